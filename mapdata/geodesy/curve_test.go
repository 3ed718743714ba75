package geodesy

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
)

func TestGreatCircle(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for i := range 300 {
		a := orb.Point{rng.Float64()*360 - 180, rng.Float64()*170 - 85}
		b := orb.Point{rng.Float64()*360 - 180, rng.Float64()*170 - 85}
		step := 20e3 + rng.Float64()*500e3
		line := GreatCircle(a, b, step)
		if line[0] != a {
			t.Fatalf("case %d: starts at %v, want %v", i, line[0], a)
		}
		end := line[len(line)-1]
		if end[1] != b[1] || math.Abs(math.Remainder(end[0]-b[0], 360)) > 1e-9 {
			t.Fatalf("case %d: ends at %v, want %v", i, end, b)
		}
		if d, l := Distance(a, b), Length(line); math.Abs(d-l) > 1e-3 {
			t.Fatalf("case %d: %g m long, shortest is %g", i, l, d)
		}
		for k := 1; k < len(line); k++ {
			if d := Distance(line[k-1], line[k]); d > step*(1+1e-9) {
				t.Fatalf("case %d: a step of %g m, at most %g allowed", i, d, step)
			}
			if math.Abs(line[k][0]-line[k-1][0]) > 180 {
				t.Fatalf("case %d: jumps from %v to %v", i, line[k-1], line[k])
			}
		}
	}
}

func TestGreatCircleOddities(t *testing.T) {
	if l := GreatCircle(amirabad, amirabad, 1000); len(l) != 2 || l[0] != l[1] {
		t.Errorf("from a place to itself: %v", l)
	}
	if l := GreatCircle(amirabad, makhachkala, 0); len(l) < 2 || Length(l) > 845.7e3 {
		t.Errorf("step 0: %d points, %g m", len(l), Length(l))
	}
	if l := GreatCircle(amirabad, makhachkala, math.NaN()); len(l) != 2 {
		t.Errorf("step NaN: %d points", len(l))
	}
	// Antipodes: over the pole.
	l := GreatCircle(orb.Point{10, 20}, orb.Point{-170, -20}, 100e3)
	north := -90.0
	for _, p := range l {
		north = max(north, p[1])
	}
	if math.Abs(Length(l)-math.Pi*Radius) > 1 || north < 89 {
		t.Errorf("between antipodes: %g m, north to %g", Length(l), north)
	}
	// Tokyo to San Francisco runs on beyond 180.
	l = GreatCircle(orb.Point{139.7, 35.7}, orb.Point{-122.4, 37.8}, 100e3)
	if e := l[len(l)-1]; math.Abs(e[0]-237.6) > 1e-9 {
		t.Errorf("ends at %v, want 237.6", e)
	}
}

func TestDensify(t *testing.T) {
	if Densify(nil, 1000) != nil {
		t.Error("of nothing came something")
	}
	in := orb.LineString{{-123, 49}, {-95, 49}, {-95, 30}, {-95, 30}, {190, -10}}
	out := Densify(in, 50e3)
	k := 0
	for i, p := range out {
		if p == in[k] {
			k++
			if k == len(in) {
				break
			}
			if in[k] == in[k-1] {
				continue
			}
		}
		if i > 0 {
			if d := Distance(out[i-1], p); d > 50e3*(1+1e-9) {
				t.Fatalf("step of %g m at %v", d, p)
			}
		}
	}
	if k != len(in) {
		t.Errorf("%d of %d points kept in order", k, len(in))
	}
	for _, p := range out {
		if p[0] < -95 && p[1] != 49 {
			t.Fatalf("%v has left the parallel", p)
		}
	}
}

func TestCircle(t *testing.T) {
	for _, c := range []orb.Point{amirabad, {179.9, -17}, {0, 89}, {10, 0}, {-30, -90}} {
		for _, r := range []float64{15, 12e3, 500e3} {
			ring := Circle(c, r, 48)
			if len(ring) != 49 || ring[0] != ring[48] {
				t.Fatalf("%v: %d points", c, len(ring))
			}
			for i, p := range ring {
				if d := Distance(c, p); math.Abs(d-r) > 1e-3 {
					t.Fatalf("%v: point %d is %g m away, want %g", c, i, d, r)
				}
			}
			for i := 1; i < 48; i++ {
				if math.Abs(ring[i][0]-ring[i-1][0]) > 180 {
					t.Fatalf("%v: jumps from %v to %v", c, ring[i-1], ring[i])
				}
			}
			if math.Abs(c[1]) < 80 && ring.Orientation() != orb.CCW {
				t.Errorf("%v: not counter-clockwise", c)
			}
		}
	}
	if n := len(Circle(amirabad, 1000, 0)); n != 4 {
		t.Errorf("%d points, want the least ring of 4", n)
	}
}

func TestDestinationStaysNear(t *testing.T) {
	p := Destination(orb.Point{179, 10}, 90, 500e3)
	if p[0] < 180 || p[0] > 185 {
		t.Errorf("east of 179 is %v", p)
	}
	p = Destination(orb.Point{0, 0}, 0, math.Pi/2*Radius)
	if math.Abs(p[1]-90) > 1e-6 {
		t.Errorf("a quarter north of the equator is %v", p)
	}
}
