package mapdata

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// twoLanguages is a story in English and German. Every English text that may
// be translated begins with "en:", and its translation with "de:".
const twoLanguages = `{"type": "FeatureCollection", "dateline": {
	"version": 1, "title": "en:title", "summary": "en:summary", "language": "en", "credit": "en:credit",
	"viewpoint": {"id": "un", "note": "en:view"}, "article": {"title": "A", "publisher": "P", "language": "en"},
	"steps": [{"title": "en:step", "text": "en:narration", "features": ["here"]}],
	"events": [{"id": "e", "date": "2022", "text": "en:event"}],
	"excerpts": [{"id": "q", "exact": "Words.", "prefix": "Before. ", "speaker": "en:speaker"}, {"id": "r", "exact": "More.", "speaker": "en:speaker"}],
	"translations": [{
		"language": "de", "by": "T", "title": "de:title", "summary": "de:summary", "credit": "de:credit", "viewpoint": {"note": "de:view"},
		"steps": [{"title": "de:step", "text": "de:narration"}], "events": {"e": {"text": "de:event"}},
		"features": {
			"here": {"name": "de:name", "gap": "de:gap", "note": "de:note", "source": "de:source"},
			"there": {"name": "de:name", "note": "de:note", "source": "de:source"},
			"way": {"name": "de:name", "note": "de:note", "source": "de:source"},
			"land": {"name": "de:name", "note": "de:note", "source": "de:source"}
		},
		"excerpts": {"q": {"text": "Worte.", "speaker": "de:speaker"}, "r": {"text": "Mehr.", "speaker": "de:speaker", "by": "U"}}
	}]}, "features": [
	{"type": "Feature", "id": "here", "geometry": {"type": "Point", "coordinates": [10, 50]},
		"properties": {"name": "en:name", "localName": "Hier", "gap": "en:gap", "gapTo": ["there"], "note": "en:note", "source": "en:source", "excerpts": ["q"]}},
	{"type": "Feature", "id": "there", "geometry": {"type": "Point", "coordinates": [12, 50]},
		"properties": {"name": "en:name", "note": "en:note", "source": "en:source", "excerpts": ["q"]}},
	{"type": "Feature", "id": "way", "geometry": {"type": "LineString", "coordinates": [[10, 50], [11, 50]]},
		"properties": {"name": "en:name", "note": "en:note", "source": "en:source"}},
	{"type": "Feature", "id": "land", "geometry": {"type": "Polygon", "coordinates": [[[10, 50], [11, 50], [11, 51], [10, 50]]]},
		"properties": {"name": "en:name", "note": "en:note", "source": "en:source"}}]}`

// texts collects every text that v holds.
func texts(v reflect.Value) []string {
	var out []string
	switch v.Kind() {
	case reflect.String:
		out = append(out, v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			if name := v.Type().Field(i).Name; name != "Translations" {
				out = append(out, texts(v.Field(i))...)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			out = append(out, texts(v.Index(i))...)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			out = append(out, texts(k)...)
		}
	}
	return out
}

func TestIn(t *testing.T) {
	s, problems := Read("x", []byte(twoLanguages))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	before := fmt.Sprintf("%+v", s)
	if got := s.Languages(); !slices.Equal(got, []string{"en", "de"}) {
		t.Errorf("languages %v", got)
	}
	if s.In("EN") != s || s.In("fr") != nil {
		t.Error("the story's own language, and one that it has not")
	}
	de := s.In("DE")
	own, translated := 0, 0
	for _, text := range texts(reflect.ValueOf(*s)) {
		if strings.HasPrefix(text, "en:") {
			own++
		}
	}
	for _, text := range texts(reflect.ValueOf(*de)) {
		if strings.HasPrefix(text, "en:") {
			t.Errorf("%q is not translated", text)
		}
		if strings.HasPrefix(text, "de:") {
			translated++
		}
	}
	if own != 22 || translated != own {
		t.Errorf("%d texts, %d translated", own, translated)
	}
	if de.Language != "de" || len(de.Borrowed) != 0 {
		t.Errorf("in %q, borrowed %v", de.Language, de.Borrowed)
	}
	want := []Excerpt{
		{ID: "q", Exact: "Words.", Prefix: "Before. ", Speaker: "de:speaker", Status: Reported, Rendering: Rendering{"Worte.", "T", "de"}},
		{ID: "r", Exact: "More.", Speaker: "de:speaker", Status: Reported, Rendering: Rendering{"Mehr.", "U", "de"}},
	}
	if !slices.Equal(de.Excerpts, want) {
		t.Errorf("excerpts %+v", de.Excerpts)
	}
	if after := fmt.Sprintf("%+v", s); after != before {
		t.Errorf("the story itself was changed:\n%s\n%s", before, after)
	}
}

// TestInBorrows checks that what nobody has translated stays, and is marked
// so, unless the same text is a translation elsewhere.
func TestInBorrows(t *testing.T) {
	src := strings.Replace(twoLanguages, `"title": "de:title", "summary": "de:summary",`, `"title": "de:title",`, 1)
	src = strings.Replace(src, `"steps": [{"title": "de:step", "text": "de:narration"}]`, `"steps": [{}]`, 1)
	src = strings.Replace(src, `"way": {"name": "de:name"`, `"way": {"name": "en:step"`, 1)
	src = strings.Replace(src, `"q": {"text": "Worte.", "speaker": "de:speaker"}, `, "", 1)
	s, problems := Read("x", []byte(src))
	if HasErrors(problems) || len(problems) != 4 {
		t.Fatal(problems)
	}
	de := s.In("de")
	if got := fmt.Sprint(de.Borrowed); got != "map[en:narration:en en:speaker:en en:summary:en]" {
		t.Errorf("borrowed %v", got)
	}
	if de.Summary != "en:summary" || de.Steps[0].Text != "en:narration" || de.Excerpts[0].Rendering != (Rendering{}) || de.Excerpts[0].Exact != "Words." {
		t.Errorf("%+v", de)
	}
}
