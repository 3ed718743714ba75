package main

import (
	"encoding/json"
	"fmt"

	"dateline/mapdata/basemap"

	"github.com/paulmach/orb"
)

// topology is a TopoJSON file (https://github.com/topojson/topojson-specification).
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]int
	Objects   struct {
		Countries struct{ Geometries []topoCountry }
	}
}

type topoCountry struct {
	ID         string
	Type       string
	Properties struct{ Name string }
	Arcs       json.RawMessage
}

func readTopology(data []byte) (*topology, error) {
	t := &topology{}
	if err := json.Unmarshal(data, t); err != nil {
		return nil, err
	}
	if len(t.Arcs) == 0 || len(t.Objects.Countries.Geometries) == 0 {
		return nil, fmt.Errorf("no countries in the topology")
	}
	return t, nil
}

// lines are the arcs in degrees.
func (t *topology) lines() []orb.LineString {
	lines := make([]orb.LineString, len(t.Arcs))
	for i, arc := range t.Arcs {
		line := make(orb.LineString, len(arc))
		x, y := 0, 0
		for j, d := range arc {
			x, y = x+d[0], y+d[1]
			line[j] = orb.Point{
				float64(x)*t.Transform.Scale[0] + t.Transform.Translate[0],
				float64(y)*t.Transform.Scale[1] + t.Transform.Translate[1],
			}
		}
		lines[i] = line
	}
	return lines
}

// rings are the polygons of a country, of rings, of arcs.
func (c *topoCountry) rings() (rings [][][]basemap.Ref, err error) {
	switch c.Type {
	case "Polygon":
		rings = make([][][]basemap.Ref, 1)
		err = json.Unmarshal(c.Arcs, &rings[0])
	case "MultiPolygon":
		err = json.Unmarshal(c.Arcs, &rings)
	default:
		err = fmt.Errorf("%s: geometry is a %s", c.Properties.Name, c.Type)
	}
	return rings, err
}
