package svg

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"dateline/cmd/internal/lettering"
	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/scene/scenetest"
	"dateline/cmd/internal/view"
)

func posterOf(s *scene.Scene, o lettering.Outlines, call ...string) Poster {
	return NewPoster(PosterInput{Scene: s, Outlines: o, Light: view.Light(), Dark: view.Dark(), Call: call})
}

// literal is a scene of one tinted country in another, a place on a route,
// and a town, with frames for maps of 100 and of 200 pixels.
func literal() PosterInput {
	s := &scene.Scene{
		Home: scene.Rect{Min: scene.Point{X: -50, Y: -50}, Max: scene.Point{X: 50, Y: 50}},
		Levels: []scene.Level{{
			Meshes: []scene.Mesh{mesh(square(-80, -80, 0, 80)), mesh(square(0, -80, 80, 0)), mesh(square(0, 0, 80, 80))},
			Lines:  []scene.Line{line(0, scene.Point{X: 0, Y: 0}, scene.Point{X: 80, Y: 0})},
		}},
		Places: []scene.Place{{ID: "port", Name: "Port & Co", At: scene.Point{X: 10, Y: 20}, Label: 0}},
		Routes: []scene.Route{{Points: []scene.Point{{X: 10, Y: 20}, {X: -30, Y: 0.25}}}},
		Labels: []scene.Label{{Style: scene.Story, Place: 0, At: scene.Point{X: 10, Y: 20}}, {Style: scene.Town, Place: -1, At: scene.Point{X: -20, Y: -20}}},
		Glyphs: make([]scene.Glyph, 2),
	}
	s.Levels[0].Meshes[2].Class = scene.Tinted
	s.Levels[0].Lines[0].Class = scene.Border
	s.Reach = scene.Rect{Min: scene.Point{X: -80, Y: -80}, Max: scene.Point{X: 80, Y: 80}}
	frame := func(size int, k float32, townRight bool) *view.Frame {
		mid := float32(size) / 2
		at := func(x, y float32) view.Point { return view.Point{X: mid + k*x, Y: mid + k*y} }
		port, town := at(10, 20), at(-20, -20)
		f := &view.Frame{
			Scene: s, Width: size, Height: size, Scale: 1, Clip: [4]int{0, 0, size, size},
			Camera: view.Camera{K: k, OX: mid, OY: mid},
			Points: []view.Point{port, at(-30, 0), town},
			Glyphs: []view.GlyphAt{
				{Glyph: 0, X: port.X + 15, Y: port.Y + 5, Size: 20, Cos: 1}, {Glyph: 1, X: port.X + 25, Y: port.Y + 5, Size: 20, Cos: 1},
				{Glyph: 1, X: town.X - 15, Y: town.Y + 4, Size: 10, Cos: 1},
				{Glyph: 0, X: town.X + 5, Y: town.Y, Size: 10, Cos: 1}, {Glyph: 1, X: town.X + 15, Y: town.Y, Size: 10, Sin: 0.6, Cos: 0.8},
			},
			Ops: []view.Op{
				{Kind: view.FillMesh, Role: view.RoleLand, From: 0, To: 2, Key: -1},
				{Kind: view.FillMesh, Role: view.RoleTinted, From: 2, To: 3, Key: -1},
				{Kind: view.StrokeLine, Role: view.RoleCoast, Width: 1, Key: -1},
				{Kind: view.StrokeLine, Role: view.RoleBorder, From: 0, To: 1, Width: 0.9, Dash: [2]float32{3, 2}, Key: -1},
				{Kind: view.StrokePath, Role: view.RoleRouteCase, From: 0, To: 2, Width: 7, KeyKind: view.RouteKey},
				{Kind: view.StrokePath, Role: view.RoleRoute, From: 0, To: 2, Width: 4, Dash: [2]float32{9, 8}, KeyKind: view.RouteKey},
				{Kind: view.Disc, Role: view.RoleTownMark, From: 2, To: 3, Width: 7, KeyKind: view.LabelKey, Key: 1},
				{Kind: view.Disc, Role: view.RoleTownMark, From: 2, To: 3, Width: 4.5, KeyKind: view.LabelKey, Key: 1},
				{Kind: view.Disc, Role: view.RolePlaceCase, From: 0, To: 1, Width: 26, KeyKind: view.PlaceKey},
				{Kind: view.Disc, Role: view.RolePlace, From: 0, To: 1, Width: 22, KeyKind: view.PlaceKey},
				{Kind: view.Text, Role: view.RoleLabelStory, From: 0, To: 2, Color: black, Halo: faint, HaloSize: 2, KeyKind: view.LabelKey},
				{Kind: view.Text, Role: view.RoleLabelTown, From: 2, To: 3, Color: black, KeyKind: view.LabelKey, Key: 1},
			},
		}
		if townRight {
			f.Ops[len(f.Ops)-1].From, f.Ops[len(f.Ops)-1].To = 3, 5
		}
		return f
	}
	return PosterInput{
		Scene: s, Outlines: lettering.Outlines{"m60-500h460v500h-460z", "m0-700 230 700h-460z"},
		Light: view.Light(), Dark: view.Dark(),
		Variants: []Variant{{0, 0, frame(100, 0.44, false)}, {150, 120, frame(200, 1.44, true)}},
	}
}

