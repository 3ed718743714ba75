package draw

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/view"
)

// disc is a line without length: a dot.
func (p *Painter) disc(op *view.Op) {
	n := newPen(op)
	n.period = 0
	at := p.frame.Points[op.From]
	if !(box{at.X, at.Y, at.X, at.Y}).meets(p.clip.grown(n.pad)) || op.Color.A == 0 {
		return
	}
	p.batch.useInk()
	p.band(&n, at, at, 1, 0, 0, 0)
}

// ring is a band around a circle.
func (p *Painter) ring(op *view.Op) {
	half := op.Width / 2
	p.centred(op, op.Size/2+0.75, kindRing, half, op.Size/2-half, 0)
}

// square is rotated about its centre.
func (p *Painter) square(op *view.Op) {
	p.centred(op, op.Size/2+0.75, kindSquare, op.Size/2, 0, op.Angle)
}

// centred adds a quad of the given half side about a point, in which the
// program knows the position from the centre.
func (p *Painter) centred(op *view.Op, reach, kind, half, radius, angle float32) {
	at := p.frame.Points[op.From]
	if !(box{at.X, at.Y, at.X, at.Y}).meets(p.clip.grown(1.5*reach)) || op.Color.A == 0 {
		return
	}
	b := p.batch
	b.useInk()
	rg, ba := packed(op.Color)
	sin64, cos64 := math.Sincos(float64(angle))
	sin, cos := float32(sin64), float32(cos64)
	for _, q := range [4][2]float32{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}} {
		x, y := q[0]*reach, q[1]*reach
		b.inks = append(b.inks, ebiten.Vertex{
			DstX: at.X + x*cos - y*sin, DstY: at.Y + x*sin + y*cos,
			SrcX: half, SrcY: radius,
			ColorR: rg, ColorG: ba, ColorA: kind,
			Custom0: x, Custom1: y,
		})
	}
	b.quad()
}

// triangle is an arrow head: its tip lies half a length ahead of the point,
// its base is as wide as it is long.
func (p *Painter) triangle(op *view.Op) {
	at := p.frame.Points[op.From]
	sin64, cos64 := math.Sincos(float64(op.Angle))
	ux, uy := float32(sin64), float32(-cos64) // the way it points
	h := op.Size / 2
	tip := view.Point{X: at.X + ux*h, Y: at.Y + uy*h}
	bx, by := at.X-ux*h, at.Y-uy*h
	corners := [3]view.Point{tip, {X: bx - uy*h, Y: by + ux*h}, {X: bx + uy*h, Y: by - ux*h}}
	p.convex(corners[:], op.Color)
}

// convex fills a convex ring. Around its middle goes a fringe a pixel wide
// in which the coverage falls from one to nothing.
func (p *Painter) convex(ring []view.Point, color view.Color) {
	if n := len(ring); n > 1 && ring[0] == ring[n-1] {
		ring = ring[:n-1]
	}
	if len(ring) < 3 || color.A == 0 {
		return
	}
	around := box{ring[0].X, ring[0].Y, ring[0].X, ring[0].Y}
	var area float32
	for i, a := range ring {
		z := ring[(i+1)%len(ring)]
		area += a.X*z.Y - z.X*a.Y
		around.x0, around.y0 = min(around.x0, a.X), min(around.y0, a.Y)
		around.x1, around.y1 = max(around.x1, a.X), max(around.y1, a.Y)
	}
	if !around.meets(p.clip.grown(1)) {
		return
	}
	b := p.batch
	b.useInk()
	out := float32(0.5) // outward along (dy, -dx) of a ring that turns right on the screen
	if area < 0 {
		out = -0.5
	}
	rg, ba := packed(color)
	first := uint32(len(b.inks))
	n := uint32(len(ring))
	dx, dy, _ := direction(ring[n-1], ring[0])
	for i, a := range ring {
		ex, ey, _ := direction(a, ring[(i+1)%len(ring)])
		// A sharp tip keeps its fringe near.
		cos := max(dx*ex+dy*ey, -0.6)
		mx, my := (dy+ey)*out/(1+cos), -(dx+ex)*out/(1+cos)
		v := ebiten.Vertex{DstX: a.X - mx, DstY: a.Y - my, ColorR: rg, ColorG: ba, ColorA: kindShape, Custom0: 1}
		w := v
		w.DstX, w.DstY, w.Custom0 = a.X+mx, a.Y+my, 0
		b.inks = append(b.inks, v, w)
		k := first + 2*uint32(i)
		next := first + 2*((uint32(i)+1)%n)
		b.inkIndex = append(b.inkIndex, k, k+1, next+1, k, next+1, next)
		if i >= 2 {
			b.inkIndex = append(b.inkIndex, first, k-2, k)
		}
		dx, dy = ex, ey
	}
}
