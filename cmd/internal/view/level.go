package view

import "math"

// back is how far below its bound the scale must fall before a coarser
// level comes back, so that a map at rest on a bound does not flicker.
const back = 0.88

// levelFor picks the detail for the present scale when the level in use is
// now. Screens with more than 1.5 device pixels to the CSS pixel do not get
// finer lines than that: nobody would see them.
func (v *View) levelFor(now int) int {
	levels := v.scene.Levels
	k := v.cam.K * math.Min(v.win.scale, 1.5)
	want := 0
	for want < len(levels)-1 && k > float64(levels[want].MaxK) {
		want++
	}
	if want < now && now < len(levels) && k > back*float64(levels[now-1].MaxK) {
		return now
	}
	return want
}
