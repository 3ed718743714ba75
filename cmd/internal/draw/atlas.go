package draw

import (
	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/scene"
)

// newAtlas uploads the distance field once. Texel (x, y) carries the values
// at (x, y), (x+1, y), (x, y+1) and (x+1, y+1): a Kage program samples the
// nearest texel only, and so gets with one sample what it needs to
// interpolate between four.
func newAtlas(a *scene.Atlas) *ebiten.Image {
	w, h := a.Width, a.Height
	if w <= 0 || h <= 0 || len(a.Pix) < w*h {
		w, h = 1, 1 // a scene without letters
	}
	img := ebiten.NewImageWithOptions(rect(w, h), &ebiten.NewImageOptions{Unmanaged: true})
	if len(a.Pix) < w*h {
		return img
	}
	at := func(x, y int) byte { return a.Pix[min(y, h-1)*w+min(x, w-1)] }
	pix := make([]byte, 4*w*h)
	for y := range h {
		for x := range w {
			p := pix[4*(y*w+x):]
			p[0], p[1], p[2], p[3] = at(x, y), at(x+1, y), at(x, y+1), at(x+1, y+1)
		}
	}
	img.WritePixels(pix)
	return img
}
