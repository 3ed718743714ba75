package svg

import (
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"github.com/paulmach/orb/simplify"

	"dateline/cmd/internal/view"
)

// lineTolerance is how far a line may be off. The lines on the water tell no
// more than where it is; they are smooth, and the outer ones faint.
func lineTolerance(role view.Role) float64 {
	switch role {
	case view.RoleWaterLine:
		return 1.8
	case view.RoleWaterLine2, view.RoleGraticule:
		return 2.4
	case view.RoleWaterLine3:
		return 3
	}
	return posterTolerance
}

// thinRing simplifies a ring from node to node.
func (g *geometry) thinRing(ring orb.Ring) orb.LineString {
	open := ring[:len(ring)-1]
	at := slices.IndexFunc(open, func(q orb.Point) bool { return g.nodes[snap(q)] })
	if at < 0 {
		ring = startAtCorner(ring)
		// Halves, so that the simplifier has two ends that are apart.
		far, most := 0, -1.0
		for i, q := range ring {
			if d := planar.DistanceSquared(q, ring[0]); d > most {
				far, most = i, d
			}
		}
		return append(thin(orb.LineString(ring[:far+1]), posterTolerance), thin(orb.LineString(ring[far:]), posterTolerance)[1:]...)
	}
	turned := make(orb.LineString, 0, len(ring))
	turned = append(turned, open[at:]...)
	turned = append(turned, open[:at+1]...)
	return g.thinLine(turned, posterTolerance)
}

// thinLine simplifies a line from node to node.
func (g *geometry) thinLine(line orb.LineString, tolerance float64) orb.LineString {
	var out orb.LineString
	from := 0
	for i := 1; i < len(line); i++ {
		if i < len(line)-1 && !g.nodes[snap(line[i])] {
			continue
		}
		piece := thin(line[from:i+1], tolerance)
		if out == nil {
			out = piece
		} else {
			out = append(out, piece[1:]...)
		}
		from = i
	}
	return out
}

// thin simplifies a stretch, the same way from either end.
func thin(line orb.LineString, tolerance float64) orb.LineString {
	line = slices.Clone(line)
	a, z := line[0], line[len(line)-1]
	back := z[0] < a[0] || z[0] == a[0] && z[1] < a[1]
	if back {
		line.Reverse()
	}
	line = simplify.DouglasPeucker(tolerance).LineString(line)
	if back {
		line.Reverse()
	}
	return line
}
