package compile

import (
	"math"
	"testing"

	"github.com/paulmach/orb"

	"dateline/mapdata"
)

func TestLaneStaysOnWater(t *testing.T) {
	b := caspian(t)
	s := stories(t)["caspian"]
	g := newGround(b.levels[len(b.levels)-1])
	r := routes(s, b.plane, g)[0]
	n := len(r.Points)
	if n < 20 || len(r.Along) != n {
		t.Fatalf("%d points, %d lengths", n, len(r.Along))
	}
	if r.Along[0] != 0 || math.Abs(float64(r.Along[n-1])-862) > 1 {
		t.Errorf("the lane is %v km long, want 862", r.Along[n-1])
	}
	if s.Places[r.From].ID != "amirabad" || s.Places[r.To].ID != "makhachkala" {
		t.Errorf("from %d to %d", r.From, r.To)
	}
	for i := 1; i < n; i++ {
		if r.Along[i] <= r.Along[i-1] {
			t.Fatalf("length falls at point %d", i)
		}
		// World kilometres are nearly true ones here.
		p, q := r.Points[i-1], r.Points[i]
		drawn := math.Hypot(float64(q.X-p.X), float64(q.Y-p.Y))
		if told := float64(r.Along[i] - r.Along[i-1]); math.Abs(drawn-told) > 0.06*drawn+0.2 {
			t.Errorf("segment %d is drawn %v km long and told to be %v", i, drawn, told)
		}
	}
	for i, l := range b.levels {
		for k := 1; k < n; k++ {
			p, q := r.Points[k-1], r.Points[k]
			for step := range 10 {
				f := float32(step) / 10
				along := r.Along[k-1] + f*(r.Along[k]-r.Along[k-1])
				if along < atEnds || along > r.Along[n-1]-atEnds {
					continue
				}
				at := orb.Point{float64(p.X + f*(q.X-p.X)), float64(p.Y + f*(q.Y-p.Y))}
				if in := l.at(at); len(in) > 0 {
					t.Errorf("level %d: the lane is in %s at %.0f km", i, world().Countries[in[0]].Name, along)
				}
			}
		}
	}
}

func TestTrackedRouteKeepsItsPoints(t *testing.T) {
	b := caspian(t)
	line := orb.LineString{{40, 45}, {41, 46}, {42, 45}, {43, 46}}
	g := newGround(b.levels[len(b.levels)-1])
	pts, along := b.route(&mapdata.Route{Kind: "road", Line: line}, g)
	if len(pts) != len(line) {
		t.Errorf("%d points, want %d", len(pts), len(line))
	}
	if len(along) != len(pts) || along[0] != 0 {
		t.Errorf("lengths %v", along)
	}
	// A line of two points is a great circle, which curves on the plane.
	pts, _ = b.route(&mapdata.Route{Kind: "air", Line: orb.LineString{{10, 50}, {60, 50}}}, g)
	if len(pts) < 5 {
		t.Errorf("a great circle of %d points", len(pts))
	}
}

func TestSmoothRouteShunsLand(t *testing.T) {
	// Water on all sides of a square island beside a bend.
	g := &ground{order: []int{0}, bounds: map[int]orb.Bound{0: {Min: orb.Point{3, -6}, Max: orb.Point{17, -0.4}}},
		rings: map[int][]ring{0: {{{3, -6}, {17, -6}, {17, -0.4}, {3, -0.4}}}}}
	raw := []orb.Point{{-10, 10}, {0, 0}, {20, 0}, {30, 10}}
	fine, at := smoothRoute(raw, []float64{0, 14, 34, 48}, g)
	if g.share(fine) > 0 {
		t.Errorf("%.0f %% of the route is on land", 100*g.share(fine))
	}
	bare := &ground{}
	free, _ := smoothRoute(raw, []float64{0, 14, 34, 48}, bare)
	if g.share(free) == 0 {
		t.Error("the smoothed route would not have touched land: the test shows nothing")
	}
	if at[0] != 0 || at[len(at)-1] != 48 {
		t.Errorf("lengths from %v to %v", at[0], at[len(at)-1])
	}
}
