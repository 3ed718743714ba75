package panel

import (
	"dateline/mapdata"
)

// Lay lays out the scrolling part of a panel: the card of what is selected,
// or the present step, or the overview.
func Lay(width float64, s State, measure Measure) Layout {
	f := newFlow(width, rightToLeft(s.Words["language"]), measure)
	if _, card := s.subject(); !card {
		f.languages(&s)
	}
	switch {
	case f.card(&s):
	case s.Page == Claims:
		f.claims(&s)
	case s.Page == Table:
		f.table(&s)
	case s.Event > 0 && s.Event <= len(s.Story.Events):
		f.timeline(&s)
	case s.Step > 0 && s.Step <= len(s.Story.Steps):
		f.step(&s)
	default:
		f.overview(&s)
	}
	return f.done()
}

func (f *flow) overview(s *State) {
	st := s.Story
	f.paragraph(st.Title, Title, InkText)
	f.space(10)
	f.prose(st.Summary)
	f.space(20)
	if len(st.Steps) > 0 {
		f.heading(s.Words.say("steps"))
		for i := range st.Steps {
			f.stepRow(s, i)
		}
		f.space(18)
	}
	if len(st.Events) > 0 {
		f.heading(s.Words.say("timeline"))
		f.events(s)
		f.space(18)
	}
	f.features(s, allIDs(st))
	f.more(s)
	f.sources(s)
}

func (f *flow) step(s *State) {
	st := s.Story
	step := &st.Steps[s.Step-1]
	f.y = f.uiTextAt(st.Title, Overline, InkAccent, f.x, f.y, f.w)
	f.space(6)
	f.paragraph(step.Title, Heading, InkText)
	f.space(8)
	f.prose(step.Text)
	f.space(14)
	f.quotes(s, step.Excerpts)
	f.features(s, step.Features)
	f.more(s)
	f.sources(s)
}

func (f *flow) stepRow(s *State, i int) {
	const badge = 26
	top := f.y
	x, w := f.x+badge+14, f.w-badge-14
	if f.rtl {
		x = f.x
	}
	y := f.uiTextAt(s.Story.Steps[i].Title, Strong, InkText, x, top+11, w)
	f.add(Item{Kind: Text, Rect: Rect{f.start(0, badge), top + 11, badge, 21}, Ink: InkAccent, Text: s.Words.number(i + 1), Font: Strong, Centre: true, RTL: f.rtl})
	f.y = max(y+11, top+44)
	f.target(Target{Rect: Rect{f.x - 10, top, f.w + 20, f.y - top}, Action: Step, N: i + 1, Name: s.Story.Steps[i].Title})
}

// heading names a section.
func (f *flow) heading(text string) {
	f.rule()
	f.space(14)
	f.y = f.uiTextAt(text, Overline, InkQuiet, f.x, f.y, f.w)
	f.space(4)
}

// features lists features under the names of their sections.
func (f *flow) features(s *State, ids []string) {
	in := map[string]bool{}
	for _, id := range ids {
		in[id] = true
	}
	st := s.Story
	section := func(key string, n int, id func(i int) string, row func(i int)) {
		named := false
		for i := range n {
			if !in[id(i)] {
				continue
			}
			if !named {
				f.heading(s.Words.say(key))
				named = true
			}
			row(i)
		}
		if named {
			f.space(18)
		}
	}
	section("places", len(st.Places), func(i int) string { return st.Places[i].ID }, func(i int) {
		p := &st.Places[i]
		f.featureRow(s, p.ID, p.Name, p.Kind, i+1)
	})
	section("routes", len(st.Routes), func(i int) string { return st.Routes[i].ID }, func(i int) {
		r := &st.Routes[i]
		f.featureRow(s, r.ID, r.Name, r.Kind, 0)
	})
	section("areas", len(st.Areas), func(i int) string { return st.Areas[i].ID }, func(i int) {
		a := &st.Areas[i]
		f.featureRow(s, a.ID, a.Name, a.Kind, 0)
	})
}

