package site

import (
	"dateline/cmd/internal/svg"
	"dateline/cmd/internal/view"
)

// poster makes the first view of the story, which is there at once and works
// without a script, and its style sheet.
func (in Input) poster(w Words) (html, css string) {
	p := svg.NewPoster(svg.PosterInput{
		Scene: in.Scene, Outlines: in.Outlines,
		Light: view.Light(), Dark: view.Dark(),
		Call: in.calls(w),
	})
	return p.HTML, p.CSS
}

// calls are what the marks of the places are called when read out: name and
// kind.
func (in Input) calls(w Words) []string {
	kinds := map[string]string{}
	for _, p := range in.Story.Places {
		kinds[p.ID] = w.kind(p.Kind)
	}
	var out []string
	for _, p := range in.Scene.Places {
		call := p.Name
		if kind := kinds[p.ID]; kind != "" {
			call += ", " + kind
		}
		out = append(out, call)
	}
	return out
}
