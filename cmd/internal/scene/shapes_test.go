package scene

import (
	"math"
	"math/rand/v2"
	"runtime"
	"testing"
)

// levelsAgain writes and reads levels.
func levelsAgain(t testing.TB, in []Level) ([]Level, int) {
	t.Helper()
	w := &writer{}
	w.levels(in)
	r := &reader{b: w.b}
	out := r.levels()
	if r.err != nil {
		t.Fatal(r.err)
	}
	if r.left() > 0 {
		t.Fatalf("%d of %d bytes left", r.left(), len(w.b))
	}
	return out, len(w.b)
}

func ringMesh(ps []Point) Mesh {
	m := Mesh{Points: ps, Rings: []uint32{uint32(len(ps))}}
	for i := 2; i < len(ps); i++ {
		m.Triangles = append(m.Triangles, 0, uint32(i-1), uint32(i))
	}
	return m
}

// wander is a line of many points.
func wander(rng *rand.Rand, n int) []Point {
	ps := make([]Point, n)
	x, y := 0.0, 0.0
	for i := range ps {
		x, y = x+rng.NormFloat64(), y+rng.NormFloat64()
		ps[i] = Point{float32(x), float32(y)}
	}
	return ps
}

func reversed(ps []Point) []Point {
	out := make([]Point, len(ps))
	for i, p := range ps {
		out[len(ps)-1-i] = p
	}
	return out
}

// A border that two meshes and a line share is stored once, and is the same
// for all of them.
func TestSharedRunsCostOnce(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	border := wander(rng, 2000)
	inf := float32(math.Inf(1))
	alone, size := levelsAgain(t, []Level{{MaxK: inf, Meshes: []Mesh{{Points: border, Rings: []uint32{2000}}}}})
	if len(alone[0].Meshes[0].Points) != 2000 {
		t.Fatal("points are lost")
	}
	a := append(append([]Point{}, border...), Point{500, 500})
	b := append(reversed(border), Point{-500, -500})
	out, all := levelsAgain(t, []Level{{MaxK: inf,
		Meshes: []Mesh{{Points: a, Rings: []uint32{2001}}, {Points: b, Rings: []uint32{2001}}},
		Lines:  []Line{{Class: Border, Points: border[300:1700]}},
	}})
	if all > size+60 {
		t.Errorf("%d bytes for three, %d for one", all, size)
	}
	for i, p := range out[0].Meshes[0].Points[:2000] {
		if q := out[0].Meshes[1].Points[1999-i]; p != q {
			t.Fatalf("point %d is %v and %v", i, p, q)
		}
		if i >= 300 && i < 1700 && p != out[0].Lines[0].Points[i-300] {
			t.Fatalf("point %d is %v and %v", i, p, out[0].Lines[0].Points[i-300])
		}
	}
}

// A coarse level has some points of the fine one: they lie in the same place
// and cost next to nothing.
func TestCoarseLevelsLeanOnFineOnes(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	fine := wander(rng, 3000)
	var coarse []Point
	for i := 0; i < len(fine); i += 1 + rng.IntN(6) {
		coarse = append(coarse, fine[i])
	}
	own := Point{7777.77, -3333.33} // the coarse level's alone
	coarse = append(coarse, own)
	inf := float32(math.Inf(1))
	fineLevel := Level{MaxK: inf, Lines: []Line{{Points: fine}}}
	_, size := levelsAgain(t, []Level{fineLevel})
	out, all := levelsAgain(t, []Level{{MaxK: 0.1, Lines: []Line{{Points: coarse}, {Points: reversed(coarse)}}}, fineLevel})
	if extra := all - size; extra > 2*len(coarse) {
		t.Errorf("%d points of a coarse level, twice, take %d bytes", len(coarse), extra)
	}
	there := map[Point]bool{}
	for _, p := range out[1].Lines[0].Points {
		there[p] = true
	}
	got := out[0].Lines[0].Points
	if len(got) != len(coarse) {
		t.Fatalf("%d points of %d", len(got), len(coarse))
	}
	for i, p := range got {
		if i < len(coarse)-1 && !there[p] {
			t.Fatalf("point %d has left its place in the fine level: %v, was %v", i, p, coarse[i])
		}
		if p != out[0].Lines[1].Points[len(coarse)-1-i] {
			t.Fatalf("point %d is not the same in both lines", i)
		}
	}
	if p := got[len(got)-1]; math.Abs(float64(p.X-own.X)) > 0.52 || math.Abs(float64(p.Y-own.Y)) > 0.52 {
		t.Errorf("%v for %v", p, own)
	}
}

