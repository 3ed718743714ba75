package view

import (
	"math"
	"testing"
	"time"

	"dateline/cmd/internal/scene"
)

// mouse sends what a mouse does, 16 ms apart.
type mouse struct {
	v     *View
	now   time.Duration
	touch bool
	id    int
}

func (m *mouse) send(kind PointerKind, x, y float64) {
	m.now += tick
	m.v.Pointer(PointerEvent{ID: m.id, Kind: kind, Touch: m.touch, X: x, Y: y, At: m.now})
	m.v.Advance(m.now)
}

func TestDragFollowsThePointer(t *testing.T) {
	v := newSmall(1000, 700, 1)
	m := &mouse{v: v}
	m.send(Down, 500, 450)
	m.send(Move, 510, 450) // beyond the slack: takes hold here
	wx, wy := v.cam.world(&v.win, 510, 450)
	for i := range 10 {
		x, y := 510+5*float64(i), 450-4*float64(i)
		m.send(Move, x, y)
		sx, sy := v.cam.screen(&v.win, scene.Point{X: float32(wx), Y: float32(wy)})
		if math.Hypot(sx-x, sy-y) > 0.05 {
			t.Fatalf("the point held is at %v, %v, the pointer at %v, %v", sx, sy, x, y)
		}
	}
}

func TestGlideSlowsDownAndSettles(t *testing.T) {
	v := newSmall(1000, 700, 1)
	m := &mouse{v: v}
	m.send(Down, 500, 450)
	for i := range 10 {
		m.send(Move, 500+12*float64(i), 450)
	}
	m.send(Up, 608, 450)
	if v.motion.way != gliding {
		t.Fatal("no glide after a quick drag")
	}
	last, step := v.cam.X, math.Inf(1)
	frames := 0
	for v.Advance(m.now + tick) {
		m.now += tick
		d := math.Abs(v.cam.X - last)
		if d > step+1e-9 {
			t.Fatal("the glide gets faster")
		}
		last, step = v.cam.X, d
		if frames++; frames > 300 {
			t.Fatal("the glide never ends")
		}
	}
	if e := v.Events(); len(e) != 1 || e[0].Kind != CameraSettled {
		t.Errorf("events %v", e)
	}
}

func TestGlideDoesNotDependOnFrames(t *testing.T) {
	end := func(frame time.Duration) State {
		v := newSmall(1000, 700, 1)
		m := &mouse{v: v}
		m.send(Down, 500, 450)
		for i := range 10 {
			m.send(Move, 500+9*float64(i), 450+3*float64(i))
		}
		m.send(Up, 581, 477)
		for now := m.now; v.Advance(now) && now < 10*time.Second; now += frame {
		}
		return v.cam
	}
	a, b := end(4*time.Millisecond), end(33*time.Millisecond)
	if math.Hypot(a.X-b.X, a.Y-b.Y)*a.K > 1.5 {
		t.Errorf("glides end at %v and %v", a, b)
	}
}

func TestARestBeforeLettingGoStopsTheGlide(t *testing.T) {
	v := newSmall(1000, 700, 1)
	m := &mouse{v: v}
	m.send(Down, 500, 450)
	for i := range 10 {
		m.send(Move, 500+12*float64(i), 450)
	}
	m.now += 200 * time.Millisecond
	m.send(Up, 608, 450)
	if v.motion.way == gliding {
		t.Error("the map goes on although the hand had stopped")
	}
}

func TestClickSelects(t *testing.T) {
	for _, touch := range []bool{false, true} {
		v := newSmall(1000, 700, 1)
		m := &mouse{v: v, touch: touch}
		x, y, _ := v.Project("bravo")
		off := 3.0
		if touch {
			off = 9 // still within a finger's slack
		}
		m.send(Down, x, y)
		m.send(Move, x+off, y)
		m.send(Up, x+off, y)
		if v.Selected() != "bravo" {
			t.Errorf("touch %v: selected %q", touch, v.Selected())
		}
		if e := v.Events(); len(e) != 1 || e[0] != (Event{Selected, "bravo"}) {
			t.Errorf("touch %v: events %v", touch, e)
		}
		m.send(Down, 500, 520)
		m.send(Up, 500, 520)
		if e := v.Events(); len(e) != 1 || e[0] != (Event{Selected, ""}) {
			t.Errorf("touch %v: events %v after a click beside", touch, e)
		}
	}
}

func TestDragAcrossAPlaceDoesNotSelect(t *testing.T) {
	v := newSmall(1000, 700, 1)
	m := &mouse{v: v}
	x, y, _ := v.Project("bravo")
	m.send(Down, x, y)
	m.send(Move, x+30, y)
	m.send(Move, x, y)
	m.send(Up, x, y)
	if v.Selected() != "" {
		t.Errorf("selected %q by a drag", v.Selected())
	}
}

