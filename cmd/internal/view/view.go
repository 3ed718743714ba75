// Package view holds everything about a map that changes: where the camera
// stands, what is selected, which labels show and where. It reads a Scene,
// takes the reader's input and the time as plain values, and fills Frames
// for a painter. It draws nothing itself and knows no clock: the same calls
// with the same times give the same frames.
//
// Positions and lengths that come in or go out of a View are CSS pixels of
// the window, y down; a Frame is in device pixels. Times are durations since
// any fixed start and never run backwards.
package view

import (
	"time"

	"dateline/cmd/internal/scene"
)

// View is the changing half of a map. It is not safe for concurrent use.
type View struct {
	scene *scene.Scene
	base  [][]run // per level
	ids   map[string]item

	theme Theme
	calm  bool // reduced motion

	win     window
	limits  limits
	cam     State
	level   int
	stand   stand
	motion  motion
	hand    hand
	pinched time.Duration // when the wheel made a small turn last

	now     time.Duration
	stepped time.Duration // when Advance was called last
	live    bool          // Advance has been called: from now on changes are seen

	step                       int
	someLit                    bool
	litPlace, litRoute         []bool
	litArea                    []bool
	selected, hovered, focused item
	sites                      sites
	voyage                     voyage
	lengths                    []lengths // of Scene.Routes

	aside    []aside // of Scene.Places
	crowding crowding

	names []name     // of Scene.Labels
	order []int32    // indices into names, first come first placed
	page  page       // what the present placement has filled
	soft  page       // what names had better not lie on: the routes
	curve curve      // scratch of names along a path
	combs []crossing // scratch of hatching
	bar   bar
	// places for names with leader lines that the present placement has tried
	leaderTries int

	reserved []Box // parts of the map that the host covers

	unplaced     bool // something has changed since labels were placed
	fresh        bool // the next placement forgets the last one
	hurry        bool // the present placement lets no name wait
	waits        bool // names wait to be placed again at until
	until        time.Duration
	snap         bool // the next placement forgets the last one and shows at once
	fading       bool
	stale        bool // the next frame differs from the last one
	events, told []Event
}

// New is a view of s at Home, 1280 by 720 CSS pixels, in the light theme.
func New(s *scene.Scene) *View {
	v := &View{
		scene: s, theme: Light(), base: newRuns(s), ids: newIndex(s),
		litPlace: make([]bool, len(s.Places)),
		litRoute: make([]bool, len(s.Routes)),
		litArea:  make([]bool, len(s.Areas)),
	}
	v.aside = make([]aside, len(s.Places))
	v.sites.turn = make([]int16, len(s.Places))
	v.voyage.route = -1
	for i := range s.Routes {
		v.lengths = append(v.lengths, newLengths(s.Routes[i].Points))
	}
	v.names, v.order = newNames(s)
	v.Resize(1280, 720, 1, Insets{})
	return v
}

// Resize sets the size of the window in CSS pixels, the device pixels to a
// CSS pixel, and the parts of the window under the host's panel. A view that
// the reader has not moved goes on showing what it showed, another keeps its
// centre and its scale. Where only the panel has changed, the camera gives
// way to it smoothly.
func (v *View) Resize(w, h, scale float64, in Insets) {
	win := newWindow(w, h, scale, in)
	if win == v.win {
		return
	}
	old := v.win
	v.win = win
	v.limits = newLimits(&v.win, v.scene)
	v.changed()
	if v.live && old.w == win.w && old.h == win.h && old.scale == win.scale {
		// The map stays where it is on the screen, then makes room.
		cam := v.cam
		cam.X += (win.midX - old.midX) / cam.K
		cam.Y += (win.midY - old.midY) / cam.K
		v.rest()
		v.put(v.limits.hold(cam))
		if v.stand != standFree {
			v.fly(v.standing())
		} else {
			v.bringIn(v.selected)
		}
		return
	}
	v.rest()
	v.put(v.limits.hold(v.standing()))
	v.level = v.levelFor(0)
	v.cut()
}

// SetTheme changes the colours.
func (v *View) SetTheme(t Theme) {
	v.theme = t
	v.stale = true
}

// SetReducedMotion turns flights, glides and fades into cuts, and what is
// told on the map into its end.
func (v *View) SetReducedMotion(reduced bool) {
	v.calm = reduced
	if reduced {
		v.finish()
	}
	if reduced && v.motion.way != resting {
		to, way := v.aim(), v.motion.way
		v.rest()
		if way != flying {
			to = v.limits.move(&v.win, v.cam, to)
		}
		v.put(to)
	}
	v.cut()
}

// CameraState is where the camera stands now.
func (v *View) CameraState() State { return v.cam }

// SetCamera puts the camera where it stood before, within the limits; a
// state that is no number is ignored.
func (v *View) SetCamera(s State) {
	if !s.finite() {
		return
	}
	v.rest()
	v.stand = standFree
	v.put(v.limits.hold(s))
	v.cut()
}

// Advance brings everything that moves by itself to the time now and says
// whether a later time would show something else again.
func (v *View) Advance(now time.Duration) (moving bool) {
	v.now = max(v.now, now)
	v.live = true
	v.stepMotion(v.stepped, v.now)
	v.stepped = v.now
	v.stepTelling()
	if v.waits && v.now >= v.until {
		v.changed()
	}
	v.relabel()
	v.fading = v.fade()
	return v.moving()
}

// Stale says whether the next Frame differs from the last one.
func (v *View) Stale() bool { return v.stale }

func (v *View) moving() bool {
	return v.motion.way != resting || v.fading || v.waits || v.sites.on || v.voyage.on
}

// changed notes that labels may have to find other places.
func (v *View) changed() { v.stale, v.unplaced = true, true }

// arrived notes that a flight has ended: labels take the places that are
// best here.
func (v *View) arrived() { v.changed(); v.fresh = true }

// cut notes that what comes next has nothing to do with what was before:
// labels do not fade over.
func (v *View) cut() { v.changed(); v.snap = true }
