package view

import (
	"math"
	"testing"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/scene/scenetest"
)

func TestHomeFollowsTheRule(t *testing.T) {
	s := scenetest.Small()
	for _, c := range []struct {
		w, h float64
		in   Insets
	}{
		{1280, 720, Insets{}},
		{360, 640, Insets{Bottom: 250}},
		{2560, 1440, Insets{Left: 420}},
		{320, 900, Insets{}},
		{2000, 300, Insets{Right: 300, Top: 10}},
	} {
		v := New(s)
		v.Resize(c.w, c.h, 1, c.in)
		fw, fh := c.w-c.in.Left-c.in.Right, c.h-c.in.Top-c.in.Bottom
		rw, rh := float64(s.Home.Max.X-s.Home.Min.X), float64(s.Home.Max.Y-s.Home.Min.Y)
		k := math.Min((fw-56)/rw, (fh-56)/rh)
		cam := v.CameraState()
		if math.Abs(cam.K-k) > 1e-12*k {
			t.Errorf("%v: scale %v, want %v", c, cam.K, k)
		}
		x, y := cam.screen(&v.win, scene.Point{
			X: (s.Home.Min.X + s.Home.Max.X) / 2, Y: (s.Home.Min.Y + s.Home.Max.Y) / 2})
		if math.Abs(x-c.in.Left-fw/2) > 1e-9 || math.Abs(y-c.in.Top-fh/2) > 1e-9 {
			t.Errorf("%v: middle of Home at %v, %v", c, x, y)
		}
		// A gesture that moves nothing moves nothing.
		if got := v.limits.move(&v.win, cam, cam); got != cam {
			t.Errorf("%v: limits move Home from %v to %v", c, cam, got)
		}
	}
}

func TestPanelThatLeavesNothing(t *testing.T) {
	v := New(scenetest.Small())
	for _, in := range []Insets{{Left: 700, Right: 700}, {Top: 1e9}, {Left: -5}, {Bottom: math.NaN()}} {
		v.Resize(1280, 720, 1, in)
		if !v.cam.finite() || v.win.fw < 1 || v.win.fh < 1 {
			t.Errorf("%v: camera %v, free part %v by %v", in, v.cam, v.win.fw, v.win.fh)
		}
	}
	v.Resize(math.NaN(), -3, 0, Insets{})
	if !v.cam.finite() {
		t.Errorf("camera %v", v.cam)
	}
}

func TestZoomOutThenInStaysInReach(t *testing.T) {
	v := newSmall(1000, 700, 1)
	cam := v.cam
	// In at a corner of Reach, then out again: the map comes back inside.
	cam = v.limits.move(&v.win, cam, State{X: 1190, Y: 890, K: 10})
	if x0, _, x1, _ := v.limits.centre(&v.win, cam.K); cam.X < x0 || cam.X > x1 {
		t.Errorf("camera at %v outside %v to %v", cam.X, x0, x1)
	}
	for range 60 {
		cam = v.limits.move(&v.win, cam, cam.about(&v.win, 10, 10, v.limits.scale(cam.K*0.9)))
	}
	if cam.K != v.limits.minK {
		t.Errorf("scale %v, want %v", cam.K, v.limits.minK)
	}
	x0, y0, x1, y1 := v.limits.centre(&v.win, cam.K)
	if cam.X < x0 || cam.X > x1 || cam.Y < y0 || cam.Y > y1 {
		t.Errorf("camera %v outside of %v %v %v %v", cam, x0, y0, x1, y1)
	}
}

func TestMovePastTheLastScaleHoldsTheCentre(t *testing.T) {
	v := newSmall(1000, 700, 1)
	top := v.limits.move(&v.win, v.cam, v.cam.about(&v.win, 700, 300, 1e6))
	if top.K != v.limits.maxK {
		t.Fatalf("scale %v, want %v", top.K, v.limits.maxK)
	}
	again := v.limits.move(&v.win, top, top.about(&v.win, 10, 20, 1e6))
	if again != top {
		t.Errorf("zooming on at the last scale moves the map from %v to %v", top, again)
	}
}

func TestLevels(t *testing.T) {
	s := scenetest.Small() // the first level is for scales up to 0.6
	v := New(s)
	at := func(k float64) int {
		v.cam.K = k
		v.level = v.levelFor(v.level)
		return v.level
	}
	for _, c := range []struct {
		k    float64
		want int
	}{{0.5, 0}, {0.59, 0}, {0.61, 1}, {0.58, 1}, {0.54, 1}, {0.52, 0}, {0.6, 0}, {5, 1}} {
		if got := at(c.k); got != c.want {
			t.Errorf("scale %v: level %d, want %d", c.k, got, c.want)
		}
	}
	v.Resize(1280, 720, 3, Insets{})
	v.level = 0
	if at(0.41) != 1 { // counts as 0.615
		t.Error("a dense screen does not get the finer level")
	}
}

func TestScaleBarIsTrue(t *testing.T) {
	s := scenetest.Small()
	for i := range s.Scale {
		s.Scale[i].Scale = 1.25
	}
	v := New(s)
	var f Frame
	for _, k := range []float64{0.6, 1, 2.7, 6} {
		v.SetCamera(State{X: 100, Y: 50, K: k})
		v.Resize(1280, 720, 2, Insets{Left: k})
		v.Frame(&f)
		want := f.Bar.Kilometres * k * 1.25 * 2
		if f.Bar.Kilometres <= 0 || math.Abs(float64(f.Bar.Pixels)-want) > 1e-3*want {
			t.Errorf("scale %v: bar of %v km is %v pixels, want %v", k, f.Bar.Kilometres, f.Bar.Pixels, want)
		}
		if f.Bar.Pixels > barMost*2 || f.Bar.Pixels < 2*barMost/2.6 {
			t.Errorf("scale %v: bar of %v pixels", k, f.Bar.Pixels)
		}
	}
}

func TestRound125(t *testing.T) {
	for _, c := range [][2]float64{{1, 1}, {1.9, 1}, {2, 2}, {4.99, 2}, {5, 5}, {999, 500}, {0.07, 0.05}, {0, 0}} {
		if got := round125(c[0]); math.Abs(got-c[1]) > 1e-12 {
			t.Errorf("round125(%v) = %v, want %v", c[0], got, c[1])
		}
	}
	var d [8]uint8
	for _, c := range []struct {
		n    int
		want string
	}{{0, "0"}, {7, "7"}, {10, "10"}, {500, "500"}, {2000, "2000"}} {
		n := digitsOf(c.n, &d)
		got := ""
		for _, x := range d[:n] {
			got += string(rune('0' + x))
		}
		if got != c.want {
			t.Errorf("digits of %d: %s", c.n, got)
		}
	}
}
