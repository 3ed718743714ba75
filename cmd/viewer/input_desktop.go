//go:build !js

package main

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/panel"
	"dateline/cmd/internal/view"
)

// grip is a pointer that went down on the panel: a click until it moves,
// then a drag that scrolls.
type grip struct {
	held   bool
	id     int
	x, y   float64 // where it went down
	last   float64
	drag   bool
	target int
}

const slack = 6 // CSS pixels that a click may move

// pointers takes out of the input what happens on the panel.
func (w *window) pointers(in *input) {
	kept := in.pointers[:0]
	for _, e := range in.pointers {
		if w.pointer(&e) {
			kept = append(kept, e)
		}
	}
	in.pointers = kept

	wheels := in.wheels[:0]
	for _, v := range in.wheels {
		if !w.holds(v.x, v.y) {
			wheels = append(wheels, v)
		} else if w.body.scrollBy(v.dy) {
			w.changed = true
			w.hoverAt(v.x, v.y)
		}
	}
	in.wheels = wheels
}

// pointer handles an event and says whether the map gets it: what began on
// the map stays with the map.
func (w *window) pointer(e *view.PointerEvent) (forMap bool) {
	g := &w.grip
	here := w.holds(e.X, e.Y)
	switch {
	case g.held && e.ID == g.id:
		w.gripped(e)
		return false
	case e.Kind == view.Down && here:
		*g = grip{held: true, id: e.ID, x: e.X, y: e.Y, last: e.Y, target: w.target(e.X, e.Y)}
		return false
	case e.Kind == view.Move && !e.Touch && !w.game.poll.held:
		if here {
			entered := !w.over
			w.over = true
			w.hoverAt(e.X, e.Y)
			if entered { // the mouse has left the map
				e.Kind = view.Cancel
				return true
			}
			return false
		}
		if w.over {
			w.over = false
			w.unhover()
		}
	}
	return true
}

func (w *window) gripped(e *view.PointerEvent) {
	g := &w.grip
	if math.Hypot(e.X-g.x, e.Y-g.y) > slack {
		g.drag = true
	}
	if g.drag && w.body.box.Holds(g.x, g.y) && w.body.scrollBy(g.last-e.Y) {
		w.changed = true
	}
	g.last = e.Y
	switch e.Kind {
	case view.Up:
		if t := g.target; !g.drag && t >= 0 && t == w.target(e.X, e.Y) {
			w.act(w.targetAt(t))
		}
		g.held = false
	case view.Cancel:
		g.held = false
	}
}

func (w *window) hoverAt(x, y float64) {
	if t := w.target(x, y); t != w.hover {
		w.hover, w.changed = t, true
		pointer(t >= 0)
	}
}

func (w *window) unhover() {
	if w.hover >= 0 {
		w.hover, w.changed = -1, true
	}
	pointer(false)
}

// keys takes the window's keys out of the input; what is left moves the map.
func (w *window) keys(in *input) {
	kept := in.keys[:0]
	for _, k := range in.keys {
		if !w.key(k) {
			kept = append(kept, k)
		}
	}
	in.keys = kept
}

func (w *window) key(k press) (taken bool) {
	const line, page = 48, 0.85
	scroll := func(d float64) { w.changed = w.body.scrollBy(d) || w.changed }
	switch k.key {
	case ebiten.KeyF11:
		ebiten.SetFullscreen(!ebiten.IsFullscreen())
		return true
	case ebiten.KeyEscape:
		switch {
		case w.picked != "":
			w.choose("")
		case ebiten.IsFullscreen():
			ebiten.SetFullscreen(false)
		}
		return true
	case ebiten.KeyQ, ebiten.KeyW:
		w.game.quit = w.game.quit || k.ctrl
		return k.ctrl
	case ebiten.KeyR:
		if w.again != nil && !k.alt {
			w.again()
		}
		return true
	case ebiten.KeyL:
		w.nextLanguage(k.shift)
		return true
	case ebiten.KeyT:
		w.dark = !w.dark
		if w.game.view != nil {
			w.game.view.SetTheme(w.theme())
		}
		w.changed = true
		return true
	case ebiten.KeyArrowUp, ebiten.KeyArrowDown:
		if !k.shift && !w.over && w.now.scene != nil {
			return false
		}
		if k.key == ebiten.KeyArrowUp {
			scroll(-line)
		} else {
			scroll(line)
		}
		return true
	}
	if w.now.scene == nil {
		switch k.key {
		case ebiten.KeyPageDown, ebiten.KeySpace:
			scroll(page * w.body.box.H)
		case ebiten.KeyPageUp:
			scroll(-page * w.body.box.H)
		}
		return true
	}
	switch k.key {
	case ebiten.KeyN, ebiten.KeyPageDown:
		w.goTo(w.step + 1)
	case ebiten.KeyP, ebiten.KeyPageUp:
		w.goTo(w.step - 1)
	case ebiten.KeySpace:
		if k.shift {
			w.goTo(w.step - 1)
		} else {
			w.goTo(w.step + 1)
		}
	case ebiten.KeyTab:
		w.tabTo(k.shift)
	case ebiten.KeyEnter, ebiten.KeyNumpadEnter:
		if w.tab > 0 {
			w.choose(w.now.scene.Places[w.tab-1].ID)
		}
	case ebiten.KeyEnd:
		scroll(w.body.most())
	default:
		return false
	}
	return true
}

// tabTo moves the keyboard focus through the places, in the order of the
// story.
func (w *window) tabTo(back bool) {
	n := len(w.now.scene.Places) + 1 // with none as one of them
	if back {
		w.tab = (w.tab + n - 1) % n
	} else {
		w.tab = (w.tab + 1) % n
	}
	id := ""
	if w.tab > 0 {
		id = w.now.scene.Places[w.tab-1].ID
	}
	w.game.view.Focus(id)
	w.changed = true
	w.reveal(id)
}

// reveal scrolls the row of a feature into sight.
func (w *window) reveal(id string) {
	for _, t := range w.body.Targets {
		if t.Action == panel.Select && t.ID == id {
			if t.Y < w.body.scroll {
				w.body.scrollBy(t.Y - 12 - w.body.scroll)
			} else if low := t.Y + t.H - w.body.box.H; low > w.body.scroll {
				w.body.scrollBy(low + 12 - w.body.scroll)
			}
		}
	}
}
