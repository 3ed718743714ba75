package view

import (
	"math"

	"dateline/cmd/internal/scene"
)

// Frame fills f with the picture of the present moment, in painting order.
// It reuses f's slices and allocates only until they have grown.
func (v *View) Frame(f *Frame) {
	if v.unplaced { // input has come since the last Advance
		v.relabel()
		v.fading = v.fade()
	}
	w := &v.win
	f.Scene = v.scene
	f.Width, f.Height, f.Scale = w.devW, w.devH, w.scale32
	f.Clip = w.clip
	f.Background = v.theme.Paint[RoleWater].Color
	f.Camera = Camera{
		CX: float32(v.cam.X), CY: float32(v.cam.Y), K: float32(v.cam.K * w.scale),
		OX: float32(w.midX * w.scale), OY: float32(w.midY * w.scale),
	}
	f.Level = v.level
	f.Ops, f.Points, f.Glyphs = f.Ops[:0], f.Points[:0], f.Glyphs[:0]
	f.Bar = ScaleBar{}
	f.Moving = v.moving()

	v.paintBase(f)
	v.paintAreas(f)
	v.paintUncertainty(f)
	v.paintRoutes(f)
	v.paintToward(f)
	v.paintTowns(f)
	v.paintPlaces(f)
	v.paintShip(f)
	v.paintRings(f)
	v.paintNames(f)
	v.paintBar(f)
	v.stale = false
}

// op is an operation with the theme's paint for its role, in device pixels,
// that belongs to no feature.
func (v *View) op(kind Kind, role Role) Op {
	p, s := &v.theme.Paint[role], v.win.scale32
	return Op{
		Kind: kind, Role: role, Color: p.Color, Halo: p.Halo,
		Width: p.Width * s, HaloSize: p.HaloSize * s,
		Dash: [2]float32{p.Dash[0] * s, p.Dash[1] * s}, Key: -1,
	}
}

// opOf is an operation that belongs to a feature or a label.
func (v *View) opOf(kind Kind, role Role, key KeyKind, i int32) Op {
	op := v.op(kind, role)
	op.KeyKind, op.Key = key, i
	return op
}

// path adds a stroke along world points.
func (v *View) path(f *Frame, op Op, points []scene.Point, closed bool) {
	n := len(points)
	if n < 2 {
		return
	}
	if closed {
		v.stroke(f, op, points[0], points[1:], points[0], 0)
	} else {
		v.stroke(f, op, points[0], points[1:n-1], points[n-1], 0)
	}
}

// part adds a stroke along a piece of a line that begins run CSS pixels
// after the line does, and returns how far it comes.
func (v *View) part(f *Frame, op Op, points []scene.Point, from, to cut, run float64) float64 {
	mid := points[from.i+1 : max(from.i, to.i)+1]
	return v.stroke(f, op, along(points, from), mid, along(points, to), run)
}

// stroke adds a stroke from start over mid to end, leaving out what cannot
// be seen and what would be smaller than half a pixel. Where it starts in
// the middle, the phase of the dashes is that of the whole line, of which
// run CSS pixels lie before start; it returns that length for end.
func (v *View) stroke(f *Frame, op Op, start scene.Point, mid []scene.Point, end scene.Point, run float64) float64 {
	w := &v.win
	const margin = 20.0
	open := false
	lx, ly := v.cam.screen(w, start)
	for i := range len(mid) + 1 {
		p := end
		if i < len(mid) {
			p = mid[i]
		}
		x, y := v.cam.screen(w, p)
		dx, dy := x-lx, y-ly
		if dx*dx+dy*dy < 0.25 && i < len(mid) {
			continue
		}
		_, _, seen := clipSegment(lx, ly, x, y, -margin, -margin, w.w+margin, w.h+margin)
		if seen && !open {
			op.From, op.Phase = int32(len(f.Points)), float32(run*w.scale)
			v.point(f, lx, ly)
			open = true
		}
		if seen {
			v.point(f, x, y)
		} else if open {
			op.To = int32(len(f.Points))
			f.Ops = append(f.Ops, op)
			open = false
		}
		run += math.Hypot(dx, dy)
		lx, ly = x, y
	}
	if open {
		op.To = int32(len(f.Points))
		f.Ops = append(f.Ops, op)
	}
	return run
}
