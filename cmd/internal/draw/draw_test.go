package draw

import (
	"image"
	"image/color"
	"math"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
)

const side = 120 // pixels of the test pictures

var (
	red   = view.Color{R: 200, G: 30, B: 10, A: 255}
	half  = view.Color{R: 255, A: 128}
	white = view.Color{R: 255, G: 255, B: 255, A: 255}
)

// emptyScene has one level without anything in it, and one glyph: a square
// of 10 texels in the middle of 30.
func emptyScene() *scene.Scene {
	s := &scene.Scene{Levels: []scene.Level{{}}}
	s.Atlas = scene.Atlas{Width: 30, Height: 30, Em: 20, Spread: 8, Pix: make([]byte, 900)}
	for y := range 30 {
		for x := range 30 {
			d := 5 - max(math.Abs(float64(x)+0.5-15), math.Abs(float64(y)+0.5-15))
			s.Atlas.Pix[30*y+x] = byte(min(max(128+127*d/8, 0), 255))
		}
	}
	// The square's own left bottom corner is the origin.
	s.Glyphs = []scene.Glyph{{W: 30, H: 30, Left: -0.5, Top: -1}}
	return s
}

// paint paints ops on white and returns the picture.
func paint(t *testing.T, s *scene.Scene, f view.Frame) *image.RGBA {
	t.Helper()
	img, _ := paintCounting(t, s, f)
	return img
}

func paintCounting(t *testing.T, s *scene.Scene, f view.Frame) (*image.RGBA, int) {
	t.Helper()
	f.Scene = s
	if f.Width == 0 {
		f.Width, f.Height = side, side
	}
	if f.Clip == [4]int{} {
		f.Clip = [4]int{0, 0, f.Width, f.Height}
	}
	if f.Camera.K == 0 {
		f.Camera.K = 1
	}
	if f.Background.A == 0 {
		f.Background = white
	}
	dst := ebiten.NewImage(f.Width, f.Height)
	defer dst.Deallocate()
	p := NewPainter(s)
	p.Paint(dst, &f)
	out := image.NewRGBA(image.Rect(0, 0, f.Width, f.Height))
	dst.ReadPixels(out.Pix)
	return out, p.Calls()
}

// want checks one pixel, each channel within tolerance.
func want(t *testing.T, img *image.RGBA, x, y int, c color.RGBA, tolerance int) {
	t.Helper()
	got := img.RGBAAt(x, y)
	for _, d := range [3]int{int(got.R) - int(c.R), int(got.G) - int(c.G), int(got.B) - int(c.B)} {
		if d < -tolerance || d > tolerance {
			t.Errorf("pixel %d,%d is %v, want %v", x, y, got, c)
			return
		}
	}
}

var (
	paper  = color.RGBA{255, 255, 255, 255}
	redPix = color.RGBA{200, 30, 10, 255}
	rose   = color.RGBA{255, 127, 127, 255} // half over white
)

// over is c over white with the given coverage.
func over(c color.RGBA, coverage float64) color.RGBA {
	m := func(v uint8) uint8 { return uint8(255 + (float64(v)-255)*coverage + 0.5) }
	return color.RGBA{m(c.R), m(c.G), m(c.B), 255}
}

func one(op view.Op, pts ...view.Point) view.Frame {
	op.From, op.To = 0, int32(len(pts))
	return view.Frame{Ops: []view.Op{op}, Points: pts}
}

func TestMeshWithHole(t *testing.T) {
	s := emptyScene()
	// A square frame: 10..50 with a hole 20..40, by hand.
	s.Levels[0].Meshes = []scene.Mesh{{
		Class:  scene.Land,
		Bounds: scene.Rect{Min: scene.Point{X: 10, Y: 10}, Max: scene.Point{X: 50, Y: 50}},
		Points: []scene.Point{{X: 10, Y: 10}, {X: 50, Y: 10}, {X: 50, Y: 50}, {X: 10, Y: 50}, {X: 20, Y: 20}, {X: 20, Y: 40}, {X: 40, Y: 40}, {X: 40, Y: 20}},
		Rings:  []uint32{4, 8},
		Triangles: []uint32{
			0, 1, 7, 0, 7, 4, 1, 2, 6, 1, 6, 7, 2, 3, 5, 2, 5, 6, 3, 0, 4, 3, 4, 5,
		},
	}}
	f := view.Frame{Camera: view.Camera{CX: 10, CY: 10, K: 2, OX: 20, OY: 30}, Ops: []view.Op{{Kind: view.FillMesh, To: 1, Color: red}}}
	img := paint(t, s, f)
	want(t, img, 22, 32, redPix, 0)
	want(t, img, 18, 32, paper, 0)
	want(t, img, 60, 70, paper, 0) // the hole
	want(t, img, 95, 105, redPix, 0)

	f.Clip = [4]int{0, 0, 50, 120}
	img = paint(t, s, f)
	want(t, img, 45, 35, redPix, 0)
	if got := img.RGBAAt(55, 35); got.A != 0 {
		t.Errorf("outside the clip: %v, want nothing", got)
	}
}

