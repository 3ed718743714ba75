package svg

import (
	"math"

	"dateline/cmd/internal/svg/pathdata"
	"dateline/cmd/internal/view"
)

// mark writes a disc, a ring, a square or an arrow head.
func (p *painter) mark(op *view.Op) {
	at := p.frame.Points[op.From]
	reach := max(op.Width, op.Size)
	if float64(at.X+reach) < p.paper.Min[0] || float64(at.X-reach) > p.paper.Max[0] ||
		float64(at.Y+reach) < p.paper.Min[1] || float64(at.Y-reach) > p.paper.Max[1] {
		return
	}
	style := paint("fill", op.Color)
	if op.Kind == view.Ring {
		style = "fill:none;" + paint("stroke", op.Color) + ";stroke-width:" + px(op.Width)
	}
	p.body.WriteString(shape(op, float64(at.X), float64(at.Y), ` class="`+p.sheet.class(op.Role, style)+`"`) + "\n")
}

// shape is the element of a mark at a position, with attributes.
func shape(op *view.Op, x, y float64, attributes string) string {
	w := pathdata.New(2)
	switch op.Kind {
	case view.Disc:
		return circle(x, y, float64(op.Width)/2, attributes)
	case view.Ring:
		return circle(x, y, float64(op.Size-op.Width)/2, attributes)
	case view.Square:
		sin, cos := math.Sincos(float64(op.Angle))
		h := float64(op.Size) / 2
		w.Move(x-h*cos+h*sin, y-h*sin-h*cos)
		w.Line(x+h*cos+h*sin, y+h*sin-h*cos)
		w.Line(x+h*cos-h*sin, y+h*sin+h*cos)
		w.Line(x-h*cos-h*sin, y-h*sin+h*cos)
	case view.Triangle:
		sin, cos := math.Sincos(float64(op.Angle))
		ux, uy := sin*float64(op.Size)/2, -cos*float64(op.Size)/2
		w.Move(x+ux, y+uy)
		w.Line(x-ux-uy, y-uy+ux)
		w.Line(x-ux+uy, y-uy-ux)
	}
	w.Close()
	return `<path` + attributes + ` d="` + w.String() + `"/>`
}

func circle(x, y, r float64, attributes string) string {
	s := `<circle` + attributes
	if n := num(x); n != "0" {
		s += ` cx="` + n + `"`
	}
	if n := num(y); n != "0" {
		s += ` cy="` + n + `"`
	}
	return s + ` r="` + pathdata.Number(r, 2) + `"/>`
}
