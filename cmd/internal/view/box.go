package view

import "math"

// box is a rectangle on the screen, CSS pixels: its middle, half its sides
// and its rotation clockwise.
type box struct {
	x, y, hw, hh float64
	sin, cos     float64
}

// level is the box from (x0, y0) to (x1, y1).
func levelBox(x0, y0, x1, y1 float64) box {
	return box{x: (x0 + x1) / 2, y: (y0 + y1) / 2, hw: (x1 - x0) / 2, hh: (y1 - y0) / 2, cos: 1}
}

// around is the level square with the given half side.
func around(x, y, half float64) box { return box{x: x, y: y, hw: half, hh: half, cos: 1} }

// between is the box of a stroke from a to b.
func between(ax, ay, bx, by, width float64) box {
	l := math.Hypot(bx-ax, by-ay)
	b := box{x: (ax + bx) / 2, y: (ay + by) / 2, hw: (l + width) / 2, hh: width / 2, cos: 1}
	if l > 0 {
		b.cos, b.sin = (bx-ax)/l, (by-ay)/l
	}
	return b
}

// grown is the box with a margin.
func (b box) grown(d float64) box {
	b.hw += d
	b.hh += d
	return b
}

// bounds is the level rectangle around the box.
func (b *box) bounds() (x0, y0, x1, y1 float64) {
	s, c := math.Abs(b.sin), math.Abs(b.cos)
	w, h := b.hw*c+b.hh*s, b.hw*s+b.hh*c
	return b.x - w, b.y - h, b.x + w, b.y + h
}

// meets says whether two boxes overlap, by the theorem of separating axes:
// apart are two convex shapes if and only if they are apart along the normal
// of one of their sides.
func (b *box) meets(o *box) bool {
	dx, dy := o.x-b.x, o.y-b.y
	if b.sin == 0 && o.sin == 0 {
		return math.Abs(dx) < b.hw+o.hw && math.Abs(dy) < b.hh+o.hh
	}
	c := math.Abs(b.cos*o.cos + b.sin*o.sin)
	s := math.Abs(b.cos*o.sin - b.sin*o.cos)
	return math.Abs(dx*b.cos+dy*b.sin) < b.hw+o.hw*c+o.hh*s &&
		math.Abs(dy*b.cos-dx*b.sin) < b.hh+o.hw*s+o.hh*c &&
		math.Abs(dx*o.cos+dy*o.sin) < o.hw+b.hw*c+b.hh*s &&
		math.Abs(dy*o.cos-dx*o.sin) < o.hh+b.hw*s+b.hh*c
}
