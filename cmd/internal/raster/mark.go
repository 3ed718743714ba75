package raster

import (
	"math"

	"dateline/cmd/internal/view"
)

// disc covers a circle.
func (p *painter) disc(op *view.Op) {
	n := pen{half: op.Width / 2}
	at := p.frame.Points[op.From]
	p.capsule(&n, at, at, 1, 0, 0, 0)
	p.tint(op.Color)
}

// ring covers a band around a circle.
func (p *painter) ring(op *view.Op) {
	half := op.Width / 2
	middle := op.Size/2 - half
	p.around(op, op.Size/2, func(x, y float32) float32 {
		return band(float32(math.Hypot(float64(x), float64(y)))-middle, half)
	})
}

// square covers a square, rotated about its centre.
func (p *painter) square(op *view.Op) {
	sin64, cos64 := math.Sincos(float64(op.Angle))
	sin, cos := float32(sin64), float32(cos64)
	half := op.Size / 2
	p.around(op, half*(abs(sin)+abs(cos)), func(x, y float32) float32 {
		u, v := x*cos+y*sin, y*cos-x*sin
		return max(0, min(1, 0.5+half-max(abs(u), abs(v))))
	})
}

// around raises the coverage of the pixels within reach of a mark's centre
// to what cover says of a position from that centre.
func (p *painter) around(op *view.Op, reach float32, cover func(x, y float32) float32) {
	at := p.frame.Points[op.From]
	r := p.mask.reach(at.X-reach, at.Y-reach, at.X+reach, at.Y+reach)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := p.mask.row(y, r.Min.X, r.Max.X)
		for i := range row {
			if c := cover(float32(r.Min.X+i)+0.5-at.X, float32(y)+0.5-at.Y); c > 0 {
				raise(&row[i], c)
			}
		}
	}
	p.tint(op.Color)
}

// triangle is an arrow head. Its tip lies half a length ahead of the point,
// its base is as wide as it is long.
func (p *painter) triangle(op *view.Op) {
	at := p.frame.Points[op.From]
	sin64, cos64 := math.Sincos(float64(op.Angle))
	h := op.Size / 2
	ux, uy := float32(sin64)*h, -float32(cos64)*h
	p.polygon(op.Color, []view.Point{
		{X: at.X + ux, Y: at.Y + uy},
		{X: at.X - ux - uy, Y: at.Y - uy + ux},
		{X: at.X - ux + uy, Y: at.Y - uy - ux},
	})
}

func abs(v float32) float32 {
	if v < 0 {
		return -v
	}
	return v
}
