package view

import (
	"math"
	"reflect"
	"testing"
	"time"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/scene/scenetest"
)

// opsOf are the operations of a role.
func opsOf(f *Frame, role Role) (out []Op) {
	for i := range f.Ops {
		if f.Ops[i].Role == role {
			out = append(out, f.Ops[i])
		}
	}
	return out
}

// runOf is the length of a stroke, device pixels.
func runOf(f *Frame, ops ...Op) (sum float64) {
	for _, op := range ops {
		for i := op.From + 1; i < op.To; i++ {
			a, b := f.Points[i-1], f.Points[i]
			sum += math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y))
		}
	}
	return sum
}

// atStep1 is a view that has arrived at step 1 of the small scene; now is
// when its telling has begun.
func atStep1(t *testing.T) (v *View, now time.Duration) {
	t.Helper()
	v = newSmall(1000, 700, 1)
	v.Advance(0)
	v.Step(1, 0)
	for v.voyage.waiting {
		now += tick
		v.Advance(now)
		if now > time.Minute {
			t.Fatal("the telling never begins")
		}
	}
	if v.motion.way == flying {
		t.Fatal("the telling begins in flight")
	}
	return v, now
}

func TestTheOverviewTellsNothing(t *testing.T) {
	v := newSmall(1000, 700, 1)
	var f Frame
	v.Frame(&f)
	if id, _, _, ok := v.Voyage(); ok {
		t.Errorf("a voyage on %q without a step", id)
	}
	whole := v.lengths[0][len(v.lengths[0])-1] * v.cam.K
	if d := runOf(&f, opsOf(&f, RoleRoute)...); math.Abs(d-whole) > 1 || len(opsOf(&f, RoleRoute)) != 1 {
		t.Errorf("the route is %v long, want %v", d, whole)
	}
	if len(opsOf(&f, RoleShip))+len(opsOf(&f, RoleRouteTravelled)) > 0 {
		t.Error("a ship in the overview")
	}
}

func TestTheRouteDrawsItselfThenTheShipSails(t *testing.T) {
	v, start := atStep1(t)
	var f Frame
	last, ships := 0.0, 0
	lastX := float32(math.Inf(1))
	for now := start; now <= start+drawTime+sailTime+100*time.Millisecond; now += tick {
		moving := v.Advance(now)
		v.Frame(&f)
		whole := v.lengths[0][len(v.lengths[0])-1] * v.cam.K
		line, gone := opsOf(&f, RoleRoute), opsOf(&f, RoleRouteTravelled)
		all := runOf(&f, line...) + runOf(&f, gone...)
		if math.Abs(all-whole) > 1 {
			t.Fatalf("%v: %v of %v pixels of the route show", now-start, all, whole)
		}
		for _, op := range append(line, gone...) {
			if op.Dash == ([2]float32{}) {
				t.Fatal("a schematic route is a solid line")
			}
		}
		_, done, total, ok := v.Voyage()
		if !ok || done < last || done > total {
			t.Fatalf("%v: %v km after %v, of %v", now-start, done, last, total)
		}
		last = done
		switch e := now - start; {
		case e < drawTime:
			if done != 0 || len(gone) > 0 || len(opsOf(&f, RoleShip)) > 0 {
				t.Fatal("the ship sails before the route is drawn")
			}
			full := 0.0
			for _, op := range line {
				if op.Color.A == 255 {
					full += runOf(&f, op)
				}
			}
			if want := easeInOut(e.Seconds()/drawTime.Seconds()) * whole; math.Abs(full-want) > 3 {
				t.Fatalf("%v: %v pixels are drawn, want %v", e, full, want)
			}
		default:
			ship := opsOf(&f, RoleShip)
			if len(ship) != 1 {
				t.Fatalf("%v: %d ships", e, len(ship))
			}
			ships++
			if x := f.Points[ship[0].From].X; x > lastX+0.5 {
				t.Fatal("the ship turns back")
			} else {
				lastX = x
			}
		}
		if moving != (now-start < drawTime+sailTime) {
			t.Fatalf("%v: moving is %v", now-start, moving)
		}
	}
	if last != float64(v.scene.Routes[0].Along[48]) || ships < 200 {
		t.Errorf("the ship arrives after %v km, seen %d times", last, ships)
	}
	if len(opsOf(&f, RoleRoute)) > 0 {
		t.Error("something lies ahead of a ship that has arrived")
	}
	// At rest: nothing moves, nothing is allocated, the picture stays.
	first := copyOf(&f)
	v.Events()
	now := start + time.Minute
	if n := testing.AllocsPerRun(50, func() {
		now += time.Second
		if v.Advance(now) || v.Stale() {
			t.Fatal("something moves after the end")
		}
		v.Frame(&f)
	}); n != 0 {
		t.Errorf("%v allocations at rest", n)
	}
	if !reflect.DeepEqual(f, first) || len(v.Events()) > 0 {
		t.Error("the picture goes on changing")
	}
}

