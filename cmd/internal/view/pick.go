package view

import (
	"math"

	"dateline/cmd/internal/scene"
)

// Reach of a finger, CSS pixels: a place answers within 22 of its middle,
// which makes a target of 44, a route within 12 of its line.
const (
	placeReach = 22
	routeReach = 12
)

// Pick gives the feature at a point of the window: the nearest place within
// a finger's reach, else a place by its name, else a route, else an area.
func (v *View) Pick(x, y float64) (id string, ok bool) {
	it := v.pick(x, y)
	return v.id(it), it != none
}

func (v *View) pick(x, y float64) item {
	if it := v.pickPlace(x, y); it != none {
		return it
	}
	if it := v.pickName(x, y); it != none {
		return it
	}
	if it := v.pickRoute(x, y); it != none {
		return it
	}
	return v.pickArea(x, y)
}

func (v *View) pickPlace(x, y float64) item {
	best, bestD := none, math.Inf(1)
	for i := range v.scene.Places {
		px, py, _ := v.place(int32(i))
		d := math.Hypot(px-x, py-y)
		if d > placeReach {
			continue
		}
		it := item{PlaceKey, int32(i)}
		// As good as a tie within a pixel: the one in the light wins.
		if d < bestD-1 || (d < bestD+1 && v.rank(it) > v.rank(best)) {
			best, bestD = it, d
		}
	}
	return best
}

// rank orders features that are equally near.
func (v *View) rank(it item) int {
	switch {
	case it == none:
		return -1
	case it == v.selected:
		return 2
	case !v.quiet(it):
		return 1
	}
	return 0
}

func (v *View) pickRoute(x, y float64) item {
	best, bestD := none, float64(routeReach)
	for i := range v.scene.Routes {
		r := &v.scene.Routes[i]
		if !v.near(r.Bounds, x, y, routeReach) {
			continue
		}
		for k := 1; k < len(r.Points); k++ {
			ax, ay := v.cam.screen(&v.win, r.Points[k-1])
			bx, by := v.cam.screen(&v.win, r.Points[k])
			if d := segmentDistance(x, y, ax, ay, bx, by); d <= bestD {
				best, bestD = item{RouteKey, int32(i)}, d
			}
		}
	}
	return best
}

func (v *View) pickArea(x, y float64) item {
	wx, wy := v.cam.world(&v.win, x, y)
	for i := len(v.scene.Areas) - 1; i >= 0; i-- { // the last one painted lies on top
		m := &v.scene.Areas[i].Mesh
		if v.near(m.Bounds, x, y, 0) && encloses(m, wx, wy) {
			return item{AreaKey, int32(i)}
		}
	}
	return none
}

// near says whether a point of the window lies within reach CSS pixels of a
// rectangle of the world.
func (v *View) near(r scene.Rect, x, y, reach float64) bool {
	x0, y0 := v.cam.screen(&v.win, r.Min)
	x1, y1 := v.cam.screen(&v.win, r.Max)
	return x >= x0-reach && x <= x1+reach && y >= y0-reach && y <= y1+reach
}

// meetsWindow says whether some of a rectangle of the world is in the window.
func (v *View) meetsWindow(r scene.Rect) bool {
	x0, y0 := v.cam.screen(&v.win, r.Min)
	x1, y1 := v.cam.screen(&v.win, r.Max)
	return x1 >= 0 && y1 >= 0 && x0 <= v.win.w && y0 <= v.win.h
}

// encloses is the even-odd rule over the rings of a mesh.
func encloses(m *scene.Mesh, x, y float64) bool {
	in, start := false, uint32(0)
	for _, end := range m.Rings {
		ring := m.Points[start:end]
		for i, j := 0, len(ring)-1; i < len(ring); j, i = i, i+1 {
			ax, ay := float64(ring[i].X), float64(ring[i].Y)
			bx, by := float64(ring[j].X), float64(ring[j].Y)
			if (ay > y) != (by > y) && x < (bx-ax)*(y-ay)/(by-ay)+ax {
				in = !in
			}
		}
		start = end
	}
	return in
}

func segmentDistance(x, y, ax, ay, bx, by float64) float64 {
	dx, dy := bx-ax, by-ay
	if l := dx*dx + dy*dy; l > 0 {
		t := clamp(((x-ax)*dx+(y-ay)*dy)/l, 0, 1)
		ax, ay = ax+t*dx, ay+t*dy
	}
	return math.Hypot(x-ax, y-ay)
}

// place is where the mark of a place is drawn: its position, a position
// beside it where marks are crowded, or for a far place out of sight the
// nearest point of the free part on each axis.
func (v *View) place(i int32) (x, y float64, edge bool) {
	p := &v.scene.Places[i]
	x, y = v.cam.screen(&v.win, p.At)
	if a := &v.aside[i]; a.on {
		return x + a.dx, y + a.dy, false
	}
	if !p.Far {
		return x, y, false
	}
	w := &v.win
	dx, dy := math.Min(EdgeInset, w.fw/2), math.Min(EdgeInset, w.fh/2)
	cx, cy := clamp(x, w.x+dx, w.x+w.fw-dx), clamp(y, w.y+dy, w.y+w.fh-dy)
	if edge = cx != x || cy != y; edge {
		cx, cy = v.besideReserved(cx, cy, x, y)
	}
	return cx, cy, edge
}

// Project gives the position of a feature in CSS pixels of the window: a
// place where its mark is drawn, a route or an area at its middle. Places
// that are not far may lie outside the window.
func (v *View) Project(id string) (x, y float64, ok bool) {
	it, ok := v.ids[id]
	if !ok {
		return 0, 0, false
	}
	if it.kind == PlaceKey {
		x, y, _ = v.place(it.i)
		return x, y, true
	}
	x, y = v.cam.screen(&v.win, v.middle(it))
	return x, y, true
}
