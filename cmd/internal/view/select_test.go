package view

import (
	"math"
	"testing"
	"time"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/scene/scenetest"
)

func TestSelectKeepsTheCameraWhenThePlaceIsInSight(t *testing.T) {
	v := newSmall(1000, 700, 1)
	before := v.cam
	for _, id := range []string{"alpha", "bravo", "charlie", "delta", "lane", "zone", ""} {
		if !v.Select(id, 0) {
			t.Errorf("there is no %q", id)
		}
		if v.Selected() != id {
			t.Errorf("selected %q, want %q", v.Selected(), id)
		}
		if v.Advance(0); v.motion.way == flying || v.cam != before {
			t.Errorf("selecting %q moves the camera", id)
		}
	}
	if v.Select("nowhere", 0) || v.Selected() != "" {
		t.Error("an unknown id selects")
	}
	if len(v.Events()) != 0 {
		t.Error("Select tells its caller what it knows")
	}
}

func TestSelectBringsAPlaceIntoSight(t *testing.T) {
	v := newSmall(1000, 700, 1)
	v.SetCamera(State{X: 500, Y: -300, K: 3})
	v.Select("charlie", 0)
	settle(t, v, 0)
	x, y, _ := v.Project("charlie")
	if !v.visible(x, y) || v.cam.K != 3 {
		t.Errorf("charlie at %v, %v, scale %v", x, y, v.cam.K)
	}
}

func TestAPanelDoesNotHideTheSelectedPlace(t *testing.T) {
	v := newSmall(400, 800, 1)
	v.SetCamera(State{X: 0, Y: 0, K: 0.8})
	v.Advance(0)
	v.Select("alpha", 0)
	x0, y0, _ := v.Project("alpha")
	v.Resize(400, 800, 1, Insets{Bottom: 430})
	if x, y, _ := v.Project("alpha"); math.Hypot(x-x0, y-y0) > 1e-6 {
		t.Errorf("the panel makes the map jump from %v, %v to %v, %v", x0, y0, x, y)
	}
	settle(t, v, 0)
	if _, y, _ := v.Project("alpha"); y > 370 {
		t.Errorf("alpha at %v lies under the panel", y)
	}
}

func TestHomeMakesRoomForThePanel(t *testing.T) {
	v := newSmall(1280, 720, 1)
	v.Advance(0)
	v.Resize(1280, 720, 1, Insets{Left: 400})
	settle(t, v, 0)
	if want := fit(&v.win, v.scene.Home); v.cam != want {
		t.Errorf("camera %v, want %v", v.cam, want)
	}
	// A view that the reader has moved stays where it is on the screen.
	v.SetCamera(State{X: 30, Y: 40, K: 2})
	x0, y0, _ := v.Project("alpha")
	v.Resize(1280, 720, 1, Insets{})
	settle(t, v, time.Minute)
	if x, y, _ := v.Project("alpha"); math.Hypot(x-x0, y-y0) > 1e-6 {
		t.Errorf("alpha went from %v, %v to %v, %v", x0, y0, x, y)
	}
}

func TestStepsLightTheirFeatures(t *testing.T) {
	v := newSmall(1000, 700, 1)
	role := func(i int32) Role {
		var f Frame
		v.Frame(&f)
		for k := range f.Ops {
			if op := &f.Ops[k]; op.KeyKind == PlaceKey && op.Key == i && (op.Role == RolePlace || op.Role == RolePlaceQuiet) {
				return op.Role
			}
		}
		return NumRoles
	}
	if role(0) != RolePlace || role(2) != RolePlace {
		t.Error("the overview sets places apart")
	}
	v.Select("bravo", 0)
	if !v.Step(1, 0) || v.Selected() != "" || v.StepNumber() != 1 {
		t.Error("step 1 does not start afresh")
	}
	settle(t, v, 0)
	if v.cam != v.limits.hold(fit(&v.win, v.scene.Steps[0].View)) {
		t.Error("step 1 does not show its view")
	}
	if role(scenetest.Alpha) != RolePlace || role(scenetest.Charlie) != RolePlaceQuiet {
		t.Error("step 1 lights the wrong places")
	}
	v.Select("charlie", time.Second)
	if role(scenetest.Charlie) != RolePlace {
		t.Error("the selected place is quiet")
	}
	if v.Step(99, 0) || v.Step(-1, 0) || v.StepNumber() != 1 {
		t.Error("there is a step that is not there")
	}
	v.Step(0, time.Minute)
	settle(t, v, time.Minute)
	if v.cam != fit(&v.win, v.scene.Home) || role(scenetest.Charlie) != RolePlace {
		t.Error("step 0 is not the overview")
	}
}

func TestFocusShowsARing(t *testing.T) {
	v := newSmall(1000, 700, 1)
	if !v.Focus("alpha") || v.Focus("nowhere") {
		t.Error("Focus finds the wrong places")
	}
	var f Frame
	v.Frame(&f)
	rings := 0
	for i := range f.Ops {
		if f.Ops[i].Role == RoleFocusRing {
			rings++
			if f.Ops[i].Key != scenetest.Alpha {
				t.Errorf("the ring is around place %d", f.Ops[i].Key)
			}
		}
	}
	if rings != 1 {
		t.Errorf("%d rings", rings)
	}
	v.SetCamera(State{X: 900, Y: 0, K: 4})
	v.Focus("bravo")
	settle(t, v, time.Hour) // asleep for an hour: the flight starts now all the same
	if x, y, _ := v.Project("bravo"); !v.visible(x, y) {
		t.Error("the focused place is out of sight")
	}
}

