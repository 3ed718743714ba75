package lettering

import (
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/bidi"
)

// baseLevel is the paragraph level of a text: rules P2 and P3 of UAX #9,
// and the language's direction where no character is strong.
func baseLevel(text []rune, lang string) int {
	isolates := 0
	for _, r := range text {
		props, _ := bidi.LookupRune(r)
		switch props.Class() {
		case bidi.LRI, bidi.RLI, bidi.FSI:
			isolates++
		case bidi.PDI:
			isolates = max(0, isolates-1)
		case bidi.L:
			if isolates == 0 {
				return 0
			}
		case bidi.R, bidi.AL:
			if isolates == 0 {
				return 1
			}
		}
	}
	if isRTL(lang) {
		return 1
	}
	return 0
}

// isRTL tells whether a language is written from right to left in the
// script that its tag names or implies.
func isRTL(lang string) bool {
	tag, err := language.Parse(lang)
	if err != nil {
		return false
	}
	script, _ := tag.Script()
	switch script.String() {
	case "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr":
		return true
	}
	return false
}
