package draw

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/view"
)

// Two segments share their corners where the line bends little, so that a
// whole line is one band with round ends: half the vertices, and no overlap.
// Where it bends more, the band ends in a round cap and a new one starts, so
// that the corner is round. On thin lines the difference does not show, and
// they may bend more.
//
// Translucent lines share corners up to a little more than a right angle,
// and have pointed corners for it: overlapping bands would be darker there,
// and keeping them apart takes a layer and three more draw calls.
//
// Thin lines of the base map have flat ends: they are cut at the edges of
// cells, and two flat ends make one line again where two round ones would
// make a dot.
const (
	bendWide  = 0.85 // cosine of the angle between segments
	bendThin  = -0.35
	bendClear = -0.2
	thin      = 2.2 // pixels of width
	// nearer than this, pixels, points of a line are one
	nearSolid  = 0.9
	nearDashed = 0.05
	// and so near the line between its neighbours a point is on it
	beside = 0.25
)

// pen is how a line is stroked, device pixels.
type pen struct {
	half       float32 // half width, negative for flat ends
	dash       float32 // length of a dash
	period     float32 // of a dash and its gap; 0 for a solid line
	start      float32 // position in the dash pattern of the line's start
	rg, ba     float32
	pad        float32
	bend       float32
	translucid bool
}

func newPen(op *view.Op) pen {
	rg, ba := packed(op.Color)
	n := pen{half: op.Width / 2, start: op.Phase, rg: rg, ba: ba, bend: bendWide}
	if op.Dash[0] > 0 && op.Dash[1] > 0 {
		n.dash, n.period = op.Dash[0], op.Dash[0]+op.Dash[1]
	}
	n.pad = n.half + 0.75
	n.translucid = op.Color.A < 255
	switch {
	case op.Width <= thin:
		n.bend = bendThin
	case n.translucid:
		n.bend = bendClear
	}
	return n
}

// lines strokes lines of the base map.
func (p *Painter) lines(op *view.Op) {
	if op.Color.A == 0 || op.Width <= 0 {
		return
	}
	p.batch.useInk()
	mark := len(p.batch.inkIndex)
	vmark := len(p.batch.inks)
	n := newPen(op)
	if op.Width <= thin {
		n.half = -n.half
	}
	c := &p.camera
	near := p.clip.grown(n.pad)
	overlaps := false
	lines := p.levelNow().Lines[op.From:op.To]
	for i := range lines {
		l := &lines[i]
		around := p.onScreen(l.Bounds)
		if !around.meets(near) {
			continue
		}
		p.line = p.line[:0]
		for _, at := range l.Points {
			p.line = append(p.line, view.Point{X: (at.X-c.CX)*c.K + c.OX, Y: (at.Y-c.CY)*c.K + c.OY})
		}
		n.start = op.Phase + l.Start*c.K
		if p.stroke(&n, near, near.holds(around)) {
			overlaps = true
		}
	}
	if overlaps && n.translucid && op.Width > thin {
		p.composite(vmark, mark)
	}
}

// path strokes a line that the view has made.
func (p *Painter) path(op *view.Op) {
	if op.Color.A == 0 || op.Width <= 0 {
		return
	}
	p.batch.useInk()
	mark := len(p.batch.inkIndex)
	vmark := len(p.batch.inks)
	n := newPen(op)
	p.line = append(p.line[:0], p.frame.Points[op.From:op.To]...)
	if p.stroke(&n, p.clip.grown(n.pad), false) && n.translucid && op.Width > thin {
		p.composite(vmark, mark)
	}
}

// stroke adds the bands of p.line, as far as they meet the clip, and reports
// whether some overlap. whole says that all of the line lies inside.
func (p *Painter) stroke(n *pen, clip box, whole bool) (overlaps bool) {
	near, straight := float32(nearSolid), float32(beside)
	if n.period > 0 {
		near, straight = nearDashed, 0 // dashes count every pixel of the way
	}
	pts := thinned(p.line, near, straight)
	if len(pts) == 0 {
		return false
	}
	if len(pts) == 1 || len(pts) == 2 && pts[0] == pts[1] { // a dot
		p.band(n, pts[0], pts[0], 1, 0, 0, 0)
		return false
	}
	last := len(pts) - 1
	closed := last > 2 && pts[0] == pts[last]
	var (
		b        = p.batch
		along    float32 // pixels from the start of the line
		from     float32 // along, where the present band starts
		first    = -1    // vertex where the present band starts
		dx, dy   float32 // direction of the previous segment
		endBand  = func() { p.setLength(first, along-from); first = -1 }
		bx0, by0 float32 // the corner at which a closed line starts
		seam     bool    // a closed line's ends share their corners
	)
	if closed {
		dx, dy, _ = direction(pts[last-1], pts[last])
		ex, ey, _ := direction(pts[0], pts[1])
		if cos := dx*ex + dy*ey; cos >= n.bend {
			seam = true
			bx0, by0 = corner(dx, dy, ex, ey, cos, n.pad)
		}
	}
	for i := 1; i <= last; i++ {
		a, z := pts[i-1], pts[i]
		ex, ey, length := direction(a, z)
		if !whole && clip.misses(a, z) {
			if first >= 0 {
				p.end(n, a, dx, dy, along-from)
				endBand()
			}
			along += length
			dx, dy = ex, ey
			continue
		}
		if first >= 0 {
			if cos := dx*ex + dy*ey; cos >= n.bend {
				mx, my := corner(dx, dy, ex, ey, cos, n.pad)
				p.pair(n, a, mx, my, along-from, from, true)
			} else {
				p.end(n, a, dx, dy, along-from)
				endBand()
				overlaps = true
			}
		}
		if first < 0 {
			from, first = along, len(b.inks)
			if seam && i == 1 {
				p.pair(n, a, bx0, by0, 0, from, false)
			} else {
				at := view.Point{X: a.X - ex*n.pad, Y: a.Y - ey*n.pad}
				p.pair(n, at, -ey*n.pad, ex*n.pad, -n.pad, from, false)
			}
		}
		along += length
		dx, dy = ex, ey
	}
	if first >= 0 {
		if seam {
			p.pair(n, pts[last], bx0, by0, along-from, from, true)
		} else {
			p.end(n, pts[last], dx, dy, along-from)
			overlaps = overlaps || closed
		}
		endBand()
	}
	return overlaps
}

