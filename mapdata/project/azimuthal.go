package project

import (
	"math"

	"github.com/paulmach/orb"
)

// azimuthal is what the azimuthal projections share: the sphere turned so
// that their centre is in front.
type azimuthal struct {
	lambda0          float64 // degrees
	phi1             float64 // radians
	sinPhi1, cosPhi1 float64
}

func newAzimuthal(center orb.Point) azimuthal {
	a := azimuthal{lambda0: center[0], phi1: center[1] * radians}
	a.sinPhi1, a.cosPhi1 = math.Sincos(a.phi1)
	if math.Abs(center[1]) == 90 {
		a.cosPhi1 = 0 // not the 6e-17 of a rounded pi/2
	}
	return a
}

// turn gives the position on the unit sphere seen from the centre: u to the
// right, v up, w toward the eye, which is cos c. The terms are those of
// (20-3), (20-4) and (5-3), pp. 149 and 30.
func (a *azimuthal) turn(p orb.Point) (u, v, w float64) {
	sinPhi, cosPhi := math.Sincos(p[1] * radians)
	sinL, cosL := math.Sincos(east(p[0], a.lambda0) * radians)
	u = cosPhi * sinL
	v = a.cosPhi1*sinPhi - a.sinPhi1*cosPhi*cosL
	w = a.sinPhi1*sinPhi + a.cosPhi1*cosPhi*cosL
	return u, v, w
}

// turnBack is the inverse of turn for a unit vector: (20-14) and (20-15),
// p. 150, with the arcsine replaced by an arctangent, which keeps its digits
// near the poles.
func (a *azimuthal) turnBack(u, v, w float64) orb.Point {
	sinPhi := w*a.sinPhi1 + v*a.cosPhi1
	east0 := w*a.cosPhi1 - v*a.sinPhi1
	lambda := math.Atan2(u, east0) * degrees
	phi := math.Atan2(sinPhi, math.Hypot(u, east0)) * degrees
	return orb.Point{east(a.lambda0+lambda, 0), phi}
}
