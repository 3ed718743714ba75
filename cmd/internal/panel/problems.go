package panel

import (
	"fmt"
	"path/filepath"

	"dateline/mapdata"
)

// Problems lays out what is wrong with a story file, in the words that the
// command line uses. failure is what else went wrong, or empty.
func Problems(width float64, file, failure string, problems []mapdata.Problem, measure Measure) Layout {
	f := newFlow(width, false, measure)
	f.space(12)
	name := filepath.Base(file)
	f.y = f.uiTextAt("This story cannot be shown", Title, InkText, f.x, f.y, f.w)
	f.space(8)
	switch n := len(problems); {
	case failure != "":
		f.y = f.uiTextAt(failure, Body, InkText, f.x, f.y, f.w)
	case n == 1:
		f.y = f.uiTextAt(name+" has one problem.", Body, InkText, f.x, f.y, f.w)
	default:
		f.y = f.uiTextAt(fmt.Sprintf("%s has %d problems.", name, n), Body, InkText, f.x, f.y, f.w)
	}
	f.space(20)
	for _, p := range problems {
		f.problem(name, p)
	}
	f.rule()
	f.space(14)
	f.y = f.uiTextAt("Mend the file and press R to read it again, or drop another story on this window.", Small, InkQuiet, f.x, f.y, f.w)
	return f.done()
}

func (f *flow) problem(name string, p mapdata.Problem) {
	top := f.y
	const indent = 24
	x, w := f.x+indent, f.w-indent
	mark, ink := Item{Kind: Slash, Ink: InkAccent}, InkAccent
	if p.Severity == mapdata.Warning {
		mark, ink = Item{Kind: Square, Ink: InkQuiet}, InkQuiet
	}
	mark.Rect = Rect{f.x, top + 2, 14, 14}
	f.add(mark)
	where := fmt.Sprintf("%s:%d:%d: %s (%s)", name, p.Line, p.Column, p.Severity, p.Rule)
	y := f.uiTextAt(where, Overline, ink, x, top, w)
	y = f.uiTextAt(p.Text, Body, InkText, x, y+2, w)
	if p.Hint != "" {
		y = f.uiTextAt(p.Hint, Small, InkQuiet, x, y+1, w)
	}
	f.y = y + 18
}
