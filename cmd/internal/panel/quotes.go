package panel

import (
	"slices"
	"strings"

	"dateline/mapdata"
)

// quotes adds passages of the article, each with who says it, how firmly and
// when, all with the credit of the article. An answer stands directly under
// what it answers, whether the list names it or not: a claim never stands
// alone where the article has an answer to it.
func (f *flow) quotes(s *State, which []int) {
	shown := 0
	for _, i := range which {
		if i < 0 || i >= len(s.Story.Excerpts) {
			continue
		}
		e := &s.Story.Excerpts[i]
		if e.Answers != "" && slices.ContainsFunc(which, func(j int) bool {
			return j >= 0 && j < len(s.Story.Excerpts) && s.Story.Excerpts[j].ID == e.Answers
		}) {
			continue // it stands under the other
		}
		f.excerpt(s, i, s.Words.answer(s.Story, i), true)
		f.space(14)
		f.answers(s, i, []int{i})
		shown++
	}
	if shown > 0 {
		f.y -= 2
		f.paragraph(credit(s), Small, InkQuiet)
		f.space(18)
	}
}

// answers adds the answers to an excerpt, set in from it, and theirs. seen
// keeps answers that answer each other from going round.
func (f *flow) answers(s *State, i int, seen []int) {
	const in = 18
	for _, j := range answersTo(s.Story, i) {
		if slices.Contains(seen, j) {
			continue
		}
		seen = append(seen, j)
		x, w := f.x, f.w
		f.w -= in
		if !f.rtl {
			f.x += in
		}
		f.excerpt(s, j, s.Words.say("excerpt.answers", "speaker", voice(s.Story, j)), true)
		f.space(14)
		f.answers(s, j, seen)
		f.x, f.w = x, w
	}
}

// excerpt adds one passage. over stands above it; named says whether its
// speaker is named below.
func (f *flow) excerpt(s *State, i int, over string, named bool) {
	const indent = 17
	e := &s.Story.Excerpts[i]
	top := f.y
	text := quoted(e.Exact, s.Story.Article.Language)
	rtl := rightToLeft(e.Exact) // the bar stands where the passage starts
	x, bar := f.x+indent, f.x
	if rtl {
		x, bar = f.x, f.x+f.w-3
	}
	w := f.w - indent
	y := top
	if over != "" {
		y = f.uiTextAt(over, Overline, InkAccent, x, y, w) + 2
	}
	y = f.textAt(text, Quote, InkText, x, y, w)
	y = f.rendering(s, e, x, y, w)
	y += 7

	// The status by shape and word, then who says so and when.
	mark := Item{Kind: Icon, Text: string(status(e)), Rect: Rect{x, y + 2.5, 14, 14}, Ink: InkAccent}
	tx := x + 22
	if f.rtl {
		mark.X, tx = x+w-14, x
	}
	f.add(mark)
	line := s.Words.say("status." + string(status(e)))
	if named && e.Speaker != "" && e.Speaker != s.Story.Article.Publisher {
		line += "\u00a0· " + e.Speaker
	}
	if d := s.Words.date(e.Date); d != "" {
		line += "\u00a0· " + d
	} else {
		line += "\u00a0· " + s.Words.say("excerpt.undated")
	}
	y = f.uiTextAt(line, Small, InkText, tx, y, w-22)
	f.add(Item{Kind: Field, Rect: Rect{bar, top + 2, 3, y - top - 3}, Ink: InkAccent, Radius: 1.5})
	f.y = y
}

// status is how firmly an excerpt speaks; without a word, it reports.
func status(e *mapdata.Excerpt) mapdata.Status {
	if e.Status == "" {
		return mapdata.Reported
	}
	return e.Status
}

// answer says to whom an excerpt answers; empty if to nobody.
func (w Words) answer(s *mapdata.Story, i int) string {
	if j := answered(s, i); j >= 0 {
		return w.say("excerpt.answered", "speaker", voice(s, j))
	}
	return ""
}

// answered is the excerpt that excerpt i answers, -1 for none.
func answered(s *mapdata.Story, i int) int {
	id := s.Excerpts[i].Answers
	if id == "" {
		return -1
	}
	return slices.IndexFunc(s.Excerpts, func(e mapdata.Excerpt) bool { return e.ID == id })
}

// answersTo are the excerpts that answer excerpt i.
func answersTo(s *mapdata.Story, i int) (out []int) {
	id := s.Excerpts[i].ID
	for j := range s.Excerpts {
		if id != "" && j != i && s.Excerpts[j].Answers == id {
			out = append(out, j)
		}
	}
	return out
}

// voice names who speaks in an excerpt; without a speaker, the publisher.
func voice(s *mapdata.Story, i int) string {
	if who := s.Excerpts[i].Speaker; who != "" {
		return who
	}
	return s.Article.Publisher
}

// quoted puts a passage between the quotation marks of its language, unless
// it brings its own.
func quoted(text, language string) string {
	if strings.IndexAny(text, "“„«\"") == 0 {
		return text
	}
	base, _, _ := strings.Cut(language, "-")
	switch base {
	case "de", "cs", "bg":
		return "„" + text + "“"
	case "fr":
		return "«\u00a0" + text + "\u00a0»"
	case "ru", "uk", "es", "it", "ar", "fa", "ckb", "ku":
		return "«" + text + "»"
	}
	return "“" + text + "”"
}
