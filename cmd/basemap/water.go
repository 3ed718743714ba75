package main

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/mapdata/basemap"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"github.com/paulmach/orb/simplify"
)

// detail says how much of the lakes and rivers a world keeps: those up to a
// scale rank, simplified to a tolerance in degrees.
type detail struct {
	lakeRank, riverRank uint8
	tolerance           float64
}

const shapes = "usr/share/magics/10m/ne_10m_"

func (s store) shapes(layer string) ([]record, error) {
	shp, dbf := shapes+layer+".shp", shapes+layer+".dbf"
	files, err := s.read(magics, shp, dbf)
	if err != nil {
		return nil, err
	}
	return readShapes(files[shp], files[dbf])
}

// addWater adds lakes and rivers.
func addWater(w *basemap.World, s store, d detail) error {
	ocean, err := s.shapes("ocean")
	if err != nil {
		return err
	}
	for _, r := range ocean {
		if l, ok := lake(r, d); ok {
			w.Lakes = append(w.Lakes, l)
		}
	}
	rivers, err := s.shapes("rivers_lake_centerlines")
	if err != nil {
		return err
	}
	for _, r := range rivers {
		w.Rivers = append(w.Rivers, riverLines(r, w.Lakes, d)...)
	}
	w.Rivers = joinRivers(w.Rivers)
	for i := range w.Rivers {
		r := &w.Rivers[i]
		r.Line = simplify.DouglasPeucker(d.tolerance).LineString(r.Line)
	}
	if len(w.Lakes) == 0 || len(w.Rivers) == 0 {
		return fmt.Errorf("no lakes or no rivers")
	}
	return nil
}

// drained are the waters that Natural Earth still has.
var drained = map[string]bool{
	"Kakhovka Reservoir": true, // its dam was destroyed in June 2023
}

func lake(r record, d detail) (basemap.Lake, bool) {
	kind, name := r.attrs["featurec_2"], r.attrs["name"]
	rank, err := strconv.ParseUint(r.attrs["scaleran_2"], 10, 8)
	if kind == "" || err != nil || uint8(rank) > d.lakeRank || drained[name] {
		return basemap.Lake{}, false
	}
	l := basemap.Lake{Name: lakeName(name), Rank: uint8(rank)}
	for _, part := range r.parts {
		ring := orb.Ring(simplify.DouglasPeucker(d.tolerance).LineString(part))
		if len(ring) < 4 {
			continue
		}
		if o := ring.Orientation(); (o == orb.CCW) != (len(l.Shape) == 0) {
			ring.Reverse()
		}
		l.Shape = append(l.Shape, ring)
	}
	return l, len(l.Shape) > 0
}

// riverLines are the lines of a river. A line through a lake that is drawn
// is left out; where the lake is gone the river runs on.
func riverLines(r record, lakes []basemap.Lake, d detail) (out []basemap.River) {
	rank, err := strconv.ParseFloat(r.attrs["scalerank"], 64)
	if err != nil || rank > float64(d.riverRank) {
		return nil
	}
	for _, part := range r.parts {
		if len(part) < 2 {
			continue
		}
		if strings.HasPrefix(r.attrs["featurecla"], "Lake") && inLake(part[len(part)/2], lakes) {
			continue
		}
		out = append(out, basemap.River{Name: riverName(r.attrs["name"]), Rank: uint8(rank), Line: part})
	}
	return out
}

func inLake(p orb.Point, lakes []basemap.Lake) bool {
	for _, l := range lakes {
		if l.Shape.Bound().Contains(p) && planar.PolygonContains(l.Shape, p) {
			return true
		}
	}
	return false
}
