package project

import (
	"math"

	"github.com/paulmach/orb"
)

// orthographic is the view of a globe from very far away (Snyder
// pp. 145-153).
//
// It shows one hemisphere. Neither areas nor shapes are true away from the
// centre, but everyone can read it.
type orthographic struct{ azimuthal }

func newOrthographic(center orb.Point) *orthographic { return &orthographic{newAzimuthal(center)} }

// Forward: (20-3), (20-4) and (5-3), p. 149; points with cos c < 0 are on
// the far side.
func (o *orthographic) Forward(p orb.Point) (orb.Point, bool) {
	if !geographic(p) {
		return orb.Point{}, false
	}
	u, v, w := o.turn(p)
	if w < 0 {
		return orb.Point{}, false
	}
	return orb.Point{Radius * u, Radius * v}, true
}

// Inverse: (20-14), (20-15), (20-18) and (20-19), p. 150.
func (o *orthographic) Inverse(p orb.Point) (orb.Point, bool) {
	x, y := p[0]/Radius, p[1]/Radius
	rho := math.Hypot(x, y)
	// A limb point that was computed by Forward may lie a rounding outside.
	if !(rho <= 1+1e-15) {
		return orb.Point{}, false
	}
	return o.turnBack(x, y, math.Sqrt(max(0, (1-rho)*(1+rho)))), true
}
