package main

import (
	"fmt"
	"io"

	"dateline/cmd/internal/atlas"
	"dateline/cmd/internal/compile"
	"dateline/cmd/internal/globe"
	"dateline/mapdata"
)

// compiled is a story's scene, with the view of borders that it is drawn in.
type compiled struct {
	*compile.Result
	borders string // the view's title
	globe   globe.Globe
}

// compileStory compiles a story on the base map that comes with the program
// and prints the compiler's notes to w.
func compileStory(story *mapdata.Story, name string, w io.Writer) (*compiled, error) {
	r, a, err := atlas.Compile(story)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	for _, note := range r.Notes {
		fmt.Fprintf(w, "%s: note: %s\n", name, note)
	}
	return &compiled{r, a.Policy.Title, globe.New(a.Far, r.Scene)}, nil
}
