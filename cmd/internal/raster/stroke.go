package raster

import (
	"math"

	"dateline/cmd/internal/view"
)

// pen is how a line is stroked, device pixels.
type pen struct {
	half   float32
	on     float32 // length of a dash
	period float32 // of a dash and its gap, 0 for a solid line
	phase  float32 // position in the pattern at the start of the line
}

func newPen(op *view.Op) pen {
	n := pen{half: op.Width / 2, phase: op.Phase}
	if op.Dash[0] > 0 && op.Dash[1] > 0 {
		n.on, n.period = op.Dash[0], op.Dash[0]+op.Dash[1]
	}
	return n
}

// lines strokes lines of the base map.
func (p *painter) lines(op *view.Op) {
	if op.Color.A == 0 || op.Width <= 0 {
		return
	}
	k := p.frame.Camera.K
	lines := p.level().Lines[op.From:op.To]
	for i := range lines {
		l := &lines[i]
		if !p.sees(l.Bounds, op.Width/2+1) {
			continue
		}
		p.line = p.line[:0]
		for _, w := range l.Points {
			p.line = append(p.line, p.at(w))
		}
		n := newPen(op)
		n.phase += l.Start * k
		p.stroke(&n, p.line)
	}
	p.tint(op.Color)
}

// path strokes a line of device pixels.
func (p *painter) path(op *view.Op) {
	if op.Color.A == 0 || op.Width <= 0 {
		return
	}
	n := newPen(op)
	p.stroke(&n, p.frame.Points[op.From:op.To])
	p.tint(op.Color)
}

// stroke raises the coverage along a line with round joins and ends.
func (p *painter) stroke(n *pen, line []view.Point) {
	if len(line) == 0 {
		return
	}
	if len(line) == 1 {
		p.capsule(n, line[0], line[0], 1, 0, 0, 0)
		return
	}
	along := float32(0)
	for i := 1; i < len(line); i++ {
		a, z := line[i-1], line[i]
		dx, dy := z.X-a.X, z.Y-a.Y
		length := float32(math.Hypot(float64(dx), float64(dy)))
		if length == 0 {
			dx, dy = 1, 0
		} else {
			dx, dy = dx/length, dy/length
		}
		p.pieces(n, a, z, dx, dy, length, along)
		along += length
	}
}

// pieces strokes a segment. The box around a long slanting one holds many
// pixels far from it, so it goes in pieces.
func (p *painter) pieces(n *pen, a, z view.Point, dx, dy, length, along float32) {
	const piece = 24 // pixels
	if length <= piece || dx == 0 || dy == 0 {
		p.capsule(n, a, z, dx, dy, length, along)
		return
	}
	// Only the part near the clip.
	from, to := float32(0), length
	r := p.clip
	from, to = clipAlong(from, to, a.X, dx, float32(r.Min.X)-n.half-1, float32(r.Max.X)+n.half+1)
	from, to = clipAlong(from, to, a.Y, dy, float32(r.Min.Y)-n.half-1, float32(r.Max.Y)+n.half+1)
	for t := from; t < to; t += piece {
		u := min(t+piece, to)
		p.capsule(n, view.Point{X: a.X + dx*t, Y: a.Y + dy*t}, view.Point{X: a.X + dx*u, Y: a.Y + dy*u}, dx, dy, u-t, along+t)
	}
}

// clipAlong narrows the stretch from..to of a line x + t·d to where it lies
// between lo and hi.
func clipAlong(from, to, x, d, lo, hi float32) (float32, float32) {
	t0, t1 := (lo-x)/d, (hi-x)/d
	if t0 > t1 {
		t0, t1 = t1, t0
	}
	return max(from, t0), min(to, t1)
}

// capsule raises the coverage around one segment of the given direction and
// length, along pixels from the start of its line.
func (p *painter) capsule(n *pen, a, z view.Point, dx, dy, length, along float32) {
	pad := n.half + 0.5
	m := &p.mask
	r := m.reach(min(a.X, z.X)-pad, min(a.Y, z.Y)-pad, max(a.X, z.X)+pad, max(a.Y, z.Y)+pad)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := m.row(y, r.Min.X, r.Max.X)
		py := float32(y) + 0.5 - a.Y
		for i := range row {
			px := float32(r.Min.X+i) + 0.5 - a.X
			t := px*dx + py*dy
			across := py*dx - px*dy
			over := max(-t, t-length, 0)
			if over > pad || across > pad || across < -pad {
				continue
			}
			d := across
			if over > 0 {
				d = float32(math.Sqrt(float64(over*over + across*across)))
			}
			c := band(d, n.half)
			if c > 0 && n.period > 0 {
				c *= n.dash(along + t)
			}
			if c > 0 {
				raise(&row[i], c)
			}
		}
	}
}

// dash is how much of a pixel at a distance from the line's start lies in a
// dash.
func (n *pen) dash(along float32) float32 {
	s := float32(math.Mod(float64(n.phase+along), float64(n.period)))
	if s < 0 {
		s += n.period
	}
	gap := min(s-n.on, n.period-s)
	return max(0, min(1, 0.5-gap))
}

// band is how much of a pixel at distance d from the middle of a band of the
// given half width lies in the band.
func band(d, half float32) float32 {
	if d < 0 {
		d = -d
	}
	return max(0, min(1, min(d+0.5, half)-max(d-0.5, -half)))
}
