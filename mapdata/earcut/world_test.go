package earcut_test

import (
	"math"
	"os"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"dateline/mapdata/basemap"
	"dateline/mapdata/earcut"
)

func countries(t testing.TB) (names []string, polygons []orb.Polygon) {
	data, err := os.ReadFile("../../assets/basemap/world.bin")
	if err != nil {
		t.Skip("the base map is not there yet; make data makes it")
	}
	w, err := basemap.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range w.Countries {
		for _, p := range w.Polygon(i) {
			names, polygons = append(names, c.Name), append(polygons, p)
		}
	}
	return names, polygons
}

func flatten(p orb.Polygon) (flat []float64, holes []int) {
	for i, ring := range p {
		if i > 0 {
			holes = append(holes, len(flat)/2)
		}
		for _, q := range ring {
			flat = append(flat, q[0], q[1])
		}
	}
	return flat, holes
}

// The whole world at 1:10 million must be covered exactly, but for the few
// rings of the source that cross themselves (its coordinates are rounded to
// a ten-thousandth of the globe), and these with no more loss than their
// crossings.
func TestWorld(t *testing.T) {
	names, polygons := countries(t)
	if len(polygons) < 3000 {
		t.Fatalf("only %d polygons", len(polygons))
	}
	sum, crossing, total, lost, points, triangles := 0.0, 0, 0.0, 0.0, 0, 0
	for i, p := range polygons {
		flat, holes := flatten(p)
		out := earcut.Triangulate(flat, holes)
		d := earcut.Deviation(flat, holes, out)
		area := math.Abs(planar.Area(p))
		total += area
		if d > 1e-9 && touchesItself(p) {
			crossing++
			lost += d * area
			if len(flat) > 200 && d > 1e-3 {
				t.Errorf("%s at %v, %d points: deviation %g by a crossing", names[i], p[0][0], len(flat)/2, d)
			}
			continue
		}
		if d > 1e-9 {
			t.Errorf("%s at %v, %d points: deviation %g", names[i], p[0][0], len(flat)/2, d)
		}
		sum += d
		points += len(flat) / 2
		triangles += len(out) / 3
	}
	t.Logf("%d polygons, %d points, %d triangles, deviation %g in all; %d more that cross themselves, with %g of all area",
		len(polygons)-crossing, points, triangles, sum, crossing, lost/total)
	if !(sum < 1e-6) {
		t.Errorf("summed deviation %g", sum)
	}
	if crossing > 60 || !(lost/total < 1e-6) {
		t.Errorf("%d polygons that cross themselves lose %g of all area", crossing, lost/total)
	}
}

// touchesItself tells whether two edges meet elsewhere than at a common
// end. It is as plain as can be, to be beyond doubt.
func touchesItself(p orb.Polygon) bool {
	type edge struct{ a, b orb.Point }
	var edges []edge
	for _, ring := range p {
		for k := 1; k < len(ring); k++ {
			edges = append(edges, edge{ring[k-1], ring[k]})
		}
	}
	side := func(e edge, q orb.Point) int {
		return earcut.Orient(e.a[0], e.a[1], e.b[0], e.b[1], q[0], q[1])
	}
	for i, e := range edges {
		for _, f := range edges[i+1:] {
			if max(e.a[0], e.b[0]) < min(f.a[0], f.b[0]) || max(f.a[0], f.b[0]) < min(e.a[0], e.b[0]) ||
				max(e.a[1], e.b[1]) < min(f.a[1], f.b[1]) || max(f.a[1], f.b[1]) < min(e.a[1], e.b[1]) {
				continue
			}
			if side(e, f.a)*side(e, f.b) <= 0 && side(f, e.a)*side(f, e.b) <= 0 && e.a != f.b && e.b != f.a {
				return true
			}
		}
	}
	return false
}

func BenchmarkWorld(b *testing.B) {
	_, polygons := countries(b)
	type job struct {
		flat  []float64
		holes []int
	}
	var jobs []job
	points := 0
	for _, p := range polygons {
		flat, holes := flatten(p)
		jobs = append(jobs, job{flat, holes})
		points += len(flat) / 2
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, j := range jobs {
			earcut.Triangulate(j.flat, j.holes)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(points), "ns/point")
}

func BenchmarkLargestPolygon(b *testing.B) {
	_, polygons := countries(b)
	var most orb.Polygon
	for _, p := range polygons {
		if len(most) == 0 || len(p[0]) > len(most[0]) {
			most = p
		}
	}
	flat, holes := flatten(most)
	b.ReportAllocs()
	for b.Loop() {
		earcut.Triangulate(flat, holes)
	}
	b.ReportMetric(float64(len(flat)/2), "points")
}
