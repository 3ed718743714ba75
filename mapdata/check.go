package mapdata

import (
	"errors"

	"dateline/mapdata/quote"
)

// Check is Read, and compares the excerpts with the article that they are
// from: each must stand in it word for word, and only once.
func Check(name string, src []byte, article string) (*Story, []Problem) {
	r := read(name, src)
	if r.story == nil {
		return nil, r.problems()
	}
	for i, e := range r.story.Excerpts {
		if e.Exact == "" {
			continue
		}
		_, _, err := quote.Find(article, quote.Selector{Exact: e.Exact, Prefix: e.Prefix, Suffix: e.Suffix})
		if err == nil {
			continue
		}
		at := r.memberOf(i, "exact")
		switch {
		case errors.Is(err, quote.ErrContext):
			r.errorf(r.doc.at(at), "quote-context", `copy what stands before and after it into "prefix" and "suffix"`, "these words are in the article, but not between this prefix and suffix")
		case errors.Is(err, quote.ErrAmbiguous):
			r.errorf(r.doc.at(at), "quote-ambiguous", `add "prefix" or "suffix": the words before or after it`, "these words are in the article more than once")
		default:
			r.errorf(r.doc.at(at), "quote-missing", "copy the words from the article", "these words are not in the article")
		}
	}
	return r.story, r.problems()
}
