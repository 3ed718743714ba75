package draw

import (
	"image"
	"slices"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/scene/scenetest"
	"dateline/cmd/internal/view"
)

// onto is a screen with a painter.
type onto struct {
	*Painter
	screen *ebiten.Image
}

func newOnto(t *testing.T, s *scene.Scene, w, h int) *onto {
	t.Helper()
	o := &onto{NewPainter(s), ebiten.NewImage(w, h)}
	t.Cleanup(o.screen.Deallocate)
	return o
}

func (o *onto) picture(f *view.Frame) *image.RGBA {
	o.screen.Clear()
	o.Paint(o.screen, f)
	img := image.NewRGBA(o.screen.Bounds())
	o.screen.ReadPixels(img.Pix)
	return img
}

// fresh is the frame by a painter that remembers nothing.
func fresh(t *testing.T, s *scene.Scene, f *view.Frame) *image.RGBA {
	t.Helper()
	return newOnto(t, s, f.Width, f.Height).picture(f)
}

// still is a view of a scene at rest, and its frame.
func still(s *scene.Scene, w, h int) (*view.View, *view.Frame) {
	v := view.New(s)
	v.SetReducedMotion(true)
	v.Resize(float64(w), float64(h), 1, view.Insets{})
	v.Advance(0)
	f := new(view.Frame)
	v.Frame(f)
	return v, f
}

// same checks that two pictures are the same but for rounding: the margin
// around an image moves all positions in it, and single precision rounds
// them.
func same(t *testing.T, what string, got, want *image.RGBA) {
	t.Helper()
	for i := range got.Pix {
		if d := int(got.Pix[i]) - int(want.Pix[i]); d < -2 || d > 2 {
			x, y := i/4%got.Rect.Dx(), i/4/got.Rect.Dx()
			t.Errorf("%s: pixel %d,%d is %v, want %v", what, x, y, got.At(x, y), want.At(x, y))
			return
		}
	}
}

// roundCamera makes the camera one with which moves by whole pixels are
// exact in single precision.
func roundCamera(f *view.Frame) {
	f.Camera.K = 0.5
	f.Camera.CX = float32(int(f.Camera.CX))
	f.Camera.CY = float32(int(f.Camera.CY))
	f.Camera.OX = float32(int(f.Camera.OX))
	f.Camera.OY = float32(int(f.Camera.OY))
}

func TestPannedByWholePixelsIsExact(t *testing.T) {
	s := scenetest.Small()
	_, f := still(s, 500, 400)
	roundCamera(f)
	p := newOnto(t, s, 500, 400)
	p.picture(f)
	base := f.Camera
	for _, by := range [][2]float32{{1, 0}, {0, -1}, {37, -21}, {-60, 40}, {64, 48}, {-64, -48}} {
		for _, p.Moving = range []bool{true, false} {
			f.Camera.CX, f.Camera.CY = base.CX+by[0]/base.K, base.CY+by[1]/base.K
			same(t, "panned", p.picture(f), fresh(t, s, f))
		}
	}
	if p.Repaints() != 1 || p.Rough() {
		t.Errorf("%d repaints, rough %v: all of these lie in the margin", p.Repaints(), p.Rough())
	}
}

// While the map moves the base map may be rough; at rest it is what a fresh
// painter paints.
func TestRestIsExact(t *testing.T) {
	s := scenetest.Small()
	_, f := still(s, 500, 400)
	p := newOnto(t, s, 500, 400)
	p.picture(f)
	for name, change := range map[string]func(){
		"part of a pixel": func() { f.Camera.CX += 10.3 / f.Camera.K },
		"closer":          func() { f.Camera.K *= 1.13 },
		"farther":         func() { f.Camera.K /= 1.13 },
	} {
		p.Moving = true
		n := p.Repaints()
		change()
		rough := p.picture(f)
		if !p.Rough() || p.Repaints() != n {
			t.Errorf("%s: painted again while it moves", name)
		}
		near(t, name, rough, fresh(t, s, f))
		p.Moving = false
		same(t, name, p.picture(f), fresh(t, s, f))
		if p.Rough() || p.Repaints() != n+1 {
			t.Errorf("%s: rough %v after %d repaints at rest", name, p.Rough(), p.Repaints()-n)
		}
		p.picture(f)
		if p.Repaints() != n+1 {
			t.Errorf("%s: painted again without need", name)
		}
	}
}

