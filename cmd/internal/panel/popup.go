package panel

import "dateline/cmd/internal/legend"

// Explain lays out a legend.
func Explain(width float64, signs []legend.Sign, w Words, measure Measure) Layout {
	f := newPopup(width, w, w.say("legend"), measure)
	const mark = 28
	for _, s := range signs {
		x := f.start(mark+12, f.w-mark-12)
		y := f.uiTextAt(s.Text, Small, InkText, x, f.y+5, f.w-mark-12)
		f.add(Item{Kind: Sign, Rect: Rect{f.start(0, mark), f.y + 5 + 19.0/2 - mark/2, mark, mark}, Text: s.Shape, Ink: InkMark})
		f.y = max(y+5, f.y+29)
	}
	return f.donePopup()
}

// popupMargin is the space around what a popup holds.
const popupMargin = 16

// newPopup begins a small layout on the map, with a name and a button that
// closes it.
func newPopup(width float64, w Words, name string, measure Measure) *flow {
	f := newFlow(width, rightToLeft(w["language"]), measure)
	f.x, f.w, f.y = popupMargin, width-2*popupMargin, popupMargin
	x := f.start(f.w-high+12, high)
	f.add(Item{Kind: Cross, Rect: Rect{x + 15, 4 + 15, 14, 14}, Ink: InkText})
	f.target(Target{Rect: Rect{x, 4, high, high}, Action: Close, Name: w.say("card.close")})
	f.y = f.uiTextAt(name, Strong, InkText, f.start(0, f.w-high), f.y, f.w-high)
	f.space(8)
	return f
}

// donePopup closes a small layout: rows bring some of their space with them.
func (f *flow) donePopup() Layout {
	f.out.Height = f.y + popupMargin + 2
	return f.out
}

// keys are the keys of the window: as they are written on a keyboard, and
// what they do.
var keys = []struct{ keys, does string }{
	{"N · P", "keys.place"},
	{"Shift + ← ↑ → ↓", "keys.bearing"},
	{"Enter · Esc", "keys.open"},
	{"Tab · Shift + Tab", "keys.focus"},
	{"Space · Shift + Space", "keys.step"},
	{"A", "auto.play"},
	{"E · Shift + E", "keys.event"},
	{"S", "keys.return"},
	{"← ↑ → ↓", "keys.move"},
	{"+ · − · 0", "keys.zoom"},
	{"PgUp · PgDn · Home · End", "keys.scroll"},
	{"C", "says"},
	{"B", "table"},
	{"G", "legend"},
	{"L · Shift + L", "languages"},
	{"T", "theme"},
	{"F11", "map.full"},
	{"R", "keys.read"},
	{"? · F1", "keys"},
	{"Ctrl + Q", "keys.quit"},
}

// KeyList lays out the list of keys.
func KeyList(width float64, w Words, measure Measure) Layout {
	f := newPopup(width, w, w.say("keys"), measure)
	left := min(172, f.w*0.42)
	for _, k := range keys {
		top := f.y + 4
		// Keys are written from left to right in all languages.
		y := top
		for _, line := range wrap(k.keys, Small, left-10, measure) {
			f.add(Item{Kind: Text, Rect: Rect{f.start(0, left-10), y, left - 10, 19}, Ink: InkQuiet, Text: line, Font: Small, Right: f.rtl})
			y += 19
		}
		f.y = max(y, f.uiTextAt(w.say(k.does), Small, InkText, f.start(left, f.w-left), top, f.w-left)) + 4
	}
	return f.donePopup()
}
