package view

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/scene/scenetest"
)

// cluster is the small scene with n numbered places in a heap.
func cluster(seed uint64, n int) *scene.Scene {
	s := scenetest.Small()
	r := rand.New(rand.NewPCG(seed, 5))
	label := s.Labels[0]
	s.Places = s.Places[:0]
	kinds := []string{"port", "airbase", "port", "city", "country"}
	for i := range n {
		p := scene.Place{ID: "p" + string(rune('a'+i)), Number: i + 1, Kind: kinds[i%len(kinds)], Label: -1}
		p.At = scene.Point{X: float32(r.NormFloat64() * 90), Y: float32(r.NormFloat64() * 70)}
		if i == n-1 {
			p.At = s.Places[0].At // two at one place
		}
		s.Places = append(s.Places, p)
	}
	for i := range s.Labels {
		s.Labels[i].Place = -1
	}
	for i := range s.Places {
		l := label
		l.Place, l.At = int32(i), s.Places[i].At
		s.Places[i].Label = int32(len(s.Labels))
		s.Labels = append(s.Labels, l)
	}
	s.Steps = nil
	return s
}

// markOverlaps counts the pairs of a numbered mark and another mark in the
// frame that overlap, worked out from the frame alone.
func markOverlaps(f *Frame) (n int) {
	type mark struct {
		x, y, r float64
		number  bool
	}
	byPlace := map[int32]*mark{}
	for i := range f.Ops {
		op := &f.Ops[i]
		if op.KeyKind != PlaceKey || (op.Role != RolePlace && op.Role != RolePlaceQuiet && op.Role != RoleNumber) {
			continue
		}
		if op.Role == RoleNumber {
			byPlace[op.Key].number = true
			continue
		}
		if op.Kind == StrokePath {
			continue
		}
		p := f.Points[op.From]
		r := float64(max(op.Width, op.Size)) / 2
		if op.Kind == Square {
			r *= math.Sqrt2
		}
		byPlace[op.Key] = &mark{x: float64(p.X), y: float64(p.Y), r: r} // the last one painted is the mark, not its dot
	}
	for i, a := range byPlace {
		for j, b := range byPlace {
			if i < j && (a.number || b.number) && math.Hypot(a.x-b.x, a.y-b.y) < a.r+b.r {
				n++
			}
		}
	}
	return n
}

func TestNumberedMarksNeverOverlap(t *testing.T) {
	moved := 0
	for seed := range uint64(8) {
		s := cluster(seed, 3+2*int(seed))
		for _, size := range widths {
			v := New(s)
			v.SetReducedMotion(true)
			v.Resize(size[0], size[1], 2, Insets{})
			var f Frame
			now := time.Duration(0)
			for i := range 40 {
				now += time.Second
				switch {
				case i == 0:
				case i < 20:
					v.Zoom(1.13, now)
				case i < 30:
					v.Zoom(0.8, now)
				default:
					v.Pan(60, float64(i%3)*30-30, now)
				}
				v.Advance(now)
				v.Frame(&f)
				if n := markOverlaps(&f); n > 0 {
					t.Fatalf("scene %d at %v, move %d: %d overlaps", seed, size, i, n)
				}
				if n := countOverlaps(v, &f); n > 0 {
					t.Fatalf("scene %d at %v, move %d: %d overlaps with letters", seed, size, i, n)
				}
				for _, a := range v.aside {
					if a.on {
						moved++
					}
				}
			}
		}
	}
	if moved < 1000 {
		t.Errorf("only %d marks were moved", moved)
	}
}

// twins are two ports so near that their marks overlap below a scale of 1.3.
func twins() *View {
	s := scenetest.Small()
	s.Routes, s.Steps, s.Areas = nil, nil, nil
	s.Places[0].At = scene.Point{X: -10, Y: 0}
	s.Places[1].At = scene.Point{X: 10, Y: 0}
	v := New(s)
	v.SetReducedMotion(true)
	v.Resize(1000, 700, 1, Insets{})
	return v
}

func TestMovedMarks(t *testing.T) {
	v := twins()
	v.SetCamera(State{K: 1})
	v.Advance(0)
	var f Frame
	v.Frame(&f)
	for i, id := range []string{"alpha", "bravo"} {
		tx, ty := v.cam.screen(&v.win, v.scene.Places[i].At)
		x, y, _ := v.Project(id)
		if d := math.Hypot(x-tx, y-ty); d < 20 || d > 40 {
			t.Errorf("%s is %v from its place", id, d)
		}
		if got, _ := v.Pick(x, y); got != id {
			t.Errorf("at the mark of %s is %q", id, got)
		}
		dots, lines := 0, 0
		for _, op := range opsOf(&f, RolePlace) {
			if op.Key != int32(i) {
				continue
			}
			p := f.Points[op.From]
			at := p == (Point{float32(tx), float32(ty)})
			if op.Kind == Disc && op.Width == dotSize && at {
				dots++
			}
			if q := f.Points[op.To-1]; op.Kind == StrokePath && at && q == (Point{float32(x), float32(y)}) {
				lines++
			}
		}
		if dots != 1 || lines != 1 {
			t.Errorf("%s has %d dots and %d lines", id, dots, lines)
		}
	}
	// Away from each other.
	ax, _, _ := v.Project("alpha")
	bx, _, _ := v.Project("bravo")
	if ax > 490 || bx < 510 {
		t.Errorf("alpha moves to %v, bravo to %v", ax, bx)
	}
}

func TestMovedMarksDoNotFlicker(t *testing.T) {
	v := twins()
	turns, was := 0, false
	var at aside
	for i := range 400 {
		// In and out across the scale at which the marks just touch.
		sin := math.Sin(float64(i) / 60)
		v.put(State{K: 1.3 + 0.13*sin + 0.002*math.Sin(float64(i))})
		v.Advance(time.Duration(i) * tick)
		a := v.aside[0]
		if a.on != was {
			turns++
			was = a.on
		} else if a.on && a != at {
			t.Fatalf("the mark wanders from %v to %v", at, a)
		}
		at = a
	}
	if turns > 2 {
		t.Errorf("%d turns", turns)
	}
	v.put(State{K: 3})
	v.Advance(time.Hour)
	if v.aside[0].on || v.aside[1].on {
		t.Error("a mark with room does not go back to its place")
	}
}

func TestCrowdsAreDeterministicAndCheap(t *testing.T) {
	at := func(way ...float64) []aside {
		v := New(cluster(3, 12))
		v.SetReducedMotion(true)
		v.Resize(600, 500, 1, Insets{})
		for i, k := range way {
			v.SetCamera(State{X: 5, Y: 5, K: k})
			v.Advance(time.Duration(i) * time.Second)
		}
		return v.aside
	}
	a, b := at(1), at(4, 0.9, 2, 1)
	for i := range a {
		if a[i] != b[i] {
			t.Errorf("place %d at %v or %v", i, a[i], b[i])
		}
	}
	v := New(cluster(3, 12))
	v.Resize(600, 500, 1, Insets{})
	v.Advance(0)
	v.crowd(true)
	if n := testing.AllocsPerRun(50, func() { v.crowd(true) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// The marks of the small scene have room everywhere and stay.
func TestMarksWithRoomStay(t *testing.T) {
	v := newSmall(1000, 700, 1)
	var f Frame
	v.Frame(&f)
	for i, a := range v.aside {
		if a.on {
			t.Errorf("place %d moves by %v, %v", i, a.dx, a.dy)
		}
	}
}
