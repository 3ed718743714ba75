package site

import (
	"math"
	"strings"

	"dateline/mapdata"
	"dateline/mapdata/geodesy"
)

// table lists all places with what is known of where they are.
type table struct {
	From string // the first place, from which distances are counted
	Rows []row
}

type row struct {
	ID, Name, Kind string
	Coordinates    string
	Km, Miles      string // from the first place; empty in its own row
	Direction      string
	Within, Source string
	URL            string // where Source is a web address
}

// table gives the places in the order of the story; nil where there are
// none.
func (w Words) table(s *mapdata.Story) *table {
	if len(s.Places) == 0 {
		return nil
	}
	first := s.Places[0]
	out := &table{From: first.Name}
	for i, p := range s.Places {
		r := row{
			ID: p.ID, Name: p.Name, Kind: w.kind(p.Kind), Source: p.Source,
			Coordinates: w.coordinates(p.Point.Lon(), p.Point.Lat(), p.Precision),
		}
		if p.Precision > 0 {
			r.Within = w.distance(p.Precision)
		}
		if f := w.facts(fact{Term: "fact.source", Text: p.Source}); len(f) > 0 {
			r.URL = f[0].URL
		}
		if metres := geodesy.Distance(first.Point, p.Point); i > 0 {
			bearing := geodesy.Bearing(first.Point, p.Point)
			r.Km = w.Say("unit.km", "n", w.number(metres/1000, 0))
			r.Miles = w.Say("unit.nm", "n", w.number(metres/1852, 0))
			r.Direction = w.Say("table.degrees", "n", w.number(math.Mod(math.Round(bearing), 360), 0), "direction", w.compass(bearing))
		}
		out.Rows = append(out.Rows, r)
	}
	return out
}

// compass gives the word for the nearest of eight points of the compass;
// bearing in degrees clockwise from north.
func (w Words) compass(bearing float64) string {
	i := int(math.Round(bearing/45)) & 7
	return strings.Split(w["compass"], "|")[i]
}
