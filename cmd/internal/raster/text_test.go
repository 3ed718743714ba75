package raster

import (
	"image"
	"image/color"
	"math"
	"testing"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
)

// discScene has an atlas with one glyph: a disc of a quarter em around
// (0.5, -0.5) em.
func discScene() *scene.Scene {
	const em, spread, side = 32, 6, 32
	s := &scene.Scene{Levels: []scene.Level{{}}}
	s.Atlas = scene.Atlas{Width: side + 2, Height: side + 2, Em: em, Spread: spread, Pix: make([]byte, (side+2)*(side+2))}
	s.Glyphs = []scene.Glyph{{X: 1, Y: 1, W: side, H: side, Left: 0, Top: -1}, {}}
	for y := range side {
		for x := range side {
			d := em/4 - math.Hypot(float64(x)+0.5-side/2, float64(y)+0.5-side/2)
			s.Atlas.Pix[(y+1)*(side+2)+x+1] = byte(max(0, min(255, math.Round(128+127*d/spread))))
		}
	}
	return s
}

func letters(glyphs ...view.GlyphAt) *view.Frame {
	f := blank(discScene(), nil, view.Op{Kind: view.Text, To: int32(len(glyphs)), Color: black})
	f.Glyphs = glyphs
	return f
}

// Coverage from the field is that of the disc itself.
func TestLetter(t *testing.T) {
	for _, size := range []float64{12, 20, 40} {
		at := view.GlyphAt{X: 20.3 - float32(size)/2, Y: 15.2 + float32(size)/2, Size: float32(size), Cos: 1}
		img := paint(letters(at))
		r := size / 4
		want := paint(blank(nil, []view.Point{{X: 20.3, Y: 15.2}}, view.Op{Kind: view.Disc, To: 1, Width: float32(2 * r), Color: black}))
		worst := 0
		for i := range img.Pix {
			worst = max(worst, int(img.Pix[i])-int(want.Pix[i]), int(want.Pix[i])-int(img.Pix[i]))
		}
		if worst > 24 {
			t.Errorf("size %v: a pixel is off by %d of 255", size, worst)
		}
	}
}

// Rotation is about the glyph's origin, clockwise.
func TestRotatedLetter(t *testing.T) {
	sin, cos := math.Sincos(math.Pi / 2)
	img := paint(letters(view.GlyphAt{X: 15, Y: 10, Size: 20, Sin: float32(sin), Cos: float32(cos)}))
	// (10, -10) turned clockwise by a right angle is (10, 10).
	if got := centre(img); math.Hypot(got[0]-25, got[1]-20) > 0.1 {
		t.Errorf("centre at %.2f, want 25, 20", got)
	}
}

func centre(img *image.RGBA) [2]float64 {
	var x, y, n float64
	for j := range img.Rect.Dy() {
		for i := range img.Rect.Dx() {
			w := float64(255 - img.RGBAAt(i, j).G)
			x, y, n = x+w*(float64(i)+0.5), y+w*(float64(j)+0.5), n+w
		}
	}
	return [2]float64{x / n, y / n}
}

func TestHalo(t *testing.T) {
	at := view.GlyphAt{X: 10, Y: 25, Size: 20, Cos: 1}
	area := func(halo float32) float64 {
		f := letters(at)
		f.Ops[0].Color, f.Ops[0].Halo, f.Ops[0].HaloSize = red, black, halo
		n := 0.0
		for i := 0; i < len(paint(f).Pix); i += 4 {
			n += 1 - float64(paint(f).Pix[i+1])/255 // red and black lack green alike
		}
		return n
	}
	for _, halo := range []float32{1, 2, 3} {
		r := 5 + float64(halo)
		if got, want := area(halo), math.Pi*r*r; math.Abs(got-want) > 0.06*want {
			t.Errorf("halo of %v: %.1f pixels, want %.1f", halo, got, want)
		}
	}
	// The field ends 6/32 em out, 3.75 pixels: no halo reaches further, and
	// none paints the glyph's whole rectangle.
	r := 5 + 3.75
	if got := area(30); got > math.Pi*r*r*1.06 {
		t.Errorf("a halo of 30 pixels covers %.1f pixels", got)
	}
}

// A halo lies under the letters beside it.
func TestHaloUnderNeighbours(t *testing.T) {
	f := letters(view.GlyphAt{X: 5, Y: 25, Size: 20, Cos: 1}, view.GlyphAt{X: 15, Y: 25, Size: 20, Cos: 1}, view.GlyphAt{Glyph: 1, X: 9, Y: 9, Size: 20, Cos: 1})
	f.Ops[0].Color, f.Ops[0].Halo, f.Ops[0].HaloSize = red, black, 3
	img := paint(f)
	for _, x := range []int{15, 25} {
		if got := img.RGBAAt(x, 15); got != (color.RGBA{255, 0, 0, 255}) {
			t.Errorf("%v in the middle of a letter", got)
		}
	}
	// Where the halos meet, a translucent one is no darker.
	f.Ops[0].Color, f.Ops[0].Halo = view.Color{}, view.Color{A: 100}
	img = paint(f)
	if got := img.RGBAAt(20, 12).R; got != 155 {
		t.Errorf("two halos give %d, one gives 155", got)
	}
}
