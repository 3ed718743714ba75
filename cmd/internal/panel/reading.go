package panel

import "path/filepath"

// Reading lays out what a window of the given size shows while it reads a
// story.
func Reading(width, height float64, file string, measure Measure) Layout {
	f := newFlow(width, false, measure)
	y := max(height/2-30, margin)
	for _, l := range wrap("Reading "+filepath.Base(file)+" …", Heading, f.w, measure) {
		f.add(Item{Kind: Text, Rect: Rect{f.x, y, f.w, 26}, Ink: InkQuiet, Text: l, Font: Heading, Centre: true})
		y += 26
	}
	f.out.Height = min(height, y+margin)
	return f.out
}
