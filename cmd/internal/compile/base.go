package compile

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
	"dateline/mapdata"
	"dateline/mapdata/basemap"
)

// level is a level of the scene with what only the compiler needs to know.
type level struct {
	tier
	reach     orb.Bound
	pieces    []piece
	lines     []scene.Line
	countries map[int][]ring // drawn rings of each country, clipped to reach
}

// piece is a mesh with its country (-1 for lakes and the sea).
type piece struct {
	scene.Mesh
	country int
}

// base builds the base map of all levels.
func base(w *basemap.World, d *domain, e extent, tiers []tier, tinted map[int]scene.Class, anchors []orb.Point) []*level {
	levels := make([]*level, len(tiers))
	for i, t := range tiers {
		levels[i] = &level{tier: t, reach: e.reach, countries: map[int][]ring{}}
	}
	d.land(w, levels, tinted, anchors)
	d.lakes(w, levels)
	d.rivers(w, levels)
	for _, l := range levels {
		l.sea(d)
	}
	waterLines(d, levels, e)
	graticule(d, levels, e)
	return levels
}

// land draws countries, coasts and borders. No anchor changes sides.
func (d *domain) land(w *basemap.World, levels []*level, tinted map[int]scene.Class, anchors []orb.Point) {
	arcs := make([][]vertex, len(w.Arcs))
	size := make([]float64, len(w.Arcs)) // islands: square kilometres; else 0
	for i, a := range w.Arcs {
		arcs[i] = d.trace(a.Points)
		if n := len(arcs[i]); a.Class == basemap.Coast && n > 3 && a.Points[0] == a.Points[len(a.Points)-1] {
			size[i] = d.area(arcs[i])
		}
	}
	d.settle(arcs, size, anchors)
	for _, p := range anchors {
		arcs = append(arcs, []vertex{d.vertex(p)})
	}
	rings := make([][][]basemap.Ref, len(w.Countries))
	antipode := make([]bool, len(w.Countries))
	for c := range w.Countries {
		rings[c] = dissolve(w, c)
	}
	// A pole and the antimeridian lie on the edges of rings as they are
	// stored; some metres aside there is no doubt.
	opposite := orb.Point{
		math.Max(-179.999, math.Min(179.999, d.antipode[0])),
		math.Max(-89.999, math.Min(89.999, d.antipode[1])),
	}
	if c, ok := w.CountryAt(opposite); ok {
		antipode[c] = true
	}
	// What is too fine for every level goes once, for all of them.
	play := d.inReach(arcs, levels[0].reach)
	all := newThinner(arcs, play, d)
	all.pass(func(orb.Point) float64 { return levels[len(levels)-1].tolerance })
	all = newThinner(all.snapshot(), play, d)
	for _, l := range levels {
		t := all.clone()
		for a, s := range size {
			if s > 0 && arcs[a][0].ok && s < leastIsland(l, arcs[a][0].xy) {
				t.drop(a)
			}
		}
		t.pass(l.grain)
		thin := t.snapshot()
		for c := range w.Countries {
			l.country(d, c, thin, rings[c], antipode[c], tinted[c])
		}
		for a := range w.Arcs {
			if class, drawn := lineClass(w.Arcs[a].Class); drawn {
				l.line(d, class, 0, thin[a])
			}
		}
	}
}

// settle keeps the islands that have an anchor on them: their size no longer
// counts.
func (d *domain) settle(arcs [][]vertex, size []float64, anchors []orb.Point) {
	var at []orb.Point
	for _, p := range anchors {
		if v := d.vertex(p); v.ok {
			at = append(at, v.xy)
		}
	}
	for i := range size {
		if size[i] == 0 {
			continue
		}
		island := plain(arcs[i])
		b := bounds(island)
		for _, p := range at {
			if b.Contains(p) && island.holds(p) {
				size[i] = math.Inf(1)
				break
			}
		}
	}
}

// anchors are points of the sphere that must stay on their side of every
// coast and border at every level, however coarse: the story's places and
// the towns of the base map. A port may not come to lie in the sea, nor a
// border town abroad.
func anchors(s *mapdata.Story, w *basemap.World) []orb.Point {
	var out []orb.Point
	for _, p := range s.Places {
		out = append(out, p.Point)
	}
	for _, t := range w.Towns {
		out = append(out, t.Point)
	}
	return out
}

