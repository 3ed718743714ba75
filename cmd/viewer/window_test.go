//go:build !js

package main

import (
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/draw"
	"dateline/cmd/internal/panel"
	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/scene/scenetest"
	"dateline/cmd/internal/view"
	"dateline/mapdata"
)

// desk is a window under test, with a hand and a clock.
type desk struct {
	*window
	t   *testing.T
	now time.Duration
}

// tale is a story that fits scenetest.Small.
func tale() *mapdata.Story {
	long := strings.Repeat("The ships went from one coast to the other, and nobody saw them come back. ", 12)
	return &mapdata.Story{
		Title: "From Alpha to Bravo", Summary: long, Language: "en",
		Article: mapdata.Article{Title: "The crossing", Publisher: "The Paper", Language: "en"},
		Places: []mapdata.Place{
			{ID: "alpha", Name: "Alpha", Kind: "port", Excerpts: []int{0}}, {ID: "bravo", Name: "Bravo", Kind: "port"},
			{ID: "charlie", Name: "Charlie", Kind: "airbase"}, {ID: "delta", Name: "Delta", Kind: "city"},
		},
		Routes:   []mapdata.Route{{ID: "lane", Name: "Lane", Kind: "sea", Schematic: true}},
		Areas:    []mapdata.Area{{ID: "zone", Name: "Zone", Kind: "exercise"}},
		Excerpts: []mapdata.Excerpt{{ID: "a", Exact: "The ships left Alpha.", Speaker: "The ministry", Status: mapdata.Claimed}},
		Steps:    []mapdata.Step{{Title: "One", Text: "First."}, {Title: "Two", Text: long}, {Title: "Three"}},
	}
}

func newDesk(t *testing.T, width, height float64) *desk {
	t.Helper()
	needDisplay(t)
	w := &window{loads: make(chan loaded, 8), hover: -1, stale: true, words: wordsOf("en"), faces: newFaces(), shapes: draw.NewPainter(&scene.Scene{})}
	w.game = newGame(w)
	w.game.w, w.game.h, w.game.scale, w.game.fixed = width, height, 1, true
	d := &desk{window: w, t: t}
	w.loads <- loaded{name: "tale.geojson", story: tale(), scene: scenetest.Small()}
	d.tick(&input{})
	d.rest()
	return d
}

// tick lets a frame pass with some input, and paints it.
func (d *desk) tick(in *input) {
	d.now += 16 * time.Millisecond
	in.now = d.now
	for i := range in.pointers {
		in.pointers[i].At = d.now
	}
	d.game.tick(in)
	d.game.dirty, d.game.aside = false, false
	if d.game.view != nil {
		d.game.view.Frame(&d.game.frame)
	}
}

// rest lets time pass until nothing moves.
func (d *desk) rest() {
	d.t.Helper()
	for range 600 {
		d.tick(&input{})
		if d.game.still > 8 {
			return
		}
	}
	d.t.Fatal("the window does not come to rest")
}

func at(kind view.PointerKind, x, y float64) *input {
	return &input{pointers: []view.PointerEvent{{ID: mouseID, Kind: kind, X: x, Y: y}}}
}

func (d *desk) click(x, y float64) {
	d.tick(at(view.Move, x, y))
	d.tick(at(view.Down, x, y))
	d.tick(at(view.Up, x, y))
	d.rest()
}

func (d *desk) key(k ebiten.Key) {
	d.tick(&input{keys: []press{{key: k}}})
	d.rest()
}

// find gives the middle of the first target that does something to an id.
func (d *desk) find(a panel.Action, id string) (x, y float64) {
	d.t.Helper()
	for _, t := range d.body.Targets {
		if t.Action == a && t.ID == id {
			return d.body.box.X + t.X + t.W/2, d.body.box.Y + t.Y + t.H/2 - d.body.scroll
		}
	}
	d.t.Fatalf("no target for %q", id)
	return
}

// shows says whether the panel has a line that contains a text.
func (d *desk) shows(text string) bool {
	for _, i := range d.body.Items {
		if strings.Contains(i.Text, text) {
			return true
		}
	}
	return false
}

func TestClickOnTheMapOpensTheCard(t *testing.T) {
	d := newDesk(t, 1280, 800)
	for _, id := range []string{"alpha", "bravo", "charlie", "delta"} {
		x, y, ok := d.game.view.Project(id)
		if !ok || d.holds(x, y) {
			t.Fatalf("%s is at %g,%g, under the panel", id, x, y)
		}
		d.click(x, y)
		if d.picked != id {
			t.Errorf("a click on %s opened %q", id, d.picked)
		}
	}
	x, y, _ := d.game.view.Project("alpha")
	d.click(x, y)
	for _, want := range []string{"The ships left Alpha.", "Claimed\u00a0· The ministry", "The crossing\u00a0· The Paper"} {
		if !d.shows(want) {
			t.Errorf("the card does not show %q", want)
		}
	}
	d.key(ebiten.KeyEscape)
	if d.picked != "" || d.game.view.Selected() != "" || d.shows("The ministry") {
		t.Error("Escape leaves the card open")
	}
}