func TestAreaIsTranslucentOnce(t *testing.T) {
	s := emptyScene()
	s.Areas = []scene.Area{{Mesh: scene.Mesh{
		Bounds:    scene.Rect{Max: scene.Point{X: 60, Y: 60}},
		Points:    []scene.Point{{}, {X: 60}, {X: 60, Y: 60}, {Y: 60}},
		Triangles: []uint32{0, 1, 2, 0, 2, 3},
	}}}
	img := paint(t, s, view.Frame{Ops: []view.Op{{Kind: view.FillArea, Color: half}}})
	for i := 2; i < 58; i += 5 {
		want(t, img, i, i, rose, 2) // along the diagonal, where the triangles meet
	}
	want(t, img, 70, 20, paper, 0)
}

func TestStrokeWidthsAndCaps(t *testing.T) {
	s := emptyScene()
	img := paint(t, s, one(view.Op{Kind: view.StrokePath, Color: red, Width: 10},
		view.Point{X: 30, Y: 60}, view.Point{X: 90, Y: 60}))
	want(t, img, 60, 55, redPix, 1)
	want(t, img, 60, 64, redPix, 1)
	want(t, img, 60, 54, paper, 1)
	want(t, img, 60, 65, paper, 1)
	want(t, img, 26, 60, redPix, 1) // the cap
	want(t, img, 24, 60, paper, 1)
	want(t, img, 25, 55, paper, 12) // it is round

	// Half a pixel wide: half the coverage.
	img = paint(t, s, one(view.Op{Kind: view.StrokePath, Color: red, Width: 0.5},
		view.Point{X: 30, Y: 60.5}, view.Point{X: 90, Y: 60.5}))
	want(t, img, 60, 60, over(redPix, 0.5), 2)
	// Between two rows: both get half of it.
	img = paint(t, s, one(view.Op{Kind: view.StrokePath, Color: red, Width: 1},
		view.Point{X: 30, Y: 60}, view.Point{X: 90, Y: 60}))
	want(t, img, 60, 60, over(redPix, 0.5), 2)
	want(t, img, 60, 59, over(redPix, 0.5), 2)
}

func TestStrokeOfABaseLineFollowsTheCamera(t *testing.T) {
	s := emptyScene()
	s.Levels[0].Lines = []scene.Line{{
		Bounds: scene.Rect{Min: scene.Point{X: 5, Y: 10}, Max: scene.Point{X: 25, Y: 10}},
		Points: []scene.Point{{X: 5, Y: 10}, {X: 15, Y: 10}, {X: 25, Y: 10}},
	}}
	img := paint(t, s, view.Frame{
		Camera: view.Camera{CX: 15, CY: 10, K: 4, OX: 60, OY: 60},
		Ops:    []view.Op{{Kind: view.StrokeLine, To: 1, Color: red, Width: 2}},
	})
	want(t, img, 21, 60, redPix, 1)
	want(t, img, 98, 59, redPix, 1)
	want(t, img, 18, 60, paper, 1) // flat ends
	want(t, img, 60, 62, paper, 1)
}

func TestThinLinesCutAtACellAreWhole(t *testing.T) {
	s := emptyScene()
	l := func(x0, x1 float32) scene.Line {
		return scene.Line{
			Bounds: scene.Rect{Min: scene.Point{X: x0, Y: 60}, Max: scene.Point{X: x1, Y: 60}},
			Points: []scene.Point{{X: x0, Y: 60}, {X: x1, Y: 60}},
		}
	}
	s.Levels[0].Lines = []scene.Line{l(10, 60.3), l(60.3, 110)}
	img := paint(t, s, view.Frame{Ops: []view.Op{{Kind: view.StrokeLine, To: 2, Color: half, Width: 2}}})
	for x := 20; x < 100; x++ {
		want(t, img, x, 60, rose, 18)
	}
}

