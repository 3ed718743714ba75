package compile

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"dateline/cmd/internal/scene"
	"dateline/mapdata"
)

var update = flag.Bool("update", false, "write testdata/*.txt anew")

var results sync.Map

func result(t testing.TB, name string, s *mapdata.Story) *Result {
	t.Helper()
	if r, ok := results.Load(name); ok {
		return r.(*Result)
	}
	r, err := Compile(s, input())
	if err != nil {
		t.Fatal(err)
	}
	results.Store(name, r)
	return r
}

// The most that the built-in story may weigh, bytes.
const mostBytes = 250e3

func TestSceneFitsItsBudget(t *testing.T) {
	r := result(t, "caspian", stories(t)["caspian"])
	if n := len(scene.Encode(r.Scene)); n > mostBytes {
		t.Errorf("the scene has %d bytes, more than %.0f", n, mostBytes)
	} else {
		t.Logf("%d bytes", n)
	}
	if len(r.Outlines) != len(r.Scene.Glyphs) {
		t.Errorf("%d outlines for %d glyphs", len(r.Outlines), len(r.Scene.Glyphs))
	}
	for _, n := range r.Notes {
		t.Errorf("note: %s", n)
	}
}

// visible counts the mesh points and line segments whose bounds meet a
// window about a world point.
func visible(l *scene.Level, x, y, w, h float64) (points, segments int) {
	meets := func(b scene.Rect) bool {
		return float64(b.Max.X) >= x-w/2 && float64(b.Min.X) <= x+w/2 &&
			float64(b.Max.Y) >= y-h/2 && float64(b.Min.Y) <= y+h/2
	}
	for i := range l.Meshes {
		if meets(l.Meshes[i].Bounds) {
			points += len(l.Meshes[i].Points)
		}
	}
	for i := range l.Lines {
		if meets(l.Lines[i].Bounds) {
			segments += len(l.Lines[i].Points) - 1
		}
	}
	return points, segments
}

// What a window of 1280 by 720 shows at any scale must stay paintable in a
// few milliseconds. The table is the worst of the story's places, its views
// and a grid over its core.
func TestVisibleGeometry(t *testing.T) {
	s := result(t, "caspian", stories(t)["caspian"]).Scene
	var spots []scene.Point
	for _, p := range s.Places {
		spots = append(spots, p.At)
	}
	const n = 6
	for i := range n + 1 {
		for j := range n + 1 {
			spots = append(spots, scene.Point{
				X: s.Core.Min.X + (s.Core.Max.X-s.Core.Min.X)*float32(i)/n,
				Y: s.Core.Min.Y + (s.Core.Max.Y-s.Core.Min.Y)*float32(j)/n,
			})
		}
	}
	for k := 1280 / float64(s.Reach.Max.X-s.Reach.Min.X); k < 12; k *= 1.25 {
		level := 0
		for level < len(s.Levels)-1 && k > float64(s.Levels[level].MaxK) {
			level++
		}
		points, segments := 0, 0
		for _, at := range spots {
			p, q := visible(&s.Levels[level], float64(at.X), float64(at.Y), 1280/k, 720/k)
			points, segments = max(points, p), max(segments, q)
		}
		t.Logf("scale %6.3f: level %d, %5d points, %5d segments", k, level, points, segments)
		if points > 10000 || segments > 10000 {
			t.Errorf("scale %.3f: %d mesh points and %d line segments in a window", k, points, segments)
		}
	}
}

func TestCompileTwice(t *testing.T) {
	s := stories(t)["nile"]
	a := result(t, "nile", s)
	b, err := Compile(s, input())
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(scene.Encode(a.Scene), scene.Encode(b.Scene)) {
		t.Error("two compiles of one story differ")
	}
	if !slices.Equal(a.Outlines, b.Outlines) || !slices.Equal(a.Notes, b.Notes) {
		t.Error("outlines or notes of two compiles differ")
	}
}

