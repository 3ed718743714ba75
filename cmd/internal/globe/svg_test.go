package globe

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/svg"
	"dateline/cmd/internal/view"
)

var update = flag.Bool("update", false, "write testdata anew")

// caspian is what a globe needs of the built-in story's scene.
func caspian() *scene.Scene {
	return &scene.Scene{
		Home:       scene.Rect{Min: scene.Point{X: -1459, Y: -1156}, Max: scene.Point{X: 1260, Y: 1109}},
		Projection: scene.Projection{Kind: "lcc", Lon: 41, Lat: 45, Parallels: [2]float64{38, 52}},
		Places: []scene.Place{
			{ID: "amirabad", Lon: 53.371, Lat: 36.854, At: scene.Point{X: 1099, Y: 818}},
			{ID: "erbil", Lon: 44.009, Lat: 36.191, At: scene.Point{X: 271, Y: 971}},
			{ID: "washington", Lon: -77.036, Lat: 38.895, At: scene.Point{X: -6940, Y: -5538}, Far: true},
		},
	}
}

// Washington's mark stands in the top corner at the start.
func TestCaspian(t *testing.T) {
	g := New(farWorld(t), caspian())
	if g.Corner != BottomStart {
		t.Errorf("corner %d", g.Corner)
	}
	if len(g.Far) != 1 {
		t.Errorf("%d far places", len(g.Far))
	}
	if d := math.Hypot(g.Center[0]-39.72, g.Center[1]-45.20); d > 0.02 {
		t.Errorf("centre %v", g.Center)
	}
}

func TestSVGGolden(t *testing.T) {
	g := New(farWorld(t), caspian())
	got := strings.ReplaceAll(g.SVG("globe"), "><", ">\n<") + "\n"
	const file = "testdata/caspian.svg.txt"
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the globe has changed; look at it and run go test -update\n%s", got)
	}
}

// A globe adds at most so much to a page.
func TestBudget(t *testing.T) {
	const most = 2560
	w := farWorld(t)
	for _, c := range centres {
		g := New(w, plane(c.lon, c.lat, 1500, 1000))
		text := g.SVG("globe") + Style("globe", func(property string, role view.Role) string {
			return property + ":var(" + svg.Property(role) + ")"
		})
		var b bytes.Buffer
		z := brotli.NewWriterLevel(&b, brotli.BestCompression)
		if _, err := z.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d bytes, %d in brotli", c.name, len(text), b.Len())
		if b.Len() > most {
			t.Errorf("%s: %d bytes in brotli, want at most %d", c.name, b.Len(), most)
		}
	}
}

// What is written is well-formed, and every class in it has a rule.
func TestWellFormed(t *testing.T) {
	g := New(farWorld(t), caspian())
	over, style := g.Over(1200, 800, view.Dark())
	for _, text := range []string{g.SVG("globe"), over} {
		d := xml.NewDecoder(strings.NewReader(text))
		parts := 0
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			e, ok := token.(xml.StartElement)
			if !ok {
				continue
			}
			for _, a := range e.Attr {
				if a.Name.Local == "style" {
					t.Error("a style attribute")
				}
				if a.Name.Local == "class" && a.Value != "globe" {
					parts++
					if !strings.Contains(style, "."+a.Value+"{") {
						t.Errorf("no rule for %s", a.Value)
					}
				}
			}
		}
		if parts != 7 {
			t.Errorf("%d parts, want 7", parts)
		}
	}
	if over, style := g.Over(LeastWidth-1, 800, view.Light()); over != "" || style != "" {
		t.Error("a narrow map has a globe")
	}
}