func TestClickInThePanelSelects(t *testing.T) {
	d := newDesk(t, 1280, 2000)
	before := d.game.view.CameraState()
	x, y := d.find(panel.Select, "bravo")
	d.click(x, y)
	if d.picked != "bravo" || d.game.view.Selected() != "bravo" {
		t.Errorf("a click on the row selected %q, on the map %q", d.picked, d.game.view.Selected())
	}
	if d.game.view.CameraState() != before {
		t.Error("the map moved though the place was in sight")
	}
	x, y = d.find(panel.Close, "")
	d.click(x, y)
	if d.picked != "" || d.game.view.Selected() != "" {
		t.Error("the close button leaves the card open")
	}
}

func TestWheelAndDragGoWhereTheyBegin(t *testing.T) {
	d := newDesk(t, 1280, 600)
	k := d.game.view.CameraState().K
	d.tick(&input{wheels: []wheel{{1200, 300, 0, 120}}})
	d.rest()
	if d.body.scroll != 120 || d.game.view.CameraState().K != k {
		t.Errorf("a wheel over the panel scrolled it to %g and the map to %g", d.body.scroll, d.game.view.CameraState().K)
	}
	d.tick(&input{wheels: []wheel{{300, 300, 0, -120}}})
	d.rest()
	if d.body.scroll != 120 || d.game.view.CameraState().K <= k {
		t.Error("a wheel over the map does not zoom it")
	}
	// A drag that began on the map goes on over the panel.
	was := d.game.view.CameraState()
	d.tick(at(view.Down, 700, 300))
	for x := 700.0; x < 1250; x += 50 {
		d.tick(at(view.Move, x, 300))
	}
	d.tick(at(view.Up, 1250, 300))
	d.rest()
	if moved := was.X - d.game.view.CameraState().X; moved <= 0 || d.body.scroll != 120 {
		t.Errorf("the drag moved the camera by %g and the panel to %g", moved, d.body.scroll)
	}
	// One that began on the panel scrolls it and clicks nothing.
	was = d.game.view.CameraState()
	step := d.step
	d.tick(at(view.Down, 1100, 400))
	for y := 400.0; y > 300; y -= 20 {
		d.tick(at(view.Move, 1100, y))
	}
	d.tick(at(view.Up, 1100, 300))
	d.rest()
	if d.body.scroll != 220 || d.game.view.CameraState() != was || d.step != step {
		t.Errorf("dragging the panel scrolled to %g and went to step %d", d.body.scroll, d.step)
	}
}

func TestKeys(t *testing.T) {
	d := newDesk(t, 1280, 800)
	d.key(ebiten.KeyN)
	d.key(ebiten.KeyPageDown)
	if d.step != 2 || d.game.view.StepNumber() != 2 || !d.shows("Two") {
		t.Errorf("two steps on is step %d", d.step)
	}
	d.key(ebiten.KeyP)
	if d.step != 1 {
		t.Errorf("one back is step %d", d.step)
	}
	for range 5 {
		d.key(ebiten.KeySpace)
	}
	if d.step != 3 {
		t.Errorf("the last step is %d", d.step)
	}
	d.key(ebiten.KeyTab)
	d.key(ebiten.KeyTab)
	d.key(ebiten.KeyEnter)
	if d.picked != "bravo" {
		t.Errorf("the second place is %q", d.picked)
	}
	d.tick(&input{keys: []press{{key: ebiten.KeyTab, shift: true}}})
	d.key(ebiten.KeyEnter)
	if d.picked != "alpha" {
		t.Errorf("the place before is %q", d.picked)
	}
	d.key(ebiten.KeyEscape)
	x := d.game.view.CameraState().X
	d.key(ebiten.KeyArrowRight)
	if d.game.view.CameraState().X <= x {
		t.Error("the arrow key does not move the map")
	}
	k := d.game.view.CameraState().K
	d.key(ebiten.KeyEqual)
	if d.game.view.CameraState().K <= k {
		t.Error("plus does not zoom in")
	}
	dark := d.dark
	d.key(ebiten.KeyT)
	if d.dark == dark {
		t.Error("T does not change the theme")
	}
}

