package site

import (
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"

	"dateline/assets"
	"dateline/cmd/internal/scene/scenetest"
	"dateline/mapdata"
)

// small is a story that goes with scenetest.Small.
func small() *mapdata.Story {
	return &mapdata.Story{
		Title: "From Alpha to Bravo", Summary: "A summary.", Language: "en",
		Article: mapdata.Article{Title: "An article", Publisher: "The Paper", URL: "https://example.org/a?b=1&c=2", Language: "en",
			Published: mapdata.Date{Year: 2023, Month: 8, Day: 16}},
		Viewpoint: mapdata.Viewpoint{ID: "un", Note: "Borders as the United Nations draws them."},
		Places: []mapdata.Place{
			{ID: "alpha", Name: "Alpha", LocalName: "الفا", Kind: "port", Point: orb.Point{53.371, 36.8544}, Precision: 1000, Source: "https://example.org/alpha", Excerpts: []int{0}},
			{ID: "bravo", Name: "Bravo", Kind: "port", Point: orb.Point{47.51, 42.99}, Excerpts: []int{1}},
			{ID: "charlie", Name: "Charlie", Kind: "airbase", Point: orb.Point{33, -54}, Precision: 12000},
			{ID: "delta", Name: "Delta", Kind: "city", Point: orb.Point{-77, 38.9}},
		},
		Routes: []mapdata.Route{{ID: "lane", Name: "The lane", Kind: "sea", Schematic: true, Line: orb.LineString{{53, 37}, {47.5, 43}}, From: "alpha", To: "bravo"}},
		Excerpts: []mapdata.Excerpt{
			{ID: "claim", Exact: "They sell “drones”.", Speaker: "White House", Status: mapdata.Claimed},
			{ID: "sale", Exact: "Talks go on.", Speaker: "The Paper", Status: mapdata.Reported},
			{ID: "denial", Exact: "They went before the war.", Speaker: "Tehran", Status: mapdata.Denied, Answers: "claim", Date: mapdata.Date{Year: 2022, Month: 8}},
		},
		Steps: []mapdata.Step{
			{Title: "The sale", Text: "It begins.", Features: []string{"alpha", "lane"}, Excerpts: []int{0, 2}},
			{Title: "The way", Features: []string{"bravo"}},
		},
		Credit: "The makers",
	}
}

func input() Input {
	s := scenetest.Small()
	return Input{
		Story: small(), Source: []byte(`{"type":"FeatureCollection","features":[]}`), Scene: s, Outlines: make([]string, len(s.Glyphs)),
		Viewer: Program{Wasm: []byte("\x00asm\x01\x00\x00\x00"), Exec: []byte("globalThis.Go=class{};")},
	}
}

func TestFolder(t *testing.T) {
	f, err := Make(input())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"index.html", "index.html.br", "index.html.gz", "embed.js", "demo.html", "card.png", "poster.svg", "story.geojson"} {
		if len(f[name]) == 0 {
			t.Errorf("no %s", name)
		}
	}
	page := string(f["index.html"])
	for _, want := range []string{
		`<html lang="en" dir="ltr">`, `<h1>From Alpha to Bravo</h1>`, `data-place="alpha"`, `data-route="lane"`, `id="place=alpha"`,
		`<blockquote cite="https://example.org/a?b=1&amp;c=2" lang="en" dir="ltr"><p>They sell “drones”.</p></blockquote>`,
		`16 August 2023`, `36.85° N, 53.37° E`, `54.0° S, 33.0° E`, `1 km`, `Borders as the United Nations draws them.`, `data-features="alpha lane"`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("index.html has no %s", want)
		}
	}
	// The page tells how much of a file has come by its true size.
	for name, data := range f {
		if kind, found := strings.CutPrefix(path.Ext(name), "."); found && Hashed(name) && (kind == "wasm" || kind == "bin") {
			size := fmt.Sprintf(`%q:%d`, map[string]string{"wasm": "viewer", "bin": "scene"}[kind], len(data))
			if !strings.Contains(page, size) {
				t.Errorf("index.html has no %s", size)
			}
		}
	}
	if at := regexp.MustCompile(`(src|href)="(https?:)?//`).FindAllString(regexp.MustCompile(`<a [^>]*>`).ReplaceAllString(page, ""), -1); at != nil {
		t.Errorf("the page asks another host: %v", at)
	}
	again, err := Make(input())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(f, again); diff != "" {
		t.Errorf("two builds differ: %s", diff)
	}
}

