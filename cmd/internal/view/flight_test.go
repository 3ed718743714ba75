package view

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"dateline/cmd/internal/scene/scenetest"
)

func randomState(r *rand.Rand) State {
	return State{X: r.Float64()*8000 - 4000, Y: r.Float64()*6000 - 3000, K: math.Exp(r.Float64()*6 - 4)}
}

// jump is how far the picture moves between two cameras: CSS pixels of the
// farthest corner of the free part.
func jump(w *window, a, b State) float64 {
	most := 0.0
	for _, c := range [4][2]float64{{w.x, w.y}, {w.x + w.fw, w.y}, {w.x, w.y + w.fh}, {w.x + w.fw, w.y + w.fh}} {
		wx, wy := a.world(w, c[0], c[1])
		x, y := (wx-b.X)*b.K+w.midX, (wy-b.Y)*b.K+w.midY
		most = math.Max(most, math.Hypot(x-c[0], y-c[1]))
	}
	return most
}

func TestFlightEndsWhereItShould(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	w := newWindow(1000, 700, 1, Insets{})
	for range 2000 {
		a, b := randomState(r), randomState(r)
		switch r.IntN(4) {
		case 0:
			b.X, b.Y = a.X, a.Y
		case 1:
			b.K = a.K
		case 2:
			b.X = a.X + 1e-7
			b.Y = a.Y
		}
		f := newFlight(&w, a, b, 0, r.IntN(2) == 0)
		if f.at(0) != a || f.at(f.duration) != b || f.at(f.duration+time.Hour) != b {
			t.Fatalf("%v to %v: from %v to %v", a, b, f.at(0), f.at(f.duration))
		}
		if f.duration < briefest || f.duration > longest {
			t.Fatalf("%v to %v takes %v", a, b, f.duration)
		}
		// The ends are met without a jump.
		const instant = 10 * time.Microsecond
		if j := jump(&w, a, f.at(instant)); j > 1 {
			t.Fatalf("%v to %v: jumps %v pixels at the start", a, b, j)
		}
		if j := jump(&w, b, f.at(f.duration-instant)); j > 1 {
			t.Fatalf("%v to %v: jumps %v pixels at the end", a, b, j)
		}
	}
}

func TestFlightGoesForward(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	w := newWindow(1000, 700, 1, Insets{})
	for range 300 {
		a, b := randomState(r), randomState(r)
		f := newFlight(&w, a, b, 0, r.IntN(2) == 0)
		last, lastE := -1.0, -1.0
		for i := range 201 {
			at := f.duration * time.Duration(i) / 200
			s := f.at(at)
			if !s.finite() {
				t.Fatalf("%v to %v: %v", a, b, s)
			}
			along := ((s.X-a.X)*(b.X-a.X) + (s.Y-a.Y)*(b.Y-a.Y)) / math.Hypot(b.X-a.X, b.Y-a.Y)
			if along < last-1e-6 {
				t.Fatalf("%v to %v: back from %v to %v", a, b, last, along)
			}
			e := f.ease(float64(i) / 200)
			if e < lastE || e < 0 || e > 1+1e-12 {
				t.Fatalf("easing goes from %v to %v", lastE, e)
			}
			last, lastE = along, e
		}
	}
}

// With an even s a flight is even to the eye, in the metric of van Wijk and
// Nuij: ds^2 = (rho/w)^2 du^2 + (1/(rho w))^2 dw^2.
func TestFlightIsEven(t *testing.T) {
	w := newWindow(1000, 700, 1, Insets{})
	f := newFlight(&w, State{0, 0, 2}, State{3000, 400, 0.7}, 0, false)
	const n = 4000
	for i := 200; i < n-200; i += 50 {
		e0, e1 := float64(i)/n, float64(i+1)/n
		a := f.at(time.Duration(e0 * float64(f.duration)))
		b := f.at(time.Duration(e1 * float64(f.duration)))
		w0, w1 := f.across/a.K, f.across/b.K
		du, dw := math.Hypot(b.X-a.X, b.Y-a.Y), w1-w0
		wm := (w0 + w1) / 2
		ds := math.Sqrt(rho*rho*du*du+dw*dw/(rho*rho)) / wm
		want := (f.ease(e1) - f.ease(e0)) * f.length
		if math.Abs(ds-want) > 0.02*want {
			t.Fatalf("at %v: %v, want %v", e0, ds, want)
		}
	}
}

