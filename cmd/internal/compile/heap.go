package compile

// heap is a binary heap with the smallest triangle on top; equal ones come
// in the order of their points, so that compiling twice gives the same map.
type heap []candidate

func (c candidate) before(d candidate) bool {
	return c.size < d.size || c.size == d.size && c.at < d.at
}

func (h *heap) push(c candidate) {
	q := append(*h, c)
	for i := len(q) - 1; i > 0; {
		up := (i - 1) / 2
		if !q[i].before(q[up]) {
			break
		}
		q[i], q[up] = q[up], q[i]
		i = up
	}
	*h = q
}

func (h *heap) pop() candidate {
	q := *h
	top := q[0]
	n := len(q) - 1
	q[0] = q[n]
	q = q[:n]
	for i := 0; ; {
		least := i
		for _, c := range [2]int{2*i + 1, 2*i + 2} {
			if c < n && q[c].before(q[least]) {
				least = c
			}
		}
		if least == i {
			break
		}
		q[i], q[least] = q[least], q[i]
		i = least
	}
	*h = q
	return top
}
