package lettering

import (
	"math"
	"slices"
)

// flatness is how far a chord may leave its curve, em: a hundredth of a
// texel.
const flatness = 0.01 / Em

// edge is a straight piece of an outline.
type edge struct{ a, b point }

// flatten turns an outline into the edges of the shape that it fills under
// the non-zero rule. Contours of variable fonts overlap; what lies inside
// the filled shape is no edge of it, and is dropped.
func flatten(contours []contour) []edge {
	var edges []edge
	for _, c := range contours {
		from := c.start
		line := func(to point) {
			if to != from {
				edges = append(edges, edge{from, to})
				from = to
			}
		}
		for _, s := range c.curves {
			a, p := from, s.p
			switch s.n {
			case 1:
				line(p[0])
			case 2:
				// A quadratic curve leaves its chord by a quarter of the
				// second difference, over n pieces by 1/n².
				d := math.Hypot(a.x-2*p[0].x+p[1].x, a.y-2*p[0].y+p[1].y) / 4
				n := pieces(d)
				for i := 1; i <= n; i++ {
					t := float64(i) / float64(n)
					u := 1 - t
					line(point{u*u*a.x + 2*u*t*p[0].x + t*t*p[1].x, u*u*a.y + 2*u*t*p[0].y + t*t*p[1].y})
				}
			case 3:
				d := max(math.Hypot(a.x-2*p[0].x+p[1].x, a.y-2*p[0].y+p[1].y),
					math.Hypot(p[0].x-2*p[1].x+p[2].x, p[0].y-2*p[1].y+p[2].y)) * 3 / 4
				n := pieces(d)
				for i := 1; i <= n; i++ {
					t := float64(i) / float64(n)
					u := 1 - t
					line(point{
						u*u*u*a.x + 3*u*u*t*p[0].x + 3*u*t*t*p[1].x + t*t*t*p[2].x,
						u*u*u*a.y + 3*u*u*t*p[0].y + 3*u*t*t*p[1].y + t*t*t*p[2].y,
					})
				}
			}
		}
		line(c.start)
	}
	return union(edges)
}

func pieces(deviation float64) int {
	return max(1, int(math.Ceil(math.Sqrt(deviation/flatness))))
}

// union cuts the edges where they cross and keeps the pieces with the
// filled shape on one side only.
func union(edges []edge) []edge {
	var out []edge
	var cuts []float64
	for i, e := range edges {
		cuts = append(cuts[:0], 0, 1)
		for j, f := range edges {
			if i != j {
				cuts = appendCrossings(cuts, e, f)
			}
		}
		slices.Sort(cuts)
		for k := 1; k < len(cuts); k++ {
			from, to := cuts[k-1], cuts[k]
			if to-from < 1e-9 {
				continue
			}
			piece := edge{lerp(e.a, e.b, from), lerp(e.a, e.b, to)}
			if isBoundary(edges, piece) {
				out = append(out, piece)
			}
		}
	}
	return out
}

// isBoundary looks a little to both sides of the middle of an edge.
func isBoundary(edges []edge, e edge) bool {
	dx, dy := e.b.x-e.a.x, e.b.y-e.a.y
	length := math.Hypot(dx, dy)
	if length == 0 {
		return false
	}
	const aside = 1e-6 // em
	nx, ny := -dy/length*aside, dx/length*aside
	m := lerp(e.a, e.b, 0.5)
	left := winding(edges, point{m.x + nx, m.y + ny})
	right := winding(edges, point{m.x - nx, m.y - ny})
	return (left == 0) != (right == 0)
}

// winding is the number of times the edges turn around p.
func winding(edges []edge, p point) int {
	n := 0
	for _, e := range edges {
		if (e.a.y <= p.y) == (e.b.y <= p.y) {
			continue
		}
		x := e.a.x + (p.y-e.a.y)/(e.b.y-e.a.y)*(e.b.x-e.a.x)
		if x > p.x {
			if e.a.y <= p.y {
				n++
			} else {
				n--
			}
		}
	}
	return n
}

// appendCrossings appends where f crosses e or ends on it, as fractions of e.
func appendCrossings(cuts []float64, e, f edge) []float64 {
	if max(e.a.x, e.b.x) < min(f.a.x, f.b.x) || max(f.a.x, f.b.x) < min(e.a.x, e.b.x) ||
		max(e.a.y, e.b.y) < min(f.a.y, f.b.y) || max(f.a.y, f.b.y) < min(e.a.y, e.b.y) {
		return cuts
	}
	ex, ey := e.b.x-e.a.x, e.b.y-e.a.y
	fx, fy := f.b.x-f.a.x, f.b.y-f.a.y
	cross := ex*fy - ey*fx
	wx, wy := f.a.x-e.a.x, f.a.y-e.a.y
	if math.Abs(cross) > 1e-15 {
		t := (wx*fy - wy*fx) / cross
		s := (wx*ey - wy*ex) / cross
		if t > 0 && t < 1 && s >= 0 && s <= 1 {
			cuts = append(cuts, t)
		}
		return cuts
	}
	// Parallel. On one line, the ends of f cut e.
	if math.Abs(wx*ey-wy*ex) > 1e-12 {
		return cuts
	}
	length := ex*ex + ey*ey
	for _, p := range [...]point{f.a, f.b} {
		if t := ((p.x-e.a.x)*ex + (p.y-e.a.y)*ey) / length; t > 0 && t < 1 {
			cuts = append(cuts, t)
		}
	}
	return cuts
}

func lerp(a, b point, t float64) point {
	return point{a.x + (b.x-a.x)*t, a.y + (b.y-a.y)*t}
}
