package compile

import (
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// thinner simplifies all arcs of the map together by
// Visvalingam and Whyatt's rule ("Line generalisation by repeated
// elimination of points", The Cartographic Journal 30, 1993): the point that
// makes the smallest triangle with its neighbours goes first.
//
// orb/simplify has the rule for one line. Here a point may go only if no
// other point of any arc lies in its triangle. An edge that crossed the new
// one would have to have an end there, so coasts never cross borders and an
// island never ends up on the mainland. The size that counts may differ from
// place to place.
type thinner struct {
	all    []vertex
	bounds []int32 // arc i is all[bounds[i]:bounds[i+1]]
	prev   []int32 // within the arc, -1 at its ends
	next   []int32
	alive  []bool
	fixed  []bool // ends, points that the map cannot show, arcs far outside
	closed []bool // by arc
	left   []int32
	coarse []float64 // by arc: times the grain; nil where all have the same

	head, chain []int32 // grid of living points
	origin      orb.Point
	cell        float64
	cols, rows  int
}

// newThinner takes the arcs as trace made them; play tells which of them are
// worth thinning, the others stay as they are.
func newThinner(arcs [][]vertex, play func(arc int) bool, d *domain) *thinner {
	t := &thinner{bounds: []int32{0}}
	for i, arc := range arcs {
		from := len(t.all)
		t.all = append(t.all, arc...)
		end := len(t.all) - 1
		in := play(i)
		for k := from; k <= end; k++ {
			prev, next := int32(k-1), int32(k+1)
			if k == from {
				prev = -1
			}
			if k == end {
				next = -1
			}
			v := &t.all[k]
			edge := !d.azimuthal() && math.Abs(d.relative(v.ll[0])) > 170
			t.prev = append(t.prev, prev)
			t.next = append(t.next, next)
			t.alive = append(t.alive, true)
			t.fixed = append(t.fixed, !in || !v.ok || edge || k == from || k == end)
		}
		t.bounds = append(t.bounds, int32(len(t.all)))
		t.closed = append(t.closed, len(arc) > 3 && arc[0].ll == arc[len(arc)-1].ll)
		t.left = append(t.left, int32(len(arc)))
	}
	return t
}

// clone is a thinner in the same state that can be thinned further by itself.
func (t *thinner) clone() *thinner {
	c := *t
	c.prev, c.next = slices.Clone(t.prev), slices.Clone(t.next)
	c.alive, c.left = slices.Clone(t.alive), slices.Clone(t.left)
	c.chain = nil
	return &c
}

// drop takes a whole arc off the map.
func (t *thinner) drop(arc int) {
	for k := t.bounds[arc]; k < t.bounds[arc+1]; k++ {
		t.alive[k] = false
	}
	t.left[arc] = 0
}

// snapshot gives the arcs as they are now; dropped ones are empty.
func (t *thinner) snapshot() [][]vertex {
	out := make([][]vertex, len(t.left))
	for i := range out {
		line := make([]vertex, 0, t.left[i])
		for k := t.bounds[i]; k < t.bounds[i+1]; k++ {
			if t.alive[k] {
				line = append(line, t.all[k])
			}
		}
		out[i] = line
	}
	return out
}

// candidate is a point that may go, and the size of its triangle.
type candidate struct {
	size float64
	at   int32
}

// pass removes points until every triangle left is larger than the square of
// grain, kilometres, at its place, or cannot go.
func (t *thinner) pass(grain func(orb.Point) float64) {
	t.index()
	sizes := make([]float64, len(t.all))
	var queue heap
	arcOf := make([]int32, len(t.all))
	measure := func(k int32) {
		sizes[k] = math.Inf(1)
		if t.fixed[k] || !t.alive[k] {
			return
		}
		a, b := t.prev[k], t.next[k]
		if !t.all[a].ok || !t.all[b].ok {
			return
		}
		p := t.all[k].xy
		g := grain(p)
		if t.coarse != nil {
			g *= t.coarse[arcOf[k]]
		}
		if size := math.Abs(doubleArea(t.all[a].xy, p, t.all[b].xy)) / 2 / (g * g); size < 1 {
			sizes[k] = size
			queue.push(candidate{size, k})
		}
	}
	for i := range t.left {
		for k := t.bounds[i]; k < t.bounds[i+1]; k++ {
			arcOf[k] = int32(i)
			if t.alive[k] {
				measure(k)
			}
		}
	}
	for len(queue) > 0 {
		c := queue.pop()
		if !t.alive[c.at] || sizes[c.at] != c.size {
			continue // measured again since
		}
		arc := arcOf[c.at]
		if t.closed[arc] && t.left[arc] <= 4 {
			continue // a triangle, the least that is a ring
		}
		a, b := t.prev[c.at], t.next[c.at]
		if t.occupied(a, c.at, b) {
			sizes[c.at] = math.Inf(1)
			continue
		}
		t.alive[c.at] = false
		t.left[arc]--
		t.next[a], t.prev[b] = b, a
		measure(a)
		measure(b)
	}
}

// occupied tells whether a living point other than the corners lies in a
// triangle or on its edge.
func (t *thinner) occupied(ia, ib, ic int32) bool {
	a, b, c := t.all[ia].xy, t.all[ib].xy, t.all[ic].xy
	if a == c {
		return true // a closed arc may not become a line
	}
	box := bounds([]orb.Point{a, b, c})
	x0, y0 := t.at(box.Min)
	x1, y1 := t.at(box.Max)
	turn := doubleArea(a, b, c)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			for k := t.head[y*t.cols+x]; k >= 0; k = t.chain[k] {
				if !t.alive[k] || k == ia || k == ib || k == ic {
					continue
				}
				p := t.all[k].xy
				if p == a || p == b || p == c || !box.Contains(p) {
					continue
				}
				d1, d2, d3 := doubleArea(a, b, p), doubleArea(b, c, p), doubleArea(c, a, p)
				if turn < 0 {
					d1, d2, d3 = -d1, -d2, -d3
				}
				if d1 >= 0 && d2 >= 0 && d3 >= 0 {
					return true
				}
			}
		}
	}
	return false
}

