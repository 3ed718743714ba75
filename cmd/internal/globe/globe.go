// Package globe makes the small globe in a corner of a map that tells where
// on Earth the map is: the hemisphere around the story, and on it the outline
// of what the first view shows.
package globe

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"github.com/paulmach/orb/simplify"

	"dateline/cmd/internal/scene"
	"dateline/mapdata/basemap"
)

// Globe is the hemisphere around a story as seen from very far away.
// Positions are those on its disc: the centre is the origin, the limb has
// radius 1, x grows to the right and y down.
type Globe struct {
	Center    orb.Point // degrees, in the middle of the disc
	Land      []orb.Ring
	Graticule []orb.LineString // every 30 degrees
	Home      orb.Ring         // outline of the story's first view
	Far       []orb.Point      // the places far from it, those on this side of Earth
	Corner    Corner           // where on the map the globe stands
	RTL       bool             // whether lines start at the right
}

// Size is the width and height of a globe on the map, CSS pixels.
const Size = 96

// radius is that of the disc, CSS pixels: around it are its rim and a margin
// that sets it off from the map.
const radius = 46

// What is smaller than this cannot be seen at Size, on the unit disc.
const (
	tolerance = 0.3 / radius            // distance from a line
	leastArea = 1.6 / (radius * radius) // of land
	leastHome = 14.0 / radius           // longer side of the outline, so that it can be found
)

// New makes the globe of a scene. far is a base map of the whole world; a
// coarse one serves.
func New(far *basemap.World, s *scene.Scene) Globe {
	back := newBack(s.Projection)
	g := Globe{Center: back.center(s.Home), RTL: s.RTL, Corner: corner(s)}
	h := newHemisphere(g.Center)
	for _, ring := range h.clip(coasts(far)) {
		ring = orb.Ring(thin(orb.LineString(ring)))
		if len(ring) > 3 && math.Abs(planar.Area(ring)) >= leastArea {
			g.Land = append(g.Land, ring)
		}
	}
	g.Graticule = h.graticule()
	g.Home = h.outline(back, s.Home)
	for i := range s.Places {
		if p := &s.Places[i]; p.Far {
			if v := h.turn(orb.Point{p.Lon, p.Lat}); v[2] >= 0 {
				g.Far = append(g.Far, flat(v))
			}
		}
	}
	return g
}

// thin leaves out the points that cannot be told apart at Size.
func thin(line orb.LineString) orb.LineString {
	return simplify.DouglasPeucker(tolerance).LineString(line)
}

// graticule gives the meridians and parallels in sight, every 30 degrees.
func (h *hemisphere) graticule() []orb.LineString {
	var out []orb.LineString
	const every, step = 30, 3
	line := func(at func(deg float64) orb.Point, from, to float64) {
		var points []vector
		for deg := from; deg <= to; deg += step {
			points = append(points, h.turn(at(deg)))
		}
		for _, part := range h.seen(points) {
			out = append(out, thin(part))
		}
	}
	for lon := -180.0; lon < 180; lon += every {
		line(func(lat float64) orb.Point { return orb.Point{lon, lat} }, -90, 90)
	}
	for lat := -60.0; lat <= 60; lat += every {
		line(func(lon float64) orb.Point { return orb.Point{lon, lat} }, -180, 180)
	}
	return out
}
