package view

import (
	"fmt"
	"time"
)

// Blot is something on the map that must not lie on anything else: a letter,
// a mark, the scale bar; device pixels.
type Blot = inkQuad

// Blots are the letters in full opacity, the marks and the scale bar of a
// frame.
func (v *View) Blots(f *Frame) []Blot { return inks(v, f) }

// Letter says whether a blot belongs to a name, and which name.
func (v *View) Letter(b *Blot) (name string, ok bool) {
	if b.key < 0 {
		return "", false
	}
	return v.scene.Labels[b.key].Text, true
}

// Bounds is the rectangle around a blot.
func (q *inkQuad) Bounds() (lo, hi Point) { q.bound(); return q.lo, q.hi }

// Overlaps counts the letters of a frame that lie on something else.
func (v *View) Overlaps(f *Frame) int { return countOverlaps(v, f) }

// Flying says whether the camera is on a flight.
func (v *View) Flying() bool { return v.motion.way == flying }

// Put moves the camera as a gesture in progress does: labels keep their
// places.
func (v *View) Put(s State, now time.Duration) {
	v.rest()
	v.stand = standFree
	v.put(v.limits.hold(s))
	v.Advance(now)
}

// Scales are the smallest and the largest scale.
func (v *View) Scales() (least, most float64) { return v.limits.minK, v.limits.maxK }

// Shown watches which names have places.
type Shown struct {
	frame       int
	was, before []spot
	left        []int // per name: the frame in which it left before
	// Turns says how often names have come, gone or moved; Flickers how often
	// they have come back within twelve frames to where they were.
	// Shifts counts the same of the story's own names.
	Turns, Flickers, Shifts int
	Last                    string // the name that flickered last
}

// Look counts.
func (s *Shown) Look(v *View) {
	if s.was == nil {
		s.was, s.before, s.left = make([]spot, len(v.names)), make([]spot, len(v.names)), make([]int, len(v.names))
	}
	s.frame++
	for i := range v.names {
		n := &v.names[i]
		now := spot{}
		if n.shown {
			now = n.want
		}
		if now == s.was[i] {
			continue
		}
		s.Turns++
		if now.kind != nowhere && now == s.before[i] && s.left[i] > 0 && s.frame-s.left[i] < 12 {
			if tier(&v.scene.Labels[i]) == 0 {
				s.Shifts++ // always shown, so that it takes what room there is
			} else {
				s.Flickers++
				s.Last = v.scene.Labels[i].Text
			}
		}
		s.before[i], s.was[i], s.left[i] = s.was[i], now, s.frame
	}
}

// Nameless are the ids of the places whose whole mark is in sight and clear
// of what the host covers, and whose name does not show.
func (v *View) Nameless() (ids []string) {
	for i := range v.scene.Places {
		p := &v.scene.Places[i]
		x, y, _ := v.place(int32(i))
		m := around(x, y, v.placeRadius(int32(i), false)+8)
		free := v.inside(&m, 0)
		for _, b := range v.reserved {
			r := levelBox(v.win.x+b.X, v.win.y+b.Y, v.win.x+b.X+b.W, v.win.y+b.Y+b.H)
			free = free && !r.meets(&m)
		}
		if free && p.Label >= 0 && !v.names[p.Label].shown {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// Spots are where the names that show stand, relative to what they name.
func (v *View) Spots() map[string]string {
	out := map[string]string{}
	for i := range v.names {
		if n := &v.names[i]; n.shown {
			l := &v.scene.Labels[i]
			out[fmt.Sprintf("%d %s", i, l.Text)] = fmt.Sprintf("%v %.0f %.0f", n.want.kind, n.want.dx, n.want.dy)
		}
	}
	return out
}
