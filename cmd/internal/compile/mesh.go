package compile

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
	"dateline/mapdata/earcut"
)

// mesh triangulates a group of rings; ok is false when nothing of any area
// is left of it on the scene's grid.
func mesh(class scene.Class, rings []ring) (m scene.Mesh, ok bool) {
	rings = onGrid(rings)
	if len(rings) == 0 {
		return m, false
	}
	m.Class = class
	for _, p := range nest(rings) {
		var flat []float64
		var holes []int
		start := uint32(len(m.Points))
		for i, r := range p {
			if i > 0 {
				holes = append(holes, len(flat)/2)
			}
			for _, q := range r {
				flat = append(flat, q[0], q[1])
				m.Points = append(m.Points, point(q))
			}
			m.Rings = append(m.Rings, uint32(len(m.Points)))
		}
		for _, t := range earcut.Triangulate(flat, holes) {
			m.Triangles = append(m.Triangles, start+t)
		}
	}
	m.Bounds = boundsOf(m.Points)
	return m, true
}

// onGrid rounds rings to what the scene stores, single precision, and drops
// what collapses.
func onGrid(rings []ring) []ring {
	var out []ring
	for _, r := range rings {
		var g ring
		for _, p := range r {
			q := orb.Point{float64(float32(p[0])), float64(float32(p[1]))}
			if len(g) == 0 || g[len(g)-1] != q {
				g = append(g, q)
			}
		}
		for len(g) > 1 && g[0] == g[len(g)-1] {
			g = g[:len(g)-1]
		}
		if len(g) > 2 && math.Abs(signedArea(g)) > 1e-9 {
			out = append(out, g)
		}
	}
	return out
}

// signedArea is the shoelace formula about the first point. (orb/planar
// wants rings with the first point repeated.)
func signedArea(r ring) float64 {
	sum := 0.0
	for i := 1; i+1 < len(r); i++ {
		sum += doubleArea(r[0], r[i], r[i+1])
	}
	return sum / 2
}

// nest sorts a group of rings into polygons: each outer ring with the holes
// directly inside it.
func nest(rings []ring) [][]ring {
	if len(rings) == 1 {
		return [][]ring{rings}
	}
	type item struct {
		ring
		area   float64
		bound  orb.Bound
		parent int // the smallest ring around it
		depth  int
	}
	items := make([]item, len(rings))
	for i, r := range rings {
		items[i] = item{ring: r, area: math.Abs(signedArea(r)), bound: bounds(r), parent: -1}
	}
	// From large to small: what holds a ring comes before it.
	slices.SortStableFunc(items, func(a, b item) int { return cmp.Compare(b.area, a.area) })
	for i := range items {
		for j := i - 1; j >= 0; j-- {
			if items[j].bound.Contains(items[i].bound.Min) && items[j].bound.Contains(items[i].bound.Max) &&
				inside(items[i].ring, items[j].ring) {
				items[i].parent, items[i].depth = j, items[j].depth+1
				break
			}
		}
	}
	var out [][]ring
	place := make([]int, len(items))
	for i, it := range items {
		if it.depth%2 == 0 {
			place[i] = len(out)
			out = append(out, []ring{it.ring})
		} else {
			place[i] = place[it.parent]
			out[place[i]] = append(out[place[i]], it.ring)
		}
	}
	return out
}

// inside tells whether r lies in s, two rings that do not cross but may
// touch: the middles of some edges of r vote.
func inside(r, s ring) bool {
	votes, asked := 0, 0
	step := max(1, len(r)/7)
	for i := 0; i < len(r); i += step {
		a, b := r[i], r[(i+1)%len(r)]
		m := orb.Point{(a[0] + b[0]) / 2, (a[1] + b[1]) / 2}
		if s.holds(m) {
			votes++
		}
		asked++
	}
	return 2*votes > asked
}

// holds tells whether a point lies in a ring (even-odd).
func (r ring) holds(p orb.Point) bool {
	in := false
	for i, a := range r {
		b := r[(i+len(r)-1)%len(r)]
		if (a[1] > p[1]) != (b[1] > p[1]) && p[0] < (b[0]-a[0])*(p[1]-a[1])/(b[1]-a[1])+a[0] {
			in = !in
		}
	}
	return in
}

// hold is the even-odd rule for a group of rings.
func hold(rings []ring, p orb.Point) bool {
	in := false
	for _, r := range rings {
		if r.holds(p) {
			in = !in
		}
	}
	return in
}

func boundsOf(points []scene.Point) scene.Rect {
	r := scene.Rect{Min: points[0], Max: points[0]}
	for _, p := range points {
		r.Min.X, r.Min.Y = min(r.Min.X, p.X), min(r.Min.Y, p.Y)
		r.Max.X, r.Max.Y = max(r.Max.X, p.X), max(r.Max.Y, p.Y)
	}
	return r
}
