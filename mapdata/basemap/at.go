package basemap

import (
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// An index holds all parts of all countries, ready for point queries.
type index struct{ parts []indexed }

type indexed struct {
	bound   orb.Bound
	shape   orb.Polygon
	country int
	part    int
}

// CountryAt finds the country on whose land a point lies. Seas, and the
// Caspian with them, are in none; lakes are in the country around them. It
// is safe for concurrent use as long as nobody changes w.
func (w *World) CountryAt(p orb.Point) (country int, ok bool) {
	country, _, ok = w.partAt(p)
	return country, ok
}

func (w *World) partAt(p orb.Point) (country, part int, ok bool) {
	x := w.index.Load()
	if x == nil {
		x = w.newIndex()
		w.index.Store(x)
	}
	for i := range x.parts {
		c := &x.parts[i]
		if c.bound.Contains(p) && planar.PolygonContains(c.shape, p) {
			return c.country, c.part, true
		}
	}
	return 0, 0, false
}

func (w *World) newIndex() *index {
	x := &index{}
	for i := range w.Countries {
		for j, shape := range w.Polygon(i) {
			x.parts = append(x.parts, indexed{shape.Bound(), shape, i, j})
		}
	}
	return x
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
