package earcut

// clip cuts ear after ear off the polygon that corner belongs to.
//
// Cutting an ear changes no other than its two neighbours, so each corner is
// examined once, and then again when a neighbour goes. Where no ear is left,
// the polygon is a straight line or crosses itself: then the rules are
// loosened, and at last the smallest convex corner is cut, whatever lies in
// it, which keeps the damage small and near.
func (c *clipper) clip(corner int32) {
	c.start(corner)
	for c.left > 3 {
		for head := 0; head < len(c.queue) && c.left > 3; head++ {
			c.take(c.queue[head])
		}
		if c.left <= 3 {
			break
		}
		c.queue = c.queue[:0]
		if !c.loose {
			c.loose = true
			for i := range c.nodes {
				c.examine(int32(i))
			}
			continue
		}
		b := c.smallest()
		if b < 0 {
			return
		}
		c.cut(b)
	}
	for i := range c.nodes {
		if n := &c.nodes[i]; n.flags&gone == 0 {
			if c.turn(n.prev, int32(i), n.next) > 0 {
				c.emit(int32(i))
			}
			return
		}
	}
}

// start marks the corners that hinder, and those that belong to holes which
// were not joined as gone, and examines all others.
func (c *clipper) start(corner int32) {
	for i := range c.nodes {
		c.nodes[i].flags = gone
	}
	corner = c.trim(corner)
	count := 0
	for i := corner; c.nodes[i].flags&gone != 0; i = c.nodes[i].next {
		n := &c.nodes[i]
		n.flags = 0
		c.left++
		if c.turn(n.prev, i, n.next) <= 0 {
			n.flags = hinders
			count++
		}
	}
	c.index.build(c.nodes, count)
	c.queue = make([]int32, 0, 2*c.left)
	for i := range c.nodes {
		c.examine(int32(i))
	}
}

// trim unlinks all spikes, so that none hides another, and returns a corner
// that is left.
func (c *clipper) trim(corner int32) int32 {
	end := corner
	for i := corner; ; {
		n := c.nodes[i]
		if n.next != n.prev && c.isSpike(i) {
			c.link(n.prev, n.next)
			i, end = n.prev, n.prev // what was no spike may be one now
			continue
		}
		if i = n.next; i == end {
			return end
		}
	}
}

// isSpike tells whether the outline turns back on itself at a corner, or
// stays where it is.
func (c *clipper) isSpike(b int32) bool {
	n := &c.nodes[b]
	if c.turn(n.prev, b, n.next) != 0 {
		return false
	}
	a, d := &c.nodes[n.prev], &c.nodes[n.next]
	return (a.x-n.x)*(d.x-n.x)+(a.y-n.y)*(d.y-n.y) >= 0
}

// examine puts a corner into the queue if it can be cut. Spikes go at once:
// they enclose nothing, and the corner of one may pass for an ear.
func (c *clipper) examine(b int32) {
	n := &c.nodes[b]
	if n.flags&gone != 0 {
		return
	}
	n.flags &^= queued
	turn := c.turn(n.prev, b, n.next)
	if turn == 0 && c.left > 3 && c.isSpike(b) {
		c.cut(b)
		return
	}
	if turn > 0 && n.flags&hinders != 0 {
		n.flags &^= hinders
		c.index.live--
		c.index.shrink(c.nodes)
	}
	if turn > 0 && c.isEar(b) || turn == 0 && c.loose {
		n.flags |= queued
		c.queue = append(c.queue, b)
	}
}

// take cuts a corner out of the queue, unless a later examination has taken
// it off.
func (c *clipper) take(b int32) {
	if c.nodes[b].flags&(queued|gone) == queued {
		c.cut(b)
	}
}

// cut removes a corner, with its triangle unless it is flat.
func (c *clipper) cut(b int32) {
	n := &c.nodes[b]
	if c.turn(n.prev, b, n.next) > 0 {
		c.emit(b)
	}
	if n.flags&hinders != 0 {
		c.index.live--
	}
	n.flags = gone
	c.left--
	c.link(n.prev, n.next)
	c.examine(n.prev)
	c.examine(n.next)
}

func (c *clipper) emit(b int32) {
	n := &c.nodes[b]
	c.out = append(c.out, c.nodes[n.prev].point, n.point, c.nodes[n.next].point)
}

// isEar tells whether nothing lies in the triangle of a convex corner.
func (c *clipper) isEar(corner int32) bool {
	b := &c.nodes[corner]
	a, d := &c.nodes[b.prev], &c.nodes[b.next]
	x0, x1 := min(a.x, b.x, d.x), max(a.x, b.x, d.x)
	y0, y1 := min(a.y, b.y, d.y), max(a.y, b.y, d.y)
	x := &c.index
	low, high := x.code(x0, y0), x.code(x1, y1)
	misses := 0
	for i := x.from(0, low); i < len(x.entries) && x.entries[i].z <= high; i++ {
		e := &x.entries[i]
		if e.x < x0 || e.x > x1 || e.y < y0 || e.y > y1 {
			// The curve has left the rectangle: after a while it is cheaper
			// to search where it comes back.
			if misses++; misses > 6 && low < e.z && e.z < high {
				misses = 0
				i = x.from(i+1, leap(e.z, low, high)) - 1
			}
			continue
		}
		misses = 0
		if c.nodes[e.node].flags&hinders != 0 && c.blocks(e.node, corner, b.prev, b.next) {
			return false
		}
	}
	return true
}

// blocks tells whether corner v keeps the triangle a, b, d from being an
// ear with the tip b: whether v, or an edge at v, lies within.
func (c *clipper) blocks(v, b, a, d int32) bool {
	if v == a || v == b || v == d {
		return false
	}
	ab := c.turn(a, b, v)
	if ab < 0 {
		return false
	}
	bd := c.turn(b, d, v)
	if bd < 0 {
		return false
	}
	da := c.turn(d, a, v)
	switch {
	case da < 0:
		return false
	case ab > 0 && bd > 0 && da > 0:
		return true
	case c.same(v, a) || c.same(v, d):
		// An edge from here through the triangle would leave by an edge of
		// the polygon; or it ends within, and its other end is in the way.
		return false
	}
	if da == 0 && !c.loose {
		return true // on the cut itself: better make v a corner of triangles
	}
	// v touches the triangle from without, unless one of its edges goes in.
	for _, w := range [2]int32{c.nodes[v].prev, c.nodes[v].next} {
		if (ab > 0 || c.turn(a, b, w) > 0) && (bd > 0 || c.turn(b, d, w) > 0) && (da > 0 || c.turn(d, a, w) > 0) {
			return true
		}
	}
	return false
}

// smallest is the convex corner with the smallest triangle, -1 for none.
func (c *clipper) smallest() int32 {
	best, least := int32(-1), 0.0
	for i := range c.nodes {
		b := &c.nodes[i]
		if b.flags&gone != 0 {
			continue
		}
		a, d := &c.nodes[b.prev], &c.nodes[b.next]
		if orient(a.x, a.y, b.x, b.y, d.x, d.y) <= 0 {
			continue
		}
		area := (b.x-a.x)*(d.y-a.y) - (d.x-a.x)*(b.y-a.y)
		if best < 0 || area < least {
			best, least = int32(i), area
		}
	}
	return best
}