// leastIsland is the smallest area, square kilometres, of an island that a
// level shows at a place.
func leastIsland(l *level, at orb.Point) float64 {
	g := l.grain(at)
	return 5 * g * g
}

func lineClass(c basemap.Class) (class scene.Class, drawn bool) {
	switch c {
	case basemap.Coast:
		return scene.Coast, true
	case basemap.Border:
		return scene.Border, true
	case basemap.LineOfControl:
		return scene.LineOfControl, true
	case basemap.Disputed:
		return scene.Disputed, true
	}
	return 0, false
}

// area is the area of a closed line on the plane, 0 where the map cannot
// show all of it.
func (d *domain) area(line []vertex) float64 {
	for i := range line {
		if !line[i].ok {
			return 0
		}
	}
	if !d.azimuthal() && d.wraps(line) {
		return 0
	}
	a := signedArea(plain(line))
	return max(a, -a)
}

// inReach tells which arcs come near the reach; the others are never seen
// and not worth thinning.
func (d *domain) inReach(arcs [][]vertex, reach orb.Bound) func(int) bool {
	wide := pad(reach, 0.05)
	return func(arc int) bool {
		for i := range arcs[arc] {
			if v := &arcs[arc][i]; v.ok && wide.Contains(v.xy) {
				return true
			}
		}
		return false
	}
}

// country draws the land of a country.
func (l *level) country(d *domain, c int, arcs [][]vertex, refs [][]basemap.Ref, antipode bool, class scene.Class) {
	var rings [][]vertex
	for _, r := range refs {
		if ring := assemble(arcs, r); len(ring) > 2 {
			rings = append(rings, ring)
		}
	}
	curves := l.visible(d, rings, antipode)
	if len(curves) == 0 {
		return
	}
	l.countries[c] = curves
	l.fill(class, c, curves)
}

// visible draws rings on the plane and clips them to what can be seen.
func (l *level) visible(d *domain, rings [][]vertex, antipode bool) []ring {
	all := d.curves(rings, antipode)
	curves := all[:0]
	for _, r := range all {
		if len(r) > 2 && bounds(r).Intersects(l.reach) {
			curves = append(curves, r)
		}
	}
	curves = clip(curves, l.reach)
	if len(curves) > 0 && d.azimuthal() && d.pokes(l.reach) {
		curves = clipDisc(curves, d.circle(d.azimuthRadius(d.rho)))
	}
	return curves
}

// pokes tells whether a bound has corners outside of the map's disc.
func (d *domain) pokes(b orb.Bound) bool {
	return farthest(b) > d.azimuthRadius(d.rho)
}

// fill cuts rings into pieces and triangulates them.
func (l *level) fill(class scene.Class, country int, rings []ring) {
	split(rings, l.reach, l.cell, func(rings []ring) {
		if m, ok := mesh(class, rings); ok {
			l.pieces = append(l.pieces, piece{m, country})
		}
	})
}

// line draws a line of the base map.
func (l *level) line(d *domain, class scene.Class, rank uint8, line []vertex) {
	for _, run := range d.runs(line) {
		l.stroke(class, rank, run)
	}
}

// stroke draws a line on the plane.
func (l *level) stroke(class scene.Class, rank uint8, run []orb.Point) {
	if bounds(run).Intersects(l.reach) {
		l.lines = append(l.lines, chop(class, rank, run, l.reach, l.cell)...)
	}
}

// scene puts the level in the order that painters want, by class.
func (l *level) scene() scene.Level {
	out := scene.Level{MaxK: float32(l.high)}
	slices.SortStableFunc(l.pieces, func(a, b piece) int { return cmp.Compare(a.Class, b.Class) })
	for _, p := range l.pieces {
		out.Meshes = append(out.Meshes, p.Mesh)
	}
	slices.SortStableFunc(l.lines, func(a, b scene.Line) int {
		return cmp.Or(cmp.Compare(a.Class, b.Class), cmp.Compare(a.Rank, b.Rank))
	})
	out.Lines = l.lines
	return out
}
