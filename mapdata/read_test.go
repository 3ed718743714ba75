package mapdata

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestTooManyFeatures(t *testing.T) {
	const feature = `{"type": "Feature", "id": "p%d", "geometry": {"type": "Point", "coordinates": [10, %d]}, "properties": {"name": "P", "source": "S"}}`
	for _, n := range []int{maxFeatures, maxFeatures + 1} {
		var all []string
		for i := range n {
			all = append(all, fmt.Sprintf(feature, i, i%80))
		}
		src := `{"type": "FeatureCollection", "dateline": {"version": 1, "title": "T", "language": "en", "article": {"title": "A", "publisher": "P"}}, "features": [` +
			"\n" + strings.Join(all, ",\n") + "]}"
		_, problems := Read("x", []byte(src))
		if HasErrors(problems) != (n > maxFeatures) {
			t.Fatalf("%d features: %v", n, problems)
		}
		for _, p := range problems {
			if p.Rule == "too-many-features" && (p.Line != maxFeatures+2 || p.Column != 1) {
				t.Errorf("it stands at %d:%d", p.Line, p.Column)
			}
		}
	}
}

// TestProblems compares what Read says of faulty files, one or more faults
// in each, with the texts beside them.
func TestProblems(t *testing.T) {
	files, err := filepath.Glob("testdata/problems/*.geojson")
	if err != nil || len(files) < 40 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		t.Run(name, func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			_, problems := Read(name, src)
			if len(problems) == 0 {
				t.Fatal("no problem found")
			}
			var b strings.Builder
			for _, p := range problems {
				b.WriteString(p.String() + "\n")
			}
			golden := strings.TrimSuffix(file, ".geojson") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if b.String() != string(want) {
				t.Errorf("got:\n%swant:\n%s", &b, want)
			}
		})
	}
}

// A story with more warnings than are shown is still built, and an error is
// shown however many warnings stand before it.
func TestManyWarnings(t *testing.T) {
	const feature = `{"type": "Feature", "id": "p%d", "geometry": {"type": "Point", "coordinates": [10, %d]}, "properties": {"name": "P"}}`
	story := func(n int, last string) string {
		var all []string
		for i := range n {
			all = append(all, fmt.Sprintf(feature, i, i%80))
		}
		return `{"type": "FeatureCollection", "dateline": {"version": 1, "title": "T", "language": "en", "article": {"title": "A", "publisher": "P"}}, "features": [` +
			strings.Join(append(all, last), ",\n") + "]}"
	}
	many := maxProblems/2 + 10 // each has two warnings: nothing to open, and no source
	_, problems := Read("x", []byte(story(many, fmt.Sprintf(feature, many, 1))))
	if HasErrors(problems) || len(problems) != maxProblems+1 {
		t.Errorf("%d problems, the last %v", len(problems), problems[len(problems)-1])
	}
	_, problems = Read("x", []byte(story(many, `{"type": "Feature", "id": "p0", "geometry": null, "properties": {}}`)))
	if !HasErrors(problems) {
		t.Errorf("%d warnings hide the error", len(problems))
	}
}
