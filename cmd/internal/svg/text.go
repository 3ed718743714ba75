package svg

import (
	"math"
	"strings"

	"dateline/cmd/internal/lettering"
	"dateline/cmd/internal/svg/pathdata"
	"dateline/cmd/internal/view"
)

// text writes glyphs by reference to their outlines: the halos of all
// first, then the letters over them.
func (p *painter) text(op *view.Op) {
	glyphs := p.frame.Glyphs[op.From:op.To]
	if len(glyphs) == 0 || !p.onPaper(glyphs) {
		return
	}
	for _, g := range glyphs {
		p.define(g.Glyph)
	}
	size := float64(glyphs[0].Size)
	letters := uses(glyphs)
	if op.Halo.A > 0 && op.HaloSize > 0 {
		// The group is scaled, and so is the width of its stroke.
		width := float32(2 * float64(op.HaloSize) * lettering.UnitsPerEm / size)
		halo := p.sheet.halo(op.Role, "fill:none;"+paint("stroke", op.Halo)+";stroke-width:"+px(width)+";stroke-linejoin:round")
		id := "t" + itoa(p.texts)
		p.texts++
		p.body.WriteString(`<g class="` + halo + `"><g id="` + id + `"` + letters + "</g>\n")
		if op.Color.A > 0 {
			p.body.WriteString(`<use class="` + p.sheet.class(op.Role, paint("fill", op.Color)) + `" href="#` + id + `"/>` + "\n")
		}
		return
	}
	p.body.WriteString(`<g class="` + p.sheet.class(op.Role, paint("fill", op.Color)) + `"` + letters + "\n")
}

func (p *painter) onPaper(glyphs []view.GlyphAt) bool {
	for _, g := range glyphs {
		reach := 1.5 * float64(g.Size)
		x, y := float64(g.X), float64(g.Y)
		if x+reach > p.paper.Min[0] && x-reach < p.paper.Max[0] && y+reach > p.paper.Min[1] && y-reach < p.paper.Max[1] {
			return true
		}
	}
	return false
}

func (p *painter) define(g uint16) {
	if p.defined == nil {
		p.defined = map[uint16]bool{}
	}
	if !p.defined[g] {
		p.defined[g] = true
		p.defs.WriteString(`<path id="g` + itoa(int(g)) + `" d="` + p.outlines[g] + `"/>`)
	}
}

// uses is the rest of a group element whose units are those of the
// outlines, from its transform to its end.
func uses(glyphs []view.GlyphAt) string {
	var b strings.Builder
	first := glyphs[0]
	k := lettering.UnitsPerEm / float64(first.Size)
	b.WriteString(` transform="translate(` + num(float64(first.X)) + ` ` + num(float64(first.Y)) + `)scale(` + pathdata.Number(1/k, 4) + `)">`)
	for _, g := range glyphs {
		b.WriteString(`<use href="#g` + itoa(int(g.Glyph)) + `"`)
		x, y := float64(g.X-first.X)*k, float64(g.Y-first.Y)*k
		if g.Sin == 0 && g.Cos == 1 {
			if n := pathdata.Number(x, 0); n != "0" {
				b.WriteString(` x="` + n + `"`)
			}
			if n := pathdata.Number(y, 0); n != "0" {
				b.WriteString(` y="` + n + `"`)
			}
		} else {
			angle := math.Atan2(float64(g.Sin), float64(g.Cos)) * 180 / math.Pi
			b.WriteString(` transform="translate(` + pathdata.Number(x, 0) + ` ` + pathdata.Number(y, 0) + `)rotate(` + num(angle) + `)"`)
		}
		b.WriteString(`/>`)
	}
	b.WriteString(`</g>`)
	return b.String()
}
