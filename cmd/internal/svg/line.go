package svg

import (
	"math"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
)

// stretch is a line on the paper and its distance from the start of the
// dashes, in units of the paper.
type stretch struct {
	points orb.LineString
	start  float64
}

// stretches joins lines that were cut at the edges of cells, brings them
// onto the paper and leaves out what lies beyond the bounds.
func stretches(lines []scene.Line, p placing, to ...orb.Bound) []stretch {
	next := map[scene.Point]int{} // first point: line
	joined := make([]bool, len(lines))
	for i := range lines {
		if pts := lines[i].Points; len(pts) >= 2 && meets(p.box(lines[i].Bounds), to) {
			next[pts[0]] = i
		} else {
			joined[i] = true
		}
	}
	continued := map[scene.Point]bool{}
	for i := range lines {
		if !joined[i] {
			continued[lines[i].Points[len(lines[i].Points)-1]] = true
		}
	}
	var out []stretch
	follow := func(i int) {
		s := stretch{start: float64(lines[i].Start) * p.k}
		for {
			joined[i] = true
			for k, w := range lines[i].Points {
				if k > 0 || len(s.points) == 0 {
					s.points = append(s.points, p.at(w))
				}
			}
			last := lines[i].Points[len(lines[i].Points)-1]
			j, ok := next[last]
			if !ok || joined[j] {
				break
			}
			i = j
		}
		out = append(out, visible(s, to)...)
	}
	for i := range lines { // those that nothing leads to
		if !joined[i] && !continued[lines[i].Points[0]] {
			follow(i)
		}
	}
	for i := range lines { // and round ones
		if !joined[i] {
			follow(i)
		}
	}
	return out
}

func meets(b orb.Bound, any []orb.Bound) bool {
	for _, a := range any {
		if a.Intersects(b) {
			return true
		}
	}
	return false
}

// visible cuts a stretch to the pieces that may meet a bound. Segments are
// kept whole: what hangs over the edge of the paper does no harm.
func visible(s stretch, to []orb.Bound) []stretch {
	var out []stretch
	along, open := s.start, false
	for i := 1; i < len(s.points); i++ {
		a, z := s.points[i-1], s.points[i]
		if meets(orb.MultiPoint{a, z}.Bound(), to) {
			if !open {
				out = append(out, stretch{points: orb.LineString{a}, start: along})
				open = true
			}
			last := &out[len(out)-1]
			last.points = append(last.points, z)
		} else {
			open = false
		}
		along += math.Hypot(z[0]-a[0], z[1]-a[1])
	}
	return out
}
