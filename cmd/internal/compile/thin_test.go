package compile

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
)

// No two lines of coast or border of a level cross, and none crosses itself.
func TestThinnedLinesDoNotCross(t *testing.T) {
	b := caspian(t)
	for i, l := range b.levels {
		type segment struct{ a, b orb.Point }
		const size = 60.0
		cells := map[[2]int][]segment{}
		n := 0
		for _, line := range l.lines {
			switch line.Class {
			case scene.Coast, scene.Border, scene.LineOfControl, scene.Disputed:
			default:
				continue
			}
			for k := 1; k < len(line.Points); k++ {
				p, q := line.Points[k-1], line.Points[k]
				s := segment{orb.Point{float64(p.X), float64(p.Y)}, orb.Point{float64(q.X), float64(q.Y)}}
				box := bounds([]orb.Point{s.a, s.b})
				n++
				for x := math.Floor(box.Min[0] / size); x <= box.Max[0]/size; x++ {
					for y := math.Floor(box.Min[1] / size); y <= box.Max[1]/size; y++ {
						cells[[2]int{int(x), int(y)}] = append(cells[[2]int{int(x), int(y)}], s)
					}
				}
			}
		}
		crossings := 0
		for _, in := range cells {
			for j, s := range in {
				for _, u := range in[j+1:] {
					if s.a == u.a || s.a == u.b || s.b == u.a || s.b == u.b {
						continue
					}
					// Strictly, and by more than single precision can err.
					const e = 1e-3
					d1, d2 := doubleArea(s.a, s.b, u.a), doubleArea(s.a, s.b, u.b)
					d3, d4 := doubleArea(u.a, u.b, s.a), doubleArea(u.a, u.b, s.b)
					if (d1 > e && d2 < -e || d1 < -e && d2 > e) && (d3 > e && d4 < -e || d3 < -e && d4 > e) {
						crossings++
						if ll, ok := b.inverse(s.a); ok && crossings < 4 {
							t.Logf("level %d: lines cross near %v", i, ll)
						}
					}
				}
			}
		}
		t.Logf("level %d: %d segments", i, n)
		if n < 3000 {
			t.Errorf("level %d: only %d segments", i, n)
		}
		if crossings > 0 {
			t.Errorf("level %d: lines cross %d times", i, crossings)
		}
	}
}

// Two random neighbours with a point between them: after thinning neither
// crosses the other, and the point stays where it was.
func TestThinnerKeepsSides(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	d := &domain{plane: &plane{kind: "laea"}}
	for range 100 {
		const n = 80
		var low, high []vertex
		for i := range n + 1 {
			x := float64(i)
			y := 6*math.Sin(x/5) + r.Float64()
			add := func(y float64) vertex {
				return vertex{ll: orb.Point{x, y}, xy: orb.Point{x, y}, ok: true}
			}
			low, high = append(low, add(y)), append(high, add(y+1.2+r.Float64()))
		}
		k := 10 + r.IntN(n-20)
		anchor := orb.Point{float64(k), (low[k].xy[1] + high[k].xy[1]) / 2}
		th := newThinner([][]vertex{low, high, {{ll: anchor, xy: anchor, ok: true}}}, func(int) bool { return true }, d)
		th.pass(func(orb.Point) float64 { return 4 })
		out := th.snapshot()
		if len(out[0]) > n/2 || len(out[1]) > n/2 {
			t.Fatalf("%d and %d points left", len(out[0]), len(out[1]))
		}
		at := func(line []vertex, x float64) float64 {
			for i := 1; i < len(line); i++ {
				a, b := line[i-1].xy, line[i].xy
				if x <= b[0] {
					return a[1] + (x-a[0])/(b[0]-a[0])*(b[1]-a[1])
				}
			}
			return math.NaN()
		}
		for x := 0.0; x <= n; x += 0.25 {
			if !(at(out[0], x) < at(out[1], x)) {
				t.Fatalf("at %v the lower line is at %v, the upper at %v", x, at(out[0], x), at(out[1], x))
			}
		}
		if y := anchor[1]; !(at(out[0], anchor[0]) < y && y < at(out[1], anchor[0])) {
			t.Fatal("the point between the lines is no longer between them")
		}
	}
}

func TestThinnerKeepsIslands(t *testing.T) {
	d := &domain{plane: &plane{kind: "laea"}}
	var island []vertex
	for i := range 41 {
		sin, cos := math.Sincos(2 * math.Pi * float64(i%40) / 40)
		p := orb.Point{3 * cos, 3 * sin}
		island = append(island, vertex{p, p, true})
	}
	th := newThinner([][]vertex{island}, func(int) bool { return true }, d)
	th.pass(func(orb.Point) float64 { return 100 })
	if got := th.snapshot()[0]; len(got) != 4 || got[0] != got[3] || math.Abs(signedArea(plain(got[:3]))) < 1 {
		t.Errorf("%d points left of an island", len(got))
	}
}

// A lagoon whose arms are hardly wider than the pen is thinned more than a
// round lake of the same size, and no more than its name says.
func TestNarrowLakesAreThinnedMore(t *testing.T) {
	d := &domain{plane: &plane{kind: "laea"}}
	var comb, round []vertex
	add := func(to *[]vertex, x, y float64) {
		*to = append(*to, vertex{orb.Point{x, y}, orb.Point{x, y}, true})
	}
	for i := range 40 { // arms 1 km wide and 6 km long, 2 km apart
		x := 2 * float64(i)
		add(&comb, x, 0)
		add(&comb, x, 6)
		add(&comb, x+1, 6)
		add(&comb, x+1, 0)
	}
	add(&comb, 80, -1)
	add(&comb, 0, -1)
	comb = append(comb, comb[0])
	for i := range 121 {
		sin, cos := math.Sincos(2 * math.Pi * float64(i%120) / 120)
		add(&round, 10*cos, 10*sin)
	}
	const g = 1.15 // a kilometre to the pixel
	if f := d.coarseness(round, g); f != 1 {
		t.Errorf("a round lake is thinned %g times as much", f)
	}
	if f := d.coarseness(comb, g); f != shoreMost {
		t.Errorf("a lagoon is thinned %g times as much, want %g", f, shoreMost)
	}
	left := func(coarse ...float64) (int, int) {
		th := newThinner([][]vertex{comb, round}, func(int) bool { return true }, d)
		th.coarse = coarse
		th.pass(func(orb.Point) float64 { return g })
		out := th.snapshot()
		return len(out[0]), len(out[1])
	}
	all, lake := left()
	some, same := left(d.coarseness(comb, g), d.coarseness(round, g))
	if some > all/2 || same != lake {
		t.Errorf("%d points of the lagoon instead of %d, %d of the lake instead of %d", some, all, same, lake)
	}
}
