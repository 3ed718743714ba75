package site

import (
	"slices"
	"strconv"

	"dateline/mapdata"
)

// speaker is one who speaks in the article, with all that the story quotes
// of them.
type speaker struct {
	Name string
	Says []saying
}

// saying is an excerpt in the list of who says what.
type saying struct {
	quote
	Links []link // to what it speaks of
}

// link leads to a feature of the page.
type link struct{ ID, Name string }

// speakers lists who says what, in the order of the story. Excerpts without
// a speaker are the publisher's own words.
func (w Words) speakers(s *mapdata.Story) []speaker {
	var out []speaker
	for i, e := range s.Excerpts {
		name := e.Speaker
		if name == "" {
			name = s.Article.Publisher
		}
		at := slices.IndexFunc(out, func(v speaker) bool { return v.Name == name })
		if at < 0 {
			at = len(out)
			out = append(out, speaker{Name: name})
		}
		q := w.quote(s, i, map[int]bool{})
		// The speaker's name stands above. Answers stand under their own
		// speakers; here a link leads to each.
		q.Speaker = ""
		q.Answered = w.answered(s, i)
		for j := range q.Answers {
			q.Replies = append(q.Replies, reply{q.Answers[j].Heading, q.Answers[j].ID})
		}
		q.Answers = nil
		out[at].Says = append(out[at].Says, saying{q, links(s, i)})
	}
	return out
}

// links are the features that an excerpt speaks of.
func links(s *mapdata.Story, excerpt int) []link {
	var out []link
	for _, p := range s.Places {
		if slices.Contains(p.Excerpts, excerpt) {
			out = append(out, link{p.ID, p.Name})
		}
	}
	for _, r := range s.Routes {
		if slices.Contains(r.Excerpts, excerpt) {
			out = append(out, link{r.ID, r.Name})
		}
	}
	for _, a := range s.Areas {
		if slices.Contains(a.Excerpts, excerpt) {
			out = append(out, link{a.ID, a.Name})
		}
	}
	return out
}

// reply leads from a claim to its answer, or from an answer to its claim, in
// the list of who says what.
type reply struct{ Text, ID string }

// excerptID is the id by which the page knows an excerpt.
func excerptID(s *mapdata.Story, i int) string {
	if id := s.Excerpts[i].ID; id != "" {
		return id
	}
	return strconv.Itoa(i + 1)
}

// answered leads from an answer back to what it answers.
func (w Words) answered(s *mapdata.Story, i int) []reply {
	e := s.Excerpts[i]
	if e.Answers == "" {
		return nil
	}
	j := slices.IndexFunc(s.Excerpts, func(o mapdata.Excerpt) bool { return o.ID == e.Answers })
	if j < 0 {
		return nil
	}
	return []reply{{w.Say("excerpt.answered", "speaker", voice(s, j)), excerptID(s, j)}}
}

// voice names who speaks in an excerpt.
func voice(s *mapdata.Story, i int) string {
	if who := s.Excerpts[i].Speaker; who != "" {
		return who
	}
	return s.Article.Publisher
}
