package globe

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"dateline/mapdata/basemap"
)

// coasts gives the outlines of all land together, as closed rings of
// positions in degrees without their last point, land at the left. Borders
// are left out, and so are the cuts along the antimeridian and the pole:
// there the two sides are the same points on the sphere, so that coasts run
// on across them.
func coasts(w *basemap.World) [][]orb.Point {
	type chain struct {
		points []orb.Point
		used   bool
	}
	sides := make(map[basemap.Ref]int)
	for i := range w.Countries {
		for _, part := range w.Countries[i].Rings {
			for _, ring := range part {
				for _, r := range ring {
					sides[r]++
				}
			}
		}
	}
	var chains []chain
	starts := make(map[[3]int32][]int)
	for i := range w.Arcs {
		a := &w.Arcs[i]
		for _, r := range [2]basemap.Ref{basemap.Ref(i), ^basemap.Ref(i)} {
			// An arc with a country on either side is no coast.
			if sides[r] == 0 || sides[^r] > 0 || a.Class == basemap.Seam || len(a.Points) < 2 {
				continue
			}
			points := slices.Clone(a.Points)
			if r < 0 {
				slices.Reverse(points)
			}
			k := key(points[0])
			starts[k] = append(starts[k], len(chains))
			chains = append(chains, chain{points: points})
		}
	}
	var rings [][]orb.Point
	for i := range chains {
		var ring []orb.Point
		for k := i; k >= 0 && !chains[k].used; {
			c := &chains[k]
			c.used = true
			ring = append(ring, c.points[:len(c.points)-1]...)
			next := -1
			for _, n := range starts[key(c.points[len(c.points)-1])] {
				if !chains[n].used {
					next = n
					break
				}
			}
			k = next
		}
		if len(ring) >= 3 {
			rings = append(rings, ring)
		}
	}
	return rings
}

// key tells positions on the sphere apart that are more than some ten metres
// from each other; 180 degrees east and west are the same.
func key(p orb.Point) [3]int32 {
	const fine = 1e6
	v := sphere(p)
	return [3]int32{int32(math.Round(v[0] * fine)), int32(math.Round(v[1] * fine)), int32(math.Round(v[2] * fine))}
}
