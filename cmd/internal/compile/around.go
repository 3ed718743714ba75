package compile

import (
	"math"

	"github.com/paulmach/orb"
)

// On a disc a ring's outside part is led around the rim, well beyond the
// disc and the right way round; a later cut takes it off. The winding of the
// curve about the disc, and so the even-odd rule inside it, stays that of
// the ring on the sphere without its antipode.

// overshoot is how far outside of the disc the rim runs, in radii. With steps of
// rimStep the chords between rim points stay outside the disc.
const (
	overshoot = 1.2
	rimStep   = 10 * math.Pi / 180
)

// polar gives the azimuth, radians clockwise from north, and the angular
// distance of a point from the centre.
func (d *domain) polar(ll orb.Point) (azimuth, c float64) {
	u, v, w := d.turned(ll)
	return math.Atan2(u, v), math.Atan2(math.Hypot(u, v), w)
}

// turned is the point on the unit sphere seen from the centre: u east, v
// north, w toward the eye.
func (d *domain) turned(ll orb.Point) (u, v, w float64) {
	sinPhi, cosPhi := math.Sincos(ll[1] * math.Pi / 180)
	sinL, cosL := math.Sincos((ll[0] - d.center[0]) * math.Pi / 180)
	sin1, cos1 := math.Sincos(d.center[1] * math.Pi / 180)
	return cosPhi * sinL, cos1*sinPhi - sin1*cosPhi*cosL, sin1*sinPhi + cos1*cosPhi*cosL
}

// rimPoint is the point of the rim in a direction.
func (d *domain) rimPoint(azimuth float64) orb.Point {
	r := overshoot * d.azimuthRadius(d.rho)
	sin, cos := math.Sincos(azimuth)
	return orb.Point{r * sin, -r * cos}
}

// rim is a ring around all that the map can show.
func (d *domain) rim() ring { return d.circle(overshoot * d.azimuthRadius(d.rho)) }

func (d *domain) circle(r float64) ring {
	const n = 180
	out := make(ring, n)
	for i := range out {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / n)
		out[i] = orb.Point{r * sin, -r * cos}
	}
	return out
}

// edge is where the great circle between a point inside and one outside
// crosses the edge of the disc.
func (d *domain) edge(a, b orb.Point) orb.Point {
	if !d.holds(a) {
		a, b = b, a
	}
	for range 40 {
		m := halfway(a, b)
		if d.holds(m) {
			a = m
		} else {
			b = m
		}
	}
	xy, _ := d.forward(a)
	return xy
}

// halfway is the middle of the great circle between two points.
func halfway(a, b orb.Point) orb.Point {
	ax, ay, az := vector(a)
	bx, by, bz := vector(b)
	x, y, z := ax+bx, ay+by, az+bz
	return orb.Point{math.Atan2(y, x) * 180 / math.Pi, math.Atan2(z, math.Hypot(x, y)) * 180 / math.Pi}
}

func vector(p orb.Point) (x, y, z float64) {
	sinPhi, cosPhi := math.Sincos(p[1] * math.Pi / 180)
	sinL, cosL := math.Sincos(p[0] * math.Pi / 180)
	return cosPhi * cosL, cosPhi * sinL, sinPhi
}

// around draws a closed ring with its outside part along the rim.
func (d *domain) around(r []vertex) ring {
	var out ring
	for i, v := range r {
		last := r[(i+len(r)-1)%len(r)]
		switch {
		case v.ok && last.ok:
		case v.ok:
			edge := d.edge(last.ll, v.ll)
			azimuth, _ := d.polar(last.ll)
			out = append(d.walkRim(out, azimuth, last.ll, d.onward(edge, last.ll, v.ll), 0), edge)
		case last.ok:
			edge := d.edge(last.ll, v.ll)
			azimuth := math.Atan2(edge[0], -edge[1])
			out = append(out, edge, d.rimPoint(azimuth))
			out = d.walkRim(out, azimuth, d.onward(edge, last.ll, v.ll), v.ll, 0)
		default:
			azimuth, _ := d.polar(last.ll)
			out = d.walkRim(out, azimuth, last.ll, v.ll, 0)
		}
		if v.ok {
			out = append(out, v.xy)
		}
	}
	return out
}

// onward is the position on the sphere of a point of the disc's edge.
func (d *domain) onward(edge, a, b orb.Point) orb.Point {
	if ll, ok := d.inverse(edge); ok {
		return ll
	}
	if d.holds(a) {
		return a
	}
	return b
}

// walkRim follows the great circle from a (whose azimuth is given) to b along
// the rim, in steps small enough that their direction is certain.
func (d *domain) walkRim(out ring, azimuth float64, a, b orb.Point, depth int) ring {
	to, _ := d.polar(b)
	turn := math.Abs(math.Remainder(to-azimuth, 2*math.Pi))
	if turn <= rimStep || depth > 24 {
		p := d.rimPoint(to)
		// Thousands of points on a far coast need only few on the rim.
		if n := len(out); n > 1 && onRim(out[n-1], out[n-2]) {
			a0 := math.Atan2(out[n-2][0], -out[n-2][1])
			if math.Abs(math.Remainder(to-a0, 2*math.Pi)) <= rimStep && onRim(out[n-1], p) {
				out[n-1] = p
				return out
			}
		}
		return append(out, p)
	}
	m := halfway(a, b)
	am, _ := d.polar(m)
	out = d.walkRim(out, azimuth, a, m, depth+1)
	return d.walkRim(out, am, m, b, depth+1)
}

// onRim tells whether two points lie at the same distance from the centre,
// as only points of the rim do.
func onRim(a, b orb.Point) bool {
	ra, rb := math.Hypot(a[0], a[1]), math.Hypot(b[0], b[1])
	return math.Abs(ra-rb) < 1e-6
}
