package geodesy

import (
	"math"

	"github.com/paulmach/orb"
)

// maxPoints bounds what one line is divided into, whatever the step.
const maxPoints = 1 << 16

// GreatCircle is the shortest line from a to b with points at most maxStep
// metres apart, both ends included.
//
// Longitudes run on across the antimeridian: neighbouring points differ by
// at most 180 degrees, so the line may leave -180..180 and may end at b's
// longitude plus or minus 360. Only a line over a pole jumps, by 180
// degrees. Between antipodes, where every direction is as short, it goes
// over the north pole.
func GreatCircle(a, b orb.Point, maxStep float64) orb.LineString {
	c := angle(a, b)
	n := pieces(c*Radius, maxStep)
	line := make(orb.LineString, 0, n+1)
	line = append(line, a)
	bearing := Bearing(a, b)
	if math.Pi-c < 1e-9 {
		bearing = 0
	}
	for i := 1; i < n; i++ {
		p := Destination(a, bearing, c*Radius*float64(i)/float64(n))
		line = append(line, orb.Point{near(p[0], line[i-1][0]), p[1]})
	}
	return append(line, orb.Point{near(b[0], line[n-1][0]), b[1]})
}

// Densify divides the segments of a line into parts of at most maxStep
// metres; it keeps all points of the line. Segments are straight in
// longitude and latitude, as RFC 7946, section 3.1.1, has it, so a border
// along a parallel stays on the parallel; use GreatCircle for the shortest
// line. A segment that is to cross the antimeridian must run on beyond 180.
func Densify(line orb.LineString, maxStep float64) orb.LineString {
	if len(line) == 0 {
		return nil
	}
	out := make(orb.LineString, 0, len(line))
	out = append(out, line[0])
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		// The length of the segment on the sphere is at most that of its two
		// sides, the eastward one on the parallel nearer to the equator.
		lat := min(math.Abs(a[1]), math.Abs(b[1]))
		if a[1]*b[1] < 0 {
			lat = 0
		}
		dx := (b[0] - a[0]) * math.Cos(lat*radians)
		dy := b[1] - a[1]
		n := pieces(math.Hypot(dx, dy)*radians*Radius, maxStep)
		for k := 1; k < n; k++ {
			t := float64(k) / float64(n)
			out = append(out, orb.Point{a[0] + t*(b[0]-a[0]), a[1] + t*(b[1]-a[1])})
		}
		out = append(out, b)
	}
	return out
}

// Circle is the ring of n points, n at least 3, at a distance in metres
// from a centre, closed and counter-clockwise from its southernmost point.
// Longitudes run on across the antimeridian; a circle around a pole spans
// 360 degrees and does not close at the pole.
func Circle(center orb.Point, metres float64, n int) orb.Ring {
	n = max(n, 3)
	ring := make(orb.Ring, 0, n+1)
	lon := center[0]
	for i := range n {
		p := Destination(center, 180-360*float64(i)/float64(n), metres)
		lon = near(p[0], lon)
		ring = append(ring, orb.Point{lon, p[1]})
	}
	return append(ring, ring[0])
}

// pieces is the number of parts of at most step metres.
func pieces(metres, step float64) int {
	n := math.Ceil(metres / step * (1 - 1e-12))
	if !(n >= 1) {
		return 1
	}
	return int(min(n, maxPoints))
}

// near is the longitude of lon's meridian that is nearest to other.
func near(lon, other float64) float64 {
	if math.Abs(lon-other) <= 180 {
		return lon
	}
	return other + math.Remainder(lon-other, 360)
}
