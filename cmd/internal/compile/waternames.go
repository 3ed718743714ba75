package compile

import (
	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
	"dateline/mapdata/geodesy"
)

// waterFill is the part of its curve that the name of a water may take.
const waterFill = 1.25

// waterNames letters seas, gulfs and straits along their curves.
func (l *letterer) waterNames() {
	for _, w := range l.world.Waters {
		path := l.domain.namePath(w.Line)
		if len(path) < 2 || !bounds(path).Intersects(l.extent.reach) {
			continue
		}
		name := inLanguage(w.Names, l.story.Language, w.Names["en"])
		priority := uint8(priorityWater)
		if w.Rank > 1 {
			priority = prioritySmallSea
		}
		minK := l.width(name, scene.WaterName) / (waterFill * pathLength(path))
		if minK > deepest {
			continue
		}
		l.add(name, scene.WaterName, scene.Label{
			Priority: priority, At: point(path[len(path)/2]), Place: -1,
			MinK: float32(minK), Path: points(path),
		})
	}
}

// namePath is a smooth curve on the plane through the points of a line, from
// left to right; nil where the map cannot show all of it.
func (d *domain) namePath(line orb.LineString) []orb.Point {
	line = geodesy.Densify(line, 400e3) // a long parallel is a curve
	var raw []orb.Point
	for _, ll := range line {
		if !d.holds(ll) {
			return nil
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
