package lettering

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// capitals turns the letters of a name into capitals after the rules of its
// language: i becomes İ in Turkish, ß becomes SS in German, Greek loses its
// accents. Scripts without capitals stay as they are; so does Georgian,
// whose capitals Unicode knows but few fonts have.
func capitals(text, lang string) string {
	tag, err := language.Parse(lang)
	if err != nil {
		tag = language.Und
	}
	upper := cases.Upper(tag)
	var b strings.Builder
	rest := text
	for rest != "" {
		cut := strings.IndexFunc(rest, isGeorgian)
		if cut < 0 {
			cut = len(rest)
		}
		b.WriteString(upper.String(rest[:cut]))
		rest = rest[cut:]
		keep := strings.IndexFunc(rest, func(r rune) bool { return !isGeorgian(r) })
		if keep < 0 {
			keep = len(rest)
		}
		b.WriteString(rest[:keep])
		rest = rest[keep:]
	}
	return b.String()
}

func isGeorgian(r rune) bool { return unicode.Is(unicode.Georgian, r) }
