package svg

import (
	"dateline/cmd/internal/svg/pathdata"
	"dateline/cmd/internal/view"
)

// scaleBar notes the number of a variant's scale bar, as a name that stays
// in the corner.
func (c *collector) scaleBar() {
	f := c.frame
	for i := range f.Ops {
		op := &f.Ops[i]
		if op.Role != view.RoleScaleText || op.Kind != view.Text || op.From == op.To {
			continue
		}
		corner := [2]float64{0, c.css(float32(f.Clip[3]))}
		if c.Scene.RTL {
			corner[0] = c.css(float32(f.Clip[2]))
		}
		if e := c.text(op, corner); e != nil {
			e.class += " m-corner"
			c.add(c.labels, e)
		}
	}
}

// barOps are the operations of a frame's scale bar: its halo, which may be
// missing, and the bar.
func barOps(f *view.Frame) (back, bar *view.Op) {
	if f.Bar.Pixels <= 0 {
		return nil, nil
	}
	for i := range f.Ops {
		if op := &f.Ops[i]; op.Role == view.RoleScaleBar && op.Kind == view.StrokePath {
			back, bar = bar, op
		}
	}
	return back, bar
}

// sharedBarCSS is what the scale bars of all variants have in common: a box
// whose lower and side borders are the bar, over broader ones that are its
// halo.
func (p *poster) sharedBarCSS() string {
	for _, variant := range p.Variants {
		back, bar := barOps(variant.Frame)
		if bar == nil {
			continue
		}
		s := float64(variant.Frame.Scale)
		width := float64(bar.Width) / s
		border := func(inset, color string, width float64) string {
			return `{content:"";position:absolute;inset:` + inset + `;border:solid ` + color + `;border-width:0 ` + px(float32(width)) + ` ` + px(float32(width)) + `}`
		}
		css := ".m-bar{position:absolute;pointer-events:none}.m-bar::after" + border("0", p.color(view.RoleScaleBar), width)
		if back != nil {
			rim := (float64(back.Width)/s - width) / 2
			css += ".m-bar::before" + border(px(float32(-rim)), p.halo(view.RoleScaleText), width+2*rim)
		}
		corner := "0px"
		if p.Scene.RTL {
			corner = "100cqw"
		}
		return css + ".m-marks-svg>.m-corner{transform:translate(calc(" + corner + " + var(--u)*1px),calc(100cqh + var(--v)*1px)) scale(var(--s))}"
	}
	return ""
}

// barCSS places a variant's scale bar. It is as long as its kilometres are
// at the map's size.
func (p *poster) barCSS(v int) string {
	f := p.Variants[v].Frame
	_, bar := barOps(f)
	if bar == nil {
		return ".m-bar{display:none}"
	}
	s := float64(f.Scale)
	width := float64(bar.Width) / s
	points := f.Points[bar.From:bar.To]
	first, last := points[0], points[len(points)-1]
	side := "left:" + num(float64(first.X)/s-width/2)
	if p.Scene.RTL {
		side = "right:" + num(float64(f.Clip[2])/s-float64(last.X)/s-width/2)
	}
	bottom := float64(points[1].Y) / s
	length := p.km(float64(f.Bar.Pixels) / float64(f.Camera.K))
	return ".m-bar{display:block;" + side + "px;bottom:" + num(float64(f.Clip[3])/s-bottom-width/2) +
		"px;height:" + num(bottom-float64(first.Y)/s+width/2) + "px;width:calc(" + length + "*" + p.kilometre() + " + " + px(float32(width)) + ")}"
}

// kilometre is the width of a kilometre on the map, as CSS: the live map
// fits Home by the same rule.
func (p *poster) kilometre() string {
	pad := pathdata.Number(2*view.Padding, 2)
	return "min((100cqw - " + pad + "px)/" + p.km(p.width) + ",(100cqh - " + pad + "px)/" + p.km(p.height) + ")"
}
