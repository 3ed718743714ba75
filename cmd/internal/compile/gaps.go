package compile

import (
	"math"

	"dateline/cmd/internal/scene"
)

// gapLeast is how far apart, CSS pixels, the places on both sides of a gap
// must be for the map to name it.
const gapLeast = 48

// gapNames letters the places where a described way ends.
func (l *letterer) gapNames(places []scene.Place) {
	index := map[string]int{}
	for i := range places {
		index[places[i].ID] = i
	}
	for i, p := range l.story.Places {
		var middle scene.Point
		n, nearest := float32(0), math.Inf(1)
		for _, id := range p.GapTo {
			k, ok := index[id]
			if !ok {
				continue
			}
			at := places[k].At
			middle.X, middle.Y, n = middle.X+at.X, middle.Y+at.Y, n+1
			nearest = math.Min(nearest, math.Hypot(float64(at.X-places[i].At.X), float64(at.Y-places[i].At.Y)))
		}
		if n == 0 || nearest == 0 {
			continue
		}
		l.add(p.Gap, scene.GapName, scene.Label{
			Priority: priorityStory, At: scene.Point{X: middle.X / n, Y: middle.Y / n},
			Place: int32(i), Radius: markRadius, MinK: float32(gapLeast / nearest),
		})
	}
}
