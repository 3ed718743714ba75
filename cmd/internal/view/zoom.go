package view

import (
	"math"
	"time"
)

// notch is how far a wheel turns with one click in CSS pixels, as browsers
// count it; smaller turns come from trackpads, and from pinches on them.
const notch = 40

// pinchLasts is how long after a small turn a larger one counts as several
// small ones that have come in one frame.
const pinchLasts = 200 * time.Millisecond

// Wheel zooms about (x, y) when the wheel has turned by (dx, dy), in CSS
// pixels as browsers count: dy > 0 is towards the reader and zooms out, and
// a click of a mouse wheel is about 100. The small steps of a pinch on a
// trackpad act at once, the clicks of a wheel smoothly.
func (v *View) Wheel(x, y, dx, dy float64, now time.Duration) {
	if math.IsNaN(x+y+dy) || math.IsInf(x+y+dy, 0) || dy == 0 {
		return
	}
	if size := math.Abs(dy); size < notch || size < 5*notch && v.pinched > 0 && now < v.pinched+pinchLasts {
		v.pinched = now
		v.Pinch(x, y, math.Exp(-dy/100), now)
		return
	}
	v.now = max(v.now, now)
	k := v.cam.K
	if v.motion.way == zooming {
		k = v.motion.goal.K // clicks in a row add up
	}
	v.zoomTo(x, y, k*math.Exp2(-clamp(dy, -200, 200)/200))
}

// Pinch multiplies the scale by factor at once, with the world held in place
// under (x, y). It is for systems that report pinches as such; two fingers
// that come as pointers need no Pinch.
func (v *View) Pinch(x, y, factor float64, now time.Duration) {
	if math.IsNaN(x+y) || math.IsInf(x+y, 0) || !(factor > 0) || math.IsInf(factor, 0) {
		return
	}
	v.now = max(v.now, now)
	from := v.cam.K
	if v.motion.way == zooming {
		from = v.motion.goal.K // nothing of what came before is lost
	}
	v.rest()
	v.stand = standFree
	k := v.limits.scale(from * clamp(factor, 0.2, 5))
	v.put(v.limits.move(&v.win, v.cam, v.cam.about(&v.win, x, y, k)))
	// The fingers of a pinch do not say when they lift: settle as a zoom does.
	v.zoomTo(x, y, v.cam.K)
}

// Zoom multiplies the scale by factor about the middle of the free part.
func (v *View) Zoom(factor float64, now time.Duration) {
	if !(factor > 0) || math.IsInf(factor, 0) {
		return
	}
	v.now = max(v.now, now)
	v.zoomTo(v.win.midX, v.win.midY, v.aim().K*factor)
}

// Pan moves the camera by (dx, dy) CSS pixels: dx > 0 shows more of the
// right.
func (v *View) Pan(dx, dy float64, now time.Duration) {
	if math.IsNaN(dx+dy) || math.IsInf(dx+dy, 0) {
		return
	}
	v.now = max(v.now, now)
	from := v.cam
	if v.motion.way == panning {
		from = v.motion.goal // presses in a row add up
	}
	next := v.limits.move(&v.win, v.cam, State{X: from.X + dx/v.cam.K, Y: from.Y + dy/v.cam.K, K: v.cam.K})
	v.panTo(next.X, next.Y)
}
