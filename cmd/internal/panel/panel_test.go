package panel

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/paulmach/orb"

	"dateline/assets"
	"dateline/cmd/internal/legend"
	"dateline/mapdata"
)

var update = flag.Bool("update", false, "write the goldens anew")

// half an em for every character: layouts that do not depend on a font.
func mono(text string, f Font) float64 {
	size, _ := f.Size()
	return float64(utf8.RuneCountInString(text)) * size / 2
}

func words(t *testing.T, lang string) Words {
	t.Helper()
	w := Words{}
	if err := json.Unmarshal(assets.Strings(lang), &w); err != nil {
		t.Fatal(err)
	}
	return w
}

// tale is a made-up story.
func tale() *mapdata.Story {
	return &mapdata.Story{
		Title:    "From Alpha to Bravo",
		Summary:  "A crossing of the inner sea, as two papers tell it.",
		Language: "en",
		Article: mapdata.Article{
			Title: "The crossing", Publisher: "The Paper", URL: "https://paper.example/crossing",
			Published: mapdata.Date{Year: 2023, Month: 8, Day: 16}, Language: "en",
		},
		Viewpoint: mapdata.Viewpoint{Note: "Borders as the United Nations draw them."},
		Places: []mapdata.Place{
			{ID: "alpha", Name: "Alpha", LocalName: "الفا", Kind: "port", Point: orb.Point{53.37, 36.85}, Precision: 2000, Source: "GeoNames", Excerpts: []int{0, 1}},
			{ID: "bravo", Name: "Bravo", Kind: "airbase", Point: orb.Point{-47.5, -42.98}},
			{ID: "delta", Name: "Delta", Kind: "country"},
		},
		Routes: []mapdata.Route{{ID: "lane", Name: "The lane", Kind: "sea", Schematic: true, Excerpts: []int{0}, Line: orb.LineString{{53, 37}, {53, 38}}}},
		Excerpts: []mapdata.Excerpt{
			{ID: "a", Exact: "The ships left Alpha before the war had begun.", Speaker: "The ministry", Status: mapdata.Claimed, Date: mapdata.Date{Year: 2022, Month: 9}},
			{ID: "b", Exact: "هیچ کشتی نرفت", Speaker: "The port", Status: mapdata.Denied, Answers: "a"},
			{ID: "c", Exact: "Two ships were seen.", Status: mapdata.Reported, Date: mapdata.Date{Year: 2023}},
		},
		Events: []mapdata.Event{
			{ID: "e1", Date: mapdata.Date{Year: 2021}, Text: "The talks begin.", Features: []string{"delta"}},
			{ID: "e2", Date: mapdata.Date{Year: 2022, Month: 9}, Text: "The ministry *speaks*, as [the paper](https://paper.example/e2) says.", Features: []string{"alpha", "lane"}, Excerpts: []int{0}},
			{ID: "e3", Date: mapdata.Date{Year: 2023, Month: 8, Day: 14}, End: mapdata.Date{Year: 2023, Month: 8, Day: 16}, Text: "Ships are seen."},
		},
		Steps: []mapdata.Step{
			{Title: "The crossing", Text: "Ships go from one coast to the other.", Features: []string{"alpha", "lane"}, Excerpts: []int{0}},
			{Title: "The air base", Text: "What came by sea goes on from here.", Features: []string{"bravo"}},
		},
	}
}

// dump writes a layout as text: one line an item, in painting order, then
// the targets.
func dump(l Layout) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%g x %g\n", l.Width, l.Height)
	for _, i := range l.Items {
		fmt.Fprintf(&b, "%4.0f %4.0f %3.0f %2.0f  %s", i.X, i.Y, i.W, i.H, kindNames[i.Kind])
		if i.Kind == Icon || i.Kind == Sign {
			fmt.Fprintf(&b, " %q", i.Text)
		}
		if i.Kind == Text {
			fmt.Fprintf(&b, " %s", fontNames[i.Font])
			if i.RTL {
				b.WriteString(" rtl")
			}
			if i.Right {
				b.WriteString(" right")
			}
			if i.Centre {
				b.WriteString(" centre")
			}
			fmt.Fprintf(&b, " %q", i.Text)
		}
		b.WriteString("\n")
	}
	for _, a := range l.Anchors {
		fmt.Fprintf(&b, "at %g: %s %d\n", a.Y, actionNames[a.Action], a.N)
	}
	for _, t := range l.Targets {
		fmt.Fprintf(&b, "%4.0f %4.0f %3.0f %2.0f  -> %s %s %d %q\n", t.X, t.Y, t.W, t.H, actionNames[t.Action], t.ID, t.N, t.Name)
	}
	return b.String()
}

