//go:build !js

package main

import (
	"slices"
	"time"
	"unicode/utf8"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/panel"
	"dateline/mapdata/prose"
)

// pick opens the card of a feature, or closes it for an empty id.
func (w *window) pick(id string) {
	if id == w.picked {
		return
	}
	if id != "" {
		if w.picked == "" {
			w.opener = w.hold(w.focus)
		}
		w.origin = id
		w.stop()
		w.wander()
	}
	w.picked, w.body.scroll, w.stale = id, 0, true
}

// choose picks on behalf of the panel or the keyboard: the map follows.
func (w *window) choose(id string) {
	if w.game.view != nil && w.game.view.Select(id, w.game.now()) {
		w.pick(id)
	}
}

// goTo shows a step; 0 is the overview.
func (w *window) goTo(n int) {
	if w.game.view == nil || !w.game.view.Step(n, w.game.now()) {
		return
	}
	w.step, w.page, w.event, w.picked, w.away = n, panel.Telling, 0, "", false
	w.body.scroll, w.stale, w.loose = 0, true, true
	if n == 0 {
		w.origin = ""
	}
}

// show turns the panel to a page.
func (w *window) show(p panel.Page) {
	if w.picked != "" {
		w.choose("")
	}
	w.page, w.body.scroll, w.stale = p, 0, true
}

// cite shows an excerpt in the list of who says what.
func (w *window) cite(n int) {
	w.show(panel.Claims)
	w.layout()
	w.scrollTo(panel.Cite, n)
}

// dwell chooses an event, 0 for none: its places stand in the light.
func (w *window) dwell(n int) {
	if n == w.event || w.now.scene == nil || n < 0 || n > len(w.now.story.Events) {
		return
	}
	if w.picked != "" {
		w.choose("")
	}
	w.event, w.page, w.stale = n, panel.Telling, true
	w.body.scroll = 0
	if n == 0 {
		w.game.view.Light()
		return
	}
	w.stop()
	w.wander()
	w.game.view.Light(w.now.story.Events[n-1].Features...)
	w.layout()
	w.scrollTo(panel.Event, n)
}

// scrollTo brings something of the panel to its top.
func (w *window) scrollTo(a panel.Action, n int) {
	if y, ok := w.body.Y(a, n); ok {
		w.body.scroll = 0
		w.body.scrollBy(y - 12)
		w.changed = true
	}
}

// wander notes that the reader looks around: from now on there is a way back
// to the story.
func (w *window) wander() {
	if w.step > 0 && !w.away {
		w.away, w.loose = true, true
	}
}

// The time for a step that turns by itself: for the flight and for looking
// around, then for its words.
const (
	look       = 4 * time.Second
	perLetter  = 32 * time.Millisecond
	mostToRead = 16 * time.Second
)

// play starts the story that goes on by itself, or ends it.
func (w *window) play() {
	if w.due > 0 {
		w.stop()
		return
	}
	n := w.step + 1
	if n > len(w.now.story.Steps) {
		n = 1
	}
	w.turnTo(n)
}

// stop ends the story that goes on by itself.
func (w *window) stop() {
	if w.due > 0 {
		w.due, w.stale = 0, true
	}
}

func (w *window) turnTo(n int) {
	w.goTo(n)
	s := &w.now.story.Steps[n-1]
	letters := utf8.RuneCountInString(s.Title) + utf8.RuneCountInString(prose.Plain(s.Text))
	wait := min(look+perLetter*time.Duration(letters), mostToRead)
	w.due, w.stale = w.clock+wait, true
	time.AfterFunc(wait+10*time.Millisecond, ebiten.ScheduleFrame)
}

// turn goes on to the next step when it is time.
func (w *window) turn(now time.Duration) {
	switch {
	case w.due == 0 || now < w.due:
	case w.now.scene == nil || w.step >= len(w.now.story.Steps):
		w.stop()
	default:
		w.turnTo(w.step + 1)
	}
}

// nextPlace goes to the next place in the order of the story, or to the one
// before.
func (w *window) nextPlace(by int) {
	places := w.now.scene.Places
	if len(places) == 0 {
		return
	}
	at := -1
	for i := range places {
		if places[i].ID == w.picked {
			at = i
		}
	}
	if at < 0 && by < 0 {
		at = 0
	}
	w.choose(places[(at+by+len(places))%len(places)].ID)
}

// nearest goes to the nearest place in a direction, degrees clockwise from
// up.
func (w *window) nearest(bearing float64) {
	places := w.now.scene.Places
	if len(places) == 0 {
		return
	}
	from := w.picked
	if from == "" {
		from = w.origin
	}
	if from == "" {
		from = places[0].ID
	}
	if id, ok := w.game.view.NearestIn(from, bearing); ok {
		w.choose(id)
	}
}

// act does what a click on a target asks for.
func (w *window) act(t panel.Target) {
	if t.Action != panel.Play {
		w.stop()
	}
	switch t.Action {
	case panel.Select:
		w.choose(t.ID)
	case panel.Close:
		w.leave()
	case panel.Step:
		w.goTo(t.N)
	case panel.Next:
		w.goTo(w.step + 1)
	case panel.Previous:
		w.goTo(w.step - 1)
	case panel.Again:
		w.goTo(0)
	case panel.Return:
		w.goTo(w.step)
	case panel.Play:
		w.play()
	case panel.Open:
		browse(t.ID)
	case panel.Show:
		w.show(panel.Page(t.N))
	case panel.Event:
		if t.N == w.event {
			w.dwell(0)
		} else {
			w.dwell(t.N)
		}
	case panel.Cite:
		w.cite(t.N)
	case panel.ZoomIn, panel.ZoomOut, panel.Whole:
		w.game.view.Key(zoomKeys[t.Action], w.game.now())
	case panel.Legend:
		w.toggle(legendUp)
	case panel.Keys:
		w.toggle(keysUp)
	case panel.Speak:
		w.speak(t.ID)
	case panel.Theme:
		w.nextTheme()
	case panel.Full:
		w.fullScreen(!ebiten.IsFullscreen())
	}
}

// leave closes what is open, the topmost first, and says whether anything
// was.
func (w *window) leave() bool {
	switch {
	case w.popup != nothing:
		w.toggle(w.popup)
	case w.picked != "":
		w.choose("")
	case w.page != panel.Telling:
		w.show(panel.Telling)
	case w.event > 0:
		w.dwell(0)
	default:
		return false
	}
	return true
}

func (w *window) nextTheme() {
	w.paint(themes[(slices.Index(themes, w.colours)+1)%len(themes)])
}

func (w *window) fullScreen(on bool) {
	ebiten.SetFullscreen(on)
	w.loose = true
}
