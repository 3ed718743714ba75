package compile

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/simplify"

	"dateline/cmd/internal/scene"
)

// waterDistances are the distances of the water lines from the coast, CSS
// pixels at the scale that they are made for.
var waterDistances = [3]float64{3.5, 8, 14}

// mostCells bounds the grid of distances; a larger map gets a coarser grid.
const mostCells = 5e6

// waterLines draws three parallels of the coast on the water: the custom of
// engraved maps to tell water from land. They follow from the coast as it is
// drawn and say nothing about depths.
//
// There are two sets, one for the coarse levels, up to the one that Home is
// seen at, and one for the fine levels; each keeps clear of the land of all
// its levels. So the lines cost little more than two levels' worth. Neither
// goes everywhere: the lines end some way beyond the core, the outermost
// first.
func waterLines(d *domain, levels []*level, e extent) {
	home := 0 // the level of the first view on a laptop
	for home < len(levels)-1 && levels[home].high < homeScale(e) {
		home++
	}
	coarse, fine := levels[:home+1], levels[home+1:]
	lines := parallels(d, coarse, e.core, 0.5, levels[home].k()/math.Sqrt(step))
	for _, l := range coarse {
		l.water(lines, 20/l.k())
	}
	if len(fine) == 0 {
		return
	}
	lines = parallels(d, fine, e.core, 0.1, fine[0].k())
	for _, l := range fine {
		l.water(lines, 40/l.k())
	}
}

// parallel is a water line.
type parallel struct {
	class scene.Class
	line  []orb.Point
}

// water adds water lines to a level, but for rings around what is too small
// to be seen on it, kilometres around.
func (l *level) water(lines []parallel, least float64) {
	for _, p := range lines {
		closed := p.line[0] == p.line[len(p.line)-1]
		if !closed || pathLength(p.line) >= least {
			l.stroke(p.class, 0, p.line)
		}
	}
}

// parallels makes water lines from the coasts of some levels, for a scale k.
// They reach beyond the core by the given part of its side, the outer ones
// less.
func parallels(d *domain, levels []*level, core orb.Bound, margin, k float64) []parallel {
	finest := levels[len(levels)-1]
	region := meet(pad(core, margin), finest.reach)
	grid := waterDistances[0] / k / 2.5
	grid = math.Max(grid, math.Sqrt((region.Max[0]-region.Min[0])*(region.Max[1]-region.Min[1])/mostCells))
	f := newField(region, grid)
	var coast []orb.Point
	for _, l := range levels {
		for _, line := range l.lines {
			if line.Class == scene.Coast {
				coast = sampled(coast, line.Points, grid/2)
			}
		}
	}
	if len(coast) == 0 {
		return nil
	}
	f.measure(coast)
	for _, l := range levels {
		for _, rings := range l.countries {
			f.land(rings)
		}
	}
	if d.azimuthal() && d.pokes(region) {
		f.outside(d.azimuthRadius(d.rho))
	}
	var out []parallel
	for i, px := range waterDistances {
		away := px / k
		within := meet(pad(core, margin*(1-0.25*float64(i))), region)
		for _, line := range f.contour(float32(away)) {
			if pathLength(line) < 45/k {
				continue
			}
			// The farther from the coast, the less a line needs to follow it;
			// a simplified line still keeps clear of the land.
			grain := finest.grain(line[len(line)/2])
			eps := math.Min(0.5*away, math.Max(0.7/k+0.05*away, grain))
			simple := simplify.DouglasPeucker(eps).LineString(orb.LineString(line))
			for _, part := range inBound(simple, within) {
				out = append(out, parallel{scene.WaterLine + scene.Class(i), part})
			}
		}
	}
	return out
}

// inBound gives the parts of a line that have no point outside of a bound.
func inBound(line []orb.Point, b orb.Bound) (out [][]orb.Point) {
	first := -1
	for i := 0; i <= len(line); i++ {
		if i < len(line) && b.Contains(line[i]) {
			if first < 0 {
				first = i
			}
			continue
		}
		if first >= 0 && i-first > 1 {
			out = append(out, line[first:i])
		}
		first = -1
	}
	return out
}

// outside takes the world beyond a radius out of the field.
func (f *field) outside(radius float64) {
	nan := float32(math.NaN())
	for j := range f.rows {
		for i := range f.cols {
			if math.Hypot(f.x(i), f.y(j)) > radius {
				f.value[j*f.cols+i] = nan
			}
		}
	}
}

// sampled appends the points of a line, not farther apart than step.
func sampled(out []orb.Point, line []scene.Point, step float64) []orb.Point {
	for i, p := range line {
		b := orb.Point{float64(p.X), float64(p.Y)}
		if i > 0 {
			a := orb.Point{float64(line[i-1].X), float64(line[i-1].Y)}
			n := math.Ceil(distance(a, b) / step)
			for k := 1.0; k < n; k++ {
				out = append(out, between(a, b, k/n))
			}
		}
		out = append(out, b)
	}
	return out
}

func between(a, b orb.Point, t float64) orb.Point {
	return orb.Point{a[0] + t*(b[0]-a[0]), a[1] + t*(b[1]-a[1])}
}
