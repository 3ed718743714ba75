//go:build !js

package main

import (
	"math"

	"dateline/cmd/internal/panel"
	"dateline/cmd/internal/view"
)

// column is a layout in its place, scrolled.
type column struct {
	panel.Layout
	box    panel.Rect // CSS pixels of the window; without a width, it does not show
	scroll float64    // from the top
}

// most is how far the column can scroll.
func (c *column) most() float64 { return math.Max(0, c.Height-c.box.H) }

func (c *column) scrollBy(d float64) bool {
	to := math.Min(math.Max(c.scroll+d, 0), c.most())
	moved := to != c.scroll
	c.scroll = to
	return moved
}

// at gives the target at a position of the window, -1 for none.
func (c *column) at(x, y float64) int {
	if !c.box.Holds(x, y) {
		return -1
	}
	return c.At(x-c.box.X, y-c.box.Y+c.scroll)
}

// barWide is the width of the part of a column at its edge that moves its
// scroll bar.
const barWide = 14

// thumb is the handle of the scroll bar, CSS pixels of the window; ok is
// false where all of the column shows.
func (c *column) thumb() (r panel.Rect, ok bool) {
	most := c.most()
	if most <= 0.5 || c.box.W == 0 {
		return r, false
	}
	h := math.Max(32, c.box.H*c.box.H/c.Height)
	y := c.box.Y + 4 + (c.box.H-8-h)*c.scroll/most
	return panel.Rect{X: c.box.X + c.box.W - 9, Y: y, W: 5, H: h}, true
}

// onBar says whether a position is on the scroll bar.
func (c *column) onBar(x, y float64) bool {
	_, ok := c.thumb()
	return ok && c.box.Holds(x, y) && x >= c.box.X+c.box.W-barWide
}

// drag moves the scroll bar by a way of the pointer.
func (c *column) drag(d float64) bool {
	r, ok := c.thumb()
	if !ok {
		return false
	}
	return c.scrollBy(d * c.most() / math.Max(c.box.H-8-r.H, 1))
}

// reveal scrolls a target into sight.
func (c *column) reveal(t *panel.Target) bool {
	if t.Y < c.scroll {
		return c.scrollBy(t.Y - 12 - c.scroll)
	}
	if low := t.Y + t.H - c.box.H; low > c.scroll {
		return c.scrollBy(low + 12 - c.scroll)
	}
	return false
}

// sideFrom is the width of a window, CSS pixels, from which on the panel
// stands beside the map and not under it.
const sideFrom = 760

// side is the panel's part of the window.
func (w *window) side(width, height float64) (r panel.Rect) {
	switch {
	case width < sideFrom:
		h := math.Round(math.Min(height*0.48, 460))
		return panel.Rect{X: 0, Y: height - h, W: width, H: h}
	case width >= 1600:
		r = panel.Rect{W: 430, H: height}
	default:
		r = panel.Rect{W: 380, H: height}
	}
	if !w.mirrored() {
		r.X = width - r.W
	}
	return r
}

// mirrored says whether the panel stands at the left: at the end of a line
// of the story's language.
func (w *window) mirrored() bool { return w.now.scene != nil && w.now.scene.RTL }

// Insets are the panel's part.
func (w *window) Insets(width, height float64) view.Insets {
	r := w.side(width, height)
	switch {
	case r.W == width:
		return view.Insets{Bottom: r.H}
	case r.X == 0:
		return view.Insets{Left: r.W}
	}
	return view.Insets{Right: r.W}
}

// bandFrom is the height of a panel, CSS pixels, from which on its footer has
// room for the band of the events.
const bandFrom = 380

// layout lays out again what needs it.
func (w *window) layout() {
	g := w.game
	if g.w == 0 || g.h == 0 {
		return
	}
	whole := panel.Rect{W: g.w, H: g.h}
	if w.now.scene != nil {
		whole = w.side(g.w, g.h)
	}
	if whole != w.whole {
		w.whole, w.stale, w.loose = whole, true, true
	}
	if w.faces.scale != g.scale {
		w.faces.at(g.scale)
		w.stale, w.loose = true, true
	}
	if w.stale {
		w.stale, w.changed = false, true
		kept := w.hold(w.focus)
		w.layPanel(whole)
		w.hover = spot{}
		w.focusOn(kept)
	}
	if w.loose {
		w.loose = false
		w.layOnMap()
	}
}

func (w *window) layPanel(whole panel.Rect) {
	w.foot = column{}
	switch {
	case w.now.scene != nil:
		s := panel.State{
			Story: w.now.story, Words: w.words, Step: w.step, Page: w.page, Event: w.event, Selected: w.picked,
			Playing: w.due > 0, Band: whole.H >= bandFrom, Languages: w.languages(), Language: w.language(),
		}
		w.body.Layout = panel.Lay(whole.W, s, w.faces.measure)
		w.foot.Layout = panel.Footer(whole.W, s, w.faces.measure)
	case w.shown:
		width := math.Min(whole.W, 820)
		whole.X, whole.W = (whole.W-width)/2, width
		w.body.Layout = panel.Problems(width, w.now.name, w.now.failure, w.now.problems, w.faces.measure)
	default:
		w.body.Layout = panel.Reading(whole.W, whole.H, w.now.name, w.faces.measure)
	}
	w.body.box = panel.Rect{X: whole.X, Y: whole.Y, W: whole.W, H: whole.H - w.foot.Height}
	w.foot.box = panel.Rect{X: whole.X, Y: whole.Y + w.body.box.H, W: whole.W, H: w.foot.Height}
	w.body.scrollBy(0)
}

// holds says whether a position belongs to the panel or to something else of
// the window's on the map.
func (w *window) holds(x, y float64) bool {
	if w.now.scene == nil {
		return true
	}
	for l := inBody; l < numLayers; l++ {
		if w.column(l).box.Holds(x, y) {
			return true
		}
	}
	return false
}
