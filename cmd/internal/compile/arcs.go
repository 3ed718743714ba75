package compile

import (
	"math"

	"github.com/paulmach/orb"

	"dateline/mapdata/basemap"
)

// longEdge is the length, degrees, above which an edge of the base map is
// divided: between its points the data follow straight lines of longitude
// and latitude (the 49th parallel has few points), which are curves on the
// plane.
const longEdge = 0.5

// divide gives a line of the base map with its long edges divided.
func divide(line orb.LineString) orb.LineString {
	out := make(orb.LineString, 0, len(line))
	for i, p := range line {
		if i > 0 {
			last := line[i-1]
			dx, dy := p[0]-last[0], p[1]-last[1]
			n := math.Ceil(math.Max(math.Abs(dx), math.Abs(dy)) / longEdge)
			if math.Abs(dx) > 180 {
				n = 1 // the same place on either side of the antimeridian
			}
			for k := 1.0; k < n; k++ {
				out = append(out, orb.Point{last[0] + dx*k/n, last[1] + dy*k/n})
			}
		}
		out = append(out, p)
	}
	return out
}

// trace brings a line of the base map to the plane.
func (d *domain) trace(line orb.LineString) []vertex {
	line = divide(line)
	out := make([]vertex, len(line))
	for i, p := range line {
		out[i] = d.vertex(p)
	}
	return out
}

// dissolve gives the rings of a country with its inner lines gone: the cuts
// along the antimeridian and those between parts that the policy has joined.
// So Chukotka is one land on a map centred on it, and no seam shows.
func dissolve(w *basemap.World, country int) [][]basemap.Ref {
	uses := map[int]int{}
	var rings [][]basemap.Ref
	for _, part := range w.Countries[country].Rings {
		for _, r := range part {
			rings = append(rings, r)
			for _, ref := range r {
				uses[ref.Arc()]++
			}
		}
	}
	inner := func(r basemap.Ref) bool { return uses[r.Arc()] == 2 || onSeam(w.Arcs[r.Arc()].Points) }
	var whole, chains [][]basemap.Ref
	for _, r := range rings {
		first := -1
		for i, ref := range r {
			if inner(ref) {
				first = i
			}
		}
		if first < 0 {
			whole = append(whole, r)
			continue
		}
		var chain []basemap.Ref
		for k := 1; k <= len(r); k++ {
			ref := r[(first+k)%len(r)]
			if !inner(ref) {
				chain = append(chain, ref)
				continue
			}
			if len(chain) > 0 {
				chains = append(chains, chain)
			}
			chain = nil
		}
	}
	stitched, ok := stitch(w, chains)
	if !ok {
		return rings // two cuts that do not fit: keep them
	}
	return append(whole, stitched...)
}

// onSeam tells whether a line runs along the antimeridian or a pole.
func onSeam(line orb.LineString) bool {
	for _, p := range line {
		if math.Abs(math.Abs(p[0])-180) > 1e-9 && math.Abs(math.Abs(p[1])-90) > 1e-9 {
			return false
		}
	}
	return true
}

// stitch ties chains into rings where they meet on the sphere. The two sides
// of the antimeridian differ by as much as the data's rounding.
func stitch(w *basemap.World, chains [][]basemap.Ref) (rings [][]basemap.Ref, ok bool) {
	const near = 0.02 * math.Pi / 180
	follows := make([]int, len(chains))
	taken := make([]bool, len(chains))
	for i, c := range chains {
		best, least := -1, near
		for j, n := range chains {
			if taken[j] {
				continue
			}
			if d := apart(refEnd(w, c[len(c)-1]), refStart(w, n[0])); d < least {
				best, least = j, d
			}
		}
		if best < 0 {
			return nil, false
		}
		follows[i], taken[best] = best, true
	}
	done := make([]bool, len(chains))
	for i := range chains {
		var r []basemap.Ref
		for j := i; !done[j]; j = follows[j] {
			done[j] = true
			r = append(r, chains[j]...)
		}
		if len(r) > 0 {
			rings = append(rings, r)
		}
	}
	return rings, true
}

func refStart(w *basemap.World, r basemap.Ref) orb.Point {
	line := w.Arcs[r.Arc()].Points
	if r < 0 {
		return line[len(line)-1]
	}
	return line[0]
}

func refEnd(w *basemap.World, r basemap.Ref) orb.Point { return refStart(w, ^r) }

// apart is the angle between two points of the sphere, radians, by the
// chord, which is exact enough for small ones.
func apart(a, b orb.Point) float64 {
	ax, ay, az := vector(a)
	bx, by, bz := vector(b)
	return math.Sqrt((ax-bx)*(ax-bx) + (ay-by)*(ay-by) + (az-bz)*(az-bz))
}

// assemble joins the points of arcs into a closed ring, first point not
// repeated.
func assemble(arcs [][]vertex, refs []basemap.Ref) []vertex {
	var out []vertex
	push := func(v vertex) {
		if n := len(out); n == 0 || out[n-1].ll != v.ll {
			out = append(out, v)
		}
	}
	for _, r := range refs {
		line := arcs[r.Arc()]
		for i := range line {
			if r < 0 {
				push(line[len(line)-1-i])
			} else {
				push(line[i])
			}
		}
	}
	for len(out) > 1 && out[0].ll == out[len(out)-1].ll {
		out = out[:len(out)-1]
	}
	return out
}
