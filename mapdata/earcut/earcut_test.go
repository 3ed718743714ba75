package earcut

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"
)

// verify checks what must hold for every input, and for valid ones the
// area; it returns the number of triangles.
func verify(t testing.TB, name string, s shape, limit float64) int {
	t.Helper()
	tri := Triangulate(s.flat, s.holes)
	if len(tri)%3 != 0 {
		t.Fatalf("%s: %d indices", name, len(tri))
	}
	for i := 0; i < len(tri); i += 3 {
		for _, v := range tri[i : i+3] {
			if int(v) >= len(s.flat)/2 {
				t.Fatalf("%s: index %d of %d points", name, v, len(s.flat)/2)
			}
		}
		a, b, c := 2*tri[i], 2*tri[i+1], 2*tri[i+2]
		if orient(s.flat[a], s.flat[a+1], s.flat[b], s.flat[b+1], s.flat[c], s.flat[c+1]) <= 0 {
			t.Fatalf("%s: triangle %d is not counter-clockwise", name, i/3)
		}
	}
	if math.IsInf(limit, 1) {
		return len(tri) / 3
	}
	if d := Deviation(s.flat, s.holes, tri); !(d <= limit) {
		t.Fatalf("%s: deviation %g\nflat %v\nholes %v", name, d, s.flat, s.holes)
	}
	return len(tri) / 3
}

// verifyAll checks a shape as it is, turned and mirrored, and its count of
// triangles if it is known.
func verifyAll(t *testing.T, name string, s shape, count int) {
	t.Helper()
	for _, mirror := range []bool{false, true} {
		for _, angle := range []float64{0, math.Pi / 2, math.Pi, 0.3, 2.1} {
			v := s
			if angle != 0 || mirror {
				v = s.turned(angle, mirror)
			}
			got := verify(t, name, v, 1e-9)
			if count >= 0 && got != count {
				t.Fatalf("%s, turned %g, mirrored %v: %d triangles, want %d", name, angle, mirror, got, count)
			}
		}
	}
}

func TestStarsWithHoles(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 150 {
		s := starWithHoles(rng, 8+rng.IntN(80), rng.IntN(25))
		verifyAll(t, "star", s, len(s.flat)/2-2+2*len(s.holes))
	}
}

func TestTangles(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 2))
	for range 120 {
		s := tangle(rng, 5+rng.IntN(60))
		verifyAll(t, "tangle", s, len(s.flat)/2-2)
	}
}

// Mosaics touch themselves at corners and have long straight runs.
func TestMosaics(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	for i := range 400 {
		s, area := mosaic(rng, 3+rng.IntN(14), 3+rng.IntN(14), 0.55+0.4*rng.Float64())
		if a := math.Abs(signedArea(s.flat, 0, ringEnds(len(s.flat)/2, s.holes)[0])); a < float64(area) {
			t.Fatalf("mosaic %d is not one polygon: %g of %d", i, a, area)
		}
		tri := Triangulate(s.flat, s.holes)
		covered := 0.0
		for k := 0; k < len(tri); k += 3 {
			a, b, c := tri[k], tri[k+1], tri[k+2]
			covered += signedArea([]float64{s.flat[2*a], s.flat[2*a+1], s.flat[2*b], s.flat[2*b+1], s.flat[2*c], s.flat[2*c+1]}, 0, 3)
		}
		if covered != float64(area) {
			t.Fatalf("mosaic %d covers %g squares, want %d\nflat %v\nholes %v", i, covered, area, s.flat, s.holes)
		}
		for _, angle := range []float64{math.Pi / 2, math.Pi} {
			// Right angles leave the corners on the grid but for roundings.
			v := s.turned(angle, false)
			for k := range v.flat {
				v.flat[k] = math.Round(v.flat[k])
			}
			verify(t, "turned mosaic", v, 0)
		}
	}
}

