package panel

// flow builds a column from top to bottom. Start and end are the sides where
// reading starts and ends: left and right, or in a right-to-left language
// the other way round.
type flow struct {
	out     Layout
	measure Measure
	rtl     bool    // of the panel
	x, w    float64 // the column
	y       float64
}

// margin is the space at both sides of the column.
const margin = 24

func newFlow(width float64, rtl bool, measure Measure) *flow {
	return &flow{
		out: Layout{Width: width}, measure: measure, rtl: rtl,
		x: margin, w: max(width-2*margin, 40), y: margin,
	}
}

func (f *flow) space(h float64) { f.y += h }

// done closes the column.
func (f *flow) done() Layout {
	f.out.Height = f.y + margin
	return f.out
}

func (f *flow) add(i Item) { f.out.Items = append(f.out.Items, i) }

// paragraph adds wrapped text over the column, in the direction of its own
// script.
func (f *flow) paragraph(text string, font Font, ink Ink) {
	f.y = f.textAt(text, font, ink, f.x, f.y, f.w)
}

// textAt adds wrapped text in a box and returns the y under it.
func (f *flow) textAt(text string, font Font, ink Ink, x, y, w float64) float64 {
	if text == "" {
		return y
	}
	_, line := font.Size()
	rtl := rightToLeft(text)
	broken := wrap
	if font == Title || font == Heading {
		broken = balanced
	}
	for _, l := range broken(text, font, w, f.measure) {
		f.add(Item{Kind: Text, Rect: Rect{x, y, w, line}, Ink: ink, Text: l, Font: font, RTL: rtl})
		y += line
	}
	return y
}

// uiTextAt is textAt for short texts that keep to the panel's own side,
// whatever their script.
func (f *flow) uiTextAt(text string, font Font, ink Ink, x, y, w float64) float64 {
	_, line := font.Size()
	for _, l := range wrap(text, font, w, f.measure) {
		f.add(Item{Kind: Text, Rect: Rect{x, y, w, line}, Ink: ink, Text: l, Font: font, RTL: f.rtl})
		y += line
	}
	return y
}

// rule adds a line across the column.
func (f *flow) rule() {
	f.add(Item{Kind: Field, Rect: Rect{f.x, f.y, f.w, 1}, Ink: InkRule})
	f.y++
}

// start gives the x of something w wide that lies d from the side of the
// column where reading starts.
func (f *flow) start(d, w float64) float64 {
	if f.rtl {
		return f.x + f.w - d - w
	}
	return f.x + d
}

// target makes a part of the panel answer clicks.
func (f *flow) target(t Target) { f.out.Targets = append(f.out.Targets, t) }
