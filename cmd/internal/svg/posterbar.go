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

// barCSS makes the bar itself: a box whose lower and side borders are the
// bar, over broader ones that are its halo, as long as its kilometres are at
// the map's size.
func (p *poster) barCSS(v int) string {
	f := p.Variants[v].Frame
	if f.Bar.Pixels <= 0 {
		return ".m-bar{display:none}"
	}
	length := p.km(float64(f.Bar.Pixels) / float64(f.Camera.K))
	bar, back := (*view.Op)(nil), (*view.Op)(nil)
	for i := range f.Ops {
		if op := &f.Ops[i]; op.Role == view.RoleScaleBar && op.Kind == view.StrokePath {
			back, bar = bar, op
		}
	}
	if bar == nil {
		return ".m-bar{display:none}"
	}
	s := float64(f.Scale)
	width := float64(bar.Width) / s
	points := f.Points[bar.From:bar.To]
	left, top, bottom := float64(points[0].X)/s, float64(points[0].Y)/s, float64(points[1].Y)/s
	right := float64(points[len(points)-1].X) / s
	side := "left:" + num(left-width/2)
	if p.Scene.RTL {
		side = "right:" + num(float64(f.Clip[2])/s-right-width/2)
	}
	shared := ""
	if v == 0 {
		color := p.color(view.RoleScaleBar)
		border := func(inset, color, width string) string {
			return `{content:"";position:absolute;inset:` + inset + `;border:solid ` + color + `;border-width:0 ` + width + ` ` + width + `}`
		}
		shared = ".m-bar{position:absolute;pointer-events:none}.m-bar::after" + border("0", color, px(float32(width)))
		if back != nil {
			rim := (float64(back.Width)/s - width) / 2
			shared += ".m-bar::before" + border(px(float32(-rim)), p.halo(view.RoleScaleText), px(float32(width+2*rim)))
		}
		corner := "0px"
		if p.Scene.RTL {
			corner = "100cqw"
		}
		shared += ".m-marks-svg>.m-corner{transform:translate(calc(" + corner + " + var(--u)*1px),calc(100cqh + var(--v)*1px)) scale(var(--s))}"
	}
	clip := float64(f.Clip[3]) / s
	twice := pathdata.Number(2*view.Padding, 2)
	return shared + ".m-bar{" + side + "px;bottom:" + num(clip-bottom-width/2) + "px;height:" + num(bottom-top+width/2) +
		"px;width:calc(" + length + "*min((100cqw - " + twice + "px)/" + p.km(p.width) + ",(100cqh - " + twice + "px)/" + p.km(p.height) + ") + " + px(float32(width)) + ")}"
}
