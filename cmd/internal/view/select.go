package view

import (
	"math"
	"time"

	"dateline/cmd/internal/scene"
)

// Select chooses a feature, or nothing for an empty id, and says whether
// there is such a feature. The camera stays unless the feature cannot be
// seen from where it stands.
func (v *View) Select(id string, now time.Duration) bool {
	v.now = max(v.now, now)
	it, ok := v.ids[id]
	if !ok && id != "" {
		return false
	}
	v.choose(it)
	v.bringIn(it)
	return true
}

// Selected is the id of the chosen feature, empty for none.
func (v *View) Selected() string { return v.id(v.selected) }

func (v *View) choose(it item) {
	if it != v.selected {
		v.selected = it
		v.changed()
		v.retell(false)
	}
}

// Focus puts the ring of the keyboard focus around a place, or takes it away
// with an empty id, and says whether there is such a feature. A place out of
// sight comes into view.
func (v *View) Focus(id string) bool {
	it, ok := v.ids[id]
	if !ok && id != "" {
		return false
	}
	if it != v.focused {
		v.focused = it
		v.stale = true
	}
	v.bringIn(it)
	return true
}

// hoverAt finds out what is under the mouse.
func (v *View) hoverAt(x, y float64) {
	if v.motion.way != flying {
		v.hover(v.pick(x, y))
	}
}

func (v *View) hover(it item) {
	if it == v.hovered {
		return
	}
	v.hovered = it
	v.tell(Hovered, v.id(it))
	v.stale = true
}

// bringIn moves the camera to show a feature that is out of sight, at the
// same scale and no further than into the middle third. A far place needs no
// flight: its mark is at the edge.
func (v *View) bringIn(it item) {
	if it == none || (it.kind == PlaceKey && v.scene.Places[it.i].Far) {
		return
	}
	aim := v.aim()
	w := &v.win
	x, y := aim.screen(w, v.middle(it))
	edge := math.Min(EdgeInset, math.Min(w.fw, w.fh)/4)
	if x >= w.x+edge && x <= w.x+w.fw-edge && y >= w.y+edge && y <= w.y+w.fh-edge {
		return
	}
	// To the middle third, so that what lies around it is seen on all sides.
	px, py := w.fw/3, w.fh/3
	to := State{
		X: aim.X + (x-clamp(x, w.x+px, w.x+w.fw-px))/aim.K,
		Y: aim.Y + (y-clamp(y, w.y+py, w.y+w.fh-py))/aim.K,
		K: aim.K,
	}
	v.stand = standFree
	v.fly(to)
}

// stand is what an unmoved camera shows.
type stand uint8

const (
	standHome stand = iota
	standStep
	standFree
)

// Home flies to the first view.
func (v *View) Home(now time.Duration) {
	v.now = max(v.now, now)
	v.stand = standHome
	v.fly(v.standing())
}

// Step flies to the view of step n, counted from 1, and puts its features in
// the light; the others go quiet. Step 0 is the overview: Home, with nothing
// set apart. What was selected is no longer. When the camera has arrived, the
// places of the step light up in turn, and its first route is told: see
// Voyage. It says whether there is such a step.
func (v *View) Step(n int, now time.Duration) bool {
	if n < 0 || n > len(v.scene.Steps) {
		return false
	}
	v.now = max(v.now, now)
	again := n == v.step
	v.step = n
	v.choose(none)
	v.light()
	v.arrange()
	v.retell(again)
	v.changed()
	v.stand = standHome
	if n > 0 {
		v.stand = standStep
	}
	v.fly(v.standing())
	return true
}

// StepNumber is the present step, 0 for the overview.
func (v *View) StepNumber() int { return v.step }

// standing is the camera of Home or of the present step.
func (v *View) standing() State {
	switch v.stand {
	case standFree:
		return v.cam
	case standStep:
		if r := v.stepRect(); r != (scene.Rect{}) {
			return v.limits.hold(fit(&v.win, r))
		}
	}
	return fit(&v.win, v.scene.Home)
}

// stepRect is what the present step shows.
func (v *View) stepRect() scene.Rect {
	if v.step == 0 {
		return v.scene.Home
	}
	return v.scene.Steps[v.step-1].View
}

// light notes which features the present step speaks of.
func (v *View) light() {
	clear(v.litPlace)
	clear(v.litRoute)
	clear(v.litArea)
	v.someLit = false
	if v.step == 0 {
		return
	}
	s := &v.scene.Steps[v.step-1]
	v.someLit = len(s.Places)+len(s.Routes)+len(s.Areas) > 0
	mark(v.litPlace, s.Places)
	mark(v.litRoute, s.Routes)
	mark(v.litArea, s.Areas)
}

func mark(lit []bool, which []int32) {
	for _, i := range which {
		if i >= 0 && int(i) < len(lit) {
			lit[i] = true
		}
	}
}

// quiet says whether the present step leaves a feature out of the light. The
// selected feature is never quiet.
func (v *View) quiet(it item) bool {
	if !v.someLit || it == v.selected {
		return false
	}
	switch it.kind {
	case PlaceKey:
		return !v.litPlace[it.i]
	case RouteKey:
		return !v.litRoute[it.i]
	case AreaKey:
		return !v.litArea[it.i]
	}
	return false
}
