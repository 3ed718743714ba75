package project

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
)

// TestSnyder checks the numerical examples for the sphere that Snyder prints
// in appendix A, scaled from his radius to ours. He prints seven decimals.
func TestSnyder(t *testing.T) {
	for _, e := range []struct {
		name      string
		page      int
		kind      string
		center    orb.Point
		parallels [2]float64
		radius    float64
		at        orb.Point
		x, y      float64
	}{
		{"Mercator", 266, "mercator", orb.Point{-180, 0}, [2]float64{}, 1, orb.Point{-75, 35}, 1.8325957, 0.6528366},
		{"Lambert conformal conic", 295, "lcc", orb.Point{-96, 23}, [2]float64{33, 45}, 1, orb.Point{-75, 35}, 0.2966785, 0.2462112},
		{"orthographic", 311, "orthographic", orb.Point{-100, 40}, [2]float64{}, 1, orb.Point{-110, 30}, -0.1503837, -0.1651911},
		{"Lambert azimuthal equal-area", 332, "laea", orb.Point{-100, 40}, [2]float64{}, 3, orb.Point{100, -20}, -4.2339303, 4.0257775},
	} {
		t.Run(e.name, func(t *testing.T) {
			p, err := New(e.kind, e.center, e.parallels)
			if err != nil {
				t.Fatal(err)
			}
			xy, ok := p.Forward(e.at)
			x, y := xy[0]/Radius*e.radius, xy[1]/Radius*e.radius
			if !ok || math.Abs(x-e.x) > 0.6e-7 || math.Abs(y-e.y) > 0.6e-7 {
				t.Errorf("p. %d: forward of %v is %.7f %.7f, want %.7f %.7f", e.page, e.at, x, y, e.x, e.y)
			}
			back, ok := p.Inverse(orb.Point{e.x / e.radius * Radius, e.y / e.radius * Radius})
			if !ok || math.Abs(back[0]-e.at[0]) > 2e-5 || math.Abs(back[1]-e.at[1]) > 2e-5 {
				t.Errorf("p. %d: inverse is %.7f, want %v", e.page, back, e.at)
			}
		})
	}
}
