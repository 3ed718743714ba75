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

// A lake of many arms, such as the lagoons of Syvash, is nothing but shores
// where the arms are hardly wider than the pen. It is thinned more than others,
// at most shoreMost times, if its mean width is less than shoreRoom, CSS pixels
// at a level's largest scale, and its shore is shoreLong times as long,
// squared, as that of a round lake of its size; but so that no triangle goes
// that is more than shoreBit of the lake.
const (
	shoreRoom = 5
	shoreLong = 6
	shoreMost = 2.8
	shoreBit  = 0.06
)

// coarseness is by how much more than others a lake is thinned where the
// grain is g kilometres. Its mean width is that of a band as long as half of
// its shore.
func (d *domain) coarseness(shore []vertex, g float64) float64 {
	length, area := 0.0, d.area(shore)
	for i := 1; i < len(shore); i++ {
		length += math.Hypot(shore[i].xy[0]-shore[i-1].xy[0], shore[i].xy[1]-shore[i-1].xy[1])
	}
	if !(area > 0) {
		return 1
	}
	narrow := shoreRoom * g / grainPixels / (2 * area / length)
	long := length * length / (4 * math.Pi * area) / shoreLong
	most := math.Min(shoreMost, math.Sqrt(shoreBit*area)/g)
	return math.Max(math.Min(math.Min(narrow, long), most), 1)
}

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
		t.coarse = make([]float64, len(rings))
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
				continue
			}
			t.coarse[k] = d.coarseness(r, g)
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
