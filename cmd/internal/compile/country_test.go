package compile

import (
	"math"
	"testing"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
	"dateline/mapdata"
)

// checkPoints asserts the country of every known point inside reach at every
// level, and gives the number of points that were inside.
func checkPoints(t *testing.T, b *built) int {
	n := 0
	for _, p := range knownPoints(t) {
		v := b.vertex(p.Point)
		if !v.ok || !b.reach.Contains(v.xy) || b.onRim(v.xy) {
			continue
		}
		n++
		for i, l := range b.levels {
			in := l.at(v.xy)
			switch {
			case p.Country == "" && len(in) > 0:
				t.Errorf("level %d: %s is in %s", i, p.Name, world().Countries[in[0]].Name)
			case p.Country != "" && (len(in) != 1 || world().Countries[in[0]].A3 != p.Country):
				t.Errorf("level %d: %s is in %v, want %s", i, p.Name, in, p.Country)
			}
		}
	}
	return n
}

// onRim tells whether a point lies so near the edge of a map's disc that the
// disc's corners may cut it off.
func (b *built) onRim(xy orb.Point) bool {
	return b.azimuthal() && math.Hypot(xy[0], xy[1]) > 0.9995*b.azimuthRadius(b.rho)
}

func TestCountriesAtEveryLevel(t *testing.T) {
	for name, s := range stories(t) {
		n := checkPoints(t, build(t, name, s, false))
		t.Logf("%s: %d points", name, n)
		if name == "caspian" && n < 40 {
			t.Errorf("%s: only %d points in reach", name, n)
		}
	}
}

type worldMap struct {
	name string
	mapdata.Projection
	extent orb.Bound
}

// buildWorld makes a map of a part of the world whose places are the known
// points on land.
func buildWorld(t testing.TB, c worldMap) *built {
	s := &mapdata.Story{Language: "en", Projection: c.Projection, Extent: c.extent}
	for _, p := range knownPoints(t) {
		if p.Country != "" {
			s.Places = append(s.Places, mapdata.Place{ID: p.Name, Name: p.Name, Kind: "city", Point: p.Point})
		}
	}
	return build(t, c.name, s, true)
}

// Maps of every kind and place: around the antimeridian, both poles, the
// equator, and the whole globe.
var worlds = []worldMap{
	{"globe of Africa", mapdata.Projection{Kind: "orthographic", Center: orb.Point{20, 0}, HasCenter: true}, orb.Bound{Min: orb.Point{-60, -60}, Max: orb.Point{100, 60}}},
	{"globe of the Pacific", mapdata.Projection{Kind: "orthographic", Center: orb.Point{180, 10}, HasCenter: true}, orb.Bound{Min: orb.Point{110, -50}, Max: orb.Point{250, 60}}},
	{"globe of Antarctica", mapdata.Projection{Kind: "orthographic", Center: orb.Point{0, -90}, HasCenter: true}, orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, -30}}},
	{"world from Europe", mapdata.Projection{Kind: "laea", Center: orb.Point{15, 50}, HasCenter: true}, orb.Bound{Min: orb.Point{-100, -30}, Max: orb.Point{120, 80}}},
	{"world from New Zealand", mapdata.Projection{Kind: "laea", Center: orb.Point{175, -40}, HasCenter: true}, orb.Bound{Min: orb.Point{90, -80}, Max: orb.Point{280, 40}}},
	{"North Pole", mapdata.Projection{Kind: "laea", Center: orb.Point{0, 90}, HasCenter: true}, orb.Bound{Min: orb.Point{-180, 45}, Max: orb.Point{180, 90}}},
	{"world by Mercator", mapdata.Projection{Kind: "mercator", Center: orb.Point{0, 0}, HasCenter: true}, orb.Bound{Min: orb.Point{-170, -60}, Max: orb.Point{170, 75}}},
	{"Pacific by Mercator", mapdata.Projection{Kind: "mercator", Center: orb.Point{180, 0}, HasCenter: true}, orb.Bound{Min: orb.Point{100, -50}, Max: orb.Point{280, 60}}},
	{"Siberia by Lambert", mapdata.Projection{Kind: "lcc", Center: orb.Point{130, 60}, HasCenter: true}, orb.Bound{Min: orb.Point{70, 45}, Max: orb.Point{195, 75}}},
	{"Patagonia by Lambert", mapdata.Projection{Kind: "lcc", Center: orb.Point{-65, -40}, HasCenter: true}, orb.Bound{Min: orb.Point{-90, -60}, Max: orb.Point{-40, -20}}},
}

