package scene

// The triangles of a mesh hang together in trees: from a first triangle one
// steps over its edges to its neighbours, and on from these. For each
// triangle, two bits tell over which of its two other edges its tree goes
// on. The corners are then the walk around the outside of the tree, which
// mostly counts up or down along the rings. So a triangle costs little more
// than its two bits.
const (
	treeLeft  = 1 // a triangle u, v, w that is entered over u-v goes on over v-w
	treeRight = 2 // and over w-u
)

// mesh writes the triangles of a mesh. Their order changes, and which of its
// corners a triangle starts with.
func (p *packer) mesh(triangles []uint32) {
	t := plant(triangles)
	p.shapes.uint(len(triangles) / 3)
	for _, i := range t.order {
		if p.triangles%4 == 0 {
			p.tree.byte(0)
		}
		bits := byte(0)
		if t.left[i] >= 0 {
			bits |= treeLeft
		}
		if t.right[i] >= 0 {
			bits |= treeRight
		}
		p.tree.b[len(p.tree.b)-1] |= bits << (p.triangles % 4 * 2)
		p.triangles++
	}
	p.walk(t.walk)
}

// walk writes numbers as runs that count up or down: twice the length, plus
// one for down, and the first number's difference to the one before.
func (p *packer) walk(walk []uint32) {
	last := 0
	for i := 0; i < len(walk); {
		n, step := 1, 1
		if i+1 < len(walk) && walk[i+1]+1 == walk[i] {
			step = -1
		}
		for i+n < len(walk) && int(walk[i+n]) == int(walk[i+n-1])+step {
			n++
		}
		head := n << 1
		if step < 0 {
			head |= 1
		}
		p.shapes.uint(head)
		p.shapes.int(int(walk[i]) - last)
		i += n
		last = int(walk[i-1])
	}
}

// trees is how the triangles of a mesh hang together.
type trees struct {
	left, right []int32  // by triangle, the next over an edge, or -1
	order       []int32  // parents before children, left before right
	walk        []uint32 // of each tree: v of its root, all w from left to right, u of its root
}

// planter grows trees.
type planter struct {
	trees
	triangles []uint32
	over      map[[2]uint32]int32 // which index starts an edge in this direction
	entry     []int32             // by triangle, the index of its u, or unseen
}

const unseen = -1

func plant(triangles []uint32) *trees {
	n := len(triangles) / 3
	p := &planter{
		trees:     trees{left: make([]int32, n), right: make([]int32, n)},
		triangles: triangles,
		over:      make(map[[2]uint32]int32, 3*n),
		entry:     make([]int32, n),
	}
	for i := range int32(3 * n) {
		p.over[p.edge(i)] = i
		p.entry[i/3] = unseen
	}
	// Roots lie at the rim, if there is one: from there one tree reaches all
	// that hangs together, and its walk begins along a ring.
	for _, rim := range []bool{true, false} {
		for i := range int32(3 * n) {
			if p.entry[i/3] != unseen {
				continue
			}
			e := p.edge(i)
			if _, inner := p.over[[2]uint32{e[1], e[0]}]; inner != rim {
				p.grow(i)
			}
		}
	}
	return &p.trees
}

// edge gives the ends of the edge that starts at an index.
func (p *planter) edge(i int32) [2]uint32 {
	j := i - i%3
	return [2]uint32{p.triangles[i], p.triangles[j+(i+1)%3]}
}

// corner gives u, v or w of a triangle that is in a tree.
func (p *planter) corner(t, k int32) uint32 { return p.triangles[3*t+(p.entry[t]+k)%3] }

// take takes the triangle beyond the edge from a to b, if it is free.
func (p *planter) take(a, b uint32) int32 {
	i, ok := p.over[[2]uint32{b, a}]
	if !ok || p.entry[i/3] != unseen {
		return -1
	}
	p.entry[i/3] = i
	return i / 3
}

// grow makes the tree of the triangle that is entered at an index.
func (p *planter) grow(u int32) {
	root := u / 3
	p.entry[root] = u
	for todo := []int32{root}; len(todo) > 0; {
		t := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		p.order = append(p.order, t)
		p.left[t] = p.take(p.corner(t, 1), p.corner(t, 2))
		p.right[t] = p.take(p.corner(t, 2), p.corner(t, 0))
		if p.right[t] >= 0 {
			todo = append(todo, p.right[t])
		}
		if p.left[t] >= 0 {
			todo = append(todo, p.left[t])
		}
	}
	p.trees.walk = append(p.trees.walk, p.corner(root, 1))
	var up []int32
	for t := root; t >= 0 || len(up) > 0; {
		for ; t >= 0; t = p.left[t] {
			up = append(up, t)
		}
		t = up[len(up)-1]
		up = up[:len(up)-1]
		p.trees.walk = append(p.trees.walk, p.corner(t, 2))
		t = p.right[t]
	}
	p.trees.walk = append(p.trees.walk, p.corner(root, 0))
}
