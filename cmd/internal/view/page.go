package view

// cellSize is the side of a cell of a page, CSS pixels: about two letters
// by six.
const cellSize = 56

// page is the screen with what already stands on it: boxes, found through a
// grid of cells. The zero page is empty and has no size.
type page struct {
	cols, rows int
	heads      []int32 // per cell: its last node, -1 for none
	next       []int32 // per node: the one before it in the same cell
	node       []int32 // per node: the box
	boxes      []box
	owner      []int32 // per box: the place whose mark it is, -1 for none
}

// reset empties the page and gives it a size in CSS pixels.
func (p *page) reset(w, h float64) {
	p.cols, p.rows = int(w/cellSize)+1, int(h/cellSize)+1
	n := p.cols * p.rows
	if cap(p.heads) < n {
		p.heads = make([]int32, n)
	}
	p.heads = p.heads[:n]
	for i := range p.heads {
		p.heads[i] = -1
	}
	p.next, p.node, p.boxes = p.next[:0], p.node[:0], p.boxes[:0]
	p.owner = p.owner[:0]
}

// cells is the range of cells that a box touches; what lies outside the page
// counts to its outermost cells.
func (p *page) cells(b *box) (c0, r0, c1, r1 int) {
	x0, y0, x1, y1 := b.bounds()
	return cellOf(x0, p.cols), cellOf(y0, p.rows), cellOf(x1, p.cols), cellOf(y1, p.rows)
}

func cellOf(x float64, n int) int {
	if !(x > 0) {
		return 0
	}
	if x >= float64(n*cellSize) {
		return n - 1
	}
	return int(x / cellSize)
}

// add puts a box on the page.
func (p *page) add(b box) { p.addOf(-1, b) }

// addOf puts a box of a place's own on the page.
func (p *page) addOf(owner int32, b box) {
	i := int32(len(p.boxes))
	p.boxes = append(p.boxes, b)
	p.owner = append(p.owner, owner)
	c0, r0, c1, r1 := p.cells(&b)
	for r := r0; r <= r1; r++ {
		for c := c0; c <= c1; c++ {
			cell := r*p.cols + c
			p.next = append(p.next, p.heads[cell])
			p.node = append(p.node, i)
			p.heads[cell] = int32(len(p.node) - 1)
		}
	}
}

// free says whether a box meets nothing on the page but what belongs to the
// place owner.
func (p *page) free(b *box, owner int32) bool {
	c0, r0, c1, r1 := p.cells(b)
	for r := r0; r <= r1; r++ {
		for c := c0; c <= c1; c++ {
			for n := p.heads[r*p.cols+c]; n >= 0; n = p.next[n] {
				k := p.node[n]
				if p.boxes[k].meets(b) && (owner < 0 || p.owner[k] != owner) {
					return false
				}
			}
		}
	}
	return true
}

// count is how many boxes a box meets, at most most; one that spans several
// cells may count more than once.
func (p *page) count(b *box, most int) (n int) {
	c0, r0, c1, r1 := p.cells(b)
	for r := r0; r <= r1; r++ {
		for c := c0; c <= c1; c++ {
			for i := p.heads[r*p.cols+c]; i >= 0; i = p.next[i] {
				if p.boxes[p.node[i]].meets(b) {
					if n++; n >= most {
						return n
					}
				}
			}
		}
	}
	return n
}