// end closes a band with the room for its round cap.
func (p *Painter) end(n *pen, at view.Point, dx, dy, along float32) {
	at = view.Point{X: at.X + dx*n.pad, Y: at.Y + dy*n.pad}
	p.pair(n, at, -dy*n.pad, dx*n.pad, along+n.pad, 0, true)
}

// pair adds the two corners of a band at a point of the line: (mx, my) to
// the one side, minus that to the other. join connects them with the pair
// before.
func (p *Painter) pair(n *pen, at view.Point, mx, my, along, from float32, join bool) {
	b := p.batch
	k := len(b.inks)
	if k+2 > cap(b.inks) {
		b.inks = append(b.inks, ebiten.Vertex{}, ebiten.Vertex{})
	} else {
		b.inks = b.inks[:k+2]
	}
	// Every attribute is written: the slice still holds those of the last
	// frame. Two by two, because this is most of what painting a map costs.
	v, w := &b.inks[k], &b.inks[k+1]
	v.DstX, v.DstY = at.X+mx, at.Y+my
	w.DstX, w.DstY = at.X-mx, at.Y-my
	v.SrcX, v.SrcY = n.half, 0
	w.SrcX, w.SrcY = n.half, 0
	v.ColorR, v.ColorG, v.ColorB, v.ColorA = n.rg, n.ba, 0, kindLine
	w.ColorR, w.ColorG, w.ColorB, w.ColorA = n.rg, n.ba, 0, kindLine
	v.Custom0, v.Custom1, v.Custom2, v.Custom3 = along, n.pad, n.dash, n.period
	w.Custom0, w.Custom1, w.Custom2, w.Custom3 = along, -n.pad, n.dash, n.period
	if n.period > 0 {
		if join { // the whole band has one start
			v.ColorB = b.inks[k-1].ColorB
		} else {
			v.ColorB = float32(math.Mod(float64(n.start+from), float64(n.period)))
		}
		w.ColorB = v.ColorB
	}
	if join {
		i := uint32(k)
		b.inkIndex = append(b.inkIndex, i-2, i-1, i+1, i-2, i+1, i)
	}
}

// band adds a band of one segment, cap to cap.
func (p *Painter) band(n *pen, a, z view.Point, dx, dy, from, length float32) {
	first := len(p.batch.inks)
	at := view.Point{X: a.X - dx*n.pad, Y: a.Y - dy*n.pad}
	p.pair(n, at, -dy*n.pad, dx*n.pad, -n.pad, from, false)
	p.end(n, z, dx, dy, length)
	p.setLength(first, length)
}

// setLength writes the length of a band into its vertices, once it is known.
func (p *Painter) setLength(first int, length float32) {
	inks := p.batch.inks[first:]
	for i := range inks {
		inks[i].SrcY = length
	}
}

// thinned drops points that do not show, in place: those nearer than the
// given distance to the one before and, if straight is above zero, those less
// than that beside the line from the one before to the one after. A level of
// detail serves a range of scales, so at most of them it has more points than
// pixels. The first and the last point stay.
func thinned(pts []view.Point, near, straight float32) []view.Point {
	if len(pts) < 2 {
		return pts
	}
	n, end := 1, len(pts)-1
	for i := 1; i < end; i++ {
		d, q, next := pts[n-1], pts[i], pts[i+1]
		x, y := q.X-d.X, q.Y-d.Y
		if x*x+y*y < near*near {
			continue
		}
		if straight > 0 {
			// Twice the area of the triangle is the distance times the base.
			u, v := next.X-d.X, next.Y-d.Y
			base, area := u*u+v*v, x*v-y*u
			if x*u+y*v > 0 && area*area < straight*straight*base {
				continue
			}
		}
		pts[n] = q
		n++
	}
	if d := pts[n-1]; n > 1 && (pts[end].X-d.X)*(pts[end].X-d.X)+(pts[end].Y-d.Y)*(pts[end].Y-d.Y) < near*near {
		n-- // the last point takes the place of one beside it
	}
	pts[n] = pts[end]
	return pts[:n+1]
}

// direction is the unit vector from a to z, and the distance.
func direction(a, z view.Point) (x, y, length float32) {
	x, y = z.X-a.X, z.Y-a.Y
	length = float32(math.Sqrt(float64(x*x + y*y)))
	if length == 0 {
		return 1, 0, 0
	}
	return x / length, y / length, length
}

// corner is where the outer edges of two segments meet, from the point that
// the segments share: the sum of their normals, as long as the edges demand.
func corner(dx, dy, ex, ey, cos, pad float32) (x, y float32) {
	s := pad / (1 + cos)
	return -(dy + ey) * s, (dx + ex) * s
}

// misses says that a segment lies outside of b, on one side of it.
func (b box) misses(p, q view.Point) bool {
	return p.X < b.x0 && q.X < b.x0 || p.X > b.x1 && q.X > b.x1 ||
		p.Y < b.y0 && q.Y < b.y0 || p.Y > b.y1 && q.Y > b.y1
}