// summary describes a scene in words, for the golden files.
func summary(s *scene.Scene) string {
	var b strings.Builder
	r := func(r scene.Rect) string {
		return fmt.Sprintf("%.0f %.0f to %.0f %.0f", r.Min.X, r.Min.Y, r.Max.X, r.Max.Y)
	}
	fmt.Fprintf(&b, "%s (%s, right to left: %v)\n", s.Title, s.Language, s.RTL)
	fmt.Fprintf(&b, "projection %s at %g %g, parallels %g\n", s.Projection.Kind, s.Projection.Lon, s.Projection.Lat, s.Projection.Parallels)
	fmt.Fprintf(&b, "home %s\ncore %s\nreach %s\n", r(s.Home), r(s.Core), r(s.Reach))
	names := []string{"land", "tinted", "lake", "coast", "border", "line of control", "disputed", "river", "lake shore", "water line", "water line 2", "water line 3", "graticule", "sea", "tinted 2", "tinted 3"}
	for i, l := range s.Levels {
		fmt.Fprintf(&b, "level %d up to %.4g:\n", i, l.MaxK)
		shapes, points := make([]int, len(names)), make([]int, len(names))
		for _, m := range l.Meshes {
			shapes[m.Class]++
			points[m.Class] += len(m.Points)
		}
		for _, m := range l.Lines {
			shapes[m.Class]++
			points[m.Class] += len(m.Points)
		}
		for c, n := range shapes {
			if n > 0 {
				// To two digits: a point more or less is no change of the map.
				fmt.Fprintf(&b, "  %s: about %.2g shapes, %.2g points\n", names[c], float64(n), float64(points[c]))
			}
		}
	}
	for _, p := range s.Places {
		fmt.Fprintf(&b, "place %d %s at %.1f %.1f, far %v, toward %v %.0f°, circle of %d\n", p.Number, p.ID, p.At.X, p.At.Y, p.Far,
			p.HasToward, float64(p.Toward)*180/math.Pi, len(p.Uncertainty))
	}
	for _, x := range s.Routes {
		fmt.Fprintf(&b, "route %s: %d points, %.1f km, from %d to %d\n", x.ID, len(x.Points), x.Along[len(x.Along)-1], x.From, x.To)
	}
	for _, a := range s.Areas {
		fmt.Fprintf(&b, "area %s: %d points\n", a.ID, len(a.Mesh.Points))
	}
	for _, st := range s.Steps {
		fmt.Fprintf(&b, "step %q: places %v routes %v areas %v, view %s\n", st.Title, st.Places, st.Routes, st.Areas, r(st.View))
	}
	styles := []string{"story", "country", "town", "capital", "water", "river", "area", "gap"}
	byStyle := make([][]string, len(styles))
	for _, l := range s.Labels {
		byStyle[l.Style] = append(byStyle[l.Style], l.Text)
	}
	for i, texts := range byStyle {
		if len(texts) > 0 {
			fmt.Fprintf(&b, "%s names (%d): %s\n", styles[i], len(texts), strings.Join(texts, ", "))
		}
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	for name, s := range stories(t) {
		r := result(t, name, s)
		got := summary(r.Scene)
		for _, n := range r.Notes {
			got += "note: " + n + "\n"
		}
		file := filepath.Join("testdata", name+".txt")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
			for i := range max(len(g), len(w)) {
				a, b := "", ""
				if i < len(g) {
					a = g[i]
				}
				if i < len(w) {
					b = w[i]
				}
				if a != b {
					t.Errorf("%s: line %d\n got %s\nwant %s", file, i+1, a, b)
				}
			}
		}
	}
}

// Everything in a scene must be finite and every index in range: painters do
// not check.
func TestSceneIsSound(t *testing.T) {
	for name, s := range stories(t) {
		sc := result(t, name, s).Scene
		back, err := scene.Decode(scene.Encode(sc))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if len(back.Levels) != len(sc.Levels) || len(back.Labels) != len(sc.Labels) {
			t.Errorf("%s: decoding loses something", name)
		}
		for i, l := range sc.Levels {
			if i > 0 && !(l.MaxK > sc.Levels[i-1].MaxK) {
				t.Errorf("%s: level %d is not finer than the one before", name, i)
			}
			for _, x := range l.Lines {
				if len(x.Points) < 2 || x.Start < 0 {
					t.Errorf("%s: a line of %d points that starts at %v", name, len(x.Points), x.Start)
				}
			}
		}
		if last := sc.Levels[len(sc.Levels)-1].MaxK; !math.IsInf(float64(last), 1) {
			t.Errorf("%s: the last level ends at %v", name, last)
		}
		inside := func(a, b scene.Rect) bool {
			const e = 0.5
			return a.Min.X >= b.Min.X-e && a.Min.Y >= b.Min.Y-e && a.Max.X <= b.Max.X+e && a.Max.Y <= b.Max.Y+e
		}
		if !inside(sc.Home, sc.Core) || !inside(sc.Home, sc.Reach) {
			t.Errorf("%s: home is not inside core and reach", name)
		}
		for _, st := range sc.Steps {
			if !inside(st.View, sc.Reach) || !(st.View.Max.X > st.View.Min.X) {
				t.Errorf("%s: the view of step %q is not in reach", name, st.Title)
			}
		}
		// Home fills a window of any shape with world.
		w, h := float64(sc.Home.Max.X-sc.Home.Min.X), float64(sc.Home.Max.Y-sc.Home.Min.Y)
		for _, window := range [][2]float64{{320, 704}, {1728, 720}, {1280, 720}, {2560, 1440}, {360, 360}} {
			k := math.Min((window[0]-56)/w, (window[1]-56)/h)
			cx, cy := float64(sc.Home.Min.X+sc.Home.Max.X)/2, float64(sc.Home.Min.Y+sc.Home.Max.Y)/2
			seen := scene.Rect{
				Min: scene.Point{X: float32(cx - window[0]/2/k), Y: float32(cy - window[1]/2/k)},
				Max: scene.Point{X: float32(cx + window[0]/2/k), Y: float32(cy + window[1]/2/k)},
			}
			if !inside(seen, sc.Reach) {
				t.Errorf("%s: a window of %v shows more than reach at home", name, window)
			}
		}
		for _, p := range sc.Places {
			if p.Label < 0 || sc.Labels[p.Label].Text != p.Name {
				t.Errorf("%s: place %s has label %d", name, p.ID, p.Label)
			}
			if !p.Far && (p.At.X < sc.Home.Min.X || p.At.X > sc.Home.Max.X || p.At.Y < sc.Home.Min.Y || p.At.Y > sc.Home.Max.Y) {
				t.Errorf("%s: place %s is outside of home and not far", name, p.ID)
			}
		}
	}
}

func BenchmarkCompile(b *testing.B) {
	s := stories(b)["caspian"]
	in := input()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Compile(s, in); err != nil {
			b.Fatal(err)
		}
	}
	reportPeak(b)
}
