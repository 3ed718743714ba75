package compile

import (
	"math"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
)

// What a painter cannot see it leaves out by the bounds of meshes and lines,
// so large ones are cut. A mesh is halved again and again, along lines that
// are the same for all countries of a level, until it has few points or is
// small against a window; cutting further would only add points.
const (
	meshPoints = 200
	linePoints = 80
)

// split hands the parts of a group of rings to emit. Bound is the block that
// they lie in, least the length of a side, kilometres, that is not cut.
func split(rings []ring, bound orb.Bound, least float64, emit func([]ring)) {
	n := 0
	for _, r := range rings {
		n += len(r)
	}
	w, h := bound.Max[0]-bound.Min[0], bound.Max[1]-bound.Min[1]
	switch {
	case n == 0:
	case n <= meshPoints || math.Max(w, h) <= least:
		emit(rings)
	case w >= h:
		m := (bound.Min[0] + bound.Max[0]) / 2
		low, high := cut(rings, line{1, 0, m})
		split(low, orb.Bound{Min: bound.Min, Max: orb.Point{m, bound.Max[1]}}, least, emit)
		split(high, orb.Bound{Min: orb.Point{m, bound.Min[1]}, Max: bound.Max}, least, emit)
	default:
		m := (bound.Min[1] + bound.Max[1]) / 2
		low, high := cut(rings, line{0, 1, m})
		split(low, orb.Bound{Min: bound.Min, Max: orb.Point{bound.Max[0], m}}, least, emit)
		split(high, orb.Bound{Min: orb.Point{bound.Min[0], m}, Max: bound.Max}, least, emit)
	}
}

// chop divides a polyline, at its own points, into lines that are short
// against a window or have few points. What lies beyond the bound is left
// out. Each line knows the length before it, so that dashes run on.
func chop(class scene.Class, rank uint8, line []orb.Point, bound orb.Bound, least float64) []scene.Line {
	var out []scene.Line
	var piece []scene.Point
	var box orb.Bound
	length, start := 0.0, 0.0
	end := func() {
		if len(piece) > 1 {
			out = append(out, scene.Line{Class: class, Rank: rank, Start: float32(start), Bounds: boundsOf(piece), Points: piece})
		}
		piece = nil
	}
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		segment := orb.Bound{Min: a, Max: a}.Extend(b)
		if segment.Intersects(bound) {
			if len(piece) > 0 {
				wide := box.Union(segment)
				if len(piece) >= linePoints && longSide(wide) > least/4 || longSide(wide) > least {
					end()
				}
			}
			if len(piece) == 0 {
				piece, box, start = append(piece, point(a)), segment, length
			}
			piece = append(piece, point(b))
			box = box.Union(segment)
		} else {
			end()
		}
		length += math.Hypot(b[0]-a[0], b[1]-a[1])
	}
	end()
	return out
}
