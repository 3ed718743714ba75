package main

import (
	"slices"

	"dateline/mapdata/basemap"

	"github.com/paulmach/orb"
)

// joinRivers makes longer lines of the pieces of a river that meet end to
// end, so that a name finds room. Only two pieces of the same river and
// rank are joined, and only where no third begins.
func joinRivers(rivers []basemap.River) []basemap.River {
	type knot struct {
		name string
		rank uint8
		at   orb.Point
	}
	ends := map[knot][]int{} // rivers that begin or end here
	key := func(r *basemap.River, at orb.Point) knot { return knot{r.Name, r.Rank, at} }
	for i := range rivers {
		r := &rivers[i]
		for _, at := range []orb.Point{r.Line[0], r.Line[len(r.Line)-1]} {
			ends[key(r, at)] = append(ends[key(r, at)], i)
		}
	}
	for i := range rivers {
		for grown := true; grown; {
			grown = false
			r := &rivers[i]
			if r.Line == nil || r.Line[0] == r.Line[len(r.Line)-1] {
				break
			}
			for _, at := range []orb.Point{r.Line[len(r.Line)-1], r.Line[0]} {
				here := ends[key(r, at)]
				if len(here) != 2 || here[0] == here[1] {
					continue
				}
				j := here[0] + here[1] - i
				other := rivers[j].Line
				far := other[len(other)-1]
				if far == at {
					far = other[0]
				}
				r.Line = join(r.Line, other, at)
				rivers[j].Line = nil
				delete(ends, key(r, at))
				k := ends[key(r, far)]
				k[slices.Index(k, j)] = i
				grown = true
				break
			}
		}
	}
	return slices.DeleteFunc(rivers, func(r basemap.River) bool { return r.Line == nil })
}

// join makes one line of two that both have an end at a point, in the
// direction of the first.
func join(a, b orb.LineString, at orb.Point) orb.LineString {
	b = slices.Clone(b)
	if a[len(a)-1] == at {
		if b[0] != at {
			slices.Reverse(b)
		}
		return slices.Concat(a, b[1:])
	}
	if b[0] == at {
		slices.Reverse(b)
	}
	return slices.Concat(b, a[1:])
}