func TestFlightAfterASleepStartsAtItsBeginning(t *testing.T) {
	v := newSmall(1000, 700, 1)
	v.Advance(0)
	before := v.cam
	v.SetCamera(State{X: 900, Y: 0, K: 4})
	before = v.cam
	v.Focus("bravo")
	v.Advance(time.Hour)
	if j := jump(&v.win, before, v.cam); j > 1e-6 {
		t.Errorf("the first frame after a sleep jumps %v pixels", j)
	}
}

func TestPickNearestWins(t *testing.T) {
	s := scenetest.Small()
	s.Places[0].At = scene.Point{X: 0, Y: 200}
	s.Places[1].At = scene.Point{X: 20, Y: 200}
	v := New(s)
	v.SetCamera(State{X: 0, Y: 200, K: 1})
	x, y, _ := v.Project("alpha")
	for _, c := range []struct {
		dx   float64
		want string
	}{{0, "alpha"}, {9, "alpha"}, {11.5, "bravo"}, {20, "bravo"}, {-21, "alpha"}, {41, "bravo"}} {
		if id, _ := v.Pick(x+c.dx, y); id != c.want {
			t.Errorf("%v to the right: %q, want %q", c.dx, id, c.want)
		}
	}
	// At a tie the one in the light wins, and before it the selected one.
	v.Select("bravo", 0)
	if id, _ := v.Pick(x+10, y); id != "bravo" {
		t.Errorf("at a tie %q is picked, not the selected place", id)
	}
	v.Select("alpha", 0)
	if id, _ := v.Pick(x+10, y); id != "alpha" {
		t.Errorf("at a tie %q is picked, not the selected place", id)
	}
}

func TestPickEverything(t *testing.T) {
	for _, size := range [][2]float64{{320, 560}, {1000, 700}, {2560, 1440}} {
		v := newSmall(size[0], size[1], 1)
		for _, id := range []string{"alpha", "bravo", "charlie", "delta", "lane", "zone"} {
			x, y, ok := v.Project(id)
			got, hit := v.Pick(x, y)
			if !ok || !hit || got != id {
				t.Errorf("%v: at %v, %v is %q, want %q", size, x, y, got, id)
			}
		}
		if id, ok := v.Pick(size[0]/2, size[1]-5); ok {
			t.Errorf("%v: %q on empty water", size, id)
		}
	}
	if _, _, ok := newSmall(500, 500, 1).Project("nowhere"); ok {
		t.Error("an unknown feature has a position")
	}
}

func TestPickByName(t *testing.T) {
	v := newSmall(1000, 700, 1)
	var f Frame
	v.Frame(&f)
	n := &v.names[scenetest.Alpha]
	x, y, _ := v.Project("alpha")
	b := n.inkBox(x, y, &n.want)
	if id, _ := v.Pick(b.x, b.y); id != "alpha" {
		t.Errorf("at the name of alpha is %q", id)
	}
}

func TestFarPlaceHasAMarkAtTheEdge(t *testing.T) {
	v := newSmall(1000, 700, 1)
	v.Resize(1000, 700, 1, Insets{Left: 300})
	x, y, _ := v.Project("delta") // far to the left, a little up
	if x != 300+EdgeInset {
		t.Errorf("mark at %v, %v", x, y)
	}
	var f Frame
	v.Frame(&f)
	heads := 0
	for i := range f.Ops {
		if op := &f.Ops[i]; op.Kind == Triangle && op.Role == RolePlace {
			heads++
			if p := f.Points[op.From]; p.X != float32(x) || p.Y != float32(y) {
				t.Errorf("arrow head at %v, mark at %v, %v", p, x, y)
			}
			if sin := math.Sin(float64(op.Angle)); sin > -0.9 {
				t.Errorf("arrow head points along %v", op.Angle)
			}
		}
	}
	if heads != 1 {
		t.Errorf("%d arrow heads", heads)
	}
}

func TestNearestIn(t *testing.T) {
	v := newSmall(1000, 700, 1)
	// alpha is lower right, bravo upper left, charlie lower left, delta far left.
	for _, c := range []struct {
		from    string
		bearing float64
		want    string
	}{
		{"bravo", 135, "alpha"}, {"alpha", 270, "charlie"}, {"charlie", 30, "bravo"},
		{"charlie", 90, "alpha"}, {"charlie", 280, "delta"}, {"alpha", 90, ""}, {"delta", 100, "bravo"},
	} {
		if got, ok := v.NearestIn(c.from, c.bearing); got != c.want || ok != (c.want != "") {
			t.Errorf("from %s at %v: %q, want %q", c.from, c.bearing, got, c.want)
		}
	}
	if _, ok := v.NearestIn("nowhere", 0); ok {
		t.Error("an unknown place has neighbours")
	}
}

func TestACountryIsNamedOnce(t *testing.T) {
	s := scenetest.Small()
	s.Places[scenetest.Charlie].Kind, s.Places[scenetest.Charlie].Name = "country", "Westland"
	v := New(s)
	v.Resize(1000, 700, 1, Insets{})
	var f Frame
	v.Frame(&f)
	for i := range f.Ops {
		if op := &f.Ops[i]; op.KeyKind == LabelKey && s.Labels[op.Key].Text == "WESTLAND" {
			t.Error("WESTLAND is named beside Westland")
		}
		if f.Ops[i].Role == RoleUncertain {
			t.Error("a country is drawn as a circle")
		}
	}
	for _, k := range v.order {
		if s.Labels[k].Text == "EASTLAND" {
			return
		}
	}
	t.Error("EASTLAND has lost its name")
}
