package scene_test

import (
	"errors"
	"math"
	"reflect"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/scene/scenetest"
)

// near holds for points that differ by less than half the coarsest grid of
// Small, and for triangles in any order, with any of their corners first.
var near = cmp.Options{
	cmp.Comparer(func(a, b scene.Point) bool {
		return math.Abs(float64(a.X-b.X)) < 0.08 && math.Abs(float64(a.Y-b.Y)) < 0.08
	}),
	cmp.FilterPath(func(p cmp.Path) bool { return p.Last().String() == ".Triangles" },
		cmp.Transformer("set", triangleSet)),
	cmp.FilterPath(func(p cmp.Path) bool { return p.Last().String() == ".Start" },
		cmp.Comparer(func(a, b float32) bool { return math.Abs(float64(a-b)) < 0.02 })),
	cmp.FilterPath(inEm, cmp.Comparer(func(a, b float32) bool { return math.Abs(float64(a-b)) < 1.0/8000 })),
	cmpopts.EquateEmpty(),
}

// inEm tells the fields that are lengths in em.
func inEm(p cmp.Path) bool {
	switch p.Last().String() {
	case ".X", ".Y":
		return p.Index(-2).Type() == reflect.TypeFor[scene.GlyphRun]()
	case ".Advance", ".Width", ".Ascent", ".Descent", ".Left", ".Top":
		return p.Last().Type() == reflect.TypeFor[float32]()
	}
	if len(p) > 1 && p.Index(-2).String() == ".Advance" { // an array of them
		return p.Last().Type() == reflect.TypeFor[float32]()
	}
	return false
}

// triangleSet counts triangles, each with its smallest corner first.
func triangleSet(list []uint32) map[[3]uint32]int {
	set := map[[3]uint32]int{}
	for i := 0; i+2 < len(list); i += 3 {
		t := [3]uint32(list[i : i+3])
		for t[0] > t[1] || t[0] > t[2] {
			t = [3]uint32{t[1], t[2], t[0]}
		}
		set[t]++
	}
	return set
}

func TestRoundTrip(t *testing.T) {
	in := scenetest.Small()
	in.Areas[0].Uncertain = true
	out, err := scene.Decode(scene.Encode(in))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(in, out, near); d != "" {
		t.Errorf("decoded scene differs (-in +out):\n%s", d)
	}
}

// A second round changes nothing: rounding happens once.
func TestRoundTripIsStable(t *testing.T) {
	once := scene.Encode(scenetest.Small())
	s, err := scene.Decode(once)
	if err != nil {
		t.Fatal(err)
	}
	if string(scene.Encode(s)) != string(once) {
		t.Error("encoding a decoded scene gives other bytes")
	}
}

// Points that neighbours share must be the same after rounding, however they
// were reached.
func TestSharedPointsStayShared(t *testing.T) {
	a := []scene.Point{{X: 0, Y: 0}, {X: 1.03, Y: 7.77}, {X: 3.333, Y: 2}}
	b := []scene.Point{{X: -400, Y: 90}, {X: 3.333, Y: 2}, {X: 1.03, Y: 7.77}}
	s := scenetest.Small()
	s.Levels = []scene.Level{{MaxK: 0.3, Meshes: []scene.Mesh{
		{Points: a, Rings: []uint32{3}, Triangles: []uint32{0, 1, 2}},
		{Points: b, Rings: []uint32{3}, Triangles: []uint32{0, 1, 2}},
	}}}
	out, err := scene.Decode(scene.Encode(s))
	if err != nil {
		t.Fatal(err)
	}
	m := out.Levels[0].Meshes
	if m[0].Points[1] != m[1].Points[2] || m[0].Points[2] != m[1].Points[1] {
		t.Errorf("shared corners parted: %v and %v", m[0].Points, m[1].Points)
	}
}

func TestDecodeRefuses(t *testing.T) {
	good := scene.Encode(scenetest.Small())
	for name, b := range map[string][]byte{
		"nothing":         nil,
		"another file":    []byte("GIF89a, not a scene at all"),
		"another version": append([]byte("DTLN\xff"), good[5:]...),
		"a huge length":   []byte("DTLN\x01\xff\xff\xff\xff\x7f\x00\x00"),
		"no body":         good[:8],
	} {
		_, err := scene.Decode(b)
		var e *scene.Error
		if !errors.As(err, &e) {
			t.Errorf("%s: error %v, want a *scene.Error", name, err)
		}
	}
}

func TestTruncatedAndFlipped(t *testing.T) {
	good := scene.Encode(scenetest.Small())
	for i := range good {
		if _, err := scene.Decode(good[:i]); err == nil {
			t.Fatalf("the first %d of %d bytes decode without an error", i, len(good))
		}
	}
	for i := range good {
		b := append([]byte(nil), good...)
		b[i] ^= 1 << (i % 8)
		if s, err := scene.Decode(b); err == nil {
			check(t, s)
		}
	}
}

// Decoding takes memory in proportion to its input.
func TestDecodeAllocation(t *testing.T) {
	good := scene.Encode(scenetest.Small())
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := scene.Decode(good); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	// flate's own window and tables are about 45 kB, whatever the input.
	if got, limit := after.TotalAlloc-before.TotalAlloc, uint64(100_000+200*len(good)); got > limit {
		t.Errorf("decoding %d bytes allocated %d, more than %d", len(good), got, limit)
	}
}

func FuzzDecode(f *testing.F) {
	good := scene.Encode(scenetest.Small())
	f.Add(good)
	f.Add(good[:len(good)/2])
	f.Add([]byte("DTLN\x01\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := scene.Decode(b)
		if err != nil {
			return
		}
		check(t, s)
		if _, err := scene.Decode(scene.Encode(s)); err != nil {
			t.Errorf("a decoded scene does not decode again: %v", err)
		}
	})
}

// check asserts what painters rely on.
func check(t *testing.T, s *scene.Scene) {
	t.Helper()
	for _, l := range s.Levels {
		for _, m := range l.Meshes {
			for _, i := range m.Triangles {
				if int(i) >= len(m.Points) {
					t.Fatal("a triangle's corner is not there")
				}
			}
			if n := len(m.Rings); n > 0 && int(m.Rings[n-1]) != len(m.Points) {
				t.Fatal("rings and points do not agree")
			}
		}
	}
	for _, l := range s.Labels {
		for _, r := range l.Runs {
			g := s.Glyphs[r.Glyph]
			if int(g.Y)+int(g.H) > s.Atlas.Height || int(g.X)+int(g.W) > s.Atlas.Width {
				t.Fatal("a glyph lies outside the atlas")
			}
		}
	}
	if len(s.Atlas.Pix) != s.Atlas.Width*s.Atlas.Height {
		t.Fatal("the atlas has not its size")
	}
}

func BenchmarkEncode(b *testing.B) {
	s := scenetest.Small()
	for b.Loop() {
		scene.Encode(s)
	}
}

func BenchmarkDecode(b *testing.B) {
	data := scene.Encode(scenetest.Small())
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := scene.Decode(data); err != nil {
			b.Fatal(err)
		}
	}
}
