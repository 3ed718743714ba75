package globe

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"dateline/assets"
	"dateline/cmd/internal/scene"
	"dateline/mapdata/basemap"
	"dateline/mapdata/project"
)

func farWorld(t testing.TB) *basemap.World {
	t.Helper()
	w, err := basemap.Decode(assets.Far())
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// plane is a scene whose Home is a rectangle around the centre of an
// equal-area projection, kilometres.
func plane(lon, lat, width, height float32) *scene.Scene {
	return &scene.Scene{
		Home:       scene.Rect{Min: scene.Point{X: -width / 2, Y: -height / 2}, Max: scene.Point{X: width / 2, Y: height / 2}},
		Projection: scene.Projection{Kind: "laea", Lon: float64(lon), Lat: float64(lat)},
	}
}

var centres = []struct {
	name     string
	lon, lat float32
}{
	{"Caspian", 47, 44}, {"Pacific", -160, 0}, {"antimeridian", 180, 65}, {"Fiji", 179.5, -17},
	{"north pole", 0, 90}, {"south pole", 0, -90}, {"Antarctica", 100, -80}, {"Null Island", 0, 0},
	{"Amazon", -60, -5}, {"America", -100, 45}, {"Australia", 134, -25}, {"the antipode", -133, -44},
}

// On the disc and nowhere else lies land where the base map has land.
func TestLand(t *testing.T) {
	w := farWorld(t)
	for _, c := range centres {
		t.Run(c.name, func(t *testing.T) {
			g := New(w, plane(c.lon, c.lat, 1500, 1000))
			if math.Abs(g.Center[1]-float64(c.lat)) > 1e-6 {
				t.Errorf("centre %v", g.Center)
			}
			p, err := project.New("orthographic", g.Center, [2]float64{})
			if err != nil {
				t.Fatal(err)
			}
			// A spiral of points, equally dense everywhere on the disc.
			const n = 6000
			right, land, drawn := 0, 0, 0
			for i := range n {
				r := math.Sqrt((float64(i) + 0.5) / n)
				a := float64(i) * math.Pi * (3 - math.Sqrt(5))
				q := orb.Point{r * math.Cos(a), r * math.Sin(a)}
				lonlat, ok := p.Inverse(orb.Point{q[0] * project.Radius, -q[1] * project.Radius})
				if !ok {
					t.Fatalf("%v is not on the disc", q)
				}
				_, is := w.CountryAt(lonlat)
				in := holds(g.Land, q)
				if in == is {
					right++
				}
				if is {
					land++
				}
				if in {
					drawn++
				}
			}
			if share := float64(right) / n; share < 0.975 {
				t.Errorf("%.1f %% of the disc is right", 100*share)
			}
			if d := float64(drawn-land) / n; math.Abs(d) > 0.015 {
				t.Errorf("land on %d of %d points, in the world on %d", drawn, n, land)
			}
			// What even-odd counts is what the areas of the rings come to.
			area := 0.0
			for _, ring := range g.Land {
				area -= planar.Area(ring) // y goes down
			}
			if d := area/math.Pi - float64(drawn)/n; math.Abs(d) > 0.01 {
				t.Errorf("the rings cover %.3f of the disc, %.3f as counted", area/math.Pi, float64(drawn)/n)
			}
		})
	}
}

func holds(rings []orb.Ring, p orb.Point) bool {
	in := false
	for _, r := range rings {
		if planar.RingContains(r, p) {
			in = !in
		}
	}
	return in
}

// Everything lies on the disc, is closed, and the outline of Home stands
// around its middle.
func TestOnDisc(t *testing.T) {
	w := farWorld(t)
	for _, c := range centres {
		for _, size := range []float32{0, 1, 1500, 9000, 25000} {
			s := plane(c.lon, c.lat, size, size/2)
			s.Places = []scene.Place{{Lon: float64(c.lon) + 30, Lat: float64(c.lat) * 0.9, Far: true}, {Lon: float64(c.lon) + 180, Lat: -float64(c.lat), Far: true}, {Lon: 0, Lat: 0}}
			g := New(w, s)
			if len(g.Far) != 1 {
				t.Errorf("%s: %d far places on this side, want 1", c.name, len(g.Far))
			}
			for _, ring := range append([]orb.Ring{g.Home}, g.Land...) {
				if len(ring) < 4 || ring[0] != ring[len(ring)-1] {
					t.Fatalf("%s: no ring: %v", c.name, ring)
				}
				onDisc(t, orb.LineString(ring))
			}
			if len(g.Graticule) < 12 {
				t.Errorf("%s: %d lines in the graticule", c.name, len(g.Graticule))
			}
			for _, line := range g.Graticule {
				onDisc(t, line)
			}
			onDisc(t, g.Far)
			if !planar.RingContains(g.Home, orb.Point{}) {
				t.Errorf("%s, %v km: the middle of the disc is not in the outline %v", c.name, size, g.Home)
			}
			if b := g.Home.Bound(); max(b.Max[0]-b.Min[0], b.Max[1]-b.Min[1]) < leastHome*0.999 {
				t.Errorf("%s, %v km: the outline is too small to see: %v", c.name, size, b)
			}
		}
	}
}

func onDisc(t *testing.T, line orb.LineString) {
	t.Helper()
	for _, p := range line {
		if r := math.Hypot(p[0], p[1]); !(r <= 1+1e-9) {
			t.Fatalf("%v is not on the disc", p)
		}
	}
}

// The coast of a base map is whole: no chain of arcs ends in the open.
func TestCoasts(t *testing.T) {
	rings := coasts(farWorld(t))
	if len(rings) < 100 {
		t.Errorf("%d coasts", len(rings))
	}
	area := 0.0
	for _, ring := range rings {
		for i, p := range ring {
			q := ring[(i+1)%len(ring)]
			a, b := sphere(p), sphere(q)
			if dot(a, b) < math.Cos(15*radians) {
				t.Errorf("a coast leaps from %v to %v", p, q)
			}
			// The area left of an edge, by the trapezoids down to the south pole.
			d := math.Remainder(q[0]-p[0], 360) * radians
			area -= d * (math.Sin(p[1]*radians) + math.Sin(q[1]*radians) + 2) / 2
		}
	}
	area = math.Mod(area, 4*math.Pi)
	if share := area / (4 * math.Pi); share < 0.27 || share > 0.31 {
		t.Errorf("land covers %.3f of the Earth, want 0.29", share)
	}
}
