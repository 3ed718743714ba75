package compile

import (
	"math"

	"github.com/paulmach/orb"
)

// vertex is a point of the base map on the sphere and on the plane. In the
// parts that the map can never show, ok is false and xy means nothing.
type vertex struct {
	ll, xy orb.Point
	ok     bool
}

// domain is the part of the sphere that the map can show. A ring is drawn on
// the plane in two ways, each after what can go wrong at its projection's
// edge: around a disc (around.go) or within a strip (strip.go).
type domain struct {
	*plane
	rho      float64   // azimuthal: radius of the disc on the sphere, radians
	antipode orb.Point // azimuthal: the point opposite to the centre
	strip    orb.Bound // others: longitude relative to the centre, and latitude
}

// An azimuthal map shows at most this angle around its centre, radians.
// Lambert's draws the antipode as a circle, with all about it torn apart.
const (
	widestEqualArea    = 150 * math.Pi / 180
	widestOrthographic = 89.8 * math.Pi / 180
)

// newDomain bounds the sphere for a map whose farthest corner lies at the
// distance corner, kilometres, from the centre.
func newDomain(p *plane, corner float64) *domain {
	d := &domain{plane: p}
	switch p.kind {
	case "orthographic":
		d.rho = widestOrthographic
	case "laea":
		d.rho = widestEqualArea
		if half := corner / (2 * radius); half < 1 {
			d.rho = math.Min(d.rho, 2*math.Asin(half)+0.05)
		}
	case "lcc":
		// The far pole of a cone is infinitely far away.
		d.strip = orb.Bound{Min: orb.Point{-179.5, -70}, Max: orb.Point{179.5, 90}}
		if p.parallels[0]+p.parallels[1] < 0 {
			d.strip.Min[1], d.strip.Max[1] = -90, 70
		}
	default:
		d.strip = orb.Bound{Min: orb.Point{-179.5, -85}, Max: orb.Point{179.5, 85}}
	}
	d.antipode = orb.Point{math.Remainder(p.center[0]+180, 360), -p.center[1]}
	return d
}

// relative is a longitude seen from the centre, degrees in -180..180.
func (d *domain) relative(lon float64) float64 { return math.Remainder(lon-d.center[0], 360) }

// holds tells whether the map can show a point.
func (d *domain) holds(ll orb.Point) bool {
	if d.azimuthal() {
		_, c := d.polar(ll)
		return c <= d.rho
	}
	return d.strip.Contains(orb.Point{d.relative(ll[0]), ll[1]})
}

func (d *domain) vertex(ll orb.Point) vertex {
	if !d.holds(ll) {
		return vertex{ll: ll}
	}
	xy, ok := d.forward(ll)
	return vertex{ll, xy, ok}
}

// extent is the plane's part that the map can show: the whole sphere's
// bounds, kilometres.
func (d *domain) extent() orb.Bound {
	if d.azimuthal() {
		r := d.azimuthRadius(d.rho)
		return orb.Bound{Min: orb.Point{-r, -r}, Max: orb.Point{r, r}}
	}
	b := orb.Bound{Min: orb.Point{math.Inf(1), math.Inf(1)}, Max: orb.Point{math.Inf(-1), math.Inf(-1)}}
	for lon := d.strip.Min[0]; lon <= d.strip.Max[0]; lon += 4.9 {
		for _, lat := range []float64{d.strip.Min[1], 0, d.strip.Max[1]} {
			if xy, ok := d.forward(orb.Point{d.center[0] + lon, lat}); ok {
				b = b.Extend(xy)
			}
		}
	}
	return b
}

// curves draws the closed rings of one country (or lake, or sea) on the
// plane. By the even-odd rule they hold the same points as on the sphere, as
// far as the domain goes; what they do beyond it is not defined. Where the
// country holds the antipode, holdsAntipode must say so: on a disc the
// inside of a ring cannot be told without it.
func (d *domain) curves(rings [][]vertex, holdsAntipode bool) []ring {
	var out []ring
	outside := false
	for _, r := range rings {
		inside := true
		for i := range r {
			inside = inside && r[i].ok
		}
		if inside && (d.azimuthal() || !d.wraps(r)) {
			out = append(out, plain(r))
			continue
		}
		outside = true
		if d.azimuthal() {
			out = append(out, d.around(r))
		} else {
			out = append(out, d.within(r)...)
		}
	}
	if d.azimuthal() && outside && holdsAntipode {
		out = append(out, d.rim())
	}
	return out
}

func plain(r []vertex) ring {
	out := make(ring, len(r))
	for i := range r {
		out[i] = r[i].xy
	}
	return out
}

// runs are the open lines on the plane that a line on the sphere leaves.
func (d *domain) runs(line []vertex) [][]orb.Point {
	var out [][]orb.Point
	var run []orb.Point
	end := func() {
		if len(run) > 1 {
			out = append(out, run)
		}
		run = nil
	}
	for i, v := range line {
		if i > 0 {
			last := line[i-1]
			switch {
			case last.ok && v.ok && !d.azimuthal() && math.Abs(d.relative(v.ll[0])-d.relative(last.ll[0])) > 180:
				end() // across the map's edge
			case d.azimuthal() && last.ok != v.ok:
				edge := d.edge(last.ll, v.ll)
				if v.ok {
					run = append(run, edge)
				} else {
					run = append(run, edge)
					end()
				}
			}
		}
		if v.ok {
			run = append(run, v.xy)
		} else {
			end()
		}
	}
	end()
	return out
}
