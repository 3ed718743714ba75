package compile

import (
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
	"dateline/mapdata/basemap"
)

// overlap is how much wider than its country a name may be: a little for
// most, more for those that the story is about.
const (
	overlap       = 1.1
	overlapTinted = 1.6
)

// mostPixels is the width of a country, CSS pixels, above which its name
// says nothing any more: no screen shows the country.
const mostPixels = 6000.0

// leastPart is the part of a country that must be on the map for its name.
const leastPart = 0.02

// countryNames letters the countries. A country that Home shows has its name
// where it has most room inside Home; one beyond, or most of which lies
// beyond, has it where it has most room inside reach, for smaller scales.
func (l *letterer) countryNames(coarse *level, tinted map[int]scene.Class) {
	regions := display.Regions(l.tag)
	for c := range l.world.Countries {
		rings := coarse.countries[c]
		if len(rings) == 0 {
			continue
		}
		if l.world.Countries[c].A2 == "" {
			continue // a base, a buffer zone or a reef
		}
		if l.world.Countries[c].Area > 1000 && drawnArea(rings) < leastPart*l.world.Countries[c].Area {
			continue // an island of a country that lies elsewhere
		}
		if l.named(&l.world.Countries[c]) {
			continue // the story's own name for it is there already
		}
		name := countryName(&l.world.Countries[c], l.tag, regions)
		width := l.width(name, scene.Country)
		em := width / float64(view.LetterSize(scene.Country))
		priority, over := uint8(priorityCountry), overlap
		if tinted[c] != scene.Land {
			priority, over = priorityTinted, overlapTinted
		}
		var lettered []orb.Point
		put := func(at orb.Point, room, maxK float64) float64 {
			minK := width / (over * room)
			if most := mostPixels / room; maxK == 0 || most < maxK {
				maxK = most
			}
			if room > 0 && minK < maxK && minK < deepest {
				lettered = append(lettered, at)
				l.add(name, scene.Country, scene.Label{
					Priority: priority, At: point(at), Place: -1,
					MinK: float32(minK), MaxK: float32(maxK),
				})
			}
			return minK
		}
		maxK := 0.0
		if inHome := clip(rings, l.extent.home); len(inHome) > 0 {
			at, room := roomiest(inHome, em)
			if room > 0 {
				maxK = put(at, room, 0)
			}
		}
		if at, room := roomiest(rings, em); room > 0 && (maxK == 0 || !l.extent.home.Contains(at)) {
			put(at, room, maxK)
		}
		// Once more in the steps that show of it only what has no name.
		over = 1 // a part is no place to be generous
		for _, v := range distinct(l.extent.steps) {
			in := v.Pad(-0.06 * longSide(v))
			k := math.Min(laptop/(v.Max[0]-v.Min[0]), laptopHeight/(v.Max[1]-v.Min[1]))
			if slices.ContainsFunc(lettered, in.Contains) || !drawnBounds(rings).Intersects(in) {
				continue
			}
			if part := clip(rings, in); len(part) > 0 {
				if at, room := roomiest(part, em); room > 0 && width/room < 0.8*k {
					put(at, room, 2*k)
				}
			}
		}
	}
}

// distinct leaves out what comes again.
func distinct(all []orb.Bound) []orb.Bound {
	var out []orb.Bound
	for _, b := range all {
		if !slices.Contains(out, b) {
			out = append(out, b)
		}
	}
	return out
}

// drawnBounds is the rectangle around a group of rings.
func drawnBounds(rings []ring) orb.Bound {
	b := bounds(rings[0])
	for _, r := range rings[1:] {
		b = b.Union(bounds(r))
	}
	return b
}

// deepest is the largest scale, CSS pixels per kilometre, that a reader can
// zoom to on any map; the base map knows nothing finer.
const deepest = 12

// drawnArea is the area of a group of rings on the plane.
func drawnArea(rings []ring) float64 {
	sum := 0.0
	for _, polygon := range nest(rings) {
		for i, r := range polygon {
			if i == 0 {
				sum += math.Abs(signedArea(r))
			} else {
				sum -= math.Abs(signedArea(r))
			}
		}
	}
	return sum
}

// named tells whether a place of the story stands for a country.
func (l *letterer) named(c *basemap.Country) bool {
	for _, p := range l.story.Places {
		if p.Kind == "country" {
			if i, ok := l.world.CountryAt(p.Point); ok && &l.world.Countries[i] == c {
				return true
			}
		}
	}
	return false
}

// countryName is the name of a country in a language, by the Unicode CLDR;
// in English as the base map has it, which suits a map better ("Turkey" and
// no "Congo - Kinshasa"), and so where the CLDR has none.
func countryName(c *basemap.Country, tag language.Tag, regions display.Namer) string {
	base, _ := tag.Base()
	if c.A2 == "" || base.String() == "en" || regions == nil {
		return c.Name
	}
	region, err := language.ParseRegion(c.A2)
	if err != nil {
		return c.Name
	}
	name := regions.Name(region)
	if own := unlisted[base.String()][c.A2]; own != "" && (name == "" || name == c.Name) {
		name = own
	}
	if i := strings.IndexByte(name, '('); i > 0 {
		name = strings.TrimSpace(name[:i])
	}
	if name == "" {
		return c.Name
	}
	return name
}

// unlisted are names of countries, by language and ISO 3166-1 alpha-2, that
// the CLDR lacks.
var unlisted = map[string]map[string]string{
	"ckb": {
		"EE": "ئێستۆنیا", "EH": "ڕۆژاوای سەحرا", "MK": "مەکدۆنیای باکوور", "NG": "نایجیریا", "PS": "فەلەستین", "XK": "کۆسۆڤۆ",
	},
}
