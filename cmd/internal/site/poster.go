package site

import (
	"time"

	"dateline/cmd/internal/globe"
	"dateline/cmd/internal/svg"
	"dateline/cmd/internal/view"
)

// poster makes the first view of the story, which is there at once and works
// without a script, and its style sheet.
func (in edition) poster(w Words) (html, globeHTML, css string) {
	var variants []svg.Variant
	for i := range view.Layouts {
		l := &view.Layouts[i]
		variants = append(variants, svg.Variant{MinWidth: l.From[0], MinHeight: l.From[1], Frame: in.setting(l)})
	}
	p := svg.NewPoster(svg.PosterInput{
		Scene: in.Scene, Outlines: in.Outlines, Variants: variants,
		Light: view.Light(), Dark: view.Dark(),
		Call: in.calls(w), Colors: globe.Roles(),
	})
	globeHTML, globeCSS := in.globe()
	return p.HTML, globeHTML, p.CSS + globeCSS
}

// setting is the story's first view with the names that suit all maps of a
// layout.
func (in edition) setting(l *view.Layout) *view.Frame {
	w, h := l.Size()
	v := in.resting(w, h)
	v.SetNames(l, in.covers)
	f := new(view.Frame)
	v.Frame(f)
	return f
}

// still is the story's first view with everything at rest.
func (in edition) still(width, height float64) *view.Frame {
	var covers []view.Box
	if round, ok := in.Globe.Box(width, height); ok {
		covers = append(covers, round)
	}
	f := new(view.Frame)
	in.resting(width, height, covers...).Frame(f)
	return f
}

// resting is a view of the story's beginning in which nothing moves, with
// names that keep clear of what the page covers.
func (in edition) resting(width, height float64, covers ...view.Box) *view.View {
	v := view.New(in.Scene)
	v.SetReducedMotion(true)
	v.Resize(width, height, 1, view.Insets{})
	v.Reserve(covers...)
	v.Advance(0)
	v.Advance(time.Minute)
	return v
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
