package earcut

import (
	"math"
	"testing"
)

// FuzzTriangulate reads points of a small grid, where everything touches,
// repeats and lies on lines, and starts of holes between them.
func FuzzTriangulate(f *testing.F) {
	f.Add([]byte{0x00, 0x0f, 0xff, 0xf0})
	f.Add([]byte{0x00, 0x0f, 0xff, 0xf0, 0x00, 0x33, 0x3c, 0xcc, 0xc3})
	f.Add([]byte("a polygon that is none"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 600 {
			return
		}
		var s shape
		for i, b := range data {
			if b == data[0] && i > 2 {
				s.hole()
				continue
			}
			s.point(float64(b>>4), float64(b&15))
		}
		verify(t, "fuzz", s, math.Inf(1))
	})
}

// FuzzCoordinates takes any doubles.
func FuzzCoordinates(f *testing.F) {
	f.Add(0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0, 0.5, 0.5)
	f.Add(0.0, 0.0, 5e-324, 0.0, 1e99, -1e99, 0.1, 0.3, math.Inf(-1), math.NaN())
	f.Fuzz(func(t *testing.T, a, b, c, d, e, g, h, i, j, k float64) {
		s := shape{flat: []float64{a, b, c, d, e, g, h, i, j, k, c, b, a, g, j, i}, holes: []int{5}}
		// Triangles of less than the smallest double have no area to check.
		tri := Triangulate(s.flat, s.holes)
		for _, v := range tri {
			if int(v) >= len(s.flat)/2 {
				t.Fatalf("index %d of %d points", v, len(s.flat)/2)
			}
		}
	})
}
