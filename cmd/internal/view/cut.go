package view

import (
	"math"

	"dateline/cmd/internal/scene"
)

// cut is a point of a line: t, 0 to 1, of the way from its point i to the
// next.
type cut struct {
	i int
	t float64
}

// lengths are the kilometres on the plane from the start of a line to each
// of its points.
type lengths []float64

func newLengths(points []scene.Point) lengths {
	out := make(lengths, len(points))
	for i := 1; i < len(points); i++ {
		p, q := points[i-1], points[i]
		out[i] = out[i-1] + math.Hypot(float64(q.X-p.X), float64(q.Y-p.Y))
	}
	return out
}

// at is the length up to a point of the line.
func (l lengths) at(c cut) float64 {
	if c.i+1 >= len(l) {
		return l[len(l)-1]
	}
	return l[c.i] + (l[c.i+1]-l[c.i])*c.t
}

// cutAt is the point at which a measure that grows along a line, given for
// each of its points, has the value x. There must be two points at least.
func cutAt[T float32 | float64](measure []T, x float64) cut {
	lo, hi := 0, len(measure)-1
	if !(x > float64(measure[0])) {
		return cut{}
	}
	if x >= float64(measure[hi]) {
		return cut{hi - 1, 1}
	}
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; float64(measure[mid]) <= x {
			lo = mid
		} else {
			hi = mid
		}
	}
	a, b := float64(measure[lo]), float64(measure[hi])
	if !(b > a) {
		return cut{lo, 0}
	}
	return cut{lo, clamp((x-a)/(b-a), 0, 1)}
}

// along is the position of a point of a line.
func along(points []scene.Point, c cut) scene.Point {
	if c.t == 0 {
		return points[c.i]
	}
	p, q, t := points[c.i], points[c.i+1], float32(c.t)
	return scene.Point{X: p.X + (q.X-p.X)*t, Y: p.Y + (q.Y-p.Y)*t}
}
