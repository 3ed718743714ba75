package panel

import (
	"slices"

	"dateline/mapdata"
)

// claims lists who says what: the speakers in the order of the story, under
// each all that the story quotes of them, and with each passage the ways to
// what it speaks of and to its answers.
func (f *flow) claims(s *State) {
	st := s.Story
	f.title(s, s.Words.say("says"))
	var done []string
	for i := range st.Excerpts {
		who := voice(st, i)
		if slices.Contains(done, who) {
			continue
		}
		done = append(done, who)
		f.rule()
		f.space(14)
		f.y = f.uiTextAt(who, Heading, InkText, f.x, f.y, f.w)
		f.space(8)
		for j := i; j < len(st.Excerpts); j++ {
			if voice(st, j) == who {
				f.saying(s, j)
			}
		}
	}
	f.rule()
	f.space(12)
	f.paragraph(credit(s), Small, InkQuiet)
}

// saying adds an excerpt to the list of who says what.
func (f *flow) saying(s *State, i int) {
	f.out.Anchors = append(f.out.Anchors, Anchor{Cite, i, f.y})
	f.excerpt(s, i, "", false)
	f.space(8)
	if j := answered(s.Story, i); j >= 0 {
		f.lead(s.Words.answer(s.Story, i), Target{Action: Cite, N: j})
	}
	for _, j := range answersTo(s.Story, i) {
		f.lead(s.Words.say("excerpt.answers", "speaker", voice(s.Story, j)), Target{Action: Cite, N: j})
	}
	f.chips(s, about(s.Story, i))
	f.space(14)
}

// title heads a page.
func (f *flow) title(s *State, text string) {
	w := f.close(s)
	f.y = f.uiTextAt(text, Title, InkText, f.start(0, w), f.y, w)
	f.space(14)
}

// lead adds a line that leads somewhere.
func (f *flow) lead(text string, t Target) {
	top := f.y
	y := f.uiTextAt(text, Small, InkAccent, f.x, top+13, f.w)
	f.y = max(y+12, top+44)
	t.Rect, t.Name = Rect{f.x - 10, top, f.w + 20, f.y - top}, text
	f.target(t)
}

// chips adds the names of features beside each other, to open them.
func (f *flow) chips(s *State, ids []string) {
	const high, tall, gap, pad = 32, 44, 8, 12
	x, row := 0.0, f.y
	for _, id := range ids {
		name := s.Story.NameOf(id)
		if name == "" {
			continue
		}
		wide := min(f.measure(name, Strong)+2*pad, f.w)
		if x > 0 && x+wide > f.w {
			x, row = 0, row+tall
		}
		left := f.start(x, wide)
		f.add(Item{Kind: Edge, Rect: Rect{left, row + 6, wide, high}, Ink: InkRule, Radius: high / 2})
		line := wrap(name, Strong, wide-2*pad+0.5, f.measure)[0]
		f.add(Item{Kind: Text, Rect: Rect{left + pad - 0.5, row + 6 + (high-21)/2, wide - 2*pad + 1, 21}, Ink: InkText, Text: line, Font: Strong, Centre: true, RTL: f.rtl})
		f.target(Target{Rect: Rect{left, row, wide, tall}, Action: Select, ID: id, Name: name})
		x += wide + gap
	}
	if x > 0 {
		f.y = row + tall
	}
}

// about lists the features that an excerpt speaks of.
func about(s *mapdata.Story, excerpt int) (ids []string) {
	for _, p := range s.Places {
		if slices.Contains(p.Excerpts, excerpt) {
			ids = append(ids, p.ID)
		}
	}
	for _, r := range s.Routes {
		if slices.Contains(r.Excerpts, excerpt) {
			ids = append(ids, r.ID)
		}
	}
	for _, a := range s.Areas {
		if slices.Contains(a.Excerpts, excerpt) {
			ids = append(ids, a.ID)
		}
	}
	return ids
}
