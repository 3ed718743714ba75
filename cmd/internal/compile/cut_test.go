package compile

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
)

// star is a ring with random spikes about a point, which never crosses
// itself.
func star(r *rand.Rand, x, y, size float64, n int) ring {
	out := make(ring, n)
	for i := range out {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		d := size * (0.2 + 0.8*r.Float64())
		out[i] = orb.Point{x + d*cos, y + d*sin}
	}
	return out
}

func area(rings []ring) float64 {
	sum := 0.0
	for _, poly := range nest(rings) {
		sum += math.Abs(signedArea(poly[0]))
		for _, hole := range poly[1:] {
			sum -= math.Abs(signedArea(hole))
		}
	}
	return sum
}

func TestCutKeepsAreaAndPoints(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		// A star with a hole, an island in the hole, and a second star apart.
		outer := star(r, 0, 0, 10, 3+r.IntN(60))
		for i := range outer { // no corner nearer than 5
			outer[i][0] += outer[i][0] / math.Hypot(outer[i][0], outer[i][1]) * 5
			outer[i][1] += outer[i][1] / math.Hypot(outer[i][0], outer[i][1]) * 5
		}
		all := []ring{outer, star(r, 40, 3, 8, 12)}
		if len(outer) > 12 {
			all = append(all, star(r, 0, 0, 2.5, 9), star(r, 0, 0, 0.4, 5))
		}
		angle := r.Float64() * 2 * math.Pi
		sin, cos := math.Sincos(angle)
		l := line{cos, sin, r.Float64()*20 - 10}
		if r.IntN(3) == 0 {
			l = line{1, 0, math.Round(l.c)}
		}
		neg, pos := cut(all, l)
		whole := area(all)
		if got := area(neg) + area(pos); math.Abs(got-whole) > 1e-9*whole {
			t.Fatalf("areas %v and %v of %v", area(neg), area(pos), whole)
		}
		for _, part := range [2][]ring{neg, pos} {
			for _, piece := range part {
				for _, p := range piece {
					if s := l.side(p); (s > 1e-9 && &part[0] == &neg[0]) || (len(pos) > 0 && s < -1e-9 && &part[0] == &pos[0]) {
						t.Fatalf("a point at %v on the wrong side", s)
					}
				}
			}
		}
		for range 40 {
			p := orb.Point{r.Float64()*80 - 30, r.Float64()*40 - 20}
			side := pos
			if l.side(p) < 0 {
				side = neg
			}
			if hold(all, p) != hold(side, p) {
				t.Fatalf("%v has changed sides", p)
			}
		}
	}
}

// A ring that has a corner exactly on the line, or an edge along it.
func TestCutThroughCorners(t *testing.T) {
	square := ring{{0, 0}, {4, 0}, {4, 4}, {0, 4}}
	diamond := ring{{2, -1}, {3, 0}, {2, 1}, {1, 0}}
	for _, c := range []struct {
		rings    []ring
		l        line
		neg, pos float64
	}{
		{[]ring{square}, line{1, 0, 4}, 16, 0},
		{[]ring{square}, line{1, 0, 0}, 0, 16},
		{[]ring{square}, line{1, 0, 1}, 4, 12},
		{[]ring{square}, line{1, -1, 0}, 8, 8},
		{[]ring{diamond}, line{0, 1, 0}, 1, 1},
		{[]ring{diamond}, line{1, 0, 2}, 1, 1},
		{[]ring{diamond}, line{1, 0, 5}, 2, 0},
		{[]ring{square, {{1, 1}, {3, 1}, {3, 3}, {1, 3}}}, line{0, 1, 1}, 4, 8},
	} {
		neg, pos := cut(c.rings, c.l)
		if a, b := area(neg), area(pos); math.Abs(a-c.neg) > 1e-12 || math.Abs(b-c.pos) > 1e-12 {
			t.Errorf("%v by %v: areas %v and %v, want %v and %v", c.rings, c.l, a, b, c.neg, c.pos)
		}
	}
}

func TestSplitKeepsArea(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 20 {
		all := []ring{star(r, 0, 0, 100, 3000)}
		sum, most := 0.0, 0
		split(all, orb.Bound{Min: orb.Point{-100, -100}, Max: orb.Point{100, 100}}, 1, func(rings []ring) {
			sum += area(rings)
			n := 0
			for _, r := range rings {
				n += len(r)
			}
			most = max(most, n)
		})
		if whole := area(all); math.Abs(sum-whole) > 1e-9*whole {
			t.Errorf("area %v, want %v", sum, whole)
		}
		if most > meshPoints {
			t.Errorf("a piece has %d points", most)
		}
	}
}

func TestNest(t *testing.T) {
	box := func(x, y, half float64) ring {
		return ring{{x - half, y - half}, {x + half, y - half}, {x + half, y + half}, {x - half, y + half}}
	}
	// An island in a lake on an island, and a neighbour.
	p := nest([]ring{box(0, 0, 1), box(0, 0, 10), box(30, 0, 2), box(0, 0, 5), box(7, 7, 1)})
	if len(p) != 3 || len(p[0]) != 3 || len(p[1]) != 1 || len(p[2]) != 1 {
		t.Errorf("%v", p)
	}
}
