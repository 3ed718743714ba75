package compile

import (
	"math"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
	"dateline/mapdata"
	"dateline/mapdata/geodesy"
)

// circlePoints are the corners of a circle of uncertainty.
const circlePoints = 72

// places puts the story's places on the plane.
func places(s *mapdata.Story, p *plane, far []bool) []scene.Place {
	at := map[string]orb.Point{}
	for _, place := range s.Places {
		if xy, ok := p.forward(place.Point); ok {
			at[place.ID] = xy
		}
	}
	out := make([]scene.Place, len(s.Places))
	for i, place := range s.Places {
		xy := at[place.ID]
		out[i] = scene.Place{
			ID: place.ID, Name: place.Name, Kind: place.Kind, Number: i + 1,
			At: point(xy), Lon: place.Point[0], Lat: place.Point[1],
			Precision: place.Precision, Label: -1, Far: far[i],
		}
		// The point of a country stands for the whole of it; a circle around
		// it would say something else.
		if place.Precision > 0 && place.Kind != "country" {
			out[i].Uncertainty = p.circle(place.Point, place.Precision)
		}
		if to, ok := at[place.Toward]; ok && to != xy {
			out[i].Toward = float32(math.Atan2(to[0]-xy[0], xy[1]-to[1]))
			out[i].HasToward = true
		}
	}
	return out
}

// circle is a geodesic circle on the plane, nil where the map cannot show
// all of it.
func (p *plane) circle(center orb.Point, metres float64) []scene.Point {
	ring := geodesy.Circle(center, metres, circlePoints)
	var out []scene.Point
	for _, ll := range ring[:len(ring)-1] { // the first point is not repeated
		xy, ok := p.forward(ll)
		if !ok {
			return nil
		}
		out = append(out, point(xy))
	}
	return out
}
