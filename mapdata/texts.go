package mapdata

import (
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	markdown "dateline/mapdata/prose"
)

// sort says where a text will stand, and so what it may hold.
type textSort uint8

const (
	oneLine   textSort = iota // a name or title: one line, no direction controls
	prose                     // Markdown as package prose reads it, with balanced isolates
	quotation                 // letters only; may have line breaks, and its white space is kept
)

// text reads a member that is a text of at most limit characters. An
// absent one is "".
func (r *reader) text(f fields, name string, s textSort, limit int) string {
	i, ok := f.find(name)
	if !ok {
		return ""
	}
	return r.textAt(i, quoted(name), s, limit)
}

// must is text for a member that may not be absent or blank.
func (r *reader) must(f fields, name string, s textSort, limit int) string {
	i, ok := f.find(name)
	if !ok {
		r.required(f, "", name)
		return ""
	}
	v := r.textAt(i, quoted(name), s, limit)
	if r.doc.kind(i) == text && strings.TrimSpace(v) == "" {
		r.errorf(r.doc.at(i), "missing", "", "%s is blank", quoted(name))
	}
	return v
}

func (r *reader) textAt(i int, what string, s textSort, limit int) string {
	if !r.is(i, text, what) {
		return ""
	}
	v := r.doc.text(i)
	r.checkText(i, v, what, s)
	if n := utf8.RuneCountInString(v); n > limit {
		r.errorf(r.doc.at(i), "too-long", "shorten it", "%s has %d characters; at most %d can be laid out", what, n, limit)
	} else if s == prose {
		r.checkProse(i, v)
	}
	if s != quotation {
		v = strings.TrimSpace(v)
	}
	return v
}

// checkProse reports what of a narration is not shown as it was meant.
func (r *reader) checkProse(i int, v string) {
	for _, p := range markdown.Check(v) {
		at := r.doc.runeAt(i, utf8.RuneCountInString(v[:p.At]))
		if p.Error {
			r.errorf(at, p.Rule, p.Hint, "%s", p.Text)
		} else {
			r.warnf(at, p.Rule, p.Hint, "%s", p.Text)
		}
	}
}

// checkText reports the first character of each harmful sort. What turns
// the direction of letters may hide what a name says (Unicode Technical
// Report 36, 3.2), and what cannot be seen cannot be searched for.
func (r *reader) checkText(i int, v, what string, s textSort) {
	var control, bidi, hidden bool
	n := -1
	for _, c := range v {
		n++
		switch {
		case c == '\n' || c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029:
			if s == oneLine && !control {
				control = true
				r.errorf(r.doc.runeAt(i, n), "control-character", "write it on one line", "%s holds a line break or tab", what)
			}
		case unicode.IsControl(c):
			if !control {
				control = true
				r.errorf(r.doc.runeAt(i, n), "control-character", "take it out", "%s holds the control character %U", what, c)
			}
		case c >= 0x202A && c <= 0x202E || s == oneLine && c >= 0x2066 && c <= 0x2069:
			if !bidi {
				bidi = true
				r.errorf(r.doc.runeAt(i, n), "bidi-control", "take it out; mixed directions are laid out without it", "%s holds %U, which turns the direction of what follows", what, c)
			}
		case c == unicode.ReplacementChar && r.doc.replaced(i) || s == oneLine && (c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0xAD):
			if !hidden {
				hidden = true
				advice := "take it out"
				if c == unicode.ReplacementChar {
					advice = "a letter was lost here; write it again"
				}
				r.warnf(r.doc.runeAt(i, n), "hidden-character", advice, "%s holds %U", what, c)
			}
		}
	}
}

