package view

import "math"

// Measures of marks that stand beside their places, CSS pixels.
const (
	asideFirst = 12.0 // from the place to the mark's edge, at least
	asideStep  = 7.0
	asideRings = 48
	asideWays  = 24
	asideGap   = 3.0 // between marks when a mark looks for a place
	asideKept  = 0.5 // and as long as it stays there
	asideSlack = 7.0 // by how much more room there must be before it goes back
	dotSize    = 6.0
	asideLine  = 1.3
	// How many positions are tried for all marks of a frame together: a map
	// with hundreds of marks is not made clearer by hundreds of lines.
	asideTries = 15000
)

// aside is where a crowded mark stands: beside its place, CSS pixels.
type aside struct {
	on     bool
	dx, dy float64
}

// disk is room that is taken on the screen; place is whose it is.
type disk struct {
	x, y, r float64
	place   int32
}

// disks are disks that are found through a page of the squares around them.
type disks struct {
	page
	all []disk // parallel to its boxes
}

func (d *disks) reset(w, h float64) {
	d.page.reset(w, h)
	d.all = d.all[:0]
}

func (d *disks) add(o disk) {
	d.all = append(d.all, o)
	d.page.add(around(o.x, o.y, o.r))
}

// any says whether one of the disks near a box is such as meets describes.
func (d *disks) any(b *box, meets func(o *disk) bool) bool {
	c0, r0, c1, r1 := d.cells(b)
	for r := r0; r <= r1; r++ {
		for c := c0; c <= c1; c++ {
			for at := d.heads[r*d.cols+c]; at >= 0; at = d.next[at] {
				if meets(&d.all[d.node[at]]) {
					return true
				}
			}
		}
	}
	return false
}

// near says whether two points are less than r apart.
func near(dx, dy, r float64) bool { return dx*dx+dy*dy < r*r }

// crowding is what marks beside their places must keep clear of.
type crowding struct {
	at       disks // marks where they would stand alone, those in sight
	taken    disks // marks that have a place, and the dots of all that move
	leaders  [][4]float64
	numbered []bool // parallel to at: can move
	tries    int
}

// crowd moves numbered marks that would overlap another mark beside their
// places. Where a mark has moved, it stays at its offset while that is free,
// and goes back only when there is room to spare.
func (v *View) crowd(afresh bool) {
	c := &v.crowding
	c.at.reset(v.win.w, v.win.h)
	c.taken.reset(v.win.w, v.win.h)
	c.leaders, c.numbered, c.tries = c.leaders[:0], c.numbered[:0], 0
	for i := range v.aside {
		k := int32(i)
		if afresh {
			v.aside[i] = aside{}
		}
		was := v.aside[i]
		v.aside[i].on = false
		x, y, edge := v.place(k)
		v.aside[i] = was
		if !v.onScreen(x, y, markReach) {
			v.aside[i] = aside{}
			continue
		}
		sh := v.placeShape(k, edge)
		c.at.add(disk{x, y, sh.radius(), k})
		c.numbered = append(c.numbered, sh.numbered())
	}
	moving := 0
	for i, d := range c.at.all {
		slack := 0.0
		if v.aside[d.place].on {
			slack = asideSlack
		}
		room := around(d.x, d.y, d.r+slack)
		if c.numbered[i] && c.at.any(&room, func(o *disk) bool {
			return o.place != d.place && near(d.x-o.x, d.y-o.y, d.r+o.r+slack)
		}) {
			moving++
			c.taken.add(disk{d.x, d.y, dotSize/2 + 1, d.place})
			continue
		}
		c.numbered[i] = false // stays
		v.aside[d.place] = aside{}
		c.taken.add(d)
	}
	if moving == 0 {
		return
	}
	// Those that can stay where they are come first.
	for i, d := range c.at.all {
		if a := v.aside[d.place]; c.numbered[i] && a.on {
			if v.asideFits(d, a.dx, a.dy, asideKept, true) {
				v.takeAside(d, a)
				c.numbered[i] = false
			} else {
				v.aside[d.place] = aside{}
			}
		}
	}
	for i, d := range c.at.all {
		if c.numbered[i] {
			v.moveAside(d)
		}
	}
}

// moveAside finds the nearest free position for a mark, away from the crowd
// if it can: clear of the routes and of other leader lines at first, then
// wherever there is room.
func (v *View) moveAside(d disk) {
	away := v.awayFrom(d)
	for _, strict := range [2]bool{true, false} {
		for ringNo := range asideRings {
			reach := d.r + asideFirst + asideStep*float64(ringNo)
			for i := range asideWays {
				turn := float64((i+1)/2) * 2 * math.Pi / asideWays
				if i%2 == 1 {
					turn = -turn
				}
				sin, cos := math.Sincos(away + turn)
				dx, dy := sin*reach, -cos*reach
				if v.crowding.tries++; v.crowding.tries > asideTries {
					v.stayIn(d)
					return
				}
				if v.asideFits(d, dx, dy, asideGap, strict) {
					v.takeAside(d, aside{true, dx, dy})
					return
				}
			}
		}
	}
	v.stayIn(d)
}