func TestDashesAndPhase(t *testing.T) {
	s := emptyScene()
	line := []view.Point{{X: 10, Y: 60}, {X: 40, Y: 60}, {X: 110, Y: 60}}
	op := view.Op{Kind: view.StrokePath, Color: red, Width: 4, Dash: [2]float32{12, 8}}
	img := paint(t, s, one(op, line...))
	for _, on := range []int{12, 20, 31, 40, 51, 60} {
		want(t, img, on, 60, redPix, 1)
	}
	for _, off := range []int{24, 28, 44, 48, 64, 68} {
		want(t, img, off, 60, paper, 1)
	}
	op.Phase = 10 // the line starts in the middle of the pattern
	img = paint(t, s, one(op, line...))
	want(t, img, 16, 60, paper, 1)
	want(t, img, 22, 60, redPix, 1)
	want(t, img, 36, 60, paper, 1)

	// Start of a base line counts in kilometres.
	s.Levels[0].Lines = []scene.Line{{Start: 5, Bounds: scene.Rect{Max: scene.Point{X: 60}}, Points: []scene.Point{{}, {X: 60}}}}
	op.Kind, op.Phase, op.To = view.StrokeLine, 0, 1
	img = paint(t, s, view.Frame{Camera: view.Camera{K: 2, OX: 10, OY: 60}, Ops: []view.Op{op}})
	want(t, img, 16, 60, paper, 1)
	want(t, img, 22, 60, redPix, 1)
}

func TestTranslucentStrokesDoNotDoubleAtCorners(t *testing.T) {
	s := emptyScene()
	op := view.Op{Kind: view.StrokePath, Color: half, Width: 14}
	sharp := []view.Point{{X: 20, Y: 20}, {X: 100, Y: 20}, {X: 25, Y: 60}, {X: 100, Y: 95}, {X: 100, Y: 40}}
	img, calls := paintCounting(t, s, one(op, sharp...))
	for _, at := range [][2]int{{60, 20}, {100, 20}, {98, 22}, {25, 60}, {30, 58}, {100, 95}, {97, 92}, {100, 55}} {
		want(t, img, at[0], at[1], rose, 2)
	}
	if calls > 5 {
		t.Errorf("%d draw calls", calls)
	}
	// Nothing else may get lost on the way through the layer.
	f := one(op, sharp...)
	f.Points = append(f.Points, view.Point{X: 10, Y: 100})
	dot := view.Op{Kind: view.Disc, Color: red, Width: 8, From: int32(len(sharp))}
	f.Ops = []view.Op{dot, f.Ops[0], dot}
	f.Ops[2].From = 0 // on the line's first point, over it
	img = paint(t, s, f)
	want(t, img, 10, 100, redPix, 1)
	want(t, img, 20, 20, redPix, 1)
	want(t, img, 60, 20, rose, 2)
}

func TestClosedTranslucentRingHasNoSeam(t *testing.T) {
	s := emptyScene()
	var ring []view.Point
	for i := range 49 {
		a := float64(i%48) / 48 * 2 * math.Pi
		ring = append(ring, view.Point{X: 60 + 40*float32(math.Cos(a)), Y: 60 + 40*float32(math.Sin(a))})
	}
	img, calls := paintCounting(t, s, one(view.Op{Kind: view.StrokePath, Color: half, Width: 8}, ring...))
	for i := range 48 {
		a := (float64(i) + 0.02) / 48 * 2 * math.Pi
		want(t, img, int(60+40*math.Cos(a)), int(60+40*math.Sin(a)), rose, 2)
	}
	if calls != 2 {
		t.Errorf("%d draw calls, want 2", calls)
	}
}

