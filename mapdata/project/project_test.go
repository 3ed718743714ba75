package project

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"

	"dateline/mapdata/geodesy"
)

type named struct {
	name      string
	p         Projection
	center    orb.Point
	kind      string
	parallels [2]float64
}

func all(t testing.TB) []named {
	var out []named
	for _, c := range []orb.Point{{0, 0}, {48, 42}, {180, -33}, {-180, 60}, {12, 90}, {77, -90}, {200, 5}} {
		for _, kind := range Kinds() {
			parallels := [2]float64{c[1] - 5, c[1] + 8}
			if kind == "mercator" && math.Abs(c[1]) == 90 {
				continue
			}
			if kind == "lcc" && math.Abs(c[1]) == 90 {
				parallels = [2]float64{math.Copysign(60, c[1]), math.Copysign(75, c[1])}
			}
			p, err := New(kind, c, parallels)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, named{kind, p, c, kind, parallels})
		}
	}
	return out
}

func TestRoundTrip(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	for _, n := range all(t) {
		worst, count := 0.0, 0
		for range 4000 {
			q := randomPoint(rng)
			xy, ok := n.p.Forward(q)
			if !ok {
				continue
			}
			// An angle near the limb has few digits left, and so has the
			// plane near infinity.
			if !sensible(n.kind, n.center, q) {
				continue
			}
			back, ok := n.p.Inverse(xy)
			if !ok {
				t.Fatalf("%s at %v: %v has an image without inverse", n.name, n.center, q)
			}
			if back[0] < -180 || back[0] > 180 || math.Abs(back[1]) > 90 {
				t.Fatalf("%s at %v: inverse %v", n.name, n.center, back)
			}
			worst = max(worst, geodesy.Distance(q, back))
			count++
		}
		if count < 1000 || worst > 1e-4 {
			t.Errorf("%s at %v: %d round trips, worst %g m", n.name, n.center, count, worst)
		}
	}
}

func TestCentreIsTheOrigin(t *testing.T) {
	for _, n := range all(t) {
		xy, ok := n.p.Forward(n.center)
		if !ok || math.Hypot(xy[0], xy[1]) > 1e-6 {
			t.Errorf("%s: centre %v goes to %v", n.name, n.center, xy)
		}
		back, ok := n.p.Inverse(orb.Point{})
		if !ok || geodesy.Distance(back, n.center) > 1e-6 {
			t.Errorf("%s: the origin is %v, want %v", n.name, back, n.center)
		}
		// y is up, x to the right.
		if math.Abs(n.center[1]) < 90 {
			north, _ := n.p.Forward(orb.Point{n.center[0], n.center[1] + 1})
			if north[1] < 100e3 || math.Abs(north[0]) > 1 {
				t.Errorf("%s at %v: a degree north is %v", n.name, n.center, north)
			}
			east, _ := n.p.Forward(orb.Point{n.center[0] + 1, n.center[1]})
			if east[0] < 100e3*math.Cos(n.center[1]*radians) {
				t.Errorf("%s at %v: a degree east is %v", n.name, n.center, east)
			}
		}
	}
}

// Nothing that goes in may come out as NaN or infinity.
func TestAlwaysFinite(t *testing.T) {
	odd := []float64{0, math.Copysign(0, -1), 1e-300, 89.5, 90, -90, 90.0000001, 179.999999999, 180, -180, 180.0000001, 360, 1e9,
		1e300, math.MaxFloat64, math.Inf(1), math.Inf(-1), math.NaN(), Radius, -Radius, 2 * Radius, -2 * Radius, 2e7, math.Nextafter(2*Radius, 0)}
	for _, n := range all(t) {
		for _, a := range odd {
			for _, b := range odd {
				for name, f := range map[string]func(orb.Point) (orb.Point, bool){"forward": n.p.Forward, "inverse": n.p.Inverse} {
					q, ok := f(orb.Point{a, b})
					if math.IsNaN(q[0]-q[0]) || math.IsNaN(q[1]-q[1]) {
						t.Errorf("%s at %v: %s of %g %g is %v", n.name, n.center, name, a, b, q)
					}
					if !ok && q != (orb.Point{}) {
						t.Errorf("%s at %v: %s of %g %g is not ok and %v", n.name, n.center, name, a, b, q)
					}
					if ok && name == "inverse" && (math.Abs(q[0]) > 180 || math.Abs(q[1]) > 90) {
						t.Errorf("%s at %v: inverse of %g %g is %v", n.name, n.center, a, b, q)
					}
				}
			}
		}
	}
}

