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

	"dateline/cmd/internal/panel"
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
		Routes: []mapdata.Route{{ID: "lane", Name: "Lane", Kind: "sea", Schematic: true}},
		Areas:  []mapdata.Area{{ID: "zone", Name: "Zone", Kind: "exercise"}},
		Excerpts: []mapdata.Excerpt{
			{ID: "a", Exact: "The ships left Alpha.", Speaker: "The ministry", Status: mapdata.Claimed},
			{ID: "b", Exact: "No ship left.", Speaker: "The port", Status: mapdata.Denied, Answers: "a"},
		},
		Events: []mapdata.Event{
			{ID: "talks", Date: mapdata.Date{Year: 2021}, Text: "Talks begin.", Features: []string{"bravo"}},
			{ID: "ships", Date: mapdata.Date{Year: 2022, Month: 8}, Text: "Ships are seen.", Features: []string{"alpha", "lane"}, Excerpts: []int{0}},
			{ID: "halt", Date: mapdata.Date{Year: 2023}, Text: "The crossing halts."},
		},
		Steps: []mapdata.Step{{Title: "One", Text: "First."}, {Title: "Two", Text: long}, {Title: "Three"}},
	}
}

func newDesk(t *testing.T, width, height float64) *desk {
	t.Helper()
	needDisplay(t)
	w := newWindow()
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

func (d *desk) shift(k ebiten.Key) {
	d.tick(&input{keys: []press{{key: k, shift: true}}})
	d.rest()
}

// wait lets time pass with a button held down.
func (d *desk) wait() {
	for range 200 {
		d.tick(&input{})
	}
}

// focusAction gives the focus to the first target that does something.
func (d *desk) focusAction(a panel.Action) {
	d.t.Helper()
	for l := inBody; l < numLayers; l++ {
		for i, t := range d.column(l).Targets {
			if t.Action == a {
				d.setFocus(spot{l, i})
				return
			}
		}
	}
	d.t.Fatalf("no target for action %d", a)
}

// press gives the focus to a target and presses Enter.
func (d *desk) press(a panel.Action) {
	d.focusAction(a)
	d.key(ebiten.KeyEnter)
}

// tool gives the middle of a button on the map.
func (d *desk) tool(a panel.Action) (x, y float64) {
	d.t.Helper()
	for _, t := range d.tools.Targets {
		if t.Action == a {
			return d.tools.box.X + t.X + t.W/2, d.tools.box.Y + t.Y + t.H/2
		}
	}
	d.t.Fatalf("no button for action %d", a)
	return
}

// offers says whether the bar has a button of a name.
func (d *desk) offers(name string) bool {
	for _, t := range d.foot.Targets {
		if t.Name == name {
			return true
		}
	}
	return false
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
	for _, want := range []string{"The ships left Alpha.", "Claimed\u00a0· The ministry\u00a0· No date given", "Answer: The port", "No ship left.", "The crossing\u00a0· The Paper"} {
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
	d.key(ebiten.KeySpace)
	d.key(ebiten.KeySpace)
	if d.step != 2 || d.game.view.StepNumber() != 2 || !d.shows("Two") {
		t.Errorf("two steps on is step %d", d.step)
	}
	d.shift(ebiten.KeySpace)
	if d.step != 1 {
		t.Errorf("one back is step %d", d.step)
	}
	for range 5 {
		d.key(ebiten.KeySpace)
	}
	if d.step != 3 {
		t.Errorf("the last step is %d", d.step)
	}
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
	d.key(ebiten.KeyS)
	if d.away || d.step != 3 {
		t.Error("S does not lead back to the step")
	}
}

// Places by the order of the story and by bearing.
func TestPlacesByKey(t *testing.T) {
	d := newDesk(t, 1280, 800)
	var got []string
	for range 5 {
		d.key(ebiten.KeyN)
		got = append(got, d.picked)
	}
	if want := "alpha bravo charlie delta alpha"; strings.Join(got, " ") != want {
		t.Errorf("N goes to %v", got)
	}
	d.key(ebiten.KeyP)
	if d.picked != "delta" || !d.shows("4 of 4") {
		t.Errorf("P goes to %q", d.picked)
	}
	d.choose("alpha")
	for k, bearing := range map[ebiten.Key]float64{ebiten.KeyArrowUp: 0, ebiten.KeyArrowRight: 90, ebiten.KeyArrowDown: 180, ebiten.KeyArrowLeft: 270} {
		d.choose("alpha")
		want, ok := d.game.view.NearestIn("alpha", bearing)
		if !ok {
			want = "alpha"
		}
		d.shift(k)
		if d.picked != want {
			t.Errorf("the nearest in direction %v is %q, want %q", bearing, d.picked, want)
		}
	}
	// From a place that is not open any more.
	d.choose("bravo")
	d.key(ebiten.KeyEscape)
	want, _ := d.game.view.NearestIn("bravo", 270)
	if d.shift(ebiten.KeyArrowLeft); want == "" || d.picked != want {
		t.Errorf("to the west of bravo is %q, want %q", d.picked, want)
	}
}

// Tab goes through everything that can be clicked, in a circle and back, and
// Enter does what a click would do; the focus is not lost on the way.
func TestFocus(t *testing.T) {
	d := newDesk(t, 1280, 800)
	all := len(d.body.Targets) + len(d.foot.Targets) + len(d.tools.Targets)
	seen := map[spot]bool{}
	for range all {
		d.key(ebiten.KeyTab)
		seen[d.focus] = true
		if c := d.targetAt(d.focus); c == nil {
			t.Fatal("the focus is on nothing")
		} else if y := c.Y - d.body.scroll; d.focus.layer == inBody && (y < -1 || y+c.H > d.body.box.H+1) {
			t.Errorf("%q has the focus and is out of sight", c.Name)
		}
	}
	if len(seen) != all {
		t.Errorf("%d of %d targets had the focus", len(seen), all)
	}
	if d.key(ebiten.KeyTab); d.focus != (spot{}) {
		t.Error("the map is not a stop of its own")
	}
	if d.shift(ebiten.KeyTab); d.focus.layer != inTools {
		t.Errorf("Shift and Tab lead to layer %d", d.focus.layer)
	}
	// To the row of a place; Enter opens it, Escape leads back to the row.
	d.key(ebiten.KeyTab)
	for range all {
		d.key(ebiten.KeyTab)
		if c := d.targetAt(d.focus); c.Action == panel.Select && c.ID == "bravo" {
			break
		}
	}
	d.key(ebiten.KeyEnter)
	if d.picked != "bravo" || d.targetAt(d.focus).Action != panel.Close {
		t.Errorf("Enter opened %q, the focus is on %+v", d.picked, d.targetAt(d.focus))
	}
	d.key(ebiten.KeyEscape)
	if c := d.targetAt(d.focus); d.picked != "" || c == nil || c.ID != "bravo" {
		t.Errorf("after closing, the focus is on %+v", c)
	}
	// Next keeps the focus for the next press, also by Space.
	d.setFocus(spot{})
	d.press(panel.Next)
	d.key(ebiten.KeySpace)
	d.key(ebiten.KeySpace)
	if d.step != 3 || d.targetAt(d.focus).Action != panel.Again {
		t.Errorf("step %d, the focus is on %+v", d.step, d.targetAt(d.focus))
	}
	// The mouse takes the ring away.
	d.click(300, 780)
	if d.focus != (spot{}) {
		t.Error("the ring stays for the mouse")
	}
}

func TestClaimsLeadToTheirPlaces(t *testing.T) {
	d := newDesk(t, 1280, 800)
	d.key(ebiten.KeyC)
	for _, want := range []string{"Who says what", "The ministry", "The port", "Denied", "Answer: The port", "In answer to The ministry"} {
		if !d.shows(want) {
			t.Errorf("the list of claims does not show %q", want)
		}
	}
	x, y := d.find(panel.Select, "alpha")
	d.click(x, y)
	if d.picked != "alpha" || d.game.view.Selected() != "alpha" || !d.shows("No ship left.") {
		t.Error("a name in the list does not open its place with claim and answer")
	}
	d.key(ebiten.KeyEscape)
	if d.page != panel.Claims || d.picked != "" || !d.shows("Who says what") {
		t.Error("closing the card does not lead back to the list")
	}
	d.key(ebiten.KeyEscape)
	if d.page != panel.Telling {
		t.Error("Escape leaves the list open")
	}
	d.key(ebiten.KeyB)
	if !d.shows("Distance from Alpha") {
		t.Error("B does not open the table of places")
	}
	x, y = d.find(panel.Close, "")
	d.click(x, y)
	if d.page != panel.Telling {
		t.Error("the button leaves the table open")
	}
}

// Scrubbing along the band chooses events, by mouse and by keys, and their
// places stand in the light; going on with the story leaves them.
func TestTimeline(t *testing.T) {
	d := newDesk(t, 1280, 800)
	bar := func(n int) (x, y float64) {
		r := d.foot.Events[n-1]
		return d.foot.box.X + r.X + r.W/2, d.foot.box.Y + r.Y + r.H/2
	}
	lit := func() (ids []string) {
		for i := range d.game.frame.Ops {
			op := &d.game.frame.Ops[i]
			if op.Role == view.RolePlace && op.KeyKind == view.PlaceKey {
				ids = append(ids, d.window.now.scene.Places[op.Key].ID)
			}
		}
		return ids
	}
	if n := len(lit()); n < 4 {
		t.Fatalf("%d places are in the light at first", n)
	}
	x, y := bar(1)
	d.tick(at(view.Move, x, y))
	d.tick(at(view.Down, x, y))
	if d.event != 1 || !d.shows("Talks begin.") {
		t.Errorf("a press on the first bar chose event %d", d.event)
	}
	x, y = bar(2)
	d.tick(at(view.Move, x, y))
	d.wait()
	if d.event != 2 || !d.shows("The ships left Alpha.") || !d.shows("August 2022") {
		t.Errorf("dragging to the second bar chose event %d", d.event)
	}
	for _, id := range lit() {
		if id != "alpha" {
			t.Errorf("%s is in the light of an event on alpha", id)
		}
	}
	d.tick(at(view.Up, x, y))
	d.rest()
	d.key(ebiten.KeyE)
	if d.event != 3 {
		t.Errorf("E leads to event %d", d.event)
	}
	d.shift(ebiten.KeyE)
	if d.event != 2 {
		t.Errorf("Shift and E lead to event %d", d.event)
	}
	// The band as a slider.
	d.focusAction(panel.Scrub)
	before := d.game.view.CameraState()
	for _, c := range []struct {
		key  ebiten.Key
		want int
	}{{ebiten.KeyArrowRight, 3}, {ebiten.KeyArrowRight, 3}, {ebiten.KeyArrowLeft, 2}, {ebiten.KeyHome, 1}, {ebiten.KeyEnd, 3}, {ebiten.KeyArrowDown, 2}} {
		if d.key(c.key); d.event != c.want {
			t.Errorf("%v leads to event %d, want %d", c.key, d.event, c.want)
		}
	}
	if d.game.view.CameraState() != before {
		t.Error("the keys of the band move the map")
	}
	d.key(ebiten.KeyEscape)
	if d.event != 0 || len(lit()) < 4 {
		t.Errorf("Escape leaves event %d and %d places in the light", d.event, len(lit()))
	}
	d.dwell(2)
	d.goTo(1)
	if d.event != 0 {
		t.Error("a step leaves the event open")
	}
}

func TestPlayingByItself(t *testing.T) {
	d := newDesk(t, 1280, 800)
	playing := func() *input { return &input{keys: []press{{key: ebiten.KeyA}}} }
	d.tick(playing())
	if d.step != 1 || d.due == 0 || !d.offers("Pause") {
		t.Fatalf("playing began at step %d", d.step)
	}
	at := d.due
	d.now = at - 20*time.Millisecond
	d.tick(&input{})
	if d.step != 1 {
		t.Error("the step turned too soon")
	}
	d.now = at
	d.tick(&input{})
	if d.step != 2 {
		t.Errorf("after its time the step is %d", d.step)
	}
	d.tick(&input{keys: []press{{key: ebiten.KeyArrowLeft}}})
	if d.due != 0 || !d.offers("Play the story") {
		t.Error("a key does not stop it")
	}
	d.tick(playing())
	d.now = d.due
	d.tick(&input{})
	if d.step != 3 || d.due != 0 {
		t.Errorf("at the last step, %d, it goes on", d.step)
	}
	d.tick(playing())
	if d.step != 1 {
		t.Errorf("after the last step comes %d", d.step)
	}
	d.tick(&input{pointers: []view.PointerEvent{{ID: mouseID, Kind: view.Down, X: 300, Y: 300}}})
	if d.due != 0 {
		t.Error("a press on the map does not stop it")
	}
}

func TestBackToTheStory(t *testing.T) {
	d := newDesk(t, 1280, 800)
	d.goTo(2)
	d.rest()
	home := d.game.view.CameraState()
	if d.back.box.W != 0 {
		t.Error("there is a way back before anybody has left")
	}
	d.tick(&input{wheels: []wheel{{300, 300, 0, -300}}})
	d.rest()
	d.tick(&input{})
	if d.back.box.W == 0 || d.game.view.CameraState() == home {
		t.Fatal("after looking around there is no way back")
	}
	b := d.back.box
	d.click(b.X+b.W/2, b.Y+b.H/2)
	if d.game.view.CameraState() != home || d.back.box.W != 0 || d.step != 2 {
		t.Errorf("the way back leads to step %d, %+v", d.step, d.game.view.CameraState())
	}
}

// The legend shows the signs in view and no others, and follows the map.
func TestLegendFollowsTheMap(t *testing.T) {
	d := newDesk(t, 1280, 800)
	d.key(ebiten.KeyG)
	has := func(shape string) bool {
		for _, i := range d.pop.Items {
			if i.Kind == panel.Sign && i.Text == shape {
				return true
			}
		}
		return false
	}
	for _, shape := range []string{"disc", "diamond", "line", "border"} {
		if !has(shape) {
			t.Errorf("the legend lacks %q", shape)
		}
	}
	for range 9 {
		d.tick(&input{wheels: []wheel{{200, 760, 0, -400}}})
		d.rest()
	}
	d.tick(&input{})
	if has("diamond") {
		t.Error("the legend shows the sign of a place that is out of sight")
	}
	// A press elsewhere puts it away; its own button as well.
	d.click(300, 700)
	if d.popup != nothing || d.pop.box.W != 0 {
		t.Error("a press on the map leaves the legend open")
	}
	x, y := d.tool(panel.Legend)
	d.click(x, y)
	if d.popup != legendUp {
		t.Error("the button does not open the legend")
	}
	d.click(x, y)
	if d.popup != nothing {
		t.Error("the button does not close the legend")
	}
}

func TestListOfKeys(t *testing.T) {
	for _, k := range []press{{key: ebiten.KeyF1}, {key: ebiten.KeySlash, shift: true}} {
		d := newDesk(t, 800, 600)
		d.tick(&input{keys: []press{k}})
		d.rest()
		if d.popup != keysUp || d.pop.most() == 0 {
			t.Fatalf("%v does not open the list", k)
		}
		x := d.game.view.CameraState()
		d.key(ebiten.KeyEnd)
		if d.pop.scroll != d.pop.most() || d.game.view.CameraState() != x {
			t.Error("End does not scroll the list to its end")
		}
		d.key(ebiten.KeyTab)
		d.key(ebiten.KeyTab)
		if d.focus.layer != inPop {
			t.Error("the focus leaves the list")
		}
		d.key(ebiten.KeyEscape)
		if d.popup != nothing || d.focus != (spot{}) {
			t.Error("Escape leaves the list open")
		}
	}
}

// The buttons on the map do what the keys do, and no place is under them.
func TestTools(t *testing.T) {
	d := newDesk(t, 1280, 800)
	k := d.game.view.CameraState().K
	x, y := d.tool(panel.ZoomIn)
	d.click(x, y)
	if d.game.view.CameraState().K <= k || d.hint.box.W == 0 {
		t.Error("the button does not zoom in, or has no name")
	}
	x, y = d.tool(panel.Whole)
	d.click(x, y)
	if got := d.game.view.CameraState().K; got != k {
		t.Errorf("the whole map is at %g, not %g", got, k)
	}
	x, y = d.tool(panel.Theme)
	for _, want := range []string{"dark", "contrast", "print", "light"} {
		if d.click(x, y); d.colours != want {
			t.Errorf("after the button the colours are %q, want %q", d.colours, want)
		}
	}
	for _, size := range [][2]float64{{360, 360}, {360, 640}, {400, 700}, {800, 600}, {1280, 720}, {2560, 1440}} {
		d := newDesk(t, size[0], size[1])
		fx, fy, fw, fh := d.free(size[0], size[1])
		b := d.tools.box
		if b.W == 0 || b.X < fx || b.Y < fy || b.X+b.W > fx+fw || b.Y+b.H > fy+fh {
			t.Errorf("%v: the buttons are at %+v", size, b)
		}
		if d.covers(b) {
			t.Errorf("%v: the buttons cover a place", size)
		}
		if b.W*b.H > fw*fh/8 {
			t.Errorf("%v: the buttons cover %.0f %% of the map", size, 100*b.W*b.H/(fw*fh))
		}
	}
}

// The scroll bar moves by its handle and by presses above and below it, by
// mouse and by finger; the keys scroll as well.
func TestScrollBar(t *testing.T) {
	d := newDesk(t, 1280, 600)
	for _, id := range []int{mouseID, 3} {
		d.body.scroll = 0
		touch := id != mouseID
		ev := func(kind view.PointerKind, x, y float64) *input {
			return &input{pointers: []view.PointerEvent{{ID: id, Kind: kind, Touch: touch, X: x, Y: y}}}
		}
		r, ok := d.body.thumb()
		if !ok {
			t.Fatal("no scroll bar")
		}
		x, y := r.X+2, r.Y+r.H/2
		d.tick(ev(view.Down, x, y))
		d.tick(ev(view.Move, x, y+2000))
		if d.body.scroll != d.body.most() {
			t.Errorf("dragged to the end, the text is at %g of %g", d.body.scroll, d.body.most())
		}
		d.tick(ev(view.Up, x, y+2000))
		d.tick(ev(view.Down, x, 8))
		d.tick(ev(view.Up, x, 8))
		if d.body.scroll >= d.body.most() || d.body.scroll == 0 {
			t.Errorf("a press above the handle scrolls to %g", d.body.scroll)
		}
	}
	for _, c := range []struct {
		key  ebiten.Key
		want func() float64
	}{
		{ebiten.KeyHome, func() float64 { return 0 }},
		{ebiten.KeyPageDown, func() float64 { return 0.85 * d.body.box.H }},
		{ebiten.KeyEnd, d.body.most},
		{ebiten.KeyPageUp, func() float64 { return d.body.most() - 0.85*d.body.box.H }},
	} {
		d.key(c.key)
		if got := d.body.scroll; got < c.want()-0.01 || got > c.want()+0.01 {
			t.Errorf("%v scrolls to %g, want %g", c.key, got, c.want())
		}
	}
}

// Without flights, a step is where it is at once.
func TestStillCamera(t *testing.T) {
	d := newDesk(t, 1280, 800)
	d.prefer(wishes{still: true})
	d.loads <- loaded{name: "tale.geojson", story: tale(), scene: scenetest.Small()}
	d.tick(&input{})
	d.rest()
	d.goTo(1)
	d.tick(&input{})
	at := d.game.view.CameraState()
	d.rest()
	if d.game.view.CameraState() != at {
		t.Error("the camera flies")
	}
}

// From right to left, the panel stands at the left and the buttons of the map
// beside it.
func TestMirroredWindow(t *testing.T) {
	d := newDesk(t, 1280, 800)
	s, st := scenetest.Small(), tale()
	s.RTL, st.Language = true, "ar"
	d.loads <- loaded{name: "tale.geojson", story: st, scene: s}
	d.tick(&input{})
	d.rest()
	end := d.corners(d.tools.Width, d.tools.Height)[0]
	if d.body.box.X != 0 || end.X > 640 || end.X < d.body.box.W || d.tools.box.Meets(d.body.box) {
		t.Errorf("the panel is at %+v, the buttons at %+v and rather at %+v", d.body.box, d.tools.box, end)
	}
	d.focusAction(panel.Scrub)
	d.key(ebiten.KeyArrowLeft)
	d.key(ebiten.KeyArrowLeft)
	if d.event != 2 || d.foot.Events[0].X < d.foot.Events[2].X {
		t.Errorf("two events on to the left is %d", d.event)
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
