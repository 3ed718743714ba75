package mapdata

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("story.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("story.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// storyFiles are the stories that ship, and those that are there for tests.
func storyFiles(t *testing.T) []string {
	t.Helper()
	shipped, err1 := filepath.Glob("../assets/stories/*.geojson")
	small, err2 := filepath.Glob("testdata/stories/*.geojson")
	if err1 != nil || err2 != nil || len(shipped) < 1 || len(small) < 2 {
		t.Fatalf("stories: %v, %v, %v, %v", shipped, small, err1, err2)
	}
	return append(shipped, small...)
}

func TestSchemaAcceptsStories(t *testing.T) {
	s := schema(t)
	for _, file := range storyFiles(t) {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(src))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
}

// TestSchemaAgrees checks over the faulty files that the schema rejects
// none that Read lets pass, and accepts only those whose errors a schema
// cannot see.
func TestSchemaAgrees(t *testing.T) {
	// What these have wrong lies between members, inside texts, or
	// beyond JSON's grammar.
	blind := []string{"coordinate-system", "json-twice", "names", "narration", "not-utf-8", "translations-ids"}
	s := schema(t)
	files, _ := filepath.Glob("testdata/problems/*.geojson")
	checked := 0
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".geojson")
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(src))
		if err != nil {
			continue
		}
		checked++
		_, problems := Read(name, src)
		accepted := s.Validate(v) == nil
		switch {
		case !accepted && !HasErrors(problems):
			t.Errorf("%s: the schema rejects it, and Read does not: %v", name, s.Validate(v))
		case !accepted && slices.Contains(blind, name):
			t.Errorf("%s: the schema does see it", name)
		case accepted && HasErrors(problems) && !slices.Contains(blind, name):
			t.Errorf("%s: the schema accepts it, and Read does not:\n%v", name, problems)
		}
	}
	if checked < 35 {
		t.Errorf("only %d files are JSON", checked)
	}
}

// TestSchemaRejectsWrongTypes puts a value of another type in the place of
// each value of a good story, one at a time.
func TestSchemaRejectsWrongTypes(t *testing.T) {
	src, err := os.ReadFile("../assets/stories/caspian.geojson")
	if err != nil {
		t.Fatal(err)
	}
	s := schema(t)
	n := 0
	var walk func(root, v any, path string, put func(any))
	walk = func(root, v any, path string, put func(any)) {
		wrong := any(true)
		if _, ok := v.(bool); ok {
			wrong = json.Number("7")
		}
		put(wrong)
		n++
		if s.Validate(root) == nil {
			t.Errorf("%s: the schema accepts %v", path, wrong)
		}
		text, err := json.Marshal(root)
		if err != nil {
			t.Fatal(err)
		}
		if _, problems := Read("x", text); !HasErrors(problems) {
			t.Errorf("%s: Read accepts %v", path, wrong)
		}
		put(v)
		switch v := v.(type) {
		case map[string]any:
			for k := range v {
				if k != "bbox" {
					walk(root, v[k], path+"."+k, func(x any) { v[k] = x })
				}
			}
		case []any:
			for i := range min(len(v), 2) { // the others are alike
				walk(root, v[i], path+"[]", func(x any) { v[i] = x })
			}
		}
	}
	root, err := jsonschema.UnmarshalJSON(bytes.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	top := root.(map[string]any)
	for k := range top {
		walk(root, top[k], k, func(x any) { top[k] = x })
	}
	if n < 100 {
		t.Errorf("only %d values", n)
	}
}

// TestSchemaListsTheSameMembers compares the schema's members with those
// that Read knows.
func TestSchemaListsTheSameMembers(t *testing.T) {
	type object struct {
		Properties map[string]json.RawMessage `json:"properties"`
		OneOf      []object                   `json:"oneOf"`
	}
	var doc struct {
		Properties struct {
			Dateline object `json:"dateline"`
		} `json:"properties"`
		Defs map[string]object `json:"$defs"`
	}
	if err := json.Unmarshal(Schema, &doc); err != nil {
		t.Fatal(err)
	}
	inner := func(member string) object {
		var o object
		if err := json.Unmarshal(doc.Properties.Dateline.Properties[member], &o); err != nil || len(o.OneOf) < 2 {
			t.Fatalf("%s: %v %+v", member, err, o)
		}
		return o.OneOf[1]
	}
	for _, tt := range []struct {
		name  string
		o     object
		known []string
	}{
		{"dateline", doc.Properties.Dateline, storyMembers},
		{"article", doc.Defs["article"], articleMembers},
		{"viewpoint", inner("viewpoint"), viewpointMembers},
		{"projection", inner("projection"), projectionMembers},
		{"step", doc.Defs["step"], stepMembers},
		{"event", doc.Defs["event"], eventMembers},
		{"excerpt", doc.Defs["excerpt"], excerptMembers},
		{"properties", doc.Defs["properties"], propertyMembers},
		{"translation", doc.Defs["translation"], translationMembers},
		{"a step's text", doc.Defs["stepText"], stepTextMembers},
		{"an event's text", doc.Defs["eventText"], eventTextMembers},
		{"a feature's text", doc.Defs["featureText"], featureTextMembers},
		{"an excerpt's text", doc.Defs["excerptText"], excerptTextMembers},
	} {
		got := sortedKeys(tt.o.Properties)
		want := slices.Sorted(slices.Values(tt.known))
		if !slices.Equal(got, want) {
			t.Errorf("%s: the schema has %v, Read knows %v", tt.name, got, want)
		}
	}
}
