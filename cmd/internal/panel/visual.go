package panel

import (
	"slices"

	"github.com/go-text/typesetting/bidi"
)

// Run is a piece of a line that is written in one direction.
type Run struct {
	Text string // in the order of reading
	RTL  bool
}

// Visual cuts a line into runs and puts them in the order in which they
// stand, from left to right, by the Unicode bidirectional algorithm (UAX #9).
// rtl is the direction of the paragraph.
func Visual(line string, rtl bool) []Run {
	// A mark in front makes the paragraph's direction certain: without it
	// the algorithm takes that of the line's first letter.
	const marks = "\u200e\u200f" // left-to-right, right-to-left
	text := []rune(marks[:3] + line)
	if rtl {
		text = []rune(marks[3:] + line)
	}
	var p bidi.Paragraph
	found := p.Segment(text, bidi.Neutral)
	var runs []Run
	var levels []bidi.Level
	for i := range found.NumRuns() {
		r := found.Run(i)
		if piece := text[max(r.Start, 1):r.End]; len(piece) > 0 {
			runs = append(runs, Run{string(piece), r.Level%2 == 1})
			levels = append(levels, r.Level)
		}
	}
	// Rule L2: from the highest level to the lowest odd one, what stands at
	// that level or above is turned round.
	for level := slices.Max(append(levels, 0)); level > 0; level-- {
		for i := 0; i < len(runs); {
			j := i
			for j < len(runs) && levels[j] >= level {
				j++
			}
			slices.Reverse(runs[i:j])
			slices.Reverse(levels[i:j])
			i = max(j, i+1)
		}
	}
	return runs
}