func TestPoster(t *testing.T) {
	p := NewPoster(literal())
	golden(t, "poster.html", strings.ReplaceAll(p.HTML, "><", ">\n<")+"\n")
	// The colours are the themes' own business.
	palette := regexp.MustCompile(`#[0-9a-f]+`)
	golden(t, "poster.css", palette.ReplaceAllString(strings.ReplaceAll(p.CSS, "}", "}\n"), "#")+"\n")
	if again := NewPoster(literal()); again != p {
		t.Error("the same scene gives another poster")
	}
}

var (
	classUsed = regexp.MustCompile(` class="([^"]*)"`)
	classRule = regexp.MustCompile(`\.((?:m-|i|o)[a-zA-Z0-9_-]*)`)
	property  = regexp.MustCompile(`var\((--[a-z0-9-]+)\)`)
)

// The page is parsed as XML to be strict with it; every class has its rule,
// every custom property its value in both themes, and nothing refers to
// anything outside.
func TestPosterIsSound(t *testing.T) {
	for name, change := range map[string]func(*scene.Scene){
		"as it is":      func(*scene.Scene) {},
		"right to left": func(s *scene.Scene) { s.RTL = true },
		"nothing but the map": func(s *scene.Scene) {
			s.Places, s.Routes, s.Areas, s.Labels, s.Steps = nil, nil, nil, nil, nil
		},
		"nothing at all": func(s *scene.Scene) { *s = scene.Scene{Home: s.Home, Reach: s.Reach, Levels: []scene.Level{{}}} },
		"tiny home": func(s *scene.Scene) {
			s.Home = scene.Rect{Min: scene.Point{X: -1, Y: -1}, Max: scene.Point{X: 1, Y: 1}}
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := scenetest.Small()
			change(s)
			p := posterOf(s, boxes(s))
			wellFormed(t, "<div>"+p.HTML+"</div>")
			if strings.Count(p.CSS, "{") != strings.Count(p.CSS, "}") || strings.Contains(p.CSS, "<") ||
				strings.Contains(p.CSS, "url(") || strings.Contains(p.CSS, "@import") || strings.Contains(p.CSS, "NaN") {
				t.Errorf("style sheet: %s", p.CSS)
			}
			ruled := map[string]bool{}
			for _, m := range classRule.FindAllStringSubmatch(p.CSS, -1) {
				ruled[m[1]] = true
			}
			for _, m := range classUsed.FindAllStringSubmatch(p.HTML, -1) {
				for _, class := range strings.Fields(m[1]) {
					if !ruled[class] {
						t.Errorf("no rule for .%s", class)
					}
				}
			}
			light, dark, _ := strings.Cut(p.CSS, "}@media screen")
			dark, _, _ = strings.Cut(dark, "}}")
			for _, m := range property.FindAllStringSubmatch(p.CSS, -1) {
				if strings.HasPrefix(m[1], "--m-") && (!strings.Contains(light, m[1]+":#") || !strings.Contains(dark, m[1]+":#")) {
					t.Errorf("no colour for %s", m[1])
				}
			}
		})
	}
}

// Story text comes in as it is and goes out as text.
func TestPosterEscapes(t *testing.T) {
	s := scenetest.Small()
	s.Places[0].ID = `a"b <c>&d e`
	p := posterOf(s, boxes(s), `1 "of" <4>`)
	wellFormed(t, "<div>"+p.HTML+"</div>")
	for _, part := range []string{
		`href="#place=a%22b%20%3Cc%3E%26d%20e"`, `data-mark="a&#34;b &lt;c&gt;&amp;d e"`, `aria-label="1 &#34;of&#34; &lt;4&gt;"`,
		`aria-label="Bravo"`, // has no call of its own
	} {
		if !strings.Contains(p.HTML, part) {
			t.Errorf("no %s", part)
		}
	}
}

