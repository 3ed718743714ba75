package view

import (
	"math"

	"dateline/cmd/internal/scene"
)

// Limits of names along a curve.
const (
	mostTurn   = 0.42 // radians between neighbouring letters
	spacedMost = 1.1  // em put between letters at most
	filled     = 0.62 // the part of its path that a spaced name fills
	rise       = 0.33 // em from the baseline to the middle of the letters
)

// looseness are the parts of the full letter-spacing that a name tries.
var looseness = [...]float64{1, 0.5, 0}

// tight is the index into looseness of names without room to spare.
const tight = 2

// middles are the parts of a path at which a name tries to have its middle.
var middles = [...]float64{0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.19, 0.81}

// besides are the distances, em downwards, from the path at which a name
// runs beside it where a route lies on the path itself.
var besides = [...]float64{0, 1.1, -1.1, 1.9, -1.9, 2.8, -2.8, 4, -4, 5.5, -5.5}

// Room between letters and a route, CSS pixels beyond marginKept, for a name
// that looks for a place and one that has it.
const (
	routeNew  = 2
	routeKept = -1
)

// curve is the scratch for one name along its path.
type curve struct {
	px, py []float64 // the path on the screen
	at     []float64 // length up to each point
	from   float64   // the longest part of it inside the free part
	to     float64
	glyphs []bent
	boxes  []box
}

// bent is a glyph on a curve: its origin in CSS pixels and its rotation.
type bent struct {
	glyph          uint16
	x, y, sin, cos float64
}

// smooth rounds the corners of a path, so that letters do not jump at them
// (Chaikin's corner cutting, twice), and lets it run from left to right.
func smooth(path []scene.Point) []scene.Point {
	out := append([]scene.Point(nil), path...)
	for range 2 {
		if len(out) > 128 {
			break
		}
		next := []scene.Point{out[0]}
		for i := 1; i < len(out); i++ {
			a, b := out[i-1], out[i]
			next = append(next,
				scene.Point{X: a.X*0.75 + b.X*0.25, Y: a.Y*0.75 + b.Y*0.25},
				scene.Point{X: a.X*0.25 + b.X*0.75, Y: a.Y*0.25 + b.Y*0.75})
		}
		out = append(next, out[len(out)-1])
	}
	if out[0].X > out[len(out)-1].X {
		for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
			out[i], out[j] = out[j], out[i]
		}
	}
	return out
}

// tracePath puts a name's path on the screen and finds the longest part of
// it that lies in the free part with room for letters.
func (v *View) tracePath(n *name) {
	c, room := &v.curve, 0.7*n.size
	c.px, c.py, c.at = c.px[:0], c.py[:0], c.at[:0]
	w := &v.win
	x0, y0, x1, y1 := w.x+room, w.y+room, w.x+w.fw-room, w.y+w.fh-room
	c.from, c.to = 0, 0
	if !v.meetsWindow(n.bounds) {
		return
	}
	start, sum := math.NaN(), 0.0
	for i, p := range n.path {
		x, y := v.cam.screen(w, p)
		if i > 0 {
			dx, dy := x-c.px[i-1], y-c.py[i-1]
			sum += math.Sqrt(dx*dx + dy*dy)
		}
		c.px, c.py, c.at = append(c.px, x), append(c.py, y), append(c.at, sum)
		if i == 0 {
			continue
		}
		a, b, ok := clipSegment(c.px[i-1], c.py[i-1], x, y, x0, y0, x1, y1)
		if !ok {
			start = math.NaN()
			continue
		}
		step := sum - c.at[i-1]
		if math.IsNaN(start) || a > 0 {
			start = c.at[i-1] + a*step
		}
		if end := c.at[i-1] + b*step; end-start > c.to-c.from {
			c.from, c.to = start, end
		}
		if b < 1 {
			start = math.NaN()
		}
	}
}

