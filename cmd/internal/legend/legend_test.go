package legend

import (
	"fmt"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
	"dateline/mapdata"
)

// A legend has the story's own signs first, each once for each meaning, and
// of the base map what it has.
func TestOf(t *testing.T) {
	w := Words{
		"kind.port": "Port", "kind.sea": "Sea route", "route.schematic": "Schematic", "sign.moved": "Moved", "sign.far": "Far",
		"sign.ship": "Ship", "sign.toward": "Toward", "sign.gap": "Gap", "sign.within": "Within", "sign.uncertain": "Uncertain",
		"sign.tinted": "Tinted", "sign.border": "Border", "sign.control": "Control",
	}
	s := &mapdata.Story{
		Places: []mapdata.Place{
			{ID: "a", Kind: "port", Toward: "c"}, {ID: "b", Kind: "port", Gap: "no further"}, {ID: "c", Kind: "capital"}, {ID: "d", Kind: "mill"},
		},
		Routes: []mapdata.Route{{ID: "r", Kind: "sea", Schematic: true, Line: orb.LineString{{0, 0}, {1, 1}}}},
		Areas:  []mapdata.Area{{ID: "x", Kind: "zone"}, {ID: "y", Kind: "zone", Uncertain: true}},
	}
	sc := &scene.Scene{
		Places: []scene.Place{{ID: "a"}, {ID: "b", Uncertainty: make([]scene.Point, 8)}, {ID: "c", Far: true}, {ID: "d"}},
		Levels: []scene.Level{{Lines: []scene.Line{{Class: scene.LineOfControl}, {Class: scene.Border}}}},
	}
	var got []string
	for _, l := range Of(s, sc, w) {
		live := ""
		if l.Live {
			live = " live"
		}
		got = append(got, fmt.Sprintf("%s %s %q %s%s", l.Name, l.Shape, l.Text, strings.Join(l.For, ","), live))
	}
	want := []string{
		`port disc "Port" a,b`, `country ring "capital" c`, `port disc "mill" d`, `moved moved "Moved"  live`, `far far "Far" c`,
		`schematic line "Sea route: Schematic" r`, `ship ship "Ship"  live`, `toward toward "Toward" a`, `gap gap "Gap" b`,
		`uncertainty within "Within" b`, `area area "zone" x`, `uncertain-area hatched "zone: Uncertain" y`, ` border "Border" `,
		`line-of-control control "Control" `,
	}
	for i := range max(len(got), len(want)) {
		g, x := "", ""
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			x = want[i]
		}
		if g != x {
			t.Errorf("line %d is %s, want %s", i, g, x)
		}
	}
}
