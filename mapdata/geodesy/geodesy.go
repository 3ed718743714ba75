// Package geodesy measures and draws on the sphere: distances, bearings,
// great circles and circles around a point. Positions are degrees of
// longitude and latitude, lengths are metres.
//
// The sphere has the mean radius 6371008.8 m. Package orb/geo measures with
// the equatorial radius of 6378137 m, a tenth of a percent more, so its
// lengths must not be mixed with these.
package geodesy

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
)

// Radius is the mean radius of the Earth in metres, (2a+b)/3 of WGS 84.
const Radius = 6371008.8

const (
	radians = math.Pi / 180
	degrees = 180 / math.Pi
)

// Distance is the length of the great circle between two positions, metres.
// It keeps its digits from millimetres to antipodes, where the haversine
// formula loses them: the angle is taken from its sine and its cosine.
func Distance(a, b orb.Point) float64 { return Radius * angle(a, b) }

// angle is the spherical case of T. Vincenty, Direct and inverse solutions of
// geodesics on the ellipsoid, Survey Review 23 (1975), p. 88, equations 14-16.
func angle(a, b orb.Point) float64 {
	sinA, cosA := math.Sincos(a[1] * radians)
	sinB, cosB := math.Sincos(b[1] * radians)
	dLambda := math.Remainder(b[0]-a[0], 360) * radians
	sinL, cosL := math.Sincos(dLambda)
	// cosA sinB - sinA cosB cosL, rearranged so that nearby points do not
	// cancel: sin(b-a) + sinA cosB (1 - cosL).
	half := math.Sin(dLambda / 2)
	north := math.Sin((b[1]-a[1])*radians) + 2*sinA*cosB*half*half
	return math.Atan2(math.Hypot(cosB*sinL, north), sinA*sinB+cosA*cosB*cosL)
}

// Bearing is the direction in which the great circle from a to b starts,
// degrees from 0 to 360 clockwise from north.
func Bearing(a, b orb.Point) float64 {
	deg := geo.Bearing(a, b)
	if deg < 0 {
		deg += 360
	}
	if deg >= 360 { // a bearing of -1e-15 rounds up
		return 0
	}
	return deg
}

// Destination is the position reached from p after so many metres along the
// great circle that starts at a bearing in degrees. Its longitude differs
// from that of p by at most 180, so it may lie outside -180..180.
func Destination(p orb.Point, bearing, metres float64) orb.Point {
	sinD, cosD := math.Sincos(metres / Radius)
	sinT, cosT := math.Sincos(bearing * radians)
	sinPhi, cosPhi := math.Sincos(p[1] * radians)
	// The destination as a vector: x toward p's meridian, y eastward, z north.
	x := cosPhi*cosD - sinPhi*sinD*cosT
	y := sinD * sinT
	z := sinPhi*cosD + cosPhi*sinD*cosT
	return orb.Point{p[0] + math.Atan2(y, x)*degrees, math.Atan2(z, math.Hypot(x, y)) * degrees}
}

// Length is the length of a line, metres, as if its segments were great
// circles.
func Length(line orb.LineString) float64 {
	sum := 0.0
	for i := 1; i < len(line); i++ {
		sum += Distance(line[i-1], line[i])
	}
	return sum
}

// Along gives for each point of a line its distance from the start along
// the line, metres. It has as many values as the line has points.
func Along(line orb.LineString) []float64 {
	out := make([]float64, len(line))
	for i := 1; i < len(line); i++ {
		out[i] = out[i-1] + Distance(line[i-1], line[i])
	}
	return out
}
