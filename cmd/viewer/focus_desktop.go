//go:build !js

package main

import "dateline/cmd/internal/panel"

// layer is a part of the window that has targets.
type layer uint8

const (
	nowhere layer = iota
	inBody
	inFoot
	inTools
	inBack
	inPop
	numLayers
)

func (w *window) column(l layer) *column {
	return [numLayers]*column{&column{}, &w.body, &w.foot, &w.tools, &w.back, &w.pop}[l]
}

// spot is a target: its layer and its index there. The zero spot is none.
type spot struct {
	layer
	i int
}

// target finds what is at a position of the window.
func (w *window) target(x, y float64) spot {
	for l := inPop; l > nowhere; l-- {
		c := w.column(l)
		if c.box.Holds(x, y) {
			if i := c.at(x, y); i >= 0 {
				return spot{l, i}
			}
			return spot{}
		}
	}
	return spot{}
}

// targetAt gives the target at a spot, nil for none.
func (w *window) targetAt(s spot) *panel.Target {
	if s.layer == nowhere {
		return nil
	}
	if t := w.column(s.layer).Targets; s.i < len(t) {
		return &t[s.i]
	}
	return nil
}

// held is what a target is, to find it again in another layout.
type held struct {
	layer
	action panel.Action
	id     string
	n, nth int // of its like
}

// hold notes what is at a spot.
func (w *window) hold(s spot) held {
	t := w.targetAt(s)
	if t == nil {
		return held{}
	}
	h := held{layer: s.layer, action: t.Action, id: t.ID, n: t.N}
	for _, o := range w.column(s.layer).Targets[:s.i] {
		if o.Action == t.Action && o.ID == t.ID && o.N == t.N {
			h.nth++
		}
	}
	return h
}

// find gives the spot of what was held, if it is still there.
func (w *window) find(h held) (spot, bool) {
	if h.layer == nowhere {
		return spot{}, false
	}
	nth := 0
	for i, o := range w.column(h.layer).Targets {
		if o.Action != h.action || o.ID != h.id || o.N != h.n {
			continue
		}
		if nth == h.nth {
			return spot{h.layer, i}, true
		}
		nth++
	}
	return spot{}, false
}

// focusOn keeps the focus where it was through a new layout. Where that is
// gone, the focus goes to the button that closes what has taken its place,
// back to what opened what is now closed, or to the last button of the bar.
func (w *window) focusOn(h held) {
	if h.layer == nowhere {
		return
	}
	if s, ok := w.find(h); ok {
		w.focus = s
		return
	}
	w.focus = spot{}
	switch h.layer {
	case inBody:
		if s, ok := w.find(w.opener); ok && w.picked == "" {
			w.focus = s
		} else if s, ok := w.find(held{layer: inBody, action: panel.Close}); ok {
			w.focus = s
		} else if len(w.body.Targets) > 0 {
			w.focus = spot{inBody, 0}
		}
		w.body.reveal(w.orNone())
	case inFoot:
		if n := len(w.foot.Targets); n > 0 {
			w.focus = spot{inFoot, n - 1}
		}
	}
}

func (w *window) orNone() *panel.Target {
	if t := w.targetAt(w.focus); t != nil {
		return t
	}
	return &panel.Target{}
}

// tabTo moves the keyboard focus through all that can be clicked: the panel,
// its bar, the buttons on the map, and the map itself, where nothing has the
// focus. What has popped up keeps it.
func (w *window) tabTo(back bool) {
	all := []spot{{}}
	layers := []layer{inBody, inFoot, inBack, inTools}
	if w.popup != nothing {
		all, layers = nil, []layer{inPop}
	}
	for _, l := range layers {
		for i := range w.column(l).Targets {
			all = append(all, spot{l, i})
		}
	}
	at := -1
	for i, s := range all {
		if s == w.focus {
			at = i
		}
	}
	switch {
	case len(all) == 0:
		return
	case back:
		at = (max(at, 0) + len(all) - 1) % len(all)
	default:
		at = (at + 1) % len(all)
	}
	w.setFocus(all[at])
}

// setFocus gives the keyboard focus to a target, or with the zero spot to the
// map.
func (w *window) setFocus(s spot) {
	if s == w.focus {
		return
	}
	w.focus, w.changed, w.loose = s, true, true
	id := ""
	if t := w.targetAt(s); t != nil {
		w.column(s.layer).reveal(t)
		if t.Action == panel.Select && w.isPlace(t.ID) {
			id = t.ID
		}
	}
	if w.game.view != nil {
		w.game.view.Focus(id)
	}
}

func (w *window) isPlace(id string) bool {
	for i := range w.now.scene.Places {
		if w.now.scene.Places[i].ID == id {
			return true
		}
	}
	return false
}
