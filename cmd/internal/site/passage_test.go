package site

import (
	"encoding/json"
	"strings"
	"testing"

	"dateline/mapdata"
)

func TestTextLink(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("over and over again ", 20))
	for _, c := range []struct {
		name, url string
		e         mapdata.Excerpt
		want      string
	}{
		{"short, with what is around", "https://example.org/a", mapdata.Excerpt{Exact: "Talks, go-on & on", Prefix: "a b c d e f g said: ", Suffix: " – then"},
			"https://example.org/a#:~:text=c%20d%20e%20f%20g%20said%3A-,Talks%2C%20go%2Don%20%26%20on,-%E2%80%93%20then"},
		{"long enough to stand by itself", "https://example.org/a?x=1#top", mapdata.Excerpt{Exact: "one two three four five six seven", Prefix: "p", Suffix: "s"},
			"https://example.org/a?x=1#top:~:text=one%20two%20three%20four%20five%20six%20seven"},
		{"very long", "https://example.org/a", mapdata.Excerpt{Exact: long},
			"https://example.org/a#:~:text=over%20and%20over%20again%20over%20and,over%20again%20over%20and%20over%20again"},
		{"no address", "", mapdata.Excerpt{Exact: "one"}, ""},
	} {
		if got := textLink(c.url, c.e); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestPassages(t *testing.T) {
	s := small()
	s.Excerpts = append(s.Excerpts, mapdata.Excerpt{ID: "lost", Exact: "Nobody quotes this."})
	got := wordsFor("en").passages(s)
	if len(got) != 3 {
		t.Fatalf("%d passages: %+v", len(got), got)
	}
	if p := got[0]; p.ID != "claim" || len(p.Features) != 1 || p.Features[0] != "alpha" || p.Step != 1 || p.Label != "Show on the map: Alpha" {
		t.Errorf("quoted by a place and a step: %+v", p)
	}
	if p := got[2]; p.ID != "denial" || len(p.Features) != 0 || p.Step != 1 || p.Label != "Show on the map: The sale" {
		t.Errorf("quoted by a step: %+v", p)
	}
	// What the page is given is what the script expects.
	f, err := Make(input())
	if err != nil {
		t.Fatal(err)
	}
	var config struct {
		Excerpts []passage `json:"excerpts"`
	}
	if err := json.Unmarshal(section(f["index.html"], `<script type="application/json" id="config">`, "</script>"), &config); err != nil {
		t.Fatal(err)
	}
	if len(config.Excerpts) != 3 || config.Excerpts[0].Exact != "They sell “drones”." {
		t.Errorf("config: %+v", config.Excerpts)
	}
	if !strings.Contains(string(f["index.html"]), `<a href="https://example.org/a?b=1&amp;c=2#:~:text=They%20sell%20%E2%80%9Cdrones%E2%80%9D."`) {
		t.Error("the card has no link to the words in the article")
	}
}
