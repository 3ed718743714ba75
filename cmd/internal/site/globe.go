package site

import (
	"strconv"

	"dateline/cmd/internal/globe"
	"dateline/cmd/internal/svg"
	"dateline/cmd/internal/view"
)

// globe is the globe of the page and its style: in a corner of the map, over
// the poster and the live map alike, where the map is large enough.
func (in Input) globe() (html, css string) {
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
		"@container (min-width:" + px(globe.LeastWidth) + ") and (min-height:" + px(globe.LeastHeight) + "){.globe{display:block}}" +
		globe.Style("globe", func(property string, role view.Role) string { return property + ":var(" + svg.Property(role) + ")" })
	return g.SVG("globe"), css
}