// clipSegment is the part of a segment inside a rectangle, as parameters
// from 0 to 1 (Liang and Barsky 1984).
func clipSegment(ax, ay, bx, by, x0, y0, x1, y1 float64) (t0, t1 float64, ok bool) {
	t0, t1 = 0, 1
	dx, dy := bx-ax, by-ay
	p := [4]float64{-dx, dx, -dy, dy}
	q := [4]float64{ax - x0, x1 - ax, ay - y0, y1 - ay}
	for i := range p {
		if p[i] == 0 {
			if q[i] < 0 {
				return 0, 0, false
			}
			continue
		}
		if t := q[i] / p[i]; p[i] < 0 {
			t0 = max(t0, t)
		} else {
			t1 = min(t1, t)
		}
	}
	return t0, t1, t0 <= t1
}

// findAlong looks for room along a name's path that is clear of the routes.
// Where only a route is in the way, the name of a water tries to run beside
// the path, on both its sides, as long as that is still water. A name that
// would touch a route wherever it ran does not show.
func (v *View) findAlong(k int32) {
	n := &v.names[k]
	v.tracePath(n)
	touched := false
	for loose := range looseness {
		for _, mid := range middles {
			s := spot{kind: curved, mid: mid, loose: uint8(loose)}
			if !v.layCurve(k, s, marginNew) {
				if v.curve.to-v.curve.from < n.x1-n.x0 {
					return // no part of the path in sight is long enough
				}
				continue
			}
			if v.clearOfRoutes(routeNew) {
				v.takeCurve()
				n.shown, n.want = true, s
				return
			}
			touched = true
		}
		if n.spacing(v, k) == 0 {
			break
		}
	}
	if touched && v.scene.Labels[k].Style == scene.WaterName {
		v.findBeside(k)
	}
}

// findBeside looks for room beside a name's path, which tracePath has
// traced.
func (v *View) findBeside(k int32) {
	n := &v.names[k]
	for off := 1; off < len(besides); off++ {
		for _, mid := range middles {
			s := spot{kind: curved, mid: mid, loose: tight, off: uint8(off)}
			if v.layCurve(k, s, marginNew) && v.clearOfRoutes(routeNew) && v.onWater() {
				v.takeCurve()
				n.shown, n.want = true, s
				return
			}
		}
	}
}

// clearOfRoutes says whether no letter that layCurve has set lies on a
// route, with a margin beyond that of layCurve.
func (v *View) clearOfRoutes(margin float64) bool {
	for _, b := range v.curve.boxes {
		if b = b.grown(margin); v.soft.count(&b, 1) > 0 {
			return false
		}
	}
	return true
}

// onWater says whether all letters that layCurve has set lie on water: their
// middles and their corners.
func (v *View) onWater() bool {
	for i := range v.curve.boxes {
		b := &v.curve.boxes[i]
		for _, c := range [...][2]float64{{0, 0}, {-1, -1}, {1, -1}, {1, 1}, {-1, 1}} {
			dx, dy := c[0]*b.hw, c[1]*b.hh
			x, y := v.cam.world(&v.win, b.x+dx*b.cos-dy*b.sin, b.y+dx*b.sin+dy*b.cos)
			if land, lake := v.ground(x, y); land && !lake {
				return false
			}
		}
	}
	return true
}

// spacing is what comes between two letters at full looseness, CSS pixels:
// enough to fill its part of the path. Scripts whose letters join are left
// alone.
func (n *name) spacing(v *View, k int32) float64 {
	l := &v.scene.Labels[k]
	if l.RTL || len(l.Runs) < 2 || len(v.curve.at) == 0 {
		return 0
	}
	most := spacedMost
	if l.Style == scene.RiverName {
		most = 0.25
	}
	whole := v.curve.at[len(v.curve.at)-1]
	extra := (whole*filled - float64(l.Width)*n.size) / float64(len(l.Runs)-1)
	return clamp(extra, 0, most*n.size)
}

