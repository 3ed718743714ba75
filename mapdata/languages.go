package mapdata

import (
	"maps"
	"slices"
	"strings"
)

// Languages gives the BCP 47 tags of the languages that the story can be
// told in, its own first.
func (s *Story) Languages() []string {
	tags := []string{s.Language}
	for _, t := range s.Translations {
		tags = append(tags, t.Language)
	}
	return tags
}

// In gives the story as it is told in one of Languages, upper and lower case
// being the same: its texts are those of that language, and where there is
// none, its own, which Borrowed then lists. Excerpts keep their words, and
// have translations beside them. In gives nil for any other language.
// Geometry and lists are shared with s.
func (s *Story) In(tag string) *Story {
	if strings.EqualFold(tag, s.Language) {
		return s
	}
	i := slices.IndexFunc(s.Translations, func(t Translation) bool { return strings.EqualFold(t.Language, tag) })
	if i < 0 {
		return nil
	}
	t := s.Translations[i]
	out := *s
	out.Language = t.Language
	out.Translator = t.By
	out.Borrowed = maps.Clone(s.Borrowed)
	v := version{to: &out, of: s.Language, said: map[string]bool{}}
	v.put(&out.Title, t.Title)
	v.put(&out.Summary, t.Summary)
	v.put(&out.Credit, t.Credit)
	if out.Viewpoint.Note == "" {
		out.Viewpoint.Note = t.Viewpoint // in the place of the viewpoint's own
	}
	v.put(&out.Viewpoint.Note, t.Viewpoint)
	out.Steps = slices.Clone(s.Steps)
	for i := range out.Steps {
		var text StepText
		if i < len(t.Steps) {
			text = t.Steps[i]
		}
		v.put(&out.Steps[i].Title, text.Title)
		v.put(&out.Steps[i].Text, text.Text)
	}
	out.Events = slices.Clone(s.Events)
	for i, e := range s.Events {
		v.put(&out.Events[i].Text, t.Events[e.ID])
	}
	out.Places = slices.Clone(s.Places)
	for i := range out.Places {
		p := &out.Places[i]
		v.put(&p.Gap, t.Features[p.ID].Gap)
		v.names(t.Features[p.ID], &p.Name, &p.Note, &p.Source)
	}
	out.Routes = slices.Clone(s.Routes)
	for i := range out.Routes {
		r := &out.Routes[i]
		v.names(t.Features[r.ID], &r.Name, &r.Note, &r.Source)
	}
	out.Areas = slices.Clone(s.Areas)
	for i := range out.Areas {
		a := &out.Areas[i]
		v.names(t.Features[a.ID], &a.Name, &a.Note, &a.Source)
	}
	out.Excerpts = slices.Clone(s.Excerpts)
	for i := range out.Excerpts {
		e := &out.Excerpts[i]
		text := t.Excerpts[e.ID]
		v.put(&e.Speaker, text.Speaker)
		e.Rendering = Rendering{}
		if text.Text != "" {
			e.Rendering = Rendering{text.Text, text.By, t.Language}
		}
	}
	for text := range v.said {
		delete(out.Borrowed, text) // it is a text of this language as well
	}
	return &out
}

// Borrow notes that a text of the story is in another language than the
// story's.
func (s *Story) Borrow(text, language string) {
	if text == "" || sameLanguage(language, s.Language) {
		return
	}
	if s.Borrowed == nil {
		s.Borrowed = map[string]string{}
	}
	s.Borrowed[text] = language
}

// version notes which texts of a story are translated, and which are not.
type version struct {
	to   *Story
	of   string // the language of what is not
	said map[string]bool
}

// put replaces a text of the story by its translation, if there are both.
func (v *version) put(own *string, translated string) {
	switch {
	case *own == "":
	case translated == "":
		v.to.Borrow(*own, v.of)
	default:
		*own = translated
		v.said[translated] = true
	}
}

func (v *version) names(t NameText, name, note, source *string) {
	v.put(name, t.Name)
	v.put(note, t.Note)
	v.put(source, t.Source)
}

// sameLanguage tells whether two BCP 47 tags begin with the same language,
// as "en" and "en-GB" do.
func sameLanguage(a, b string) bool {
	a, _, _ = strings.Cut(a, "-")
	b, _, _ = strings.Cut(b, "-")
	return strings.EqualFold(a, b)
}
