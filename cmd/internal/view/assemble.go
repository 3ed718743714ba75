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

// path adds a stroke along world points, leaving out what cannot be seen and
// what would be smaller than half a pixel. Where it starts in the middle,
// the phase of the dashes is that of the whole line.
func (v *View) path(f *Frame, op Op, points []scene.Point, closed bool) {
	w := &v.win
	margin := 20.0
	n := len(points)
	if closed {
		n++
	}
	length, open, lx, ly := 0.0, false, 0.0, 0.0
	for i := range n {
		x, y := v.cam.screen(w, points[i%len(points)])
		if i == 0 {
			lx, ly = x, y
			continue
		}
		dx, dy := x-lx, y-ly
		if dx*dx+dy*dy < 0.25 && i < n-1 {
			continue
		}
		_, _, seen := clipSegment(lx, ly, x, y, -margin, -margin, w.w+margin, w.h+margin)
		if seen && !open {
			op.From, op.Phase = int32(len(f.Points)), float32(length*w.scale)
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
		length += math.Hypot(dx, dy)
		lx, ly = x, y
	}
	if open {
		op.To = int32(len(f.Points))
		f.Ops = append(f.Ops, op)
	}
}
