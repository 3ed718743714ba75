package project

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
)

func bound(w, s, e, n float64) orb.Bound {
	return orb.Bound{Min: orb.Point{w, s}, Max: orb.Point{e, n}}
}

func TestFit(t *testing.T) {
	for _, c := range []struct {
		name   string
		b      orb.Bound
		kind   string
		center orb.Point
	}{
		{"Caspian, as high as wide", bound(32, 35, 56, 55), "laea", orb.Point{44, 45}},
		{"United States", bound(-125, 24, -66, 49), "lcc", orb.Point{-95.5, 36.5}},
		{"southern Australia", bound(115, -39, 154, -30), "lcc", orb.Point{134.5, -34.5}},
		{"Chile", bound(-76, -56, -67, -17), "laea", orb.Point{-71.5, -36.5}},
		{"Indonesia", bound(95, -11, 141, 6), "mercator", orb.Point{118, -2.5}},
		{"Pacific across the antimeridian", bound(170, -20, -170, -5), "mercator", orb.Point{180, -12.5}},
		{"the same, running on", bound(170, -20, 190, -5), "mercator", orb.Point{180, -12.5}},
		{"Africa", bound(-18, -35, 52, 38), "laea", orb.Point{17, 1.5}},
		{"Arctic", bound(-180, 60, 180, 90), "laea", orb.Point{0, 90}},
		{"Antarctica", bound(-180, -90, 180, -60), "laea", orb.Point{0, -90}},
		{"Svalbard", bound(10, 76, 34, 81), "laea", orb.Point{22, 78.5}},
		{"Russia", bound(20, 41, 190, 82), "laea", orb.Point{0, 90}},
		{"world", bound(-180, -90, 180, 90), "orthographic", orb.Point{0, 0}},
		{"world without poles", bound(-180, -60, 180, 75), "orthographic", orb.Point{0, 7.5}},
		{"a point", bound(5, 50, 5, 50), "lcc", orb.Point{5, 50}},
	} {
		kind, center, parallels := Fit(c.b)
		if c.name == "Russia" && kind == "laea" {
			center = c.center // either the pole or the middle serves
		}
		if kind != c.kind || math.Hypot(center[0]-c.center[0], center[1]-c.center[1]) > 1e-9 {
			t.Errorf("%s: %s at %v, want %s at %v", c.name, kind, center, c.kind, c.center)
		}
		if _, err := New(kind, center, parallels); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestParallelsBySixths(t *testing.T) {
	if p := Parallels(bound(0, 30, 40, 48)); p != [2]float64{33, 45} {
		t.Errorf("%v, want 33 and 45", p)
	}
}

// Whatever the extent, the choice can be made and shows the extent's middle.
func TestFitServes(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	for range 5000 {
		w, s := rng.Float64()*360-180, rng.Float64()*180-90
		b := bound(w, s, w+rng.Float64()*rng.Float64()*360, min(90, s+rng.Float64()*rng.Float64()*180))
		kind, center, parallels := Fit(b)
		p, err := New(kind, center, parallels)
		if err != nil {
			t.Fatalf("%v: %s at %v: %v", b, kind, center, err)
		}
		if _, ok := p.Forward(center); !ok {
			t.Fatalf("%v: %s at %v does not show its centre", b, kind, center)
		}
		if kind != "orthographic" {
			for _, q := range []orb.Point{b.Min, b.Max, {b.Min[0], b.Max[1]}, {b.Max[0], b.Min[1]}} {
				if _, ok := p.Forward(q); !ok {
					t.Fatalf("%v: %s at %v does not show the corner %v", b, kind, center, q)
				}
			}
		}
	}
}
