package earcut

import (
	"math"
	"math/rand/v2"
)

// shape is a polygon for tests.
type shape struct {
	flat  []float64
	holes []int
}

func (s *shape) point(x, y float64) { s.flat = append(s.flat, x, y) }
func (s *shape) hole()              { s.holes = append(s.holes, len(s.flat)/2) }

// star is a ring around a centre with random radii.
func (s *shape) star(rng *rand.Rand, x, y, r0, r1 float64, n int) {
	for i := range n {
		sin, cos := math.Sincos(2 * math.Pi * (float64(i) + 0.8*rng.Float64()) / float64(n))
		r := r0 + (r1-r0)*rng.Float64()
		s.point(x+r*cos, y+r*sin)
	}
}

// starWithHoles has holes in discs that do not meet, and is valid by that.
func starWithHoles(rng *rand.Rand, n, holes int) shape {
	var s shape
	s.star(rng, 0, 0, 100, 160, n)
	var discs [][3]float64
	for tries := 0; len(discs) < holes && tries < 4000; tries++ {
		r := 2 + 12*rng.Float64()
		a, d := 2*math.Pi*rng.Float64(), (95*math.Cos(math.Pi/float64(n))-r)*math.Sqrt(rng.Float64())
		if d < 0 {
			continue
		}
		x, y := d*math.Cos(a), d*math.Sin(a)
		free := true
		for _, o := range discs {
			free = free && math.Hypot(o[0]-x, o[1]-y) > o[2]+r
		}
		if free && math.Hypot(x, y)+r < 100*math.Cos(2*math.Pi/float64(n)) {
			discs = append(discs, [3]float64{x, y, r})
		}
	}
	for _, d := range discs {
		s.hole()
		s.star(rng, d[0], d[1], d[2]/3, d[2], 3+rng.IntN(12))
	}
	return s
}

// tangle is a simple polygon through random points: crossings of a random
// tour are undone until none is left.
func tangle(rng *rand.Rand, n int) shape {
	x, y := make([]float64, n), make([]float64, n)
	for i := range n {
		x[i], y[i] = float64(rng.IntN(1000)), float64(rng.IntN(1000))
	}
	side := func(a, b, c int) int { return orient(x[a], y[a], x[b], y[b], x[c], y[c]) }
	for changed, rounds := true, 0; changed; rounds++ {
		if rounds > 200 {
			return tangle(rng, n) // points on lines may never come apart
		}
		changed = false
		for i := 0; i < n; i++ {
			for j := i + 1; j < n; j++ {
				a, b, c, d := i, (i+1)%n, j, (j+1)%n
				if b == c || d == a {
					continue
				}
				if side(a, b, c)*side(a, b, d) <= 0 && side(c, d, a)*side(c, d, b) <= 0 {
					for p, q := b, c; p < q; p, q = p+1, q-1 {
						x[p], x[q], y[p], y[q] = x[q], x[p], y[q], y[p]
					}
					changed = true
				}
			}
		}
	}
	var s shape
	for i := range n {
		if side((i+n-1)%n, i, (i+1)%n) == 0 {
			return tangle(rng, n)
		}
		s.point(x[i], y[i])
	}
	return s
}

// mosaic is the outline of a connected set of squares of a grid, with a
// point on every side of a square: full of straight runs, and of corners
// where rings touch. It returns the number of squares as well.
func mosaic(rng *rand.Rand, w, h int, fill float64) (shape, int) {
	cells := make([]bool, w*h)
	for i := range cells {
		cells[i] = rng.Float64() < fill
	}
	at := func(x, y int) bool { return x >= 0 && y >= 0 && x < w && y < h && cells[y*w+x] }
	// Keep the part that is connected to the middle.
	cells[h/2*w+w/2] = true
	keep := make([]bool, w*h)
	todo := [][2]int{{w / 2, h / 2}}
	area := 0
	for len(todo) > 0 {
		c := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if !at(c[0], c[1]) || keep[c[1]*w+c[0]] {
			continue
		}
		keep[c[1]*w+c[0]] = true
		area++
		todo = append(todo, [2]int{c[0] + 1, c[1]}, [2]int{c[0] - 1, c[1]}, [2]int{c[0], c[1] + 1}, [2]int{c[0], c[1] - 1})
	}
	cells = keep

	// Sides with a square to their left, by start and direction (east,
	// north, west, south).
	type side struct{ x, y, d int }
	dx, dy := [4]int{1, 0, -1, 0}, [4]int{0, 1, 0, -1}
	sides := map[side]bool{}
	var order []side
	for y := range h {
		for x := range w {
			if !at(x, y) {
				continue
			}
			for _, s := range []side{{x, y, 0}, {x + 1, y, 1}, {x + 1, y + 1, 2}, {x, y + 1, 3}} {
				if other := [4][2]int{{x, y - 1}, {x + 1, y}, {x, y + 1}, {x - 1, y}}[s.d]; !at(other[0], other[1]) {
					sides[s] = true
					order = append(order, s)
				}
			}
		}
	}
	var rings [][]float64
	for _, s := range order {
		if !sides[s] {
			continue
		}
		var ring []float64
		for sides[s] {
			delete(sides, s)
			ring = append(ring, float64(s.x), float64(s.y))
			x, y := s.x+dx[s.d], s.y+dy[s.d]
			// Turn left where two squares touch by their corners, so that
			// rings come out as small as can be: every ring is simple.
			for _, turn := range []int{1, 0, 3} {
				if n := (side{x, y, (s.d + turn) % 4}); sides[n] {
					s = n
					break
				}
			}
		}
		rings = append(rings, ring)
	}
	// The outer ring is the one that runs counter-clockwise. Where squares
	// touch by corners only, left turns may have split it: then only its
	// parts with their own holes are polygons, so try again.
	var s shape
	outer := -1
	for i, r := range rings {
		if signedArea(r, 0, len(r)/2) > 0 {
			if outer >= 0 {
				return mosaic(rng, w, h, fill)
			}
			outer = i
		}
	}
	s.flat = append(s.flat, rings[outer]...)
	for i, r := range rings {
		if i != outer {
			s.hole()
			s.flat = append(s.flat, r...)
		}
	}
	return s, area
}

// turned is the shape rotated by an angle, mirrored if so wished.
func (s shape) turned(angle float64, mirror bool) shape {
	sin, cos := math.Sincos(angle)
	out := shape{holes: s.holes, flat: make([]float64, len(s.flat))}
	for i := 0; i < len(s.flat); i += 2 {
		x, y := s.flat[i], s.flat[i+1]
		if mirror {
			x = -x
		}
		out.flat[i], out.flat[i+1] = x*cos-y*sin, x*sin+y*cos
	}
	return out
}
