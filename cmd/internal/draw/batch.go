package draw

import (
	_ "embed"
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/view"
)

//go:embed ink.kage
var inkSource []byte

// The kinds of quads that ink.kage tells apart.
const (
	kindLine = iota
	kindRing
	kindSquare
	kindShape
	kindLetter
)

// batch collects triangles for as long as one program can paint them. Fills
// and ink have their own slices because ebiten reads every vertex attribute:
// those of fills need only be written where they change.
type batch struct {
	dst *ebiten.Image

	ink   *ebiten.Shader
	white *ebiten.Image // one white pixel, the source of fills
	atlas *ebiten.Image

	fillOptions   ebiten.DrawTrianglesOptions
	inkOptions    ebiten.DrawTrianglesShaderOptions
	groundOptions ebiten.DrawTrianglesOptions
	quads         [4]ebiten.Vertex // of the image of the base map

	fills, inks []ebiten.Vertex
	fillIndex   []uint32
	inkIndex    []uint32

	calls, vertices int // of the present frame
}

func newBatch(atlas *ebiten.Image) *batch {
	ink, err := ebiten.NewShader(inkSource)
	if err != nil {
		panic(err) // the embedded program does not compile
	}
	// The pixel is the middle of a larger image: sampling cannot bleed.
	around := ebiten.NewImage(3, 3)
	around.WritePixels([]byte{
		255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
		255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
		255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
	})
	b := &batch{
		ink:   ink,
		white: around.SubImage(image.Rect(1, 1, 2, 2)).(*ebiten.Image),
		atlas: atlas,
	}
	b.fillOptions.ColorScaleMode = ebiten.ColorScaleModePremultipliedAlpha
	b.inkOptions.Images[0] = atlas
	return b
}

// begin starts a frame on dst.
func (b *batch) begin(dst *ebiten.Image) {
	b.dst = dst
	b.calls, b.vertices = 0, 0
	b.reset()
}

func (b *batch) reset() {
	b.fills, b.fillIndex = b.fills[:0], b.fillIndex[:0]
	b.inks, b.inkIndex = b.inks[:0], b.inkIndex[:0]
}

// flush paints what has been collected. One of the two is always empty:
// useFill and useInk keep the painting order.
func (b *batch) flush() {
	b.paint(b.dst)
	b.reset()
}

func (b *batch) paint(dst *ebiten.Image) {
	b.vertices += len(b.fills) + len(b.inks)
	if len(b.fillIndex) > 0 {
		dst.DrawTriangles32(b.fills, b.fillIndex, b.white, &b.fillOptions)
		b.calls++
	}
	if len(b.inkIndex) > 0 {
		dst.DrawTrianglesShader32(b.inks, b.inkIndex, b.ink, &b.inkOptions)
		b.calls++
	}
}

// useFill makes the next triangles fills.
func (b *batch) useFill() {
	if len(b.inkIndex) > 0 {
		b.flush()
	}
}

// useInk makes the next triangles ink.
func (b *batch) useInk() {
	if len(b.fillIndex) > 0 {
		b.flush()
	}
}

// quad adds two triangles over the last four ink vertices, which run around
// the quad.
func (b *batch) quad() {
	n := uint32(len(b.inks))
	b.inkIndex = append(b.inkIndex, n-4, n-3, n-2, n-4, n-2, n-1)
}

// premultiplied is a colour as ebiten's own programs take it.
func premultiplied(c view.Color) (r, g, b, a float32) {
	a = float32(c.A) / 255
	s := a / 255
	return float32(c.R) * s, float32(c.G) * s, float32(c.B) * s, a
}

// packed is a colour as ink.kage takes it.
func packed(c view.Color) (rg, ba float32) {
	return float32(int(c.R) + 256*int(c.G)), float32(int(c.B) + 256*int(c.A))
}
