package view

import (
	"encoding/binary"
	"math"
	"testing"
	"time"

	"dateline/cmd/internal/scene/scenetest"
)

// FuzzInput drives a view with any input, also with what no host should
// send, and checks after every event that there is still a map to see.
func FuzzInput(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
	f.Add([]byte("a pinch, a wheel, a step and a window that goes away"))
	f.Add([]byte{9, 255, 255, 0, 0, 9, 0, 0, 255, 255, 3, 1, 1, 200, 100})
	s := scenetest.Small()
	ids := []string{"alpha", "bravo", "charlie", "delta", "lane", "zone", "", "nowhere"}
	f.Fuzz(func(t *testing.T, data []byte) {
		v := New(s)
		var frame Frame
		now := time.Duration(0)
		next := func() byte {
			if len(data) == 0 {
				return 0
			}
			b := data[0]
			data = data[1:]
			return b
		}
		number := func() float64 {
			switch b := next(); {
			case b == 255:
				return math.NaN()
			case b == 254:
				return math.Inf(1)
			case b == 253 && len(data) >= 8:
				x := math.Float64frombits(binary.LittleEndian.Uint64(data))
				data = data[8:]
				return x
			default:
				return float64(int(b)-100) * 11
			}
		}
		for len(data) > 0 {
			now += time.Duration(next()) * time.Millisecond
			switch next() % 16 {
			case 0, 1:
				v.Pointer(PointerEvent{ID: int(next() % 3), Kind: PointerKind(next() % 5), Touch: next()%2 == 0, X: number(), Y: number(), At: now, Button: int(next() % 8 / 7)})
			case 2, 3:
				v.Pointer(PointerEvent{ID: int(next() % 3), Kind: Move, Touch: next()%2 == 0, X: number(), Y: number(), At: now})
			case 4:
				v.Wheel(number(), number(), number(), number(), now)
			case 5:
				v.Pinch(number(), number(), number()/300, now)
			case 6:
				v.Key(Key(next()%10), now)
			case 7:
				v.Select(ids[next()%8], now)
			case 8:
				v.Step(int(next()%6)-1, now)
			case 9:
				v.Resize(number(), number(), number()/300, Insets{number(), number(), number(), number()})
			case 10:
				v.Zoom(number()/100, now)
			case 11:
				v.Pan(number(), number(), now)
			case 12:
				v.SetCamera(State{number(), number(), number() / 500})
			case 13:
				v.Focus(ids[next()%8])
			case 14:
				v.SetReducedMotion(next()%2 == 0)
			case 15:
				v.Home(now)
			}
			if next()%3 == 0 {
				v.Advance(now)
			}
			if next()%4 == 0 {
				v.Frame(&frame)
			}
			check(t, v)
			v.Pick(number(), number())
			v.Events()
		}
		for range 600 {
			now += 20 * time.Millisecond
			if !v.Advance(now) {
				v.Frame(&frame)
				checkFrame(t, &frame)
				return
			}
			check(t, v)
		}
		t.Fatal("the view never comes to rest")
	})
}

func check(t *testing.T, v *View) {
	t.Helper()
	c, l := v.cam, v.limits
	if !c.finite() {
		t.Fatalf("camera %v", c)
	}
	if c.K < l.minK*(1-1e-9) || c.K > l.maxK*(1+1e-9) {
		t.Fatalf("scale %v outside %v to %v", c.K, l.minK, l.maxK)
	}
	r := l.reach
	if c.X < float64(r.Min.X)-1e-6 || c.X > float64(r.Max.X)+1e-6 || c.Y < float64(r.Min.Y)-1e-6 || c.Y > float64(r.Max.Y)+1e-6 {
		t.Fatalf("camera %v outside of Reach", c)
	}
	if v.hand.n < 0 || v.hand.n > 2 {
		t.Fatalf("%d fingers", v.hand.n)
	}
	if v.level < 0 || v.level >= len(v.scene.Levels) {
		t.Fatalf("level %d", v.level)
	}
}

func checkFrame(t *testing.T, f *Frame) {
	t.Helper()
	for i := range f.Ops {
		op := &f.Ops[i]
		n := int32(0)
		switch op.Kind {
		case FillMesh:
			n = int32(len(f.Scene.Levels[f.Level].Meshes))
		case StrokeLine:
			n = int32(len(f.Scene.Levels[f.Level].Lines))
		case FillArea:
			n = int32(len(f.Scene.Areas))
		case Text:
			n = int32(len(f.Glyphs))
		default:
			n = int32(len(f.Points))
		}
		if op.From < 0 || op.From > op.To || op.To > n {
			t.Fatalf("operation %d: %d to %d of %d", i, op.From, op.To, n)
		}
	}
	for _, p := range f.Points {
		if p.X != p.X || p.Y != p.Y {
			t.Fatal("a point is no number")
		}
	}
	for _, g := range f.Glyphs {
		if g.X != g.X || g.Y != g.Y || g.Size != g.Size {
			t.Fatal("a glyph is nowhere")
		}
	}
}
