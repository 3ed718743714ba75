package view

import (
	"math"
	"testing"
	"time"
)

// turns counts how often each label comes, goes or changes its place.
type turns struct {
	was []spot
	n   []int
}

func (c *turns) look(v *View) {
	if c.was == nil {
		c.was, c.n = make([]spot, len(v.names)), make([]int, len(v.names))
	}
	for i := range v.names {
		n := &v.names[i]
		now := spot{}
		if n.shown {
			now = n.want
		}
		if now != c.was[i] {
			c.n[i]++
			c.was[i] = now
		}
	}
}

func TestTremblingCameraDoesNotFlicker(t *testing.T) {
	v := New(crowd(4, 300))
	v.Resize(1000, 700, 1, Insets{})
	v.SetCamera(State{X: 20, Y: 10, K: 1.4})
	v.Advance(0)
	var c turns
	for i := range 400 {
		sin, cos := math.Sincos(float64(i))
		v.put(State{X: 20 + 0.4*sin, Y: 10 + 0.4*cos, K: 1.4 * (1 + 0.0008*sin)})
		v.Advance(time.Duration(i) * tick)
		if i == 40 {
			c = turns{} // whatever wanted to go has gone
		}
		c.look(v)
	}
	most := 0
	for _, n := range c.n {
		most = max(most, n)
	}
	if most > 2 { // shown once, and at most one change of mind
		t.Errorf("a label turns %d times", most)
	}
}

func TestZoomingDoesNotFlicker(t *testing.T) {
	v := New(crowd(4, 300))
	v.Resize(1000, 700, 1, Insets{})
	v.Advance(0)
	var c turns
	const frames = 400
	for i := range frames {
		v.put(State{X: 20, Y: 10, K: 0.8 * math.Pow(6, float64(i)/frames)})
		v.Advance(time.Duration(i) * tick)
		c.look(v)
	}
	sum, most := 0, 0
	for _, n := range c.n {
		sum += n
		most = max(most, n)
	}
	if most > 12 || sum > 4*len(c.n) {
		t.Errorf("%d turns of %d labels in a zoom, one alone %d", sum, len(c.n), most)
	}
	t.Logf("%d turns of %d labels, at most %d", sum, len(c.n), most)
}

func TestFadesTakeTheirTime(t *testing.T) {
	v := newSmall(1000, 700, 1)
	v.Advance(0)
	v.SetCamera(State{X: 0, Y: 0, K: 1.15}) // Golf shows from 1.2
	v.Advance(0)
	golf := -1
	for i := range v.scene.Labels {
		if v.scene.Labels[i].Text == "Golf" {
			golf = i
		}
	}
	n := &v.names[golf]
	if n.shown {
		t.Fatal("Golf shows too early")
	}
	v.Zoom(1.3, 0)
	now := time.Duration(0)
	start, last := time.Duration(-1), float32(0)
	for range 200 {
		now += 5 * time.Millisecond
		moving := v.Advance(now)
		o := n.opacity(now)
		if n.drawn.kind == nowhere {
			continue
		}
		if start < 0 {
			start = now
		}
		if o < last {
			t.Fatal("Golf fades back")
		}
		if last = o; o == 1 {
			if d := now - start; d < fadeTime*8/10 || d > fadeTime {
				t.Errorf("the fade takes %v", d)
			}
			return
		}
		if !moving {
			t.Fatal("the view rests in the middle of a fade")
		}
	}
	t.Error("Golf never shows")
}

func TestScaleBarInRightToLeft(t *testing.T) {
	v := newSmall(1000, 700, 1)
	v.scene.RTL = true
	v.changed()
	var f Frame
	v.Frame(&f)
	for i := range f.Ops {
		op := &f.Ops[i]
		if op.Role == RoleScaleBar {
			for _, p := range f.Points[op.From:op.To] {
				if p.X < 860 || p.X > 1000-barMargin+1 {
					t.Fatalf("the bar has a point at %v", p)
				}
			}
		}
		if op.Role == RoleScaleText {
			for _, g := range f.Glyphs[op.From:op.To] {
				if g.X < 860 || g.X > 1000-barMargin {
					t.Fatalf("the text has a glyph at %v", g.X)
				}
			}
		}
	}
}

func TestFadesNeverJump(t *testing.T) {
	v := New(crowd(4, 300))
	v.Resize(1000, 700, 1, Insets{})
	v.Advance(0)
	was := make([]float32, len(v.names))
	for i := range v.names {
		was[i] = v.names[i].opacity(0)
	}
	const frame = 5 * time.Millisecond
	most := float32(frame)/float32(fadeTime) + 1.0/12 + 1e-3
	now, faded := time.Duration(0), 0
	for i := range 600 {
		now += frame
		if i%25 == 0 { // turns round in the middle of fades
			v.Zoom([]float64{2.2, 1 / 2.2}[i/25%2], now)
		}
		v.Advance(now)
		for k := range v.names {
			o := v.names[k].opacity(now)
			if d := o - was[k]; d > most || d < -most {
				t.Fatalf("frame %d: label %d goes from %v to %v", i, k, was[k], o)
			}
			if o > 0 && o < 1 {
				faded++
			}
			was[k] = o
		}
	}
	if faded < 200 {
		t.Errorf("only %d labels were fading", faded)
	}
}

// What a step shows depends on the step only, not on the way to it.
func TestArrivalForgetsTheWay(t *testing.T) {
	at := func(way ...int) []spot {
		v := New(crowd(6, 200))
		v.Resize(1000, 700, 1, Insets{})
		now := time.Duration(0)
		for _, n := range way {
			v.Step(n, now)
			now = settle(t, v, now)
		}
		var out []spot
		for i := range v.names {
			n := &v.names[i]
			if n.shown != (n.drawn.kind != nowhere) || n.shown && n.drawn != n.want {
				t.Fatalf("label %d is drawn elsewhere than placed", i)
			}
			out = append(out, n.drawn)
		}
		return out
	}
	a, b := at(1), at(2, 3, 0, 1)
	for i := range a {
		if a[i] != b[i] {
			t.Errorf("label %d at %v or %v", i, a[i], b[i])
		}
	}
}
