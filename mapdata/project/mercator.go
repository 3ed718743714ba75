package project

import (
	"math"

	"github.com/paulmach/orb"
)

// maxMercator is the latitude, degrees, at which Mercator's plane and the
// far end of the conic are cut: the pole itself is infinitely far away.
const maxMercator = 89.5

// mercator is Mercator's projection (Snyder pp. 38-47), true to scale on the
// parallel of its centre, and with the centre as the origin.
//
// Conformal. Straight lines are lines of constant bearing. Areas grow
// without limit toward the poles.
type mercator struct {
	lambda0 float64 // degrees
	r       float64 // radius of the globe that fits the standard parallel
	y0      float64 // of the centre, measured from the equator
}

func newMercator(center orb.Point) *mercator {
	m := &mercator{lambda0: center[0]}
	// By (7-3), p. 44, the scale is 1/cos(phi), so a globe smaller by
	// cos(phi) makes that parallel true to scale.
	m.r = Radius * math.Cos(center[1]*radians)
	m.y0 = m.r * isometric(center[1]*radians)
	return m
}

// isometric is ln tan(pi/4 + phi/2) of (7-2), written as asinh(tan phi),
// which is odd and loses no digits near the equator.
func isometric(phi float64) float64 { return math.Asinh(math.Tan(phi)) }

// Forward: (7-1) and (7-2), p. 41.
func (m *mercator) Forward(p orb.Point) (orb.Point, bool) {
	if !geographic(p) || math.Abs(p[1]) > maxMercator {
		return orb.Point{}, false
	}
	x := m.r * east(p[0], m.lambda0) * radians
	return orb.Point{x, m.r*isometric(p[1]*radians) - m.y0}, true
}

// Inverse: (7-4) and (7-5), p. 44; phi in the form arctan(sinh(y/R)).
func (m *mercator) Inverse(p orb.Point) (orb.Point, bool) {
	lambda := p[0] / m.r * degrees
	phi := math.Atan(math.Sinh((p[1]+m.y0)/m.r)) * degrees
	if !(math.Abs(lambda) <= 180*(1+1e-12)) || !(math.Abs(phi) <= maxMercator*(1+1e-12)) {
		return orb.Point{}, false
	}
	return orb.Point{east(m.lambda0+lambda, 0), phi}, true
}
