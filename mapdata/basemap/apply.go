package basemap

import (
	"fmt"
	"slices"

	"github.com/paulmach/orb"
)

// Apply makes w show the view of a policy: parts go to other countries and
// arcs get their classes. Countries that w does not have are passed over,
// because a coarse world leaves out the small ones. Applying a policy a
// second time changes nothing.
func (w *World) Apply(p Policy) error {
	for _, m := range p.Move {
		if err := w.move(m); err != nil {
			return err
		}
	}
	for _, l := range p.Lines {
		w.line(l)
	}
	return nil
}

func (w *World) move(m Move) error {
	defer w.index.Store(nil)
	from, ok := w.Find(m.From)
	if !ok {
		return nil
	}
	to, ok := w.Find(m.To)
	if !ok {
		return nil
	}
	src, dst := &w.Countries[from], &w.Countries[to]
	moved := src.Rings
	if m.At != nil {
		country, part, ok := w.partAt(*m.At)
		if ok && country == to {
			return nil // moved already
		}
		if !ok || country != from {
			return fmt.Errorf("basemap: no part of %s at %v", m.From, *m.At)
		}
		moved = src.Rings[part : part+1 : part+1]
		src.Rings = slices.Delete(slices.Clone(src.Rings), part, part+1)
	} else {
		src.Rings = nil
	}
	use := arcsOf(moved)
	home := arcsOf(dst.Rings)
	left := arcsOf(src.Rings)
	for arc := range use {
		a := &w.Arcs[arc]
		switch {
		case home[arc]:
			a.Class = classes[m.Line]
		case left[arc]:
			a.Class = Border
		}
	}
	dst.Rings = slices.Concat(dst.Rings, moved)
	w.measure(to)
	if len(src.Rings) > 0 {
		w.measure(from)
	} else {
		w.Countries = slices.Delete(w.Countries, from, from+1)
	}
	return nil
}

func arcsOf(parts [][][]Ref) map[int]bool {
	arcs := map[int]bool{}
	for _, part := range parts {
		for _, ring := range part {
			for _, r := range ring {
				arcs[r.Arc()] = true
			}
		}
	}
	return arcs
}

func (w *World) line(l LineRule) {
	a, ok := w.Find(l.Between[0])
	if !ok {
		return
	}
	b, ok := w.Find(l.Between[1])
	if !ok {
		return
	}
	for arc, s := range w.sides() {
		if s != [2]int{a, b} && s != [2]int{b, a} {
			continue
		}
		for _, piece := range w.within(arc, l.Within) {
			w.Arcs[piece].Class = classes[l.Class]
		}
	}
}

// within cuts an arc where it enters and leaves a bound (west, south, east,
// north) and gives the arcs inside; without a bound, the arc itself.
func (w *World) within(arc int, bound *[4]float64) (inside []int) {
	if bound == nil {
		return []int{arc}
	}
	box := orb.Bound{Min: orb.Point{bound[0], bound[1]}, Max: orb.Point{bound[2], bound[3]}}
	line := w.Arcs[arc].Points
	var cuts []int
	for i := 1; i < len(line)-1; i++ {
		before := box.Contains(line[i-1]) && box.Contains(line[i])
		after := box.Contains(line[i]) && box.Contains(line[i+1])
		if before != after {
			cuts = append(cuts, i)
		}
	}
	for _, piece := range w.cut(arc, cuts) {
		if p := w.Arcs[piece].Points; box.Contains(p[0]) && box.Contains(p[1]) {
			inside = append(inside, piece)
		}
	}
	return inside
}

// cut divides an arc at some of its points and gives the pieces in order.
// All rings that use the arc use its pieces instead.
func (w *World) cut(arc int, at []int) (pieces []int) {
	pieces = []int{arc}
	if len(at) == 0 {
		return pieces
	}
	whole := w.Arcs[arc]
	for i, start := range at {
		end := len(whole.Points) - 1
		if i+1 < len(at) {
			end = at[i+1]
		}
		piece := whole
		piece.Points = slices.Clone(whole.Points[start : end+1])
		pieces = append(pieces, len(w.Arcs))
		w.Arcs = append(w.Arcs, piece)
	}
	w.Arcs[arc].Points = slices.Clone(whole.Points[:at[0]+1])
	forward := make([]Ref, len(pieces))
	for i, p := range pieces {
		forward[i] = Ref(p)
	}
	for i := range w.Countries {
		for _, part := range w.Countries[i].Rings {
			for j, ring := range part {
				part[j] = replace(ring, Ref(arc), forward)
			}
		}
	}
	return pieces
}

// replace puts pieces in the place of an arc, in the direction of its use.
func replace(ring []Ref, arc Ref, pieces []Ref) []Ref {
	i := slices.IndexFunc(ring, func(r Ref) bool { return r.Arc() == int(arc) })
	if i < 0 {
		return ring
	}
	if ring[i] < 0 {
		pieces = slices.Clone(pieces)
		slices.Reverse(pieces)
		for k := range pieces {
			pieces[k] = ^pieces[k]
		}
	}
	return slices.Concat(ring[:i], pieces, ring[i+1:])
}
