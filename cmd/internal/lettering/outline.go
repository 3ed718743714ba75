package lettering

import (
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"

	"dateline/cmd/internal/svg/pathdata"
)

// point is a position in em from the glyph's origin, y down.
type point struct{ x, y float64 }

// curve is a piece of an outline: a line (n 1), a quadratic curve (n 2) or
// a cubic curve (n 3) to p[n-1], from where the curve before it ended.
type curve struct {
	n int
	p [3]point
}

// contour is a closed curve. The closing line is implied.
type contour struct {
	start  point
	curves []curve
}

// outline reads a glyph's outline at the face's weight.
func outline(f *face, id font.GID) []contour {
	data, ok := f.GlyphDataOutline(id)
	if !ok {
		return nil
	}
	em := 1 / float64(f.upem)
	at := func(p opentype.SegmentPoint) point {
		return point{float64(p.X) * em, -float64(p.Y) * em}
	}
	var out []contour
	for _, s := range data.Segments {
		if s.Op == opentype.SegmentOpMoveTo {
			out = append(out, contour{start: at(s.Args[0])})
			continue
		}
		c := curve{n: int(s.Op)}
		for i := range c.n {
			c.p[i] = at(s.Args[i])
		}
		last := &out[len(out)-1]
		last.curves = append(last.curves, c)
	}
	return out
}

// extent returns how far the outline reaches up and down, em, y down. It
// takes control points for points of the curve: they are close to it in
// letters, whose curves have points at their extremes.
func extent(contours []contour) (top, bottom float64) {
	top, bottom = math.Inf(1), math.Inf(-1)
	add := func(p point) { top, bottom = min(top, p.y), max(bottom, p.y) }
	for _, c := range contours {
		add(c.start)
		for _, s := range c.curves {
			for _, p := range s.p[:s.n] {
				add(p)
			}
		}
	}
	return top, bottom
}

// pathData writes the outline as SVG path data in thousandths of an em.
func pathData(contours []contour) string {
	w := pathdata.New(0)
	const u = UnitsPerEm
	for _, c := range contours {
		w.Move(c.start.x*u, c.start.y*u)
		for i, s := range c.curves {
			p := s.p
			switch s.n {
			case 1:
				// The line back to the start is what closing draws.
				if i < len(c.curves)-1 || p[0] != c.start {
					w.Line(p[0].x*u, p[0].y*u)
				}
			case 2:
				w.Quad(p[0].x*u, p[0].y*u, p[1].x*u, p[1].y*u)
			case 3:
				w.Cube(p[0].x*u, p[0].y*u, p[1].x*u, p[1].y*u, p[2].x*u, p[2].y*u)
			}
		}
		w.Close()
	}
	return w.String()
}
