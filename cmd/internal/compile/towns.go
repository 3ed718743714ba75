package compile

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
	"dateline/mapdata/basemap"
	"dateline/mapdata/geodesy"
)

// townScale is the scale, CSS pixels per kilometre, from which a town of a
// rank is named; a capital's one rank earlier.
var townScale = [...]float32{0.05, 0.1, 0.17, 0.26, 0.5, 0.8, 1.2, 2.2}

// townReach is how far from the story's features, kilometres, the towns of a
// rank are named; the first ranks and capitals are named anywhere.
var townReach = [...]float64{1e9, 1e9, 1e9, 1500, 900, 600, 350, 160}

// remoteFeature is how many times farther a feature outside of Home counts
// to be: few readers look at what is around it.
const remoteFeature = 4

// townRadius is the room around a town's mark, CSS pixels.
const townRadius = 4

// same is the distance, metres, within which a town and a place of the same
// name are one.
const same = 60e3

// mostTowns bounds the number of towns on a map.
const mostTowns = 260

// townNames letters the towns of the base map.
func (l *letterer) townNames(focus []orb.Point) {
	type entry struct {
		*basemap.Town
		at   orb.Point
		rank int
		away float64 // kilometres from the nearest feature
	}
	var towns []entry
	for i := range l.world.Towns {
		t := &l.world.Towns[i]
		if int(t.Rank) >= len(townScale) || !l.domain.holds(t.Point) || l.told(t) {
			continue
		}
		at, ok := l.domain.forward(t.Point)
		if !ok || !l.extent.reach.Contains(at) {
			continue
		}
		away := 1e9
		for _, f := range focus {
			d := distance(f, at)
			if !l.extent.home.Contains(f) {
				d *= remoteFeature
			}
			away = min(away, d)
		}
		if !t.Capital && away > townReach[t.Rank] {
			continue
		}
		e := entry{t, at, int(t.Rank), away}
		if t.Capital && e.rank > 0 {
			e.rank--
		}
		towns = append(towns, e)
	}
	// Too many are thinned out by rank and by distance alike.
	home := longSide(l.extent.home)
	weight := func(e entry) float64 { return float64(e.rank) + 3*math.Min(2, e.away/home) }
	slices.SortStableFunc(towns, func(a, b entry) int { return cmp.Compare(weight(a), weight(b)) })
	if len(towns) > mostTowns {
		towns = towns[:mostTowns]
	}
	slices.SortStableFunc(towns, func(a, b entry) int { return cmp.Compare(a.rank, b.rank) })
	for _, t := range towns {
		style, priority := scene.Town, uint8(priorityTown+t.rank)
		if t.Capital {
			style, priority = scene.Capital, priorityCapital
		}
		l.add(l.townName(t.Town), style, scene.Label{
			Priority: priority, At: point(t.at), Place: -1, Radius: townRadius, MinK: townScale[t.rank],
		})
	}
}

// townName is a town's name in the story's language, else in English,
// without what tells it from others in a list ("Dueim (town)").
func (l *letterer) townName(t *basemap.Town) string {
	name, _, _ := strings.Cut(inLanguage(t.Names, l.story.Language, t.Name), " (")
	return name
}

// inLanguage picks a name by BCP 47 tag, dropping subtags from the end until
// one is there (RFC 4647, section 3.4).
func inLanguage(names map[string]string, tag, otherwise string) string {
	for tag != "" {
		if n := names[tag]; n != "" {
			return n
		}
		i := strings.LastIndexByte(tag, '-')
		tag = tag[:max(i, 0)]
	}
	return otherwise
}

// told tells whether a town is one of the story's places.
func (l *letterer) told(t *basemap.Town) bool {
	for _, p := range l.story.Places {
		if p.Kind == "country" || geodesy.Distance(p.Point, t.Point) > same {
			continue
		}
		names := []string{t.Name, l.townName(t)}
		for _, n := range t.Names {
			names = append(names, n)
		}
		for _, n := range names {
			for _, own := range []string{p.Name, p.LocalName} {
				if own != "" && plainName(own) == plainName(n) {
					return true
				}
			}
		}
		// The very same spot, whatever its spelling.
		if geodesy.Distance(p.Point, t.Point) < 6e3 {
			return true
		}
	}
	return false
}

// plainName makes spellings comparable: small letters without marks between
// words.
func plainName(s string) string {
	return strings.NewReplacer("-", "", " ", "", "'", "", "’", "", "\u200c", "").Replace(strings.ToLower(s))
}
