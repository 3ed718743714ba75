package earcut

// node is a corner of the polygon that is still to be cut. Where rings are
// joined, a point has two corners.
type node struct {
	x, y       float64
	prev, next int32
	point      uint32 // index of the point in the input
	flags      uint8
}

const (
	gone    = 1 << iota // clipped away
	hinders             // not convex, so it may lie in the way of an ear
	queued              // waits in the queue of ears
)

// clipper holds the corners and what is made of them.
type clipper struct {
	nodes []node
	index index
	queue []int32
	left  int // corners that are not gone
	loose bool
	out   []uint32
}

// ring links the points from start to end, left is the side of the
// polygon's inside, and returns one of them; -1 where less than three
// different neighbours remain.
func (c *clipper) ring(flat []float64, start, end int, outer bool) int32 {
	forward := (signedArea(flat, start, end) > 0) == outer
	first := int32(len(c.nodes))
	for i := start; i < end; i++ {
		k := i
		if !forward {
			k = start + end - 1 - i
		}
		x, y := flat[2*k], flat[2*k+1]
		if n := len(c.nodes) - 1; n >= int(first) && c.nodes[n].x == x && c.nodes[n].y == y {
			continue
		}
		at := int32(len(c.nodes))
		c.nodes = append(c.nodes, node{x: x, y: y, prev: at - 1, next: at + 1, point: uint32(k)})
	}
	last := int32(len(c.nodes)) - 1
	if last > first && c.same(first, last) {
		last--
	}
	c.nodes = c.nodes[:last+1]
	if last-first < 2 {
		c.nodes = c.nodes[:first]
		return -1
	}
	c.nodes[first].prev, c.nodes[last].next = last, first
	return first
}

func (c *clipper) same(a, b int32) bool {
	return c.nodes[a].x == c.nodes[b].x && c.nodes[a].y == c.nodes[b].y
}

// turn is the orientation of three corners.
func (c *clipper) turn(a, b, d int32) int {
	p, q, r := &c.nodes[a], &c.nodes[b], &c.nodes[d]
	return orient(p.x, p.y, q.x, q.y, r.x, r.y)
}

// before orders corners from left to right, and upward where that is no
// difference.
func (c *clipper) before(a, b int32) bool {
	p, q := &c.nodes[a], &c.nodes[b]
	return p.x < q.x || p.x == q.x && p.y < q.y
}

func (c *clipper) leftmost(ring int32) int32 {
	best := ring
	for i := c.nodes[ring].next; i != ring; i = c.nodes[i].next {
		if c.before(i, best) {
			best = i
		}
	}
	return best
}

func (c *clipper) link(a, b int32) {
	c.nodes[a].next, c.nodes[b].prev = b, a
}

// double adds a second corner at the point of a corner.
func (c *clipper) double(a int32) int32 {
	c.nodes = append(c.nodes, c.nodes[a])
	return int32(len(c.nodes)) - 1
}