func TestOtherButtonsDoNothing(t *testing.T) {
	v := newSmall(1000, 700, 1)
	x, y, _ := v.Project("bravo")
	v.Pointer(PointerEvent{Kind: Down, X: x, Y: y, Button: 2})
	v.Pointer(PointerEvent{Kind: Up, X: x, Y: y, Button: 2})
	if v.Selected() != "" {
		t.Error("the second button selects")
	}
}

func TestDoubleClickZooms(t *testing.T) {
	v := newSmall(1000, 700, 1)
	m := &mouse{v: v}
	before := v.cam
	wx, wy := v.cam.world(&v.win, 520, 500)
	for range 2 {
		m.send(Down, 520, 500)
		m.send(Up, 520, 500)
	}
	settle(t, v, m.now)
	if math.Abs(v.cam.K/before.K-doubleZoom) > 1e-9 {
		t.Errorf("scale changed by %v", v.cam.K/before.K)
	}
	sx, sy := v.cam.screen(&v.win, scene.Point{X: float32(wx), Y: float32(wy)})
	if math.Hypot(sx-520, sy-500) > 0.05 {
		t.Errorf("the point clicked went to %v, %v", sx, sy)
	}
	m.now += time.Second
	m.send(Down, 520, 500)
	m.send(Up, 520, 500)
	m.now += time.Second
	m.send(Down, 520, 500)
	m.send(Up, 520, 500)
	if v.motion.way != resting {
		t.Error("two slow clicks count as a double click")
	}
}

func TestPinchHoldsBothFingers(t *testing.T) {
	v := newSmall(1000, 700, 1)
	a := &mouse{v: v, touch: true, id: 1}
	b := &mouse{v: v, touch: true, id: 2}
	a.send(Down, 450, 350)
	b.send(Down, 550, 350)
	ax, ay := v.cam.world(&v.win, 450, 350)
	bx, by := v.cam.world(&v.win, 550, 350)
	k := v.cam.K
	for i := range 20 {
		a.send(Move, 450-3*float64(i), 350+float64(i))
		b.send(Move, 550+4*float64(i), 350+float64(i))
	}
	x, y := v.cam.screen(&v.win, scene.Point{X: float32(ax), Y: float32(ay)})
	if math.Hypot(x-393, y-369) > 0.1 {
		t.Errorf("under the first finger is %v, %v", x, y)
	}
	x, y = v.cam.screen(&v.win, scene.Point{X: float32(bx), Y: float32(by)})
	if math.Hypot(x-626, y-369) > 0.1 {
		t.Errorf("under the second finger is %v, %v", x, y)
	}
	if want := k * 233 / 100; math.Abs(v.cam.K-want) > 1e-6*want {
		t.Errorf("scale %v, want %v", v.cam.K, want)
	}
	// One finger lifts: the other drags on without a jump.
	before := v.cam
	a.send(Up, 393, 369)
	if j := jump(&v.win, before, v.cam); j > 1e-6 {
		t.Errorf("lifting a finger moves the map by %v pixels", j)
	}
	b.send(Move, 636, 369)
	if dx := (before.X - v.cam.X) * v.cam.K; math.Abs(dx-10) > 1e-6 {
		t.Errorf("the other finger's 10 pixels move the map by %v", dx)
	}
	b.send(Up, 636, 369)
	if v.Selected() != "" {
		t.Error("a pinch selects")
	}
}

func TestLostPointerEndsTheGesture(t *testing.T) {
	v := newSmall(1000, 700, 1)
	m := &mouse{v: v}
	x, y, _ := v.Project("alpha")
	m.send(Down, x, y)
	m.send(Cancel, x, y)
	if v.Selected() != "" || v.hand.n != 0 {
		t.Error("a pointer that is taken away counts as a click")
	}
	m.send(Down, 500, 450)
	m.send(Move, 560, 450)
	m.send(Move, 590, 450)
	m.send(Cancel, 590, 450)
	if v.motion.way != resting || v.hand.n != 0 {
		t.Error("a drag that is taken away goes on")
	}
	before := v.cam
	m.send(Move, 700, 450)
	if v.cam != before {
		t.Error("a pointer that is up drags")
	}
}

