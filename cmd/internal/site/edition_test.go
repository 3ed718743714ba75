package site

import (
	"regexp"
	"strings"
	"testing"

	"dateline/cmd/internal/scene/scenetest"
	"dateline/mapdata"
)

// bilingual is the input of small with some texts in Arabic.
func bilingual() Input {
	in := input()
	in.Story.Translations = []mapdata.Translation{{
		Language: "ar", By: "A <translator>", Title: "من ألفا إلى برافو",
		Steps:    []mapdata.StepText{{Title: "البيع", Text: "هكذا **يبدأ**."}, {}},
		Features: map[string]mapdata.NameText{"alpha": {Name: "ألفا"}, "lane": {Name: "الطريق"}},
		Excerpts: map[string]mapdata.Spoken{"claim": {Text: "إنهم يبيعون «المسيّرات».", Speaker: "البيت الأبيض", By: "A <translator>"}},
	}}
	s := scenetest.Small()
	s.Title, s.Language, s.RTL = "من ألفا إلى برافو", "ar", true
	in.Translations = []Edition{{Story: in.Story.In("ar"), Scene: s, Outlines: make([]string, len(s.Glyphs)), Borders: "ممارسة الأمم المتحدة"}}
	return in
}

func TestEditions(t *testing.T) {
	in := bilingual()
	in.Base = "https://example.org/a/"
	f, err := Make(in)
	if err != nil {
		t.Fatal(err)
	}
	for name, wants := range map[string][]string{
		"index.html": {
			`<html lang="en" dir="ltr">`, `<h1>From Alpha to Bravo</h1>`, `content="https://example.org/a/card.png"`,
			`<a href="index.html" hreflang="en" lang="en" dir="ltr" aria-current="true">English</a><a href="index.ar.html" hreflang="ar" lang="ar" dir="rtl">العربية</a>`,
			`<link rel="alternate" hreflang="en" href="https://example.org/a/index.html">`, `<link rel="alternate" hreflang="ar" href="https://example.org/a/index.ar.html">`,
		},
		"index.ar.html": {
			`<html lang="ar" dir="rtl">`, `<h1>من ألفا إلى برافو</h1>`, `content="https://example.org/a/card.ar.png"`, `href="https://example.org/a/oembed.ar.json"`,
			`<a href="index.html" hreflang="en" lang="en" dir="ltr">English</a><a href="index.ar.html" hreflang="ar" lang="ar" dir="rtl" aria-current="true">العربية</a>`,
			// The quotation itself, and below it, outside, its translation.
			`lang="en" dir="ltr"><p>They sell “drones”.</p></blockquote>` + "\n" +
				`<div class="rendering" lang="ar" dir="rtl"><p class="by">ترجمة: A &lt;translator&gt;</p><p>إنهم يبيعون «المسيّرات».</p></div>`,
			// Nobody has translated these.
			`<div class="summary prose" lang="en" dir="ltr"><p>A summary.</p></div>`, `<h2 lang="en" dir="ltr">The way</h2>`,
			`<bdi class="name" lang="en" dir="ltr">Bravo</bdi>`, `<h2>البيع</h2>`, `<div class="text prose"><p>هكذا <strong>يبدأ</strong>.</p></div>`,
			`<bdi class="name">ألفا</bdi>`, `<bdi class="speaker">البيت الأبيض</bdi>`, `<bdi class="speaker" lang="en" dir="ltr">Tehran</bdi>`,
			`<bdi lang="en" dir="ltr">An article</bdi>`, `ممارسة الأمم المتحدة`,
		},
		"oembed.ar.json": {`https://example.org/a/index.ar.html`, `من ألفا إلى برافو`},
		"oembed.json":    {`https://example.org/a/index.html`},
	} {
		for _, want := range wants {
			if !strings.Contains(string(f[name]), want) {
				t.Errorf("%s has no %s", name, want)
			}
		}
	}
	if strings.Contains(string(f["index.html"]), `class="rendering"`) || strings.Contains(string(f["index.html"]), `<h2 lang`) {
		t.Error("the page in the story's own language has a translation, or a text marked as foreign")
	}
	for _, name := range []string{"poster.svg", "poster.ar.svg", "card.ar.png", "index.ar.html.br"} {
		if len(f[name]) == 0 {
			t.Errorf("no %s", name)
		}
	}
	part := func(page, key string) string {
		return regexp.MustCompile(`"` + key + `":"([^"]*)"`).FindStringSubmatch(string(f[page]))[1]
	}
	for _, key := range []string{"viewer", "live", "telling"} {
		if part("index.html", key) != part("index.ar.html", key) {
			t.Errorf("the pages do not share their %s", key)
		}
	}
	if a, b := part("index.html", "scene"), part("index.ar.html", "scene"); a == b || len(f[a]) == 0 || len(f[b]) == 0 {
		t.Errorf("scenes %s and %s", a, b)
	}
}

// A story in one language has neither list nor alternates.
func TestOneLanguage(t *testing.T) {
	f, err := Make(input())
	if err != nil {
		t.Fatal(err)
	}
	if page := string(f["index.html"]); strings.Contains(page, `hreflang="en"`) || strings.Contains(page, "<nav class=\"languages\"") {
		t.Error("a choice of one language")
	}
}
