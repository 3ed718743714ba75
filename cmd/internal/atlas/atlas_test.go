package atlas_test

import (
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/assets"
	"dateline/cmd/internal/atlas"
	"dateline/cmd/internal/scene"
	"dateline/mapdata"
	"dateline/mapdata/basemap"
)

// Crimea is in Ukraine in both worlds of the default viewpoint.
func TestCrimea(t *testing.T) {
	a, err := atlas.Open(mapdata.DefaultViewpoint)
	if err != nil {
		t.Fatal(err)
	}
	for name, w := range map[string]*basemap.World{"world": a.World, "far": a.Far} {
		for _, p := range []orb.Point{{34.1, 45}, {34.1, 44.95}, {33.8, 45.3}} {
			c, ok := w.CountryAt(p)
			if !ok || w.Countries[c].A3 != "UKR" {
				t.Errorf("%s: %v is not in Ukraine", name, p)
			}
		}
	}
}

// The scene of the built-in story draws the line in Crimea's north as a line
// of control at every level.
func TestCompileInViewpoint(t *testing.T) {
	story, problems := mapdata.Read("caspian.geojson", assets.Story("caspian"))
	if mapdata.HasErrors(problems) {
		t.Fatal(problems)
	}
	r, _, err := atlas.Compile(story)
	if err != nil {
		t.Fatal(err)
	}
	for i, l := range r.Scene.Levels {
		n := 0
		for _, line := range l.Lines {
			if line.Class == scene.LineOfControl {
				n++
			}
		}
		if n == 0 {
			t.Errorf("level %d has no line of control", i)
		}
	}
	if story.Viewpoint.Note == "" {
		t.Error("the story does not say whose view of the borders it draws")
	}
}

func TestUnknownViewpoint(t *testing.T) {
	_, err := atlas.Open("moon")
	if err == nil || !strings.Contains(err.Error(), "un") {
		t.Errorf("error %v, want one that names the viewpoints", err)
	}
}
