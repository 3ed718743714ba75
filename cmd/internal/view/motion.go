package view

import (
	"math"
	"time"
)

// way is how the camera moves by itself.
type way uint8

const (
	resting way = iota
	flying      // to a view
	gliding     // on after a drag
	zooming     // towards a scale about a point
	panning     // towards a centre
)

// Pace of the small motions.
const (
	glideTime = 0.325                 // seconds in which a glide loses 63 % of its speed
	glideFrom = 60                    // CSS px/s: a slower drag ends where it is let go
	glideStop = 12                    // CSS px/s: here a glide ends
	glideMost = 3200                  // CSS px/s
	followIn  = 60 * time.Millisecond // time constant of zooming and panning
)

// motion is the present movement of the camera.
type motion struct {
	way     way
	start   time.Duration
	waiting bool // starts with the next Advance, whose time is not known yet
	flight  flight
	from    State   // gliding: where it began
	vx, vy  float64 // gliding: CSS px/s at the start
	goal    State   // zooming: K; panning: X and Y
	ax, ay  float64 // zooming: the point of the window that stays
	wx, wy  float64 // zooming: the world position under it
	reader  bool    // a reader's gesture began it
}

// fly goes to the state to: by a flight, or at once under reduced motion.
func (v *View) fly(to State) {
	to = v.limits.hold(to)
	if to == v.cam {
		v.rest()
		return
	}
	if v.calm {
		v.rest()
		v.put(to)
		v.arrived()
		return
	}
	moving := v.motion.way != resting && !v.motion.waiting
	v.motion = motion{way: flying, waiting: true, flight: newFlight(&v.win, v.cam, to, v.limits.minK, moving)}
}

// glide goes on after a drag that ended with the given speed, CSS px/s.
func (v *View) glide(vx, vy float64) {
	speed := math.Hypot(vx, vy)
	if v.calm || !(speed >= glideFrom) {
		v.settled()
		return
	}
	if speed > glideMost {
		vx, vy = vx*glideMost/speed, vy*glideMost/speed
	}
	v.motion = motion{way: gliding, start: v.now, from: v.cam, vx: vx, vy: vy, reader: true}
}

// zoomTo brings the scale to k while the world stays in place under (x, y).
func (v *View) zoomTo(x, y, k float64) {
	k = v.limits.scale(k)
	m := motion{way: zooming, start: v.since(zooming), ax: x, ay: y, goal: State{K: k}, reader: true}
	m.wx, m.wy = v.cam.world(&v.win, x, y)
	v.motion = m
	v.stand = standFree
	if v.calm {
		v.put(v.limits.move(&v.win, v.cam, v.cam.about(&v.win, x, y, k)))
		v.settled()
	}
}

// panTo brings the centre to (x, y).
func (v *View) panTo(x, y float64) {
	v.motion = motion{way: panning, start: v.since(panning), goal: State{X: x, Y: y, K: v.cam.K}, reader: true}
	v.stand = standFree
	if v.calm {
		v.put(v.limits.move(&v.win, v.cam, v.motion.goal))
		v.settled()
	}
}

// since is when a motion of a kind began that goes on now: with the present
// one, if that is of the same kind.
func (v *View) since(w way) time.Duration {
	if v.motion.way == w {
		return v.motion.start
	}
	return v.now
}

// aim is where the camera will stand when its motion has ended.
func (v *View) aim() State {
	switch m := &v.motion; m.way {
	case flying:
		return m.flight.to
	case zooming:
		return v.cam.about(&v.win, m.ax, m.ay, m.goal.K)
	case panning:
		return m.goal
	}
	return v.cam
}

// rest ends all motion where the camera stands.
func (v *View) rest() { v.motion = motion{} }

// settled ends a motion of the reader's and tells the host.
func (v *View) settled() {
	v.rest()
	v.tell(CameraSettled, "")
}

// put sets the camera.
func (v *View) put(s State) {
	if s == v.cam {
		return
	}
	v.cam = s
	v.level = v.levelFor(v.level)
	v.changed()
}

// stepMotion moves the camera on to the time now; before is the time of the last
// call.
func (v *View) stepMotion(before, now time.Duration) {
	m := &v.motion
	if m.waiting {
		m.start, m.waiting = now, false
	}
	before = max(before, min(m.start, now))
	switch m.way {
	case flying:
		v.put(m.flight.at(now - m.start))
		if now-m.start >= m.flight.duration {
			v.rest()
			v.arrived()
		}
	case gliding:
		t := (now - m.start).Seconds()
		gone := glideTime * (1 - math.Exp(-t/glideTime)) / v.cam.K
		was := v.cam
		next := State{X: m.from.X - m.vx*gone, Y: m.from.Y - m.vy*gone, K: v.cam.K}
		v.put(v.limits.move(&v.win, v.cam, next))
		slow := math.Hypot(m.vx, m.vy)*math.Exp(-t/glideTime) < glideStop
		if slow || (v.cam == was && now > before) {
			v.settled()
		}
	case zooming:
		rest := math.Log(m.goal.K/v.cam.K) * follow(now-before)
		k := m.goal.K / math.Exp(rest)
		if math.Abs(rest) < 1e-3 {
			k = m.goal.K
		}
		next := State{X: m.wx - (m.ax-v.win.midX)/k, Y: m.wy - (m.ay-v.win.midY)/k, K: k}
		v.put(v.limits.move(&v.win, v.cam, next))
		if k == m.goal.K {
			v.settled()
		}
	case panning:
		left := follow(now - before)
		dx, dy := (m.goal.X-v.cam.X)*left, (m.goal.Y-v.cam.Y)*left
		was := v.cam
		if math.Hypot(dx, dy)*v.cam.K < 0.3 {
			dx, dy = 0, 0
		}
		v.put(v.limits.move(&v.win, v.cam, State{X: m.goal.X - dx, Y: m.goal.Y - dy, K: v.cam.K}))
		if (dx == 0 && dy == 0) || (v.cam == was && now > before) {
			v.settled()
		}
	}
}

// follow is the part of the way that is still ahead after dt when a motion
// approaches its goal exponentially. It does not depend on how the time is
// cut into frames.
func follow(dt time.Duration) float64 {
	return math.Exp(-float64(dt) / float64(followIn))
}
