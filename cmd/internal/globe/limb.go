package globe

import (
	"math"

	"github.com/paulmach/orb"
)

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