// Fine mosaics have corners by the thousand, so that the index matters.
func TestLargeMosaic(t *testing.T) {
	s, area := mosaic(rand.New(rand.NewPCG(4, 4)), 90, 90, 0.75)
	if n := verify(t, "large mosaic", s, 0); n == 0 || area < 3000 {
		t.Fatalf("%d triangles for %d squares", n, area)
	}
}

func TestNamedShapes(t *testing.T) {
	square := []float64{0, 0, 10, 0, 10, 10, 0, 10}
	for _, c := range []struct {
		name  string
		s     shape
		count int
	}{
		{"triangle", shape{flat: []float64{0, 0, 1, 0, 0, 1}}, 1},
		{"square", shape{flat: square}, 2},
		{"square with its first point again", shape{flat: append(append([]float64{}, square...), 0, 0)}, 2},
		{"square with every point twice", shape{flat: []float64{0, 0, 0, 0, 10, 0, 10, 0, 10, 10, 10, 10, 0, 10, 0, 10}}, 2},
		{"square with points on its sides", shape{flat: []float64{0, 0, 3, 0, 6, 0, 10, 0, 10, 5, 10, 10, 5, 10, 0, 10, 0, 4}}, 7},
		{"square in a square", shape{append(append([]float64{}, square...), 3, 3, 3, 7, 7, 7, 7, 3), []int{4}}, 8},
		{"hole that runs like the outer ring", shape{append(append([]float64{}, square...), 3, 3, 7, 3, 7, 7, 3, 7), []int{4}}, 8},
		{"hole touching a corner", shape{append(append([]float64{}, square...), 0, 0, 4, 1, 1, 4), []int{4}}, -1},
		{"hole touching a side with a corner", shape{append(append([]float64{}, square...), 0, 5, 4, 4, 4, 6), []int{4}}, -1},
		{"hole touching the far side with a corner", shape{append(append([]float64{}, square...), 10, 5, 4, 4, 4, 6), []int{4}}, -1},
		{"hole touching with its right corner and corner of the ring", shape{append(append([]float64{}, square...), 10, 10, 4, 5, 5, 4), []int{4}}, -1},
		{"hole with a side on a side", shape{append(append([]float64{}, square...), 0, 3, 0, 7, 4, 5), []int{4}}, -1},
		{"two holes touching", shape{append(append([]float64{}, square...), 2, 5, 5, 4, 5, 6, 5, 4, 8, 5, 5, 6), []int{4, 7}}, -1},
		{"two holes touching at a corner", shape{append(append([]float64{}, square...), 2, 5, 4, 4, 5, 5, 5, 5, 7, 4, 8, 6), []int{4, 7}}, -1},
		{"three holes in a row", shape{append(append([]float64{}, square...), 1, 4, 2, 4, 2, 6, 4, 4, 5, 4, 5, 6, 7, 4, 8, 4, 8, 6), []int{4, 7, 10}}, 4 + 9 - 2 + 6},
		{"holes above each other", shape{append(append([]float64{}, square...), 3, 1, 4, 2, 3, 2, 3, 4, 4, 5, 3, 5, 3, 7, 4, 8, 3, 8), []int{4, 7, 10}}, 4 + 9 - 2 + 6},
		{"hole as large as the ring", shape{append(append([]float64{}, square...), 0, 0, 0, 10, 10, 10, 10, 0), []int{4}}, 0},
		{"ring that touches itself", shape{flat: []float64{0, 0, 10, 0, 10, 10, 5, 5, 0, 10}}, 3},
		{"ring that touches itself in a point", shape{flat: []float64{0, 0, 10, 0, 5, 5, 10, 10, 0, 10, 5, 5}}, 2},
		{"spike", shape{flat: []float64{0, 0, 10, 0, 10, 10, 20, 10, 10, 10, 0, 10}}, -1},
		{"no area", shape{flat: []float64{0, 0, 10, 0, 20, 0, 5, 0}}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, mirror := range []bool{false, true} {
				for quarter := range 4 {
					v := c.s.turned(float64(quarter)*math.Pi/2, mirror)
					for k := range v.flat {
						v.flat[k] = math.Round(v.flat[k])
					}
					n := verify(t, c.name, v, 0)
					if c.count >= 0 && n != c.count {
						t.Errorf("quarter %d, mirrored %v: %d triangles, want %d", quarter, mirror, n, c.count)
					}
				}
			}
		})
	}
}

