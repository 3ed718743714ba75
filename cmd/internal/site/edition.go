package site

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// edition is what the pages in one language are made of.
type edition struct {
	Input
	own     bool // in the story's own language
	tongues []tongue
}

// tongue is a language in a page's list of them.
type tongue struct {
	Tag, Dir string
	Name     string // in the language itself
	File     string // its page
}

// editions are the languages of a folder, the story's own first.
func (in Input) editions() []edition {
	out := []edition{{Input: in, own: true}}
	for _, e := range in.Translations {
		one := in
		one.Story, one.Scene, one.Outlines, one.Globe, one.Borders = e.Story, e.Scene, e.Outlines, e.Globe, e.Borders
		out = append(out, edition{Input: one})
	}
	if len(out) == 1 {
		return out // nothing to choose
	}
	var all []tongue
	for _, e := range out {
		tag := e.Story.Language
		all = append(all, tongue{tag, direction(tag), autonym(tag), e.file("index.html")})
	}
	for i := range out {
		out[i].tongues = all
	}
	return out
}

// file names a file of the edition: "index.html" is "index.ar.html" in
// Arabic, and keeps its name in the story's own language.
func (e edition) file(name string) string {
	if e.own {
		return name
	}
	base, ext, _ := strings.Cut(name, ".")
	return base + "." + e.Story.Language + "." + ext
}

// autonym is the name of a language in that language: as our words for it
// have it, else as the Unicode CLDR has it, else its tag.
func autonym(tag string) string {
	t, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	if base, _ := t.Base(); base.String() == tag {
		if w, ok := words(tag); ok {
			return w["language"]
		}
	}
	if name := display.Self.Name(t); name != "" {
		return name
	}
	return tag
}
