package mapdata

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/mapdata/quote"
)

// TestStoriesHaveNoProblems reads every story, those with their article
// beside them together with it.
func TestStoriesHaveNoProblems(t *testing.T) {
	for _, file := range storyFiles(t) {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		article, err := os.ReadFile(strings.TrimSuffix(file, ".geojson") + ".txt")
		var s *Story
		var problems []Problem
		if err == nil {
			s, problems = Check(file, src, string(article))
		} else {
			s, problems = Read(file, src)
		}
		for _, p := range problems {
			t.Error(p)
		}
		if strings.HasPrefix(file, "testdata") && err != nil {
			t.Error(err)
		}
		complete(t, file, s)
	}
}

// complete checks what all our stories keep to: every position has a source
// and a precision, every place an excerpt, every step something to show.
func complete(t *testing.T, file string, s *Story) {
	for _, p := range s.Places {
		if p.Source == "" || p.Precision <= 0 || len(p.Excerpts) == 0 || p.Kind == "" {
			t.Errorf("%s: %+v", file, p)
		}
	}
	for _, r := range s.Routes {
		if r.Source == "" || r.Schematic && r.Note == "" || len(r.Excerpts) == 0 {
			t.Errorf("%s: %+v", file, r)
		}
	}
	for _, e := range s.Excerpts {
		if e.Speaker == "" || sentences(e.Exact) > 2 {
			t.Errorf("%s: %+v", file, e)
		}
	}
	for _, step := range s.Steps {
		if step.Text == "" || len(step.Features) == 0 || len(step.Excerpts) == 0 {
			t.Errorf("%s: %+v", file, step)
		}
	}
	if len(s.Steps) < 4 || s.Extent.IsZero() || s.Article.Title == "" {
		t.Errorf("%s: %d steps, extent %v, article %+v", file, len(s.Steps), s.Extent, s.Article)
	}
}

// sentences counts the sentences of a passage, begun ones too.
func sentences(s string) int {
	s = strings.TrimRight(strings.TrimSpace(s), `"”’)`)
	n := 1
	for i, r := range s {
		if strings.ContainsRune(".!?؟", r) && i+utf8.RuneLen(r) < len(s) && strings.HasPrefix(s[i+utf8.RuneLen(r):], " ") {
			n++
		}
	}
	return n
}

func TestSentences(t *testing.T) {
	for s, want := range map[string]int{
		"One":                       1,
		"One.":                      1,
		"“One,”":                    1,
		"One. Two":                  2,
		"One 1.5 and two? Three.":   2,
		"One. Two! Three.":          3,
		"“We’ve been clear.” Then.": 1, // the mark hides the end; none of ours has it
	} {
		if got := sentences(s); got != want {
			t.Errorf("%q: %d sentences, want %d", s, got, want)
		}
	}
}

// TestSelectorsAreNeeded checks in the small stories that Check finds a
// wrong quotation, wherever it is wrong.
func TestSelectorsAreNeeded(t *testing.T) {
	src, err := os.ReadFile("testdata/stories/endurance.geojson")
	if err != nil {
		t.Fatal(err)
	}
	article, err := os.ReadFile("testdata/stories/endurance.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, old, new, rule string }{
		{"a word changed", "All of them were alive.", "All of them were well.", "quote-missing"},
		{"a prefix changed", "Yelcho, under Luis Pardo, ", "Yelcho, under Pardo, ", "quote-context"},
		{"too short", "All of them were alive.", "Elephant Island", "quote-ambiguous"},
	} {
		changed := strings.Replace(string(src), tt.old, tt.new, 1)
		if changed == string(src) {
			t.Fatalf("%s: nothing to change", tt.name)
		}
		_, problems := Check("x", []byte(changed), string(article))
		if len(problems) != 1 || problems[0].Rule != tt.rule || problems[0].Line < 2 {
			t.Errorf("%s: %v", tt.name, problems)
		}
	}
	if _, problems := Check("x", []byte("["), ""); !HasErrors(problems) {
		t.Error("no problem in half a list")
	}
}

// TestExcerptsKeepTheirMarks checks that Read hands on the words as they
// are: typographic marks, accents and directions included.
func TestExcerptsKeepTheirMarks(t *testing.T) {
	src := `{"type":"FeatureCollection","dateline":{"version":1,"title":"T","language":"en","article":{"title":"A","publisher":"P"},
	"excerpts":[{"id":"a","exact":" “Cafe\u0301, they’re ‘home’\u00A0…” ","speaker":"S"}]},"features":[]}`
	s, _ := Read("x", []byte(src))
	want := " “Cafe\u0301, they’re ‘home’\u00A0…” "
	if len(s.Excerpts) != 1 || s.Excerpts[0].Exact != want {
		t.Errorf("%q, want %q", s.Excerpts, want)
	}
	if quote.Normalize(want) != "\"Café, they're 'home' …\"" {
		t.Errorf("%q", quote.Normalize(want))
	}
}
