package mapdata

import (
	"fmt"
	"strings"
)

// lack reads the texts of one translation and warns of those that are not
// there, and of those that translate nothing.
type lack struct {
	*reader
	to string // BCP 47 tag, or empty where it is faulty
}

// text reads a member that translates own.
func (l lack) text(f fields, name, own string, s textSort, limit int) string {
	v := l.reader.text(f, name, s, limit)
	l.compare(f, name, own, v)
	return v
}

// compare reports a text v for which the story has none to translate, and a
// text of the story for which there is no v.
func (l lack) compare(f fields, name, own, v string) {
	if i, ok := f.find(name); ok && own == "" && v != "" {
		l.warnf(l.doc.at(i), "idle", "take it out, or give the story this text too", "the story has no %q here to translate", name)
	} else if own != "" && v == "" && !(ok && l.doc.kind(i) != text) {
		l.missing(f.at, name)
	}
}

// missing warns that the translation has no text of this name, and missingOf
// that it has none for some of the things that have an id.
func (l lack) missing(at int, name string) {
	if l.to == "" {
		return // there are greater troubles
	}
	l.warnf(at, "untranslated", "the story's own words will stand there, marked as being in another language", "there is no %q in %q", name, l.to)
}

func (l lack) missingOf(at int, sort, name string, ids []string) {
	if len(ids) == 0 || l.to == "" {
		return
	}
	const most = 6 // that a line can hold
	list := strings.Join(ids[:min(len(ids), most)], ", ")
	if n := len(ids) - most; n > 0 {
		list += fmt.Sprintf(" and %d more", n)
	}
	advice := "the story's own words will stand there, marked as being in another language"
	if sort == "excerpts" && name == "text" {
		advice = "the article's own words stand there in any case"
	}
	l.warnf(at, "untranslated", advice, "these %s have no %s in %q: %s", sort, name, l.to, list)
}
