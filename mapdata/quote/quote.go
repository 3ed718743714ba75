// Package quote finds passages in a text by what they say: text-quote
// selectors as in the W3C Web Annotation Data Model, section 4.2.4. A
// passage is named by its words and, where these stand more than once, by
// the words before and after it.
package quote

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Selector names a passage. Exact is the passage; Prefix and Suffix are
// what stands right before and after it, as much as is needed to tell it
// from others, or empty.
type Selector struct {
	Exact, Prefix, Suffix string
}

// What may be wrong with a selector. ErrContext is a kind of ErrNotFound.
var (
	ErrEmpty     = errors.New("quote: the passage is empty")
	ErrNotFound  = errors.New("quote: the passage is not in the text")
	ErrContext   = fmt.Errorf("%w with this prefix and suffix", ErrNotFound)
	ErrAmbiguous = errors.New("quote: the passage is in the text more than once")
)

// Find gives the range of bytes of text that s names. White space,
// typographic quotation marks, soft hyphens and the composition of letters
// may differ (see Normalize); letters, case and punctuation may not. A
// passage never begins or ends between a letter and its combining mark.
// Occurrences that overlap count as two.
func Find(text string, s Selector) (start, end int, err error) {
	exact := Normalize(s.Exact)
	if exact == "" {
		return 0, 0, ErrEmpty
	}
	t := fold(text)
	// A space between prefix and passage may be in either or in neither.
	prefix := strings.TrimRight(fold(s.Prefix).text, " ")
	suffix := strings.TrimLeft(fold(s.Suffix).text, " ")

	seen, found := false, -1
	for i := 0; ; {
		j := strings.Index(t.text[i:], exact)
		if j < 0 {
			break
		}
		j += i
		after := j + len(exact)
		i = j + 1
		if marked(exact) || marked(t.text[after:]) {
			continue
		}
		seen = true
		if !strings.HasSuffix(strings.TrimRight(t.text[:j], " "), prefix) ||
			!strings.HasPrefix(strings.TrimLeft(t.text[after:], " "), suffix) {
			continue
		}
		if found >= 0 {
			return 0, 0, ErrAmbiguous
		}
		found = j
	}
	switch {
	case found >= 0:
		return t.from[found], t.to[found+len(exact)-1], nil
	case seen:
		return 0, 0, ErrContext
	}
	return 0, 0, ErrNotFound
}

// marked tells whether s begins with a combining mark.
func marked(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.M, r)
}
