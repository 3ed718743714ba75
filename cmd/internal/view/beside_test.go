package view

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/scene/scenetest"
)

// touches says whether a letter of a curved name comes nearer than 2 pixels
// to a route's line, worked out from the frame alone.
func touches(f *Frame, op *Op, routes []Op) bool {
	s := f.Scene
	margin := s.Atlas.Spread / s.Atlas.Em
	for _, g := range f.Glyphs[op.From:op.To] {
		a := &s.Glyphs[g.Glyph]
		x0, y0 := a.Left+margin, a.Top+margin
		x1, y1 := a.Left+float32(a.W)/s.Atlas.Em-margin, a.Top+float32(a.H)/s.Atlas.Em-margin
		q := inkQuad{}
		for k, c := range [4][2]float32{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}} {
			x, y := c[0]*g.Size, c[1]*g.Size
			q.p[k] = Point{g.X + x*g.Cos - y*g.Sin, g.Y + x*g.Sin + y*g.Cos}
		}
		for _, r := range routes {
			for i := r.From + 1; i < r.To; i++ {
				a, b := f.Points[i-1], f.Points[i]
				l := float32(math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y)))
				if l == 0 {
					continue
				}
				nx, ny := (b.Y-a.Y)/l*2, (a.X-b.X)/l*2
				line := inkQuad{p: [4]Point{{a.X + nx, a.Y + ny}, {b.X + nx, b.Y + ny}, {b.X - nx, b.Y - ny}, {a.X - nx, a.Y - ny}}}
				if overlap(&q, &line) > 0.01 {
					return true
				}
			}
		}
	}
	return false
}

// onARoute is the small scene with the sea's name right on the route.
func onARoute() *scene.Scene {
	s := scenetest.Small()
	for i := range s.Labels {
		if l := &s.Labels[i]; l.Text == "MIDDLE SEA" {
			l.Path, l.MinK = nil, 0
			r := &s.Routes[0]
			for k := 8; k < len(r.Points)-4; k += 4 {
				l.Path = append(l.Path, r.Points[k])
			}
		}
	}
	return s
}

func TestWaterNamesRunBesideRoutes(t *testing.T) {
	v := New(onARoute())
	v.SetReducedMotion(true)
	shown, beside := 0, 0
	for _, size := range widths {
		v.Resize(size[0], size[1], 1, Insets{})
		v.Home(0)
		r := rand.New(rand.NewPCG(3, 4))
		now := time.Duration(0)
		var f Frame
		for range 40 {
			now += time.Second
			v.Zoom(math.Exp(r.Float64()*0.8-0.38), now)
			v.Pan(r.Float64()*80-40, r.Float64()*80-40, now)
			v.Advance(now)
			v.Frame(&f)
			routes := opsOf(&f, RoleRoute)
			for _, op := range opsOf(&f, RoleLabelWater) {
				n := &v.names[op.Key]
				shown++
				if n.want.off > 0 {
					beside++
					v.tracePath(n)
					if !v.layCurve(op.Key, n.want, 0) {
						continue
					}
					if !n.kept && !v.onWater() {
						t.Errorf("%v: the sea's name lies on land", size)
					}
				}
				if touches(&f, &op, routes) {
					t.Fatalf("%v: the sea's name touches the route", size)
				}
			}
		}
	}
	if beside < 50 {
		t.Errorf("the name shows %d times, %d times beside its path", shown, beside)
	}
}

// Without a route in the way a name runs on its path.
func TestWaterNamesStayOnTheirPath(t *testing.T) {
	s := onARoute()
	s.Routes = nil
	s.Steps = nil
	v := New(s)
	v.Resize(1280, 720, 1, Insets{})
	v.Advance(0)
	for i := range v.names {
		if n := &v.names[i]; s.Labels[i].Text == "MIDDLE SEA" && (!n.shown || n.want.off != 0) {
			t.Errorf("the sea's name is at %v", n.want)
		}
	}
}

func TestGround(t *testing.T) {
	v := newSmall(1000, 700, 1)
	for _, c := range []struct {
		x, y       float64
		land, lake bool
	}{
		{0, -60, false, false}, {-600, 100, true, false}, {-480, -60, true, true}, {40, 60, true, false}, {40, 90, false, false},
		{500, -400, true, false}, // tinted
	} {
		if land, lake := v.ground(c.x, c.y); land != c.land || lake != c.lake {
			t.Errorf("%v, %v: land %v, lake %v", c.x, c.y, land, lake)
		}
	}
}

// A water is named once, however many curves it has; where one of them is out
// of sight, another serves.
func TestAWaterIsNamedOnce(t *testing.T) {
	s := scenetest.Small()
	var sea []scene.Label
	for _, l := range s.Labels {
		if l.Text == "MIDDLE SEA" {
			sea = append(sea, l)
		}
	}
	for i := range 3 {
		l := sea[0]
		l.Priority += 3
		l.MinK, l.MaxK = 0, 0
		l.Path = nil
		for k := range 12 {
			l.Path = append(l.Path, scene.Point{X: float32(-1000 + 700*i + 40*k), Y: -700})
		}
		s.Labels = append(s.Labels, l)
	}
	v := New(s)
	v.SetReducedMotion(true)
	v.Resize(2000, 1400, 1, Insets{})
	named := func() (n int) {
		for i := range v.names {
			if v.names[i].shown && s.Labels[i].Text == "MIDDLE SEA" {
				n++
			}
		}
		return n
	}
	now := time.Duration(0)
	for _, cam := range []State{{0, 0, 1}, {-800, -700, 2}, {600, -700, 2}, {0, 0, 0.9}, {-100, -700, 2.2}} {
		v.SetCamera(cam)
		now += time.Second
		v.Advance(now)
		if n := named(); n != 1 {
			t.Errorf("camera %v: named %d times", cam, n)
		}
	}
}
