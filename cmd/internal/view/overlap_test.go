package view

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/scene/scenetest"
)

// inkQuad is a glyph of a frame as a quadrilateral, worked out from the frame
// alone, as a painter does.
type inkQuad struct {
	p      [4]Point
	key    int32
	lead   bool  // a leader line, which may reach its own mark
	lo, hi Point // bounds
}

func (q *inkQuad) bound() {
	q.lo, q.hi = q.p[0], q.p[0]
	for _, p := range q.p[1:] {
		q.lo = Point{min(q.lo.X, p.X), min(q.lo.Y, p.Y)}
		q.hi = Point{max(q.hi.X, p.X), max(q.hi.Y, p.Y)}
	}
}

// inks are the quads of all letters in full opacity, the marks of places and
// towns and the scale bar's text counting as keys of their own.
func inks(v *View, f *Frame) (out []inkQuad) {
	s := f.Scene
	for i := range f.Ops {
		op := &f.Ops[i]
		switch {
		case op.Kind == Text && op.Role != RoleNumber:
			if op.KeyKind == LabelKey && v.names[op.Key].opacity(v.now) < 1 {
				continue // fading
			}
			key := op.Key
			if op.KeyKind != LabelKey {
				key = -1000
			}
			for _, g := range f.Glyphs[op.From:op.To] {
				a := &s.Glyphs[g.Glyph]
				if a.W == 0 {
					continue
				}
				margin := s.Atlas.Spread / s.Atlas.Em
				x0, y0 := a.Left+margin, a.Top+margin
				x1, y1 := a.Left+float32(a.W)/s.Atlas.Em-margin, a.Top+float32(a.H)/s.Atlas.Em-margin
				q := inkQuad{key: key}
				for k, c := range [4][2]float32{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}} {
					x, y := c[0]*g.Size, c[1]*g.Size
					q.p[k] = Point{g.X + x*g.Cos - y*g.Sin, g.Y + x*g.Sin + y*g.Cos}
				}
				out = append(out, q)
			}
		case op.Kind == StrokePath && op.KeyKind == LabelKey && (op.Role == RoleLabelStory || op.Role == RoleGap):
			// A leader line, or a stroke of a gap's sign, as wide as it is.
			if v.names[op.Key].opacity(v.now) < 1 {
				continue
			}
			a, b := f.Points[op.From], f.Points[op.From+1]
			l := float32(math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y)))
			nx, ny := (b.Y-a.Y)/l*op.Width/2, (a.X-b.X)/l*op.Width/2
			out = append(out, inkQuad{key: op.Key, lead: true, p: [4]Point{
				{a.X + nx, a.Y + ny}, {b.X + nx, b.Y + ny}, {b.X - nx, b.Y - ny}, {a.X - nx, a.Y - ny}}})
		case op.Role == RoleScaleBar && op.Kind == StrokePath:
			for k := op.From + 1; k < op.To; k++ {
				a, b := f.Points[k-1], f.Points[k]
				w := op.Width / 2
				x0, x1, y0, y1 := min(a.X, b.X)-w, max(a.X, b.X)+w, min(a.Y, b.Y)-w, max(a.Y, b.Y)+w
				out = append(out, inkQuad{key: -1000, p: [4]Point{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}})
			}
		case op.Role == RolePlace || op.Role == RolePlaceQuiet || op.Role == RoleTownMark:
			if op.Color.A < 255 {
				continue
			}
			at := f.Points[op.From]
			r := max(op.Width, op.Size) / 2
			if op.Kind == Square && op.Angle != 0 {
				r *= math.Sqrt2
			}
			if op.Kind == Disc || op.Kind == Ring || op.Kind == Square && op.Angle != 0 {
				r *= 0.7 // a square inside what is round
			}
			out = append(out, inkQuad{key: -1 - op.Key - 100*int32(op.KeyKind), p: [4]Point{
				{at.X - r, at.Y - r}, {at.X + r, at.Y - r}, {at.X + r, at.Y + r}, {at.X - r, at.Y + r}}})
		}
	}
	return out
}

// overlap is how deep two convex quads lie in each other, 0 for apart.
func overlap(a, b *inkQuad) float64 {
	depth := math.Inf(1)
	for _, q := range [2]*inkQuad{a, b} {
		for i := range 4 {
			p, r := q.p[i], q.p[(i+1)%4]
			nx, ny := float64(r.Y-p.Y), float64(p.X-r.X)
			l := math.Hypot(nx, ny)
			if l == 0 {
				continue
			}
			a0, a1 := span(a, nx/l, ny/l)
			b0, b1 := span(b, nx/l, ny/l)
			depth = math.Min(depth, math.Min(a1, b1)-math.Max(a0, b0))
		}
	}
	return math.Max(0, depth)
}

func span(q *inkQuad, nx, ny float64) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, p := range q.p {
		d := float64(p.X)*nx + float64(p.Y)*ny
		lo, hi = math.Min(lo, d), math.Max(hi, d)
	}
	return lo, hi
}

// countOverlaps compares every letter with every other thing in the frame.
func countOverlaps(v *View, f *Frame) (n int) {
	all := inks(v, f)
	for i := range all {
		all[i].bound()
	}
	slices.SortFunc(all, func(a, b inkQuad) int { return cmp.Compare(a.lo.X, b.lo.X) })
	for i := range all {
		for j := i + 1; j < len(all) && all[j].lo.X < all[i].hi.X; j++ {
			if all[j].lo.Y < all[i].hi.Y && all[i].lo.Y < all[j].hi.Y && all[i].key != all[j].key && (all[i].key >= 0 || all[j].key >= 0) && !leads(v, &all[i], &all[j]) && !leads(v, &all[j], &all[i]) && overlap(&all[i], &all[j]) > 1e-3 {
				n++
			}
		}
	}
	return n
}

