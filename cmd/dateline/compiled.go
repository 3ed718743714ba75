package main

import (
	"fmt"
	"io"

	"dateline/cmd/internal/atlas"
	"dateline/cmd/internal/compile"
	"dateline/cmd/internal/globe"
	"dateline/mapdata"
)

// compiled is a story's scene in one language, with the view of borders that
// it is drawn in.
type compiled struct {
	story *mapdata.Story
	*compile.Result
	borders string // the view's title
	globe   globe.Globe
}

// compileStory compiles a story, in the languages given, on the base map that
// comes with the program and prints the compiler's notes to w.
func compileStory(languages []*mapdata.Story, name string, w io.Writer) ([]compiled, error) {
	results, a, err := atlas.Languages(languages)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	// The notes are about positions, which are the same in all languages.
	for _, note := range results[0].Notes {
		fmt.Fprintf(w, "%s: note: %s\n", name, note)
	}
	var out []compiled
	for i, r := range results {
		words, _ := a.Policy.Wording(languages[i].Language)
		out = append(out, compiled{languages[i], r, words.Title, globe.New(a.Far, r.Scene)})
	}
	return out, nil
}

// languages gives a story in each of its languages, its own first.
func languages(story *mapdata.Story) []*mapdata.Story {
	var out []*mapdata.Story
	for _, tag := range story.Languages() {
		out = append(out, story.In(tag))
	}
	return out
}
