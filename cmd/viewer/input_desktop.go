//go:build !js

package main

import (
	"math"

	"dateline/cmd/internal/panel"
	"dateline/cmd/internal/view"
)

// grip is a pointer that went down on something of the window's: a click
// until it moves, then a drag that scrolls.
type grip struct {
	held   bool
	id     int
	x, y   float64 // where it went down
	last   float64
	drag   bool
	bar    bool // it moves the scroll bar
	scrub  bool // it moves along the events
	column layer
	target spot
}

const slack = 6 // CSS pixels that a click may move

// pointers takes out of the input what happens on what is the window's.
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
		w.stop()
		switch c := w.column(w.layerAt(v.x, v.y)); {
		case !w.holds(v.x, v.y):
			wheels = append(wheels, v)
		case c == &w.pop:
			w.loose = c.scrollBy(v.dy) || w.loose
		case w.body.scrollBy(v.dy):
			w.changed = true
			w.hoverAt(v.x, v.y)
		}
	}
	in.wheels = wheels
}

// layerAt is the topmost layer at a position.
func (w *window) layerAt(x, y float64) layer {
	for l := inPop; l > nowhere; l-- {
		if w.column(l).box.Holds(x, y) {
			return l
		}
	}
	return nowhere
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
	case e.Kind == view.Down:
		w.setFocus(spot{}) // its ring is for those who use the keyboard
		at := w.layerAt(e.X, e.Y)
		if w.popup != nothing && at != inPop && at != inTools {
			w.toggle(w.popup)
		}
		if !here {
			w.stop()
			return true
		}
		w.press(e, at)
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

// press takes hold of what is under a pointer that goes down.
func (w *window) press(e *view.PointerEvent, at layer) {
	w.grip = grip{held: true, id: e.ID, x: e.X, y: e.Y, last: e.Y, column: at, target: w.target(e.X, e.Y)}
	g, c := &w.grip, w.column(at)
	if t := w.targetAt(g.target); t != nil && t.Action == panel.Scrub {
		g.scrub = true
		w.scrub(e.X)
		return
	}
	if !c.onBar(e.X, e.Y) {
		return
	}
	g.bar, g.target = true, spot{}
	switch r, _ := c.thumb(); {
	case e.Y < r.Y:
		w.scroll(c, -0.85*c.box.H)
	case e.Y >= r.Y+r.H:
		w.scroll(c, 0.85*c.box.H)
	}
}

// scroll moves a column.
func (w *window) scroll(c *column, d float64) { w.scrolled(c, c.scrollBy(d)) }

func (w *window) scrolled(c *column, moved bool) {
	if moved && c == &w.pop {
		w.loose = true
	} else if moved {
		w.changed = true
	}
}

// scrub chooses the event that is nearest to a position along the band.
func (w *window) scrub(x float64) { w.dwell(w.foot.EventAt(x - w.foot.box.X)) }

func (w *window) gripped(e *view.PointerEvent) {
	g := &w.grip
	if math.Hypot(e.X-g.x, e.Y-g.y) > slack {
		g.drag = true
	}
	c := w.column(g.column)
	switch {
	case g.scrub && e.Kind == view.Move:
		w.scrub(e.X)
	case g.scrub:
	case g.bar:
		w.scrolled(c, c.drag(e.Y-g.last))
	case g.drag && (g.column == inBody || g.column == inPop):
		w.scroll(c, g.last-e.Y)
	}
	g.last = e.Y
	switch e.Kind {
	case view.Up:
		if t := w.targetAt(g.target); t != nil && !g.drag && !g.scrub && g.target == w.target(e.X, e.Y) {
			w.act(*t)
		}
		g.held = false
	case view.Cancel:
		g.held = false
	}
}

func (w *window) hoverAt(x, y float64) {
	t := w.target(x, y)
	if l := w.layerAt(x, y); l != nowhere && w.column(l).onBar(x, y) {
		t = spot{}
	}
	if t != w.hover {
		w.loose = w.loose || t.layer >= inTools || w.hover.layer >= inTools
		w.hover, w.changed = t, true
		pointer(t.layer != nowhere)
	}
}

func (w *window) unhover() {
	if w.hover.layer != nowhere {
		w.loose = w.loose || w.hover.layer >= inTools
		w.hover, w.changed = spot{}, true
	}
	pointer(false)
}
