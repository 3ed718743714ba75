package view

import (
	"math"

	"dateline/cmd/internal/scene"
)

// Spaces between a mark and its name, CSS pixels. Beside the mark of a place
// there is room for the rings that it may get, so that its name need not
// move when it does.
const (
	townGap  = 3.5
	placeGap = 6.0
)

// side is a position of a name beside its mark: on which side of the anchor
// the ink lies, -1 left or above, 1 right or below, 0 centred.
type side struct{ h, v int8 }

// The sides in the order in which a reader expects them, for scripts that
// run to the right and to the left.
var (
	sidesLTR = [...]side{{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}}
	sidesRTL = [...]side{{-1, 0}, {1, 0}, {0, -1}, {0, 1}, {-1, -1}, {-1, 1}, {1, -1}, {1, 1}}
)

// beside is the spot of a name on a side of a mark whose room has radius r.
func (n *name) beside(s side, r float64) spot {
	d := r
	if s.h != 0 && s.v != 0 {
		d = r * 0.75 // a diagonal may come nearer on each axis
	}
	out := spot{kind: level}
	switch {
	case s.h > 0:
		out.dx = d - n.x0
	case s.h < 0:
		out.dx = -d - n.x1
	default:
		out.dx = -(n.x0 + n.x1) / 2
	}
	switch {
	case s.v < 0:
		out.dy = -d*0.8 - n.y1
		if s.h == 0 {
			out.dy = -r - n.y1
		}
	case s.v > 0:
		out.dy = d*0.8 - n.y0
		if s.h == 0 {
			out.dy = r - n.y0
		}
	default:
		out.dy = 0.35 * n.size // half of the capitals' height below the middle
	}
	return out
}

// findAround looks for room on the eight sides of a mark and takes the first
// that does not lie on a route, else the one that covers least of it. The
// names of the story then try further out, with a leader line.
func (v *View) findAround(k int32) {
	n, l := &v.names[k], &v.scene.Labels[k]
	ax, ay := v.anchor(l)
	if !v.visible(ax, ay) {
		return
	}
	sides := sidesLTR
	switch {
	case l.Style == scene.GapName && l.Place >= 0:
		sides = v.sidesToward(l)
	case l.RTL:
		sides = sidesRTL
	}
	r, gap := v.markRadius(l), townGap
	if l.Place >= 0 {
		gap = placeGap
	}
	if l.Style == scene.GapName {
		gap += 5 // above or below the name that stands on the same side
	}
	var best spot
	least := math.MaxInt
	for _, side := range sides {
		s := n.beside(side, r+gap)
		if !v.fits(n, l, ax, ay, &s, marginNew) {
			continue
		}
		b := n.inkBox(ax, ay, &s).grown(marginKept)
		c := v.soft.count(&b, 99)
		if s == n.lost && v.shuns(n) {
			c += 100
		}
		if c < least {
			if best, least = s, c; c == 0 {
				break
			}
		}
	}
	if least < math.MaxInt {
		v.take(n, l, ax, ay, best)
	} else if tier(l) == 0 && !v.findInset(n, l, ax, ay, r+gap) {
		v.findFurther(n, l, ax, ay, r)
	}
}

// findInset looks for room above and below a mark near the left or right edge,
// where a centred name would be cut: moved in from the edge.
func (v *View) findInset(n *name, l *scene.Label, ax, ay, r float64) bool {
	w := &v.win
	for _, up := range [...]int8{-1, 1} {
		s := n.beside(side{0, up}, r)
		s.dx = clamp(s.dx, w.x+marginEdge-ax-n.x0, w.x+w.fw-marginEdge-ax-n.x1)
		if s.dx+n.x0 < 0 && s.dx+n.x1 > 0 && v.fits(n, l, ax, ay, &s, marginNew) {
			v.take(n, l, ax, ay, s)
			return true
		}
	}
	return false
}

// visible says whether an anchor lies in the free part.
func (v *View) visible(x, y float64) bool {
	w := &v.win
	return x >= w.x && y >= w.y && x <= w.x+w.fw && y <= w.y+w.fh
}

// Distances of names with leader lines, CSS pixels from the anchor.
const (
	leaderFrom = 30
	leaderStep = 12
	leaderTo   = 170
	leaderWays = 24
	// How many such places are tried for all names of a frame together.
	leaderTries = 12000
)

