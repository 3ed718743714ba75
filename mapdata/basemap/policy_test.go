package basemap_test

import (
	"bytes"
	"strings"
	"testing"

	"dateline/assets"
	"dateline/mapdata/basemap"

	"github.com/paulmach/orb"
)

// TestCrimea asserts where Crimea lies and what its northern line is, in
// every view that is offered and at both levels.
func TestCrimea(t *testing.T) {
	points := []orb.Point{{34.1, 45.0}, {33.6, 44.6}, {36.45, 45.35}}
	isthmus := orb.Bound{Min: orb.Point{33, 45.4}, Max: orb.Point{35.6, 46.6}}
	for _, level := range levels {
		w := decode(t, level.data)
		apply(t, w, "un")
		for _, p := range points {
			if got := a3At(w, p); got != "UKR" {
				t.Errorf("%s: %v is in %q", level.name, p, got)
			}
		}
		lines := 0
		rus, _ := w.Find("RUS")
		ukr, _ := w.Find("UKR")
		for arc, a := range w.Arcs {
			if !isthmus.Contains(a.Points[0]) || !isthmus.Contains(a.Points[len(a.Points)-1]) {
				continue
			}
			switch a.Class {
			case basemap.LineOfControl:
				lines++
				if uses(w, ukr, arc) != 2 || uses(w, rus, arc) != 0 {
					t.Errorf("%s: Crimea's line is used %d times by Ukraine, %d by Russia", level.name, uses(w, ukr, arc), uses(w, rus, arc))
				}
			case basemap.Border, basemap.Disputed:
				t.Errorf("%s: a line of class %v across the isthmus of Perekop", level.name, a.Class)
			}
		}
		if lines != 1 {
			t.Errorf("%s: %d lines of control north of Crimea", level.name, lines)
		}
	}
}

func uses(w *basemap.World, country, arc int) (n int) {
	for _, part := range w.Countries[country].Rings {
		for _, ring := range part {
			for _, r := range ring {
				if r.Arc() == arc {
					n++
				}
			}
		}
	}
	return n
}

// TestPolicyNamesExist finds misspelt countries: Apply passes over those
// that a world does not have.
func TestPolicyNamesExist(t *testing.T) {
	w := decode(t, assets.World())
	all, err := basemap.ParsePolicy(assets.Borders())
	if err != nil {
		t.Fatal(err)
	}
	for view, p := range all {
		var names []string
		for _, m := range p.Move {
			names = append(names, m.From, m.To)
		}
		for _, l := range p.Lines {
			names = append(names, l.Between[0], l.Between[1])
		}
		for _, name := range names {
			if _, ok := w.Find(name); !ok {
				t.Errorf("policy %s: there is no country %q", view, name)
			}
		}
	}
}

func TestApplyTwice(t *testing.T) {
	for _, level := range levels {
		w := decode(t, level.data)
		apply(t, w, "un")
		once := basemap.Encode(w)
		apply(t, w, "un")
		if !bytes.Equal(once, basemap.Encode(w)) {
			t.Errorf("%s: applying the policy again changes the world", level.name)
		}
	}
}

func TestApplyMovesAreas(t *testing.T) {
	w := decode(t, assets.World())
	before := areas(w, "RUS", "UKR")
	apply(t, w, "un")
	after := areas(w, "RUS", "UKR")
	moved := after[1] - before[1]
	if moved < 25_000 || moved > 28_000 { // Crimea has about 27,000 square kilometres
		t.Errorf("%.0f square kilometres came to Ukraine", moved)
	}
	if lost := before[0] - after[0]; lost < moved-4 || lost > moved+4 /* areas are stored as whole numbers */ {
		t.Errorf("Russia lost %.0f square kilometres, Ukraine got %.0f", lost, moved)
	}
}

func areas(w *basemap.World, codes ...string) (out []float64) {
	for _, a3 := range codes {
		if i, ok := w.Find(a3); ok {
			out = append(out, w.Countries[i].Area)
		}
	}
	return out
}

// TestLineWithin: the rule for Kashmir leaves the border of Punjab and
// Sindh as it is.
func TestLineWithin(t *testing.T) {
	w := decode(t, assets.World())
	apply(t, w, "un")
	classAt := func(near orb.Point) basemap.Class {
		best, class := 1.0, basemap.Coast
		for _, a := range w.Arcs {
			if a.Class == basemap.Coast {
				continue
			}
			for _, p := range a.Points {
				if d := (p[0]-near[0])*(p[0]-near[0]) + (p[1]-near[1])*(p[1]-near[1]); d < best {
					best, class = d, a.Class
				}
			}
		}
		return class
	}
	for _, c := range []struct {
		name string
		near orb.Point
		want basemap.Class
	}{
		{"Wagah", orb.Point{74.57, 31.60}, basemap.Border},
		{"Rann of Kutch", orb.Point{70.5, 24.4}, basemap.Border},
		{"Uri", orb.Point{74.0, 34.1}, basemap.LineOfControl},
		{"Kargil", orb.Point{76.1, 34.65}, basemap.LineOfControl},
		{"Belgorod", orb.Point{36.6, 50.35}, basemap.Border},
	} {
		if got := classAt(c.near); got != c.want {
			t.Errorf("%s: class %v, want %v", c.name, got, c.want)
		}
	}
}

func TestParsePolicyFindsMistakes(t *testing.T) {
	for _, c := range []struct{ name, json, want string }{
		{"no note", `{"policies":{"x":{"title":"X"}}}`, "note"},
		{"unknown member", `{"policies":{"x":{"note":"n","moves":[]}}}`, "moves"},
		{"unknown line", `{"policies":{"x":{"note":"n","move":[{"from":"A","to":"B","line":"dotted"}]}}}`, "dotted"},
		{"to itself", `{"policies":{"x":{"note":"n","move":[{"from":"A","to":"A","line":"none"}]}}}`, "two countries"},
		{"off the globe", `{"policies":{"x":{"note":"n","move":[{"from":"A","to":"B","at":[34.1,95],"line":"none"}]}}}`, "globe"},
		{"one country", `{"policies":{"x":{"note":"n","lines":[{"between":["A",""],"class":"border"}]}}}`, "two countries"},
		{"upside down", `{"policies":{"x":{"note":"n","lines":[{"between":["A","B"],"class":"border","within":[1,5,2,4]}]}}}`, "within"},
		{"more", `{"policies":{}} {}`, "after the end"},
		{"not JSON", `policies`, "borders"},
	} {
		_, err := basemap.ParsePolicy([]byte(c.json))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one about %q", c.name, err, c.want)
		}
	}
}

func TestApplyFailsOnWrongPoint(t *testing.T) {
	w := decode(t, assets.Far())
	at := orb.Point{10, 50}
	err := w.Apply(basemap.Policy{Move: []basemap.Move{{From: "RUS", To: "UKR", At: &at, Line: "none"}}})
	if err == nil {
		t.Error("a part of Russia was found in Germany")
	}
}