func TestWheelZoomsAboutThePointer(t *testing.T) {
	v := newSmall(1000, 700, 1)
	v.Advance(0)
	k := v.cam.K
	wx, wy := v.cam.world(&v.win, 600, 300)
	v.Wheel(600, 300, 0, -100, tick)
	v.Wheel(600, 300, 0, -100, 2*tick)
	settle(t, v, 2*tick)
	if math.Abs(v.cam.K/k-2) > 1e-9 {
		t.Errorf("two clicks zoom by %v, want 2", v.cam.K/k)
	}
	x, y := v.cam.screen(&v.win, scene.Point{X: float32(wx), Y: float32(wy)})
	if math.Hypot(x-600, y-300) > 0.05 {
		t.Errorf("the point under the pointer went to %v, %v", x, y)
	}
	// The small steps of a trackpad act at once.
	k = v.cam.K
	v.Wheel(600, 300, 0, 8, time.Minute)
	if want := k * math.Exp(-0.08); math.Abs(v.cam.K-want) > 1e-9 {
		t.Errorf("scale %v, want %v", v.cam.K, want)
	}
	settle(t, v, time.Minute)
	if e := v.Events(); len(e) != 1 || e[0].Kind != CameraSettled {
		t.Errorf("events %v", e)
	}
}

func TestKeys(t *testing.T) {
	v := newSmall(1000, 700, 1)
	now := settle(t, v, 0)
	home := v.cam
	v.Key(KeyIn, now)
	now = settle(t, v, now)
	if math.Abs(v.cam.K/home.K-keyZoom) > 1e-9 {
		t.Errorf("+ zooms by %v", v.cam.K/home.K)
	}
	before := v.cam
	v.Key(KeyRight, now)
	v.Key(KeyRight, now)
	v.Key(KeyUp, now)
	now = settle(t, v, now)
	if dx := (v.cam.X - before.X) * v.cam.K; math.Abs(dx-2*keyPan) > 0.5 {
		t.Errorf("two presses pan by %v", dx)
	}
	if dy := (v.cam.Y - before.Y) * v.cam.K; math.Abs(dy+keyPan) > 0.5 {
		t.Errorf("a press up pans by %v", dy)
	}
	v.Key(KeyHome, now)
	now = settle(t, v, now)
	if v.cam != home {
		t.Errorf("Home leads to %v, want %v", v.cam, home)
	}
	if v.Key(KeyEscape, now) {
		t.Error("Escape means something although nothing is selected")
	}
	v.Select("alpha", now)
	if !v.Key(KeyEscape, now) || v.Selected() != "" {
		t.Error("Escape does not clear the selection")
	}
	if v.Key(Key(99), now) {
		t.Error("an unknown key means something")
	}
}

// A wheel that turns in every frame zooms in every frame, however long the
// frames are, and back again as far.
func TestWheelThatKeepsTurning(t *testing.T) {
	for _, frame := range []time.Duration{tick, 50 * time.Millisecond} {
		v := newSmall(800, 600, 1)
		now := time.Second
		v.Advance(now)
		home := v.cam.K
		turn := func(dy float64, sign float64) {
			for i := range 8 {
				was := v.cam.K
				now += frame
				v.Wheel(400, 300, 0, dy, now)
				v.Advance(now)
				if i > 1 && (v.cam.K-was)*sign <= 0 { // the first frame sets it going or turns it round
					t.Fatalf("frames of %v: the scale goes from %g to %g", frame, was, v.cam.K)
				}
			}
		}
		turn(-60, 1)
		turn(60, -1)
		for range 100 {
			now += tick
			v.Advance(now)
		}
		if got := v.cam.K; math.Abs(got/home-1) > 0.01 {
			t.Errorf("frames of %v: as far in as out ends at %g, not %g", frame, got, home)
		}
	}
}

// The small turns of a pinch do the same whether they come one by one or
// several in a frame.
func TestPinchInLongFrames(t *testing.T) {
	var scales []float64
	for _, together := range []int{1, 3} {
		v := newSmall(800, 600, 1)
		now := time.Second
		v.Advance(now)
		v.Wheel(400, 300, 0, -20, now)
		for i := 0; i < 6; i += together {
			now += time.Duration(together) * tick
			v.Wheel(400, 300, 0, -20*float64(together), now)
			v.Advance(now)
		}
		scales = append(scales, v.cam.K)
	}
	if math.Abs(scales[0]/scales[1]-1) > 1e-9 {
		t.Errorf("the scales are %v", scales)
	}
}

// A key that is held moves the map in every frame too.
func TestPanThatKeepsOn(t *testing.T) {
	v := newSmall(800, 600, 1)
	now := time.Second
	v.Advance(now)
	v.Zoom(4, now)
	for range 200 {
		now += tick
		v.Advance(now)
	}
	for i := range 6 {
		was := v.cam.X
		now += tick
		v.Pan(20, 0, now)
		v.Advance(now)
		if i > 0 && v.cam.X <= was {
			t.Fatalf("the middle goes from %g to %g", was, v.cam.X)
		}
	}
}
