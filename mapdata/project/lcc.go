package project

import (
	"errors"
	"math"

	"github.com/paulmach/orb"
)

// lcc is Lambert's conformal conic projection with two standard parallels
// (Snyder pp. 104-110), or one where both are the same.
//
// Conformal, true to scale on the standard parallels; good for lands that
// stretch from east to west in middle latitudes. The plane is a fan: beside
// its edges, half a turn from the central meridian, there is nothing.
type lcc struct {
	lambda0 float64 // degrees
	n       float64 // the cone's constant, negative when its apex is in the south
	rf      float64 // R F
	rho0    float64 // of the centre
}

func newLCC(center orb.Point, parallels [2]float64) (*lcc, error) {
	phi1, phi2 := parallels[0]*radians, parallels[1]*radians
	if parallels == [2]float64{} {
		return nil, errors.New("project: lcc needs standard parallels")
	}
	if !(math.Abs(parallels[0]) < 90) || !(math.Abs(parallels[1]) < 90) {
		return nil, errors.New("project: the standard parallels of lcc must lie between the poles")
	}
	if math.Abs(parallels[0]+parallels[1]) < 1e-6 {
		return nil, errors.New("project: the standard parallels of lcc must not mirror each other: the cone would be a cylinder")
	}
	l := &lcc{lambda0: center[0]}
	// (15-3), p. 107; for a single parallel its limit, n = sin phi1.
	if math.Abs(phi1-phi2) < 1e-9 {
		l.n = math.Sin((phi1 + phi2) / 2)
	} else {
		l.n = math.Log(math.Cos(phi1)/math.Cos(phi2)) / (isometric(phi2) - isometric(phi1))
	}
	// (15-2), p. 107. tan^n(pi/4 + phi/2) is exp(n isometric(phi)).
	l.rf = Radius * math.Cos(phi1) * math.Exp(l.n*isometric(phi1)) / l.n
	if !l.within(center[1]) {
		return nil, errors.New("project: the centre of lcc is at the pole that lies infinitely far from its cone's apex")
	}
	l.rho0 = l.rho(center[1]) // (15-1a)
	return l, nil
}

// within tells whether a latitude is not too near the pole beneath the cone.
func (l *lcc) within(lat float64) bool {
	return lat*math.Copysign(1, l.n) >= -maxMercator
}

// rho is (15-1), p. 107: the distance from the apex, with the sign of n.
func (l *lcc) rho(lat float64) float64 {
	if math.Abs(lat) == 90 { // the apex, since the other pole is not within
		return 0
	}
	return l.rf * math.Exp(-l.n*isometric(lat*radians))
}

// Forward: (14-1), (14-2), (14-4) and (15-1), pp. 106-107.
func (l *lcc) Forward(p orb.Point) (orb.Point, bool) {
	if !geographic(p) || !l.within(p[1]) {
		return orb.Point{}, false
	}
	rho := l.rho(p[1])
	sin, cos := math.Sincos(l.n * east(p[0], l.lambda0) * radians)
	return orb.Point{rho * sin, l.rho0 - rho*cos}, true
}

// Inverse: (14-9), (14-10), (14-11) and (15-5), p. 107. For a cone with its
// apex in the south the signs of x, y and rho0 change (note under 14-11).
func (l *lcc) Inverse(p orb.Point) (orb.Point, bool) {
	sign := math.Copysign(1, l.n)
	x, y := sign*p[0], sign*(l.rho0-p[1])
	rho := math.Hypot(x, y)
	if rho == 0 {
		return orb.Point{east(l.lambda0, 0), sign * 90}, true
	}
	lambda := math.Atan2(x, y) / l.n * degrees
	phi := math.Atan(math.Sinh(math.Log(l.rf*sign/rho)/l.n)) * degrees
	if !(math.Abs(lambda) <= 180*(1+1e-12)) || math.IsNaN(phi) || !l.within(phi*(1-1e-12)) {
		return orb.Point{}, false
	}
	return orb.Point{east(l.lambda0+lambda, 0), phi}, true
}
