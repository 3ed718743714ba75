package basemap

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
	"github.com/paulmach/orb/planar"
)

// orb/geo measures on a sphere of the equatorial radius; our sphere has the
// mean radius (both in metres).
const areaScale = (6371008.8 / orb.EarthRadius) * (6371008.8 / orb.EarthRadius) / 1e6

// measure sets the area and the label point of a country from its rings.
func (w *World) measure(country int) {
	c := &w.Countries[country]
	c.Area, c.Label = 0, orb.Point{}
	largest, size := -1, 0.0
	parts := w.Polygon(country)
	for i, part := range parts {
		area := math.Abs(geo.Area(part)) * areaScale
		c.Area += area
		if area > size {
			largest, size = i, area
		}
	}
	if largest >= 0 {
		c.Label = labelPoint(parts[largest])
	}
}

// Measure sets the area and the label point of every country.
func (w *World) Measure() {
	for i := range w.Countries {
		w.measure(i)
	}
}

// labelPoint is the point of a polygon that is farthest from its outline,
// to about a hundredth of the polygon's size, in degrees scaled so that
// east and north count alike at the polygon's middle latitude. The search
// is that of Mapbox's polylabel (V. Agafonkin 2016): cells that cannot beat
// the best point are never divided.
func labelPoint(p orb.Polygon) orb.Point {
	bound := p.Bound()
	squeeze := math.Max(0.05, math.Cos(bound.Center()[1]*math.Pi/180))
	flat := make(orb.Polygon, len(p))
	for i, ring := range p {
		flat[i] = make(orb.Ring, len(ring))
		for j, q := range ring {
			flat[i][j] = orb.Point{q[0] * squeeze, q[1]}
		}
	}
	best := polylabel(flat)
	return orb.Point{best[0] / squeeze, best[1]}
}

// signedDistance is positive inside the polygon.
func signedDistance(p orb.Polygon, q orb.Point) float64 {
	nearest := math.Inf(1)
	for _, ring := range p {
		for i := 1; i < len(ring); i++ {
			nearest = math.Min(nearest, planar.DistanceFromSegmentSquared(ring[i-1], ring[i], q))
		}
	}
	if d := math.Sqrt(nearest); planar.PolygonContains(p, q) {
		return d
	} else {
		return -d
	}
}
