package view

import "time"

// Pace of the telling.
const (
	lightGap  = 120 * time.Millisecond // between two sites that light up
	lightTime = 280 * time.Millisecond // in which one does
	drawTime  = 2500 * time.Millisecond
	sailTime  = 4500 * time.Millisecond
	sailGap   = 250 * time.Millisecond // between two events of a voyage
)

// lightPop is by how much of its size a mark grows while it lights up.
const lightPop = 0.22

// cue is the time of something that is told once. It starts when the camera
// has arrived, so that nobody misses it on the way.
type cue struct {
	on, waiting bool
	start       time.Duration
}

// begin sets a cue.
func (c *cue) begin() { *c = cue{on: true, waiting: true} }

// elapsed is how long the cue has run at the time now, 0 while it waits.
func (c *cue) elapsed(now time.Duration) time.Duration {
	if c.waiting {
		return 0
	}
	return now - c.start
}

// sites is the lighting up, one after another, of the places of a step.
type sites struct {
	cue
	turn []int16 // per place: when it is its turn, -1 for never
	n    int
}

// arrange lets the places of the present step light up in turn.
func (v *View) arrange() {
	s := &v.sites
	s.cue, s.n = cue{}, 0
	for i := range s.turn {
		s.turn[i] = -1
	}
	if v.step == 0 || v.calm {
		return
	}
	for _, i := range v.scene.Steps[v.step-1].Places {
		if i >= 0 && int(i) < len(s.turn) && s.turn[i] < 0 {
			s.turn[i] = int16(s.n)
			s.n++
		}
	}
	if s.n > 0 {
		s.begin()
	}
}

// stepTelling brings what is told to the present time.
func (v *View) stepTelling() {
	for _, c := range [2]*cue{&v.sites.cue, &v.voyage.cue} {
		if c.on && c.waiting && v.motion.way != flying {
			c.waiting, c.start = false, v.now
		}
		if c.on && !c.waiting {
			v.stale = true
		}
	}
	s := &v.sites
	if s.on && s.elapsed(v.now) >= time.Duration(s.n-1)*lightGap+lightTime {
		s.cue = cue{}
	}
	v.sail()
}

// finish cuts to the end of what is told.
func (v *View) finish() {
	v.sites.cue = cue{}
	if v.voyage.on {
		v.arrive()
	}
}

// dim says whether a place is drawn out of the light: the step leaves it
// out, or its turn has not come.
func (v *View) dim(i int32) bool {
	if v.quiet(item{PlaceKey, i}) {
		return true
	}
	s := &v.sites
	return s.on && s.turn[i] >= 0 && (item{PlaceKey, i}) != v.selected &&
		(s.waiting || s.elapsed(v.now) < time.Duration(s.turn[i])*lightGap)
}

// pop is the factor by which a place's mark is larger while it lights up.
func (v *View) pop(i int32) float32 {
	s := &v.sites
	if !s.on || s.waiting || s.turn[i] < 0 {
		return 1
	}
	t := float64(s.elapsed(v.now)-time.Duration(s.turn[i])*lightGap) / float64(lightTime)
	if t <= 0 || t >= 1 {
		return 1
	}
	return 1 + float32(4*lightPop*t*(1-t))
}

// easeInOut is a cubic from 0 to 1 that starts and ends at rest.
func easeInOut(t float64) float64 {
	t = clamp(t, 0, 1)
	return t * t * (3 - 2*t)
}