// stayIn leaves a mark where it overlaps others.
func (v *View) stayIn(d disk) {
	v.aside[d.place] = aside{}
	v.crowding.taken.add(d)
}

// awayFrom is the direction, radians clockwise from up, that leads out of
// the crowd around a mark.
func (v *View) awayFrom(d disk) float64 {
	sx, sy := 0.0, 0.0
	for _, o := range v.crowding.at.all {
		dx, dy := d.x-o.x, d.y-o.y
		if l := math.Hypot(dx, dy); l > 0.01 && l < 4*d.r {
			sx, sy = sx+dx/(l*l), sy+dy/(l*l)
		}
	}
	if math.Hypot(sx, sy) < 1e-6 {
		return 0
	}
	// To one of the ways, so that a hair's breadth does not turn it.
	const step = 2 * math.Pi / asideWays
	return math.Round(math.Atan2(sx, -sy)/step) * step
}

// asideFits says whether a mark has room at an offset from its place.
func (v *View) asideFits(d disk, dx, dy, gap float64, strict bool) bool {
	c := &v.crowding
	x, y := d.x+dx, d.y+dy
	room := box{x: x, y: y, hw: d.r, hh: d.r, cos: 1}
	if v.visible(d.x, d.y) && !v.inside(&room, marginEdge) {
		return false
	}
	reach := room.grown(gap)
	if c.taken.any(&reach, func(o *disk) bool { return near(x-o.x, y-o.y, d.r+o.r+gap) }) {
		return false
	}
	if v.bar.side[0].length > 0 && v.bar.box.meets(&room) {
		return false
	}
	for _, b := range v.reserved {
		r := levelBox(v.win.x+b.X, v.win.y+b.Y, v.win.x+b.X+b.W, v.win.y+b.Y+b.H)
		if r.meets(&room) {
			return false
		}
	}
	if !strict {
		return true
	}
	line := between(d.x, d.y, x, y, 2)
	if c.taken.any(&line, func(o *disk) bool {
		return o.place != d.place && segmentDistance(o.x, o.y, d.x, d.y, x, y) < o.r+1
	}) {
		return false
	}
	for _, l := range c.leaders {
		if cross(l, d.x, d.y, x, y) || segmentDistance(x, y, l[0], l[1], l[2], l[3]) < d.r+1 {
			return false
		}
	}
	return gap == asideKept || v.soft.count(&room, 1) == 0
}

func (v *View) takeAside(d disk, a aside) {
	c := &v.crowding
	v.aside[d.place] = a
	c.taken.add(disk{d.x + a.dx, d.y + a.dy, d.r, d.place})
	c.leaders = append(c.leaders, [4]float64{d.x, d.y, d.x + a.dx, d.y + a.dy})
}

// cross says whether the segment l meets that from (ax, ay) to (bx, by).
func cross(l [4]float64, ax, ay, bx, by float64) bool {
	side := func(px, py, qx, qy, x, y float64) bool {
		return (qx-px)*(y-py)-(qy-py)*(x-px) > 0
	}
	return side(l[0], l[1], l[2], l[3], ax, ay) != side(l[0], l[1], l[2], l[3], bx, by) &&
		side(ax, ay, bx, by, l[0], l[1]) != side(ax, ay, bx, by, l[2], l[3])
}

// asideObstacles puts the dots of moved marks and their lines on the page.
func (v *View) asideObstacles() {
	for i, a := range v.aside {
		if !a.on {
			continue
		}
		x, y, _ := v.place(int32(i))
		v.page.add(around(x-a.dx, y-a.dy, dotSize/2+2))
		v.page.add(between(x-a.dx, y-a.dy, x, y, asideLine+2))
	}
}

// paintAside draws the dot at the place of a moved mark and the line from it
// to the mark at (x, y), which covers the line's end.
func (v *View) paintAside(f *Frame, i int32, role Role, x, y float64) {
	a := v.aside[i]
	s := v.win.scale32
	line := v.opOf(StrokePath, role, PlaceKey, i)
	line.From = int32(len(f.Points))
	v.point(f, x-a.dx, y-a.dy)
	v.point(f, x, y)
	line.To = int32(len(f.Points))
	line.Width = asideLine * s
	under := v.opOf(StrokePath, RolePlaceCase, PlaceKey, i)
	under.From, under.To, under.Width = line.From, line.To, (asideLine+2.4)*s
	dot := v.opOf(Disc, role, PlaceKey, i)
	dot.From, dot.To, dot.Width = line.From, line.From+1, dotSize*s
	back := v.opOf(Disc, RolePlaceCase, PlaceKey, i)
	back.From, back.To, back.Width = line.From, line.From+1, (dotSize+2.4)*s
	f.Ops = append(f.Ops, under, line, back, dot)
}