// An answer stands under its claim, once, also where only the claim is named.
func TestAnswersStandByClaims(t *testing.T) {
	s := small()
	w := wordsFor("en")
	for _, indices := range [][]int{{0}, {0, 2}, {2, 0}} {
		got := w.quotes(s, indices)
		if len(got) != 1 || got[0].ID != "claim" || len(got[0].Answers) != 1 || got[0].Answers[0].ID != "denial" {
			t.Errorf("%v: %+v", indices, got)
		}
	}
	if got := w.quotes(s, []int{2}); len(got) != 1 || got[0].ID != "denial" {
		t.Errorf("an answer alone: %+v", got)
	}
	// Two that answer each other end.
	s.Excerpts[0].Answers = "denial"
	if got := w.quotes(s, []int{1, 0}); len(got) != 2 || len(got[1].Answers) != 1 {
		t.Errorf("round: %+v", got)
	}
}

func TestHostileText(t *testing.T) {
	in := input()
	in.Story.Title = `</title><script>alert(1)</script>`
	in.Story.Places[0].Name = `"><img src=x onerror=alert(1)>`
	in.Story.Places[0].Source = `javascript:alert(1)`
	in.Story.Article.URL = `javascript:alert(1)`
	in.Story.Excerpts[0].Exact = `</script><b>`
	f, err := Make(in)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"index.html", "demo.html"} {
		page := string(f[name])
		for _, bad := range []string{"<script>alert", "<img", `href="javascript`, "<b>"} {
			if strings.Contains(page, bad) {
				t.Errorf("%s contains %s", name, bad)
			}
		}
	}
}

func TestPolicy(t *testing.T) {
	f, err := Make(input())
	if err != nil {
		t.Fatal(err)
	}
	p := Policy(f["index.html"])
	if !strings.HasPrefix(p, "default-src 'none'; script-src 'self' 'sha256-") || strings.Contains(p, "unsafe-inline") || strings.Contains(p, "unsafe-eval' ") {
		t.Errorf("policy %q", p)
	}
	if n := len(inline.FindAll(f["index.html"], -1)); strings.Count(p, "'sha256-") != n {
		t.Errorf("%d hashes for %d inline parts: %s", strings.Count(p, "'sha256-"), n, p)
	}
	if regexp.MustCompile(`<[^>]+ style="`).Match(f["index.html"]) {
		t.Error("an inline style attribute, which the policy forbids")
	}
}

