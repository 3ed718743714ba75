package panel

import (
	"dateline/cmd/internal/timeline"
	"dateline/mapdata/prose"
)

// timeline lists all events with the chosen one unfolded.
func (f *flow) timeline(s *State) {
	f.title(s, s.Words.say("timeline"))
	f.rule()
	f.events(s)
}

// events adds the dated events: when, a bar on the common axis as long as
// what is known of the date, and what. The chosen one unfolds.
func (f *flow) events(s *State) {
	line := timeline.Of(s.Story.Events)
	for i := range s.Story.Events {
		e := &s.Story.Events[i]
		chosen := s.Event == i+1
		top := f.y
		f.out.Anchors = append(f.out.Anchors, Anchor{Event, i + 1, top})
		text := prose.Parse(e.Text)
		f.y = f.uiTextAt(s.Words.when(e), Overline, InkAccent, f.x, top+10, f.w)
		f.add(Item{Kind: Field, Rect: Rect{f.x, f.y + 4.5, f.w, 1}, Ink: InkRule})
		f.add(Item{Kind: Field, Rect: f.bar(line.Bars[i], f.x, f.w, f.y+2, 6), Ink: barInk(chosen), Radius: 1})
		f.y = f.textAt(text.String(), Body, InkText, f.x, f.y+12, f.w)
		f.space(10)
		f.target(Target{Rect: Rect{f.x - 10, top, f.w + 20, f.y - top}, Action: Event, N: i + 1, Name: s.Words.when(e)})
		if chosen {
			for _, l := range text.Links() {
				y := f.y
				f.paragraph(l.Text+": "+l.URL, Small, InkAccent)
				f.target(Target{Rect: Rect{f.x - 10, y, f.w + 20, f.y - y}, Action: Open, ID: l.URL, Name: l.Text})
			}
			f.space(4)
			f.quotes(s, e.Excerpts)
			f.chips(s, e.Features)
			f.space(10)
		}
		f.rule()
	}
}

// leastBar is the least width of a bar, so that a day can be seen and hit.
const leastBar = 4

// bar is the rectangle of an event on an axis that begins at x and is w long.
func (f *flow) bar(b timeline.Bar, x, w, y, h float64) Rect {
	wide := max((b.To-b.From)*w, leastBar)
	from := min(b.From*w, w-wide)
	if f.rtl {
		from = w - from - wide
	}
	return Rect{x + from, y, wide, h}
}

func barInk(chosen bool) Ink {
	if chosen {
		return InkAccent
	}
	return InkMark
}

// The band of a footer.
const (
	bandHeight = 62
	bandAxis   = 40 // y of the axis
)

// band adds the events on their axis, to go through them as on a slider.
func (f *flow) band(s *State) {
	line := timeline.Of(s.Story.Events)
	at := func(part float64) float64 {
		if f.rtl {
			part = 1 - part
		}
		return f.x + part*f.w
	}
	for _, g := range line.Grid {
		f.add(Item{Kind: Field, Rect: Rect{at(g), f.y + 8, 1, bandAxis - 8}, Ink: InkRule})
	}
	f.add(Item{Kind: Field, Rect: Rect{f.x, f.y + bandAxis, f.w, 1}, Ink: InkQuiet})
	for i, b := range line.Bars {
		r := f.bar(b, f.x, f.w, f.y+9+10*float64(b.Lane), 8)
		f.add(Item{Kind: Field, Rect: r, Ink: barInk(s.Event == i+1), Radius: 1.5})
		f.out.Events = append(f.out.Events, r)
	}
	_, high := Number.Size()
	end := -1e9 // of the last date, in the direction of time
	for _, t := range line.Ticks {
		text := s.Words.tick(t)
		w := f.measure(text, Number)
		if begin := t.At*f.w - w/2; begin < end+6 {
			continue
		}
		end = t.At*f.w + w/2
		x := min(max(at(t.At)-w/2, 2), f.out.Width-w-2)
		f.add(Item{Kind: Text, Rect: Rect{x, f.y + bandAxis + 3, w, high}, Ink: InkQuiet, Text: text, Font: Number, Centre: true, RTL: f.rtl})
	}
	f.target(Target{Rect: Rect{f.x - 10, f.y + 4, f.w + 20, bandHeight - 6}, Action: Scrub, Name: s.Words.say("timeline")})
	f.y += bandHeight
}

// EventAt gives the event of a footer's band that is nearest to x, counted
// from 1, and of two that hold it the narrower one; 0 if there is none.
func (l *Layout) EventAt(x float64) (n int) {
	least := 0.0
	for i, r := range l.Events {
		off := max(r.X-x, x-r.X-r.W, 0) + r.W/1000
		if n == 0 || off < least {
			n, least = i+1, off
		}
	}
	return n
}
