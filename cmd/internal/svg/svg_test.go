package svg

import (
	"encoding/xml"
	"flag"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/cmd/internal/lettering"
	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/scene/scenetest"
	"dateline/cmd/internal/view"
)

var update = flag.Bool("update", false, "write the golden files anew")

var (
	black = view.Color{A: 255}
	red   = view.Color{R: 255, A: 255}
	faint = view.Color{R: 1, G: 2, B: 3, A: 51}
)

// boxes are outlines for glyphs that have none.
func boxes(s *scene.Scene) lettering.Outlines {
	o := make(lettering.Outlines, len(s.Glyphs))
	for i := range o {
		o[i] = "m60-500h460v500h-460z"
	}
	return o
}

// golden compares with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	name = "testdata/" + name
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (-want +got; go test -update writes it anew):\n%s", name, diff)
	}
}

func square(x0, y0, x1, y1 float32) []scene.Point {
	return []scene.Point{{X: x0, Y: y0}, {X: x1, Y: y0}, {X: x1, Y: y1}, {X: x0, Y: y1}}
}

func mesh(rings ...[]scene.Point) scene.Mesh {
	var m scene.Mesh
	for _, r := range rings {
		m.Points = append(m.Points, r...)
		m.Rings = append(m.Rings, uint32(len(m.Points)))
	}
	m.Bounds = scene.Rect{Min: m.Points[0], Max: m.Points[0]}
	for _, p := range m.Points {
		m.Bounds.Min = scene.Point{X: min(m.Bounds.Min.X, p.X), Y: min(m.Bounds.Min.Y, p.Y)}
		m.Bounds.Max = scene.Point{X: max(m.Bounds.Max.X, p.X), Y: max(m.Bounds.Max.Y, p.Y)}
	}
	return m
}

func line(start float32, points ...scene.Point) scene.Line {
	m := mesh(points)
	return scene.Line{Start: start, Bounds: m.Bounds, Points: points}
}

// everything is a frame with an operation of every kind.
func everything() (*view.Frame, lettering.Outlines) {
	s := &scene.Scene{
		Levels: []scene.Level{{}, {
			Meshes: []scene.Mesh{
				mesh(square(-10, -5, 0, 5)),
				mesh(square(0, -5, 10, 0)), mesh(square(0, 0, 10, 5), square(4, 1, 6, 3)),
				mesh(square(900, 900, 950, 950)),
			},
			Lines: []scene.Line{
				line(0, scene.Point{X: -12, Y: 0}, scene.Point{X: -3, Y: 0}),
				line(9, scene.Point{X: -3, Y: 0}, scene.Point{X: 3, Y: 0}, scene.Point{X: 3, Y: 8}),
				line(0, scene.Point{X: -400, Y: 2}, scene.Point{X: -14, Y: 2}, scene.Point{X: 14, Y: 2}),
			},
		}},
		Areas:  []scene.Area{{Mesh: mesh(square(-2, -2, 2, 2))}},
		Glyphs: make([]scene.Glyph, 2),
	}
	f := &view.Frame{
		Scene: s, Width: 60, Height: 40, Scale: 2, Clip: [4]int{0, 0, 60, 40}, Level: 1,
		Background: view.Color{R: 200, G: 210, B: 255, A: 255},
		Camera:     view.Camera{K: 2, OX: 30, OY: 20},
		Points: []view.Point{
			{X: 5, Y: 5}, {X: 15, Y: 5}, {X: 10, Y: 12.25},
			{X: 40, Y: 30},
			{X: 500, Y: 500},
		},
		Glyphs: []view.GlyphAt{
			{Glyph: 0, X: 10, Y: 20, Size: 16, Cos: 1}, {Glyph: 1, X: 18, Y: 20, Size: 16, Cos: 1}, {Glyph: 0, X: 26, Y: 20.5, Size: 16, Cos: 1},
			{Glyph: 1, X: 40, Y: 20, Size: 16, Cos: 1}, {Glyph: 1, X: 44, Y: 25, Size: 16, Sin: 0.6, Cos: 0.8},
			{Glyph: 1, X: 940, Y: 20, Size: 16, Cos: 1},
		},
		Ops: []view.Op{
			{Kind: view.FillMesh, Role: view.RoleLand, From: 0, To: 4, Color: view.Color{R: 240, G: 235, B: 230, A: 255}},
			{Kind: view.StrokeLine, Role: view.RoleCoast, From: 0, To: 3, Color: black, Width: 1.5},
			{Kind: view.StrokeLine, Role: view.RoleBorder, From: 0, To: 3, Color: black, Width: 1.5, Dash: [2]float32{3, 2}},
			{Kind: view.FillArea, Role: view.RoleArea, From: 0, To: 1, Color: faint},
			{Kind: view.FillPath, Role: view.RoleUncertain, From: 0, To: 3, Color: faint},
			{Kind: view.StrokePath, Role: view.RoleRoute, From: 0, To: 3, Color: red, Width: 3.6, Dash: [2]float32{9, 8}, Phase: 4},
			{Kind: view.StrokePath, Role: view.RoleRoute, From: 0, To: 3, Color: faint, Width: 3.6},
			{Kind: view.Disc, Role: view.RolePlace, From: 3, To: 4, Color: black, Width: 22},
			{Kind: view.Ring, Role: view.RolePlaceRing, From: 3, To: 4, Color: red, Width: 3, Size: 30},
			{Kind: view.Square, Role: view.RolePlace, From: 3, To: 4, Color: black, Size: 10},
			{Kind: view.Triangle, Role: view.RoleShip, From: 3, To: 4, Color: red, Size: 10, Angle: 0},
			{Kind: view.Disc, Role: view.RolePlace, From: 4, To: 5, Color: black, Width: 22},
			{Kind: view.Disc, Role: view.RolePlace, From: 3, To: 4, Color: view.Color{}, Width: 22},
			{Kind: view.Text, Role: view.RoleLabelTown, From: 0, To: 3, Color: black, Halo: faint, HaloSize: 1.6},
			{Kind: view.Text, Role: view.RoleLabelWater, From: 3, To: 5, Color: black},
			{Kind: view.Text, Role: view.RoleLabelTown, From: 5, To: 6, Color: black, Halo: faint, HaloSize: 1.6},
		},
	}
	return f, lettering.Outlines{"m60-500h460v500h-460z", "m0-700 230 700h-460z"}
}