// near checks that two pictures show the same in the same place, if not as
// sharp.
func near(t *testing.T, what string, got, want *image.RGBA) {
	t.Helper()
	off := 0
	for i := 0; i < len(got.Pix); i += 4 {
		x, y := i/4%got.Rect.Dx(), i/4/got.Rect.Dx()
		best := 255
		for dy := -1; dy <= 1; dy++ {
			for dx := -1; dx <= 1; dx++ {
				c, worst := want.RGBAAt(x+dx, y+dy), 0
				for k, v := range [3]uint8{c.R, c.G, c.B} {
					d := int(got.Pix[i+k]) - int(v)
					worst = max(worst, d, -d)
				}
				best = min(best, worst)
			}
		}
		if best > 60 {
			off++
		}
	}
	if share := float64(off) / float64(len(got.Pix)/4); share > 0.01 {
		t.Errorf("%s: %.2f %% of the picture is not where it should be", what, 100*share)
	}
}

func TestLongPanSeldomRepaints(t *testing.T) {
	s := scenetest.Small()
	_, f := still(s, 500, 400)
	roundCamera(f)
	p := newOnto(t, s, 500, 400)
	p.Moving = true
	const frames, step = 400, 5
	for range frames {
		f.Camera.CX += step / f.Camera.K
		p.Paint(p.screen, f)
	}
	same(t, "on the way", p.picture(f), fresh(t, s, f))
	// 2000 pixels with at least 80 in the margin ahead.
	if n := p.Repaints(); n > 1+frames*step/80 {
		t.Errorf("%d repaints in %d frames", n, frames)
	}
	// A zoom: each repaint serves for a factor of 1.3 or so.
	n := p.Repaints()
	for range 100 {
		f.Camera.K *= 1.02
		p.Paint(p.screen, f)
	}
	if n := p.Repaints() - n; n > 9 {
		t.Errorf("%d repaints while zooming by a factor of 7.2", n)
	}
}

// Colours, widths and the level of detail are never those of before.
func TestBaseMapIsNeverStale(t *testing.T) {
	s := scenetest.Small()
	v, f := still(s, 500, 400)
	p := newOnto(t, s, 500, 400)
	p.Moving = true // the most that a painter may take from before
	p.picture(f)
	check := func(what string) {
		t.Helper()
		v.Advance(1e9)
		v.Frame(f)
		got := p.picture(f)
		if p.Rough() {
			t.Fatalf("%s: a base map that has changed is not a rough one", what)
		}
		same(t, what, got, fresh(t, s, f))
	}
	v.SetTheme(view.Dark())
	check("theme")
	v.Step(1, 0)
	check("step")
	v.Step(0, 0)
	check("back")
	v.Resize(500, 400, 1, view.Insets{Right: 100})
	check("insets")
	for i := range f.Ops {
		if f.Ops[i].Kind == view.StrokeLine {
			f.Ops[i].Color = red
			same(t, "one colour", p.picture(f), fresh(t, s, f))
			f.Ops[i].Width *= 2
			same(t, "one width", p.picture(f), fresh(t, s, f))
		}
	}
	if f.Background.A != 255 {
		t.Fatal("the background of a map is opaque")
	}
	f.Background = red
	same(t, "background", p.picture(f), fresh(t, s, f))
	f.Ops = slices.DeleteFunc(f.Ops, func(op view.Op) bool { return op.Kind == view.FillMesh || op.Kind == view.StrokeLine })
	same(t, "no base map", p.picture(f), fresh(t, s, f))
}

// The image is bounded, and stays while a window grows a little.
func TestGroundImageIsBounded(t *testing.T) {
	var g ground
	made := 0
	for w := 300; w <= 1300; w += 4 {
		clip := image.Pt(w, w*3/4)
		before := g.image
		g.fit(clip)
		if g.image != before {
			made++
		}
		if g.size.X < clip.X || g.size.Y < clip.Y {
			t.Fatalf("%v for %v", g.size, clip)
		}
		if share := float64(g.size.X*g.size.Y) / float64(clip.X*clip.Y); share > 1.91 {
			t.Fatalf("%v for %v: %.2f times as large", g.size, clip, share)
		}
	}
	defer g.image.Deallocate()
	if made > 20 {
		t.Errorf("%d images for a window that grows", made)
	}
	for _, clip := range []image.Point{{1, 1}, {40, 30}, {100, 2000}, {9000, 10}} {
		if w, h := roomy(clip.X), roomy(clip.Y); w < clip.X || h < clip.Y || w > 9000 {
			t.Errorf("%d by %d for %v", w, h, clip)
		}
	}
}
