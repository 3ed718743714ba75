package panel

import (
	"strings"

	"dateline/mapdata"
)

// subject is what a card is about.
type subject struct {
	name, local, kind, source, note string
	number                          int
	excerpts                        []int
	facts                           [][2]string
}

// card adds the card of the selected feature and says whether there is one.
func (f *flow) card(s *State) bool {
	c, ok := s.subject()
	if !ok {
		return false
	}
	const button = 44
	x := f.start(f.w-button+10, button)
	f.add(Item{Kind: Cross, Rect: Rect{x + 14, f.y - 10 + 14, 16, 16}, Ink: InkText})
	f.target(Target{Rect: Rect{x, f.y - 10, button, button}, Action: Close, Name: s.Words.say("card.close")})

	w := f.w - button
	tx := f.start(0, w)
	y := f.uiTextAt(s.Words.kind(c.kind), Overline, InkAccent, tx, f.y, w)
	y = f.uiTextAt(c.name, Title, InkText, tx, y+3, w)
	if c.local != "" && c.local != c.name {
		y = f.uiTextAt(c.local, Body, InkQuiet, tx, y+1, w)
	}
	f.y = y + 12
	if c.note != "" {
		f.prose(c.note)
		f.space(14)
	}
	f.excerpts(s, c.excerpts)
	if len(c.facts) > 0 {
		f.rule()
		f.space(12)
		for _, fact := range c.facts {
			f.y = f.uiTextAt(fact[0], Overline, InkQuiet, f.x, f.y, f.w)
			f.y = f.factAt(fact[1], Small, InkText, f.x, f.y+1, f.w)
			f.space(8)
		}
	}
	return true
}

// subject finds the selected feature.
func (s *State) subject() (c subject, ok bool) {
	if s.Selected == "" {
		return c, false
	}
	w := s.Words
	fact := func(key, value string) {
		if value != "" {
			c.facts = append(c.facts, [2]string{w.say(key), value})
		}
	}
	for i := range s.Story.Places {
		if p := &s.Story.Places[i]; p.ID == s.Selected {
			c = subject{name: p.Name, local: p.LocalName, kind: p.Kind, note: p.Note, number: i + 1, excerpts: p.Excerpts}
			fact("fact.coordinates", w.position(p.Point[0], p.Point[1]))
			if p.Precision > 0 {
				fact("fact.within", w.distance(p.Precision))
			}
			fact("fact.gap", s.Story.Onward(p))
			fact("fact.source", p.Source)
			return c, true
		}
	}
	for i := range s.Story.Routes {
		if r := &s.Story.Routes[i]; r.ID == s.Selected {
			c = subject{name: r.Name, kind: r.Kind, note: r.Note, excerpts: r.Excerpts}
			if r.Schematic {
				fact("fact.note", w.say("route.schematic"))
			}
			fact("fact.source", r.Source)
			return c, true
		}
	}
	for i := range s.Story.Areas {
		if a := &s.Story.Areas[i]; a.ID == s.Selected {
			c = subject{name: a.Name, kind: a.Kind, note: a.Note, excerpts: a.Excerpts}
			fact("fact.source", a.Source)
			return c, true
		}
	}
	return c, false
}

// excerpts quotes passages of the article: each with who says it and how
// firmly, all with the credit of the article.
func (f *flow) excerpts(s *State, which []int) {
	shown := 0
	for _, i := range which {
		if i >= 0 && i < len(s.Story.Excerpts) {
			f.excerpt(s, &s.Story.Excerpts[i])
			f.space(18)
			shown++
		}
	}
	if shown > 0 {
		f.y -= 6
		f.paragraph(credit(s), Small, InkQuiet)
		f.space(18)
	}
}

func (f *flow) excerpt(s *State, e *mapdata.Excerpt) {
	const indent = 17
	top := f.y
	text := quoted(e.Exact, s.Story.Article.Language)
	rtl := rightToLeft(e.Exact) // the bar stands where the passage starts
	x, bar := f.x+indent, f.x
	if rtl {
		x, bar = f.x, f.x+f.w-3
	}
	w := f.w - indent
	y := top
	if e.Answers != "" {
		y = f.uiTextAt(s.Words.say("excerpt.answer"), Overline, InkAccent, x, y, w) + 2
	}
	y = f.textAt(text, Quote, InkText, x, y, w)
	y = f.rendering(s, e, x, y, w)
	y += 7

	// The status by shape and word, then who says so and when.
	mark := Item{Kind: statusShape(e.Status), Rect: Rect{x, y + 2.5, 14, 14}, Ink: InkAccent}
	tx := x + 22
	if f.rtl {
		mark.X, tx = x+w-14, x
	}
	f.add(mark)
	line := s.Words.say("status." + string(e.Status))
	if e.Speaker != "" {
		line += "\u00a0· " + e.Speaker
	}
	if d := s.Words.date(e.Date); d != "" {
		line += "\u00a0· " + d
	}
	y = f.uiTextAt(line, Small, InkText, tx, y, w-22)
	f.add(Item{Kind: Field, Rect: Rect{bar, top + 2, 3, y - top - 3}, Ink: InkAccent, Radius: 1.5})
	f.y = y
}

// statusShape tells the statuses apart without colour.
func statusShape(s mapdata.Status) Kind {
	switch s {
	case mapdata.Claimed:
		return Square
	case mapdata.Denied:
		return Slash
	case mapdata.Confirmed:
		return Tick
	}
	return Disc
}

// credit names the article: title, publisher, day.
func credit(s *State) string {
	a := &s.Story.Article
	var parts []string
	for _, p := range []string{a.Title, a.Publisher, s.Words.date(a.Published)} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, "\u00a0· ") // a dot stays with what it follows
}

// sources closes a panel: the article, the borders, the makers.
func (f *flow) sources(s *State) {
	st := s.Story
	f.heading(s.Words.say("sources"))
	top := f.y
	f.paragraph(credit(s), Small, InkText)
	if st.Article.URL != "" {
		f.paragraph(st.Article.URL, Small, InkAccent)
		f.target(Target{Rect: Rect{f.x - 10, top - 2, f.w + 20, f.y - top + 4}, Action: Open, ID: st.Article.URL, Name: s.Words.say("source.read")})
	}
	for _, note := range []string{s.Words.say("source.verbatim"), st.Viewpoint.Note, st.Credit} {
		if note != "" {
			f.space(8)
			f.paragraph(note, Small, InkQuiet)
		}
	}
}
