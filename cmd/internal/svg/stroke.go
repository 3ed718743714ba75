package svg

import (
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/simplify"

	"dateline/cmd/internal/svg/pathdata"
	"dateline/cmd/internal/view"
)

// strokeStyle is how an operation strokes. Dashes end flat, lines round.
func strokeStyle(op *view.Op) string {
	s := "fill:none;" + paint("stroke", op.Color) + ";stroke-width:" + px(op.Width) + ";stroke-linejoin:round"
	if dashed(op) {
		return s + ";stroke-dasharray:" + pathdata.Number(float64(op.Dash[0]), 2) + " " + pathdata.Number(float64(op.Dash[1]), 2)
	}
	return s + ";stroke-linecap:round"
}

func dashed(op *view.Op) bool { return op.Dash[0] > 0 && op.Dash[1] > 0 }

// lines writes lines of the map: solid ones as one path, dashed ones each
// with its place in the pattern.
func (p *painter) lines(op *view.Op) {
	if op.Width <= 0 {
		return
	}
	level := &p.frame.Scene.Levels[p.frame.Level]
	class := ""
	all := pathdata.New(grain)
	for _, s := range stretches(level.Lines[op.From:op.To], p.placing, p.paper.Pad(bleed+float64(op.Width))) {
		if class == "" {
			class = p.sheet.class(op.Role, strokeStyle(op))
		}
		line := simplify.DouglasPeucker(tolerance).LineString(s.points)
		if dashed(op) {
			one := pathdata.New(grain)
			trace(one, line)
			p.path(class, one.String(), offset(s.start+float64(op.Phase)))
		} else {
			trace(all, line)
		}
	}
	p.path(class, all.String(), "")
}

// stroke writes a line of the frame.
func (p *painter) stroke(op *view.Op) {
	if op.Width <= 0 {
		return
	}
	w := pathdata.New(grain)
	for i, q := range p.frame.Points[op.From:op.To] {
		if i == 0 {
			w.Move(float64(q.X), float64(q.Y))
		} else {
			w.Line(float64(q.X), float64(q.Y))
		}
	}
	more := ""
	if dashed(op) {
		more = offset(float64(op.Phase))
	}
	p.path(p.sheet.class(op.Role, strokeStyle(op)), w.String(), more)
}

// offset is the attribute for a line that starts in the middle of the
// pattern of dashes.
func offset(at float64) string {
	if n := num(at); n != "0" {
		return ` stroke-dashoffset="` + n + `"`
	}
	return ""
}

func trace(w *pathdata.Writer, line orb.LineString) {
	for i, q := range line {
		if i == 0 {
			w.Move(q[0], q[1])
		} else {
			w.Line(q[0], q[1])
		}
	}
}