// Each place is one link, however many variants show it, and the far one
// keeps to the edge.
func TestPosterPlaces(t *testing.T) {
	s := scenetest.Small()
	p := posterOf(s, boxes(s))
	for _, place := range s.Places {
		if n := strings.Count(p.HTML, `data-mark="`+place.ID+`"`); n != 1 {
			t.Errorf("%d links for %s", n, place.ID)
		}
		link := regexp.MustCompile(`<a class="([^"]*)" href="#place=` + place.ID + `"`).FindStringSubmatch(p.HTML)
		if link == nil {
			t.Fatalf("no link for %s", place.ID)
		}
		if far := strings.Contains(link[1], "m-far"); far != place.Far {
			t.Errorf("%s: far is %v", place.ID, far)
		}
	}
}

// The rules in the style sheet put marks where the view puts them, at sizes
// between and beyond those of the variants.
func TestPosterFollowsTheView(t *testing.T) {
	s := scenetest.Small()
	p := posterOf(s, boxes(s))
	for _, size := range [][2]float64{{320, 300}, {500, 900}, {900, 720}, {1600, 700}} {
		v := view.New(s)
		v.Resize(size[0], size[1], 1, view.Insets{})
		w, h := float64(s.Home.Max.X-s.Home.Min.X), float64(s.Home.Max.Y-s.Home.Min.Y)
		k := math.Min((size[0]-2*view.Padding)/w, (size[1]-2*view.Padding)/h)
		for _, place := range s.Places {
			class := regexp.MustCompile(`<a class="[^"]*(i\d+)[^"]*" href="#place=` + place.ID + `"`).FindStringSubmatch(p.HTML)[1]
			m := regexp.MustCompile(`\.` + class + `\{--x:([-.\d]+);--y:([-.\d]+)`).FindStringSubmatch(p.CSS)
			x, _ := strconv.ParseFloat(m[1], 64)
			y, _ := strconv.ParseFloat(m[2], 64)
			x, y = size[0]/2+x*k, size[1]/2+y*k
			if place.Far {
				x = max(view.EdgeInset, min(size[0]-view.EdgeInset, x))
				y = max(view.EdgeInset, min(size[1]-view.EdgeInset, y))
			}
			wantX, wantY, ok := v.Project(place.ID)
			if !ok || math.Hypot(x-wantX, y-wantY) > 0.1 {
				t.Errorf("%v: %s at %.2f, %.2f, the view has it at %.2f, %.2f", size, place.ID, x, y, wantX, wantY)
			}
		}
	}
}

// What a variant hides and where it puts names comes from its frame.
func TestPosterVariants(t *testing.T) {
	s := scenetest.Small()
	p := NewPoster(PosterInput{
		Scene: s, Outlines: boxes(s), Light: view.Light(), Dark: view.Dark(),
		Variants: []Variant{{0, 0, still(s, 340, 340)}, {500, 0, still(s, 600, 500)}, {800, 0, still(s, 1000, 700)}},
	})
	for _, part := range []string{"@container (min-width:500px){", "@container (min-width:800px){", "{display:none}"} {
		if !strings.Contains(p.CSS, part) {
			t.Errorf("no %s", part)
		}
	}
	for v, w := range []float64{340, 600, 1000} {
		f := still(s, w, []float64{340, 500, 700}[v])
		want := 0
		for _, op := range f.Ops {
			if op.Kind == view.Text && op.KeyKind == view.LabelKey {
				want++
			}
		}
		if got := shown(p, v, 3); got != want {
			t.Errorf("variant %d shows %d names, its frame %d", v, got, want)
		}
	}
}

// shown counts the names that are displayed in a variant: those whose bits
// have it.
func shown(p Poster, variant, variants int) int {
	n := 0
	for _, m := range regexp.MustCompile(` class="m-name ([^"]*)"`).FindAllStringSubmatch(p.HTML, -1) {
		if strings.Contains(m[1], "m-corner") || strings.Contains(m[1], "m-number") {
			continue
		}
		in := 1<<variants - 1
		for _, class := range strings.Fields(m[1]) {
			var bits int
			if _, err := fmt.Sscanf(class, "o%d", &bits); err == nil {
				in = bits
			}
		}
		if in>>variant&1 == 1 {
			n++
		}
	}
	return n
}

func TestJoinOutlines(t *testing.T) {
	c := &collector{poster: &poster{PosterInput: PosterInput{Outlines: lettering.Outlines{
		"m10-20h5v5zm-3 7 1 1 2-9z", "", "m-4 8h2v2z",
	}}}}
	got := c.join([]view.GlyphAt{
		{Glyph: 0, X: 5, Y: 5, Size: 10, Cos: 1}, {Glyph: 1, X: 10, Y: 5, Size: 10, Cos: 1}, {Glyph: 2, X: 11, Y: 5.5, Size: 10, Cos: 1},
	})
	// The second contour starts at 7, -13; the next glyph's origin is 600,
	// 50 and its contour starts at 596, 58.
	if want := "m10-20h5v5zm-3 7 1 1 2-9zm589 71h2v2z"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
