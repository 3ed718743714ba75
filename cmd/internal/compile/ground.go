package compile

import (
	"slices"

	"github.com/paulmach/orb"
)

// ground answers what lies at a point of the map, by what the finest level
// draws.
type ground struct {
	order  []int // countries
	bounds map[int]orb.Bound
	rings  map[int][]ring
}

func newGround(l *level) *ground {
	g := &ground{bounds: map[int]orb.Bound{}, rings: l.countries}
	for c, rings := range l.countries {
		g.bounds[c] = drawnBounds(rings)
		g.order = append(g.order, c)
	}
	slices.Sort(g.order)
	return g
}

// country is the country drawn at a point; ok is false in water.
func (g *ground) country(p orb.Point) (country int, ok bool) {
	for _, c := range g.order {
		if g.bounds[c].Contains(p) && hold(g.rings[c], p) {
			return c, true
		}
	}
	return 0, false
}

// share is the part of a line's points that lie on land.
func (g *ground) share(line []orb.Point) float64 {
	n := 0
	for _, p := range line {
		if _, ok := g.country(p); ok {
			n++
		}
	}
	return float64(n) / float64(len(line))
}
