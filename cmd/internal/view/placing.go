package view

import (
	"time"

	"dateline/cmd/internal/scene"
)

// Margins between a label and anything else, CSS pixels. A label that is not
// shown yet needs more room than one that is: so none comes and goes on a
// hair's breadth.
const (
	marginKept = 2
	marginNew  = 4
	marginEdge = 3 // to the edge of the free part
)

// dwell is how long a name that had to leave its place waits before it looks
// for one again, and for how long one of the story's own names, which do not
// wait, shuns the place that it left. So none goes and comes back in a wink.
const dwell = 320 * time.Millisecond

// Tolerance with which a shown label leaves its range of scales.
const scaleSlack = 0.06

// relabel finds a place for every label that has one at the present camera.
// Obstacles come first, then the names of the story, then all others by
// priority; among equals those that are shown already.
func (v *View) relabel() {
	if !v.unplaced {
		return
	}
	v.unplaced = false
	afresh := v.fresh || v.snap
	if afresh {
		// As if nothing had been shown: what comes out depends on the camera
		// only, not on the way to it.
		for i := range v.names {
			v.names[i].shown = false
		}
		v.fresh = false
	}
	v.hurry = afresh || v.calm
	v.waits = false
	v.clear(afresh)
	for i := 0; i < len(v.order); {
		first := &v.scene.Labels[v.order[i]]
		end := i + 1
		for end < len(v.order) && tier(&v.scene.Labels[v.order[end]]) == tier(first) &&
			v.scene.Labels[v.order[end]].Priority == first.Priority {
			end++
		}
		group := v.order[i:end]
		if tier(first) == 0 {
			for rank := 2; rank >= 0; rank-- {
				for _, k := range group {
					if v.labelRank(k) == rank {
						v.find(k)
					}
				}
			}
		} else {
			// Those found in this pass have kept set; the second pass skips them.
			for _, k := range group {
				if n := &v.names[k]; n.shown {
					v.keep(k)
				} else {
					n.kept = false
				}
			}
			for _, k := range group {
				if n := &v.names[k]; !n.kept {
					v.findNew(k)
				}
			}
		}
		i = end
	}
}

// clear takes all names from the page and leaves what they must keep clear
// of. Unless afresh, what stands there keeps its place if it can.
func (v *View) clear(afresh bool) {
	for i := range v.names {
		v.names[i].doubled = false
	}
	v.bar = v.measure(afresh)
	v.leaderTries = 0
	v.page.reset(v.win.w, v.win.h)
	v.soft.reset(v.win.w, v.win.h)
	for i := range v.scene.Routes {
		v.softRoute(&v.scene.Routes[i])
	}
	v.crowd(afresh)
	v.obstacles()
}

// labelRank is the rank of the place that a label names.
func (v *View) labelRank(k int32) int {
	p := v.scene.Labels[k].Place
	if p < 0 || int(p) >= len(v.scene.Places) {
		return 0
	}
	return v.rank(item{PlaceKey, p})
}

// find keeps a label where it is or else looks for a new place.
func (v *View) find(k int32) {
	if v.names[k].shown {
		v.keep(k)
		if v.names[k].kept {
			return
		}
	}
	v.findNew(k)
}

// keep tries the place that a shown label has.
func (v *View) keep(k int32) {
	n, l := &v.names[k], &v.scene.Labels[k]
	n.kept = false
	if !inScale(l, v.cam.K, scaleSlack) || v.doubled(n) {
		return
	}
	if n.want.kind == curved {
		v.tracePath(n)
		if n.kept = v.layCurve(k, n.want, marginKept) && v.clearOfRoutes(routeKept) && v.takeCurve(); n.kept {
			v.claim(n)
		}
		return
	}
	ax, ay := v.anchor(l)
	if n.want.loose > 0 && !v.spreads(n, l, n.want.loose, 1+scaleSlack) {
		return
	}
	if v.fits(n, l, ax, ay, &n.want, marginKept) {
		v.take(n, l, ax, ay, n.want)
		n.kept = true
		v.claim(n)
	}
}