// leads says whether a is a leader line and b the mark that it comes from.
func leads(v *View, a, b *inkQuad) bool {
	return a.lead && a.key >= 0 && b.key == -1-v.scene.Labels[a.key].Place-100*int32(PlaceKey)
}

// crowd is a scene with n random labels of all styles.
func crowd(seed uint64, n int) *scene.Scene {
	r := rand.New(rand.NewPCG(seed, 7))
	s := scenetest.Small()
	stock := s.Labels
	at := func() scene.Point {
		return scene.Point{X: float32(r.Float64()*1400 - 700), Y: float32(r.Float64()*1000 - 500)}
	}
	for i := range s.Places {
		if !s.Places[i].Far {
			s.Places[i].At = at()
			s.Labels[i].At = s.Places[i].At
		}
	}
	for len(s.Labels) < n {
		l := stock[4+r.IntN(len(stock)-4)]
		l.At = at()
		l.Priority = uint8(1 + r.IntN(9))
		l.MinK = float32(r.Float64() * r.Float64() * 3)
		l.MaxK = 0
		if r.IntN(4) == 0 {
			l.MaxK = l.MinK * 4
		}
		if len(l.Path) > 0 {
			l.Path = nil
			length := 80 + r.Float64()*500
			bend := (r.Float64() - 0.5) * 0.8
			turn := (r.Float64() - 0.5) * 1.5
			for k := range 24 {
				x := (float64(k)/23 - 0.5) * length
				y := bend * (x*x/length - length/12)
				sin, cos := math.Sincos(turn)
				l.Path = append(l.Path, scene.Point{X: l.At.X + float32(x*cos-y*sin), Y: l.At.Y + float32(x*sin+y*cos)})
			}
		}
		s.Labels = append(s.Labels, l)
	}
	return s
}

var widths = [][2]float64{{320, 568}, {360, 640}, {768, 600}, {1280, 720}, {1920, 1080}, {2560, 1440}}

func TestNoOverlaps(t *testing.T) {
	shown := 0
	for seed := range uint64(6) {
		s := scenetest.Small()
		if seed > 0 {
			s = crowd(seed, 60*int(seed))
		}
		for _, size := range widths {
			v := New(s)
			v.Resize(size[0], size[1], 2, Insets{})
			var f Frame
			r := rand.New(rand.NewPCG(seed, 11))
			now := time.Duration(0)
			for frame := range 14 {
				if frame > 0 {
					// Small moves keep what is shown, large ones do not.
					switch r.IntN(4) {
					case 0:
						v.Step(r.IntN(4), now)
					case 1:
						v.Wheel(r.Float64()*size[0], r.Float64()*size[1], 0, r.Float64()*300-150, now)
					default:
						v.Pan(r.Float64()*200-100, r.Float64()*200-100, now)
					}
					for range 6 { // on the way
						now += tick
						v.Advance(now)
						v.Frame(&f)
						if n := countOverlaps(v, &f); n > 0 {
							t.Fatalf("scene %d at %v, frame %d on the way: %d overlaps", seed, size, frame, n)
						}
					}
					now = settle(t, v, now)
				}
				v.Frame(&f)
				if n := countOverlaps(v, &f); n > 0 {
					t.Fatalf("scene %d at %v, frame %d: %d overlaps", seed, size, frame, n)
				}
				for i := range f.Ops {
					if f.Ops[i].Kind == Text && f.Ops[i].KeyKind == LabelKey {
						shown++
					}
				}
			}
		}
	}
	if shown < 5000 {
		t.Errorf("only %d labels shown: nothing overlaps where nothing is", shown)
	}
}

func TestOverlapsAreCounted(t *testing.T) {
	a := inkQuad{p: [4]Point{{0, 0}, {10, 0}, {10, 10}, {0, 10}}}
	b := inkQuad{p: [4]Point{{9, 9}, {20, 9}, {20, 20}, {9, 20}}}
	c := inkQuad{p: [4]Point{{16, 5}, {21, 0}, {26, 5}, {21, 10}}} // a diamond beside a
	if d := overlap(&a, &b); math.Abs(d-1) > 1e-9 {
		t.Errorf("overlap %v, want 1", d)
	}
	if overlap(&a, &c) != 0 {
		t.Error("what lies apart overlaps")
	}
}

// The names of the story's places show at every size and at every step as
// long as the place itself does.
func TestStoryNamesAlwaysShow(t *testing.T) {
	for _, seed := range []uint64{0, 3, 5} {
		s := scenetest.Small()
		if seed > 0 {
			s = crowd(seed, 400)
		}
		for _, size := range widths {
			v := New(s)
			v.Resize(size[0], size[1], 1, Insets{})
			v.SetReducedMotion(true)
			for step := range 4 {
				v.Step(step, 0)
				v.Advance(0)
				var f Frame
				v.Frame(&f)
				for i := range s.Places {
					x, y, _ := v.place(int32(i))
					m := around(x, y, v.placeRadius(int32(i), false)+8)
					if v.inside(&m, 0) && !v.names[s.Places[i].Label].shown {
						t.Errorf("scene %d at %v, step %d: %s at %v, %v has no name", seed, size, step, s.Places[i].ID, x, y)
					}
				}
			}
		}
	}
}
