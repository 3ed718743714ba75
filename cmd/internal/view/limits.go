package view

import (
	"math"

	"dateline/cmd/internal/scene"
)

// limits keep the camera where there is something to see.
type limits struct {
	reach      scene.Rect
	minK, maxK float64
}

// newLimits lets the reader out until all of Reach shows and in until the
// base map has no more to say. Home is always allowed.
func newLimits(w *window, s *scene.Scene) limits {
	home := fit(w, s.Home)
	all := fit(w, s.Reach)
	for i := range s.Places {
		all.K = math.Min(all.K, fitPoint(w, s, s.Places[i].At))
	}
	return limits{reach: s.Reach, minK: math.Min(home.K, all.K), maxK: math.Max(deepest, 4*home.K)}
}

// fitPoint is the scale at which a place shows while the camera stands in
// the middle of Reach.
func fitPoint(w *window, s *scene.Scene, p scene.Point) float64 {
	mid := fit(w, s.Reach)
	dx := atLeast(math.Abs(float64(p.X)-mid.X), 1e-3)
	dy := atLeast(math.Abs(float64(p.Y)-mid.Y), 1e-3)
	return math.Min(atLeast(w.fw/2-Padding, 1)/dx, atLeast(w.fh/2-Padding, 1)/dy)
}

// scale bounds k.
func (l *limits) scale(k float64) float64 {
	return math.Max(l.minK, math.Min(l.maxK, k))
}

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
// at now. A camera that a step, a flight or Home has put beyond the range
// is not thrown back: it may stay as far out as it is, and no further.
func (l *limits) move(w *window, now, next State) State {
	if !next.finite() {
		return now
	}
	k := math.Max(math.Min(l.minK, now.K), math.Min(math.Max(l.maxK, now.K), next.K))
	if k != next.K { // the scale ends here: hold the centre along the same line
		if next.K == now.K {
			return now
		}
		t := (1/k - 1/now.K) / (1/next.K - 1/now.K)
		next = State{X: now.X + (next.X-now.X)*t, Y: now.Y + (next.Y-now.Y)*t, K: k}
	}
	ax0, ay0, ax1, ay1 := l.centre(w, now.K)
	bx0, by0, bx1, by1 := l.centre(w, k)
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
