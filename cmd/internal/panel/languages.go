package panel

import "dateline/mapdata"

// Language is one that the story is told in.
type Language struct {
	Tag  string // BCP 47
	Name string // in the language itself
}

// languages adds the row in which the reader chooses a language; nothing
// where there is only one.
func (f *flow) languages(s *State) {
	if len(s.Languages) < 2 {
		return
	}
	const gap, row, high = 18, 30, 44
	d := 0.0
	for _, l := range s.Languages {
		ink, font := InkAccent, Small
		if l.Tag == s.Language {
			ink = InkText
		}
		w := f.measure(l.Name, font)
		if d > 0 && d+w > f.w {
			d = 0
			f.y += row
		}
		x := f.start(d, w)
		f.add(Item{Kind: Text, Rect: Rect{x, f.y - 8, w, 19}, Ink: ink, Text: l.Name, Font: font, RTL: rightToLeft(l.Name)})
		if l.Tag == s.Language {
			f.add(Item{Kind: Field, Rect: Rect{x, f.y + 13, w, 1.5}, Ink: InkText})
		} else {
			f.target(Target{Rect: Rect{x - gap/2, f.y - 8 - (high-19)/2, w + gap, high}, Action: Speak, ID: l.Tag, Name: l.Name})
		}
		d += w + gap
	}
	f.y += row
}

// rendering adds the translation of an excerpt, set apart under it and
// marked with who made it, and gives the y under it.
func (f *flow) rendering(s *State, e *mapdata.Excerpt, x, y, w float64) float64 {
	r := &e.Rendering
	if r.Text == "" {
		return y
	}
	const pad = 10
	top := y + 6
	at := len(f.out.Items)
	f.add(Item{})
	y = f.uiTextAt(s.Words.say("excerpt.translation", "name", r.By), Overline, InkQuiet, x+pad, top+pad, w-2*pad)
	y = f.textAt(r.Text, Body, InkText, x+pad, y+3, w-2*pad) + pad
	f.out.Items[at] = Item{Kind: Field, Rect: Rect{x, top, w, y - top}, Ink: InkField, Radius: 4}
	return y + 2
}
