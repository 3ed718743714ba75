package view

import "math"

// Box is a rectangle of the map's free part, CSS pixels from its top left
// corner.
type Box struct{ X, Y, W, H float64 }

// Reserve keeps names, and the edge marks of far places, out of boxes that
// the host covers with something of its own. It replaces what was reserved
// before; boxes without a size do not count.
func (v *View) Reserve(boxes ...Box) {
	n, same := 0, true
	for _, b := range boxes {
		if b.sound() {
			same = same && n < len(v.reserved) && v.reserved[n] == b
			n++
		}
	}
	if same && n == len(v.reserved) {
		return
	}
	v.reserved = v.reserved[:0]
	for _, b := range boxes {
		if b.sound() {
			v.reserved = append(v.reserved, b)
		}
	}
	if v.live {
		v.changed()
	} else {
		v.cut()
	}
}

// sound says whether a box has a place and a size.
func (b Box) sound() bool {
	return b.W > 0 && b.H > 0 && !math.IsNaN(b.X+b.Y) && !math.IsInf(b.X+b.Y+b.W+b.H, 0)
}

// addReserved puts the reserved boxes on the page.
func (v *View) addReserved() {
	for _, b := range v.reserved {
		x, y := v.win.x+b.X, v.win.y+b.Y
		v.page.add(levelBox(x, y, x+b.W, y+b.H))
	}
}

// besideReserved is where an edge mark stands that would stand at (x, y): it
// slides along its edge until it is clear of what is reserved and of the
// scale bar. (tx, ty) is
// the place that it stands for; in a corner the mark slides along the edge
// that is nearer to it.
func (v *View) besideReserved(x, y, tx, ty float64) (float64, float64) {
	w := &v.win
	room := arrowHead.radius() + marginNew
	for i := range len(v.reserved) + 1 {
		var x0, y0, x1, y1 float64
		if i < len(v.reserved) {
			b := &v.reserved[i]
			x0, y0, x1, y1 = w.x+b.X, w.y+b.Y, w.x+b.X+b.W, w.y+b.Y+b.H
		} else if v.bar.side[0].length > 0 {
			x0, y0, x1, y1 = v.bar.box.bounds()
		} else {
			break
		}
		x0, y0, x1, y1 = x0-room, y0-room, x1+room, y1+room
		if x <= x0 || x >= x1 || y <= y0 || y >= y1 {
			continue
		}
		if math.Abs(tx-x) >= math.Abs(ty-y) { // at the left or right edge
			y = slide(y, y0, y1, w.y+EdgeInset, w.y+w.fh-EdgeInset)
		} else {
			x = slide(x, x0, x1, w.x+EdgeInset, w.x+w.fw-EdgeInset)
		}
	}
	return x, y
}

// slide brings x to the nearer end of the range from a to b that lies
// between lo and hi, if one does.
func slide(x, a, b, lo, hi float64) float64 {
	switch {
	case a < lo && b > hi:
		return x
	case a < lo || b <= hi && b-x < x-a:
		return b
	}
	return a
}
