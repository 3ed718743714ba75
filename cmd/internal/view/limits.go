package view

import (
	"math"

	"dateline/cmd/internal/scene"
)

// deepest is the largest scale, CSS pixels per kilometre: the base map knows
// nothing finer.
const deepest = 12

// limits keep the camera where there is something to see.
type limits struct {
	reach      scene.Rect
	minK, maxK float64
}

// newLimits lets the reader out until the window would show more than Reach,
// or as far as Home or a step goes, and in until the base map has no more to
// say.
func newLimits(w *window, s *scene.Scene) limits {
	home := fit(w, s.Home).K
	rw := atLeast(float64(s.Reach.Max.X)-float64(s.Reach.Min.X), 1e-3)
	rh := atLeast(float64(s.Reach.Max.Y)-float64(s.Reach.Min.Y), 1e-3)
	l := limits{reach: s.Reach, maxK: math.Max(deepest, 4*home)}
	l.minK = math.Min(home, math.Max(w.w/rw, w.h/rh))
	for i := range s.Steps {
		if r := s.Steps[i].View; r != (scene.Rect{}) {
			l.minK = math.Min(l.minK, fit(w, r).K)
		}
	}
	return l
}

// scale bounds k.
func (l *limits) scale(k float64) float64 { return clamp(k, l.minK, l.maxK) }

// centre is the range in which the camera may stand on each axis at scale k:
// Reach less half of what the free part shows, and the middle of Reach where
// it shows more than that.
func (l *limits) centre(w *window, k float64) (x0, y0, x1, y1 float64) {
	x0, x1 = inner(float64(l.reach.Min.X), float64(l.reach.Max.X), w.fw/2/k)
	y0, y1 = inner(float64(l.reach.Min.Y), float64(l.reach.Max.Y), w.fh/2/k)
	return x0, y0, x1, y1
}

func inner(lo, hi, half float64) (float64, float64) {
	if hi-lo < 2*half {
		mid := (lo + hi) / 2
		return mid, mid
	}
	return lo + half, hi - half
}

// move is where a gesture that asks for next may bring a camera that stands
// at now. A camera that a step, a flight or Home has put beyond the range is
// not thrown back: it may stay as far out as it is, and no further.
func (l *limits) move(w *window, now, next State) State {
	if !next.finite() {
		return now
	}
	if k := l.scale(next.K); k != next.K {
		if k == now.K {
			next = State{X: now.X, Y: now.Y, K: k}
		} else { // the scale ends here: stop on the way, about the same point
			t := (1/k - 1/now.K) / (1/next.K - 1/now.K)
			next = State{X: now.X + (next.X-now.X)*t, Y: now.Y + (next.Y-now.Y)*t, K: k}
		}
	}
	ax0, ay0, ax1, ay1 := l.centre(w, now.K)
	bx0, by0, bx1, by1 := l.centre(w, next.K)
	next.X = clamp(next.X, bx0-math.Max(0, ax0-now.X), bx1+math.Max(0, now.X-ax1))
	next.Y = clamp(next.Y, by0-math.Max(0, ay0-now.Y), by1+math.Max(0, now.Y-ay1))
	return l.hold(next)
}

// hold is the outermost bound: a scale within the limits and a centre inside
// Reach.
func (l *limits) hold(s State) State {
	s.K = l.scale(s.K)
	s.X = clamp(s.X, float64(l.reach.Min.X), float64(l.reach.Max.X))
	s.Y = clamp(s.Y, float64(l.reach.Min.Y), float64(l.reach.Max.Y))
	return s
}

func clamp(x, lo, hi float64) float64 { return math.Max(lo, math.Min(hi, x)) }
