package site

import (
	"html/template"
	"strconv"
	"strings"

	"dateline/cmd/internal/legend"
	"dateline/mapdata"
	"dateline/mapdata/geodesy"
)

// fact is a line of a card or of the sources.
type fact struct {
	Term, Text, URL string
	Work            string // a title before the text
}

// feature is a place, a route or an area in the page's lists.
type feature struct {
	Is     string // "place", "route" or "area"
	ID     string
	Number string // inside the mark; empty where the mark has none
	Shape  string // of the mark, as on the map
	Name   string
	Local  string
	Kind   string
	Note   template.HTML
	Quotes []quote
	Facts  []fact
	Close  string
	// Lon and Lat are a place's position in degrees, for the script.
	Lon, Lat string
}

// list is a heading with features.
type list struct {
	Heading string
	Items   []feature
}

// lists are all features of the story, places first.
func (w Words) lists(s *mapdata.Story) []list {
	var places, routes, areas []feature
	for i, p := range s.Places {
		places = append(places, w.place(s, i, p))
	}
	for _, r := range s.Routes {
		routes = append(routes, w.route(s, r))
	}
	for _, a := range s.Areas {
		areas = append(areas, feature{
			Is: "area", ID: a.ID, Shape: "area", Name: a.Name, Kind: w.kind(a.Kind), Note: narration(a.Note),
			Quotes: w.quotes(s, a.Excerpts), Facts: w.facts(fact{Term: "fact.source", Text: a.Source}), Close: w["card.close"],
		})
	}
	var out []list
	for _, l := range []list{{w["places"], places}, {w["routes"], routes}, {w["areas"], areas}} {
		if len(l.Items) > 0 {
			out = append(out, l)
		}
	}
	return out
}

func (w Words) place(s *mapdata.Story, i int, p mapdata.Place) feature {
	f := feature{
		Is: "place", ID: p.ID, Shape: legend.Shape(p.Kind), Name: p.Name, Local: p.LocalName, Kind: w.kind(p.Kind),
		Note: narration(p.Note), Quotes: w.quotes(s, p.Excerpts), Close: w["card.close"],
		Lon: degrees(p.Point.Lon()), Lat: degrees(p.Point.Lat()),
	}
	if f.Local == f.Name {
		f.Local = ""
	}
	if f.Shape == "disc" || f.Shape == "diamond" {
		f.Number = w.number(float64(i+1), 0)
	}
	within := ""
	if p.Precision > 0 {
		within = w.distance(p.Precision)
	}
	f.Facts = w.facts(
		fact{Term: "fact.coordinates", Text: w.coordinates(p.Point.Lon(), p.Point.Lat(), p.Precision)},
		fact{Term: "fact.within", Text: within},
		fact{Term: "fact.gap", Text: s.Onward(&p)},
		fact{Term: "fact.source", Text: p.Source})
	return f
}

func (w Words) route(s *mapdata.Story, r mapdata.Route) feature {
	f := feature{
		Is: "route", ID: r.ID, Shape: "line", Name: r.Name, Kind: w.kind(r.Kind), Note: narration(r.Note),
		Quotes: w.quotes(s, r.Excerpts), Close: w["card.close"],
	}
	schematic := ""
	metres := geodesy.Length(r.Line)
	length := w.distance(metres)
	if r.Kind == "sea" {
		length += " (" + w.Say("unit.nm", "n", w.number(rounded(metres/1852), 0)) + ")"
	}
	if r.Schematic {
		schematic = w["route.schematic"]
		length = "≈ " + length
	}
	f.Facts = w.facts(
		fact{Term: "fact.note", Text: schematic},
		fact{Term: "fact.length", Text: length},
		fact{Term: "fact.source", Text: r.Source})
	return f
}

// degrees writes an angle for the script.
func degrees(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// facts gives those that have a text; terms come in as keys. A text that is
// a web address becomes a link.
func (w Words) facts(all ...fact) []fact {
	var out []fact
	for _, f := range all {
		if f.Text == "" && f.Work == "" {
			continue
		}
		if f.URL == "" && !strings.ContainsAny(f.Text, " \t") && (strings.HasPrefix(f.Text, "https://") || strings.HasPrefix(f.Text, "http://")) {
			f.URL = f.Text
		}
		f.Term = w[f.Term]
		out = append(out, f)
	}
	return out
}
