package project

import (
	"math"

	"github.com/paulmach/orb"
)

// laea is Lambert's azimuthal equal-area projection, oblique (Snyder
// pp. 182-190).
//
// Areas are true everywhere, directions from the centre are true, and
// shapes suffer little within some 30 degrees of it. The whole sphere fits
// in a disc of radius 2R, except the antipode of the centre, which is the
// disc's whole edge.
type laea struct{ azimuthal }

func newLAEA(center orb.Point) *laea { return &laea{newAzimuthal(center)} }

// rim is how near the antipode, in radians, the projection gives up: 0.6 m.
const rim = 1e-7

// Forward: (22-4), (22-5) and (24-2), p. 185.
func (l *laea) Forward(p orb.Point) (orb.Point, bool) {
	if !geographic(p) {
		return orb.Point{}, false
	}
	u, v, w := l.turn(p)
	var k float64
	if w >= 0 {
		k = math.Sqrt(2 / (1 + w))
	} else {
		// k = 2 sin(c/2) / sin c: 1+w would cancel near the antipode.
		sinC := math.Hypot(u, v)
		if sinC < rim {
			return orb.Point{}, false
		}
		k = math.Sqrt(2*(1-w)) / sinC
	}
	return orb.Point{Radius * k * u, Radius * k * v}, true
}

// Inverse: (20-14), (20-15), (20-18) and (24-16), pp. 150 and 187.
func (l *laea) Inverse(p orb.Point) (orb.Point, bool) {
	x, y := p[0]/Radius, p[1]/Radius
	half := (x*x + y*y) / 4 // sin^2(c/2)
	if !(half <= 1) {
		return orb.Point{}, false
	}
	k := math.Sqrt(1 - half) // sin c / rho = cos(c/2)
	return l.turnBack(x*k, y*k, 1-2*half), true
}
