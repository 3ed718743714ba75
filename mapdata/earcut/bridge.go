package earcut

// join cuts the polygon open from a hole's leftmost corner m to a corner
// that m can see, so that the hole becomes a part of the outer ring
// (D. Eberly, Triangulation by Ear Clipping, 2002, section 3). Holes must be
// joined from left to right: then only joined rings lie to the left of m.
func (c *clipper) join(outer, m int32) {
	p := c.visible(outer, m)
	if p < 0 {
		return // the hole is outside
	}
	after, last := c.nodes[p].next, c.nodes[m].prev
	if c.same(p, m) {
		// They touch here: no cut is needed, only a second corner.
		p2 := c.double(p)
		c.link(p, c.nodes[m].next)
		c.link(last, p2)
		c.link(p2, after)
		return
	}
	p2, m2 := c.double(p), c.double(m)
	c.link(p, m)
	c.link(last, m2)
	c.link(m2, p2)
	c.link(p2, after)
}

// visible finds a corner to the left of m that m can see, or -1.
func (c *clipper) visible(outer, m int32) int32 {
	edge, corner := c.look(outer, m)
	if edge < 0 {
		return -1
	}
	if corner < 0 {
		corner = c.nearestSight(outer, m, edge)
	}
	// Among several corners at the same point, the cut must start from the
	// one whose inside it enters.
	target := m
	if c.same(corner, m) {
		target = c.nodes[m].next
	}
	fallback := corner
	for i, first := outer, true; first || i != outer; i, first = c.nodes[i].next, false {
		if c.same(i, corner) {
			switch c.faces(i, target) {
			case 1:
				return i
			case 0:
				fallback = i
			}
		}
	}
	return fallback
}

// look goes from m to the left until an edge whose inside is on the right
// of it. It returns the edge's first corner, and the corner that it meets
// where it meets one exactly, else -1.
func (c *clipper) look(outer, m int32) (edge, corner int32) {
	edge, corner = -1, -1
	var hit float64
	mx, my := c.nodes[m].x, c.nodes[m].y
	for i, first := outer, true; first || i != outer; i, first = c.nodes[i].next, false {
		p, q := &c.nodes[i], &c.nodes[c.nodes[i].next]
		// The inside lies to the left of every edge, so these run downward.
		if p.y < my || q.y > my || p.y == q.y {
			continue
		}
		if orient(p.x, p.y, q.x, q.y, mx, my) < 0 {
			continue
		}
		x, at := p.x+(my-p.y)*((q.x-p.x)/(q.y-p.y)), int32(-1)
		switch my {
		case p.y:
			x, at = p.x, i
		case q.y:
			x, at = q.x, p.next
		}
		if edge < 0 || x > hit {
			edge, corner, hit = i, at, x
		}
	}
	return edge, corner
}

// nearestSight picks what m sees near the edge that it looks at: one end of
// the edge, unless corners lie in the triangle between m, the point of the
// edge straight to the left, and that end. Of these, the one at the
// smallest angle from straight left has nothing before it.
func (c *clipper) nearestSight(outer, m, edge int32) int32 {
	end := c.nodes[edge].next
	best := edge
	if c.nodes[end].x < c.nodes[edge].x {
		best = end
	}
	up := 1 // whether the end lies above or below the line of sight
	if c.nodes[best].y < c.nodes[m].y {
		up = -1
	}
	my := c.nodes[m].y
	for i, first := outer, true; first || i != outer; i, first = c.nodes[i].next, false {
		q := &c.nodes[i]
		if up > 0 && q.y < my || up < 0 && q.y > my || c.same(i, m) || c.same(i, best) {
			continue
		}
		if c.turn(edge, end, i) < 0 || q.x > c.nodes[m].x {
			continue
		}
		side := c.turn(m, best, i) * up
		if side > 0 || side == 0 && c.closer(m, i, best) {
			best = i
		}
	}
	return best
}

// closer tells whether a is nearer to m than b, both in the same direction.
func (c *clipper) closer(m, a, b int32) bool {
	o, p, q := &c.nodes[m], &c.nodes[a], &c.nodes[b]
	dp, dq := abs(p.x-o.x)+abs(p.y-o.y), abs(q.x-o.x)+abs(q.y-o.y)
	return dp < dq
}

func abs(v float64) float64 { return max(v, -v) }

// faces tells whether the inside at a corner lies in the direction of
// another: 1 if so, 0 if along its edges, -1 if not.
func (c *clipper) faces(corner, other int32) int {
	prev, next := c.nodes[corner].prev, c.nodes[corner].next
	in, out := c.turn(prev, corner, other), c.turn(corner, next, other)
	if c.turn(prev, corner, next) > 0 {
		return min(in, out)
	}
	return max(in, out)
}
