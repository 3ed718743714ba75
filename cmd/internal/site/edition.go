package site

import (
	"strings"

	"dateline/cmd/internal/tongue"
)

// edition is what the pages in one language are made of.
type edition struct {
	Input
	own     bool // in the story's own language
	choices []choice
}

// choice is a language in a page's list of them.
type choice struct {
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
	var all []choice
	for _, e := range out {
		tag := e.Story.Language
		all = append(all, choice{tag, direction(tag), tongue.Name(tag), e.file("index.html")})
	}
	for i := range out {
		out[i].choices = all
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
