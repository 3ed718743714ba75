package compile

import (
	"fmt"
	"math"
	"strings"

	"github.com/paulmach/orb"
	"golang.org/x/text/language/display"

	"dateline/cmd/internal/scene"
	"dateline/mapdata"
	"dateline/mapdata/geodesy"
)

// atEnds is the length at either end of a route, kilometres, that may lie on
// land: harbours are inland of a coast drawn from afar.
const atEnds = 5

// notes tells the editor what is unlikely.
func (l *letterer) notes(routes []scene.Route) []string {
	var out []string
	for i, r := range routes {
		if l.story.Routes[i].Kind != "sea" {
			continue
		}
		if km := l.overLand(r); km >= 1 {
			out = append(out, fmt.Sprintf("route %q crosses land for %.0f km", r.ID, km))
		}
	}
	for i := range l.story.Places {
		if n := l.misplaced(&l.story.Places[i]); n != "" {
			out = append(out, n)
		}
	}
	for i, a := range l.story.Places {
		for _, b := range l.story.Places[i+1:] {
			if a.Kind == "country" || b.Kind == "country" {
				continue
			}
			known := math.Max(a.Precision, b.Precision)
			if d := geodesy.Distance(a.Point, b.Point); d < known {
				out = append(out, fmt.Sprintf("places %q and %q are %.1f km apart, and one of them is known to %.1f km only",
					a.ID, b.ID, d/1000, known/1000))
			}
		}
	}
	return out
}

// overLand is the length of a route on land, kilometres, sampled as drawn.
func (l *letterer) overLand(r scene.Route) float64 {
	if len(r.Points) < 2 {
		return 0
	}
	const step = 0.5
	total := float64(r.Along[len(r.Along)-1])
	land := 0.0
	i := 1
	for at := atEnds + step/2; at < total-atEnds; at += step {
		for i < len(r.Along)-1 && float64(r.Along[i]) < at {
			i++
		}
		a, b := r.Points[i-1], r.Points[i]
		t := (at - float64(r.Along[i-1])) / math.Max(1e-9, float64(r.Along[i]-r.Along[i-1]))
		p := orb.Point{float64(a.X) + t*float64(b.X-a.X), float64(a.Y) + t*float64(b.Y-a.Y)}
		if _, ok := l.ground.country(p); ok {
			land += step
		}
	}
	return land
}

// misplaced checks a place against the country it names and against water.
func (l *letterer) misplaced(p *mapdata.Place) string {
	c, ok := l.world.CountryAt(p.Point)
	if !ok {
		if p.Kind == "port" || p.Kind == "city" || p.Kind == "capital" || p.Kind == "airbase" || p.Kind == "country" {
			if !l.nearLand(p) {
				return fmt.Sprintf("place %q, a %s, lies in no country but in water", p.ID, p.Kind)
			}
		}
		return ""
	}
	if p.Kind != "country" {
		return ""
	}
	country := &l.world.Countries[c]
	own := []string{country.Name, countryName(country, l.tag, display.Regions(l.tag))}
	for _, n := range own {
		if strings.EqualFold(n, p.Name) || strings.EqualFold(n, p.LocalName) {
			return ""
		}
	}
	return fmt.Sprintf("place %q is named %s but lies in %s", p.ID, p.Name, country.Name)
}

// nearLand tells whether there is land within a place's precision, or within
// the five kilometres by which the base map's coast may err.
func (l *letterer) nearLand(p *mapdata.Place) bool {
	for bearing := 0.0; bearing < 360; bearing += 15 {
		q := geodesy.Destination(p.Point, bearing, math.Max(5000, p.Precision))
		if _, ok := l.world.CountryAt(q); ok {
			return true
		}
	}
	return false
}
