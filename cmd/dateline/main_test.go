package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// call runs the command and gives what it said.
func call(args ...string) (code int, out, err string) {
	var o, e bytes.Buffer
	code = run(args, output{&o, &e})
	return code, o.String(), e.String()
}

func write(t *testing.T, name, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestExitCodes(t *testing.T) {
	bad := write(t, "bad.geojson", `{"type":"FeatureCollection","features":[]}`)
	story := filepath.Join(t.TempDir(), "story.geojson")
	if code, _, err := call("new", story); code != done {
		t.Fatalf("new: %d, %s", code, err)
	}
	for _, c := range []struct {
		args string
		code int
		says string
	}{
		{"", misuse, "say what to do"},
		{"--help", done, "Usage: dateline"},
		{"check --help", done, "story"},
		{"paint", misuse, "paint"},
		{"check", misuse, "story"},
		{"check --loud x", misuse, "--loud"},
		{"check " + story, done, "2 places, 1 route"},
		{"check " + bad, problems, bad + ":1:1: error: "},
		{"check " + bad + " " + story, problems, "2 places"},
		{"check /nowhere/story.geojson", misuse, "/nowhere/story.geojson"},
		{"build " + story, misuse, "--output"},
		{"build " + bad + " -o " + t.TempDir(), problems, "error: "},
		{"build " + story + " -o x --base example.org", misuse, "--base"},
		{"export " + story + " -o map.gif", misuse, ".svg or .png"},
		{"export " + story + " -o map.png --step 9", misuse, "steps 1 to 2"},
		{"export " + story + " -o map.png --width 5", misuse, "64 pixels"},
		{"new " + story, misuse, "exists already"},
		{"import " + story, problems, "a story already"},
		{"import /nowhere", misuse, "/nowhere"},
		{"serve --port nine", misuse, "port"},
	} {
		code, out, err := call(strings.Fields(c.args)...)
		if code != c.code || !strings.Contains(out+err, c.says) {
			t.Errorf("dateline %s: exit %d, want %d; wants to say %q and says\n%s%s", c.args, code, c.code, c.says, out, err)
		}
		if code == misuse && out != "" {
			t.Errorf("dateline %s: says what is wrong on the standard output", c.args)
		}
	}
}

func TestNewKeepsTitles(t *testing.T) {
	story := filepath.Join(t.TempDir(), "story.geojson")
	title := `A "quoted" \ title with <b> and گفت`
	if code, _, err := call("new", story, "--title", title, "--language", "fa"); code != done {
		t.Fatal(err)
	}
	s, _, err := readStory(story, os.Stderr)
	if err != nil || s.Title != title || s.Language != "fa" {
		t.Errorf("%v: %+v", err, s)
	}
	code, out, _ := call("check", story)
	if code != done || strings.Contains(out, "warning") {
		t.Errorf("the story to start from has problems: %s", out)
	}
}

func TestNewTranslates(t *testing.T) {
	story := filepath.Join(t.TempDir(), "story.geojson")
	if code, _, err := call("new", story, "--translate", "ar,ckb"); code != done {
		t.Fatal(err)
	}
	code, out, _ := call("check", story)
	if code != done || strings.Contains(out, "warning") || !strings.Contains(out, "3 languages") {
		t.Errorf("exit %d: %s", code, out)
	}
}

func TestExport(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a story")
	}
	story := filepath.Join(t.TempDir(), "story.geojson")
	call("new", story)
	for name, start := range map[string]string{"map.svg": "<svg", "map.png": "\x89PNG"} {
		file := filepath.Join(t.TempDir(), name)
		if code, _, err := call("export", story, "-o", file, "--width", "400", "--height", "300", "--theme", "dark", "--step", "1"); code != done {
			t.Fatalf("%s: %s", name, err)
		}
		data, err := os.ReadFile(file)
		if err != nil || !bytes.Contains(data[:min(200, len(data))], []byte(start)) {
			t.Errorf("%s: %v, %.60q", name, err, data)
		}
	}
}

func TestImport(t *testing.T) {
	file := write(t, "sea_of-names.geojson", `{"type":"FeatureCollection","features":[
		{"type":"Feature","id":7,"properties":{"NAME":"  São  Tomé "},"geometry":{"type":"Point","coordinates":[6.73,0.34,12]}},
		{"type":"Feature","properties":{"title":"Port","category":"Port","description":"Old","source":"A chart"},"geometry":{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}},
		{"type":"Feature","properties":null,"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}},
		{"type":"Feature","properties":{"name":"Gone"},"geometry":null},
		{"type":"Feature","properties":{"name":"قرية"},"geometry":{"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}]}}
	]}`)
	story := filepath.Join(t.TempDir(), "out.geojson")
	code, _, says := call("import", file, "-o", story)
	if code != done {
		t.Fatal(says)
	}
	for _, want := range []string{"left out: Gone", "a MultiPoint became 2 features: Port"} {
		if !strings.Contains(says, want) {
			t.Errorf("does not say %q: %s", want, says)
		}
	}
	s, _, err := readStory(story, os.Stderr)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, p := range s.Places {
		ids = append(ids, p.ID+"="+p.Name)
	}
	for _, r := range s.Routes {
		ids = append(ids, r.ID+"="+r.Name)
	}
	for _, a := range s.Areas {
		ids = append(ids, a.ID+"="+a.Name)
	}
	if got, want := strings.Join(ids, " "), "feature-7=São Tomé port=Port port-2=Port route-4=Route 4 feature-5=قرية"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if s.Title != "Sea of names" || s.Places[1].Kind != "port" || s.Places[1].Note != "Old" || s.Places[1].Source != "A chart" {
		t.Errorf("%q, %+v", s.Title, s.Places[1])
	}
	// What is there already stays.
	if code, _, _ := call("import", file, "-o", story); code != misuse {
		t.Error("wrote over a story")
	}
	for _, broken := range []string{``, `[]`, `{`, `{"type":"Feature","geometry":{"type":"Circle"}}`, `{"a":1}`, `{"type":"FeatureCollection","features":[]}`} {
		if code, _, _ := call("import", write(t, "x.json", broken)); code != problems {
			t.Errorf("%q: exit %d", broken, code)
		}
	}
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"São Tomé": "sao-tome", "  A -- b ": "a-b", "قرية": "", "Makhachkala": "makhachkala",
		strings.Repeat("long ", 30): "long-long-long-long-long-long-long-long-long-long-long-long",
	} {
		if got := slug(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
