package mapdata

import (
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// polygon reads the rings of a Polygon. Rings come out closed and wound as
// RFC 7946 wants them, outer ones anticlockwise, whatever they were.
func (r *reader) polygon(i int) (p orb.Polygon, ok bool) {
	if !r.is(i, array, "a polygon") {
		return nil, false
	}
	rings := r.doc.items(i)
	if len(rings) == 0 {
		r.errorf(r.doc.at(i), "empty-geometry", "", "the polygon has no rings")
		return nil, false
	}
	ok = true
	for n, j := range rings {
		ring, fine := r.ring(j, n > 0)
		ok = ok && fine
		p = append(p, ring)
	}
	return p, ok
}

// ring reads one ring of a polygon.
func (r *reader) ring(i int, hole bool) (orb.Ring, bool) {
	line, ok := r.positions(i)
	if !ok {
		return nil, false
	}
	at, ring := r.doc.at(i), orb.Ring(line)
	open := len(ring) > 0 && ring[0] != ring[len(ring)-1]
	corners := len(ring)
	if open {
		corners++
	}
	switch {
	case len(ring) == 0:
		r.errorf(at, "empty-geometry", "", "the ring has no positions")
		return nil, false
	case corners < 4:
		r.errorf(at, "ring-short", "a triangle is the least", "the ring has %d positions; a closed ring has four or more", len(ring))
		return nil, false
	case open:
		items := r.doc.items(i)
		r.errorf(r.doc.at(items[len(items)-1]), "ring-open", "repeat the first position at the end", "the ring does not end where it begins")
		ring = append(ring, ring[0])
	}
	if at := jump(line); at >= 0 {
		r.warnf(r.doc.at(r.doc.items(i)[at]), "antimeridian", "cut the area at 180 degrees into a MultiPolygon (RFC 7946, 3.1.9)", "the ring jumps from %g to %g degrees of longitude", line[at-1][0], line[at][0])
		return ring, true // what follows would judge the wrong side
	}
	if planar.Area(ring) == 0 {
		r.errorf(at, "empty-geometry", "", "the ring encloses nothing")
		return nil, false
	}
	if way := ring.Orientation(); hole == (way == orb.CCW) {
		name, rule := "outer ring", "anticlockwise"
		if hole {
			name, rule = "ring of a hole", "clockwise"
		}
		r.warnf(at, "ring-winding", "reverse the order of its positions; other programs may fill the rest of the world", "the %s should run %s", name, rule)
		ring.Reverse()
	}
	return ring, !open
}