// id reads the member "id" of f. At feature level GeoJSON allows a number.
func (r *reader) id(f fields, orNumber bool) string {
	i, ok := f.find("id")
	if !ok {
		r.errorf(f.at, "missing-id", `add "id": a short name of its own, as "amirabad"`, `%s has no "id"`, f.what)
		return ""
	}
	if orNumber && r.doc.kind(i) == number {
		n := r.doc.nodes[i]
		return string(r.doc.src[n.at:n.end])
	}
	if !r.is(i, text, quoted("id")) {
		return ""
	}
	id := r.doc.text(i)
	if !isID(id) {
		r.errorf(r.doc.at(i), "bad-id", "use a to z, 0 to 9, hyphen, point and underscore, beginning with a letter or digit, at most 64; ids stand in addresses", "%.80q is no id", id)
		return ""
	}
	return id
}

// isID tells whether s may be an id: it has to stand in the hash of an
// address and in attributes without being written differently.
func isID(s string) bool {
	for i, c := range s {
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
		if !letter && (i == 0 || c != '-' && c != '.' && c != '_') {
			return false
		}
	}
	return s != "" && len(s) <= maxID
}

// date reads a member that is a date.
func (r *reader) date(f fields, name string) Date {
	i, ok := f.find(name)
	if !ok || !r.is(i, text, quoted(name)) {
		return Date{}
	}
	d, ok := ParseDate(r.doc.text(i))
	if !ok {
		r.errorf(r.doc.at(i), "date", `write "2018", "2022-08" or "2023-08-16", as exactly as the article says`, "%.40q is no date", r.doc.text(i))
	}
	return d
}

// language reads a member that is a BCP 47 language tag.
func (r *reader) language(f fields, name string) string {
	i, ok := f.find(name)
	if !ok || !r.is(i, text, quoted(name)) {
		return ""
	}
	tag := r.doc.text(i)
	_, err := language.Parse(tag)
	if err == nil && !strings.Contains(tag, "_") {
		return tag
	}
	advice := `write a tag as "en", "ar", "ckb" or "pt-BR"`
	if code := languageCodes[strings.ToLower(tag)]; code != "" {
		advice = didYouMean(code)
	} else if strings.Contains(tag, "_") {
		advice = didYouMean(strings.ReplaceAll(tag, "_", "-"))
	}
	var unknown language.ValueError
	if errors.As(err, &unknown) {
		r.errorf(r.doc.at(i), "language", advice, "%.40q is no registered language, script or region (BCP 47)", tag)
	} else {
		r.errorf(r.doc.at(i), "language", advice, "%.40q is no language tag (BCP 47)", tag)
	}
	return ""
}

// languageCodes gives the tag of languages that are often written by name
// or by the code of their country.
var languageCodes = map[string]string{
	"english": "en", "arabic": "ar", "kurdish": "ckb", "sorani": "ckb", "kurmanji": "kmr", "persian": "fa",
	"farsi": "fa", "turkish": "tr", "russian": "ru", "ukrainian": "uk", "german": "de", "french": "fr",
	"spanish": "es", "jp": "ja", "ua": "uk", "cz": "cs", "gr": "el", "dk": "da", "cn": "zh", "ir": "fa",
}

// link reads a member that is a web address.
func (r *reader) link(f fields, name string) string {
	i, ok := f.find(name)
	if !ok || !r.is(i, text, quoted(name)) {
		return ""
	}
	s := r.doc.text(i)
	if s == "" {
		return ""
	}
	if !markdown.IsAddress(s) {
		r.errorf(r.doc.at(i), "link", "write the whole address, beginning with https://", "%.80q is no http or https address", s)
		return ""
	}
	return s
}

// oneOf reads a member that must be one of the words.
func (r *reader) oneOf(i int, rule, what string, words []string) string {
	if !r.is(i, text, what) {
		return ""
	}
	v := r.doc.text(i)
	if slices.Contains(words, v) {
		return v
	}
	advice := didYouMean(nearest(v, words))
	if advice == "" {
		advice = "it may be " + strings.Join(words, ", ")
	}
	r.errorf(r.doc.at(i), rule, advice, "%.40q is no %s", v, what)
	return ""
}
