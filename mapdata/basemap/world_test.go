package basemap_test

import (
	"bytes"
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"testing"

	"dateline/assets"
	"dateline/mapdata/basemap"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// levels are the two worlds that Dateline brings along.
var levels = []struct {
	name string
	data []byte
}{{"10m", assets.World()}, {"110m", assets.Far()}}

func decode(t testing.TB, data []byte) *basemap.World {
	t.Helper()
	w, err := basemap.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func policy(t testing.TB, name string) basemap.Policy {
	t.Helper()
	all, err := basemap.ParsePolicy(assets.Borders())
	if err != nil {
		t.Fatal(err)
	}
	p, ok := all[name]
	if !ok {
		t.Fatalf("there is no policy %q", name)
	}
	return p
}

func apply(t testing.TB, w *basemap.World, name string) {
	t.Helper()
	if err := w.Apply(policy(t, name)); err != nil {
		t.Fatal(err)
	}
}

func a3At(w *basemap.World, p orb.Point) string {
	if i, ok := w.CountryAt(p); ok {
		return w.Countries[i].A3
	}
	return ""
}

func TestCountryAt(t *testing.T) {
	var table struct {
		Points []struct {
			Name, Country string
			Point, Inland orb.Point
		}
	}
	data, err := os.ReadFile("testdata/countries.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &table); err != nil {
		t.Fatal(err)
	}
	if len(table.Points) < 60 {
		t.Fatalf("the table has only %d points", len(table.Points))
	}
	for _, level := range levels {
		w := decode(t, level.data)
		apply(t, w, "un")
		for _, p := range table.Points {
			at := p.Point
			if p.Inland != (orb.Point{}) {
				at = p.Inland
			}
			if got := a3At(w, at); got != p.Country {
				t.Errorf("%s: %s is in %q, want %q", level.name, p.Name, got, p.Country)
			}
		}
	}
}

// TestCountryAtAgreesWithOrb compares the banded search with orb's plain one.
func TestCountryAtAgreesWithOrb(t *testing.T) {
	w := decode(t, assets.World())
	type part struct {
		country int
		bound   orb.Bound
		shape   orb.Polygon
	}
	var parts []part
	for i := range w.Countries {
		for _, shape := range w.Polygon(i) {
			parts = append(parts, part{i, shape.Bound(), shape})
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	land := 0
	for range 400 {
		p := orb.Point{random.Float64()*360 - 180, random.Float64()*180 - 90}
		want := -1
		for _, x := range parts {
			if x.bound.Contains(p) && planar.PolygonContains(x.shape, p) {
				want = x.country
			}
		}
		got, ok := w.CountryAt(p)
		if ok {
			land++
		} else {
			got = -1
		}
		if got != want {
			t.Errorf("%v is in %d, want %d", p, got, want)
		}
	}
	if land < 80 {
		t.Errorf("only %d points on land", land)
	}
	for _, p := range []orb.Point{{math.NaN(), 0}, {0, math.NaN()}, {0, math.Inf(1)}, {200, 10}} {
		if _, ok := w.CountryAt(p); ok {
			t.Errorf("%v is in a country", p)
		}
	}
}

func TestRings(t *testing.T) {
	for _, level := range levels {
		for _, view := range []string{"", "un", "source"} {
			w := decode(t, level.data)
			if view != "" {
				apply(t, w, view)
			}
			uses := make([][]int, len(w.Arcs))
			for i := range w.Countries {
				for _, part := range w.Countries[i].Rings {
					for j, refs := range part {
						ring := w.Ring(refs)
						if len(ring) < 4 || !ring.Closed() {
							t.Errorf("%s %q: %s has a ring of %d points, closed: %t", level.name, view, w.Countries[i].Name, len(ring), ring.Closed())
						}
						if (ring.Orientation() == orb.CCW) != (j == 0) {
							t.Errorf("%s %q: %s: ring %d at %v turns the wrong way", level.name, view, w.Countries[i].Name, j, ring[0])
						}
						for k := 1; k < len(ring); k++ {
							if dx := ring[k][0] - ring[k-1][0]; dx > 180 || dx < -180 {
								t.Errorf("%s %q: %s jumps over the antimeridian at %v", level.name, view, w.Countries[i].Name, ring[k])
							}
						}
						for _, r := range refs {
							uses[r.Arc()] = append(uses[r.Arc()], i)
						}
					}
				}
			}
			for arc, by := range uses {
				a := w.Arcs[arc]
				if len(by) < 1 || len(by) > 2 {
					t.Errorf("%s %q: arc %d is used %d times", level.name, view, arc, len(by))
					continue
				}
				foreign := len(by) == 2 && by[0] != by[1]
				switch a.Class {
				case basemap.Coast:
					if len(by) != 1 {
						t.Errorf("%s %q: coast %d has land on both sides, at %v", level.name, view, arc, a.Points[0])
					}
				case basemap.Border:
					if !foreign {
						t.Errorf("%s %q: border %d does not part two countries, at %v", level.name, view, arc, a.Points[0])
					}
				case basemap.Seam:
					if foreign {
						t.Errorf("%s %q: seam %d parts two countries, at %v", level.name, view, arc, a.Points[0])
					}
				}
			}
		}
	}
}

func TestSeams(t *testing.T) {
	for _, level := range levels {
		seams := 0
		w := decode(t, level.data)
		for arc, a := range w.Arcs {
			along := true
			for _, p := range a.Points {
				along = along && (p[0] == 180 || p[0] == -180 || p[1] == -90)
			}
			if along && a.Class != basemap.Seam {
				t.Errorf("%s: arc at %v: class %v along the cut", level.name, a.Points[0], a.Class)
			}
			if !along && a.Class == basemap.Seam && !inside(w, arc) {
				t.Errorf("%s: arc at %v is no seam", level.name, a.Points[0])
			}
			if along {
				seams++
			}
		}
		if seams < 5 { // Chukotka and Wrangel on two sides each, Antarctica
			t.Errorf("%s: %d seams", level.name, seams)
		}
	}
}

// inside tells whether one country has land on both sides of an arc.
func inside(w *basemap.World, arc int) bool {
	for i := range w.Countries {
		if uses(w, i, arc) == 2 {
			return true
		}
	}
	return false
}

func TestNoDrainedReservoir(t *testing.T) {
	for _, level := range levels {
		for _, l := range decode(t, level.data).Lakes {
			if l.Name == "Kakhovka Reservoir" || l.Shape.Bound().Contains(orb.Point{34.2, 47.45}) && l.Rank > 1 {
				t.Errorf("%s: the Kakhovka reservoir is still there as %q", level.name, l.Name)
			}
		}
	}
	// The Dnipro runs through its bed.
	w := decode(t, assets.World())
	bed := orb.Bound{Min: orb.Point{33.6, 46.9}, Max: orb.Point{34.8, 47.7}}
	for _, r := range w.Rivers {
		for _, p := range r.Line {
			if r.Name == "Dnipro" && bed.Contains(p) {
				return
			}
		}
	}
	t.Error("no Dnipro where the Kakhovka reservoir was")
}

func TestEncodeIsStable(t *testing.T) {
	for _, level := range levels {
		w := decode(t, level.data)
		if !bytes.Equal(basemap.Encode(w), level.data) {
			t.Errorf("%s: what was decoded encodes differently", level.name)
		}
		apply(t, w, "un")
		once := basemap.Encode(w)
		if again := basemap.Encode(decode(t, once)); !bytes.Equal(once, again) {
			t.Errorf("%s: after the policy: what was decoded encodes differently", level.name)
		}
	}
}

func TestContents(t *testing.T) {
	w := decode(t, assets.World())
	capitals := 0
	for _, town := range w.Towns {
		if town.Capital {
			capitals++
		}
	}
	if len(w.Towns) < 3000 || capitals < 190 || len(w.Waters) < 60 || len(w.Lakes) < 1200 || len(w.Rivers) < 1200 {
		t.Errorf("%d towns, %d capitals, %d waters, %d lakes, %d rivers", len(w.Towns), capitals, len(w.Waters), len(w.Lakes), len(w.Rivers))
	}
	if len(assets.World()) > 1_600_000 {
		t.Errorf("world.bin has %d bytes", len(assets.World()))
	}
	codes := map[string]bool{}
	for _, c := range w.Countries {
		if c.A3 != "" && codes[c.A3] {
			t.Errorf("two countries have the code %s", c.A3)
		}
		codes[c.A3] = true
		if (c.A3 == "") != (c.A2 == "") || c.Name == "" {
			t.Errorf("%q has the codes %q and %q", c.Name, c.A3, c.A2)
		}
	}
	for _, s := range w.Waters {
		for _, lang := range []string{"ar", "ckb", "de", "en", "es", "fa", "fr", "ru", "tr", "uk"} {
			if s.Names[lang] == "" {
				t.Errorf("%s has no name in %s", s.Names["en"], lang)
			}
		}
	}
}

// TestTowns looks at the towns of the built-in story's region.
func TestTowns(t *testing.T) {
	w := decode(t, assets.World())
	apply(t, w, "un")
	want := map[string]struct {
		country, lang, name string
		capital             bool
	}{
		"Kyiv":        {"UKR", "ru", "Киев", true},
		"Baku":        {"AZE", "ckb", "باکوو", true},
		"Tehran":      {"IRN", "fa", "تهران", true},
		"Makhachkala": {"RUS", "uk", "Махачкала", false},
		"Erbil":       {"IRQ", "ar", "أربيل", false},
		"Washington":  {"USA", "fr", "Washington", true},
		"Sevastopol":  {"UKR", "uk", "Севастополь", false},
	}
	for _, town := range w.Towns {
		exp, ok := want[town.Name]
		if !ok || a3At(w, town.Point) != exp.country {
			continue
		}
		delete(want, town.Name)
		if town.Capital != exp.capital || town.Names[exp.lang] != exp.name {
			t.Errorf("%s: capital %t, %s %q", town.Name, town.Capital, exp.lang, town.Names[exp.lang])
		}
	}
	for name := range want {
		t.Errorf("%s is missing or in another country", name)
	}
}

func TestWatersRunInOpenWater(t *testing.T) {
	w := decode(t, assets.World())
	for _, s := range w.Waters {
		for i := 1; i < len(s.Line); i++ {
			a, b := s.Line[i-1], s.Line[i]
			if b[0] <= a[0] {
				t.Errorf("%s does not run from west to east", s.Names["en"])
			}
			for k := 0.0; k <= 1; k += 1.0 / 32 {
				p := orb.Point{a[0] + k*(b[0]-a[0]), a[1] + k*(b[1]-a[1])}
				if c, ok := w.CountryAt(p); ok {
					t.Errorf("%s crosses %s at %v", s.Names["en"], w.Countries[c].Name, p)
				}
			}
		}
	}
}

func TestLabelPoints(t *testing.T) {
	for _, level := range levels {
		w := decode(t, level.data)
		for i := range w.Countries {
			c := &w.Countries[i]
			at, ok := w.CountryAt(c.Label)
			if c.Area > 10 && (!ok || at != i) {
				t.Errorf("%s: the label of %s lies outside it, at %v", level.name, c.Name, c.Label)
			}
		}
	}
	// Areas without inland water, as the CIA World Factbook gives them, to 2 %.
	w := decode(t, assets.World())
	for a3, want := range map[string]float64{"IRN": 1_628_750, "FRA": 640_427, "BRA": 8_515_770, "MDG": 587_041} {
		i, ok := w.Find(a3)
		if !ok {
			t.Fatalf("no %s", a3)
		}
		if got := w.Countries[i].Area; got < want*0.98 || got > want*1.02 {
			t.Errorf("%s has %.0f square kilometres, want %.0f", a3, got, want)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	for b.Loop() {
		decode(b, assets.World())
	}
}

func BenchmarkCountryAt(b *testing.B) {
	w := decode(b, assets.World())
	for b.Loop() {
		w.CountryAt(orb.Point{37.6, 55.75})
	}
}