func write(t *testing.T, f *view.Frame, o lettering.Outlines, opt Options) string {
	t.Helper()
	var b strings.Builder
	if err := Write(&b, f, o, opt); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWrite(t *testing.T) {
	f, o := everything()
	got := write(t, f, o, Options{Title: `A <b> & "c"`, Description: "From one to the other", Language: "en"})
	golden(t, "everything.svg", got)
	wellFormed(t, got)
}

// wellFormed parses a document and holds what must not be in it against it:
// script, style attributes, handlers, references to anything outside.
func wellFormed(t *testing.T, doc string) (ids map[string]bool) {
	t.Helper()
	ids = map[string]bool{}
	var refs []string
	d := xml.NewDecoder(strings.NewReader(doc))
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "script", "foreignObject", "image", "iframe", "object", "animate":
			t.Errorf("element %s", start.Name.Local)
		}
		for _, a := range start.Attr {
			switch name := a.Name.Local; {
			case name == "style" || strings.HasPrefix(name, "on"):
				t.Errorf("attribute %s of %s", name, start.Name.Local)
			case name == "id":
				if ids[a.Value] {
					t.Errorf("two elements are called %s", a.Value)
				}
				ids[a.Value] = true
			case name == "href":
				if !strings.HasPrefix(a.Value, "#") {
					t.Errorf("reference to %s", a.Value)
				}
				if start.Name.Local == "use" {
					refs = append(refs, a.Value[1:])
				}
			case strings.Contains(a.Value, "url(") || strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf"):
				t.Errorf("%s=%q", name, a.Value)
			}
		}
	}
	for _, r := range refs {
		if !ids[r] {
			t.Errorf("nothing is called %s", r)
		}
	}
	return ids
}

// A frame of the small scene: everything that the view draws is written.
func TestWriteScene(t *testing.T) {
	s := scenetest.Small()
	v := view.New(s)
	v.Resize(640, 480, 2, view.Insets{Left: 100})
	v.Advance(0)
	v.Advance(5 * time.Second)
	var f view.Frame
	v.Frame(&f)
	got := write(t, &f, boxes(s), Options{Title: s.Title, Language: s.Language})
	wellFormed(t, got)
	for _, part := range []string{
		`width="540" height="480" viewBox="200 0 1080 960"`, `class="land"`, `class="tinted"`, `class="lake"`, `class="coast"`,
		`class="border"`, `class="line-of-control"`, `class="route"`, `class="place"`, `class="label-story"`, `class="scale-bar`,
	} {
		if !strings.Contains(got, part) {
			t.Errorf("no %s", part)
		}
	}
	if again := write(t, &f, boxes(s), Options{Title: s.Title, Language: s.Language}); again != got {
		t.Error("the same frame is written in another way")
	}
}

func TestColors(t *testing.T) {
	for c, want := range map[view.Color]string{
		{R: 255, G: 255, B: 255, A: 255}:     "#fff",
		{R: 0x11, G: 0x22, B: 0x3a, A: 255}:  "#11223a",
		{R: 0x11, G: 0x22, B: 0x33, A: 0x44}: "#1234",
		{R: 1, G: 2, B: 3, A: 4}:             "#01020304",
	} {
		if got := hex(c); got != want {
			t.Errorf("%v is written %s, want %s", c, got, want)
		}
	}
}
