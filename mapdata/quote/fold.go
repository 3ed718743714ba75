package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Normalize gives the form in which passages are compared: composed (NFC),
// every run of white space one plain space, none at either end, typographic
// quotation marks plain, and characters that cannot be seen (soft hyphens,
// zero-width spaces, byte order marks, direction marks) left out. The
// zero-width non-joiner stays: it spells Persian and Kurdish words.
func Normalize(s string) string {
	return strings.TrimSpace(fold(s).text)
}

// folded is a text in the form in which it is searched, and the way back.
type folded struct {
	text string
	// from and to hold, for each byte of text, where the source characters
	// that it stands for begin and end.
	from, to []int
}

// fold maps rune by rune first, so that nothing invisible stands between a
// letter and its accent when the second pass composes them.
func fold(s string) folded {
	mapped := folded{from: make([]int, 0, len(s)), to: make([]int, 0, len(s))}
	buf := make([]byte, 0, len(s))
	space := false
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		at := i
		i += n
		switch {
		case invisible(r):
			continue
		case unicode.IsSpace(r):
			if space {
				mapped.to[len(buf)-1] = i
				continue
			}
			space = true
			r = ' '
		default:
			space = false
			r = plainMark(r)
		}
		before := len(buf)
		buf = utf8.AppendRune(buf, r)
		for range len(buf) - before {
			mapped.from = append(mapped.from, at)
			mapped.to = append(mapped.to, i)
		}
	}
	if norm.NFC.IsNormal(buf) {
		mapped.text = string(buf)
		return mapped
	}
	return compose(mapped, buf)
}

// compose brings buf to NFC and keeps track of the source.
func compose(m folded, buf []byte) folded {
	var out folded
	var text []byte
	var it norm.Iter
	it.Init(norm.NFC, buf)
	for !it.Done() {
		start := it.Pos()
		segment := it.Next()
		last := it.Pos() - 1
		if last < start { // nothing was taken from buf: a joiner that Iter put in
			last = start
		}
		for range segment {
			out.from = append(out.from, m.from[min(start, len(m.from)-1)])
			out.to = append(out.to, m.to[min(last, len(m.to)-1)])
		}
		text = append(text, segment...)
	}
	out.text = string(text)
	return out
}

// invisible tells whether r leaves no trace on paper, so that copies of a
// text may differ in it.
func invisible(r rune) bool {
	switch r {
	case '\u00AD', // soft hyphen
		'\u200B', '\u2060', '\uFEFF', // zero-width space, word joiner, byte order mark
		'\u200E', '\u200F', '\u061C', // direction marks
		'\u2066', '\u2067', '\u2068', '\u2069', // isolates
		'\u202A', '\u202B', '\u202C', '\u202D', '\u202E': // embeddings and overrides
		return true
	}
	return false
}

// plainMark gives the plain form of typographic quotation marks, which
// editors and agencies turn into each other.
func plainMark(r rune) rune {
	switch r {
	case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u02BC':
		return '\''
	case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB':
		return '"'
	}
	return r
}