// featureRow adds a row that selects a feature: the mark that it has on the
// map, its name and its kind.
func (f *flow) featureRow(s *State, id, name, kind string, number int) {
	const badge = 26
	top := f.y
	f.mark(kind, number, s.Words, Rect{f.start(0, badge), top + 10, badge, badge})
	x, w := f.x+badge+14, f.w-badge-14
	if f.rtl {
		x = f.x
	}
	y := f.uiTextAt(name, Strong, InkText, x, top+4, w)
	y = f.uiTextAt(s.Words.kind(kind), Small, InkQuiet, x, y-1, w)
	f.y = max(y+5, top+46)
	f.target(Target{Rect: Rect{f.x - 10, top, f.w + 20, f.y - top}, Action: Select, ID: id, Name: name})
}

// mark adds the sign that a feature has on the map.
func (f *flow) mark(kind string, number int, w Words, r Rect) {
	inset := func(d float64) Rect { return Rect{r.X + d, r.Y + d, r.W - 2*d, r.H - 2*d} }
	text := number > 0
	switch kind {
	case "airbase":
		f.add(Item{Kind: Square, Rect: r, Ink: InkMark})
	case "city", "town", "village":
		f.add(Item{Kind: Disc, Rect: inset(6), Ink: InkMark})
		text = false
	case "country", "capital":
		f.add(Item{Kind: Ring, Rect: inset(3.5), Ink: InkMark})
		text = false
	default:
		if number == 0 { // a line or a region
			f.add(Item{Kind: Field, Rect: Rect{r.X + 2, r.Y + r.H/2 - 2, 9, 4}, Ink: InkAccent, Radius: 2})
			f.add(Item{Kind: Field, Rect: Rect{r.X + 15, r.Y + r.H/2 - 2, 9, 4}, Ink: InkAccent, Radius: 2})
			return
		}
		f.add(Item{Kind: Disc, Rect: inset(2), Ink: InkMark})
	}
	if text {
		f.add(Item{Kind: Text, Rect: Rect{r.X, r.Y + (r.H-16)/2, r.W, 16}, Ink: InkOnMark, Text: w.number(number), Font: Number, Centre: true, RTL: f.rtl})
	}
}

// more leads to the other pages.
func (f *flow) more(s *State) {
	row := func(action Action, n int, icon, name string) {
		const badge = 26
		top := f.y
		f.add(Item{Kind: Icon, Rect: Rect{f.start(3, 20), top + 12, 20, 20}, Ink: InkText, Text: icon})
		x, w := f.x+badge+14, f.w-badge-14
		if f.rtl {
			x = f.x
		}
		f.y = max(f.uiTextAt(name, Strong, InkText, x, top+11, w-20)+11, top+44)
		arrow := Ahead
		if f.rtl {
			arrow = Back
		}
		f.add(Item{Kind: arrow, Rect: Rect{f.start(f.w-9, 9), (top+f.y)/2 - 5, 9, 10}, Ink: InkQuiet})
		f.target(Target{Rect: Rect{f.x - 10, top, f.w + 20, f.y - top}, Action: action, N: n, Name: name})
	}
	dated := s.Step > 0 && len(s.Story.Events) > 0 // the overview lists the events itself
	if !dated && len(s.Story.Excerpts) == 0 && len(s.Story.Places) == 0 {
		return
	}
	f.rule()
	f.space(4)
	if dated {
		row(Event, 1, "timeline", s.Words.say("timeline"))
	}
	if len(s.Story.Excerpts) > 0 {
		row(Show, int(Claims), "claims", s.Words.say("says"))
	}
	if len(s.Story.Places) > 0 {
		row(Show, int(Table), "table", s.Words.say("table"))
	}
	f.space(14)
}

func allIDs(st *mapdata.Story) []string {
	var ids []string
	for i := range st.Places {
		ids = append(ids, st.Places[i].ID)
	}
	for i := range st.Routes {
		ids = append(ids, st.Routes[i].ID)
	}
	for i := range st.Areas {
		ids = append(ids, st.Areas[i].ID)
	}
	return ids
}
