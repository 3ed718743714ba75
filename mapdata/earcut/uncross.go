package earcut

import (
	"cmp"
	"slices"
)

// edge runs from a corner to the next. It is stale once they are no longer
// neighbours in this direction.
type edge struct {
	p, p2  int32
	x0, x1 float64
	y0, y1 float64
}

// passes bounds the work on an outline that is nothing but crossings.
const passes = 6

// uncross makes an outline that crosses itself simple, as far as that can be
// had cheaply: where two edges cross, it joins their starts and their ends
// and turns the loop between them around. A small loop, such as rounding or
// simplifying makes, stays a small part of the polygon instead of spoiling
// the ears around it. Outlines that only touch themselves are left alone.
func (c *clipper) uncross(corner int32) {
	var edges []edge
	turned := false
	for range passes {
		edges = c.edges(edges[:0], corner)
		found := false
		for i := range edges {
			e := &edges[i]
			for j := i + 1; j < len(edges) && edges[j].x0 <= e.x1; j++ {
				f := &edges[j]
				if f.y0 > e.y1 || f.y1 < e.y0 || c.nodes[f.p].next != f.p2 {
					continue
				}
				if c.nodes[e.p].next != e.p2 {
					break
				}
				if !c.crosses(e.p, f.p) {
					continue
				}
				q := f.p
				if c.same(e.p, q) {
					q = c.nodes[q].prev // the loop lies between the two corners
				}
				c.relink(e.p, q)
				found, turned = true, true
			}
		}
		if !found {
			break
		}
	}
	if turned && c.area(corner) < 0 {
		last := c.nodes[corner].prev
		c.reverse(corner, last)
		c.link(corner, last)
	}
}

// edges lists the outline's edges by their left ends.
func (c *clipper) edges(out []edge, corner int32) []edge {
	for i, first := corner, true; first || i != corner; i, first = c.nodes[i].next, false {
		n := &c.nodes[i]
		m := &c.nodes[n.next]
		out = append(out, edge{i, n.next, min(n.x, m.x), max(n.x, m.x), min(n.y, m.y), max(n.y, m.y)})
	}
	slices.SortFunc(out, func(a, b edge) int {
		if d := cmp.Compare(a.x0, b.x0); d != 0 {
			return d
		}
		return int(a.p) - int(b.p)
	})
	return out
}

// crosses tells whether the edges that start at p and q cross: between
// their ends, or where one starts.
func (c *clipper) crosses(p, q int32) bool {
	p2, q2 := c.nodes[p].next, c.nodes[q].next
	if p2 == q || q2 == p {
		return false
	}
	if c.same(p, q) {
		in, out := c.faces(p, c.nodes[q].prev), c.faces(p, q2)
		return in*out < 0
	}
	a, b := c.turn(p, p2, q), c.turn(p, p2, q2)
	if a*b > 0 {
		return false
	}
	d, e := c.turn(q, q2, p), c.turn(q, q2, p2)
	switch {
	case a*b < 0 && d*e < 0:
		return true
	case a == 0 && d*e < 0: // q lies on the other edge
		return b*c.turn(p, p2, c.nodes[q].prev) < 0
	case d == 0 && a*b < 0: // p lies on the other edge
		return e*c.turn(q, q2, c.nodes[p].prev) < 0
	}
	return false
}

// relink joins p to q and their successors to each other, and turns the
// shorter of the two chains between them around.
func (c *clipper) relink(p, q int32) {
	p2, q2 := c.nodes[p].next, c.nodes[q].next
	i, j := p2, q2
	for i != q && j != p {
		i, j = c.nodes[i].next, c.nodes[j].next
	}
	if i == q {
		c.reverse(p2, q)
		c.link(p, q)
		c.link(p2, q2)
	} else {
		c.reverse(q2, p)
		c.link(q, p)
		c.link(q2, p2)
	}
}

// reverse turns the chain from first to last around; its ends are left
// loose.
func (c *clipper) reverse(first, last int32) {
	for i := first; ; {
		n := &c.nodes[i]
		next := n.next
		n.prev, n.next = n.next, n.prev
		if i == last {
			return
		}
		i = next
	}
}

// area is twice the outline's signed area.
func (c *clipper) area(corner int32) float64 {
	sum := 0.0
	o := &c.nodes[corner]
	for i := o.next; i != corner; i = c.nodes[i].next {
		n := &c.nodes[i]
		m := &c.nodes[n.next]
		sum += (n.x-o.x)*(m.y-o.y) - (m.x-o.x)*(n.y-o.y)
	}
	return sum
}