// What points are rounded by stays within half a step of the level's grid and
// of the finest, on which they are looked for first.
func TestGridsAreFine(t *testing.T) {
	for _, k := range []float32{1e-6, 0.01, 0.1, 0.13484012, 0.3, 1, 5, 50, 1e9, float32(math.Inf(1))} {
		step := baseStep * float64(int(1)<<gridShift(k))
		if step > baseStep && step*float64(k) > 0.1001 {
			t.Errorf("at %g pixels per kilometre, a step is %g pixels", k, step*float64(k))
		}
		if finer := step / 2; gridShift(k) < 12 && 4*finer*float64(k) < 0.0999 {
			t.Errorf("at %g pixels per kilometre, a step is %g km, needlessly fine", k, step)
		}
	}
	rng := rand.New(rand.NewPCG(5, 6))
	ps := wander(rng, 500)
	for _, k := range []float32{0.1, 0.7, 3, float32(math.Inf(1))} {
		step := baseStep * float64(int(1)<<gridShift(k))
		out, _ := levelsAgain(t, []Level{{MaxK: k, Lines: []Line{{Points: ps}}}})
		for i, p := range out[0].Lines[0].Points {
			if d := math.Max(math.Abs(float64(p.X-ps[i].X)), math.Abs(float64(p.Y-ps[i].Y))); d > (step+baseStep)/2*1.001 {
				t.Fatalf("K %g: %v for %v, step %g", k, p, ps[i], step)
			}
		}
	}
}

// Any list of triangles comes back, in whatever shape it is.
func TestAnyTriangles(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for round := range 400 {
		n := 3 + rng.IntN(40)
		m := Mesh{Points: make([]Point, n), Rings: []uint32{uint32(n)}}
		for i := range m.Points {
			m.Points[i] = Point{float32(i * i), float32(i % 7)}
		}
		switch round % 4 {
		case 0: // anything, with repeats
			for range rng.IntN(3 * n) {
				m.Triangles = append(m.Triangles, uint32(rng.IntN(n)), uint32(rng.IntN(n)), uint32(rng.IntN(n)))
			}
		case 1:
			m.Triangles = ringMesh(m.Points).Triangles
		case 2: // a band that closes
			for i := range uint32(n) {
				m.Triangles = append(m.Triangles, i, (i+1)%uint32(n), (i+2)%uint32(n))
			}
		case 3: // a sphere without a rim
			m.Triangles = []uint32{0, 1, 2, 0, 2, 3 % uint32(n), 0, 3 % uint32(n), 1, 1, 3 % uint32(n), 2}
		}
		out, _ := levelsAgain(t, []Level{{MaxK: 1, Meshes: []Mesh{m, m}}})
		want := count(m.Triangles)
		for _, o := range out[0].Meshes {
			got := count(o.Triangles)
			if len(o.Triangles) != len(m.Triangles) {
				t.Fatalf("round %d: %d indices, want %d", round, len(o.Triangles), len(m.Triangles))
			}
			for k, v := range want {
				if got[k] != v {
					t.Fatalf("round %d: triangle %v occurs %d times, want %d", round, k, got[k], v)
				}
			}
		}
	}
}

func count(list []uint32) map[[3]uint32]int {
	set := map[[3]uint32]int{}
	for i := 0; i+2 < len(list); i += 3 {
		a := [3]uint32(list[i : i+3])
		b, c := [3]uint32{a[1], a[2], a[0]}, [3]uint32{a[2], a[0], a[1]}
		set[least(a, least(b, c))]++
	}
	return set
}

func least(a, b [3]uint32) [3]uint32 {
	for i := range a {
		if a[i] != b[i] {
			if a[i] < b[i] {
				return a
			}
			return b
		}
	}
	return a
}

func TestTrianglesAreSmall(t *testing.T) {
	_, with := levelsAgain(t, []Level{{MaxK: 1, Meshes: []Mesh{ringMesh(wander(rand.New(rand.NewPCG(9, 9)), 4000))}}})
	_, without := levelsAgain(t, []Level{{MaxK: 1, Meshes: []Mesh{{Points: ringMesh(wander(rand.New(rand.NewPCG(9, 9)), 4000)).Points, Rings: []uint32{4000}}}}})
	if size := with - without; size > 1100 {
		t.Errorf("3998 triangles take %d bytes, want a quarter byte each", size)
	}
}

