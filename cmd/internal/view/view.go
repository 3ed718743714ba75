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
	scene  *scene.Scene
	theme  Theme
	win    window
	limits limits
	cam    State
	level  int
	now    time.Duration
	base   [][]run // per level
}

// New is a view of s at Home, 1280 by 720 CSS pixels, in the light theme.
func New(s *scene.Scene) *View {
	v := &View{scene: s, theme: Light(), base: newRuns(s)}
	v.Resize(1280, 720, 1, Insets{})
	return v
}

// Resize sets the size of the window in CSS pixels, the device pixels to a
// CSS pixel, and the parts of the window under the host's panel. A view that
// the reader has not moved goes on showing what it showed.
func (v *View) Resize(w, h, scale float64, in Insets) {
	win := newWindow(w, h, scale, in)
	if win == v.win {
		return
	}
	v.win = win
	v.limits = newLimits(&v.win, v.scene)
	v.cam = fit(&v.win, v.scene.Home)
	v.level = v.levelFor(0)
}

// SetTheme changes the colours.
func (v *View) SetTheme(t Theme) { v.theme = t }

// CameraState is where the camera stands now.
func (v *View) CameraState() State { return v.cam }

// SetCamera puts the camera where it stood before, within the limits; a
// state that is no number is ignored.
func (v *View) SetCamera(s State) {
	if s.finite() {
		v.cam = v.limits.hold(s)
		v.level = v.levelFor(v.level)
	}
}

// Advance brings everything that moves by itself to the time now and says
// whether a later time would show something else again.
func (v *View) Advance(now time.Duration) (moving bool) {
	v.now = max(v.now, now)
	return false
}