func TestMarks(t *testing.T) {
	s := emptyScene()
	mid := view.Point{X: 60, Y: 60}
	img := paint(t, s, one(view.Op{Kind: view.Disc, Color: red, Width: 40}, mid))
	want(t, img, 60, 41, redPix, 1)
	want(t, img, 79, 60, redPix, 3)
	want(t, img, 60, 38, paper, 1)
	want(t, img, 76, 76, paper, 1) // outside the circle, inside its square

	img = paint(t, s, one(view.Op{Kind: view.Ring, Color: red, Size: 40, Width: 6}, mid))
	want(t, img, 60, 60, paper, 1)
	want(t, img, 60, 42, redPix, 1)
	want(t, img, 60, 44, redPix, 1)
	want(t, img, 60, 47, paper, 1)
	want(t, img, 60, 38, paper, 1)

	img = paint(t, s, one(view.Op{Kind: view.Square, Color: red, Size: 40, Angle: math.Pi / 4}, mid))
	want(t, img, 60, 34, redPix, 1) // the diamond's upper corner is 28 px up
	want(t, img, 60, 30, paper, 1)
	want(t, img, 77, 77, paper, 1)
	want(t, img, 72, 72, redPix, 1)

	img = paint(t, s, one(view.Op{Kind: view.Triangle, Color: red, Size: 40, Angle: math.Pi / 2}, mid))
	want(t, img, 76, 60, redPix, 1) // near the tip, to the right
	want(t, img, 44, 76, redPix, 1) // a back corner
	want(t, img, 76, 72, paper, 1)
	want(t, img, 38, 60, paper, 1)
}

func TestConvexShapeHasSoftEdges(t *testing.T) {
	s := emptyScene()
	square := []view.Point{{X: 20.5, Y: 20.5}, {X: 80.5, Y: 20.5}, {X: 80.5, Y: 80.5}, {X: 20.5, Y: 80.5}}
	for _, ring := range [][]view.Point{square, {square[3], square[2], square[1], square[0]}} {
		img := paint(t, s, one(view.Op{Kind: view.FillPath, Color: red}, ring...))
		want(t, img, 50, 50, redPix, 0)
		want(t, img, 21, 50, redPix, 1)
		want(t, img, 20, 50, over(redPix, 0.5), 4)
		want(t, img, 80, 50, over(redPix, 0.5), 4)
		want(t, img, 19, 50, paper, 1)
		want(t, img, 50, 82, paper, 1)
	}
	img := paint(t, s, one(view.Op{Kind: view.FillPath, Color: half}, square...))
	for i := 22; i < 80; i += 3 {
		want(t, img, i, i, rose, 2)
		want(t, img, i, 50, rose, 2)
	}
}

func TestLetters(t *testing.T) {
	s := emptyScene()
	// The glyph is a square of half an em on the origin; 80 pixels to the em.
	at := view.GlyphAt{X: 30, Y: 80, Size: 80, Cos: 1}
	f := view.Frame{Ops: []view.Op{{Kind: view.Text, To: 1, Color: red}}, Glyphs: []view.GlyphAt{at}}
	img := paint(t, s, f)
	want(t, img, 32, 78, redPix, 1)
	want(t, img, 68, 42, redPix, 1)
	want(t, img, 28, 60, paper, 1)
	want(t, img, 72, 60, paper, 1)
	want(t, img, 50, 83, paper, 1)

	f.Ops[0].Halo, f.Ops[0].HaloSize = view.Color{B: 255, A: 255}, 6
	img = paint(t, s, f)
	want(t, img, 26, 60, color.RGBA{0, 0, 255, 255}, 1)
	want(t, img, 32, 60, redPix, 1)
	want(t, img, 21, 60, paper, 1)

	// A quarter turn clockwise about the origin: right becomes down, up right.
	f.Ops[0].HaloSize = 0
	f.Glyphs[0].X, f.Glyphs[0].Y, f.Glyphs[0].Sin, f.Glyphs[0].Cos = 40, 30, 1, 0
	img = paint(t, s, f)
	want(t, img, 42, 32, redPix, 1)
	want(t, img, 78, 68, redPix, 1)
	want(t, img, 38, 50, paper, 1)
	want(t, img, 60, 28, paper, 1)
}

// A halo must not lie on the letter beside it.
func TestHalosLieUnderAllLetters(t *testing.T) {
	s := emptyScene()
	f := view.Frame{
		Ops: []view.Op{{Kind: view.Text, To: 2, Color: red, Halo: view.Color{B: 255, A: 255}, HaloSize: 8}},
		Glyphs: []view.GlyphAt{
			{X: 20, Y: 80, Size: 80, Cos: 1}, {X: 61, Y: 80, Size: 80, Cos: 1},
		},
	}
	img := paint(t, s, f)
	for _, x := range []int{22, 50, 58, 63, 80, 99} {
		want(t, img, x, 60, redPix, 1)
	}
}
