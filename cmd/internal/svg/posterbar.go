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

// barOps are the operations of a side of a frame's scale bar, 0 above the
// line and 1 below it: its halo, which may be missing, and the bar.
func barOps(f *view.Frame, side int) (back, bar *view.Op) {
	for i := range f.Ops {
		op := &f.Ops[i]
		if op.Role != view.RoleScaleBar || op.Kind != view.StrokePath || op.To-op.From < 4 {
			continue
		}
		below := 0
		if f.Points[op.From].Y > f.Points[op.From+1].Y { // the ticks hang down
			below = 1
		}
		if below == side {
			back, bar = bar, op
		}
	}
	return back, bar
}

// barHTML is the scale bar: the halos of both sides, then their lines.
func (p *poster) barHTML() string {
	for i := range p.Variants {
		if _, bar := barOps(p.Variants[i].Frame, 0); bar != nil {
			return `<div class="m-bar m-rim"></div><div class="m-bar m-under m-rim"></div><div class="m-bar"></div><div class="m-bar m-under"></div>`
		}
	}
	return `<div class="m-bar"></div>`
}

// sharedBarCSS is what the scale bars of all variants have in common: boxes
// with three borders, open above or below, over broader ones that are their
// halo.
func (p *poster) sharedBarCSS() string {
	for _, variant := range p.Variants {
		back, bar := barOps(variant.Frame, 0)
		if bar == nil {
			continue
		}
		s := float64(variant.Frame.Scale)
		width := float64(bar.Width) / s
		above := func(w float64) string { return "0 " + px(float32(w)) + " " + px(float32(w)) }
		below := func(w float64) string { return px(float32(w)) + " " + px(float32(w)) + " 0" }
		css := ".m-bar{position:absolute;pointer-events:none}" +
			`.m-bar::after{content:"";position:absolute;inset:0;border:solid ` + p.color(view.RoleScaleBar) + ";border-width:" + above(width) + "}" +
			".m-under::after{border-width:" + below(width) + "}"
		if back != nil {
			rim := (float64(back.Width)/s - width) / 2
			css += ".m-rim::after{inset:" + px(float32(-rim)) + ";border-color:" + p.halo(view.RoleScaleText) + ";border-width:" + above(width+2*rim) + "}" +
				".m-under.m-rim::after{border-width:" + below(width+2*rim) + "}"
		} else {
			css += ".m-rim::after{display:none}"
		}
		corner := "0px"
		if p.Scene.RTL {
			corner = "100cqw"
		}
		return css + ".m-marks-svg>.m-corner{transform:translate(calc(" + corner + " + var(--u)*1px),calc(100cqh + var(--v)*1px)) scale(var(--s))}"
	}
	return ""
}

// barCSS places a variant's scale bar. Each side is as long as its
// kilometres or miles are at the map's size.
func (p *poster) barCSS(v int) string {
	f := p.Variants[v].Frame
	_, bar := barOps(f, 0)
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
	line, tick := float64(points[1].Y)/s, float64(points[1].Y-first.Y)/s
	foot := float64(f.Clip[3]) / s
	long := func(pixels float32) string {
		return "width:calc(" + p.km(float64(pixels)/float64(f.Camera.K)) + "*" + p.kilometre() + " + " + px(float32(width)) + ")"
	}
	css := ".m-bar{display:block;" + side + "px;bottom:" + num(foot-line-width/2) + "px;height:" + num(tick+width/2) + "px;" + long(f.Bar.Pixels) + "}"
	if _, under := barOps(f, 1); under == nil {
		return css + ".m-under{display:none}"
	}
	return css + ".m-under{bottom:" + num(foot-line-tick) + "px;" + long(f.Bar.MilesPixels) + "}"
}

// kilometre is the width of a kilometre on the map, as CSS: the live map
// fits Home by the same rule.
func (p *poster) kilometre() string {
	pad := pathdata.Number(2*view.Padding, 2)
	return "min((100cqw - " + pad + "px)/" + p.km(p.width) + ",(100cqh - " + pad + "px)/" + p.km(p.height) + ")"
}
