//go:build !js

package main

import (
	"math"
	"slices"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/legend"
	"dateline/cmd/internal/panel"
	"dateline/cmd/internal/view"
)

// popup is what stands open on the map.
type popup uint8

const (
	nothing popup = iota
	legendUp
	keysUp
)

// toggle opens something on the map, or closes it.
func (w *window) toggle(p popup) {
	if w.now.scene == nil {
		return
	}
	if w.popup == p {
		p = nothing
	}
	if p == nothing && w.focus.layer == inPop {
		w.setFocus(spot{})
	}
	w.popup, w.pop.scroll, w.loose = p, 0, true
	if p == legendUp {
		w.explain = w.inView()
	}
}

// inView lists the signs that the map shows.
func (w *window) inView() []legend.Sign {
	v := w.game.view
	var shown []string
	for _, s := range v.Signs(nil) {
		shown = append(shown, s.String())
	}
	x, y, fw, fh := w.free(w.game.w, w.game.h)
	seen := func(id string) bool {
		if !w.isPlace(id) {
			return true
		}
		px, py, ok := v.Project(id)
		return ok && px >= x && py >= y && px <= x+fw && py <= y+fh
	}
	var out []legend.Sign
	for _, s := range legend.Of(w.now.story, w.now.scene, legend.Words(w.words)) {
		if (s.Name == "" || slices.Contains(shown, s.Name)) && (len(s.For) == 0 || slices.ContainsFunc(s.For, seen)) {
			out = append(out, s)
		}
	}
	return out
}

// lookAround brings the legend up to date when the map has come to rest.
func (w *window) lookAround() {
	if w.popup != legendUp || w.game.view == nil {
		return
	}
	now := w.inView()
	if !slices.EqualFunc(now, w.explain, func(a, b legend.Sign) bool { return a.Name == b.Name && a.Text == b.Text }) {
		w.explain, w.loose = now, true
	}
}

// onMap is the space between the edge of the map and what stands on it, CSS
// pixels.
const onMap = 12

// layOnMap lays out what stands on the map.
func (w *window) layOnMap() {
	kept := w.hold(w.focus)
	scroll := w.pop.scroll
	w.tools, w.back, w.pop, w.hint = column{}, column{}, column{}, column{}
	w.game.dirty = true
	if w.now.scene == nil {
		return
	}
	x, y, fw, fh := w.free(w.game.w, w.game.h)
	m := w.faces.measure
	w.placeTools()
	atEnd := w.tools.box.X > x+fw/2

	if w.away && w.step > 0 {
		s := panel.State{Story: w.now.story, Words: w.words, Step: w.step}
		room := fw - 2*(w.tools.Width+2*onMap)
		if room > 96 {
			w.back.Layout = panel.ReturnTo(s, room, m)
			w.back.box = panel.Rect{X: math.Round(x + (fw-w.back.Width)/2), Y: y + onMap, W: w.back.Width, H: w.back.Height}
		}
	}

	room := fw - w.tools.Width - 3*onMap
	switch w.popup {
	case legendUp:
		width := math.Min(300, room)
		w.pop.Layout = panel.Explain(width, w.explain, w.words, m)
		w.pop.box = panel.Rect{X: w.tools.box.X - onMap/1.5 - width, Y: y + onMap, W: width, H: math.Min(w.pop.Height, fh-2*onMap)}
		if !atEnd {
			w.pop.box.X = w.tools.box.X + w.tools.box.W + onMap/1.5
		}
	case keysUp:
		width := math.Min(500, fw-2*onMap)
		w.pop.Layout = panel.KeyList(width, w.words, m)
		h := math.Min(w.pop.Height, fh-2*onMap)
		w.pop.box = panel.Rect{X: math.Round(x + (fw-width)/2), Y: math.Round(y + (fh-h)/2), W: width, H: h}
	}
	w.pop.scroll = scroll
	w.pop.scrollBy(0)
	w.hover = spot{w.hover.layer, w.hover.i}
	if s, ok := w.find(kept); ok {
		w.focus = s
	} else if kept.layer >= inTools {
		w.focus = spot{}
	}

	// The name of the button under the mouse, or of that with the focus.
	t := w.targetAt(w.hover)
	if w.hover.layer != inTools {
		t = nil
		if w.focus.layer == inTools {
			t = w.targetAt(w.focus)
		}
	}
	if t != nil && w.popup == nothing && room > 96 {
		w.hint.Layout = panel.Hint(t.Name, room, w.words, m)
		b := w.tools.box
		w.hint.box = panel.Rect{X: b.X + t.X - 6 - w.hint.Width, Y: b.Y + t.Y + (t.H-w.hint.Height)/2, W: w.hint.Width, H: w.hint.Height}
		if !atEnd {
			w.hint.box.X = b.X + t.X + t.W + 6
		}
	}
}