var (
	kindNames   = []string{"text", "field", "disc", "ring", "square", "slash", "cross", "ahead", "back", "icon", "sign", "edge"}
	fontNames   = []string{"title", "heading", "body", "quote", "strong", "small", "overline", "number"}
	actionNames = []string{"select", "close", "step", "open", "next", "previous", "again", "play", "show", "event", "scrub", "cite",
		"return", "in", "out", "whole", "legend", "theme", "keys", "full"}
)

func golden(t *testing.T, name string, l Layout) {
	t.Helper()
	file := filepath.Join("testdata", name+".txt")
	got := dump(l)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; got:\n%s", file, got)
	}
}

func TestGoldens(t *testing.T) {
	en, ar := words(t, "en"), words(t, "ar")
	st := tale()
	golden(t, "overview", Lay(380, State{Story: st, Words: en}, mono))
	golden(t, "step", Lay(380, State{Story: st, Words: en, Step: 1}, mono))
	golden(t, "card", Lay(380, State{Story: st, Words: en, Step: 1, Selected: "alpha"}, mono))
	golden(t, "card-arabic", Lay(380, State{Story: st, Words: ar, Selected: "alpha"}, mono))
	golden(t, "route", Lay(380, State{Story: st, Words: en, Selected: "lane"}, mono))
	golden(t, "claims", Lay(380, State{Story: st, Words: en, Page: Claims}, mono))
	golden(t, "claims-arabic", Lay(380, State{Story: st, Words: ar, Page: Claims}, mono))
	golden(t, "table", Lay(380, State{Story: st, Words: en, Page: Table}, mono))
	golden(t, "event", Lay(380, State{Story: st, Words: en, Step: 1, Event: 2}, mono))
	golden(t, "event-arabic", Lay(380, State{Story: st, Words: ar, Event: 3}, mono))
	for i, name := range []string{"footer-start", "footer-first", "footer-last"} {
		golden(t, name, Footer(380, State{Story: st, Words: en, Step: i, Event: i, Band: i < 2, Playing: i == 1}, mono))
	}
	golden(t, "footer-arabic", Footer(380, State{Story: st, Words: ar, Step: 1, Event: 2, Band: true}, mono))
	golden(t, "tools", Tools(2, false, en, true))
	golden(t, "tools-few", Tools(1, true, en, false))
	golden(t, "hint", Hint("Zoom in", 300, en, mono))
	golden(t, "return", ReturnTo(State{Story: st, Words: en, Step: 2}, 300, mono))
	golden(t, "keys", KeyList(500, en, mono))
	signs := []legend.Sign{
		{Name: "port", Shape: "disc", Text: "Port"},
		{Name: "schematic", Shape: "line", Text: "Sea route: Schematic line, not a tracked voyage"},
		{Shape: "border", Text: "Border"},
	}
	golden(t, "legend", Explain(300, signs, en, mono))
	golden(t, "legend-arabic", Explain(300, signs, ar, mono))
	golden(t, "problems", Problems(700, "/home/me/tale.geojson", "", []mapdata.Problem{
		{File: "tale.geojson", Line: 12, Column: 3, Rule: "ring-open", Text: "the ring of area \"zone\" does not close", Hint: "repeat its first position at the end"},
		{File: "tale.geojson", Line: 20, Column: 9, Severity: mapdata.Warning, Rule: "swapped", Text: "latitude and longitude may be swapped"},
	}, mono))
}

// Everything a panel shows lies inside it, in every language and at the
// narrowest width.
func TestNothingSticksOut(t *testing.T) {
	st := tale()
	st.Summary, st.Steps[0].Text, st.Steps[1].Text = narration, narration, narrationArabic
	for _, lang := range []string{"en", "de", "ru", "uk", "fr", "es", "tr", "ar", "ckb", "fa"} {
		w := words(t, lang)
		for _, width := range []float64{320, 380, 560} {
			for _, s := range []State{
				{}, {Step: 1}, {Step: 2, Band: true}, {Selected: "alpha"}, {Selected: "bravo"}, {Selected: "lane"},
				{Page: Claims}, {Page: Table}, {Event: 2, Band: true}, {Event: 3},
			} {
				s.Story, s.Words = st, w
				for _, l := range []Layout{
					Lay(width, s, mono), Footer(width, s, mono), KeyList(width, w, mono), ReturnTo(s, width-100, mono), Hint(w["map.home"], width-100, w, mono),
					Explain(width, []legend.Sign{{Shape: "ship", Text: w["sign.ship"]}}, w, mono), Tools(1, true, w, false), Tools(3, false, w, true),
				} {
					width := l.Width
					for _, i := range l.Items {
						if i.X < -0.01 || i.Y < -0.01 || i.X+i.W > width+0.01 || i.Y+i.H > l.Height+0.01 {
							t.Errorf("%s at %g: %s %q is at %+v of %g", lang, width, kindNames[i.Kind], i.Text, i.Rect, l.Height)
						}
						if i.Kind == Text && mono(i.Text, i.Font) > i.W+0.01 && i.Font != Number {
							t.Errorf("%s at %g: %q is wider than its box of %g", lang, width, i.Text, i.W)
						}
					}
					for _, k := range l.Targets {
						if k.H < 44 && k.Action != Open {
							t.Errorf("%s: target %q is only %g high", lang, k.Name, k.H)
						}
					}
				}
			}
		}
	}
}

