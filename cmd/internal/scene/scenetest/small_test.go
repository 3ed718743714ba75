package scenetest

import (
	"math"
	"testing"

	"dateline/cmd/internal/scene"
)

// The triangles of every mesh must cover what its rings enclose.
func TestMeshesAreWhole(t *testing.T) {
	s := Small()
	meshes := []scene.Mesh{s.Areas[0].Mesh}
	for _, l := range s.Levels {
		meshes = append(meshes, l.Meshes...)
	}
	for i, m := range meshes {
		var rings, triangles float64
		start := uint32(0)
		for k, end := range m.Rings {
			a := math.Abs(area2(m.Points[start:end]))
			if k > 0 {
				a = -a
			}
			rings += a
			start = end
		}
		if int(start) != len(m.Points) {
			t.Errorf("mesh %d: rings end at %d of %d points", i, start, len(m.Points))
		}
		for k := 0; k < len(m.Triangles); k += 3 {
			tri := []scene.Point{m.Points[m.Triangles[k]], m.Points[m.Triangles[k+1]], m.Points[m.Triangles[k+2]]}
			triangles += math.Abs(area2(tri))
		}
		if math.Abs(rings-triangles) > 1e-3*rings {
			t.Errorf("mesh %d: rings enclose %g, triangles %g", i, rings, triangles)
		}
	}
}

func TestEverythingIsThere(t *testing.T) {
	s := Small()
	if len(s.Levels) != 2 || len(s.Places) != 4 || len(s.Routes) != 1 || len(s.Areas) != 1 || len(s.Steps) != 3 || len(s.Labels) < 12 {
		t.Fatalf("%d levels, %d places, %d routes, %d areas, %d steps, %d labels",
			len(s.Levels), len(s.Places), len(s.Routes), len(s.Areas), len(s.Steps), len(s.Labels))
	}
	for i, p := range s.Places {
		inside := p.At.X > s.Home.Min.X && p.At.X < s.Home.Max.X && p.At.Y > s.Home.Min.Y && p.At.Y < s.Home.Max.Y
		if inside == p.Far {
			t.Errorf("place %d: inside Home is %v, Far is %v", i, inside, p.Far)
		}
		if l := s.Labels[p.Label]; int(l.Place) != i {
			t.Errorf("place %d has the label of place %d", i, l.Place)
		}
	}
	for i, l := range s.Labels {
		for _, r := range l.Runs {
			if int(r.Glyph) >= len(s.Glyphs) {
				t.Errorf("label %d: glyph %d", i, r.Glyph)
			}
		}
	}
}

func area2(ps []scene.Point) float64 {
	sum := 0.0
	for i, p := range ps {
		q := ps[(i+1)%len(ps)]
		sum += float64(p.X)*float64(q.Y) - float64(q.X)*float64(p.Y)
	}
	return sum
}