func TestVoyageEventsAreFew(t *testing.T) {
	v, start := atStep1(t)
	v.Events()
	var at []time.Duration
	for now := start; now < start+10*time.Second; now += 5 * time.Millisecond {
		v.Advance(now)
		for _, e := range v.Events() {
			if e != (Event{VoyageMoved, "lane"}) {
				t.Errorf("event %v", e)
			}
			at = append(at, now-start)
		}
	}
	if len(at) < 12 || len(at) > int(sailTime/sailGap)+2 {
		t.Errorf("%d events", len(at))
	}
	for i := 1; i < len(at)-1; i++ {
		if at[i]-at[i-1] < sailGap {
			t.Errorf("events at %v and %v", at[i-1], at[i])
		}
	}
	if at[0] < drawTime || at[len(at)-1] < drawTime+sailTime {
		t.Errorf("events from %v to %v", at[0], at[len(at)-1])
	}
	if _, done, total, _ := v.Voyage(); done != total {
		t.Errorf("%v of %v km at the end", done, total)
	}
}

func TestReducedMotionCutsToTheEnd(t *testing.T) {
	v := newSmall(1000, 700, 1)
	v.SetReducedMotion(true)
	v.Step(1, 0)
	if v.Advance(0) {
		t.Error("something moves")
	}
	_, done, total, ok := v.Voyage()
	if !ok || done != total {
		t.Errorf("%v of %v km", done, total)
	}
	if e := v.Events(); len(e) != 1 || e[0] != (Event{VoyageMoved, "lane"}) {
		t.Errorf("events %v", e)
	}
	var cutTo, f Frame
	v.Frame(&cutTo)
	if len(opsOf(&cutTo, RoleShip)) != 1 || len(opsOf(&cutTo, RolePlaceQuiet)) != 2 {
		t.Error("the end is not all there")
	}
	// The same picture as after the whole telling.
	w, now := atStep1(t)
	settle(t, w, now)
	w.Frame(&f)
	cutTo.Scene, f.Scene = nil, nil
	if !reflect.DeepEqual(cutTo, f) {
		t.Error("the cut shows something else than the telling's end")
	}
	// In the middle of it, the wish cuts at once.
	w, now = atStep1(t)
	w.Advance(now + drawTime + time.Second)
	w.SetReducedMotion(true)
	if _, done, total, _ := w.Voyage(); done != total || w.Advance(now+drawTime+time.Second) {
		t.Errorf("%v of %v km after the cut", done, total)
	}
}

func TestSitesLightUpInTurn(t *testing.T) {
	v, start := atStep1(t)
	var f Frame
	at := map[int32]time.Duration{}
	grown := map[int32]bool{}
	for now := start; now < start+time.Second; now += time.Millisecond {
		v.Advance(now)
		v.Frame(&f)
		for _, op := range opsOf(&f, RolePlace) {
			if _, lit := at[op.Key]; !lit {
				at[op.Key] = now - start
			}
			grown[op.Key] = grown[op.Key] || op.Width > discSize*1.15
		}
	}
	want := map[int32]time.Duration{scenetest.Alpha: 0, scenetest.Bravo: lightGap}
	if !reflect.DeepEqual(at, want) || !grown[scenetest.Alpha] || !grown[scenetest.Bravo] {
		t.Errorf("lit at %v, want %v; grown %v", at, want, grown)
	}
	for _, op := range opsOf(&f, RolePlace) {
		if op.Width != discSize {
			t.Errorf("place %d stays %v wide", op.Key, op.Width)
		}
	}
}

