package panel

import (
	"strings"
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
	w := f.close(s)
	tx := f.start(0, w)
	y := f.uiTextAt(c.over(s), Overline, InkAccent, tx, f.y, w)
	y = f.uiTextAt(c.name, Title, InkText, tx, y+3, w)
	if c.local != "" && c.local != c.name {
		y = f.uiTextAt(c.local, Body, InkQuiet, tx, y+1, w)
	}
	f.y = y + 12
	if c.note != "" {
		f.prose(c.note)
		f.space(14)
	}
	f.quotes(s, c.excerpts)
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

// over is what stands above the name on a card: the kind, and of a place its
// number among all.
func (c *subject) over(s *State) string {
	kind := s.Words.kind(c.kind)
	if c.number == 0 {
		return kind
	}
	count := s.Words.say("step.count", "n", s.Words.number(c.number), "total", s.Words.number(len(s.Story.Places)))
	if kind == "" {
		return count
	}
	return kind + "\u00a0· " + count
}

// close adds the button that leads back, in the corner at the end of the
// column, and gives the width that is left beside it.
func (f *flow) close(s *State) float64 {
	const button = 44
	x := f.start(f.w-button+10, button)
	f.add(Item{Kind: Cross, Rect: Rect{x + 14, f.y - 10 + 14, 16, 16}, Ink: InkText})
	f.target(Target{Rect: Rect{x, f.y - 10, button, button}, Action: Close, Name: s.Words.say("card.close")})
	return f.w - button
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
			fact("fact.length", w.length(r))
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
