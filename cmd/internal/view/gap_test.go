package view

import (
	"math"
	"slices"
	"testing"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/scene/scenetest"
)

// withGap is the small scene with a gap from a place to a point, its words in
// the letters of another label.
func withGap(from int32, to scene.Point) *scene.Scene {
	s := scenetest.Small()
	words := s.Labels[s.Places[scenetest.Charlie].Label]
	words.Style, words.Priority, words.MinK = scene.GapName, 0, 0
	words.Place, words.At, words.Text = from, to, "way on"
	s.Labels = append(s.Labels, words)
	return s
}

// gapOps are the strokes of a gap's sign, without their cases, and its words.
func gapOps(f *Frame) (strokes []Op, words *Op) {
	for i := range f.Ops {
		op := &f.Ops[i]
		switch {
		case op.Role == RoleGap && op.Color != op.Halo:
			strokes = append(strokes, *op)
		case op.Role == RoleLabelGap:
			words = op
		}
	}
	return strokes, words
}

func TestGap(t *testing.T) {
	v := New(withGap(scenetest.Bravo, scene.Point{X: -600, Y: -500}))
	v.SetReducedMotion(true)
	v.Resize(1000, 700, 1, Insets{})
	var f Frame
	v.Frame(&f)
	strokes, words := gapOps(&f)
	if len(strokes) != 2 || words == nil {
		t.Fatalf("%d strokes, words %v", len(strokes), words)
	}
	if !slices.Contains(v.Signs(nil), SignGap) {
		t.Error("the legend does not explain the sign")
	}
	x, y, _ := v.Project("bravo")
	for _, op := range strokes {
		if op.To-op.From != 2 || op.Dash != [2]float32{} {
			t.Errorf("a stroke of %d points, dashed %v", op.To-op.From, op.Dash)
		}
		a, b := f.Points[op.From], f.Points[op.From+1]
		if d := math.Hypot(float64(a.X-b.X), float64(a.Y-b.Y)); d > 12 {
			t.Errorf("a stroke of %.1f pixels looks like a path", d)
		}
		if float64(b.X) > x || float64(b.Y) > y+20 {
			t.Errorf("the sign at %v is not on the side of %v, %v where the account goes on", b, x, y)
		}
		first := f.Glyphs[words.From]
		if gap := first.X - b.X; gap < 1 || gap > 12 {
			t.Errorf("%.1f pixels between the sign and its words", gap)
		}
	}
	// A press on the words opens the place.
	g := f.Glyphs[words.From]
	if id, _ := v.Pick(float64(g.X)+4, float64(g.Y)-4); id != "bravo" {
		t.Errorf("the words lead to %q", id)
	}
	// Nothing is drawn to where the account goes on.
	for _, op := range f.Ops {
		if op.Kind == StrokePath && op.KeyKind == PlaceKey && op.Key == scenetest.Bravo {
			t.Errorf("a line of %v at Bravo", op.Role)
		}
	}
}

// The words lie on the side where the account goes on, if there is room.
func TestGapLooksOn(t *testing.T) {
	for _, to := range []scene.Point{{X: -900, Y: -140}, {X: 500, Y: -140}, {X: -190, Y: -800}, {X: -190, Y: 500}} {
		s := withGap(scenetest.Bravo, to)
		s.Routes, s.Steps = nil, nil
		s.Labels = slices.DeleteFunc(s.Labels, func(l scene.Label) bool { return l.Style != scene.GapName })
		for i := range s.Places {
			s.Places[i].Label = -1
		}
		v := New(s)
		v.SetReducedMotion(true)
		v.Resize(1000, 700, 1, Insets{})
		v.Advance(0)
		n := &v.names[0]
		b := n.inkBox(0, 0, &n.want)
		dx, dy := float64(to.X+190), float64(to.Y+140)
		if !n.shown || b.x*dx+b.y*dy <= 0 {
			t.Errorf("toward %v the words lie at %.0f, %.0f (shown %v)", to, b.x, b.y, n.shown)
		}
	}
}

// The words of a gap give way to the names of the story's places.
func TestGapGivesWay(t *testing.T) {
	for _, size := range widths {
		v := New(withGap(scenetest.Bravo, scene.Point{X: -600, Y: -500}))
		plain := New(scenetest.Small())
		for _, w := range []*View{v, plain} {
			w.SetReducedMotion(true)
			w.Resize(size[0], size[1], 1, Insets{})
			w.Advance(0)
		}
		for i := range v.scene.Places {
			k := v.scene.Places[i].Label
			if v.names[k].want != plain.names[k].want {
				t.Errorf("at %v: %s moves for a gap", size, v.scene.Places[i].ID)
			}
		}
		var f Frame
		v.Frame(&f)
		if n := countOverlaps(v, &f); n > 0 {
			t.Errorf("at %v: %d overlaps", size, n)
		}
	}
}

func TestHatching(t *testing.T) {
	s := scenetest.Small()
	s.Areas[0].Uncertain = true
	v := New(s)
	v.SetReducedMotion(true)
	var f Frame
	for _, k := range []float64{0.9, 1.3, 3, 11} {
		v.Resize(1000, 700, 2, Insets{})
		v.SetCamera(State{X: 0, Y: -200, K: k})
		v.Frame(&f)
		lines, last := 0, math.Inf(-1)
		for _, op := range f.Ops {
			if op.Role == RoleAreaEdge && op.Dash == [2]float32{} {
				t.Error("a firm edge")
			}
			if op.Role != RoleHatch {
				continue
			}
			lines++
			a, b := f.Points[op.From], f.Points[op.From+1]
			// The ends lie on the edge of the area, or at the window's.
			for _, p := range [2]Point{a, b} {
				x, y := v.cam.world(&v.win, float64(p.X)/2, float64(p.Y)/2)
				r := math.Hypot(x, y+200)
				inWindow := p.X > 0 && p.Y > 0 && p.X < 2000 && p.Y < 1400
				if r > 70.5 || inWindow && r < 68.5 {
					t.Fatalf("scale %v: a line ends %.1f km from the middle", k, r)
				}
			}
			if across := float64(a.X+a.Y) / math.Sqrt2 / 2; last > math.Inf(-1) {
				if d := math.Abs(across - last); d < hatchLeast-0.1 || d > 2*hatchLeast+0.1 {
					t.Errorf("scale %v: %.1f pixels between two lines", k, d)
				}
			}
			last = float64(a.X+a.Y) / math.Sqrt2 / 2
		}
		if lines < 5 {
			t.Errorf("scale %v: %d lines", k, lines)
		}
	}
	v.Home(0)
	if signs := v.Signs(nil); !slices.Contains(signs, SignUncertainArea) || slices.Contains(signs, SignArea) {
		t.Errorf("signs %v", signs)
	}
}
