package project

import (
	"math"

	"github.com/paulmach/orb"

	"dateline/mapdata/geodesy"
)

// Fit chooses the projection for an extent in degrees. An extent across the
// antimeridian has its east end beyond 180 or west of its west end.
//
//   - Extents that reach more than 90 degrees from their middle become a
//     globe: orthographic.
//   - Extents within 25 degrees of the equator and about it become Mercator.
//   - Extents in one hemisphere between 15 and 80 degrees of latitude that
//     are wider than high become Lambert's conformal conic, with parallels
//     by Parallels.
//   - All others, the tall, the large and the polar, become Lambert's
//     azimuthal equal-area, whose distortion depends on the distance from
//     the centre alone. A ring around a pole is centred on the pole.
func Fit(b orb.Bound) (kind string, center orb.Point, parallels [2]float64) {
	west, east0 := b.Min[0], b.Max[0]
	if east0 < west {
		east0 += 360
	}
	south, north := max(-90, b.Min[1]), min(90, b.Max[1])
	width := min(360, east0-west)
	center = orb.Point{east(west+width/2, 0), (south + north) / 2}

	radius := reach(center, west, width, south, north)
	if radius > 90 {
		pole := orb.Point{0, math.Copysign(90, center[1])}
		// A ring around a pole has a middle that lies outside of it.
		if r := reach(pole, west, width, south, north); r <= 90 {
			return "laea", pole, parallels
		}
		return "orthographic", center, parallels
	}
	far := max(math.Abs(south), math.Abs(north))
	near := min(math.Abs(south), math.Abs(north))
	switch {
	case width >= 180 && far >= 60:
		return "laea", orb.Point{0, math.Copysign(90, center[1])}, parallels
	case far <= 25 && (south < 0 && north > 0 || near < 10):
		return "mercator", center, parallels
	case south*north > 0 && near >= 15 && far <= 80 && radius <= 35 &&
		width*math.Cos(center[1]*radians) >= north-south:
		return "lcc", center, Parallels(b)
	}
	return "laea", center, parallels
}

// Parallels gives standard parallels for a conic map of an extent: one sixth
// of its height from the north and the south edge (Snyder p. 99, for the
// Albers and used for the conformal conic alike).
func Parallels(b orb.Bound) [2]float64 {
	sixth := (b.Max[1] - b.Min[1]) / 6
	return [2]float64{b.Min[1] + sixth, b.Max[1] - sixth}
}

// reach is the largest angle, degrees, between a centre and an extent's edge.
func reach(center orb.Point, west, width, south, north float64) float64 {
	far := 0.0
	const n = 32
	for i := range n + 1 {
		t := float64(i) / n
		for _, p := range [4]orb.Point{
			{west + t*width, south}, {west + t*width, north},
			{west, south + t*(north-south)}, {west + width, south + t*(north-south)},
		} {
			far = max(far, geodesy.Distance(center, p))
		}
	}
	return far / Radius * degrees
}
