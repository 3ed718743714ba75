package compile

import (
	"math"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
	"dateline/mapdata/basemap"
)

// The smallest lakes that a level shows, in squares of its tolerance: those
// of a good rank, such as the reservoirs without which the great rivers would
// have gaps, and others.
const (
	leastRanked = 36
	leastLake   = 140
)

// lakes draws the lakes. They lie on the land, so nothing has to fit them
// and they are thinned by themselves.
func (d *domain) lakes(w *basemap.World, levels []*level) {
	var rings [][]vertex
	var owner []int // lake of each ring
	for i, lake := range w.Lakes {
		for _, r := range lake.Shape {
			rings = append(rings, d.trace(orb.LineString(r)))
			owner = append(owner, i)
		}
	}
	near := d.inReach(rings, levels[0].reach)
	all := newThinner(rings, near, d)
	for _, l := range levels {
		t := all.clone()
		for k, r := range rings {
			g := 1.0
			if r[0].ok {
				g = l.grain(r[0].xy)
			}
			least := float64(leastLake)
			if float64(w.Lakes[owner[k]].Rank) <= highestRank(g) {
				least = leastRanked
			}
			if !near(k) || d.area(r) < least*g*g {
				t.drop(k)
			}
		}
		t.pass(l.grain)
		thin := t.snapshot()
		for k := 0; k < len(rings); {
			var shape [][]vertex
			first := k
			for ; k < len(rings) && owner[k] == owner[first]; k++ {
				if r := thin[k]; len(r) > 3 {
					shape = append(shape, r[:len(r)-1])
					l.line(d, scene.LakeShore, 0, r)
				}
			}
			if curves := l.visible(d, shape, false); len(curves) > 0 {
				l.fill(scene.Lake, -1, curves)
			}
		}
	}
}

// highestRank is the last rank of rivers that a level shows at a place.
// Natural Earth's ranks go with the zoom of web maps, which doubles the
// scale from one to the next and is 157 km to the pixel at zoom 0.
func highestRank(tolerance float64) float64 {
	k := grainPixels / tolerance
	return math.Min(7, math.Log2(156.5*k)-0.6)
}

// rivers draws the rivers.
func (d *domain) rivers(w *basemap.World, levels []*level) {
	lines := make([][]vertex, len(w.Rivers))
	for i, r := range w.Rivers {
		lines[i] = d.trace(r.Line)
	}
	near := d.inReach(lines, levels[0].reach)
	all := newThinner(lines, near, d)
	for _, l := range levels {
		t := all.clone()
		for k, line := range lines {
			m := line[len(line)/2]
			if !near(k) || !m.ok || float64(w.Rivers[k].Rank) > highestRank(l.grain(m.xy)) {
				t.drop(k)
			}
		}
		t.pass(l.grain)
		for k, line := range t.snapshot() {
			if len(line) > 1 {
				l.line(d, scene.River, w.Rivers[k].Rank, line)
			}
		}
	}
}
