package view

import (
	"math"
	"time"
)

// The shape and the pace of flights. rho trades zooming against panning
// (van Wijk and Nuij found 1.42 in a user study, section 5); pace is how
// much of the path's length, which counts what the eye sees move, passes in
// a second.
const (
	rho       = 1.42
	pace      = 1.15
	briefest  = 400 * time.Millisecond
	longest   = 2200 * time.Millisecond
	runningIn = 1.6 // slope of the easing at the start when the camera is already moving
)

// flight is the smooth way from one camera to another: J. van Wijk and
// W. Nuij, Smooth and efficient zooming and panning, IEEE InfoVis 2003. The
// camera sees w world units across and has gone u along the straight line
// between the two centres; s is the arc length in their metric.
type flight struct {
	from, to State
	u1       float64 // distance of the centres
	w0       float64 // width seen at the start
	r0, r1   float64 // equation (9)
	length   float64 // S
	dx, dy   float64 // direction, unit
	across   float64 // CSS pixels that the width spans
	floor    float64 // smallest scale on the way
	slope    float64 // of the easing at the start
	duration time.Duration
}

// newFlight plans the way from a to b in a window; moving tells that the
// camera is under way already, so that the flight sets off without a halt.
func newFlight(w *window, a, b State, floor float64, moving bool) flight {
	f := flight{from: a, to: b, across: math.Max(w.fw, w.fh), floor: math.Min(floor, math.Min(a.K, b.K))}
	f.w0 = f.across / a.K
	w1 := f.across / b.K
	f.u1 = math.Hypot(b.X-a.X, b.Y-a.Y)
	if f.u1 > 1e-6*f.w0 && f.u1 > 1e-6*w1 {
		f.dx, f.dy = (b.X-a.X)/f.u1, (b.Y-a.Y)/f.u1
		// Equation (9): r_i = ln(-b_i + sqrt(b_i^2 + 1)) = asinh(-b_i).
		d := w1*w1 - f.w0*f.w0
		q := rho * rho * rho * rho * f.u1 * f.u1
		f.r0 = math.Asinh(-(d + q) / (2 * f.w0 * rho * rho * f.u1))
		f.r1 = math.Asinh(-(d - q) / (2 * w1 * rho * rho * f.u1))
		f.length = (f.r1 - f.r0) / rho
	} else {
		f.u1 = 0
		f.length = math.Abs(math.Log(w1/f.w0)) / rho
	}
	f.duration = time.Duration(f.length / pace * float64(time.Second))
	f.duration = max(briefest, min(longest, f.duration))
	if moving {
		f.slope = runningIn
	}
	return f
}

// at is the camera after the time t since the start.
func (f *flight) at(t time.Duration) State {
	if t <= 0 {
		return f.from
	}
	if t >= f.duration {
		return f.to
	}
	e := f.ease(float64(t) / float64(f.duration))
	s := e * f.length
	if f.u1 == 0 {
		// Equation (9) for u0 = u1: w(s) = w0 exp(±rho s).
		k := f.from.K * math.Exp(e*math.Log(f.to.K/f.from.K))
		// What little the centres differ goes along with the scale.
		return State{X: f.from.X + (f.to.X-f.from.X)*e, Y: f.from.Y + (f.to.Y-f.from.Y)*e, K: k}
	}
	u := f.w0 / (rho * rho) * (math.Cosh(f.r0)*math.Tanh(rho*s+f.r0) - math.Sinh(f.r0))
	w := f.w0 * math.Cosh(f.r0) / math.Cosh(rho*s+f.r0)
	u = clamp(u, 0, f.u1)
	return State{X: f.from.X + f.dx*u, Y: f.from.Y + f.dy*u, K: math.Max(f.floor, f.across/w)}
}

// ease is a cubic from 0 to 1 that ends at rest; it never runs backwards
// while slope is at most 3.
func (f *flight) ease(t float64) float64 {
	return t * (f.slope + t*((3-2*f.slope)+t*(f.slope-2)))
}
