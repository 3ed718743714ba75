package scene

// frame is a triangle that is to be made: entered over the edge u-v, and the
// part of the walk that lies beyond it.
type frame struct {
	u, v  uint32
	start int32
}

// triangles reads the triangles of a mesh with so many points.
func (u *unpacker) triangles(points int) []uint32 {
	s := &u.shapes
	n := s.below((len(u.corner)-u.m)/3 + 1)
	if n == 0 || u.failed() {
		return nil
	}
	if points == 0 || u.bit+n > 4*len(u.tree.b) {
		s.fail("triangles without points")
		return nil
	}
	roots := u.subtrees(n)
	if roots == 0 {
		u.tree.fail("branches that lead nowhere")
		return nil
	}
	u.walk(n+2*roots, points)
	if u.failed() {
		return nil
	}
	out := u.corner[u.m : u.m+3*n : u.m+3*n]
	walk := int32(0) // where the walk around the present tree starts
	for i := 0; i < n; {
		size := u.sizes[i]
		v := u.around[walk]
		u.stack = append(u.stack[:0], frame{u.around[walk+size+1], v, walk + 1})
		for len(u.stack) > 0 {
			f := u.stack[len(u.stack)-1]
			u.stack = u.stack[:len(u.stack)-1]
			bits := u.branch(i)
			left := int32(0)
			if bits&treeLeft != 0 {
				left = u.sizes[i+1]
			}
			w := u.around[f.start+left]
			u.corner[u.m], u.corner[u.m+1], u.corner[u.m+2] = f.u, f.v, w
			u.m += 3
			if bits&treeRight != 0 {
				u.stack = append(u.stack, frame{f.u, w, f.start + left + 1})
			}
			if bits&treeLeft != 0 {
				u.stack = append(u.stack, frame{w, f.v, f.start})
			}
			i++
		}
		walk += size + 2
	}
	u.bit += n
	return out
}

// branch gives the bits of a mesh's triangle.
func (u *unpacker) branch(i int) byte {
	i += u.bit
	return u.tree.b[i/4] >> (i % 4 * 2) & 3
}

// subtrees sets the size of every triangle's subtree and returns the number
// of trees, 0 if the branches make none. Children come after their parents,
// so from the last on, the subtrees that wait are those of the next parent.
func (u *unpacker) subtrees(n int) int {
	if cap(u.sizes) < n {
		u.sizes = make([]int32, n)
	}
	u.sizes = u.sizes[:n]
	waiting := u.waiting[:0]
	for i := n - 1; i >= 0; i-- {
		size := int32(1)
		for bits := u.branch(i); bits != 0; bits &= bits - 1 {
			if len(waiting) == 0 {
				return 0
			}
			size += waiting[len(waiting)-1]
			waiting = waiting[:len(waiting)-1]
		}
		u.sizes[i] = size
		waiting = append(waiting, size)
	}
	u.waiting = waiting
	return len(waiting)
}

// walk reads n numbers below limit, as runs.
func (u *unpacker) walk(n, limit int) {
	s := &u.shapes
	if cap(u.around) < n {
		u.around = make([]uint32, n)
	}
	u.around = u.around[:n]
	at := int64(0)
	for i := 0; i < n && s.err == nil; {
		head := s.below(2*(n-i) + 2)
		length, step := head>>1, int64(1-2*(head&1))
		at += s.between(-1<<31, 1<<31)
		if end := at + step*int64(length-1); length == 0 || at < 0 || end < 0 || at >= int64(limit) || end >= int64(limit) {
			s.fail("a triangle with a corner that is not there")
			return
		}
		for range length {
			u.around[i] = uint32(at)
			at += step
			i++
		}
		at -= step
	}
}
