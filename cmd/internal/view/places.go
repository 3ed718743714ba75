package view

import (
	"math"

	"dateline/cmd/internal/scene"
)

// paintTowns draws the marks of towns, as faint as their names: a dot, for a
// capital a square.
func (v *View) paintTowns(f *Frame) {
	for i := range v.names {
		n, l := &v.names[i], &v.scene.Labels[i]
		if n.drawn.kind == nowhere || townRadius(l) == 0 {
			continue
		}
		o := n.opacity(v.now)
		x, y := v.cam.screen(&v.win, l.At)
		s := v.win.scale32
		op := v.opOf(Disc, RoleTownMark, LabelKey, int32(i))
		op.From, op.To = int32(len(f.Points)), int32(len(f.Points))+1
		v.point(f, x, y)
		back := op
		back.Color = op.Halo.fade(o)
		op.Color = op.Color.fade(o)
		if l.Style == scene.Capital {
			op.Kind, back.Kind = Square, Square
			op.Size, back.Size = capitalSide*s, (capitalSide+2.2)*s
		} else {
			op.Width, back.Width = townSize*s, (townSize+2.2)*s
		}
		f.Ops = append(f.Ops, back, op)
	}
}

// paintPlaces draws the marks of places: quiet ones first, the selected one
// last.
func (v *View) paintPlaces(f *Frame) {
	for rank := range 3 {
		for i := range v.scene.Places {
			if v.rank(item{PlaceKey, int32(i)}) == rank {
				v.paintPlace(f, int32(i))
			}
		}
	}
}

func (v *View) paintPlace(f *Frame, i int32) {
	it := item{PlaceKey, i}
	x, y, edge := v.place(i)
	if !v.onScreen(x, y, markReach) {
		return
	}
	grow := float32(1)
	if it == v.selected {
		grow = selectedGrows
	} else if it == v.hovered {
		grow = hoveredGrows
	}
	grow *= v.pop(i)
	role := RolePlace
	if v.dim(i) {
		role = RolePlaceQuiet
	}
	s := v.win.scale32
	op, back := v.opOf(Disc, role, PlaceKey, i), v.opOf(Disc, RolePlaceCase, PlaceKey, i)
	rim := back.Width
	if v.aside[i].on {
		v.paintAside(f, i, role, x, y)
	}
	op.From, op.To = int32(len(f.Points)), int32(len(f.Points))+1
	back.From, back.To = op.From, op.To
	v.point(f, x, y)

	sh := v.placeShape(i, edge)
	switch sh {
	case disc, small:
		d := float32(discSize)
		if sh == small {
			d = smallDisc
		}
		op.Width = d * grow * s
		back.Width = op.Width + 2*rim
	case diamond:
		op.Kind, back.Kind = Square, Square
		op.Size, op.Angle, op.Width = diamondSide*grow*s, math.Pi/4, 0
		back.Size, back.Angle, back.Width = op.Size+2*rim, math.Pi/4, 0
	case ring:
		op.Kind = Ring
		op.Size, op.Width = countryRing*grow*s, countryLine*s
		back.Width = op.Size + 2*rim
	case arrowHead:
		tx, ty := v.cam.screen(&v.win, v.scene.Places[i].At)
		a := float32(math.Atan2(tx-x, y-ty))
		op.Kind, back.Kind = Triangle, Triangle
		op.Size, op.Angle, op.Width = edgeSize*grow*s, a, 0
		// An even rim around a head as wide as it is long makes it longer by
		// rim behind and by rim/sin(atan(1/2)) ahead.
		back.Size, back.Angle, back.Width = op.Size+3.24*rim, a, 0
		ahead := 0.62 * float64(rim/s)
		back.From, back.To = op.To, op.To+1
		v.point(f, x+ahead*math.Sin(float64(a)), y-ahead*math.Cos(float64(a)))
	}
	f.Ops = append(f.Ops, back, op)
	if n := v.scene.Places[i].Number; sh.numbered() && n > 0 && n < 100 {
		v.paintNumber(f, i, n, x, y, numberSize*float64(grow))
	}
}

// paintNumber centres a number on a mark.
func (v *View) paintNumber(f *Frame, place int32, n int, x, y, size float64) {
	var digits [8]uint8
	count := digitsOf(n, &digits)
	if count > 1 {
		size *= 0.86
	}
	d := &v.scene.Digits
	width := 0.0
	for _, g := range digits[:count] {
		width += float64(d.Advance[g]) * size
	}
	op := v.opOf(Text, RoleNumber, PlaceKey, place)
	op.From = int32(len(f.Glyphs))
	at := x - width/2
	for _, g := range digits[:count] {
		v.glyph(f, d.Glyph[g], at, y+0.36*size, size)
		at += float64(d.Advance[g]) * size
	}
	op.To = int32(len(f.Glyphs))
	f.Ops = append(f.Ops, op)
}

