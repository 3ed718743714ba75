package view

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"dateline/cmd/internal/scene/scenetest"
)

const tick = 16 * time.Millisecond

// newSmall is a view of the small scene at rest with labels shown.
func newSmall(w, h, scale float64) *View {
	v := New(scenetest.Small())
	v.Resize(w, h, scale, Insets{})
	return v
}

// settle runs the time on until nothing moves.
func settle(t testing.TB, v *View, now time.Duration) time.Duration {
	t.Helper()
	for range 1000 {
		now += tick
		if !v.Advance(now) {
			return now
		}
	}
	t.Fatal("the view never comes to rest")
	return 0
}

// copyOf is a frame that later frames do not change.
func copyOf(f *Frame) Frame {
	c := *f
	c.Ops, c.Points, c.Glyphs = slices.Clone(f.Ops), slices.Clone(f.Points), slices.Clone(f.Glyphs)
	return c
}

func TestNothingMovesWhenNothingHappens(t *testing.T) {
	v := newSmall(900, 600, 2)
	var f Frame
	if v.Advance(0) {
		t.Fatal("a new view moves")
	}
	v.Frame(&f)
	first := copyOf(&f)
	if f.Moving || v.Stale() {
		t.Fatal("the first frame wants another")
	}
	for i := 1; i < 300; i++ {
		if v.Advance(time.Duration(i) * time.Second) {
			t.Fatalf("second %d: moving", i)
		}
		if v.Stale() {
			t.Fatalf("second %d: stale", i)
		}
		v.Frame(&f)
		if !reflect.DeepEqual(f, first) {
			t.Fatalf("second %d: another picture", i)
		}
	}
	if len(v.Events()) != 0 {
		t.Error("events without input")
	}
}

func TestHoverOverNothingIsNothing(t *testing.T) {
	v := newSmall(900, 600, 1)
	var f Frame
	v.Advance(0)
	v.Frame(&f)
	first := copyOf(&f)
	for i := range 50 {
		v.Pointer(PointerEvent{Kind: Move, X: 430 + float64(i%7), Y: 560, At: time.Duration(i) * tick})
		if v.Advance(time.Duration(i)*tick) || v.Stale() {
			t.Fatal("a mouse over empty water wakes the map")
		}
	}
	v.Frame(&f)
	if !reflect.DeepEqual(f, first) {
		t.Error("a mouse over empty water changes the picture")
	}
	x, y, _ := v.Project("alpha")
	v.Pointer(PointerEvent{Kind: Move, X: x, Y: y, At: time.Second})
	if !v.Stale() {
		t.Error("a mouse over a place changes nothing")
	}
	if e := v.Events(); len(e) != 1 || e[0] != (Event{Hovered, "alpha"}) {
		t.Errorf("events %v", e)
	}
}

func TestSameInputSameFrames(t *testing.T) {
	run := func() []Frame {
		v := newSmall(800, 500, 1.5)
		var out []Frame
		var f Frame
		for i := range 120 {
			now := time.Duration(i) * tick
			switch i {
			case 3:
				v.Step(1, now)
			case 30:
				v.Wheel(300, 200, 0, -100, now)
			case 60:
				v.Select("charlie", now)
			case 80:
				v.Home(now)
			}
			v.Advance(now)
			v.Frame(&f)
			out = append(out, copyOf(&f))
		}
		return out
	}
	a, b := run(), run()
	for i := range a {
		a[i].Scene, b[i].Scene = nil, nil
		if !reflect.DeepEqual(a[i], b[i]) {
			t.Fatalf("frame %d differs", i)
		}
	}
}

func TestNoAllocations(t *testing.T) {
	v := newSmall(1280, 720, 2)
	var f Frame
	now := settle(t, v, 0)
	v.Frame(&f)
	if n := testing.AllocsPerRun(100, func() {
		now += tick
		v.Advance(now)
		v.Frame(&f)
	}); n != 0 {
		t.Errorf("a still frame allocates %v times", n)
	}
	pan := func() {
		now += tick
		i := int(now / tick)
		x, y := 600+200*float64(i%50)/50, 300+float64(i%30)
		kind := Move
		if v.hand.n == 0 {
			kind = Down
		}
		v.Pointer(PointerEvent{Kind: kind, X: x, Y: y, At: now})
		v.Advance(now)
		v.Frame(&f)
	}
	for range 200 {
		pan()
	}
	if n := testing.AllocsPerRun(300, pan); n != 0 {
		t.Errorf("a panned frame allocates %v times", n)
	}
	v.Pointer(PointerEvent{Kind: Cancel, At: now})
	fly := func() {
		now += tick
		if !v.Advance(now) {
			v.Step(1+int(now/tick)%3, now)
		}
		v.Frame(&f)
	}
	for range 400 {
		fly()
	}
	if n := testing.AllocsPerRun(300, fly); n != 0 {
		t.Errorf("a frame in flight allocates %v times", n)
	}
}