// findNew looks for a place from the first choice to the last.
func (v *View) findNew(k int32) {
	n, l := &v.names[k], &v.scene.Labels[k]
	if n.shown {
		n.lost, n.left = n.want, v.now
	}
	n.shown, n.kept = false, false
	if len(l.Runs) == 0 || !inScale(l, v.cam.K, 0) || v.doubled(n) {
		return
	}
	if tier(l) > 0 && v.shuns(n) {
		v.wait(n.left + dwell)
		return
	}
	switch {
	case n.path != nil:
		v.findAlong(k)
	case l.Radius > 0 || l.Place >= 0:
		v.findAround(k)
	default:
		v.findLevel(k)
	}
	if n.shown {
		v.claim(n)
	}
}

// shuns says whether a name has left its place only just now.
func (v *View) shuns(n *name) bool {
	return !v.hurry && n.lost.kind != nowhere && v.now < n.left+dwell
}

// wait has labels placed again at a time.
func (v *View) wait(until time.Duration) {
	if !v.waits || until < v.until {
		v.waits, v.until = true, until
	}
}

// doubled says whether another label shows the same name already. A water or
// a country may have several, of which one shows.
func (v *View) doubled(n *name) bool { return n.same >= 0 && v.names[n.same].doubled }

// claim notes that a name shows.
func (v *View) claim(n *name) {
	if n.same >= 0 {
		v.names[n.same].doubled = true
	}
}

// inScale says whether a label may show at scale k.
func inScale(l *scene.Label, k, slack float64) bool {
	return k >= float64(l.MinK)*(1-slack) && (l.MaxK == 0 || k < float64(l.MaxK)*(1+slack))
}

// anchor is what a level label stands by: the mark of its place or its point.
func (v *View) anchor(l *scene.Label) (x, y float64) {
	if l.Place >= 0 && int(l.Place) < len(v.scene.Places) {
		x, y, _ = v.place(l.Place)
		return x, y
	}
	return v.cam.screen(&v.win, l.At)
}

// inkBox is where the ink of a level label lies when its anchor is at
// (ax, ay).
func (n *name) inkBox(ax, ay float64, s *spot) box {
	x, y := ax+s.dx, ay+s.dy
	return levelBox(x+n.x0, y+n.y0, x+n.x1+n.spread(s)*n.gaps, y+n.y1)
}

// fits says whether a level label has room: inside the free part, clear of
// what is on the page, and with its town's mark clear too.
func (v *View) fits(n *name, l *scene.Label, ax, ay float64, s *spot, margin float64) bool {
	b := n.inkBox(ax, ay, s)
	if !v.inside(&b, marginEdge) {
		return false
	}
	b = b.grown(margin)
	if !v.page.free(&b, l.Place) {
		return false
	}
	if r := townRadius(l); r > 0 {
		m := around(ax, ay, r)
		if !v.inside(&m, 0) || !v.page.free(&m, l.Place) {
			return false
		}
	}
	if s.leader {
		lead := v.leader(n, l, ax, ay, s)
		return v.inside(&lead, marginKept) && v.page.free(&lead, l.Place)
	}
	return true
}

// take puts a level label on the page.
func (v *View) take(n *name, l *scene.Label, ax, ay float64, s spot) {
	n.shown, n.want = true, s
	v.page.add(n.inkBox(ax, ay, &s).grown(marginKept))
	if r := townRadius(l); r > 0 {
		v.page.add(around(ax, ay, r))
	}
	if s.leader {
		v.page.add(v.leader(n, l, ax, ay, &s))
	}
}

// inside says whether a box lies in the free part, margin from its edge.
func (v *View) inside(b *box, margin float64) bool {
	x0, y0, x1, y1 := b.bounds()
	w := &v.win
	return x0 >= w.x+margin && y0 >= w.y+margin && x1 <= w.x+w.fw-margin && y1 <= w.y+w.fh-margin
}