// Repeats must not make a file that its own reader disbelieves, or one that
// makes the reader use memory out of proportion.
func TestRepeats(t *testing.T) {
	ps := wander(rand.New(rand.NewPCG(11, 12)), 300)
	for _, n := range []int{1, 30, 3000} {
		l := Level{MaxK: 1}
		for range n {
			l.Meshes = append(l.Meshes, ringMesh(ps))
		}
		s := &Scene{Levels: []Level{l}, Atlas: Atlas{Width: 1000, Height: 1000, Pix: make([]byte, 1e6)}}
		file := Encode(s)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		out, err := Decode(file)
		runtime.ReadMemStats(&after)
		if err != nil {
			t.Fatalf("%d repeats: %v", n, err)
		}
		used := after.TotalAlloc - before.TotalAlloc
		t.Logf("%d repeats: a file of %d bytes takes %d bytes of memory", n, len(file), used)
		if most := uint64(400*len(file) + 200_000); used > most {
			t.Errorf("%d repeats: a file of %d bytes takes %d bytes of memory, more than %d", n, len(file), used, most)
		}
		if len(out.Levels[0].Meshes) != n || len(out.Levels[0].Meshes[n-1].Points) != 300 {
			t.Fatalf("%d repeats are lost", n)
		}
	}
}

func TestAtlasFilters(t *testing.T) {
	rng := rand.New(rand.NewPCG(13, 14))
	smooth, noise, rows := make([]byte, 64*48), make([]byte, 64*48), make([]byte, 64*48)
	for i := range smooth {
		x, y := i%64, i/64
		smooth[i] = byte(3*x + x*y/8)
		noise[i] = byte(rng.Uint32())
		rows[i] = byte(37 * x * x) // every row alike
	}
	ways := map[byte]bool{}
	for _, pix := range [][]byte{smooth, noise, rows, nil} {
		w := &writer{}
		w.pix(pix, 64)
		ways[w.b[0]] = true
		got := (&reader{b: w.b}).pix(64, len(pix)/64)
		if string(got) != string(pix) {
			t.Error("texels differ")
		}
	}
	if len(ways) < 2 {
		t.Error("one way serves for everything: the choice shows nothing")
	}
}

// FuzzBody skips the inflating, which hides most of the reader from a
// fuzzer.
func FuzzBody(f *testing.F) {
	square := []Point{{0, 0}, {10, 0}, {10, 10}, {0, 10}}
	s := &Scene{
		Title: "t",
		Levels: []Level{
			{MaxK: 0.5, Meshes: []Mesh{ringMesh(square)}, Lines: []Line{{Class: Coast, Points: square[:3]}}},
			{MaxK: float32(math.Inf(1)), Meshes: []Mesh{ringMesh(square), ringMesh(reversed(square))}, Lines: []Line{{Points: reversed(square)}}},
		},
		Places: []Place{{ID: "p", Label: 0, Uncertainty: square}},
		Routes: []Route{{ID: "r", Points: square, Along: []float32{0, 1, 2, 3}, Label: -1}},
		Areas:  []Area{{ID: "a", Mesh: ringMesh(square)}},
		Steps:  []Step{{Title: "s", Places: []int32{0}}},
		Labels: []Label{{Text: "p", Place: 0, Runs: []GlyphRun{{Glyph: 0}}}},
		Glyphs: []Glyph{{W: 2, H: 2}},
		Atlas:  Atlas{Width: 2, Height: 2, Em: 1, Spread: 1, Pix: []byte{1, 2, 3, 4}},
	}
	w := &writer{}
	w.head(s)
	w.levels(s.Levels)
	w.story(s)
	w.lettering(s)
	if _, err := decode(w.b); err != nil {
		f.Fatal(err)
	}
	f.Add(w.b)
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := decode(b)
		if err != nil {
			return
		}
		for _, l := range s.Levels {
			for _, m := range l.Meshes {
				whole(t, &m)
			}
		}
		for _, a := range s.Areas {
			whole(t, &a.Mesh)
		}
	})
}

// whole asserts what painters rely on.
func whole(t *testing.T, m *Mesh) {
	t.Helper()
	for _, i := range m.Triangles {
		if int(i) >= len(m.Points) {
			t.Fatal("a triangle's corner is not there")
		}
	}
	end := uint32(0)
	for _, r := range m.Rings {
		if r < end {
			t.Fatal("rings overlap")
		}
		end = r
	}
	if int(end) != len(m.Points) {
		t.Fatal("rings and points do not agree")
	}
	for _, p := range m.Points {
		if p.X-p.X != 0 || p.Y-p.Y != 0 {
			t.Fatal("a position is not finite")
		}
	}
}
