package compile

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/paulmach/orb"

	"dateline/assets"
	"dateline/cmd/internal/lettering"
	"dateline/cmd/internal/scene"
	"dateline/mapdata"
	"dateline/mapdata/basemap"
)

var world = sync.OnceValue(func() *basemap.World {
	w, err := basemap.Decode(assets.World())
	if err != nil {
		panic(err)
	}
	policies, err := basemap.ParsePolicy(assets.Borders())
	if err != nil {
		panic(err)
	}
	if err := w.Apply(policies["un"]); err != nil {
		panic(err)
	}
	return w
})

func fonts() lettering.Fonts {
	return lettering.Fonts{
		Roman: assets.Font("Inter-roman"), Italic: assets.Font("Inter-italic"),
		Arabic: assets.Font("Vazirmatn"), Hebrew: assets.Font("NotoSansHebrew"),
	}
}

func input() Input { return Input{World: world(), Fonts: fonts()} }

// stories are the built-in story and those of the tests of mapdata.
func stories(t testing.TB) map[string]*mapdata.Story {
	t.Helper()
	files, err := filepath.Glob("../../../mapdata/testdata/stories/*.geojson")
	if err != nil || len(files) < 2 {
		t.Fatalf("stories: %v %v", files, err)
	}
	out := map[string]*mapdata.Story{}
	for _, f := range append(files, "../../../assets/stories/caspian.geojson") {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		s, problems := mapdata.Read(f, src)
		for _, p := range problems {
			if p.Severity == mapdata.Error {
				t.Fatal(p)
			}
		}
		out[strings.TrimSuffix(filepath.Base(f), ".geojson")] = s
	}
	return out
}

// built is a story's base map with its frame.
type built struct {
	*framed
	levels []*level
}

var builds sync.Map

// build makes the base map of a story, once for all tests: all levels, or
// only the first and the last, which is quicker.
func build(t testing.TB, name string, s *mapdata.Story, coarseAndFine bool) *built {
	t.Helper()
	if b, ok := builds.Load(name); ok {
		return b.(*built)
	}
	f, err := frame(s)
	if err != nil {
		t.Fatal(err)
	}
	w := world()
	tiers := plan(f.extent, f.focus)
	if coarseAndFine {
		tiers = []tier{tiers[0], tiers[len(tiers)-1]}
	}
	b := &built{f, base(w, f.domain, f.extent, tiers, tinted(s, w), anchors(s, w))}
	builds.Store(name, b)
	return b
}

func caspian(t testing.TB) *built { return build(t, "caspian", stories(t)["caspian"], false) }

// at gives the countries whose meshes hold a point, by their triangles.
func (l *level) at(p orb.Point) (countries []int) {
	for i := range l.pieces {
		m := &l.pieces[i]
		if m.country < 0 || float64(m.Bounds.Min.X) > p[0] || float64(m.Bounds.Max.X) < p[0] ||
			float64(m.Bounds.Min.Y) > p[1] || float64(m.Bounds.Max.Y) < p[1] {
			continue
		}
		if inTriangles(m.Mesh, p) && !slices.Contains(countries, m.country) {
			countries = append(countries, m.country)
		}
	}
	return countries
}

func inTriangles(m scene.Mesh, p orb.Point) bool {
	for i := 0; i+2 < len(m.Triangles); i += 3 {
		var d [3]float64
		for k := range d {
			a, b := m.Points[m.Triangles[i+k]], m.Points[m.Triangles[i+(k+1)%3]]
			d[k] = doubleArea(orb.Point{float64(a.X), float64(a.Y)}, orb.Point{float64(b.X), float64(b.Y)}, p)
		}
		if d[0] >= 0 && d[1] >= 0 && d[2] >= 0 || d[0] <= 0 && d[1] <= 0 && d[2] <= 0 {
			return true
		}
	}
	return false
}

// known is a point of testdata/countries.json.
type known struct {
	Name    string
	Country string
	Point   orb.Point
	Inland  *orb.Point // for those whose point the base map has in the sea
}

func knownPoints(t testing.TB) []known {
	t.Helper()
	data, err := os.ReadFile("../../../mapdata/basemap/testdata/countries.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Points []known }
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	for i, p := range file.Points {
		if p.Inland != nil {
			file.Points[i].Point = *p.Inland
		}
	}
	if len(file.Points) < 50 {
		t.Fatalf("only %d points", len(file.Points))
	}
	return file.Points
}
