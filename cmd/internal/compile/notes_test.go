package compile

import (
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/mapdata"
)

func TestNotes(t *testing.T) {
	s := &mapdata.Story{
		Title: "t", Language: "en", Extent: orb.Bound{Min: orb.Point{45, 35}, Max: orb.Point{56, 48}},
		Places: []mapdata.Place{
			{ID: "a", Name: "A", Kind: "port", Point: orb.Point{53.371, 36.854}, Precision: 100},
			{ID: "b", Name: "B", Kind: "port", Point: orb.Point{47.512, 42.995}, Precision: 100},
			{ID: "wet", Name: "Wet", Kind: "city", Point: orb.Point{51.5, 38.5}, Precision: 100},
			{ID: "iran", Name: "Iran", Kind: "country", Point: orb.Point{51, 47.8}},
			{ID: "near", Name: "Near", Kind: "city", Point: orb.Point{47.5, 42.97}, Precision: 5000},
		},
		Routes: []mapdata.Route{{ID: "straight", Kind: "sea", Schematic: true, From: "a", To: "b",
			Line: orb.LineString{{53.383, 36.883}, {47.53, 42.998}}}},
	}
	r, err := Compile(s, input())
	if err != nil {
		t.Fatal(err)
	}
	all := strings.Join(r.Notes, "\n")
	for _, want := range []string{
		`route "straight" crosses land for `,
		`place "wet", a city, lies in no country but in water`,
		`place "iran" is named Iran but lies in Kazakhstan`,
		`places "b" and "near" are 2.9 km apart`,
	} {
		if !strings.Contains(all, want) {
			t.Errorf("no note has %q:\n%s", want, all)
		}
	}
	if len(r.Notes) != 4 {
		t.Errorf("%d notes:\n%s", len(r.Notes), all)
	}
	// The straight line crosses the Absheron peninsula and the coast of
	// Dagestan: some fifty kilometres.
	if !strings.Contains(all, "land for 5") && !strings.Contains(all, "land for 4") {
		t.Errorf("the length on land is wrong:\n%s", all)
	}
}
