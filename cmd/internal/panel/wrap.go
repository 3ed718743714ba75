package panel

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wrap breaks a text into lines of at most the given width, at white space
// and after hyphens and dashes, and inside words only where a single word is
// wider than the line.
func wrap(text string, f Font, width float64, measure Measure) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		lines = append(lines, wrapOne(paragraph, f, width, measure)...)
	}
	return lines
}

func wrapOne(text string, f Font, width float64, measure Measure) []string {
	var lines []string
	line := ""
	for _, piece := range pieces(text) {
		if joined := line + piece; measure(strings.TrimRight(joined, " "), f) <= width {
			line = joined
			continue
		}
		if line != "" {
			lines = append(lines, strings.TrimRight(line, " "))
			line = ""
		}
		for measure(strings.TrimRight(piece, " "), f) > width {
			n := fitting(piece, f, width, measure)
			lines = append(lines, piece[:n])
			piece = piece[n:]
		}
		line = piece
	}
	if line = strings.TrimRight(line, " "); line != "" {
		lines = append(lines, line)
	}
	return lines
}

// balanced is wrap for headings: as many lines, but lines of like length.
func balanced(text string, f Font, width float64, measure Measure) []string {
	lines := wrap(text, f, width, measure)
	if len(lines) < 2 {
		return lines
	}
	lo, hi := width/2, width
	for hi-lo > 4 {
		mid := (lo + hi) / 2
		if try := wrap(text, f, mid, measure); len(try) == len(lines) {
			lines, hi = try, mid
		} else {
			lo = mid
		}
	}
	return lines
}

// pieces cuts a text where a line may end; a piece carries the space after
// it.
func pieces(text string) []string {
	var out []string
	begin := 0
	// Spaces that do not break, U+00A0 and U+202F, stay as they are.
	text = strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\t' || r == '\r' }), " ")
	for i, r := range text {
		after := i + utf8.RuneLen(r)
		if after >= len(text) {
			break
		}
		next, _ := utf8.DecodeRuneInString(text[after:])
		switch {
		case r == ' ',
			r == '\u2014', // em dash
			(r == '-' || r == '\u2013' || r == '/') && unicode.IsLetter(next) && i > begin+1,
			// Scripts that are written without spaces break between signs.
			unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) && unicode.IsLetter(next):
			out = append(out, text[begin:after])
			begin = after
		}
	}
	return append(out, text[begin:])
}

// fitting is how many bytes of a word go on a line, one character at least.
func fitting(word string, f Font, width float64, measure Measure) int {
	n := 0
	for i, r := range word {
		after := i + utf8.RuneLen(r)
		if n > 0 && !unicode.Is(unicode.Mn, r) && measure(word[:after], f) > width {
			break
		}
		n = after
	}
	return n
}

// rightToLeft says whether a paragraph is written from right to left: by its
// first letter, as in rules P2 and P3 of the Unicode bidirectional algorithm.
func rightToLeft(text string) bool {
	for _, r := range text {
		if unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko) && unicode.IsLetter(r) {
			return true
		}
		if unicode.IsLetter(r) {
			return false
		}
	}
	return false
}