func TestDomain(t *testing.T) {
	center := orb.Point{30, 50}
	antipode := orb.Point{-150, -50}
	for _, c := range []struct {
		kind string
		at   orb.Point
		ok   bool
	}{
		{"mercator", orb.Point{0, 90}, false},
		{"mercator", orb.Point{0, -90}, false},
		{"mercator", orb.Point{0, 89}, true},
		{"mercator", antipode, true},
		{"laea", antipode, false},
		{"laea", orb.Point{-150, -49.9}, true},
		{"laea", orb.Point{0, 90}, true},
		{"laea", orb.Point{0, -90}, true},
		{"lcc", orb.Point{123, 90}, true},
		{"lcc", orb.Point{123, -90}, false},
		{"lcc", orb.Point{30, -80}, true},
		{"orthographic", antipode, false},
		{"orthographic", orb.Point{30, -39.9}, true},
		{"orthographic", orb.Point{30, -40.1}, false},
		{"orthographic", orb.Point{0, 90}, true},
		{"orthographic", orb.Point{0, 91}, false},
	} {
		p, err := New(c.kind, center, [2]float64{45, 55})
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := p.Forward(c.at); ok != c.ok {
			t.Errorf("%s: %v is %v, want %v", c.kind, c.at, ok, c.ok)
		}
	}
	// Beside the plane.
	for _, c := range []struct {
		kind string
		at   orb.Point
	}{
		{"mercator", orb.Point{2.1e7, 0}},
		{"laea", orb.Point{0, 2.001 * Radius}},
		{"orthographic", orb.Point{Radius, 1e5}},
		{"lcc", orb.Point{1e4, 1e7}}, // in the gap of the fan, beyond the apex
	} {
		p, _ := New(c.kind, center, [2]float64{45, 55})
		if q, ok := p.Inverse(c.at); ok {
			t.Errorf("%s: the inverse of %v is %v, want none", c.kind, c.at, q)
		}
	}
}

// The two sides of the antimeridian must not be torn apart when it lies
// within the map, and must be when it is the map's edge.
func TestAntimeridian(t *testing.T) {
	for _, n := range all(t) {
		a, ok1 := n.p.Forward(orb.Point{180, 10})
		b, ok2 := n.p.Forward(orb.Point{-180, 10})
		if !ok1 || !ok2 {
			continue
		}
		edge := math.Abs(math.Remainder(n.center[0], 360)) == 0
		split := n.kind == "mercator" || n.kind == "lcc"
		if d := math.Hypot(a[0]-b[0], a[1]-b[1]); (d > 1) != (edge && split) {
			t.Errorf("%s at %v: 180 and -180 are %g m apart", n.name, n.center, d)
		}
		// Longitudes that run on mean the same place.
		c, _ := n.p.Forward(orb.Point{190, 10})
		d, _ := n.p.Forward(orb.Point{-170, 10})
		if math.Hypot(c[0]-d[0], c[1]-d[1]) > 1e-3 {
			t.Errorf("%s at %v: 190 is %v, -170 is %v", n.name, n.center, c, d)
		}
	}
}

// Equal area: small cells keep their area. Conformal: small crosses keep
// their angle and their ratio.
func TestProperties(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 9))
	for _, n := range all(t) {
		for range 300 {
			q := randomPoint(rng)
			if math.Abs(q[1]) > 80 || math.Abs(east(q[0], n.center[0])) > 175 || geodesy.Distance(q, n.center) > 2.5*Radius {
				continue
			}
			const h = 1e-4
			o, ok := n.p.Forward(q)
			e, _ := n.p.Forward(orb.Point{q[0] + h, q[1]})
			u, _ := n.p.Forward(orb.Point{q[0], q[1] + h})
			if !ok {
				continue
			}
			metre := h * radians * Radius
			ex, ey := (e[0]-o[0])/metre/math.Cos(q[1]*radians), (e[1]-o[1])/metre/math.Cos(q[1]*radians)
			ux, uy := (u[0]-o[0])/metre, (u[1]-o[1])/metre
			switch n.kind {
			case "laea":
				if area := ex*uy - ey*ux; math.Abs(area-1) > 1e-4 {
					t.Fatalf("laea at %v: area scale %g at %v", n.center, area, q)
				}
			case "mercator", "lcc":
				k := math.Hypot(ex, ey)
				if math.Abs(ex*ux+ey*uy) > 1e-4*k*k || math.Abs(math.Hypot(ux, uy)/k-1) > 1e-4 || ex*uy-ey*ux < 0 {
					t.Fatalf("%s at %v: not conformal at %v: east %g %g, north %g %g", n.kind, n.center, q, ex, ey, ux, uy)
				}
			}
		}
	}
}

func TestNewRefuses(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		kind      string
		center    orb.Point
		parallels [2]float64
	}{
		{"", orb.Point{}, [2]float64{}},
		{"robinson", orb.Point{}, [2]float64{}},
		{"laea", orb.Point{0, 91}, [2]float64{}},
		{"laea", orb.Point{nan, 0}, [2]float64{}},
		{"mercator", orb.Point{0, 90}, [2]float64{}},
		{"lcc", orb.Point{0, 40}, [2]float64{}},
		{"lcc", orb.Point{0, 40}, [2]float64{-30, 30}},
		{"lcc", orb.Point{0, 40}, [2]float64{30, 90}},
		{"lcc", orb.Point{0, 40}, [2]float64{nan, 50}},
		{"lcc", orb.Point{0, -90}, [2]float64{30, 50}},
	} {
		if _, err := New(c.kind, c.center, c.parallels); err == nil {
			t.Errorf("%q at %v with %v is accepted", c.kind, c.center, c.parallels)
		}
	}
}

func BenchmarkForward(b *testing.B) {
	for _, kind := range Kinds() {
		p, _ := New(kind, orb.Point{48, 42}, [2]float64{37, 47})
		b.Run(kind, func(b *testing.B) {
			for i := range b.N {
				p.Forward(orb.Point{40 + float64(i%16), 42})
			}
		})
	}
}
