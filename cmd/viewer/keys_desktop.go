//go:build !js

package main

import (
	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/panel"
	"dateline/cmd/internal/view"
)

// zoomKeys are the map's keys that do what its buttons do.
var zoomKeys = map[panel.Action]view.Key{panel.ZoomIn: view.KeyIn, panel.ZoomOut: view.KeyOut, panel.Whole: view.KeyHome}

// bearings are the directions of the arrow keys, degrees clockwise from up.
var bearings = map[ebiten.Key]float64{ebiten.KeyArrowUp: 0, ebiten.KeyArrowRight: 90, ebiten.KeyArrowDown: 180, ebiten.KeyArrowLeft: 270}

// keys takes the window's keys out of the input; what is left moves the map.
func (w *window) keys(in *input) {
	kept := in.keys[:0]
	for _, k := range in.keys {
		if k.key != ebiten.KeyA && !modifier(k.key) {
			w.stop()
		}
		if !w.key(k) {
			kept = append(kept, k)
		}
	}
	in.keys = kept
}

// modifier says whether a key means nothing by itself.
func modifier(k ebiten.Key) bool {
	switch k {
	case ebiten.KeyShiftLeft, ebiten.KeyShiftRight, ebiten.KeyShift, ebiten.KeyControlLeft, ebiten.KeyControlRight, ebiten.KeyControl,
		ebiten.KeyAltLeft, ebiten.KeyAltRight, ebiten.KeyAlt, ebiten.KeyMetaLeft, ebiten.KeyMetaRight, ebiten.KeyMeta:
		return true
	}
	return false
}

func (w *window) key(k press) (taken bool) {
	if k.ctrl || k.alt {
		if k.ctrl && (k.key == ebiten.KeyQ || k.key == ebiten.KeyW) {
			w.game.quit = true
		}
		return true
	}
	switch k.key {
	case ebiten.KeyF11:
		w.fullScreen(!ebiten.IsFullscreen())
		return true
	case ebiten.KeyEscape:
		w.escape()
		return true
	case ebiten.KeyR:
		if w.again != nil {
			w.again()
		}
		return true
	case ebiten.KeyT:
		w.nextTheme()
		return true
	}
	return w.scrollKey(k) || w.now.scene == nil || w.focusKey(k) || w.storyKey(k)
}

// escape closes what is open, else gives up the focus, else leaves full
// screen.
func (w *window) escape() {
	switch {
	case w.leave():
	case w.focus.layer != nowhere:
		w.setFocus(spot{})
	case ebiten.IsFullscreen():
		w.fullScreen(false)
	}
}

// scrollKey scrolls the text, or what has popped up.
func (w *window) scrollKey(k press) bool {
	const line, page = 48, 0.85
	c := &w.body
	if w.popup != nothing {
		c = &w.pop
	}
	d := 0.0
	switch k.key {
	case ebiten.KeyPageDown:
		d = page * c.box.H
	case ebiten.KeyPageUp:
		d = -page * c.box.H
	case ebiten.KeyHome:
		d = -c.most()
	case ebiten.KeyEnd:
		d = c.most()
	case ebiten.KeyArrowDown, ebiten.KeyArrowUp:
		if w.now.scene != nil && w.popup == nothing && !w.over || k.shift || w.scrubbing() {
			return false
		}
		if d = line; k.key == ebiten.KeyArrowUp {
			d = -line
		}
	default:
		return false
	}
	if w.scrubbing() {
		return false
	}
	w.scroll(c, d)
	return true
}

// scrubbing says whether the band of the events has the focus.
func (w *window) scrubbing() bool {
	t := w.targetAt(w.focus)
	return t != nil && t.Action == panel.Scrub
}

// focusKey moves the focus, and does what is asked of what has it.
func (w *window) focusKey(k press) bool {
	t := w.targetAt(w.focus)
	switch k.key {
	case ebiten.KeyTab:
		w.tabTo(k.shift)
		return true
	case ebiten.KeyEnter, ebiten.KeyNumpadEnter, ebiten.KeySpace:
		if t == nil {
			return false
		}
		if t.Action == panel.Scrub {
			w.dwell(max(w.event, 1))
		} else {
			w.act(*t)
		}
		return true
	}
	if !w.scrubbing() || k.shift {
		return false
	}
	ahead, behind := ebiten.KeyArrowRight, ebiten.KeyArrowLeft
	if w.mirrored() {
		ahead, behind = behind, ahead
	}
	last := len(w.now.story.Events)
	switch k.key {
	case ahead, ebiten.KeyArrowUp, ebiten.KeyPageUp:
		w.dwell(min(w.event+1, last))
	case behind, ebiten.KeyArrowDown, ebiten.KeyPageDown:
		w.dwell(max(w.event-1, 1))
	case ebiten.KeyHome:
		w.dwell(1)
	case ebiten.KeyEnd:
		w.dwell(last)
	default:
		return false
	}
	return true
}

// storyKey goes through the story.
func (w *window) storyKey(k press) bool {
	by := 1
	if k.shift {
		by = -1
	}
	if bearing, ok := bearings[k.key]; ok {
		if k.shift {
			w.nearest(bearing)
		}
		return k.shift
	}
	switch k.key {
	case ebiten.KeyN:
		w.nextPlace(1)
	case ebiten.KeyP:
		w.nextPlace(-1)
	case ebiten.KeySpace:
		w.goTo(w.step + by)
	case ebiten.KeyE:
		if n := w.event + by; n >= 1 && n <= len(w.now.story.Events) {
			w.dwell(n)
		}
	case ebiten.KeyA:
		if len(w.now.story.Steps) > 0 {
			w.play()
		}
	case ebiten.KeyS:
		if w.step > 0 {
			w.goTo(w.step)
		}
	case ebiten.KeyC:
		w.turnPage(panel.Claims)
	case ebiten.KeyB:
		w.turnPage(panel.Table)
	case ebiten.KeyG:
		w.toggle(legendUp)
	case ebiten.KeyL:
		w.nextLanguage(k.shift)
	case ebiten.KeyF1, ebiten.KeySlash:
		if k.key == ebiten.KeyF1 || k.shift {
			w.toggle(keysUp)
		}
	default:
		return false
	}
	return true
}

// turnPage shows a page, or the telling if the page is there already.
func (w *window) turnPage(p panel.Page) {
	if w.page == p && w.picked == "" {
		p = panel.Telling
	}
	w.show(p)
}
