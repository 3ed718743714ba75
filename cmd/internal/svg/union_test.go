package svg

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"dateline/cmd/internal/scene"
)

func ring(points ...float64) orb.Ring {
	var r orb.Ring
	for i := 0; i < len(points); i += 2 {
		r = append(r, orb.Point{points[i], points[i+1]})
	}
	r = append(r, r[0])
	if r.Orientation() != orb.CCW {
		r.Reverse()
	}
	return r
}

func hole(points ...float64) orb.Ring {
	r := ring(points...)
	r.Reverse()
	return r
}

func TestUnion(t *testing.T) {
	for _, c := range []struct {
		name  string
		rings []orb.Ring
		want  int     // rings
		area  float64 // signed, of all
		sides int     // corners after simplification
	}{
		{"alone", []orb.Ring{ring(0, 0, 4, 0, 4, 4, 0, 4)}, 1, 16, 4},
		{"side by side", []orb.Ring{ring(0, 0, 4, 0, 4, 4, 0, 4), ring(4, 0, 8, 0, 8, 4, 4, 4)}, 1, 32, 4},
		{"slanting border", []orb.Ring{ring(0, 0, 3, 0, 5, 4, 0, 4), ring(3, 0, 8, 0, 8, 4, 5, 4)}, 1, 32, 4},
		{"one beside two", []orb.Ring{ring(0, 0, 4, 0, 4, 4, 0, 4), ring(4, 0, 8, 0, 8, 2, 4, 2), ring(4, 2, 8, 2, 8, 4, 4, 4)}, 1, 32, 4},
		{"two beside three", []orb.Ring{ring(0, 0, 4, 0, 4, 3, 0, 3), ring(0, 3, 4, 3, 4, 6, 0, 6),
			ring(4, 0, 8, 0, 8, 2, 4, 2), ring(4, 2, 8, 2, 8, 4, 4, 4), ring(4, 4, 8, 4, 8, 6, 4, 6)}, 1, 48, 4},
		{"around a hole", []orb.Ring{ring(0, 0, 6, 0, 6, 2, 0, 2), ring(0, 4, 6, 4, 6, 6, 0, 6), ring(0, 2, 2, 2, 2, 4, 0, 4), ring(4, 2, 6, 2, 6, 4, 4, 4)}, 2, 32, 8},
		{"a hole filled", []orb.Ring{ring(0, 0, 6, 0, 6, 6, 0, 6), hole(2, 2, 4, 2, 4, 4, 2, 4), ring(2, 2, 4, 2, 4, 4, 2, 4)}, 1, 36, 4},
		{"apart", []orb.Ring{ring(0, 0, 1, 0, 1, 1, 0, 1), ring(3, 3, 4, 3, 4, 4, 3, 4)}, 2, 2, 8},
		{"at one corner", []orb.Ring{ring(0, 0, 2, 0, 2, 2, 0, 2), ring(2, 2, 4, 2, 4, 4, 2, 4)}, 2, 8, 8},
		{"nothing", nil, 0, 0, 0},
	} {
		got := union(c.rings)
		area, corners := 0.0, 0
		for _, r := range got {
			area += planar.Area(r)
			if s, ok := slim(r, 0.05, 0.05); ok {
				corners += len(s) - 1
			}
		}
		if len(got) != c.want || math.Abs(area-c.area) > 1e-9 || corners != c.sides {
			t.Errorf("%s: %d rings of area %g with %d corners, want %d, %g, %d: %v", c.name, len(got), area, corners, c.want, c.area, c.sides, got)
		}
	}
}

func TestStretches(t *testing.T) {
	at := func(x, y float32) scene.Point { return scene.Point{X: x, Y: y} }
	to := orb.Bound{Min: orb.Point{0, 0}, Max: orb.Point{100, 100}}
	lines := []scene.Line{
		line(30, at(20, 10), at(30, 10)), // the end of the next but one
		line(0, at(5, 50), at(5, 60), at(6, 50), at(5, 50)),
		line(10, at(-10, 10), at(10, 10), at(20, 10)),
		line(0, at(300, 300), at(310, 310)),
		line(0, at(50, 50), at(500, 50), at(500, 70), at(50, 70)),
		line(0, at(7, 7)),
	}
	got := stretches(lines, placing{k: 2}, to)
	type want struct {
		n     int
		start float64
	}
	wants := map[orb.Point]want{
		{-20, 20}:  {4, 20},
		{10, 100}:  {4, 0}, // on the edge of the paper
		{100, 100}: {2, 0},
	}
	for _, s := range got {
		w, ok := wants[s.points[0]]
		if !ok || len(s.points) != w.n || s.start != w.start {
			t.Errorf("%v from %g, want %+v", s.points, s.start, w)
		}
		delete(wants, s.points[0])
	}
	for p := range wants {
		t.Errorf("none starts at %v", p)
	}
}
