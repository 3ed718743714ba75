package site

import (
	"dateline/cmd/internal/globe"
	"dateline/cmd/internal/view"
)

// phone is the width, CSS pixels, below which a map is counted as a phone's.
const phone = 600

// covers are the boxes that the page covers on a map of a size, CSS pixels:
// the globe, where it shows, and the buttons.
func (in edition) covers(width, height float64) []view.Box {
	round, ok := in.Globe.Box(width, height)
	if from := in.globeFrom(); !ok || width < from[0] || height < from[1] {
		return []view.Box{in.tools(in.resting(width, height), width, view.Box{})}
	}
	return []view.Box{round, in.tools(in.resting(width, height, round), width, round)}
}

// tools is where the buttons stand on a map, by the rules of page.css and of
// web/src/corner.js: in the upper corner at the end of a line, in the other
// one, below the globe if it is there, where they would cover a place.
func (in edition) tools(v *view.View, width float64, round view.Box) view.Box {
	inset, b := 12.0, view.Box{W: 44, H: 228}
	if width < phone {
		inset, b.H = 8, 140
	}
	b.Y = inset
	corners := [2]float64{width - inset - b.W, inset}
	if in.Scene.RTL {
		corners[0], corners[1] = corners[1], corners[0]
	}
	end, start := b, b
	end.X, start.X = corners[0], corners[1]
	if round.W > 0 && start.X < round.X+round.W && round.X < start.X+start.W && start.Y < round.Y+round.H && round.Y < start.Y+start.H {
		start.Y = round.Y + globe.Size + 12
	}
	if v.Covers(end) && !v.Covers(start) {
		return start
	}
	return end
}