// paintRings draws the rings around the selected and the focused place, the
// latter outside where it is the same place.
func (v *View) paintRings(f *Frame) {
	out := 0.0
	if v.selected.kind == PlaceKey {
		out = v.paintRing(f, v.selected.i, RolePlaceRing, 0)
	}
	if v.focused.kind == PlaceKey {
		if v.focused != v.selected {
			out = 0
		}
		v.paintRing(f, v.focused.i, RoleFocusRing, out)
	}
}

// paintRing draws a ring close around a mark, out CSS pixels from its case,
// and returns where the next one may start.
func (v *View) paintRing(f *Frame, i int32, role Role, out float64) float64 {
	x, y, edge := v.place(i)
	if !v.onScreen(x, y, markReach) {
		return out
	}
	r := v.placeRadius(i, edge)
	if v.selected == (item{PlaceKey, i}) {
		r *= selectedGrows
	}
	op := v.opOf(Ring, role, PlaceKey, i)
	width := float64(v.theme.Paint[role].Width)
	op.Size = float32(2 * (r + out + width) * v.win.scale)
	op.From, op.To = int32(len(f.Points)), int32(len(f.Points))+1
	v.point(f, x, y)
	f.Ops = append(f.Ops, op)
	return out + width + 0.5
}

// paintNames draws the labels, those that matter least first.
func (v *View) paintNames(f *Frame) {
	for o := len(v.order) - 1; o >= 0; o-- {
		k := v.order[o]
		n, l := &v.names[k], &v.scene.Labels[k]
		if n.drawn.kind == nowhere {
			continue
		}
		opacity := n.opacity(v.now)
		if opacity <= 0 {
			continue
		}
		if l.Place >= 0 && v.dim(l.Place) {
			opacity *= quietName
		}
		op := v.opOf(Text, labelRole(l.Style), LabelKey, k)
		op.Color, op.Halo = op.Color.fade(opacity), op.Halo.fade(opacity)
		op.Width = 0
		op.From = int32(len(f.Glyphs))
		if n.drawn.kind == curved {
			v.tracePath(n)
			if !v.bend(k, n.drawn) {
				continue // the path has left the screen while the name was fading
			}
			s := v.win.scale
			for _, g := range v.curve.glyphs {
				f.Glyphs = append(f.Glyphs, GlyphAt{
					Glyph: g.glyph, X: float32(g.x * s), Y: float32(g.y * s),
					Size: float32(n.size * s), Sin: float32(g.sin), Cos: float32(g.cos),
				})
			}
		} else {
			ax, ay := v.anchor(l)
			v.spreadRuns(f, l.Runs, ax+n.drawn.dx, ay+n.drawn.dy, n.size, n.spread(&n.drawn))
			if n.drawn.leader {
				v.paintLeader(f, k, ax, ay, opacity)
			}
			if l.Style == scene.GapName {
				v.paintGap(f, k, ax, ay, opacity)
			}
		}
		op.To = int32(len(f.Glyphs))
		f.Ops = append(f.Ops, op)
	}
}

// paintLeader draws the line from a mark to its name.
func (v *View) paintLeader(f *Frame, k int32, ax, ay float64, opacity float32) {
	n, l := &v.names[k], &v.scene.Labels[k]
	x0, y0, x1, y1 := n.leaderEnds(&n.drawn, v.markRadius(l))
	op := v.opOf(StrokePath, labelRole(l.Style), LabelKey, k)
	op.Color, op.Dash = op.Color.fade(opacity), [2]float32{}
	op.From = int32(len(f.Points))
	v.point(f, ax+x0, ay+y0)
	v.point(f, ax+x1, ay+y1)
	op.To = int32(len(f.Points))
	back := op
	back.Color = op.Halo.fade(opacity)
	back.Width = op.Width + 2*v.win.scale32
	f.Ops = append(f.Ops, back, op)
}

// pickName gives the place whose name is under a point.
func (v *View) pickName(x, y float64) item {
	p := around(x, y, 3)
	for i := range v.names {
		n, l := &v.names[i], &v.scene.Labels[i]
		if l.Place < 0 || int(l.Place) >= len(v.scene.Places) || !n.shown || n.want.kind != level {
			continue
		}
		ax, ay := v.anchor(l)
		if b := n.inkBox(ax, ay, &n.want); b.meets(&p) {
			return item{PlaceKey, l.Place}
		}
	}
	return none
}
