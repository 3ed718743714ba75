//go:build !js

package main

import (
	"math"

	"dateline/cmd/internal/panel"
	"dateline/cmd/internal/view"
)

// op adds an operation over points in CSS pixels.
func (s *sheet) op(op view.Op, pts ...[2]float64) {
	f, k := &s.frame, s.scale
	op.From = int32(len(f.Points))
	for _, p := range pts {
		f.Points = append(f.Points, view.Point{X: float32(p[0] * k), Y: float32(p[1] * k)})
	}
	op.To = int32(len(f.Points))
	op.Width *= float32(k)
	op.Size *= float32(k)
	f.Ops = append(f.Ops, op)
}

// shape adds the operations of an item that is not text.
func (s *sheet) shape(it *panel.Item, dx, dy float64) {
	c := s.pal.ink[it.Ink]
	r := panel.Rect{X: it.X + dx, Y: it.Y + dy, W: it.W, H: it.H}
	mid := [2]float64{r.X + r.W/2, r.Y + r.H/2}
	d := float32(r.W)
	stroke := max(d*0.13, 1.6)
	switch it.Kind {
	case panel.Field:
		s.field(r, it.Radius, c)
	case panel.Disc:
		s.op(view.Op{Kind: view.Disc, Color: c, Width: d}, mid)
	case panel.Ring:
		s.op(view.Op{Kind: view.Ring, Color: c, Size: d, Width: d * 0.26}, mid)
	case panel.Square:
		s.op(view.Op{Kind: view.Square, Color: c, Size: d / math.Sqrt2, Angle: math.Pi / 4}, mid)
	case panel.Slash:
		s.op(view.Op{Kind: view.Ring, Color: c, Size: d, Width: stroke}, mid)
		a := r.W / 2 * 0.62
		s.op(view.Op{Kind: view.StrokePath, Color: c, Width: stroke}, [2]float64{mid[0] - a, mid[1] + a}, [2]float64{mid[0] + a, mid[1] - a})
	case panel.Cross:
		for _, q := range [2]float64{1, -1} {
			s.op(view.Op{Kind: view.StrokePath, Color: c, Width: 2},
				[2]float64{r.X + 2, mid[1] - q*(r.H/2-2)}, [2]float64{r.X + r.W - 2, mid[1] + q*(r.H/2-2)})
		}
	case panel.Ahead, panel.Back:
		tip, back := r.X+r.W*0.75, r.X+r.W*0.2
		if it.Kind == panel.Back {
			tip, back = r.X+r.W*0.25, r.X+r.W*0.8
		}
		s.op(view.Op{Kind: view.StrokePath, Color: c, Width: 2}, [2]float64{back, r.Y}, [2]float64{tip, mid[1]}, [2]float64{back, r.Y + r.H})
	case panel.Edge:
		s.outline(r, it.Radius, 1, c)
	case panel.Icon:
		s.icon(it.Text, r, c)
	case panel.Sign:
		s.sign(it.Text, r)
	}
}

// corners is the outline of a rectangle with rounded corners.
func corners(r panel.Rect, radius float64) [][2]float64 {
	radius = math.Min(radius, math.Min(r.W, r.H)/2)
	if radius <= 0 {
		return [][2]float64{{r.X, r.Y}, {r.X + r.W, r.Y}, {r.X + r.W, r.Y + r.H}, {r.X, r.Y + r.H}}
	}
	const steps = 6
	var out [][2]float64
	for q, c := range [4][2]float64{
		{r.X + r.W - radius, r.Y + r.H - radius}, {r.X + radius, r.Y + r.H - radius},
		{r.X + radius, r.Y + radius}, {r.X + r.W - radius, r.Y + radius},
	} {
		for i := range steps + 1 {
			sin, cos := math.Sincos((float64(q) + float64(i)/steps) * math.Pi / 2)
			out = append(out, [2]float64{c[0] + radius*cos, c[1] + radius*sin})
		}
	}
	return out
}

func (s *sheet) field(r panel.Rect, radius float64, c view.Color) {
	s.op(view.Op{Kind: view.FillPath, Color: c}, corners(r, radius)...)
}

func (s *sheet) outline(r panel.Rect, radius float64, width float32, c view.Color) {
	pts := corners(r, radius)
	s.op(view.Op{Kind: view.StrokePath, Color: c, Width: width}, append(pts, pts[0])...)
}
