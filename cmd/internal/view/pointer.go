package view

import (
	"math"
	"time"
)

// PointerKind says what a pointer did.
type PointerKind uint8

// The kinds of pointer events.
const (
	Down PointerKind = iota
	Move
	Up
	Cancel // the system has taken the pointer away; nothing counts as a click
)

// PointerEvent is what a mouse, a pen or a finger did. A mouse that moves
// with no button down is a Move of an ID that is not down; a Cancel of one
// says that it has left the map.
type PointerEvent struct {
	ID     int
	Kind   PointerKind
	Touch  bool
	X, Y   float64 // CSS pixels of the window
	At     time.Duration
	Button int // 0 is the main button; others do nothing
}

// Thresholds of gestures, CSS pixels and times.
const (
	mouseSlack  = 4  // a mouse that moves further drags
	touchSlack  = 10 // a finger that moves further drags
	doubleTime  = 350 * time.Millisecond
	mouseDouble = 6
	touchDouble = 30
	doubleZoom  = 2 // factor of a double click
)

// finger is a pointer that is down.
type finger struct {
	id    int
	touch bool
	x, y  float64
}

// hand is the state of the reader's pointers. With one finger down it is a
// press until the finger leaves its slack, then a drag; with two it is a
// pinch, and a drag again when one of them lifts.
type hand struct {
	fingers  [2]finger
	n        int
	pressX   float64
	pressY   float64
	press    bool // one finger is down and has stayed within its slack
	dragging bool // the map follows
	// What the fingers hold: the world position under their middle and, with
	// two, the scale for each pixel of distance.
	wx, wy, perPixel float64
	trace            trace

	clickAt        time.Duration // of the last click that hit nothing
	clickX, clickY float64
	clicked        bool
}

// Pointer takes a pointer event in.
func (v *View) Pointer(e PointerEvent) {
	if math.IsNaN(e.X+e.Y) || math.IsInf(e.X+e.Y, 0) {
		return
	}
	v.now = max(v.now, e.At)
	i := v.hand.find(e.ID)
	switch e.Kind {
	case Down:
		if i >= 0 {
			v.lift(i)
		}
		v.down(e)
	case Move:
		if i >= 0 {
			v.drag(i, e)
		} else if !e.Touch && v.hand.n == 0 {
			v.hoverAt(e.X, e.Y)
		}
	case Up:
		if i >= 0 {
			v.up(i, e)
		}
	case Cancel:
		if i >= 0 {
			dragged := v.hand.dragging
			v.lift(i)
			if dragged && v.hand.n == 0 {
				v.settled()
			}
		} else if v.hand.n == 0 {
			v.hover(none)
		}
	}
}

func (h *hand) find(id int) int {
	for i := range h.n {
		if h.fingers[i].id == id {
			return i
		}
	}
	return -1
}

func (v *View) down(e PointerEvent) {
	h := &v.hand
	if e.Button != 0 || h.n == len(h.fingers) {
		return
	}
	h.fingers[h.n] = finger{e.ID, e.Touch, e.X, e.Y}
	h.n++
	if v.motion.way == gliding || v.motion.way == panning {
		v.rest() // a touch stops a map that slides; a flight goes on until a drag
	}
	if h.n == 1 {
		h.press, h.pressX, h.pressY = true, e.X, e.Y
		return
	}
	h.press = false
	v.grab()
}

// grab ties the world under the fingers to them.
func (v *View) grab() {
	h := &v.hand
	v.rest()
	v.stand = standFree
	h.dragging = true
	h.trace = trace{}
	x, y, d := h.hold()
	h.wx, h.wy = v.cam.world(&v.win, x, y)
	h.perPixel = v.cam.K / d
	h.trace.add(v.now, x, y)
}

// hold is the middle of the fingers and their distance, which is never 0.
func (h *hand) hold() (x, y, d float64) {
	a := h.fingers[0]
	if h.n < 2 {
		return a.x, a.y, 1
	}
	b := h.fingers[1]
	return (a.x + b.x) / 2, (a.y + b.y) / 2, math.Max(12, math.Hypot(a.x-b.x, a.y-b.y))
}

func (v *View) drag(i int, e PointerEvent) {
	h := &v.hand
	f := &h.fingers[i]
	if h.press {
		slack := float64(mouseSlack)
		if f.touch {
			slack = touchSlack
		}
		if math.Hypot(e.X-h.pressX, e.Y-h.pressY) <= slack {
			f.x, f.y = e.X, e.Y
			return
		}
		// The map starts to follow from here, so that it does not jump by
		// the slack.
		h.press = false
		f.x, f.y = e.X, e.Y
		v.grab()
		return
	}
	if !h.dragging || (f.x == e.X && f.y == e.Y) {
		return
	}
	f.x, f.y = e.X, e.Y
	x, y, d := h.hold()
	k := v.cam.K
	if h.n == 2 {
		k = v.limits.scale(h.perPixel * d)
	}
	next := State{X: h.wx - (x-v.win.midX)/k, Y: h.wy - (y-v.win.midY)/k, K: k}
	v.put(v.limits.move(&v.win, v.cam, next))
	h.trace.add(v.now, x, y)
}

func (v *View) up(i int, e PointerEvent) {
	h := &v.hand
	v.drag(i, e)
	press, dragging, touch := h.press, h.dragging, h.fingers[i].touch
	vx, vy := h.trace.speed(v.now)
	v.lift(i)
	switch {
	case press:
		v.click(e.X, e.Y, touch)
	case h.n == 0 && dragging:
		v.glide(vx, vy)
	}
}

// lift takes a finger away; the other one goes on dragging.
func (v *View) lift(i int) {
	h := &v.hand
	h.n--
	if i == 0 {
		h.fingers[0] = h.fingers[1]
	}
	h.press, h.dragging = false, false
	if h.n == 1 {
		v.grab()
	}
}

// click selects what is under the pointer; a second click in the same empty
// place zooms in.
func (v *View) click(x, y float64, touch bool) {
	h := &v.hand
	if it := v.pick(x, y); it != none {
		h.clicked = false
		if it != v.selected {
			v.choose(it)
			v.tell(Selected, v.id(it))
		}
		return
	}
	near := float64(mouseDouble)
	if touch {
		near = touchDouble
	}
	if h.clicked && v.now-h.clickAt <= doubleTime && math.Hypot(x-h.clickX, y-h.clickY) <= near {
		h.clicked = false
		v.zoomTo(x, y, v.aim().K*doubleZoom)
		return
	}
	h.clicked, h.clickAt, h.clickX, h.clickY = true, v.now, x, y
	if v.selected != none {
		v.choose(none)
		v.tell(Selected, "")
	}
}
