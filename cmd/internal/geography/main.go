// Command geography writes what the built-in story's map shows as GeoJSON,
// for pages of other libraries that show the same.
//
//	geography world.geojson story.geojson
//
// The countries, lakes and rivers come from the base map in the story's
// viewpoint, cut to the surroundings of its first view and simplified as finely
// as a page of 1280 by 720 pixels shows them.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
	"github.com/paulmach/orb/simplify"

	"dateline/assets"
	"dateline/cmd/internal/atlas"
	"dateline/mapdata"
)

const (
	around = 12.0 // degrees of the world beyond the story's first view
	fine   = 0.02 // degrees that a simplified line may stray: half a pixel
	digits = 1e3  // thousandths of a degree are kept
	finest = 6    // scale rank of the smallest lakes and rivers
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: geography WORLD.geojson STORY.geojson")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "geography:", err)
		os.Exit(1)
	}
}

func run(worldFile, storyFile string) error {
	data := assets.Story("caspian")
	story, problems := mapdata.Read("caspian.geojson", data)
	if mapdata.HasErrors(problems) {
		return fmt.Errorf("%v", problems)
	}
	a, err := atlas.Open(story.Viewpoint.ID)
	if err != nil {
		return err
	}
	region := story.Extent.Pad(around)

	var features []feature
	add := func(kind, name string, g orb.Geometry) {
		if g = clip.Geometry(region, g); g == nil {
			return
		}
		if g = simplify.DouglasPeucker(fine).Simplify(g); g == nil || g.Bound().IsEmpty() {
			return
		}
		g = orb.Round(g, digits)
		features = append(features, feature{"Feature", geometry{g.GeoJSONType(), g}, properties{kind, name}})
	}
	w := a.World
	for i, c := range w.Countries {
		add("country", c.Name, w.Polygon(i))
	}
	for _, l := range w.Lakes {
		if l.Rank <= finest {
			add("lake", l.Name, l.Shape.Clone())
		}
	}
	for _, r := range w.Rivers {
		if r.Rank <= finest {
			add("river", r.Name, r.Line.Clone())
		}
	}
	if len(features) == 0 {
		return fmt.Errorf("nothing lies around the story")
	}
	out, err := json.Marshal(collection{"FeatureCollection", features})
	if err != nil {
		return err
	}
	if err := os.WriteFile(worldFile, out, 0o644); err != nil {
		return err
	}
	return os.WriteFile(storyFile, data, 0o644)
}

// GeoJSON as RFC 7946 has it; orb's geometries are nested lists of numbers.
type (
	collection struct {
		Type     string    `json:"type"`
		Features []feature `json:"features"`
	}
	feature struct {
		Type       string     `json:"type"`
		Geometry   geometry   `json:"geometry"`
		Properties properties `json:"properties"`
	}
	geometry struct {
		Type        string       `json:"type"`
		Coordinates orb.Geometry `json:"coordinates"`
	}
	properties struct {
		Kind string `json:"kind"`
		Name string `json:"name"`
	}
)
