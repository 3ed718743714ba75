package earcut

import (
	"slices"
	"sort"
)

// index finds the corners that may lie in the way of an ear: those that are
// not convex, sorted along a Z-shaped curve through the plane, so that what
// lies near each other is mostly near each other in the list.
type index struct {
	entries        []entry
	live           int // entries that are not yet crossed out
	x0, y0, sx, sy float64
}

type entry struct {
	z    uint32
	node int32
	x, y float64
}

// few is the number of entries up to which they are not worth sorting.
const few = 24

func (x *index) build(nodes []node, count int) {
	x.entries = make([]entry, 0, count)
	var x1, y1 float64
	for i := range nodes {
		n := &nodes[i]
		if n.flags&hinders == 0 {
			continue
		}
		if len(x.entries) == 0 {
			x.x0, x1, x.y0, y1 = n.x, n.x, n.y, n.y
		}
		x.x0, x1 = min(x.x0, n.x), max(x1, n.x)
		x.y0, y1 = min(x.y0, n.y), max(y1, n.y)
		x.entries = append(x.entries, entry{node: int32(i), x: n.x, y: n.y})
	}
	x.live = len(x.entries)
	if x.live <= few {
		return // scale 0 puts them all in one cell
	}
	// An extent of zero makes the scale zero as well.
	if x1 > x.x0 {
		x.sx = 65535 / (x1 - x.x0)
	}
	if y1 > x.y0 {
		x.sy = 65535 / (y1 - x.y0)
	}
	for i := range x.entries {
		e := &x.entries[i]
		e.z = x.code(e.x, e.y)
	}
	slices.SortFunc(x.entries, func(a, b entry) int {
		if a.z != b.z {
			if a.z < b.z {
				return -1
			}
			return 1
		}
		return int(a.node) - int(b.node)
	})
}

// code is the position along the curve; it never decreases in x or in y.
func (x *index) code(px, py float64) uint32 {
	return spread(cell((px-x.x0)*x.sx)) | spread(cell((py-x.y0)*x.sy))<<1
}

func cell(v float64) uint32 { return uint32(max(0, min(65535, v))) }

// spread puts a zero before each of 16 bits.
func spread(v uint32) uint32 {
	v = (v | v<<8) & 0x00ff00ff
	v = (v | v<<4) & 0x0f0f0f0f
	v = (v | v<<2) & 0x33333333
	return (v | v<<1) & 0x55555555
}

// from is the first entry at z or after it, searched from i on.
func (x *index) from(i int, z uint32) int {
	return i + sort.Search(len(x.entries)-i, func(k int) bool { return x.entries[i+k].z >= z })
}

// shrink drops entries that are crossed out when they are the most.
func (x *index) shrink(nodes []node) {
	if len(x.entries) < 2*few || x.live > len(x.entries)/2 {
		return
	}
	x.entries = slices.DeleteFunc(x.entries, func(e entry) bool { return nodes[e.node].flags&hinders == 0 })
}

// leap is the smallest code after z that lies in the rectangle of cells
// from low to high, for a z that does not (H. Tropf and H. Herzog,
// Multidimensional Range Search in Dynamically Balanced Trees, Angewandte
// Informatik 2/1981, p. 75, there called BIGMIN).
func leap(z, low, high uint32) uint32 {
	best := high
	for bit := uint32(1 << 31); bit != 0; bit >>= 1 {
		same := uint32(0x55555555) // the bits of the same coordinate
		if bit&same == 0 {
			same = ^same
		}
		below := (bit - 1) & same
		switch zb, lb, hb := z&bit != 0, low&bit != 0, high&bit != 0; {
		case !zb && !lb && hb:
			best = low&^below | bit
			high = high&^bit | below
		case !zb && lb:
			return low
		case zb && !hb:
			return best
		case zb && !lb:
			low = low&^below | bit
		}
	}
	return best
}