// doubleArea is twice the signed area of a triangle.
func doubleArea(a, b, c orb.Point) float64 {
	return (b[0]-a[0])*(c[1]-a[1]) - (c[0]-a[0])*(b[1]-a[1])
}

// index puts the living points on a grid of about one point a cell.
func (t *thinner) index() {
	var box orb.Bound
	n := 0
	for k, v := range t.all {
		if !t.alive[k] || !v.ok {
			continue
		}
		if n == 0 {
			box = orb.Bound{Min: v.xy, Max: v.xy}
		}
		box = box.Extend(v.xy)
		n++
	}
	w, h := box.Max[0]-box.Min[0], box.Max[1]-box.Min[1]
	t.origin = box.Min
	t.cell = math.Max(1e-6, math.Sqrt(w*h/float64(2*n+1)))
	t.cols, t.rows = int(w/t.cell)+1, int(h/t.cell)+1
	t.head = make([]int32, t.cols*t.rows)
	for i := range t.head {
		t.head[i] = -1
	}
	if t.chain == nil {
		t.chain = make([]int32, len(t.all))
	}
	for k, v := range t.all {
		if t.alive[k] && v.ok {
			x, y := t.at(v.xy)
			t.chain[k] = t.head[y*t.cols+x]
			t.head[y*t.cols+x] = int32(k)
		}
	}
}

func (t *thinner) at(p orb.Point) (x, y int) {
	x = int((p[0] - t.origin[0]) / t.cell)
	y = int((p[1] - t.origin[1]) / t.cell)
	return max(0, min(t.cols-1, x)), max(0, min(t.rows-1, y))
}
