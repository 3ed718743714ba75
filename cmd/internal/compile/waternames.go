package compile

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"dateline/cmd/internal/scene"
	"dateline/mapdata/geodesy"
)

// waterFill is the part of its curve that the name of a water may take.
const waterFill = 1.25

// waterNames letters seas, gulfs and straits along their curves, and again in
// the steps that those leave out.
func (l *letterer) waterNames() {
	paths := make([][]orb.Point, len(l.world.Waters))
	for i, w := range l.world.Waters {
		path := l.domain.namePath(w.Line)
		if len(path) < 2 || !bounds(path).Intersects(l.extent.reach) {
			continue
		}
		name := inLanguage(w.Names, l.story.Language, w.Names["en"])
		path = l.aside(path, l.width(name, scene.WaterName))
		priority := uint8(priorityWater)
		if w.Rank > 1 {
			priority = prioritySmallSea
		}
		minK := l.width(name, scene.WaterName) / (waterFill * pathLength(path))
		if minK > deepest {
			continue
		}
		paths[i] = path
		l.add(name, scene.WaterName, scene.Label{
			Priority: priority, At: point(path[len(path)/2]), Place: -1,
			MinK: float32(minK), Path: points(path),
		})
	}
	l.seaNames(paths)
}

// aside moves the curve of a name off the story's routes, if the water has
// room for it: by the shortest way on which the letters stay clear of the
// routes and of the land; the whole curve or else a part of it that is still
// long enough for the name.
func (l *letterer) aside(path []orb.Point, width float64) []orb.Point {
	k := homeScale(l.extent)
	room := 11 / k // kilometres that letters of the first view take on either side
	if l.clearance(path) > 1.6*room {
		return path
	}
	for _, part := range [3]float64{1, 0.75, 0.6} {
		if part*pathLength(path) < width/k {
			break
		}
		for away := 0.0; away < 10*room; away += room / 2 {
			best, most := []orb.Point(nil), 1.6*room
			for i := range 24 {
				sin, cos := math.Sincos(float64(i) * math.Pi / 12)
				for from := 0.0; from <= 1-part+1e-9; from += 0.1 {
					moved := partOf(path, from, from+part)
					for j, p := range moved {
						moved[j] = orb.Point{p[0] + away*cos, p[1] + away*sin}
					}
					if c := l.clearance(moved); c > most && l.afloat(moved, room) {
						best, most = moved, c
					}
				}
			}
			if best != nil {
				return best
			}
		}
	}
	return path
}

// partOf is the part of a line between two fractions of its length, as new
// points close enough together to be moved over a map.
func partOf(path []orb.Point, from, to float64) []orb.Point {
	const n = 16
	total := pathLength(path)
	var out []orb.Point
	i, before := 1, 0.0
	for k := range n + 1 {
		at := total * (from + (to-from)*float64(k)/n)
		for i < len(path)-1 && before+distance(path[i-1], path[i]) < at {
			before += distance(path[i-1], path[i])
			i++
		}
		t := math.Min(1, (at-before)/math.Max(1e-9, distance(path[i-1], path[i])))
		out = append(out, between(path[i-1], path[i], t))
	}
	return out
}

// clearance is the least distance of a curve from the story's routes.
func (l *letterer) clearance(path []orb.Point) float64 {
	least := math.Inf(1)
	for _, r := range l.routes {
		for _, p := range path {
			least = math.Min(least, planar.DistanceFrom(r, p))
		}
	}
	return least
}

// afloat tells whether a curve and a strip on either side of it lie in water.
func (l *letterer) afloat(path []orb.Point, room float64) bool {
	for _, p := range path {
		for _, q := range [5]orb.Point{p, {p[0] - room, p[1]}, {p[0] + room, p[1]}, {p[0], p[1] - room}, {p[0], p[1] + room}} {
			if _, land := l.ground.country(q); land {
				return false
			}
		}
	}
	return true
}

// namePath is a smooth curve on the plane through the points of a line, from
// left to right; nil where the map cannot show all of it.
func (d *domain) namePath(line orb.LineString) []orb.Point {
	line = geodesy.Densify(line, 400e3) // a long parallel is a curve
	var raw []orb.Point
	for i, ll := range line {
		if !d.holds(ll) {
			return nil
		}
		if !d.azimuthal() && i > 0 && math.Abs(d.relative(ll[0])-d.relative(line[i-1][0])) > 180 {
			return nil // across the edge of the map
		}
		xy, ok := d.forward(ll)
		if !ok {
			return nil
		}
		raw = append(raw, xy)
	}
	if len(raw) < 2 {
		return nil
	}
	if raw[0][0] > raw[len(raw)-1][0] {
		for i, j := 0, len(raw)-1; i < j; i, j = i+1, j-1 {
			raw[i], raw[j] = raw[j], raw[i]
		}
	}
	if len(raw) == 2 {
		return raw
	}
	out := []orb.Point{raw[0]}
	for i := 0; i+1 < len(raw); i++ {
		before, after := mirror(raw[i+1], raw[i]), mirror(raw[i], raw[i+1])
		if i > 0 {
			before = raw[i-1]
		}
		if i+2 < len(raw) {
			after = raw[i+2]
		}
		for k := 1; k <= 6; k++ {
			out = append(out, catmullRom(before, raw[i], raw[i+1], after, float64(k)/6))
		}
	}
	kept, _ := keep(out, pathLength(out)/400)
	return kept
}
