package mapdata

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

// FuzzRead checks that Read comes back from anything, that its problems
// stand in the file and in order, that what encoding/json cannot read is
// never without a problem, and that an index or id in the Story leads
// somewhere.
func FuzzRead(f *testing.F) {
	for _, pattern := range []string{"testdata/problems/*.geojson", "testdata/stories/*.geojson"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatal(pattern, err)
		}
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(src)
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		s, problems := Read("x", src)
		if _, again := Read("x", src); !reflect.DeepEqual(problems, again) {
			t.Fatalf("not the same twice:\n%v\n%v", problems, again)
		}
		if !json.Valid(src) && len(problems) == 0 {
			t.Fatal("no problem in what is no JSON")
		}
		lines := 1 + bytes.Count(src, []byte("\n"))
		line, column := 1, 0
		for _, p := range problems {
			if p.Line < line || p.Line == line && p.Column < column || p.Line > lines || p.Rule == "" || p.Text == "" {
				t.Fatalf("after line %d column %d: %v", line, column, p)
			}
			line, column = p.Line, p.Column
		}
		if s == nil {
			if !HasErrors(problems) {
				t.Fatal("no story and no error")
			}
			return
		}
		check := func(excerpts []int) {
			for _, i := range excerpts {
				if i < 0 || i >= len(s.Excerpts) {
					t.Fatalf("excerpt %d of %d", i, len(s.Excerpts))
				}
			}
		}
		for _, p := range s.Places {
			check(p.Excerpts)
			if !(math.Abs(p.Point[0]) <= 180 && math.Abs(p.Point[1]) <= 90) {
				t.Fatal(p)
			}
		}
		for _, r := range s.Routes {
			check(r.Excerpts)
			if len(r.Line) < 2 {
				t.Fatal(r)
			}
		}
		for _, a := range s.Areas {
			check(a.Excerpts)
			for _, p := range a.Shape {
				for _, ring := range p {
					if len(ring) < 4 || ring[0] != ring[len(ring)-1] {
						t.Fatal(a)
					}
				}
			}
		}
		for _, step := range s.Steps {
			check(step.Excerpts)
		}
		for _, e := range s.Events {
			check(e.Excerpts)
		}
	})
}
