package view

import (
	"slices"
	"testing"

	"dateline/cmd/internal/scene/scenetest"
)

func TestSignsInView(t *testing.T) {
	for _, c := range []struct {
		what string
		cam  State
		want []Sign
	}{
		{"all of Home", State{0, 0, 1.1}, []Sign{SignPort, SignAirbase, SignFar, SignSchematic, SignToward, SignArea, SignLineOfControl}},
		{"the air base from near", State{-330, 120, 9}, []Sign{SignAirbase, SignFar, SignToward, SignUncertainty}},
		{"beside the air base, within its circle", State{-330 + 53, 120, 11}, []Sign{SignFar, SignUncertainty}},
		{"the line of control", State{490, -210, 8}, []Sign{SignFar, SignLineOfControl}},
		{"beside the line of control", State{540, -280, 8}, []Sign{SignFar}},
		{"the disputed border", State{-700, 360, 6}, []Sign{SignFar, SignDisputed}},
		{"within the area", State{0, -200, 12}, []Sign{SignFar, SignArea}},
		{"the far place's own sea", State{600, 700, 8}, []Sign{SignFar}},
	} {
		v := newSmall(1000, 700, 1)
		v.SetCamera(c.cam)
		if got := v.Signs(nil); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.what, got, c.want)
		}
	}
}

func TestSignsOfKinds(t *testing.T) {
	s := scenetest.Small()
	s.Places[scenetest.Alpha].Kind = "city"
	s.Places[scenetest.Bravo].Kind = "country"
	s.Routes[0].Schematic = false
	v := New(s)
	v.Resize(1000, 700, 1, Insets{})
	if got, want := v.Signs(nil), []Sign{SignAirbase, SignCity, SignCountry, SignFar, SignRoute, SignToward, SignArea, SignLineOfControl}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestTheShipIsASignWhileItIsThere(t *testing.T) {
	v := newSmall(1000, 700, 1)
	v.Step(1, 0)
	if slices.Contains(v.Signs(nil), SignShip) {
		t.Error("a ship before it sets off")
	}
	settle(t, v, 0)
	if !slices.Contains(v.Signs(nil), SignShip) {
		t.Error("no ship after it has arrived")
	}
	v.SetCamera(State{X: 190, Y: 170, K: 12})
	if slices.Contains(v.Signs(nil), SignShip) {
		t.Error("a ship out of sight")
	}
}

// Only a route at sea is told with a ship.
func TestWhatIsNoVoyageHasNoShip(t *testing.T) {
	s := scenetest.Small()
	s.Routes[0].Kind = "walk"
	v := New(s)
	v.Resize(1000, 700, 1, Insets{})
	v.Step(1, 0)
	settle(t, v, 0)
	if signs := v.Signs(nil); slices.Contains(signs, SignShip) || !slices.Contains(signs, SignArrow) {
		t.Errorf("signs %v", signs)
	}
	var f Frame
	v.Frame(&f)
	for _, op := range f.Ops {
		if op.Role == RoleShip && op.To-op.From != 3 {
			t.Errorf("an arrow of %d corners", op.To-op.From)
		}
	}
}

// What lies under the host's panel is not in view.
func TestSignsUnderThePanel(t *testing.T) {
	v := newSmall(1000, 700, 1)
	v.SetCamera(State{-330, 120, 2})
	if !slices.Contains(v.Signs(nil), SignAirbase) {
		t.Fatal("no air base")
	}
	v.SetCamera(State{-330 + 400, 120, 1}) // 400 pixels left of the middle
	v.Resize(1000, 700, 1, Insets{Left: 110})
	v.SetCamera(State{-330 + 460, 120, 1})
	if slices.Contains(v.Signs(nil), SignAirbase) {
		t.Error("an air base under the panel")
	}
}

func TestSignsAreCheap(t *testing.T) {
	v := newSmall(1000, 700, 1)
	dst := make([]Sign, 0, NumSigns)
	if n := testing.AllocsPerRun(100, func() { dst = v.Signs(dst[:0]) }); n != 0 || len(dst) == 0 {
		t.Errorf("%v allocations for %v", n, dst)
	}
}

func TestSignNames(t *testing.T) {
	seen := map[string]bool{}
	for s := range NumSigns {
		if n := s.String(); n == "" || seen[n] {
			t.Errorf("sign %d is called %q", s, n)
		} else {
			seen[n] = true
		}
	}
	if NumSigns.String() != "" {
		t.Error("there is one sign too many")
	}
}