// layCurve sets the letters of a name on its traced path and says whether they have
// room there: the path in sight is long enough and bends gently, and nothing
// is in the way.
func (v *View) layCurve(k int32, s spot, margin float64) bool {
	if !v.bend(k, s) {
		return false
	}
	c := &v.curve
	n := &v.names[k]
	c.boxes = c.boxes[:0]
	for i := range c.glyphs {
		g := &c.glyphs[i]
		x0, y0, x1, y1, ok := glyphInk(v.scene, g.glyph)
		if !ok {
			continue
		}
		mx, my := (x0+x1)/2*n.size, (y0+y1)/2*n.size
		b := box{
			x: g.x + mx*g.cos - my*g.sin, y: g.y + mx*g.sin + my*g.cos,
			hw: (x1 - x0) / 2 * n.size, hh: (y1 - y0) / 2 * n.size, sin: g.sin, cos: g.cos,
		}
		if !v.inside(&b, marginEdge) {
			return false
		}
		wide := b.grown(margin)
		if !v.page.free(&wide, -1) {
			return false
		}
		c.boxes = append(c.boxes, b.grown(marginKept))
	}
	return true
}

// takeCurve puts the letters that layCurve has set on the page.
func (v *View) takeCurve() bool {
	for _, b := range v.curve.boxes {
		v.page.add(b)
	}
	return true
}

// bend sets the letters of a name on its traced path and says whether the path in
// sight is long enough and bends gently enough.
func (v *View) bend(k int32, s spot) bool {
	n, l := &v.names[k], &v.scene.Labels[k]
	c := &v.curve
	c.glyphs = c.glyphs[:0]
	if len(c.at) == 0 {
		return false
	}
	extra := n.spacing(v, k) * looseness[s.loose]
	length := float64(l.Width)*n.size + extra*float64(len(l.Runs)-1)
	start := c.at[len(c.at)-1]*s.mid - length/2
	if start < c.from || start+length > c.to {
		return false
	}
	seg, lastSin, lastCos := 1, 0.0, 0.0
	for i, r := range l.Runs {
		a := start + float64(r.X)*n.size + extra*float64(i)
		adv := math.Max(float64(r.Advance), 0.3) * n.size
		ax, ay := c.point(a, &seg)
		keep := seg
		bx, by := c.point(a+adv, &seg)
		seg = keep
		d := math.Sqrt((bx-ax)*(bx-ax) + (by-ay)*(by-ay))
		if d == 0 {
			return false
		}
		sin, cos := (by-ay)/d, (bx-ax)/d
		if cos <= 0 || (i > 0 && math.Abs(sin*lastCos-cos*lastSin) > mostTurn) {
			return false
		}
		lastSin, lastCos = sin, cos
		// The chord's middle lies on the path; from there back along the
		// chord and down to the baseline.
		mx, my := c.point(a+adv/2, &seg)
		back, down := adv/2, (rise+besides[s.off]+float64(r.Y))*n.size
		if int(r.Glyph) >= len(v.scene.Glyphs) {
			continue
		}
		c.glyphs = append(c.glyphs, bent{r.Glyph, mx - back*cos - down*sin, my - back*sin + down*cos, sin, cos})
	}
	return true
}

// point is the position at length s along the path; seg is where the last
// search ended.
func (c *curve) point(s float64, seg *int) (x, y float64) {
	i := max(1, min(*seg, len(c.at)-1))
	for i < len(c.at)-1 && c.at[i] < s {
		i++
	}
	for i > 1 && c.at[i-1] > s {
		i--
	}
	*seg = i
	t := 0.0
	if d := c.at[i] - c.at[i-1]; d > 0 {
		t = (s - c.at[i-1]) / d
	}
	return c.px[i-1] + (c.px[i]-c.px[i-1])*t, c.py[i-1] + (c.py[i]-c.py[i-1])*t
}
