package view

import (
	"testing"
	"time"

	"dateline/cmd/internal/scene/scenetest"
)

// Names and edge marks keep clear of what the host covers, wherever that is
// and wherever the reader goes.
func TestReserve(t *testing.T) {
	v := New(scenetest.Small())
	v.SetReducedMotion(true)
	var f Frame
	names, now := 0, time.Duration(0)
	for _, in := range []Insets{{}, {Left: 200, Top: 40}} {
		v.Resize(900, 620, 2, in)
		for _, b := range []Box{{12, 12, 96, 96}, {900 - 200 - 108, 300, 96, 96}, {200, 200, 260, 180}} {
			v.Reserve(b)
			x0, y0 := in.Left+b.X, in.Top+b.Y
			for range 60 {
				now += time.Second
				v.Advance(now)
				v.Frame(&f)
				for _, q := range inks(v, &f) {
					q.bound()
					lo, hi := [2]float64{float64(q.lo.X) / 2, float64(q.lo.Y) / 2}, [2]float64{float64(q.hi.X) / 2, float64(q.hi.Y) / 2}
					if q.key < 0 || q.key >= int32(len(v.scene.Labels)) {
						continue // a mark or the scale bar
					}
					names++
					if hi[0] > x0 && lo[0] < x0+b.W && hi[1] > y0 && lo[1] < y0+b.H {
						t.Fatalf("%v: a letter of %q is in the box: %v..%v", b, v.scene.Labels[q.key].Text, lo, hi)
					}
				}
				v.Pan(17, 11, now)
			}
			v.Home(now)
		}
	}
	if names < 1000 {
		t.Errorf("only %d letters were seen", names)
	}
}

// A far place's mark slides along its edge out of the box, and Project knows.
func TestReserveMovesEdgeMarks(t *testing.T) {
	v := New(scenetest.Small())
	v.SetReducedMotion(true)
	v.Resize(900, 620, 1, Insets{})
	far := -1
	for i := range v.scene.Places {
		if _, _, edge := v.place(int32(i)); edge {
			far = i
		}
	}
	if far < 0 {
		t.Fatal("no place is out of sight")
	}
	id := v.scene.Places[far].ID
	x, y, _ := v.Project(id)
	b := Box{x - 40, y - 40, 80, 80}
	v.Reserve(b)
	nx, ny, _ := v.Project(id)
	if (nx == x) == (ny == y) {
		t.Errorf("the mark went from %v, %v to %v, %v: not along its edge", x, y, nx, ny)
	}
	if nx > b.X && nx < b.X+b.W && ny > b.Y && ny < b.Y+b.H {
		t.Errorf("the mark is still in the box, at %v, %v", nx, ny)
	}
	v.Reserve()
	if ax, ay, _ := v.Project(id); ax != x || ay != y {
		t.Errorf("without a box the mark is at %v, %v, was at %v, %v", ax, ay, x, y)
	}
}

func TestReserveIsCheap(t *testing.T) {
	v := New(scenetest.Small())
	v.Advance(0)
	v.Advance(time.Minute)
	var f Frame
	v.Reserve(Box{12, 12, 96, 96}, Box{300, 12, 20, 20})
	v.Frame(&f)
	if n := testing.AllocsPerRun(100, func() {
		v.Reserve(Box{12, 12, 96, 96}, Box{300, 12, 20, 20})
		if v.Stale() {
			t.Fatal("the same boxes again change the picture")
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
	x := 0.0
	if n := testing.AllocsPerRun(100, func() {
		x++
		v.Reserve(Box{x, 12, 96, 96})
		v.Frame(&f)
	}); n != 0 {
		t.Errorf("%v allocations for other boxes", n)
	}
}
