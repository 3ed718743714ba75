package basemap

import "github.com/paulmach/orb"

// An index holds all parts of all countries, ready for point queries.
type index struct{ parts []indexed }

// bandHeight is the height of the bands of an indexed part, degrees: low
// enough that only a few edges of Russia's outline lie in one.
const bandHeight = 0.25

type indexed struct {
	bound         orb.Bound
	country, part int
	points        []orb.Point // of all rings, one after the other
	// bands[i] has the edges that reach into the i-th band from the south:
	// k stands for the edge from points[k] to points[k+1].
	bands [][]int32
}

// CountryAt finds the country on whose land a point lies. Seas, and the
// Caspian with them, are in none; lakes are in the country around them. It
// is safe for concurrent use as long as nobody changes w.
func (w *World) CountryAt(p orb.Point) (country int, ok bool) {
	country, _, ok = w.partAt(p)
	return country, ok
}

func (w *World) partAt(p orb.Point) (country, part int, ok bool) {
	if !onGlobe(p) { // NaN, for one
		return 0, 0, false
	}
	x := w.index.Load()
	if x == nil {
		x = w.newIndex()
		w.index.Store(x)
	}
	for i := range x.parts {
		c := &x.parts[i]
		if c.bound.Contains(p) && c.contains(p) {
			return c.country, c.part, true
		}
	}
	return 0, 0, false
}

func (w *World) newIndex() *index {
	x := &index{}
	for i := range w.Countries {
		for j, shape := range w.Polygon(i) {
			x.parts = append(x.parts, newIndexed(shape, i, j))
		}
	}
	return x
}

func newIndexed(shape orb.Polygon, country, part int) indexed {
	x := indexed{bound: shape.Bound(), country: country, part: part}
	x.bands = make([][]int32, x.band(x.bound.Top())+1)
	for _, ring := range shape {
		first := len(x.points)
		x.points = append(x.points, ring...)
		for k := first; k < len(x.points)-1; k++ {
			low, high := x.band(x.points[k][1]), x.band(x.points[k+1][1])
			for b := min(low, high); b <= max(low, high); b++ {
				x.bands[b] = append(x.bands[b], int32(k))
			}
		}
	}
	return x
}

func (x *indexed) band(lat float64) int {
	return int((lat - x.bound.Bottom()) / bandHeight)
}

// contains counts the edges that a ray to the east crosses. An edge holds
// its lower end and not its upper one, so that a point on a border is in
// one of the two countries only.
func (x *indexed) contains(p orb.Point) bool {
	inside := false
	for _, k := range x.bands[x.band(p[1])] {
		a, b := x.points[k], x.points[k+1]
		if (a[1] > p[1]) != (b[1] > p[1]) && p[0] < a[0]+(p[1]-a[1])*(b[0]-a[0])/(b[1]-a[1]) {
			inside = !inside
		}
	}
	return inside
}

// Find gives the index of a country by its ISO 3166-1 alpha-3 code or, for
// those without one, by its English name.
func (w *World) Find(key string) (country int, ok bool) {
	for i := range w.Countries {
		if c := &w.Countries[i]; key != "" && (c.A3 == key || c.Name == key) {
			return i, true
		}
	}
	return 0, false
}