func TestHashed(t *testing.T) {
	for name, want := range map[string]bool{"viewer.0123456789.wasm": true, "viewer.wasm": false, "index.html": false, "live.0123456789.js.br": true} {
		if Hashed(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
}

func TestWriteKeepsWhatIsNotOurs(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	f := Folder{"index.html": []byte("one")}
	if err := f.Write(dir); err != nil {
		t.Fatal(err)
	}
	if err := (Folder{"index.html": []byte("two")}).Write(dir); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(filepath.Join(dir, "index.html")); string(got) != "two" {
		t.Fatalf("after the second write: %q", got)
	}
	mine := filepath.Join(dir, "mine.txt")
	if err := os.WriteFile(mine, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := f.Write(dir); err == nil || !strings.Contains(err.Error(), "mine.txt") {
		t.Errorf("wrote over a folder with another file: %v", err)
	}
	other := t.TempDir()
	if err := os.WriteFile(filepath.Join(other, "thesis.txt"), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := f.Write(other); err == nil {
		t.Error("wrote over somebody's folder")
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := f.Write(file); err == nil {
		t.Error("wrote over a file")
	}
	left, _ := filepath.Glob(filepath.Join(filepath.Dir(dir), ".out*"))
	if len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestCache(t *testing.T) {
	in := input()
	in.Cache = t.TempDir()
	in.Viewer.Wasm = append(in.Viewer.Wasm, make([]byte, bigFile)...)
	if _, err := Make(in); err != nil {
		t.Fatal(err)
	}
	kept, _ := filepath.Glob(filepath.Join(in.Cache, "*.br"))
	if len(kept) != 1 {
		t.Fatalf("cache: %v", kept)
	}
	good, _ := os.ReadFile(kept[0])
	if err := os.WriteFile(kept[0], append(slices.Clone(good), 1), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, ok := in.cached(in.Viewer.Wasm, "br"); ok {
		t.Error("a damaged copy is used")
	}
	f, err := Make(in)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range f {
		if strings.HasSuffix(name, ".wasm.br") && string(data) != string(good[32:]) {
			t.Error("the damaged copy came through")
		}
	}
}

// All languages have the same keys, names in braces included.
func TestStrings(t *testing.T) {
	names := regexp.MustCompile(`\{\w+\}`)
	shape := func(lang string) map[string]string {
		var w map[string]string
		if err := json.Unmarshal(assets.Strings(lang), &w); err != nil {
			t.Fatalf("%s: %v", lang, err)
		}
		for key, text := range w {
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s: %s is empty", lang, key)
			}
			found := names.FindAllString(text, -1)
			slices.Sort(found)
			w[key] = strings.Join(found, " ")
		}
		return w
	}
	want := shape("en")
	for _, lang := range []string{"ar", "ckb", "fa", "tr", "ru", "uk", "de", "fr", "es"} {
		if diff := cmp.Diff(want, shape(lang)); diff != "" {
			t.Errorf("%s: %s", lang, diff)
		}
		w := wordsFor(lang)
		if n := len(strings.Split(w["months"], "|")); n != 12 {
			t.Errorf("%s has %d months", lang, n)
		}
		if n := len([]rune(w["digits"])); n != 10 {
			t.Errorf("%s has %d digits", lang, n)
		}
	}
}

// Every word that a template or a script asks for is there.
func TestWordsAreThere(t *testing.T) {
	en := wordsFor("en")
	for _, dir := range []string{"../../../web/*.html", "../../../web/src/*.js"} {
		files, _ := filepath.Glob(dir)
		for _, name := range files {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range regexp.MustCompile(`(?:\.Say "|say\(')([a-z.]+)["']`).FindAllSubmatch(src, -1) {
				if en[string(m[1])] == "" {
					t.Errorf("%s asks for %s", name, m[1])
				}
			}
		}
	}
}

func TestFormats(t *testing.T) {
	ar, de := wordsFor("ar"), wordsFor("de-AT")
	for _, c := range [][2]string{
		{ar.date(mapdata.Date{Year: 2023, Month: 8, Day: 16}), "١٦ أغسطس ٢٠٢٣"},
		{ar.coordinates(53.371, 36.8544, 0), "٣٦٫٨٥° شمالًا، ٥٣٫٣٧° شرقًا"},
		{de.distance(862_400), "860 km"},
		{de.distance(1500), "1,5 km"},
		{de.distance(200), "200 m"},
		{de.date(mapdata.Date{Year: 2018}), "2018"},
		{de.kind("port"), "Hafen"},
		{de.kind("well"), "well"},
		{wordsFor("xx").kind("port"), "Port"},
	} {
		if c[0] != c[1] {
			t.Errorf("got %q, want %q", c[0], c[1])
		}
	}
}