// The panel stands under the map where the window is narrow, and the map
// gives way.
func TestNarrowWindow(t *testing.T) {
	d := newDesk(t, 420, 800)
	in := d.Insets(420, 800)
	if in.Bottom == 0 || in.Right != 0 || in.Bottom > 400 {
		t.Errorf("insets are %+v", in)
	}
	for _, id := range []string{"alpha", "bravo", "charlie"} {
		if x, y, ok := d.game.view.Project(id); !ok || d.holds(x, y) {
			t.Errorf("%s is at %g,%g, under the panel", id, x, y)
		}
	}
}

// Nothing is painted while nothing happens, and moving the mouse over bare
// land is nothing.
func TestStillness(t *testing.T) {
	d := newDesk(t, 1280, 800)
	screen := ebiten.NewImage(1280, 800)
	defer screen.Deallocate()
	g := d.game
	g.wake()
	g.Draw(screen)
	draws := g.stats.draws
	for i := range 60 {
		d.now += 16 * time.Millisecond
		in := at(view.Move, 300+float64(i%2), 780)
		in.now = d.now
		g.tick(in)
		g.Draw(screen)
	}
	if g.stats.draws != draws {
		t.Errorf("%d frames were painted", g.stats.draws-draws)
	}
	if g.still < 50 {
		t.Errorf("only %d frames were still", g.still)
	}
}

func TestABadFileShowsItsProblems(t *testing.T) {
	d := newDesk(t, 800, 600)
	file := filepath.Join(t.TempDir(), "bad.geojson")
	src := "{\"type\": \"FeatureCollection\",\n \"dateline\": {\"title\": \"Bad\"},\n \"features\": [{\"type\": \"Feature\", \"id\": \"a\",\n  \"geometry\": {\"type\": \"Point\", \"coordinates\": [200, 10]},\n  \"properties\": {\"name\": \"A\", \"kind\": \"port\"}}]}"
	if err := os.WriteFile(file, []byte(src), 0o644); err != nil {
		t.Fatal(err)
	}
	d.path = file
	d.read()
	d.tick(&input{})
	if !d.shows("Reading bad.geojson") && !d.shown {
		t.Error("nothing says that the file is being read")
	}
	for i := 0; !d.shown && i < 500; i++ {
		time.Sleep(10 * time.Millisecond)
		d.tick(&input{})
	}
	if !d.shows("bad.geojson:4:") || !d.shows("cannot be shown") {
		t.Error("the window does not name the line of the mistake")
	}
	// It can be painted, and keys do no harm.
	screen := ebiten.NewImage(800, 600)
	defer screen.Deallocate()
	d.game.wake()
	d.game.Draw(screen)
	for _, k := range []ebiten.Key{ebiten.KeyN, ebiten.KeyTab, ebiten.KeyEnter, ebiten.KeyEscape, ebiten.KeyArrowDown} {
		d.key(k)
	}
	// Mended, it opens by a key.
	mended, err := os.ReadFile("../../mapdata/testdata/stories/endurance.geojson")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, mended, 0o644); err != nil {
		t.Fatal(err)
	}
	d.tick(&input{keys: []press{{key: ebiten.KeyR}}})
	for i := 0; !d.shown && i < 3000; i++ {
		time.Sleep(10 * time.Millisecond)
		d.tick(&input{})
	}
	if d.game.view == nil || !d.shows("James Caird") {
		t.Error("the mended file does not open")
	}
	d.path = filepath.Join(t.TempDir(), "nowhere.geojson")
	d.read()
	for i := 0; !d.shown && i < 500; i++ {
		time.Sleep(10 * time.Millisecond)
		d.tick(&input{})
	}
	if !d.shows("no such file") {
		t.Error("the window does not say that there is no such file")
	}
}

// The panel's letters and fields come out where the layout has them.
func TestPanelIsPainted(t *testing.T) {
	d := newDesk(t, 1000, 600)
	screen := ebiten.NewImage(1000, 600)
	defer screen.Deallocate()
	d.game.wake()
	d.game.Draw(screen)
	img := image.NewRGBA(screen.Bounds())
	screen.ReadPixels(img.Pix)
	p := d.palette()
	paper, accent := p.paper, p.ink[panel.InkAccent]
	if c := img.RGBAAt(640, 20); c.R != paper.R || c.G != paper.G || c.B != paper.B {
		t.Errorf("the panel's corner is %v", c)
	}
	if c := img.RGBAAt(700, 560); c.R != accent.R || c.G != accent.G || c.B != accent.B {
		t.Errorf("the button is %v", c)
	}
	dark := 0
	for y := 24; y < 55; y++ {
		for x := 644; x < 900; x++ {
			if c := img.RGBAAt(x, y); c.R < 80 {
				dark++
			}
		}
	}
	if dark < 400 {
		t.Errorf("only %d dark pixels where the title stands", dark)
	}
}
