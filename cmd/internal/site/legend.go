package site

import (
	"strings"

	"dateline/cmd/internal/legend"
	"dateline/cmd/internal/scene"
	"dateline/mapdata"
)

// sign is a line of the legend.
type sign struct {
	legend.Sign
	For string // ids of the features that bear it, separated by spaces; empty where any view may show it
}

// legend lists the signs that the story's map can show.
func (w Words) legend(s *mapdata.Story, sc *scene.Scene) []sign {
	var out []sign
	for _, l := range legend.Of(s, sc, legend.Words(w)) {
		out = append(out, sign{l, strings.Join(l.For, " ")})
	}
	return out
}
