package view

import "slices"

// Layout is a class of maps whose posters share one setting of names.
type Layout struct {
	From [2]float64 // least width and height of the map, CSS pixels
	// Sizes are maps of the class, CSS pixels, the smallest first. There the
	// story's own names find their places, since what has room there has it
	// everywhere; all others do so on the second. The rest tell which of
	// them would be in the way elsewhere.
	Sizes [][2]float64
}

// Layouts are a small phone, a phone, the frame in an article's column, the
// page alone in a small window, and the page alone on a laptop. They follow from page.css and
// web/src/height.js. A map that is large enough for one is so for those
// before it.
var Layouts = [...]Layout{
	{[2]float64{0, 0}, [][2]float64{{320, 301}, {320, 301}}},
	{[2]float64{344, 0}, [][2]float64{{360, 338}, {375, 400}, {390, 452}, {430, 494}}},
	{[2]float64{600, 0}, [][2]float64{{600, 405}, {660, 405}, {718, 405}, {860, 480}}},
	{[2]float64{600, 520}, [][2]float64{{640, 626}, {700, 626}, {640, 768}, {820, 760}}},
	{[2]float64{860, 520}, [][2]float64{{860, 720}, {900, 800}, {900, 720}, {1060, 800}, {1540, 866}}},
}

// LayoutFor is the layout for maps of a size in CSS pixels.
func LayoutFor(width, height float64) *Layout {
	l := &Layouts[0]
	for i := range Layouts {
		if from := Layouts[i].From; width >= from[0] && height >= from[1] {
			l = &Layouts[i]
		}
	}
	return l
}

// Size is the map that a layout's names are set for, CSS pixels.
func (l *Layout) Size() (w, h float64) { return l.Sizes[1][0], l.Sizes[1][1] }

// SetNames shows Home on the map of a layout with the names that a poster
// has: those of the story, and of the others those that are clear of
// everything on all maps of the layout. covers are the boxes that the page
// covers on a map of a size, as for Reserve.
func (v *View) SetNames(l *Layout, covers func(w, h float64) []Box) {
	v.stand, v.step = standHome, 0
	at := func(w, h float64) {
		v.Resize(w, h, 1, Insets{})
		v.Reserve(covers(w, h)...)
	}
	at(l.Sizes[0][0], l.Sizes[0][1])
	v.cut()
	v.relabel()
	for i := range v.names {
		if tier(&v.scene.Labels[i]) > 0 {
			v.names[i].shown = false
		}
	}
	at(l.Size())
	v.hurry = true
	v.fill()
	names, aside := slices.Clone(v.names), slices.Clone(v.aside)
	for _, size := range l.Sizes {
		at(size[0], size[1])
		v.clear(false)
		for _, k := range v.order {
			if v.names[k].shown && !v.holds(k) {
				names[k].shown, v.names[k].shown = false, false
			}
		}
	}
	at(l.Size())
	copy(v.names, names)
	copy(v.aside, aside)
	v.bar = v.measure(true)
	v.unplaced, v.snap, v.fresh = false, true, false
	v.fading = v.fade()
}

// fill finds places for names on a page where some have theirs already: the
// story's own first, then those that can stay, then the others.
func (v *View) fill() {
	v.clear(false)
	for _, k := range v.order {
		if n := &v.names[k]; tier(&v.scene.Labels[k]) == 0 {
			v.find(k)
		} else if n.kept = false; n.shown {
			v.keep(k)
		}
	}
	for _, k := range v.order {
		if tier(&v.scene.Labels[k]) > 0 && !v.names[k].kept {
			v.findNew(k)
		}
	}
}

// holds puts a name on the page where it stands and says whether it had
// room. The names of the story's places are there in any case.
func (v *View) holds(k int32) bool {
	n, l := &v.names[k], &v.scene.Labels[k]
	story := tier(l) == 0
	if !story && !inScale(l, v.cam.K, scaleSlack) {
		return false
	}
	if n.want.kind == curved {
		v.tracePath(n)
		return v.layCurve(k, n.want, marginKept) && v.clearOfRoutes(routeKept) && v.takeCurve()
	}
	ax, ay := v.anchor(l)
	if !story && n.want.loose > 0 && !v.spreads(n, l, n.want.loose, 1+scaleSlack) {
		return false
	}
	if !v.fits(n, l, ax, ay, &n.want, marginKept) && !story {
		return false
	}
	v.take(n, l, ax, ay, n.want)
	return true
}

// TakeOver sets the size of the window, as Resize does, and what the host
// covers, as Reserve does, for a map that takes a poster's place: names that
// have room begin where the poster has them, so that nothing jumps; the
// others come and go as they do on the way.
func (v *View) TakeOver(w, h, scale float64, in Insets, covers ...Box) {
	win := newWindow(w, h, scale, in)
	poster := v.stand == standHome && v.selected == none
	if poster {
		v.SetNames(LayoutFor(win.fw, win.fh), func(w, h float64) []Box {
			out := make([]Box, len(covers))
			for i, b := range covers {
				out[i] = b.inCorner(win.fw, win.fh, w, h)
			}
			return out
		})
	}
	v.Resize(w, h, scale, in)
	v.Reserve(covers...)
	if !poster {
		return
	}
	v.unplaced, v.snap, v.waits, v.hurry = false, false, false, v.calm
	v.fill()
}

// inCorner is where a box of one map stands on another: as far from the
// corner that it is nearest to.
func (b Box) inCorner(fromW, fromH, w, h float64) Box {
	if b.X+b.W/2 > fromW/2 {
		b.X += w - fromW
	}
	if b.Y+b.H/2 > fromH/2 {
		b.Y += h - fromH
	}
	return b
}

// Covers says whether a box lies on a place's mark, with the room that a
// finger needs, or on its name.
func (v *View) Covers(b Box) bool {
	on := levelBox(v.win.x+b.X, v.win.y+b.Y, v.win.x+b.X+b.W, v.win.y+b.Y+b.H)
	for i := range v.scene.Places {
		x, y, _ := v.place(int32(i))
		if m := around(x, y, placeReach); on.meets(&m) {
			return true
		}
	}
	for k := range v.names {
		n, l := &v.names[k], &v.scene.Labels[k]
		if l.Place < 0 || !n.shown || n.want.kind != level {
			continue
		}
		ax, ay := v.anchor(l)
		if ink := n.inkBox(ax, ay, &n.want); on.meets(&ink) {
			return true
		}
	}
	return false
}
