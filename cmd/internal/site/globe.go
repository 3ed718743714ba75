package site

import (
	"strconv"

	"dateline/cmd/internal/globe"
	"dateline/cmd/internal/svg"
	"dateline/cmd/internal/view"
)

// globeFrom is the width of map, CSS pixels, from which the poster's names
// leave room for the globe.
func (in edition) globeFrom() float64 {
	for _, l := range layouts {
		if _, ok := in.Globe.Box(l.width, l.height); ok {
			return max(l.from, globe.LeastWidth)
		}
	}
	return globe.LeastWidth
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
	size := px(globe.Size)
	css = ".globe{display:none;position:absolute;inset-block-" + edge + ":" + px(across) + ";inset-inline-" + side + ":" + px(along) +
		";inline-size:" + size + ";block-size:" + size + ";pointer-events:none}" +
		"@container (min-width:" + px(in.globeFrom()) + ") and (min-height:" + px(globe.LeastHeight) + "){.globe{display:block}}" +
		globe.Style("globe", func(property string, role view.Role) string { return property + ":var(" + svg.Property(role) + ")" })
	return g.SVG("globe"), css
}