// findFurther looks for room on growing circles around a mark.
func (v *View) findFurther(n *name, l *scene.Label, ax, ay, r float64) {
	for d := r + leaderFrom; d <= leaderTo; d += leaderStep {
		for i := range leaderWays {
			if v.leaderTries++; v.leaderTries > leaderTries {
				return
			}
			// From level to steep, right and left, above and below in turn.
			sin, cos := math.Sincos(float64(i/4) / (leaderWays / 4) * math.Pi / 2)
			if i&1 != 0 {
				cos = -cos
			}
			if i&2 == 0 {
				sin = -sin
			}
			// The ink's middle so that its nearest edge is d away.
			x := cos*d + math.Copysign((n.x1-n.x0)/2, cos)*math.Min(1, math.Abs(cos)*2)
			y := sin*d + math.Copysign((n.y1-n.y0)/2, sin)
			s := spot{kind: level, leader: true, dx: x - (n.x0+n.x1)/2, dy: y - (n.y0+n.y1)/2}
			if v.fits(n, l, ax, ay, &s, marginNew) {
				v.take(n, l, ax, ay, s)
				return
			}
		}
	}
}

// leader is the line from a mark to its name.
func (v *View) leader(n *name, l *scene.Label, ax, ay float64, s *spot) box {
	x0, y0, x1, y1 := n.leaderEnds(s, v.markRadius(l))
	return between(ax+x0, ay+y0, ax+x1, ay+y1, 2)
}

// leaderEnds are the ends of a leader line relative to the anchor: at the
// mark's edge and near the point of the ink that is nearest to it.
func (n *name) leaderEnds(s *spot, r float64) (x0, y0, x1, y1 float64) {
	x1 = clamp(0, s.dx+n.x0, s.dx+n.x1)
	y1 = clamp(0, s.dy+n.y0, s.dy+n.y1)
	d := math.Max(1, math.Hypot(x1, y1))
	start, end := math.Min(1, (r+1)/d), math.Max(0, (d-4)/d)
	return x1 * start, y1 * start, x1 * end, y1 * end
}

// shifts are the places that a level name without a mark tries around its
// point, in parts of its height.
var shifts = [...][2]float64{
	{0, 0}, {0, -1}, {0, 1}, {-1.5, 0}, {1.5, 0}, {-1.5, -1}, {1.5, -1}, {-1.5, 1}, {1.5, 1},
	{0, -2}, {0, 2}, {-3, 0}, {3, 0}, {-3, -1.5}, {3, -1.5}, {-3, 1.5}, {3, 1.5}, {0, -3}, {0, 3},
}

// findLevel centres a name on its point, or near it.
func (v *View) findLevel(k int32) {
	n, l := &v.names[k], &v.scene.Labels[k]
	ax, ay := v.anchor(l)
	if !v.visible(ax, ay) {
		return
	}
	// At its smallest scale the name just fills what it names; the further
	// the map is zoomed in, the further it may go without leaving it.
	room := n.size
	if l.MinK > 0 {
		room += math.Max(0, v.cam.K/float64(l.MinK)-1) * (n.x1 - n.x0) / 2
	}
	for loose := len(spreads) - 1; loose >= 0; loose-- {
		if loose == 0 || v.spreads(n, l, uint8(loose), 1) {
			if best, ok := v.shifted(n, l, ax, ay, room, uint8(loose)); ok {
				v.take(n, l, ax, ay, best)
				return
			}
		}
	}
}

// shifted finds the place for a level name within room CSS pixels of its
// point that covers least of the routes.
func (v *View) shifted(n *name, l *scene.Label, ax, ay, room float64, loose uint8) (best spot, ok bool) {
	least := math.MaxInt
	for _, f := range shifts {
		if math.Hypot(f[0], f[1])*n.size > room {
			continue
		}
		s := spot{kind: level, loose: loose}
		s.dx, s.dy = f[0]*n.size-(n.x0+n.x1+n.spread(&s)*n.gaps)/2, f[1]*n.size-(n.y0+n.y1)/2
		if !v.fits(n, l, ax, ay, &s, marginNew) {
			continue
		}
		b := n.inkBox(ax, ay, &s).grown(marginKept)
		if c := v.soft.count(&b, 99); c < least {
			if best, least = s, c; c == 0 {
				break
			}
		}
	}
	return best, least < math.MaxInt
}

// spreads are the lengths, em, put between the letters of a country's name
// beyond those that it is shaped with.
var spreads = [...]float64{0, 0.3, 0.65}

// spreadFill is the part of its country that a spread name fills at most.
const spreadFill = 0.6

// spread is what a name in its place has between two letters, CSS pixels.
func (n *name) spread(s *spot) float64 {
	if s.kind != level || s.loose == 0 {
		return 0
	}
	return spreads[s.loose] * n.size
}

// spreads says whether a country is wide enough on the screen for its name to
// be spread; slack more than 1 forgives a little. At its smallest scale a name
// is at most 1.6 times as wide as its country.
func (v *View) spreads(n *name, l *scene.Label, loose uint8, slack float64) bool {
	wide := (n.x1 - n.x0) * v.cam.K / (float64(l.MinK) * 1.6)
	return n.gaps > 0 && n.x1-n.x0+spreads[loose]*n.size*n.gaps <= spreadFill*wide*slack
}
