package globe

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// clip gives the part of some land on this side as closed rings on the disc.
// The rings have land at their left; where a coast goes below the horizon,
// land goes on along the limb, which has the disc at its left too, to where
// the next coast comes up. Some coast must cross the horizon if land does:
// no hemisphere of the Earth ends in land all around.
func (h *hemisphere) clip(rings [][]orb.Point) (out []orb.Ring) {
	var parts []*stretch
	for _, ring := range rings {
		points := make([]vector, len(ring))
		hidden := -1
		for i, p := range ring {
			if points[i] = h.turn(p); points[i][2] < 0 {
				hidden = i
			}
		}
		if hidden < 0 {
			out = append(out, closed(points))
			continue
		}
		// From a hidden point once around.
		parts = append(parts, stretches(append(points[hidden:], points[:hidden+1]...))...)
	}
	slices.SortFunc(parts, func(a, b *stretch) int { return cmp.Compare(a.in, b.in) })
	for _, s := range parts {
		var ring []vector
		for !s.used {
			s.used = true
			ring = append(ring, s.points...)
			next := parts[0] // beyond the last one the limb starts anew
			for _, n := range parts {
				if n.in >= s.out {
					next = n
					break
				}
			}
			ring = along(ring, s.out, next.in)
			s = next
		}
		if len(ring) > 2 {
			out = append(out, closed(ring))
		}
	}
	return out
}

// stretch is a piece of a ring on this side, from the horizon to the horizon.
type stretch struct {
	points  []vector
	in, out float64 // angles on the limb, radians
	used    bool
}

// stretches are the pieces on this side of a line that starts and ends on
// the other.
func stretches(line []vector) (out []*stretch) {
	var s *stretch
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		if a[2] < 0 && b[2] >= 0 {
			p := limb(a, b)
			s = &stretch{points: []vector{p}, in: angle(p)}
		}
		if b[2] >= 0 {
			s.points = append(s.points, b)
		} else if s != nil {
			p := limb(a, b)
			s.points, s.out = append(s.points, p), angle(p)
			out, s = append(out, s), nil
		}
	}
	return out
}

// angle is that of a position on the limb, counter-clockwise from the right.
func angle(p vector) float64 { return math.Atan2(p[1], p[0]) }

// along adds the limb between two angles, counter-clockwise.
func along(ring []vector, from, to float64) []vector {
	const step = 4 * radians
	if to < from {
		to += 2 * math.Pi
	}
	for a := from + step; a < to; a += step {
		sin, cos := math.Sincos(a)
		ring = append(ring, vector{cos, sin, 0})
	}
	return ring
}

// closed is a ring on the disc.
func closed(points []vector) orb.Ring {
	ring := make(orb.Ring, 0, len(points)+1)
	for _, v := range points {
		ring = append(ring, flat(v))
	}
	return append(ring, ring[0])
}
