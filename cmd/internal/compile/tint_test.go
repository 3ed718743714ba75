package compile

import (
	"testing"

	"dateline/cmd/internal/scene"
	"dateline/mapdata"
)

// Countries of one story that touch must not look like one country.
func TestNeighboursDifferInTint(t *testing.T) {
	w := world()
	for _, highlight := range [][]string{
		{"IRN", "RUS", "UKR"},
		{"EGY", "SDN", "SSD", "ETH", "UGA"},
		{"FRA", "DEU", "BEL"},
	} {
		got := tinted(&mapdata.Story{Highlight: highlight}, w)
		if len(got) != len(highlight) {
			t.Errorf("%v: %d countries tinted", highlight, len(got))
		}
		for c, n := range neighbouring(w) {
			for _, o := range n {
				if got[c] != scene.Land && got[c] == got[o] {
					t.Errorf("%v: %s and %s touch and have the same tint", highlight, w.Countries[c].Name, w.Countries[o].Name)
				}
			}
		}
	}
}
