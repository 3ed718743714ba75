package site

import (
	"slices"
	"strings"

	"dateline/mapdata"
)

// quote is an excerpt as a page shows it.
type quote struct {
	ID, Exact          string
	Marked             bool // Exact brings its own quotation marks
	Lang, Dir, URL     string
	Link               string // URL, at these very words
	Status, StatusWord string
	Speaker            string
	Date, DateISO      string
	Credit             string
	Undated            string // said where there is no date
	Answers            []quote
	Heading            string // above an answer
	Rendering          *rendering
	Answered, Replies  []reply // to what this one answers, and to its answers
}

// rendering is a translation of an excerpt, below it and marked as one.
type rendering struct{ Text, Lang, Dir, By string }

// quotes gives excerpts in order, each answer directly under what it
// answers, whether the list names it or not: a claim never stands alone
// where the article has an answer to it.
func (w Words) quotes(s *mapdata.Story, indices []int) []quote {
	var out []quote
	for _, i := range indices {
		answered := slices.IndexFunc(indices, func(j int) bool {
			return s.Excerpts[i].Answers != "" && s.Excerpts[i].Answers == s.Excerpts[j].ID
		})
		if answered < 0 {
			q := w.quote(s, i, map[int]bool{})
			q.Answered = w.answered(s, i)
			out = append(out, q)
		}
	}
	return out
}

// quote makes one excerpt with its answers; seen keeps answers that answer
// each other from going round.
func (w Words) quote(s *mapdata.Story, i int, seen map[int]bool) quote {
	seen[i] = true
	e := s.Excerpts[i]
	status := e.Status
	if status == "" {
		status = mapdata.Reported
	}
	lang := s.Article.Language
	if lang == "" {
		lang = s.Language
	}
	q := quote{
		ID: excerptID(s, i), Exact: e.Exact, Marked: strings.IndexAny(e.Exact, "“„«\"") == 0, Lang: lang, Dir: direction(lang), URL: s.Article.URL, Link: textLink(s.Article.URL, e),
		Status: string(status), StatusWord: w.Say("status." + string(status)),
		Speaker: e.Speaker, Date: w.date(e.Date), DateISO: e.Date.String(), Credit: s.Article.Publisher,
	}
	if e.Date.IsZero() {
		q.Undated = w["excerpt.undated"]
	}
	if r := e.Rendering; r.Text != "" {
		q.Rendering = &rendering{r.Text, r.Language, direction(r.Language), w.Say("excerpt.translation", "name", r.By)}
	}
	if q.Speaker == q.Credit {
		q.Speaker = "" // the credit says it
	}
	for j := range s.Excerpts {
		if e.ID != "" && s.Excerpts[j].Answers == e.ID && !seen[j] {
			a := w.quote(s, j, seen)
			a.Heading = w.Say("excerpt.answers", "speaker", voice(s, j))
			q.Answers = append(q.Answers, a)
		}
	}
	return q
}
