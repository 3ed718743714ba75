package svg

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// corner is a point on a fine grid; corners of neighbours that should be one
// are one on it.
type corner struct{ x, y int32 }

// finest is the number of grid steps to a unit of the paper.
const finest = 64

type side struct{ a, b corner }

// union melts polygons that lie side by side: the sides that two of them
// share go, in whichever pieces, and what is left is the outline of all.
// Outer rings must turn one way and holes the other.
func union(rings []orb.Ring) []orb.Ring {
	var sides []side
	for _, ring := range rings {
		last := snap(ring[0])
		for _, p := range ring[1:] {
			next := snap(p)
			if next != last {
				sides = append(sides, side{last, next})
			}
			last = next
		}
	}
	sides = splitLevel(sides)

	open := map[side]int{}
	for _, s := range sides {
		if back := (side{s.b, s.a}); open[back] > 0 {
			open[back]--
		} else {
			open[s]++
		}
	}
	return chain(sides, open)
}

func snap(p orb.Point) corner {
	return corner{int32(math.Round(p[0] * finest)), int32(math.Round(p[1] * finest))}
}

// splitLevel splits the sides along the edges of cells, which run level or
// upright, wherever another one ends: one country's side may lie beside
// those of two.
func splitLevel(sides []side) []side {
	ends := map[[2]int32][]int32{} // axis and position: ends along it
	for _, s := range sides {
		if axis, at, from, to, ok := s.level(); ok {
			key := [2]int32{axis, at}
			ends[key] = append(ends[key], from, to)
		}
	}
	for key, list := range ends {
		slices.Sort(list)
		ends[key] = slices.Compact(list)
	}
	out := make([]side, 0, len(sides))
	for _, s := range sides {
		axis, at, from, to, ok := s.level()
		if !ok {
			out = append(out, s)
			continue
		}
		list := ends[[2]int32{axis, at}]
		i, _ := slices.BinarySearch(list, min(from, to))
		j, _ := slices.BinarySearch(list, max(from, to))
		stops := slices.Clone(list[i : j+1])
		if from > to {
			slices.Reverse(stops)
		}
		for k := 1; k < len(stops); k++ {
			if axis == 0 {
				out = append(out, side{corner{at, stops[k-1]}, corner{at, stops[k]}})
			} else {
				out = append(out, side{corner{stops[k-1], at}, corner{stops[k], at}})
			}
		}
	}
	return out
}

// level tells whether a side is upright (axis 0) or level (axis 1), where it
// lies, and from where to where it runs.
func (s side) level() (axis, at, from, to int32, ok bool) {
	switch {
	case s.a.x == s.b.x:
		return 0, s.a.x, s.a.y, s.b.y, true
	case s.a.y == s.b.y:
		return 1, s.a.y, s.a.x, s.b.x, true
	}
	return 0, 0, 0, 0, false
}

// chain joins the open sides to rings. Where several sides leave a corner it
// takes the sharpest turn, so that rings that touch there stay apart.
func chain(sides []side, open map[side]int) []orb.Ring {
	leaving := map[corner][]corner{}
	var starts []side
	for _, s := range sides { // in their order, so that the result has one
		for ; open[s] > 0; open[s]-- {
			leaving[s.a] = append(leaving[s.a], s.b)
			starts = append(starts, s)
		}
	}
	take := func(from corner, i int) corner {
		list := leaving[from]
		to := list[i]
		leaving[from] = slices.Delete(list, i, i+1)
		return to
	}
	var out []orb.Ring
	for _, s := range starts {
		i := slices.Index(leaving[s.a], s.b)
		if i < 0 {
			continue
		}
		ring := []corner{s.a, take(s.a, i)}
		for ring[len(ring)-1] != s.a {
			here, before := ring[len(ring)-1], ring[len(ring)-2]
			list := leaving[here]
			if len(list) == 0 {
				break // sides of polygons that overlap: the ring stays open
			}
			next := 0
			if len(list) > 1 {
				next = sharpest(before, here, list)
			}
			ring = append(ring, take(here, next))
		}
		if ring[len(ring)-1] != s.a {
			ring = append(ring, s.a)
		}
		if len(ring) < 4 {
			continue
		}
		r := make(orb.Ring, len(ring))
		for k, c := range ring {
			r[k] = orb.Point{float64(c.x) / finest, float64(c.y) / finest}
		}
		out = append(out, r)
	}
	return out
}

// sharpest is the next corner that turns most to the left, the inside.
func sharpest(before, here corner, next []corner) int {
	back := math.Atan2(float64(before.y-here.y), float64(before.x-here.x))
	turn := func(c corner) float64 {
		t := math.Atan2(float64(c.y-here.y), float64(c.x-here.x)) - back
		for t <= 0 {
			t += 2 * math.Pi
		}
		return t
	}
	best := 0
	for i := range next {
		if cmp.Compare(turn(next[i]), turn(next[best])) > 0 {
			best = i
		}
	}
	return best
}
