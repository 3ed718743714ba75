package site

import (
	"time"

	"dateline/cmd/internal/globe"
	"dateline/cmd/internal/svg"
	"dateline/cmd/internal/view"
)

// layouts are the sizes of the map, CSS pixels, for which the poster's names
// are set, and the width of map from which each of them is used: a phone,
// the frame in an article's column, the page alone on a laptop. They follow
// from page.css and from web/src/height.js.
var layouts = []struct{ from, width, height float64 }{
	{0, 375, 400},
	{600, 700, 626},
	{860, 900, 800},
}

// poster makes the first view of the story, which is there at once and works
// without a script, and its style sheet.
func (in edition) poster(w Words) (html, globeHTML, css string) {
	var variants []svg.Variant
	for _, l := range layouts {
		variants = append(variants, svg.Variant{MinWidth: l.from, Frame: in.still(l.width, l.height)})
	}
	p := svg.NewPoster(svg.PosterInput{
		Scene: in.Scene, Outlines: in.Outlines, Variants: variants,
		Light: view.Light(), Dark: view.Dark(),
		Call: in.calls(w), Colors: globe.Roles(),
	})
	globeHTML, globeCSS := in.globe()
	return p.HTML, globeHTML, p.CSS + globeCSS
}

// still is the story's first view with everything at rest.
func (in edition) still(width, height float64) *view.Frame {
	v := view.New(in.Scene)
	v.SetReducedMotion(true)
	v.Resize(width, height, 1, view.Insets{})
	if box, ok := in.Globe.Box(width, height); ok {
		v.Reserve(box)
	}
	v.Advance(0)
	v.Advance(time.Minute)
	f := new(view.Frame)
	v.Frame(f)
	return f
}

// calls are what the marks of the places are called when read out: name and
// kind.
func (in edition) calls(w Words) []string {
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