// mostColumns is in how many columns the buttons may stand.
const mostColumns = 4

// narrowMap is the width, CSS pixels, below which the map has fewer buttons.
const narrowMap = 480

// placeTools puts the buttons in the upper corner at the end of lines, or in
// another where they would cover a place there, in as few columns as it takes.
func (w *window) placeTools() {
	_, _, fw, fh := w.free(w.game.w, w.game.h)
	full := ebiten.IsFullscreen()
	var fits panel.Layout
	for n := 1; n <= mostColumns; n++ {
		l := panel.Tools(n, fw < narrowMap, w.words, full)
		if l.Width > fw-2*onMap || l.Height > fh-2*onMap {
			continue
		}
		if fits.Width == 0 {
			fits = l
		}
		for _, box := range w.corners(l.Width, l.Height) {
			if !w.covers(box) {
				w.tools = column{Layout: l, box: box}
				return
			}
		}
	}
	if fits.Width > 0 {
		w.tools = column{Layout: fits, box: w.corners(fits.Width, fits.Height)[0]}
	}
}

// corners are where something may stand on the map that is clear of the
// globe, the best first; at least one.
func (w *window) corners(width, height float64) []panel.Rect {
	x, y, fw, fh := w.free(w.game.w, w.game.h)
	end := panel.Rect{X: x + fw - onMap - width, Y: y + onMap, W: width, H: height}
	start := end
	start.X = x + onMap
	if w.now.scene.RTL {
		end, start = start, end
	}
	all := []panel.Rect{end, start}
	if b, ok := w.now.globe.Box(fw, fh); ok {
		globe := panel.Rect{X: x + b.X, Y: y + b.Y, W: b.W, H: b.H}
		below := start
		below.Y = globe.Y + globe.H + onMap
		if below.Y+height <= y+fh-onMap {
			all = append(all, below)
		}
		clear := slices.DeleteFunc(slices.Clone(all), func(r panel.Rect) bool { return r.Meets(globe) })
		if len(clear) > 0 {
			return clear
		}
	}
	return all
}

// covers says whether a box on the map lies on the mark of a place.
func (w *window) covers(r panel.Rect) bool {
	const mark = 16
	for i := range w.now.scene.Places {
		px, py, ok := w.game.view.Project(w.now.scene.Places[i].ID)
		if ok && r.Meets(panel.Rect{X: px - mark, Y: py - mark, W: 2 * mark, H: 2 * mark}) {
			return true
		}
	}
	return false
}

// Reserved are the boxes of the globe and of the buttons.
func (w *window) Reserved(width, height float64) []view.Box {
	x, y, fw, fh := w.free(width, height)
	l := &w.now.globe
	boxes := l.boxes[:0]
	if box, ok := l.Box(fw, fh); ok && w.now.scene != nil {
		boxes = append(boxes, box)
	}
	if b := w.tools.box; b.W > 0 {
		boxes = append(boxes, view.Box{X: b.X - x, Y: b.Y - y, W: b.W, H: b.H})
	}
	return boxes
}
