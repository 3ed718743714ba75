package basemap

import (
	"slices"

	"github.com/paulmach/orb"
)

// Ring joins arcs end to end into a closed ring. The arcs must fit, as
// those of a decoded World do; an empty chain gives nil.
func (w *World) Ring(refs []Ref) orb.Ring {
	n := 1
	for _, r := range refs {
		n += len(w.Arcs[r.Arc()].Points) - 1
	}
	if n < 2 {
		return nil
	}
	ring := make(orb.Ring, 0, n)
	for _, r := range refs {
		if len(ring) > 0 {
			ring = ring[:len(ring)-1] // the point where two arcs meet
		}
		start := len(ring)
		ring = append(ring, w.Arcs[r.Arc()].Points...)
		if r < 0 {
			slices.Reverse(ring[start:])
		}
	}
	return ring
}

// Polygon gives the parts of a country, outer rings counter-clockwise.
func (w *World) Polygon(country int) orb.MultiPolygon {
	c := &w.Countries[country]
	parts := make(orb.MultiPolygon, len(c.Rings))
	for i, rings := range c.Rings {
		parts[i] = w.part(rings)
	}
	return parts
}

func (w *World) part(rings [][]Ref) orb.Polygon {
	p := make(orb.Polygon, len(rings))
	for i, refs := range rings {
		p[i] = w.Ring(refs)
	}
	return p
}

// Arc is the index of the arc that r refers to, whatever its direction.
func (r Ref) Arc() int {
	if r < 0 {
		return int(^r)
	}
	return int(r)
}