func TestEveryFeatureCanBeReached(t *testing.T) {
	st := tale()
	l := Lay(380, State{Story: st, Words: words(t, "en")}, mono)
	reached := map[string]bool{}
	for _, k := range l.Targets {
		reached[k.ID] = true
		if got := l.At(k.X+k.W/2, k.Y+k.H/2); got < 0 || l.Targets[got] != k {
			t.Errorf("the middle of %q hits target %d", k.Name, got)
		}
	}
	for _, id := range allIDs(st) {
		if !reached[id] {
			t.Errorf("%s has no row", id)
		}
	}
}

// Along a band, the nearest event is chosen, and of two that hold a place the
// shorter one.
func TestEventAt(t *testing.T) {
	l := Layout{Events: []Rect{{X: 0, W: 100}, {X: 40, W: 4}, {X: 200, W: 10}}}
	for x, want := range map[float64]int{-50: 1, 10: 1, 42: 2, 90: 1, 149: 1, 152: 3, 900: 3} {
		if got := l.EventAt(x); got != want {
			t.Errorf("at %g is event %d, want %d", x, got, want)
		}
	}
	if got := (&Layout{}).EventAt(0); got != 0 {
		t.Errorf("without events, there is event %d", got)
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float64 // characters
		want  []string
	}{
		{"", 10, nil},
		{"one two three", 7, []string{"one two", "three"}},
		{"one  two\nthree", 20, []string{"one two", "three"}},
		{"Primorsko-Akhtarsk lies here", 12, []string{"Primorsko-", "Akhtarsk", "lies here"}},
		{"a-b c", 3, []string{"a-b", "c"}}, // no break after a single letter
		{"incomprehensibly long", 8, []string{"incompre", "hensibly", "long"}},
		{"2018–2021 then", 9, []string{"2018–2021", "then"}},
		{"東京都と横浜市", 4, []string{"東京都と", "横浜市"}},
		{"Reports\u00a0· Rudaw", 9, []string{"Reports\u00a0·", "Rudaw"}},
		{"دریای خزر بزرگ", 9, []string{"دریای خزر", "بزرگ"}},
	} {
		got := wrap(c.text, Number, c.width*6, mono)
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("wrap(%q, %g) = %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestBalanced(t *testing.T) {
	got := balanced("one two three four five", Number, 20*6, mono)
	if strings.Join(got, "|") != "one two three|four five" {
		t.Errorf("got %q", got)
	}
}

func TestWords(t *testing.T) {
	en, fa := words(t, "en"), words(t, "fa")
	for _, c := range []struct{ got, want string }{
		{en.date(mapdata.Date{Year: 2022, Month: 8}), "August 2022"},
		{en.date(mapdata.Date{Year: 2018}), "2018"},
		{en.date(mapdata.Date{}), ""},
		{en.date(mapdata.Date{Year: 2023, Month: 8, Day: 16}), "16 August 2023"},
		{en.position(53.37, 36.854), "36.85° N · 53.37° E"},
		{en.position(-47.5, -42.9), "42.9° S · 47.5° W"},
		{en.distance(2500), "2.5 km"},
		{en.distance(300), "300 m"},
		{fa.number(18), "۱۸"},
		{quoted("x", "de-AT"), "„x“"},
		{quoted("x", "en"), "“x”"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestVisual(t *testing.T) {
	for _, c := range []struct {
		line string
		rtl  bool
		want string // runs from left to right; those that read leftward in brackets
	}{
		{"Alpha to Bravo", false, "Alpha to Bravo"},
		{"طريق المسيرات", true, "[طريق المسيرات]"},
		{"إلى Bravo (2022).", true, "[.]|Bravo (2022)|[إلى ]"},
		{"White House · 2023", true, "White House · 2023"},
		{"White House · ادعاء", true, "[ · ادعاء]|White House"},
		{"the word سفينة here", false, "the word |[سفينة]| here"},
		{"", true, ""},
	} {
		var got []string
		for _, r := range Visual(c.line, c.rtl) {
			if r.RTL {
				got = append(got, "["+r.Text+"]")
			} else {
				got = append(got, r.Text)
			}
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("Visual(%q, %v) = %q, want %q", c.line, c.rtl, strings.Join(got, "|"), c.want)
		}
	}
}
