package mapdata

import (
	"math"

	"github.com/paulmach/orb"
)

// geometry is what a feature looks like, and so what it is.
type geometry struct {
	what  string // "route" or "area"; "" for a place, and where it cannot be told
	at    int    // byte offset of the coordinates
	point orb.Point
	line  orb.LineString
	shape orb.MultiPolygon
}

// geometry reads the geometry of a feature; ok is false where it cannot be
// drawn, which has been reported.
func (r *reader) geometry(f fields) (g geometry, ok bool) {
	i, ok := f.find("geometry")
	if !ok {
		r.required(f, "", "geometry")
		return g, false
	}
	if r.doc.kind(i) == null {
		r.errorf(r.doc.at(i), "empty-geometry", "take the feature out, or give it a place", "the feature has no geometry")
		return g, false
	}
	shape, ok := r.object(i, `"geometry"`)
	if !ok {
		return g, false
	}
	t, ok := shape.find("type")
	if !ok {
		r.required(shape, "", "type")
		return g, false
	}
	if r.doc.kind(t) == text {
		advice := ""
		switch r.doc.text(t) {
		case "MultiPoint":
			advice = "make one feature of each point: each place has its own name"
		case "MultiLineString":
			advice = "make one feature of each line: a route is unbroken"
		case "GeometryCollection":
			advice = "make one feature of each geometry"
		}
		if advice != "" {
			r.errorf(r.doc.at(t), "geometry", advice, "the geometry %s is not supported", r.doc.text(t))
			return g, false
		}
	}
	name := r.oneOf(t, "geometry", "type of geometry", geometryTypes)
	switch name {
	case "LineString":
		g.what = "route"
	case "Polygon", "MultiPolygon":
		g.what = "area"
	}
	c, ok := shape.find("coordinates")
	if !ok {
		for _, m := range shape.list {
			if guess := nearest(m.name, geometryMembers); guess != "" && !shape.has(guess) {
				r.errorf(m.at, "unknown-member", didYouMean(guess), `"geometry" has no member %q`, m.name)
			}
		}
		r.required(shape, "", "coordinates")
	}
	if !ok || name == "" || !r.is(c, array, quoted("coordinates")) {
		return g, false
	}
	g.at = r.doc.at(c)
	if len(r.doc.items(c)) == 0 {
		r.errorf(g.at, "empty-geometry", "take the feature out, or give it a place", "the geometry has no coordinates")
		return g, false
	}
	switch name {
	case "Point":
		g.point, ok = r.position(c)
		if ok && g.point == (orb.Point{}) {
			r.warnf(g.at, "null-island", "many programs write 0, 0 for a place that they could not find", "the place lies at 0, 0, in the Gulf of Guinea")
		}
	case "LineString":
		g.line, ok = r.line(c)
	case "Polygon":
		var p orb.Polygon
		p, ok = r.polygon(c)
		g.shape = orb.MultiPolygon{p}
	default:
		for _, i := range r.doc.items(c) {
			p, fine := r.polygon(i)
			ok = ok && fine
			g.shape = append(g.shape, p)
		}
	}
	return g, ok
}

// positions reads a list of positions; each that is wrong is reported.
func (r *reader) positions(i int) (line orb.LineString, ok bool) {
	if !r.is(i, array, "the list of coordinates") {
		return nil, false
	}
	ok = true
	nodes := r.doc.nodes
	for j := i + 1; j < int(nodes[i].next); j = int(nodes[j].next) {
		p, fine := r.position(j)
		ok = ok && fine
		line = append(line, p)
	}
	return line, ok
}

// position reads [longitude, latitude]; a height behind them is allowed and
// has no meaning.
func (r *reader) position(i int) (p orb.Point, ok bool) {
	const form = "write [longitude, latitude]"
	at := r.doc.at(i)
	switch r.doc.kind(i) {
	case array:
	case bad:
		return p, false
	default:
		r.errorf(at, "coordinates", form, "a position must be a list of two numbers and is %s", r.doc.kind(i))
		return p, false
	}
	n := 0
	nodes := r.doc.nodes
	for j := i + 1; j < int(nodes[i].next); j = int(nodes[j].next) {
		switch nodes[j].kind {
		case number:
			v, fine := r.numberAt(j, "")
			if !fine {
				return p, false
			}
			if n < 2 {
				p[n] = v
			}
		case bad:
			return p, false
		case text:
			r.errorf(r.doc.at(j), "coordinates", "take the quotation marks off", "a coordinate must be a number and is a text")
			return p, false
		case array:
			r.errorf(at, "coordinates", "check the brackets against the type of the geometry", "the coordinates are nested too deep here")
			return p, false
		default:
			r.errorf(r.doc.at(j), "coordinates", form, "a coordinate must be a number and is %s", nodes[j].kind)
			return p, false
		}
		n++
	}
	if n < 2 || n > 4 {
		r.errorf(at, "coordinates", form, "a position has two numbers, and this has %d", n)
		return p, false
	}
	return p, r.inRange(at, p)
}

// inRange reports a position that is not on Earth.
func (r *reader) inRange(at int, p orb.Point) bool {
	switch lon, lat := math.Abs(p[0]), math.Abs(p[1]); {
	case lon <= 180 && lat <= 90:
		return true
	case lon <= 90 && lat <= 180:
		r.errorf(at, "swapped", "GeoJSON writes the longitude first: [longitude, latitude]", "the latitude %g is beyond 90; longitude and latitude are probably swapped", p[1])
	case lat > 180 || lon > 360:
		r.errorf(at, "coordinate-range", "convert the file to degrees of longitude and latitude (WGS 84)", "[%.9g, %.9g] is no place on Earth; these may be metres of some projection", p[0], p[1])
	case lat > 90:
		r.errorf(at, "coordinate-range", "", "the latitude %g is beyond 90", p[1])
	default:
		r.errorf(at, "coordinate-range", "take 360 off or add it", "the longitude %g is beyond 180", p[0])
	}
	return false
}

// line reads the coordinates of a LineString.
func (r *reader) line(i int) (orb.LineString, bool) {
	line, ok := r.positions(i)
	if !ok {
		return nil, false
	}
	if len(line) < 2 || line.Bound().IsEmpty() || line.Bound().Min == line.Bound().Max {
		r.errorf(r.doc.at(i), "empty-geometry", "a route goes from one place to another", "the line has no length")
		return nil, false
	}
	if at := jump(line); at >= 0 {
		r.warnf(r.doc.at(r.doc.items(i)[at]), "antimeridian", "it is taken to go the short way; if that is not meant, give points between", "the line goes from %g to %g degrees of longitude, across the 180th meridian", line[at-1][0], line[at][0])
	}
	return line, true
}

// jump gives the index of the first position that lies more than half a
// turn from the one before it, -1 for none.
func jump(line orb.LineString) int {
	for i := 1; i < len(line); i++ {
		if math.Abs(line[i][0]-line[i-1][0]) > 180 {
			return i
		}
	}
	return -1
}
