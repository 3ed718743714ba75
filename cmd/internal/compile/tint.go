package compile

import (
	"slices"

	"dateline/cmd/internal/scene"
	"dateline/mapdata"
	"dateline/mapdata/basemap"
)

// tints are the classes of the countries that a story is about.
var tints = [...]scene.Class{scene.Tinted, scene.Tinted2, scene.Tinted3}

// tinted gives each country that the story is about a tint that none of the
// earlier ones that it borders on has, so that no two of them look like one.
// Where all tints are taken around a country it gets the first.
func tinted(story *mapdata.Story, world *basemap.World) map[int]scene.Class {
	out := map[int]scene.Class{}
	beside := neighbouring(world)
	for _, a3 := range story.Highlight {
		c, ok := world.Find(a3)
		if !ok {
			continue
		}
		var taken []scene.Class
		for _, n := range beside[c] {
			taken = append(taken, out[n])
		}
		out[c] = tints[0]
		for _, t := range tints {
			if !slices.Contains(taken, t) {
				out[c] = t
				break
			}
		}
	}
	return out
}

// neighbouring lists the countries with which each country shares an arc.
func neighbouring(w *basemap.World) map[int][]int {
	first := map[int]int{} // the first country along an arc
	beside := map[int][]int{}
	for c := range w.Countries {
		for _, polygon := range w.Countries[c].Rings {
			for _, ring := range polygon {
				for _, r := range ring {
					arc := r.Arc()
					n, seen := first[arc]
					if !seen {
						first[arc] = c
					} else if n != c && !slices.Contains(beside[c], n) {
						beside[c], beside[n] = append(beside[c], n), append(beside[n], c)
					}
				}
			}
		}
	}
	return beside
}
