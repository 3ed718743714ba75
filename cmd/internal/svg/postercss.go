package svg

import (
	"maps"
	"slices"
	"strings"

	"dateline/cmd/internal/svg/pathdata"
	"dateline/cmd/internal/view"
)

// css is the style sheet. A kilometre is var(--k) wide; the rest follows
// from the rule by which the live map fits Home.
func (p *poster) css() string {
	var b strings.Builder
	pad := pathdata.Number(view.Padding, 2)
	twice := pathdata.Number(2*view.Padding, 2)
	inset := pathdata.Number(view.EdgeInset, 2)
	b.WriteString(`.poster{background:` + p.color(view.RoleWater) + `}`)
	b.WriteString(`.m-land-svg{position:absolute;inset:` + pad + `px;width:calc(100% - ` + twice + `px);height:calc(100% - ` + twice + `px);overflow:visible;fill:none;stroke:none}`)
	b.WriteString(`.m-land-svg *{vector-effect:non-scaling-stroke;stroke-linejoin:round}`)
	b.WriteString(`.m-marks-svg{position:absolute;inset:0;width:100%;height:100%;overflow:hidden;fill:none;stroke:none;stroke-linejoin:round;pointer-events:none;` +
		`--k:` + p.kilometre() + `;--u:0;--v:0;--s:1}`)
	const x, y = `50cqw + var(--x)*var(--k)`, `50cqh + var(--y)*var(--k)`
	b.WriteString(`.m-marks-svg>*{transform:translate(calc(` + x + `),calc(` + y + `))}`)
	b.WriteString(`.m-marks-svg>.m-name{transform:translate(calc(` + x + ` + var(--u)*1px),calc(` + y + ` + var(--v)*1px)) scale(var(--s))}`)
	b.WriteString(`.m-marks-svg>.m-far{transform:translate(clamp(` + inset + `px,` + x + `,100cqw - ` + inset + `px),clamp(` + inset + `px,` + y + `,100cqh - ` + inset + `px))}`)
	b.WriteString(`.m-marks-svg a>.m-name{transform:translate(calc(var(--u)*1px),calc(var(--v)*1px)) scale(var(--s))}`)
	b.WriteString(`.m-marks-svg a{pointer-events:auto;outline:0}.m-hit{fill:transparent}`)
	b.WriteString(`a.chosen>.m-hit{stroke:` + p.color(view.RolePlaceRing) + `;stroke-width:3px}`)
	b.WriteString(`a:focus-visible>.m-hit{stroke:` + p.color(view.RoleFocusRing) + `;stroke-width:3px}`)
	b.WriteString(p.sheet.css())
	b.WriteString(p.sharedBarCSS())
	for i := range p.Variants {
		p.variantCSS(&b, i)
	}
	return p.palette() + b.String() // last, when all colours are known
}

// palette gives the colours of both themes; paper always gets the light
// ones.
func (p *poster) palette() string {
	list := func(t view.Theme) string {
		var b strings.Builder
		for _, name := range slices.Sorted(maps.Keys(p.used)) {
			c := t.Paint[p.used[name]].Color
			if strings.HasSuffix(name, "-halo") {
				c = t.Paint[p.used[name]].Halo
			}
			b.WriteString(name + ":" + hex(c) + ";")
		}
		return strings.TrimSuffix(b.String(), ";")
	}
	return ":root{" + list(p.Light) + "}@media screen and (prefers-color-scheme:dark){:root{" + list(p.Dark) + "}}"
}

// variantCSS writes what a variant shows and where.
func (p *poster) variantCSS(b *strings.Builder, v int) {
	var rules strings.Builder
	hidden := map[int]bool{}
	var note func(e *element)
	note = func(e *element) {
		if e.in>>v&1 == 0 {
			hidden[e.in] = true
		}
		for _, c := range e.children {
			note(c)
		}
	}
	for _, e := range p.elements {
		note(e)
		var d []string
		if v == 0 && e.placed {
			d = append(d, "--x:"+p.km(e.x), "--y:"+p.km(e.y))
		}
		if e.moves {
			now, before := p.offset(e, v), [2]string{}
			if v > 0 {
				before = p.offset(e, v-1)
			}
			if now[0] != before[0] {
				d = append(d, "--u:"+now[0])
			}
			if now[1] != before[1] {
				d = append(d, "--v:"+now[1])
			}
		}
		if len(d) > 0 {
			rules.WriteString(".i" + itoa(e.id) + "{" + strings.Join(d, ";") + "}")
		}
	}
	text := p.barCSS(v) + rules.String()
	var hide []string
	for _, in := range slices.Sorted(maps.Keys(hidden)) {
		hide = append(hide, ".m-marks-svg .o"+itoa(in))
	}
	if v > 0 {
		// What an earlier variant hides and this one shows.
		var shown []string
		for in := 1; in < 1<<len(p.Variants)-1; in++ {
			if in>>v&1 == 1 && in>>(v-1)&1 == 0 && p.has(in) {
				shown = append(shown, ".m-marks-svg .o"+itoa(in))
			}
		}
		if len(shown) > 0 {
			text += strings.Join(shown, ",") + "{display:inline}"
		}
	}
	if len(hide) > 0 {
		text += strings.Join(hide, ",") + "{display:none}"
	}
	if v > 0 {
		from := "(min-width:" + pathdata.Number(p.Variants[v].MinWidth, 2) + "px)"
		if h := p.Variants[v].MinHeight; h > 0 {
			from += " and (min-height:" + pathdata.Number(h, 2) + "px)"
		}
		text = "@container " + from + "{" + text + "}"
	}
	b.WriteString(text)
}

// has tells whether some element is in just these variants.
func (p *poster) has(in int) bool {
	var any func(list []*element) bool
	any = func(list []*element) bool {
		for _, e := range list {
			if e.in == in || any(e.children) {
				return true
			}
		}
		return false
	}
	return any(p.elements)
}

// offset is an element's offset in a variant; one that the variant does not
// show keeps that of the variant before, so that no rule is needed.
func (p *poster) offset(e *element, v int) [2]string {
	for u := v; u >= 0; u-- {
		if e.in>>u&1 == 1 {
			return [2]string{num(e.offset[u][0]), num(e.offset[u][1])}
		}
	}
	for u := v + 1; u < len(p.Variants); u++ {
		if e.in>>u&1 == 1 {
			return [2]string{num(e.offset[u][0]), num(e.offset[u][1])}
		}
	}
	return [2]string{"0", "0"}
}
