//go:build !js

package view_test

import (
	"testing"
	"time"

	"dateline/cmd/internal/scene/scenetest"
	"dateline/cmd/internal/view"
)

func TestLayoutFor(t *testing.T) {
	for _, c := range []struct {
		width, height float64
		want          int
	}{{0, 0, 0}, {343, 400, 0}, {375, 400, 1}, {388, 1024, 1}, {599, 900, 1}, {600, 405, 2}, {1200, 500, 2}, {600, 520, 3}, {859, 2000, 3}, {860, 520, 4}, {4000, 2000, 4}} {
		if got := view.LayoutFor(c.width, c.height); got != &view.Layouts[c.want] {
			t.Errorf("a map of %v by %v has the layout from %v, want %v", c.width, c.height, got.From, view.Layouts[c.want].From)
		}
	}
}

// coversAt are the globe and the buttons of the page, as the tests of names
// have them.
func coversAt(r *real) func(w, h float64) []view.Box {
	return func(w, h float64) []view.Box {
		var frames, names int
		return open(nil, r, [2]float64{w, h}, &frames, &names).boxes
	}
}

// A live map takes a poster's place: on every map that the poster's names are
// set for, they stay where they are, and they show from the first frame on.
func TestTakeOverMovesNoName(t *testing.T) {
	stories, err := reals()
	if err != nil {
		t.Fatal(err)
	}
	names := 0
	for i := range stories {
		r := &stories[i]
		for l := range view.Layouts {
			layout := &view.Layouts[l]
			poster := view.New(r.scene)
			poster.SetNames(layout, coversAt(r))
			want := poster.Spots()
			if len(want) < len(r.scene.Places) {
				t.Errorf("%s from %v: only %d names", r.name, layout.From, len(want))
			}
			for _, size := range layout.Sizes {
				v := view.New(r.scene)
				v.TakeOver(size[0], size[1], 2, view.Insets{}, coversAt(r)(size[0], size[1])...)
				v.Advance(0)
				got := v.Spots()
				moved := 0
				for name, spot := range want {
					names++
					if got[name] != spot {
						t.Logf("%s at %v: %s moves from %s to %q", r.name, size, name, spot, got[name])
						moved++
					}
				}
				if moved > 0 {
					t.Errorf("%s at %v: %d of %d names move", r.name, size, moved, len(want))
				}
				var f view.Frame
				v.Frame(&f)
				if n := v.Overlaps(&f); n > 0 {
					t.Errorf("%s at %v: %d letters overlap", r.name, size, n)
				}
			}
		}
	}
	if names < 500 {
		t.Errorf("only %d names were seen", names)
	}
}

// Where the reader has gone somewhere already, there is no poster to match.
func TestTakeOverKeepsTheStep(t *testing.T) {
	v := view.New(scenetest.Small())
	v.Step(1, 0)
	v.TakeOver(800, 600, 1, view.Insets{})
	v.Advance(time.Minute)
	w := view.New(scenetest.Small())
	w.SetReducedMotion(true)
	w.Resize(800, 600, 1, view.Insets{})
	w.Step(1, 0)
	w.Advance(time.Minute)
	if v.CameraState() != w.CameraState() {
		t.Errorf("the camera is at %v, want %v", v.CameraState(), w.CameraState())
	}
}
