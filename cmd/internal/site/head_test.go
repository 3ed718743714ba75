package site

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/mapdata"
)

// properties finds what a page tells of itself in its head.
var properties = regexp.MustCompile(`<(?:meta property="(og:[a-z:]+)" content|link rel="(canonical|alternate)"(?: type="[^"]+")? href|meta name="(twitter:card)" content)="([^"]*)"`)

func TestHead(t *testing.T) {
	heads := func(base string) map[string]string {
		in := input()
		in.Base, in.Story.Language = base, "en-GB"
		in.Story.Summary = "A *summary*\n\nwith <b> & \"marks\"."
		f, err := Make(in)
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]string{}
		for _, m := range properties.FindAllStringSubmatch(string(f["index.html"]), -1) {
			out[m[1]+m[2]+m[3]] = m[4]
		}
		if _, has := f["oembed.json"]; has != (base != "") {
			t.Errorf("base %q: oembed.json: %v", base, has)
		}
		return out
	}
	want := map[string]string{
		"og:type": "article", "og:title": "From Alpha to Bravo", "og:locale": "en_GB",
		"og:description": "A summary with &lt;b&gt; &amp; &#34;marks&#34;.",
	}
	// Without a base no address can be absolute, and a relative one is of no
	// use to who reads them.
	if diff := cmp.Diff(want, heads("")); diff != "" {
		t.Errorf("without a base: %s", diff)
	}
	for k, v := range map[string]string{
		"og:url": "https://maps.example/a/index.html", "canonical": "https://maps.example/a/index.html",
		"og:image": "https://maps.example/a/card.png", "og:image:type": "image/png", "og:image:width": "1200", "og:image:height": "630",
		"og:image:alt": "Map: From Alpha to Bravo", "twitter:card": "summary_large_image",
		"alternate": "https://maps.example/a/oembed.json",
	} {
		want[k] = v
	}
	if diff := cmp.Diff(want, heads("https://maps.example/a/")); diff != "" {
		t.Errorf("with a base: %s", diff)
	}
}

func TestLocale(t *testing.T) {
	for lang, want := range map[string]string{"en": "", "en-GB": "en_GB", "pt-br": "pt_BR", "ar": "", "zh-Hant-TW": "zh_TW", "x y": ""} {
		if got := locale(lang); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}

func TestLinked(t *testing.T) {
	in := input()
	in.Base = "https://maps.example/a/"
	in.Story.Article.Author = "N. N."
	in.Story.Places = in.Story.Places[:1]
	in.Story.Places[0].Name = `</script><script>alert(1)//`
	f, err := Make(in)
	if err != nil {
		t.Fatal(err)
	}
	text := section(f["index.html"], `<script type="application/ld+json">`, "</script>")
	var got any
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	const article = "https://example.org/a?b=1&c=2"
	type object = map[string]any
	want := object{
		"@context": "https://schema.org", "@type": "Map", "@id": "https://maps.example/a/index.html", "url": "https://maps.example/a/index.html",
		"name": "From Alpha to Bravo", "description": "A summary.", "inLanguage": "en", "image": "https://maps.example/a/card.png", "creditText": "The makers",
		"isBasedOn": object{"@type": "NewsArticle", "@id": article},
		"citation": object{
			"@type": "NewsArticle", "@id": article, "url": article, "headline": "An article", "inLanguage": "en", "author": "N. N.",
			"publisher": object{"@type": "Organization", "name": "The Paper"}, "datePublished": "2023-08-16",
		},
		"about": []any{object{
			"@type": "Place", "@id": "#place=alpha", "name": `</script><script>alert(1)//`, "alternateName": "الفا",
			"geo": object{"@type": "GeoCoordinates", "latitude": 36.8544, "longitude": 53.371},
		}},
		"hasPart": []any{
			object{"@type": "Claim", "@id": "#says=claim", "text": "They sell “drones”.", "inLanguage": "en", "author": "White House",
				"appearance": object{"@type": "NewsArticle", "@id": article}},
			object{"@type": "Quotation", "@id": "#says=sale", "text": "Talks go on.", "inLanguage": "en", "spokenByCharacter": "The Paper",
				"isPartOf": object{"@type": "NewsArticle", "@id": article}},
			object{"@type": "Claim", "@id": "#says=denial", "text": "They went before the war.", "inLanguage": "en", "author": "Tehran",
				"appearance": object{"@type": "NewsArticle", "@id": article}, "temporalCoverage": "2022-08",
				"about": []any{object{"@type": "Claim", "@id": "#says=claim"}}},
		},
	}
	if diff := cmp.Diff(any(want), got); diff != "" {
		t.Error(diff)
	}
	in.Story.Article = mapdata.Article{Title: "T", Publisher: "P"}
	if id := linked(in.Story, head{}).Citation.ID; id != "#article" {
		t.Errorf("an article without an address is %q", id)
	}
}

// oembed.json has what section 2.3.4 of the specification asks for, and the
// frame in it is as large as it says.
func TestOEmbed(t *testing.T) {
	in := input()
	in.Base, in.Story.Title = "https://maps.example/a/", `"Drones" & <ships>`
	f, err := Make(in)
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(f["oembed.json"], &got); err != nil {
		t.Fatal(err)
	}
	html, _ := got["html"].(string)
	delete(got, "html")
	want := map[string]any{
		"version": "1.0", "type": "rich", "title": `"Drones" & <ships>`, "author_name": "The makers", "width": 700.0, "height": 760.0,
		"thumbnail_url": "https://maps.example/a/card.png", "thumbnail_width": 1200.0, "thumbnail_height": 630.0,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, part := range []string{`src="https://maps.example/a/index.html"`, `title="&quot;Drones&quot; &amp; &lt;ships&gt;"`, `width="700" height="760"`, `sandbox="allow-scripts `} {
		if !strings.Contains(html, part) {
			t.Errorf("no %s in %s", part, html)
		}
	}
}