// What cannot be covered must at least end, and stay within bounds.
func TestInvalidInput(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for name, s := range map[string]shape{
		"nothing":               {},
		"odd":                   {flat: []float64{1}},
		"one point":             {flat: []float64{1, 2}},
		"two points":            {flat: []float64{1, 2, 3, 4}},
		"one point many times":  {flat: []float64{1, 2, 1, 2, 1, 2, 1, 2}},
		"NaN":                   {flat: []float64{0, 0, nan, 0, 1, 1}},
		"infinity":              {flat: []float64{0, 0, inf, 0, 1, 1}},
		"huge":                  {flat: []float64{0, 0, 1e200, 0, 1, 1e200}},
		"bow tie":               {flat: []float64{0, 0, 10, 10, 10, 0, 0, 10}},
		"pentagram":             {flat: []float64{0, 10, 6, -8, -9.5, 3, 9.5, 3, -6, -8}},
		"hole outside":          {[]float64{0, 0, 1, 0, 0, 1, 5, 5, 6, 5, 5, 6}, []int{3}},
		"hole across the ring":  {[]float64{0, 0, 10, 0, 10, 10, 0, 10, 5, 5, 15, 5, 15, 6, 5, 6}, []int{4}},
		"holes across":          {[]float64{0, 0, 10, 0, 10, 10, 0, 10, 2, 2, 8, 2, 8, 4, 2, 4, 3, 1, 4, 1, 4, 9, 3, 9}, []int{4, 8}},
		"hole starts at 0":      {[]float64{0, 0, 1, 0, 0, 1}, []int{0}},
		"hole starts beyond":    {[]float64{0, 0, 1, 0, 0, 1}, []int{99, -1}},
		"holes out of order":    {[]float64{0, 0, 9, 0, 9, 9, 0, 9, 2, 2, 3, 2, 3, 3, 5, 5, 6, 5, 6, 6}, []int{7, 4}},
		"hole of two points":    {[]float64{0, 0, 1, 0, 0, 1, 0.2, 0.2, 0.3, 0.3}, []int{3}},
		"back and forth":        {flat: []float64{0, 0, 10, 0, 5, 0, 7, 0, 2, 0, 3, 0}},
		"smallest coordinates":  {flat: []float64{0, 0, 5e-324, 0, 5e-324, 5e-324, 0, 5e-324}},
		"largest coordinates":   {flat: []float64{-9e99, -9e99, 9e99, -9e99, 9e99, 9e99, -9e99, 9e99}},
		"sizes far apart":       {flat: []float64{-1e99, 0, 1e-99, -1e-99, 1e99, 1e-9, 0, 1e50}},
		"one square laid twice": {flat: []float64{0, 0, 1, 0, 1, 1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1}},
	} {
		t.Run(name, func(t *testing.T) { verify(t, name, s, inf) })
	}
	if n := len(Triangulate([]float64{0, 0, 10, 0, 10, 10, 0, 10, 20, 20, 30, 20, 30, 30}, []int{4})); n != 6 {
		t.Errorf("a hole outside leaves %d indices, want those of the square", n)
	}
}

// Crossings that simplifying and rounding leave behind, found in maps.
func TestCrossings(t *testing.T) {
	for name, c := range map[string]struct {
		flat []float64
		area float64 // even-odd, of both loops
	}{
		"two loops that meet in a corner": {[]float64{0, 0, 36, 51, 36, 102, 108, 169, 72, 135, 36, 102, 0, 51}, 36*51 + 18},
		"bow tie in a long outline":       {[]float64{0, 0, 100, 0, 100, 100, 60, 100, 50, 100, 50, 101, 51, 101, 49, 100, 0, 100}, 1e4 + 0.5},
	} {
		for quarter := range 4 {
			s := shape{flat: c.flat}.turned(float64(quarter)*math.Pi/2, quarter%2 > 0)
			covered := 0.0
			tri := Triangulate(s.flat, nil)
			for k := 0; k < len(tri); k += 3 {
				a, b, c := 2*tri[k], 2*tri[k+1], 2*tri[k+2]
				covered += signedArea([]float64{s.flat[a], s.flat[a+1], s.flat[b], s.flat[b+1], s.flat[c], s.flat[c+1]}, 0, 3)
			}
			if math.Abs(covered-c.area) > 1 {
				t.Errorf("%s, quarter %d: covers %g, want about %g", name, quarter, covered, c.area)
			}
		}
	}
}

