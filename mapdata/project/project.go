// Package project turns longitude and latitude into positions on a plane
// and back. The formulas are those for the sphere in J. P. Snyder, Map
// Projections: A Working Manual, U.S. Geological Survey Professional Paper
// 1395, 1987; pages and equations are given with each projection, and so
// are its letters: lambda and phi for longitude and latitude, rho for the
// distance from the centre or the apex, c for the angle from the centre.
package project

import (
	"errors"
	"math"
	"strconv"

	"github.com/paulmach/orb"

	"dateline/mapdata/geodesy"
)

// Radius is the mean radius of the Earth in metres, (2a+b)/3 of WGS 84.
const Radius = geodesy.Radius

// Projection maps the sphere to a plane. Geographic positions are degrees,
// plane positions are metres with y up; the centre of the projection is the
// origin.
//
// Forward takes any finite longitude, so a line that crosses the
// antimeridian may run on beyond 180. Inverse returns longitudes from -180
// to 180. Where a position has no image, ok is false and the point is zero;
// neither ever returns NaN.
type Projection interface {
	Forward(lonlat orb.Point) (xy orb.Point, ok bool)
	Inverse(xy orb.Point) (lonlat orb.Point, ok bool)
}

// New returns the projection of a kind, "mercator", "laea" (Lambert
// azimuthal equal-area), "lcc" (Lambert conformal conic) or "orthographic",
// around a centre in degrees. Only lcc uses the standard parallels, degrees.
func New(kind string, center orb.Point, parallels [2]float64) (Projection, error) {
	if !(math.Abs(center[0]) <= 360) || !(math.Abs(center[1]) <= 90) {
		return nil, errors.New("project: the centre is not a longitude and latitude in degrees")
	}
	switch kind {
	case "mercator":
		if math.Abs(center[1]) > maxMercator {
			return nil, errors.New("project: mercator cannot have its centre at a pole")
		}
		return newMercator(center), nil
	case "laea":
		return newLAEA(center), nil
	case "lcc":
		return newLCC(center, parallels)
	case "orthographic":
		return newOrthographic(center), nil
	}
	return nil, errors.New("project: unknown projection " + strconv.Quote(kind))
}

// Kinds lists the projections that New knows.
func Kinds() []string { return []string{"mercator", "laea", "lcc", "orthographic"} }

const (
	radians = math.Pi / 180
	degrees = 180 / math.Pi
)

// geographic tells whether a point is a position on the sphere.
func geographic(p orb.Point) bool {
	return math.Abs(p[1]) <= 90 && !math.IsNaN(p[0]) && !math.IsInf(p[0], 0)
}

// east gives the longitude lon relative to lon0, degrees from -180 to 180.
// Both ends occur, so that the two sides of a map's edge stay apart.
func east(lon, lon0 float64) float64 {
	d := lon - lon0
	if -180 <= d && d <= 180 {
		return d
	}
	return math.Remainder(d, 360)
}
