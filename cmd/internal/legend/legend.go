// Package legend lists the signs of a story's map with their meanings.
package legend

import (
	"slices"
	"strings"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
	"dateline/mapdata"
)

// Words are interface strings by key, as in assets/strings.
type Words map[string]string

// Sign is a line of a legend.
type Sign struct {
	Name  string // of the view.Sign; empty for the base map, which is always there
	Shape string // how it is drawn
	Text  string
	Live  bool     // only the live map draws it
	For   []string // ids of the features that bear it; empty where any view may show it
}

// Of lists the signs that a story's map can show, the story's own first.
func Of(s *mapdata.Story, sc *scene.Scene, w Words) []Sign {
	var out []Sign
	add := func(name, shape, text string, ids ...string) {
		i := slices.IndexFunc(out, func(o Sign) bool { return o.Name == name && o.Text == text })
		if i < 0 {
			i = len(out)
			out = append(out, Sign{Name: name, Shape: shape, Text: text})
		}
		out[i].For = append(out[i].For, ids...)
	}
	for _, p := range s.Places {
		shape := Shape(p.Kind)
		add(map[string]view.Sign{"disc": view.SignPort, "diamond": view.SignAirbase, "small": view.SignCity, "ring": view.SignCountry}[shape].String(), shape, w.kind(p.Kind), p.ID)
	}
	add(view.SignMoved.String(), "moved", w["sign.moved"])
	out[len(out)-1].Live = true
	for _, p := range sc.Places {
		if p.Far {
			add(view.SignFar.String(), "far", w["sign.far"], p.ID)
		}
	}
	for _, r := range s.Routes {
		text, name, shape := w.kind(r.Kind), view.SignRoute, "solid"
		if r.Schematic {
			text, name, shape = text+": "+w["route.schematic"], view.SignSchematic, "line"
		}
		add(name.String(), shape, text, r.ID)
	}
	for _, r := range s.Routes {
		if r.Kind == "sea" {
			add(view.SignShip.String(), "ship", w["sign.ship"])
		} else {
			add(view.SignArrow.String(), "arrow", w["sign.arrow"])
		}
	}
	for i := range out {
		out[i].Live = out[i].Live || out[i].Shape == "ship" || out[i].Shape == "arrow"
	}
	for _, p := range s.Places {
		if p.Toward != "" {
			add(view.SignToward.String(), "toward", w["sign.toward"], p.ID)
		}
	}
	for _, p := range s.Places {
		if p.Gap != "" {
			add(view.SignGap.String(), "gap", w["sign.gap"], p.ID)
		}
	}
	for _, p := range sc.Places {
		if len(p.Uncertainty) > 0 {
			add(view.SignUncertainty.String(), "within", w["sign.within"], p.ID)
		}
	}
	for _, a := range s.Areas {
		if a.Uncertain {
			add(view.SignUncertainArea.String(), "hatched", strings.TrimPrefix(w.kind(a.Kind)+": "+w["sign.uncertain"], ": "), a.ID)
		} else {
			add(view.SignArea.String(), "area", w.kind(a.Kind), a.ID)
		}
	}
	for _, c := range []struct {
		class       scene.Class
		name, shape string
	}{
		{scene.Tinted, "", "tinted"},
		{scene.Border, "", "border"},
		{scene.Disputed, view.SignDisputed.String(), "disputed"},
		{scene.LineOfControl, view.SignLineOfControl.String(), "control"},
	} {
		if shows(sc, c.class) {
			add(c.name, c.shape, w["sign."+c.shape])
		}
	}
	return out
}

// Shape is the shape of a place's mark, the same as package view gives it on
// the map: "disc", "diamond", "small" or "ring".
func Shape(kind string) string {
	switch kind {
	case "airbase":
		return "diamond"
	case "city", "town", "village":
		return "small"
	case "country", "capital":
		return "ring"
	}
	return "disc"
}

// kind names a kind of feature; kinds without a word stand as the story has
// them.
func (w Words) kind(kind string) string {
	if word, ok := w["kind."+kind]; ok {
		return word
	}
	return kind
}

// shows tells whether a class of the base map occurs.
func shows(sc *scene.Scene, class scene.Class) bool {
	for _, l := range sc.Levels {
		if slices.ContainsFunc(l.Meshes, func(m scene.Mesh) bool { return m.Class == class }) ||
			slices.ContainsFunc(l.Lines, func(l scene.Line) bool { return l.Class == class }) {
			return true
		}
	}
	return false
}
