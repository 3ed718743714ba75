package compile

import (
	"slices"

	"github.com/paulmach/orb"
)

// ring is a closed line on the plane; the first point is not repeated. A
// group of rings holds the points that an odd number of them go around.
type ring []orb.Point

// line is the set of points with nx*x + ny*y = c.
type line struct{ nx, ny, c float64 }

func (l line) side(p orb.Point) float64 { return l.nx*p[0] + l.ny*p[1] - l.c }

// crossing is where the segment between two points on different sides meets
// the line: the same point to the last bit whichever side asks, so that
// neighbours keep their common border.
func (l line) crossing(a, b orb.Point) orb.Point {
	if a[0] > b[0] || a[0] == b[0] && a[1] > b[1] {
		a, b = b, a
	}
	sa, sb := l.side(a), l.side(b)
	t := sa / (sa - sb)
	p := orb.Point{a[0] + t*(b[0]-a[0]), a[1] + t*(b[1]-a[1])}
	if l.ny == 0 {
		p[0] = l.c / l.nx
	}
	if l.nx == 0 {
		p[1] = l.c / l.ny
	}
	return p
}

// along orders the points of the line.
func (l line) along(p orb.Point) float64 { return l.nx*p[1] - l.ny*p[0] }

// cut divides a group of rings at a line into the group on the negative side
// and the group on the other. Points on the line count as on the other side.
//
// Sutherland and Hodgman's way would leave pieces of one ring joined by
// edges that run back and forth along the line. Here the crossings are
// sorted along the line instead and joined in pairs, which is exact for the
// even-odd rule and leaves every piece a ring of its own.
func cut(rings []ring, l line) (negative, positive []ring) {
	var chains [2][][]orb.Point // open pieces on either side, crossing to crossing
	for _, r := range rings {
		first := -1 // a point whose predecessor is on the other side
		for i, p := range r {
			if (l.side(p) < 0) != (l.side(r[(i+len(r)-1)%len(r)]) < 0) {
				first = i
				break
			}
		}
		if first < 0 {
			if l.side(r[0]) < 0 {
				negative = append(negative, r)
			} else {
				positive = append(positive, r)
			}
			continue
		}
		var chain []orb.Point
		for k := range r {
			i := (first + k) % len(r)
			p, last := r[i], r[(i+len(r)-1)%len(r)]
			below := l.side(p) < 0
			if below != (l.side(last) < 0) {
				x := l.crossing(last, p)
				if k > 0 {
					chains[sideIndex(!below)] = append(chains[sideIndex(!below)], append(chain, x))
				}
				chain = []orb.Point{x}
			}
			chain = append(chain, p)
		}
		last := r[(first+len(r)-1)%len(r)]
		below := l.side(last) < 0
		chains[sideIndex(below)] = append(chains[sideIndex(below)], append(chain, l.crossing(last, r[first])))
	}
	negative = append(negative, join(chains[0], l)...)
	positive = append(positive, join(chains[1], l)...)
	return negative, positive
}

func sideIndex(below bool) int {
	if below {
		return 0
	}
	return 1
}

// join closes chains whose ends lie on a line: sorted along it, the first
// end is tied to the second, the third to the fourth and so on.
func join(chains [][]orb.Point, l line) []ring {
	if len(chains) == 0 {
		return nil
	}
	end := func(e int) orb.Point { // ends 2i and 2i+1 are those of chain i
		c := chains[e/2]
		if e%2 == 0 {
			return c[0]
		}
		return c[len(c)-1]
	}
	order := make([]int, 2*len(chains))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch d := l.along(end(a)) - l.along(end(b)); {
		case d < 0:
			return -1
		case d > 0:
			return 1
		}
		return 0
	})
	mate := make([]int, len(order))
	for i := 0; i < len(order); i += 2 {
		mate[order[i]], mate[order[i+1]] = order[i+1], order[i]
	}
	done := make([]bool, len(chains))
	var out []ring
	for i := range chains {
		var r ring
		for e := 2 * i; !done[e/2]; {
			c := chains[e/2]
			done[e/2] = true
			if e%2 == 1 {
				c = slices.Clone(c)
				slices.Reverse(c)
			}
			for _, p := range c {
				if len(r) == 0 || r[len(r)-1] != p {
					r = append(r, p)
				}
			}
			e = mate[e^1]
		}
		for len(r) > 1 && r[0] == r[len(r)-1] {
			r = r[:len(r)-1]
		}
		if len(r) > 2 {
			out = append(out, r)
		}
	}
	return out
}

// clip keeps the part of a group of rings inside a bound.
func clip(rings []ring, b orb.Bound) []ring {
	_, rings = cut(rings, line{1, 0, b.Min[0]})
	rings, _ = cut(rings, line{1, 0, b.Max[0]})
	_, rings = cut(rings, line{0, 1, b.Min[1]})
	rings, _ = cut(rings, line{0, 1, b.Max[1]})
	return rings
}

// clipDisc keeps the part inside a circle about the origin, drawn with the
// given corners.
func clipDisc(rings []ring, corners ring) []ring {
	for i, a := range corners {
		b := corners[(i+1)%len(corners)]
		// The inside is on the left or right throughout; the origin tells.
		l := line{nx: b[1] - a[1], ny: a[0] - b[0]}
		l.c = l.nx*a[0] + l.ny*a[1]
		if l.side(orb.Point{}) > 0 {
			l = line{-l.nx, -l.ny, -l.c}
		}
		rings, _ = cut(rings, l)
	}
	return rings
}

func bounds(r []orb.Point) orb.Bound {
	if len(r) == 0 {
		return orb.Bound{Min: orb.Point{1, 1}, Max: orb.Point{-1, -1}}
	}
	b := orb.Bound{Min: r[0], Max: r[0]}
	for _, p := range r[1:] {
		b = b.Extend(p)
	}
	return b
}
