package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// contextWords is how many words on each side Make tries before it gives up.
const contextWords = 12

// Make gives a selector that names text[start:end] and nothing else, with
// as few words of prefix and suffix as that takes. It fails with ErrEmpty
// for a range that is empty or not inside text, and with ErrAmbiguous where
// even twelve words on both sides do not tell the passage from another.
func Make(text string, start, end int) (Selector, error) {
	if start < 0 || end > len(text) || start >= end {
		return Selector{}, ErrEmpty
	}
	s := Selector{Exact: strings.TrimSpace(text[start:end])}
	_, _, err := Find(text, s)
	for n := 1; err == ErrAmbiguous && n <= contextWords; n++ {
		s.Prefix = lastWords(text[:start], n)
		if _, _, err = Find(text, s); err == ErrAmbiguous {
			s.Suffix = firstWords(text[end:], n)
			_, _, err = Find(text, s)
		}
	}
	return s, err
}

// lastWords gives the end of s from the start of its n-th word from the end.
func lastWords(s string, n int) string {
	i := len(s)
	for range n {
		i = len(strings.TrimRightFunc(s[:i], unicode.IsSpace))
		j := strings.LastIndexFunc(s[:i], unicode.IsSpace)
		if j < 0 {
			return s
		}
		_, size := utf8.DecodeRuneInString(s[j:])
		i = j + size
	}
	return s[i:]
}

// firstWords gives the beginning of s up to the end of its n-th word.
func firstWords(s string, n int) string {
	i := 0
	for range n {
		i = len(s) - len(strings.TrimLeftFunc(s[i:], unicode.IsSpace))
		j := strings.IndexFunc(s[i:], unicode.IsSpace)
		if j < 0 {
			return s
		}
		i += j
	}
	return s[:i]
}