// Noise is the worst input: it must end within quadratic time.
func TestNoiseEnds(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 8))
	for _, n := range []int{30, 300, 4000} {
		var s shape
		for range n {
			s.point(rng.Float64(), rng.Float64())
		}
		s.holes = []int{n / 2, n * 3 / 4}
		start := time.Now()
		verify(t, "noise", s, math.Inf(1))
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("%d points of noise took %v", n, d)
		}
	}
}

// A small crossing, such as simplification makes, must cost little more
// than itself.
func TestSmallCrossingStaysSmall(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 9))
	for range 200 {
		s := starWithHoles(rng, 60, 6)
		i := 2 * rng.IntN(50)
		// Swapping two neighbours makes one bow tie.
		before := Deviation(s.flat, s.holes, Triangulate(s.flat, s.holes))
		s.flat[i], s.flat[i+2] = s.flat[i+2], s.flat[i]
		s.flat[i+1], s.flat[i+3] = s.flat[i+3], s.flat[i+1]
		if d := Deviation(s.flat, s.holes, Triangulate(s.flat, s.holes)); before > 1e-9 || d > 0.07 {
			t.Fatalf("deviation %g, with one crossing %g", before, d)
		}
	}
}

func TestOrientIsExact(t *testing.T) {
	// Points around a line whose plain determinant is all rounding.
	rng := rand.New(rand.NewPCG(10, 10))
	wrong := 0
	for range 20000 {
		ax, ay := 0.5+float64(rng.IntN(64))*0x1p-53, 0.5+float64(rng.IntN(64))*0x1p-53
		// Against 12,12 and 24,24 only the difference of ay and ax counts.
		want := 0
		switch {
		case ay > ax:
			want = 1
		case ay < ax:
			want = -1
		}
		if got := orient(12, 12, 24, 24, ax, ay); got != want {
			t.Fatalf("%v %v: %d, want %d", ax, ay, got, want)
		}
		det := (12-ax)*(24-ay) - (12-ay)*(24-ax)
		if (det > 0) != (want > 0) || (det < 0) != (want < 0) {
			wrong++
		}
	}
	if wrong == 0 {
		t.Error("the plain determinant is never wrong here: the test shows nothing")
	}
}

func TestLeap(t *testing.T) {
	rng := rand.New(rand.NewPCG(12, 12))
	for range 3000 {
		x0, y0 := uint32(rng.IntN(40)), uint32(rng.IntN(40))
		x1, y1 := x0+uint32(rng.IntN(20)), y0+uint32(rng.IntN(20))
		low, high := spread(x0)|spread(y0)<<1, spread(x1)|spread(y1)<<1
		inside := func(z uint32) bool {
			x, y := z, z>>1
			var cx, cy uint32
			for b := range 16 {
				cx |= x >> (2 * b) & 1 << b
				cy |= y >> (2 * b) & 1 << b
			}
			return x0 <= cx && cx <= x1 && y0 <= cy && cy <= y1
		}
		if high == low {
			continue
		}
		z := low + uint32(rng.IntN(int(high-low)))
		if inside(z) {
			continue
		}
		want := z + 1
		for !inside(want) {
			want++
		}
		if got := leap(z, low, high); got != want {
			t.Fatalf("from %d in %d %d to %d %d: %d, want %d", z, x0, y0, x1, y1, got, want)
		}
	}
}
