package site

import (
	"strconv"

	"dateline/cmd/internal/globe"
	"dateline/cmd/internal/svg"
	"dateline/cmd/internal/view"
)

// globeFrom is the size of map, CSS pixels, from which the poster's names
// leave room for the globe.
func (in edition) globeFrom() [2]float64 {
	for _, l := range view.Layouts {
		if _, ok := in.Globe.Box(l.Size()); ok {
			return [2]float64{max(l.From[0], globe.LeastWidth), max(l.From[1], globe.LeastHeight)}
		}
	}
	return [2]float64{globe.LeastWidth, globe.LeastHeight}
}

// globe is the globe of the page and its style: in a corner of the map, over
// the poster and the live map alike, where the map is large enough and the
// poster's names are set around it.
func (in edition) globe() (html, css string) {
	g := in.Globe
	if g == nil {
		return "", ""
	}
	along, across := g.Corner.Inset()
	side, edge := "start", "start"
	if !g.Corner.Start() {
		side = "end"
	}
	if !g.Corner.Top() {
		edge = "end"
	}
	px := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) + "px" }
	size, from := px(globe.Size), in.globeFrom()
	css = ".globe{display:none;position:absolute;inset-block-" + edge + ":" + px(across) + ";inset-inline-" + side + ":" + px(along) +
		";inline-size:" + size + ";block-size:" + size + ";pointer-events:none}" +
		"@container (min-width:" + px(from[0]) + ") and (min-height:" + px(from[1]) + "){.globe{display:block}}" +
		globe.Style("globe", func(property string, role view.Role) string { return property + ":var(" + svg.Property(role) + ")" })
	return g.SVG("globe"), css
}