func TestRetargetingDoesNotJump(t *testing.T) {
	v := New(scenetest.Small())
	v.Resize(1000, 700, 1, Insets{})
	r := rand.New(rand.NewPCG(5, 6))
	now := time.Duration(0)
	for i := range 400 {
		now += time.Duration(r.IntN(600)) * time.Millisecond
		v.Advance(now)
		before := v.cam
		switch i % 6 {
		case 0, 1, 2:
			v.Step(r.IntN(4), now)
		case 3:
			v.Home(now)
		case 4:
			v.Select([]string{"alpha", "bravo", "charlie", "delta", "lane", "zone", ""}[r.IntN(7)], now)
		case 5:
			x, y := r.Float64()*1000, r.Float64()*700
			v.Pointer(PointerEvent{Kind: Down, X: x, Y: y, At: now})
			v.Pointer(PointerEvent{Kind: Move, X: x + 20, Y: y, At: now}) // takes hold here
			if j := jump(&v.win, before, v.cam); j > 1e-6 {
				t.Fatalf("%d: taking hold moves the map by %v pixels", i, j)
			}
			v.Pointer(PointerEvent{Kind: Move, X: x + 21, Y: y, At: now})
			if j := jump(&v.win, before, v.cam); j > 1.001 {
				t.Fatalf("%d: a pixel's drag moves the map by %v pixels", i, j)
			}
			v.Pointer(PointerEvent{Kind: Cancel, At: now})
			continue
		}
		if j := jump(&v.win, before, v.cam); j > 1e-6 {
			t.Fatalf("%d: a command moves the map by %v pixels at once", i, j)
		}
		v.Advance(now)
		v.Advance(now + time.Millisecond)
		if j := jump(&v.win, before, v.cam); j > 25 {
			t.Fatalf("%d: %v pixels in the first millisecond", i, j)
		}
		now += time.Millisecond
	}
}

func TestReducedMotionCuts(t *testing.T) {
	v := New(scenetest.Small())
	v.Resize(1000, 700, 1, Insets{})
	v.SetReducedMotion(true)
	v.Advance(0)
	var f Frame
	v.Frame(&f)
	for n := range 4 {
		now := time.Duration(n) * time.Second
		v.Step(n, now)
		if v.Advance(now) {
			t.Fatalf("step %d moves", n)
		}
		if v.cam != v.standing() {
			t.Fatalf("step %d: camera %v, want %v", n, v.cam, v.standing())
		}
		v.Frame(&f)
		for i := range f.Ops {
			if op := &f.Ops[i]; op.Kind == Text && op.KeyKind == LabelKey && v.names[op.Key].opacity(v.now) != 1 {
				t.Fatalf("step %d: a label fades", n)
			}
		}
		v.Wheel(300, 300, 0, -100, now)
		v.Pan(50, 0, now)
		v.Zoom(1.5, now)
		if v.Advance(now) {
			t.Fatalf("step %d: a gesture goes on moving", n)
		}
	}
}

func TestSwitchingToReducedMotionArrives(t *testing.T) {
	v := newSmall(1000, 700, 1)
	v.Step(2, 0)
	v.Advance(0)
	v.Advance(100 * time.Millisecond)
	v.SetReducedMotion(true)
	if v.cam != v.standing() {
		t.Errorf("camera %v, want %v", v.cam, v.standing())
	}
}
