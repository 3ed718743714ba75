package mapdata

import (
	"slices"
	"strings"
)

// maxTag is how long a language tag may be that stands in the name of a
// file: as long as RFC 5646, 4.4.1, asks all programs to allow.
const maxTag = 35

// translations reads the member "translations", when all else that a
// translation may name is known.
func (r *reader) translations(head fields) {
	for _, i := range r.list(head, "translations") {
		if f, ok := r.object(i, "the translation"); ok {
			r.translation(f)
		}
	}
}

func (r *reader) translation(f fields) {
	r.only(f, translationMembers)
	s := r.story
	t := Translation{Language: r.translationLanguage(f), By: r.text(f, "by", oneLine, maxLine)}
	l := lack{reader: r, to: t.Language}
	t.Title = l.text(f, "title", s.Title, oneLine, maxTitle)
	t.Summary = l.text(f, "summary", s.Summary, prose, maxText)
	t.Credit = l.text(f, "credit", s.Credit, oneLine, maxLine)
	if g, ok := r.part(f, "viewpoint"); ok {
		r.only(g, noteTextMembers)
		// Where the story has none, that of the viewpoint stands there.
		if t.Viewpoint = r.text(g, "note", oneLine, maxLine); t.Viewpoint == "" {
			l.compare(g, "note", s.Viewpoint.Note, "")
		}
	} else if s.Viewpoint.Note != "" {
		l.missing(f.at, "viewpoint")
	}
	t.Steps = l.steps(f)
	t.Events = l.events(f)
	t.Features = l.features(f)
	t.Excerpts = l.excerpts(f, t.By)
	if t.Language != "" {
		s.Translations = append(s.Translations, t)
	}
}

// translationLanguage reads the tag of a translation, which no other may
// have: a page has one text of each sort.
func (r *reader) translationLanguage(f fields) string {
	r.required(f, `add "language": the BCP 47 tag of the translation, as "ar"`, "language")
	tag := r.language(f, "language")
	i, _ := f.find("language")
	switch {
	case tag == "":
	case len(tag) > maxTag:
		r.errorf(r.doc.at(i), "language", "shorten it", "a language tag of more than %d characters cannot name a page", maxTag)
	case strings.EqualFold(tag, r.story.Language):
		r.errorf(r.doc.at(i), "duplicate-language", "the story's own texts are in this language; take the translation out, or change one of the tags", "%q is the language of the story itself", tag)
	case slices.ContainsFunc(r.story.Translations, func(t Translation) bool { return strings.EqualFold(t.Language, tag) }):
		r.errorf(r.doc.at(i), "duplicate-language", "put all texts of a language into one translation", "there is another translation into %q", tag)
	default:
		return tag
	}
	return ""
}

// part gives the members of an object inside f.
func (r *reader) part(f fields, name string) (fields, bool) {
	i, ok := f.find(name)
	if !ok {
		return fields{}, false
	}
	return r.object(i, quoted(name)+" of the translation")
}
