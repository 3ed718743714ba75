package site

import (
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/globe"
	"dateline/cmd/internal/svg"
)

// The globe stands over the map of the page and on the pictures, in the
// colours that the poster gives, and only if there is one.
func TestGlobe(t *testing.T) {
	in := input()
	plain, err := Make(in)
	if err != nil {
		t.Fatal(err)
	}
	for name, file := range plain {
		if strings.HasSuffix(name, ".html") && strings.Contains(string(file), `class="globe"`) || name == "poster.svg" && strings.Contains(string(file), "globe") {
			t.Errorf("%s has a globe, but there is none", name)
		}
	}
	in.Globe = &globe.Globe{
		Land:   []orb.Ring{{{0, 0}, {0.5, 0}, {0, 0.5}, {0, 0}}},
		Home:   orb.Ring{{-0.1, -0.1}, {0.1, -0.1}, {0.1, 0.1}, {-0.1, -0.1}},
		Corner: globe.BottomEnd,
	}
	f, err := Make(in)
	if err != nil {
		t.Fatal(err)
	}
	page := string(f["index.html"])
	for _, want := range []string{
		`<svg class="globe" viewBox="-48 -48 96 96" aria-hidden="true"`, `.globe-land{fill:var(--m-land)`,
		`inset-block-end:44px;inset-inline-end:12px`, `pointer-events:none`,
		`@container (min-width:600px) and (min-height:520px){.globe{display:block}}`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("index.html has no %s", want)
		}
	}
	for _, role := range globe.Roles() {
		if n := strings.Count(page, svg.Property(role)+":"); n < 2 {
			t.Errorf("%s has no colour in light and dark", svg.Property(role))
		}
	}
	// After the poster, so that it is above it; not in it, since it stays
	// when the live map takes the poster's place.
	if i, j := strings.Index(page, `class="globe"`), strings.Index(page, `<div class="controls">`); i < 0 || j < i || !strings.HasSuffix(strings.TrimSpace(page[:i]), "</div>\n<svg") {
		t.Errorf("the globe stands elsewhere: %q", page[max(0, i-60):i+20])
	}
	if poster := string(f["poster.svg"]); !strings.Contains(poster, `<g class="globe" transform="translate(1140 708) scale(1)">`) || !strings.Contains(poster, ".globe-land{fill:#") {
		t.Error("poster.svg has no globe in its corner")
	}
	if string(f["card.png"]) == string(plain["card.png"]) {
		t.Error("card.png has no globe")
	}
}