func TestCountriesOnEveryMap(t *testing.T) {
	all := map[string]bool{}
	for _, c := range worlds {
		b := buildWorld(t, c)
		n := checkPoints(t, b)
		t.Logf("%s: %d points, %d levels", c.name, n, len(b.levels))
		if n < 8 {
			t.Errorf("%s: only %d points in reach", c.name, n)
		}
		for _, p := range knownPoints(t) {
			if v := b.vertex(p.Point); v.ok && b.reach.Contains(v.xy) {
				all[p.Name] = true
			}
		}
	}
	if len(all) < len(knownPoints(t)) {
		t.Errorf("only %d of %d points are on any map", len(all), len(knownPoints(t)))
	}
}

// A story of one place and no extent still has a map: its surroundings, in
// detail.
func TestOnePlace(t *testing.T) {
	suva := orb.Point{178.4419, -18.1416}
	b := build(t, "one place", &mapdata.Story{Language: "en", Places: []mapdata.Place{{ID: "suva", Name: "Suva", Kind: "capital", Point: suva}}}, false)
	if w := b.home.Max[0] - b.home.Min[0]; w < leastView || w > 2000 {
		t.Errorf("home is %v km wide", w)
	}
	l := b.levels[len(b.levels)-1]
	in := l.at(b.vertex(suva).xy)
	if len(in) != 1 || world().Countries[in[0]].A3 != "FJI" {
		t.Fatalf("Suva is in %v", in)
	}
	n := 0
	for _, r := range l.countries[in[0]] {
		n += len(r)
	}
	if n < 150 {
		t.Errorf("Fiji has %d points", n)
	}
}

// The features near each other make the first view, not a capital on the
// other side of the world.
func TestFarPlaces(t *testing.T) {
	s := &mapdata.Story{Language: "en", Projection: mapdata.Projection{}}
	for _, p := range []known{{Name: "Amirabad", Point: orb.Point{53.4, 36.9}}, {Name: "Makhachkala", Point: orb.Point{47.5, 43}},
		{Name: "Baku", Point: orb.Point{49.9, 40.4}}, {Name: "Tehran", Point: orb.Point{51.4, 35.7}}, {Name: "Washington", Point: orb.Point{-77, 38.9}}} {
		s.Places = append(s.Places, mapdata.Place{ID: p.Name, Name: p.Name, Point: p.Point})
	}
	f, err := frame(s)
	if err != nil {
		t.Fatal(err)
	}
	if f.kind != "laea" {
		t.Errorf("projection %s", f.kind)
	}
	for i, far := range f.far {
		if far != (s.Places[i].Name == "Washington") {
			t.Errorf("%s: far %v", s.Places[i].Name, far)
		}
		xy, _ := f.forward(s.Places[i].Point)
		if !f.reach.Contains(xy) {
			t.Errorf("%s is out of reach", s.Places[i].Name)
		}
	}
	if w := f.home.Max[0] - f.home.Min[0]; w > 1500 {
		t.Errorf("home is %v km wide", w)
	}
	// Across the antimeridian.
	s.Places = nil
	for _, lon := range []float64{178, -179, -177} {
		s.Places = append(s.Places, mapdata.Place{ID: "x", Name: "x", Point: orb.Point{lon, -18}})
	}
	if f, err = frame(s); err != nil {
		t.Fatal(err)
	}
	if w := f.home.Max[0] - f.home.Min[0]; w > 1500 {
		t.Errorf("across the antimeridian home is %v km wide", w)
	}
}

// A country of the story has its name in every step that shows much of it.
func TestCountriesAreNamedInSteps(t *testing.T) {
	s := stories(t)["caspian"]
	r := result(t, "caspian", s)
	for _, step := range []int{2, 6} {
		v := r.Scene.Steps[step-1].View
		k := math.Min(laptop/float64(v.Max.X-v.Min.X), laptopHeight/float64(v.Max.Y-v.Min.Y))
		found := false
		for _, l := range r.Scene.Labels {
			in := l.At.X > v.Min.X && l.At.X < v.Max.X && l.At.Y > v.Min.Y && l.At.Y < v.Max.Y
			found = found || l.Style == scene.Country && l.Text == "Russia" && in && float64(l.MinK) <= k && k < float64(l.MaxK)
		}
		if !found {
			t.Errorf("step %d does not name Russia", step)
		}
	}
}