func TestSelectingARouteTellsIt(t *testing.T) {
	v := newSmall(1000, 700, 1)
	v.Advance(0)
	v.Select("lane", 0)
	v.Advance(tick)
	v.Advance(tick + drawTime + sailTime/2)
	_, done, total, ok := v.Voyage()
	if !ok || math.Abs(done/total-0.5) > 1e-9 {
		t.Errorf("halfway: %v of %v km", done, total)
	}
	v.Select("alpha", 0)
	if _, _, _, ok := v.Voyage(); ok {
		t.Error("a voyage without a route")
	}
	// At its own step the voyage outlasts a selection.
	v.Step(1, time.Minute)
	settle(t, v, time.Minute)
	v.Select("alpha", 2*time.Minute)
	v.Select("lane", 2*time.Minute)
	if _, done, total, _ := v.Voyage(); done != total {
		t.Error("the voyage of the step starts again")
	}
	v.Step(1, 3*time.Minute)
	if _, done, _, _ := v.Voyage(); done != 0 {
		t.Error("the step is not told again")
	}
}

func TestTheShipKeepsOffTheMarks(t *testing.T) {
	for _, size := range widths {
		v := newSmall(size[0], size[1], 1)
		v.SetReducedMotion(true)
		v.Step(1, 0)
		v.Advance(0)
		x, y, dx, dy := v.shipPose(v.shipAt())
		px, py, edge := v.place(scenetest.Bravo)
		if d := math.Hypot(px-x, py-y); d < v.placeRadius(scenetest.Bravo, edge)+shipLength/2-1 || d > 60 {
			t.Errorf("%v: the ship rests %v from the mark", size, d)
		}
		if math.Abs(math.Hypot(dx, dy)-1) > 1e-9 || (px-x)*dx+(py-y)*dy <= 0 {
			t.Errorf("%v: the ship looks along %v, %v", size, dx, dy)
		}
	}
}

func TestRoutesThatCannotBeTold(t *testing.T) {
	for name, spoil := range map[string]func(r *scene.Route){
		"no distances":   func(r *scene.Route) { r.Along = nil },
		"no length":      func(r *scene.Route) { clear(r.Along) },
		"one point":      func(r *scene.Route) { r.Points, r.Along = r.Points[:1], r.Along[:1] },
		"no points":      func(r *scene.Route) { r.Points, r.Along = nil, nil },
		"infinite":       func(r *scene.Route) { r.Along[len(r.Along)-1] = float32(math.Inf(1)) },
		"less distances": func(r *scene.Route) { r.Along = r.Along[:3] },
	} {
		s := scenetest.Small()
		spoil(&s.Routes[0])
		v := New(s)
		v.Step(1, 0)
		v.Select("lane", 0)
		var f Frame
		v.Frame(&f)
		if _, _, _, ok := v.Voyage(); ok {
			t.Errorf("%s: a voyage", name)
		}
	}
}

func TestCuts(t *testing.T) {
	m := []float64{0, 10, 10, 30}
	for _, c := range []struct {
		x    float64
		want cut
	}{
		{-5, cut{0, 0}}, {0, cut{0, 0}}, {5, cut{0, 0.5}}, {10, cut{2, 0}}, {15, cut{2, 0.25}}, {30, cut{2, 1}},
		{99, cut{2, 1}}, {math.NaN(), cut{0, 0}},
	} {
		if got := cutAt(m, c.x); got != c.want {
			t.Errorf("%v is at %v, want %v", c.x, got, c.want)
		}
	}
	l := newLengths([]scene.Point{{X: 0}, {X: 3, Y: 4}, {X: 3, Y: 10}})
	if !reflect.DeepEqual(l, lengths{0, 5, 11}) || l.at(cut{1, 0.5}) != 8 || l.at(cut{1, 1}) != 11 {
		t.Errorf("lengths %v", l)
	}
	if p := along([]scene.Point{{X: 0}, {X: 8, Y: 4}}, cut{0, 0.25}); p != (scene.Point{X: 2, Y: 1}) {
		t.Errorf("a quarter of the way is %v", p)
	}
}
