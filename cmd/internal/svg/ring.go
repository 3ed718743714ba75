package svg

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
	"github.com/paulmach/orb/planar"
	"github.com/paulmach/orb/simplify"

	"dateline/cmd/internal/scene"
)

// placing brings world positions onto the paper: p = (w-origin)*k + shift.
type placing struct {
	originX, originY, k, shiftX, shiftY float64
}

func (p placing) at(w scene.Point) orb.Point {
	return orb.Point{
		(float64(w.X)-p.originX)*p.k + p.shiftX,
		(float64(w.Y)-p.originY)*p.k + p.shiftY,
	}
}

// box is a world rectangle on the paper.
func (p placing) box(r scene.Rect) orb.Bound {
	return orb.Bound{Min: p.at(r.Min), Max: p.at(r.Max)}
}

// ringsOf are the rings of a mesh on the paper, cut to each of some bounds;
// outer rings turn one way, holes the other. Rings are closed.
func ringsOf(m *scene.Mesh, p placing, to ...orb.Bound) []orb.Ring {
	box := p.box(m.Bounds)
	if !meets(box, to) {
		return nil
	}
	var all []orb.Ring
	start := uint32(0)
	for _, end := range m.Rings {
		ring := make(orb.Ring, 0, end-start+1)
		for _, w := range m.Points[start:end] {
			ring = append(ring, p.at(w))
		}
		start = end
		if len(ring) >= 3 {
			all = append(all, append(ring, ring[0]))
		}
	}
	var out []orb.Ring
	for i, ring := range all {
		depth := 0
		for j, other := range all {
			if i != j && surrounds(other, ring) {
				depth++
			}
		}
		want := orb.CCW
		if depth%2 == 1 {
			want = orb.CW
		}
		if ring.Orientation() != want {
			ring.Reverse()
		}
		for _, bound := range to {
			if inside(box, bound) {
				out = append(out, ring)
			} else if cut := clip.Ring(bound, ring.Clone()); len(cut) >= 4 {
				out = append(out, cut)
			}
		}
	}
	return out
}

// surrounds tells whether a ring lies in another. They may touch, so some
// corners vote.
func surrounds(outer, ring orb.Ring) bool {
	if !outer.Bound().Intersects(ring.Bound()) {
		return false
	}
	votes := 0
	for k := 0; k < len(ring)-1; k += max(1, (len(ring)-1)/7) {
		if planar.RingContains(outer, ring[k]) {
			votes++
		} else {
			votes--
		}
	}
	return votes > 0
}

func inside(b, in orb.Bound) bool {
	return b.Min[0] >= in.Min[0] && b.Min[1] >= in.Min[1] && b.Max[0] <= in.Max[0] && b.Max[1] <= in.Max[1]
}

// slim simplifies a ring and tells whether something is left of it: more
// than the given area.
func slim(ring orb.Ring, tolerance, area float64) (orb.Ring, bool) {
	if math.Abs(planar.Area(ring)) < area {
		return nil, false
	}
	// The simplifier keeps a ring's first point; the corner farthest from
	// the middle is one that every simplification would keep.
	ring = simplify.DouglasPeucker(tolerance).Ring(startAtCorner(ring))
	return ring, len(ring) >= 4
}

func startAtCorner(ring orb.Ring) orb.Ring {
	c := ring.Bound().Center()
	at, most := 0, -1.0
	for i, p := range ring[:len(ring)-1] {
		if d := planar.DistanceSquared(p, c); d > most {
			at, most = i, d
		}
	}
	out := make(orb.Ring, 0, len(ring))
	out = append(out, ring[at:len(ring)-1]...)
	return append(append(out, ring[:at]...), ring[at])
}
