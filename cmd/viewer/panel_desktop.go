//go:build !js

package main

import (
	"math"

	"dateline/cmd/internal/panel"
	"dateline/cmd/internal/view"
)

// column is a laid-out panel in its place, scrolled.
type column struct {
	panel.Layout
	box    panel.Rect // CSS pixels of the window
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

// layout lays the panel out again where that is needed.
func (w *window) layout() {
	g := w.game
	if g.w == 0 || g.h == 0 {
		return
	}
	whole := panel.Rect{W: g.w, H: g.h}
	if w.now.scene != nil {
		whole = w.side(g.w, g.h)
	}
	foot := w.foot.Height
	if box := (panel.Rect{X: whole.X, Y: whole.Y, W: whole.W, H: whole.H - foot}); box != w.body.box {
		w.body.box, w.stale = box, true
	}
	if w.faces.scale != g.scale {
		w.faces.at(g.scale)
		w.stale = true
	}
	if !w.stale {
		return
	}
	w.stale, w.changed = false, true
	w.foot = panel.Layout{}
	switch {
	case w.now.scene != nil:
		s := panel.State{Story: w.now.story, Words: w.words, Step: w.step, Selected: w.picked, Languages: w.languages(), Language: w.language()}
		w.body.Layout = panel.Lay(whole.W, s, w.faces.measure)
		w.foot = panel.Footer(whole.W, s, w.faces.measure)
	case w.shown:
		width := math.Min(whole.W, 820)
		whole.X, whole.W = (whole.W-width)/2, width
		w.body.Layout = panel.Problems(width, w.now.name, w.now.failure, w.now.problems, w.faces.measure)
	default:
		w.body.Layout = panel.Reading(whole.W, whole.H, w.now.name, w.faces.measure)
	}
	w.body.box = panel.Rect{X: whole.X, Y: whole.Y, W: whole.W, H: whole.H - w.foot.Height}
	w.body.scrollBy(0)
	w.hover = -1
}

// footBox is where the footer stands.
func (w *window) footBox() panel.Rect {
	b := w.body.box
	return panel.Rect{X: b.X, Y: b.Y + b.H, W: b.W, H: w.foot.Height}
}

// target finds what is at a position of the window: an index as window.hover
// counts.
func (w *window) target(x, y float64) int {
	if i := w.body.at(x, y); i >= 0 {
		return i
	}
	if b := w.footBox(); b.Holds(x, y) {
		if i := w.foot.At(x-b.X, y-b.Y); i >= 0 {
			return i | inFoot
		}
	}
	return -1
}

const inFoot = 1 << 16

// targetAt gives the target of such an index.
func (w *window) targetAt(i int) *panel.Target {
	if i&inFoot != 0 {
		return &w.foot.Targets[i&^inFoot]
	}
	return &w.body.Targets[i]
}

// holds says whether a position belongs to the panel.
func (w *window) holds(x, y float64) bool {
	return w.now.scene == nil || w.body.box.Holds(x, y) || w.footBox().Holds(x, y)
}

// act does what a click on a target asks for.
func (w *window) act(t *panel.Target) {
	switch t.Action {
	case panel.Select:
		w.choose(t.ID)
	case panel.Close:
		w.choose("")
	case panel.Step:
		w.goTo(t.N)
	case panel.Speak:
		w.speak(t.ID)
	case panel.Open:
		browse(t.ID)
	}
}
