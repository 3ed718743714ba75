package view

import (
	"math"

	"dateline/cmd/internal/scene"
)

// Sizes of marks, CSS pixels.
const (
	discSize    = 22
	smallDisc   = 14
	diamondSide = 18 // a diagonal of 25
	countryRing = 19
	countryLine = 5
	edgeSize    = 17 // the arrow head that stands for a far place
	townSize    = 4.6
	capitalSide = 4.8
	ringRoom    = 5.5 // for the rings around a mark

	markReach = 40 // no mark reaches further from its middle

	selectedGrows = 1.08
	hoveredGrows  = 1.08
)

// shape is what the mark of a place looks like. Kinds differ by shape and
// size, never by colour alone.
type shape uint8

const (
	disc      shape = iota // ports, and kinds without a shape of their own
	diamond                // air bases
	small                  // cities
	ring                   // countries, capitals that stand for one
	arrowHead              // far places out of sight
)

func shapeOf(kind string) shape {
	switch kind {
	case "airbase":
		return diamond
	case "city", "town", "village":
		return small
	case "country", "capital":
		return ring
	}
	return disc
}

// radius is how far a mark reaches from its middle, its case included.
func (s shape) radius() float64 {
	switch s {
	case diamond:
		return diamondSide*math.Sqrt2/2 + 2
	case small:
		return smallDisc/2 + 2
	case ring:
		return countryRing/2 + 2
	case arrowHead:
		return edgeSize/2 + 3
	}
	return discSize/2 + 2
}

// numbered says whether the mark has room for a number.
func (s shape) numbered() bool { return s == disc || s == diamond }

// placeShape is the present shape of a place's mark.
func (v *View) placeShape(i int32, edge bool) shape {
	if edge {
		return arrowHead
	}
	return shapeOf(v.scene.Places[i].Kind)
}

// placeRadius is how far a place's mark reaches, without rings.
func (v *View) placeRadius(i int32, edge bool) float64 {
	return v.placeShape(i, edge).radius()
}

// townRadius is the room for the mark of a town, 0 for a label without one.
func townRadius(l *scene.Label) float64 {
	if l.Place >= 0 || l.Radius <= 0 || (l.Style != scene.Town && l.Style != scene.Capital) {
		return 0
	}
	return math.Max(float64(l.Radius), townSize/2+1)
}

// markRadius is the room for the mark that a label stands beside.
func (v *View) markRadius(l *scene.Label) float64 {
	if l.Place >= 0 && int(l.Place) < len(v.scene.Places) {
		_, _, edge := v.place(l.Place)
		return v.placeRadius(l.Place, edge)
	}
	return math.Max(float64(l.Radius), townRadius(l))
}

// Toward arrows, CSS pixels from the middle of the mark: they give a
// direction and end soon, so that nobody takes them for a path.
const (
	chevrons     = 3
	chevronFirst = 8 // from the mark's edge to the first tip
	chevronStep  = 8
	chevronArm   = 5
	towardMost   = 40
)

// toward gives the tip of a place's n-th chevron relative to the mark and
// the direction, if it has a direction and room for the chevron.
func (v *View) chevron(i int32, n int) (x, y, sin, cos float64, ok bool) {
	p := &v.scene.Places[i]
	if !p.HasToward {
		return 0, 0, 0, 0, false
	}
	d := v.placeRadius(i, false) + chevronFirst + chevronStep*float64(n)
	if n > 0 && d > towardMost {
		return 0, 0, 0, 0, false
	}
	sin, cos = math.Sincos(float64(p.Toward))
	return sin * d, -cos * d, sin, cos, true
}

// obstacles puts on the page what labels must keep clear of: the scale bar,
// the marks of places, their arrows.
func (v *View) obstacles() {
	if v.bar.side[0].length > 0 {
		v.page.add(v.bar.box)
	}
	v.addReserved()
	v.asideObstacles()
	for i := range v.scene.Places {
		k := int32(i)
		x, y, edge := v.place(k)
		if !v.onScreen(x, y, markReach) {
			continue
		}
		v.addMark(k, x, y, edge)
		if edge {
			continue
		}
		last := -1
		var tx, ty float64
		for n := range chevrons {
			if cx, cy, _, _, ok := v.chevron(k, n); ok {
				last, tx, ty = n, cx, cy
			}
		}
		if last >= 0 {
			v.page.add(between(x, y, x+tx, y+ty, 2*chevronArm+2))
		}
	}
	if v.voyage.route >= 0 { // room for the ship at rest
		r, lens := &v.scene.Routes[v.voyage.route], v.lengths[v.voyage.route]
		berth := v.berth(r.To, r.Points[len(r.Points)-1])
		x, y, dx, dy := v.shipPose(math.Max(lens[len(lens)-1]/2, lens[len(lens)-1]-berth))
		if v.visible(x, y) {
			v.page.add(between(x-dx*shipLength/2, y-dy*shipLength/2, x+dx*shipLength/2, y+dy*shipLength/2, shipBeam+4))
		}
	}
}

// addMark puts the mark of a place on the page, with room for its rings.
func (v *View) addMark(i int32, x, y float64, edge bool) {
	r := v.placeRadius(i, edge) + ringRoom
	// Three boxes cover a disc but for slivers.
	v.page.addOf(i, around(x, y, 0.75*r))
	v.page.addOf(i, box{x: x, y: y, hw: r, hh: 0.42 * r, cos: 1})
	v.page.addOf(i, box{x: x, y: y, hw: 0.42 * r, hh: r, cos: 1})
}

// softRoute puts a box on the soft page for every stretch of a route in
// sight.
func (v *View) softRoute(r *scene.Route) {
	if !v.meetsWindow(r.Bounds) {
		return
	}
	w := &v.win
	lx, ly := 0.0, 0.0
	for i, p := range r.Points {
		x, y := v.cam.screen(w, p)
		if i == 0 {
			lx, ly = x, y
			continue
		}
		if d := math.Hypot(x-lx, y-ly); d < 6 && i < len(r.Points)-1 {
			continue
		}
		if a, b, ok := clipSegment(lx, ly, x, y, w.x, w.y, w.x+w.fw, w.y+w.fh); ok {
			dx, dy := x-lx, y-ly
			v.addRoute(lx+a*dx, ly+a*dy, lx+b*dx, ly+b*dy)
		}
		lx, ly = x, y
	}
}

// addRoute cuts a stretch into pieces of some letters' length, so that its
// boxes stay near the line.
func (v *View) addRoute(ax, ay, bx, by float64) {
	n := int(math.Hypot(bx-ax, by-ay)/24) + 1
	for i := range n {
		t0, t1 := float64(i)/float64(n), float64(i+1)/float64(n)
		v.soft.add(between(ax+(bx-ax)*t0, ay+(by-ay)*t0, ax+(bx-ax)*t1, ay+(by-ay)*t1, 5))
	}
}
