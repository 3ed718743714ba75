package mapdata

import (
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// swapped warns of points that are on Earth as they stand, but would lie
// among the others with longitude and latitude exchanged.
func (r *reader) swapped() {
	home, ok := r.surroundings()
	if !ok {
		return
	}
	// What lies near by is not suspect.
	margin := min(home.Max[0]-home.Min[0], home.Max[1]-home.Min[1]) / 4
	for _, s := range r.spots {
		other := orb.Point{s.p[1], s.p[0]}
		if !home.Pad(margin).Contains(s.p) && home.Contains(other) {
			r.warnf(s.at, "swapped", "GeoJSON writes the longitude first: [longitude, latitude]",
				"[%g, %g] lies far from the rest of the story; longitude and latitude are probably swapped", s.p[0], s.p[1])
		}
	}
}

// surroundings gives the part of the world where the story's places are
// expected: its extent, or what lies about the middle one of them.
func (r *reader) surroundings() (b orb.Bound, ok bool) {
	if e := r.story.Extent; !e.IsZero() {
		return e, true
	}
	n := len(r.spots)
	if n < 4 {
		return b, false
	}
	var middle orb.Point
	for axis := range middle {
		v := make([]float64, n)
		for i, s := range r.spots {
			v[i] = s.p[axis]
		}
		slices.Sort(v)
		middle[axis] = v[n/2]
	}
	var spread float64 // the distance within which half of the places lie
	v := make([]float64, n)
	for i, s := range r.spots {
		v[i] = math.Hypot(s.p[0]-middle[0], s.p[1]-middle[1])
	}
	slices.Sort(v)
	spread = v[n/2]
	return middle.Bound().Pad(2*spread + 1), true
}
