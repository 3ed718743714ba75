package compile

import (
	"cmp"
	"slices"

	"github.com/paulmach/orb"

	"dateline/mapdata"
	"dateline/mapdata/geodesy"
)

// site is a feature of the story as far as extents are concerned.
type site struct {
	at    []orb.Point
	place int // index into Story.Places, -1 for routes and areas
}

func sites(s *mapdata.Story) []site {
	var out []site
	for i, p := range s.Places {
		out = append(out, site{[]orb.Point{p.Point}, i})
	}
	for _, r := range s.Routes {
		if len(r.Line) > 0 {
			out = append(out, site{r.Line, -1})
		}
	}
	for _, a := range s.Areas {
		if pts := corners(a.Shape); len(pts) > 0 {
			out = append(out, site{pts, -1})
		}
	}
	return out
}

func corners(shape orb.MultiPolygon) []orb.Point {
	var out []orb.Point
	for _, polygon := range shape {
		if len(polygon) > 0 {
			out = append(out, polygon[0]...)
		}
	}
	return out
}

// aloof is how many times farther than the usual distance of the features
// from their middle a place must lie to count as far.
const aloof = 4

// neighbours drops the features that lie far from all others, such as a capital
// on another continent that an article quotes. Their middle is the medoid,
// the feature with the least sum of distances, and the usual distance the
// median, so that a few far ones change neither. When more than a third
// would go, the story is simply wide, and all stay.
func neighbours(all []site) []site {
	if len(all) < 3 {
		return all
	}
	distance := func(a, b site) float64 {
		return geodesy.Distance(a.at[len(a.at)/2], b.at[len(b.at)/2])
	}
	medoid, least := 0, -1.0
	for i, a := range all {
		sum := 0.0
		for _, b := range all {
			sum += distance(a, b)
		}
		if least < 0 || sum < least {
			medoid, least = i, sum
		}
	}
	far := make([]float64, len(all))
	for i, a := range all {
		far[i] = distance(a, all[medoid])
	}
	sorted := slices.SortedFunc(slices.Values(far), cmp.Compare)
	usual := sorted[len(sorted)/2]
	var out []site
	for i, a := range all {
		if far[i] <= aloof*usual || far[i] < 50e3 {
			out = append(out, a)
		}
	}
	if 3*len(out) < 2*len(all) {
		return all
	}
	return out
}

// lonlatBound is the extent of sites in degrees; across the antimeridian its
// east end lies beyond 180.
func lonlatBound(all []site) orb.Bound {
	var lons []float64
	b := orb.Bound{Min: orb.Point{0, 90}, Max: orb.Point{0, -90}}
	for _, s := range all {
		for _, p := range s.at {
			lons = append(lons, p[0])
			b.Min[1], b.Max[1] = min(b.Min[1], p[1]), max(b.Max[1], p[1])
		}
	}
	if len(lons) == 0 {
		return orb.Bound{Min: orb.Point{-180, -60}, Max: orb.Point{180, 75}}
	}
	// The extent is the circle of longitudes less its widest gap.
	slices.Sort(lons)
	gap, after := lons[0]+360-lons[len(lons)-1], 0
	for i := 1; i < len(lons); i++ {
		if d := lons[i] - lons[i-1]; d > gap {
			gap, after = d, i
		}
	}
	b.Min[0] = lons[after]
	b.Max[0] = lons[after] + 360 - gap
	return b
}
