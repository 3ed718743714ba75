//go:build !js

package main

import (
	"math"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/assets"
	"dateline/cmd/internal/panel"
	"dateline/cmd/internal/view"
)

// settle brings the test's clock up to the window's, stops what moves, and
// waits until nothing does.
func (d *desk) settle() {
	d.t.Helper()
	d.now = max(d.now, d.game.now())
	d.tick(&input{})
	d.game.view.SetReducedMotion(true)
	d.rest()
}

// waitForLoad waits until a story has been compiled, and shows it.
func (d *desk) waitForLoad() {
	d.t.Helper()
	for range 1200 {
		if len(d.loads) > 0 {
			d.settle()
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	d.t.Fatal("nothing is loaded")
}

// TestLanguages goes through the languages of the built-in story by key and
// by the panel: step, card and the place on the map stay.
func TestLanguages(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a story three times")
	}
	d := newDesk(t, 1200, 800)
	source := func() ([]byte, error) { return assets.Story(builtIn), nil }
	d.loads <- load("caspian.geojson", "", source)
	d.settle()
	d.goTo(4)
	d.choose("makhachkala")
	d.settle()
	d.game.view.Zoom(1.5, d.now)
	d.settle()
	before := d.game.view.CameraState()

	d.key(ebiten.KeyL)
	if d.window.now.story.Language != "en" || d.language() != "ar" {
		t.Errorf("until Arabic is there, the window shows %q and says %q", d.window.now.story.Language, d.language())
	}
	d.waitForLoad()
	if d.window.now.story.Language != "ar" || !d.window.now.scene.RTL || d.step != 4 || d.picked != "makhachkala" {
		t.Fatalf("language %q, step %d, card %q", d.window.now.story.Language, d.step, d.picked)
	}
	if got := d.game.view.CameraState(); !near(got, before) {
		t.Errorf("the camera moved from %+v to %+v", before, got)
	}
	if d.game.view.Selected() != "makhachkala" || d.game.view.StepNumber() != 4 {
		t.Errorf("the map shows %q and step %d", d.game.view.Selected(), d.game.view.StepNumber())
	}
	// The excerpt in the article's words, and its translation with who made it.
	for _, text := range []string{"According to the White House", "ترجمة: Dateline", "بحسب البيت الأبيض"} {
		if !d.shows(text) {
			t.Errorf("the card has no %q", text)
		}
	}
	if d.body.box.X != 0 {
		t.Errorf("the panel is at %g, not at the left", d.body.box.X)
	}

	d.key(ebiten.KeyEscape)
	d.click(d.find(panel.Speak, "ckb"))
	d.waitForLoad()
	if d.window.now.story.Language != "ckb" || d.step != 4 || d.picked != "" {
		t.Errorf("language %q, step %d, card %q", d.window.now.story.Language, d.step, d.picked)
	}
	// The note on borders, which the viewpoint words, follows.
	if !d.shows("یەکگرتووەکان") || d.shows("United Nations") {
		t.Error("the note on borders is not in Sorani")
	}
	if err := d.window.now.missing(); err != nil {
		t.Error(err)
	}
}

func near(a, b view.State) bool {
	return math.Abs(a.X-b.X) < 1e-6 && math.Abs(a.Y-b.Y) < 1e-6 && math.Abs(a.K/b.K-1) < 1e-9
}

// A story that is not told in the language that was asked for is shown in
// its own, with a word about it.
func TestMissingLanguage(t *testing.T) {
	l := loaded{name: "tale.geojson", told: told{tale(), "fr"}}
	if err := l.missing(); err == nil || err.Error() != `tale.geojson is not told in "fr"; it has en` {
		t.Errorf("%v", err)
	}
	l.lang = ""
	if err := l.missing(); err != nil {
		t.Error(err)
	}
}
