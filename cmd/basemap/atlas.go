package main

import (
	"fmt"
	"math"
	"slices"

	"dateline/mapdata/basemap"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
	"github.com/paulmach/orb/planar"
)

// readAtlas makes a world of a file of world-atlas: its arcs and countries.
func readAtlas(s store, name string) (*basemap.World, error) {
	files, err := s.read(worldAtlas, name)
	if err != nil {
		return nil, err
	}
	t, err := readTopology(files[name])
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	a := &atlas{}
	if err := a.takeArcs(t.lines()); err != nil {
		return nil, err
	}
	for i := range t.Objects.Countries.Geometries {
		if err := a.takeCountry(&t.Objects.Countries.Geometries[i]); err != nil {
			return nil, err
		}
	}
	w := a.world()
	w.Classify()
	w.Measure()
	rank(w)
	return w, nil
}

// An atlas turns a stored topology, which runs on over the antimeridian and
// the pole, into arcs and rings on the flat degree plane.
type atlas struct {
	arcs      []basemap.Arc
	pieces    [][]basemap.Ref // of each stored arc
	countries []basemap.Country
}

func (a *atlas) takeArcs(lines []orb.LineString) error {
	for _, line := range lines {
		pieces, err := cutArc(line)
		if err != nil {
			return err
		}
		var refs []basemap.Ref
		for _, p := range pieces {
			refs = append(refs, a.add(p))
		}
		a.pieces = append(a.pieces, refs)
	}
	return nil
}

func (a *atlas) add(arc basemap.Arc) basemap.Ref {
	a.arcs = append(a.arcs, arc)
	return basemap.Ref(len(a.arcs) - 1)
}

func (a *atlas) takeCountry(c *topoCountry) error {
	stored, err := c.rings()
	if err != nil {
		return err
	}
	country := basemap.Country{Name: c.Properties.Name}
	identify(&country, c.ID)
	for _, part := range stored {
		rings, err := a.takePart(part)
		if err != nil {
			return fmt.Errorf("%s: %w", country.Name, err)
		}
		country.Rings = append(country.Rings, rings...)
	}
	if len(country.Rings) == 0 {
		fmt.Printf("%s is too small for this scale and left out\n", country.Name)
		return nil
	}
	a.countries = append(a.countries, country)
	return nil
}

// sliver is the least area of a ring, square degrees: about 1 hectare.
const sliver = 1e-6

// takePart makes a stored polygon flat. Cut at the antimeridian it can
// become several.
func (a *atlas) takePart(stored [][]basemap.Ref) ([][][]basemap.Ref, error) {
	var outer [][][]basemap.Ref
	for i, ring := range stored {
		flat, err := a.flatten(ring)
		if err != nil {
			return nil, err
		}
		for _, f := range flat {
			f = a.tidy(f)
			shape := a.shape(f)
			if len(shape) < 4 || math.Abs(planar.Area(shape)) < sliver {
				continue
			}
			hole := i > 0
			if (shape.Orientation() == orb.CCW) == hole { // RFC 7946, 3.1.6
				slices.Reverse(f)
				for k := range f {
					f[k] = ^f[k]
				}
			}
			if !hole {
				outer = append(outer, [][]basemap.Ref{f})
				continue
			}
			home := slices.IndexFunc(outer, func(o [][]basemap.Ref) bool {
				return planar.RingContains(a.shape(o[0]), inner(shape))
			})
			if home < 0 {
				return nil, fmt.Errorf("a hole at %v lies outside", shape[0])
			}
			outer[home] = append(outer[home], f)
		}
	}
	return outer, nil
}

// inner is a point well inside a ring, where holes may touch their outer
// ring in single points.
func inner(r orb.Ring) orb.Point {
	c, _ := planar.CentroidArea(r)
	return c
}

func (a *atlas) shape(refs []basemap.Ref) orb.Ring {
	w := basemap.World{Arcs: a.arcs}
	return w.Ring(refs)
}

// tidy takes out spikes, where a ring runs along an arc and straight back.
// Quantisation has made them of slivers.
func (a *atlas) tidy(ring []basemap.Ref) []basemap.Ref {
	var out []basemap.Ref
	for _, r := range ring {
		if len(out) > 0 && out[len(out)-1] == ^r {
			out = out[:len(out)-1]
		} else {
			out = append(out, r)
		}
	}
	for len(out) > 1 && out[0] == ^out[len(out)-1] {
		out = out[1 : len(out)-1]
	}
	return slices.DeleteFunc(out, func(r basemap.Ref) bool { return flatLoop(a.arcs[r.Arc()].Points) })
}

// flatLoop tells whether an arc goes out and comes back on itself.
func flatLoop(line orb.LineString) bool {
	return len(line) == 3 && line[0] == line[2]
}

// world drops the arcs that no ring uses and numbers the others anew.
func (a *atlas) world() *basemap.World {
	used := make([]bool, len(a.arcs))
	a.eachRef(func(r *basemap.Ref) { used[r.Arc()] = true })
	w := &basemap.World{}
	number := make([]basemap.Ref, len(a.arcs))
	for i, arc := range a.arcs {
		if used[i] {
			number[i] = basemap.Ref(len(w.Arcs))
			w.Arcs = append(w.Arcs, arc)
		}
	}
	a.eachRef(func(r *basemap.Ref) {
		if *r < 0 {
			*r = ^number[r.Arc()]
		} else {
			*r = number[*r]
		}
	})
	w.Countries = a.countries
	return w
}

func (a *atlas) eachRef(do func(*basemap.Ref)) {
	for i := range a.countries {
		for _, part := range a.countries[i].Rings {
			for _, ring := range part {
				for k := range ring {
					do(&ring[k])
				}
			}
		}
	}
}

// Islands smaller than these (square kilometres) may be left out of the
// coarsest level and of the one after it.
const smallIsland, tinyIsland = 400, 25

// rank tells the small islands, except the main island of a country.
func rank(w *basemap.World) {
	for i := range w.Countries {
		largest, size := -1, 0.0
		areas := make([]float64, len(w.Countries[i].Rings))
		for j, part := range w.Polygon(i) {
			areas[j] = math.Abs(geo.Area(part)) / 1e6
			if areas[j] > size {
				largest, size = j, areas[j]
			}
		}
		for j, part := range w.Countries[i].Rings {
			if j == largest || len(part) > 1 || len(part[0]) > 1 {
				continue // shared land is never left out
			}
			switch arc := &w.Arcs[part[0][0].Arc()]; {
			case arc.Class != basemap.Coast:
			case areas[j] < tinyIsland:
				arc.Rank = 2
			case areas[j] < smallIsland:
				arc.Rank = 1
			}
		}
	}
}
