package svg

import (
	"math"
	"strings"

	"dateline/cmd/internal/svg/pathdata"
	"dateline/cmd/internal/view"
)

// cased tells whether two operations are a mark on its case.
func cased(back, op *view.Op) bool {
	return back.Kind == op.Kind && back.KeyKind == op.KeyKind && back.Key == op.Key && back.From == op.From && back.Angle == op.Angle &&
		(op.Kind == view.Disc && back.Width > op.Width || op.Kind == view.Square && back.Size > op.Size)
}

// casedMark is a mark with its case as a stroke under it.
func (c *collector) casedMark(back, op *view.Op) *element {
	rim := c.css(back.Width - op.Width)
	if op.Kind == view.Square {
		rim = c.css(back.Size - op.Size)
	}
	stroke := c.color(back.Role)
	if back.Role == op.Role {
		stroke = c.halo(back.Role)
	}
	class := c.sheet.class(op.Role, "fill:"+c.color(op.Role)+";stroke:"+stroke+";stroke-width:"+px(float32(rim))+";stroke-linejoin:miter;paint-order:stroke")
	return c.shape(op, class)
}

// shape is a mark around its own middle.
func (c *collector) shape(op *view.Op, class string) *element {
	scaled := *op
	scaled.Width, scaled.Size = float32(c.css(op.Width)), float32(c.css(op.Size))
	text := shape(&scaled, 0, 0, "")
	name, body, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(text, "<"), "/>"), " ")
	return &element{name: name, class: class, body: " " + body, offset: make([][2]float64, len(c.Variants))}
}

// part is one operation relative to an anchor, CSS pixels of the frame.
func (c *collector) part(op *view.Op, at [2]float64) *element {
	switch op.Kind {
	case view.Disc, view.Square, view.Triangle:
		// A case may be set off from its mark.
		e := c.shape(op, c.sheet.class(op.Role, "fill:"+c.color(op.Role)))
		return c.moved(e, op, at)
	case view.Ring:
		return c.shape(op, c.sheet.class(op.Role, "fill:none;stroke:"+c.color(op.Role)+";stroke-width:"+px(float32(c.css(op.Width)))))
	case view.StrokePath:
		w := pathdata.New(1)
		for i, q := range c.frame.Points[op.From:op.To] {
			if i == 0 {
				w.Move(c.css(q.X)-at[0], c.css(q.Y)-at[1])
			} else {
				w.Line(c.css(q.X)-at[0], c.css(q.Y)-at[1])
			}
		}
		return &element{name: "path", class: c.line(op), body: ` d="` + w.String() + `"`}
	case view.Text:
		return c.text(op, at)
	}
	return nil
}

// moved shifts a shape to where its operation stands.
func (c *collector) moved(e *element, op *view.Op, at [2]float64) *element {
	q := c.frame.Points[op.From]
	if dx, dy := c.css(q.X)-at[0], c.css(q.Y)-at[1]; math.Hypot(dx, dy) > 0.05 {
		e.body += ` transform="translate(` + num(dx) + ` ` + num(dy) + `)"`
	}
	return e
}

// line is the class of a stroke. Leader lines and their cases are painted in
// the colours of letters and their halos.
func (c *collector) line(op *view.Op) string {
	color := c.color(op.Role)
	if op.KeyKind == view.LabelKey && op.Color == haloOf(c.frame, op) {
		color = c.halo(op.Role)
	}
	return c.sheet.class(op.Role, "fill:none;stroke:"+color+";stroke-width:"+px(float32(c.css(op.Width)))+";stroke-linecap:round")
}

// haloOf is the halo's colour of the label that an operation belongs to.
func haloOf(f *view.Frame, op *view.Op) view.Color {
	for i := range f.Ops {
		if o := &f.Ops[i]; o.Kind == view.Text && o.KeyKind == op.KeyKind && o.Key == op.Key {
			return o.Halo
		}
	}
	return view.Color{}
}
