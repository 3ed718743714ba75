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

// textAt adds wrapped text in a box, in the direction and at the side of its
// own script, and returns the y under it.
func (f *flow) textAt(text string, font Font, ink Ink, x, y, w float64) float64 {
	rtl := rightToLeft(text)
	return f.lines(text, Item{Font: font, Ink: ink, RTL: rtl, Right: rtl}, x, y, w)
}

// uiTextAt is textAt for short texts that keep to the panel's own direction
// and side, whatever their script.
func (f *flow) uiTextAt(text string, font Font, ink Ink, x, y, w float64) float64 {
	return f.lines(text, Item{Font: font, Ink: ink, RTL: f.rtl, Right: f.rtl}, x, y, w)
}

// factAt is textAt for texts that keep to the panel's side, but not to its
// direction: they may be of several lines in another script.
func (f *flow) factAt(text string, font Font, ink Ink, x, y, w float64) float64 {
	return f.lines(text, Item{Font: font, Ink: ink, RTL: rightToLeft(text), Right: f.rtl}, x, y, w)
}

func (f *flow) lines(text string, like Item, x, y, w float64) float64 {
	broken := wrap
	if like.Font == Title || like.Font == Heading {
		broken = balanced
	}
	_, line := like.Font.Size()
	for _, l := range broken(text, like.Font, w, f.measure) {
		like.Kind, like.Rect, like.Text = Text, Rect{x, y, w, line}, l
		f.add(like)
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
