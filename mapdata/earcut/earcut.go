// Package earcut cuts polygons with holes into triangles by clipping ears.
//
// All decisions rest on the exact sign of orientations, so a valid polygon
// is covered exactly, also where rings touch themselves or each other.
// Input that crosses itself is covered as well as its own points allow:
// small crossings cost little more than themselves. Nothing panics, and the
// work is at most quadratic in the number of points.
package earcut

import (
	"math"
	"slices"
)

// Triangulate cuts a polygon into triangles. flat holds the points of its
// rings as x, y pairs, the outer ring first, the first point of a ring not
// repeated (a repeated one is harmless); holes holds the index of the first
// point of each hole. Either direction of the rings will do. The result has
// three indices of points to a triangle, counter-clockwise where y points
// up.
//
// A polygon with n points and h holes gives n-2+2h triangles, fewer where
// points repeat or where nothing but a straight line is left. Coordinates
// that are not finite, or beyond 1e100, give none at all; a hole outside
// of the outer ring, or with less than three points, is ignored.
func Triangulate(flat []float64, holes []int) []uint32 {
	for _, v := range flat {
		if !(math.Abs(v) < 1e100) {
			return nil
		}
	}
	n := len(flat) / 2
	if n < 3 || n > math.MaxInt32/4 {
		return nil
	}
	ends := ringEnds(n, holes)
	c := clipper{
		nodes: make([]node, 0, n+2*len(ends)),
		out:   make([]uint32, 0, 3*max(0, n+2*len(ends)-4)),
	}
	outer := c.ring(flat, 0, ends[0], true)
	if outer < 0 {
		return nil
	}
	var inner []int32
	for i := 1; i < len(ends); i++ {
		if h := c.ring(flat, ends[i-1], ends[i], false); h >= 0 {
			inner = append(inner, c.leftmost(h))
		}
	}
	slices.SortFunc(inner, func(a, b int32) int {
		if c.before(a, b) {
			return -1
		}
		return 1
	})
	for _, h := range inner {
		c.join(outer, h)
	}
	outer = c.trim(outer)
	c.uncross(outer)
	c.clip(outer)
	return c.out
}

// ringEnds gives the end of each ring and leaves out starts that are out of
// order.
func ringEnds(n int, holes []int) []int {
	ends := make([]int, 0, len(holes)+1)
	last := 0
	for _, h := range holes {
		if h > last && h < n {
			ends = append(ends, h)
			last = h
		}
	}
	return append(ends, n)
}

// Deviation compares the area of the triangles with that of the polygon:
// the difference divided by the polygon's area, 0 when they agree. It means
// little for polygons that cross themselves.
func Deviation(flat []float64, holes []int, triangles []uint32) float64 {
	n := len(flat) / 2
	if n == 0 {
		return 0
	}
	ends := ringEnds(n, holes)
	polygon := math.Abs(signedArea(flat, 0, ends[0]))
	for i := 1; i < len(ends); i++ {
		polygon -= math.Abs(signedArea(flat, ends[i-1], ends[i]))
	}
	covered := 0.0
	for i := 0; i+2 < len(triangles); i += 3 {
		a, b, c := 2*triangles[i], 2*triangles[i+1], 2*triangles[i+2]
		covered += math.Abs((flat[b]-flat[a])*(flat[c+1]-flat[a+1])-(flat[c]-flat[a])*(flat[b+1]-flat[a+1])) / 2
	}
	if polygon == covered {
		return 0
	}
	return math.Abs((covered - polygon) / polygon)
}

// signedArea is positive for counter-clockwise rings. It is taken from the
// first point, since far from the origin the products would cancel.
func signedArea(flat []float64, start, end int) float64 {
	sum := 0.0
	x0, y0 := flat[2*start], flat[2*start+1]
	for i := start + 1; i+1 < end; i++ {
		sum += (flat[2*i]-x0)*(flat[2*i+3]-y0) - (flat[2*i+2]-x0)*(flat[2*i+1]-y0)
	}
	return sum / 2
}
