package view

import "math"

// Opacity of what a step leaves out of the light: of lines and areas, and of
// names, which must stay easy to read.
const (
	quietAlpha = 0.45
	quietName  = 0.75
)

func (v *View) paintAreas(f *Frame) {
	for i := range v.scene.Areas {
		m := &v.scene.Areas[i].Mesh
		if !v.meetsWindow(m.Bounds) {
			continue
		}
		it := item{AreaKey, int32(i)}
		fill := v.opOf(FillArea, RoleArea, AreaKey, it.i)
		fill.From, fill.To = it.i, it.i+1
		edge := v.opOf(StrokePath, RoleAreaEdge, AreaKey, it.i)
		hatch := v.opOf(StrokePath, RoleHatch, AreaKey, it.i)
		if v.scene.Areas[i].Uncertain {
			fill.Color = fill.Color.fade(hatchedFill)
			edge.Dash = [2]float32{2 * v.win.scale32, 4 * v.win.scale32}
		}
		if v.quiet(it) {
			fill.Color, edge.Color, hatch.Color = fill.Color.fade(quietAlpha), edge.Color.fade(quietAlpha), hatch.Color.fade(quietAlpha)
		}
		if it == v.selected || it == v.hovered || it == v.focused {
			edge.Width *= 2
		}
		f.Ops = append(f.Ops, fill)
		if v.scene.Areas[i].Uncertain {
			v.hatch(f, hatch, m)
		}
		start := uint32(0)
		for _, end := range m.Rings {
			v.path(f, edge, m.Points[start:end], true)
			start = end
		}
	}
}

// uncertainty is the radius, CSS pixels, of the circle within which a place
// is known; 0 where none is drawn, because it would not be larger than the
// place's mark. A mark that stands for a whole country has none: the country
// is not anywhere within a circle.
func (v *View) uncertainty(i int32) float64 {
	p := &v.scene.Places[i]
	if _, _, edge := v.place(i); len(p.Uncertainty) < 3 || edge || p.Kind == "country" {
		return 0
	}
	u := p.Uncertainty[0]
	r := math.Hypot(float64(u.X-p.At.X), float64(u.Y-p.At.Y)) * v.cam.K
	if r < v.placeRadius(i, false)+2 {
		return 0
	}
	return r
}

// paintUncertainty draws the circles within which places are known.
func (v *View) paintUncertainty(f *Frame) {
	for i := range v.scene.Places {
		p := &v.scene.Places[i]
		k := int32(i)
		r := v.uncertainty(k)
		x, y := v.cam.screen(&v.win, p.At)
		if r == 0 || x+r < 0 || y+r < 0 || x-r > v.win.w || y-r > v.win.h {
			continue
		}
		op := v.opOf(FillPath, RoleUncertain, PlaceKey, k)
		line := v.opOf(StrokePath, RoleUncertainEdge, PlaceKey, k)
		if v.dim(k) {
			op.Color, line.Color = op.Color.fade(quietAlpha), line.Color.fade(quietAlpha)
		}
		op.From = int32(len(f.Points))
		for _, q := range p.Uncertainty {
			qx, qy := v.cam.screen(&v.win, q)
			v.point(f, qx, qy)
		}
		op.To = int32(len(f.Points))
		f.Ops = append(f.Ops, op)
		v.path(f, line, p.Uncertainty, true)
	}
}

// paintToward draws a few chevrons beside a place: a direction only.
func (v *View) paintToward(f *Frame) {
	for i := range v.scene.Places {
		k := int32(i)
		x, y, edge := v.place(k)
		if !v.scene.Places[i].HasToward || edge || !v.onScreen(x, y, towardMost+10) {
			continue
		}
		line := v.opOf(StrokePath, RoleToward, PlaceKey, k)
		back := v.opOf(StrokePath, RoleRouteCase, PlaceKey, k)
		back.Width = line.Width + 3*v.win.scale32
		if v.dim(k) {
			line.Color, back.Color = line.Color.fade(quietAlpha), back.Color.fade(quietAlpha)
		}
		for _, op := range [2]Op{back, line} {
			for n := range chevrons {
				cx, cy, sin, cos, ok := v.chevron(k, n)
				if !ok {
					break
				}
				op.From = int32(len(f.Points))
				// The arms go back at 45 degrees from the tip.
				v.point(f, x+cx-chevronArm*(sin-cos), y+cy+chevronArm*(cos+sin))
				v.point(f, x+cx, y+cy)
				v.point(f, x+cx-chevronArm*(sin+cos), y+cy+chevronArm*(cos-sin))
				op.To = int32(len(f.Points))
				f.Ops = append(f.Ops, op)
			}
		}
	}
}

// onScreen says whether a point lies in the window or near it.
func (v *View) onScreen(x, y, margin float64) bool {
	return x >= -margin && y >= -margin && x <= v.win.w+margin && y <= v.win.h+margin
}
