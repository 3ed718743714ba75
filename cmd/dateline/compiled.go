package main

import (
	"fmt"
	"io"

	"dateline/assets"
	"dateline/cmd/internal/compile"
	"dateline/cmd/internal/globe"
	"dateline/cmd/internal/lettering"
	"dateline/mapdata"
	"dateline/mapdata/basemap"
)

// compiled is a story's scene, with the view of borders that it is drawn in.
type compiled struct {
	*compile.Result
	borders string // the view's title
	globe   globe.Globe
}

// compileStory compiles a story on the base map that comes with the program
// and prints the compiler's notes to w. A story that does not word a note on
// its borders gets that of its viewpoint.
func compileStory(story *mapdata.Story, name string, w io.Writer) (*compiled, error) {
	policies, err := basemap.ParsePolicy(assets.Borders())
	if err != nil {
		return nil, err
	}
	policy, ok := policies[story.Viewpoint.ID]
	if !ok {
		return nil, fmt.Errorf("%s: there is no viewpoint %q", name, story.Viewpoint.ID)
	}
	world, err := basemap.Decode(assets.World())
	if err != nil {
		return nil, err
	}
	far, err := basemap.Decode(assets.Far())
	if err != nil {
		return nil, err
	}
	if err := world.Apply(policy); err != nil {
		return nil, err
	}
	r, err := compile.Compile(story, compile.Input{World: world, Fonts: lettering.Fonts{
		Roman: assets.Font("Inter-roman"), Italic: assets.Font("Inter-italic"),
		Arabic: assets.Font("Vazirmatn"), Hebrew: assets.Font("NotoSansHebrew"),
	}})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	for _, note := range r.Notes {
		fmt.Fprintf(w, "%s: note: %s\n", name, note)
	}
	if story.Viewpoint.Note == "" {
		story.Viewpoint.Note = policy.Note
	}
	return &compiled{r, policy.Title, globe.New(far, r.Scene)}, nil
}
