package globe

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"testing"

	"dateline/cmd/internal/view"
)

// The picture has the colours of the theme where they belong and is clear
// around the disc.
func TestImage(t *testing.T) {
	g := New(farWorld(t), caspian())
	for name, theme := range map[string]view.Theme{"light": view.Light(), "dark": view.Dark()} {
		const scale = 4
		img := g.Image(Size*scale, theme)
		at := func(x, y float64) color.RGBA { // on the disc
			return img.RGBAAt(int((Size/2+radius*x)*scale), int((Size/2+radius*y)*scale))
		}
		want := func(what string, got color.RGBA, role view.Role) {
			t.Helper()
			c := theme.Paint[role].Color
			if got != (color.RGBA{c.R, c.G, c.B, 255}) {
				t.Errorf("%s: %s is %v, want %v", name, what, got, c)
			}
		}
		want("the Sahara", at(-0.5, 0.28), view.RoleLand)
		want("the south of Russia", at(0.2, -0.3), view.RoleLand)
		want("the Indian Ocean", at(0.45, 0.75), view.RoleWater)
		want("Washington", at(g.Far[0][0], g.Far[0][1]), view.RolePlace)
		want("the outline", at(g.Home[0][0], g.Home[0][1]), view.RoleRoute)
		want("the case", img.RGBAAt(2, Size*scale/2), view.RoleRouteCase)
		if c := img.RGBAAt(3, 3); c.A != 0 {
			t.Errorf("%s: the corner is %v, want it clear", name, c)
		}
	}
}

// On a map the globe is painted in its box and nowhere else.
func TestPaint(t *testing.T) {
	g := New(farWorld(t), caspian())
	const width, height, scale = 700, 500, 2
	dst := image.NewRGBA(image.Rect(0, 0, width*scale, height*scale))
	draw.Draw(dst, dst.Rect, image.NewUniform(color.RGBA{200, 10, 10, 255}), image.Point{}, draw.Src)
	before := bytes.Clone(dst.Pix)
	g.Paint(dst, width, height, scale, view.Light())
	box, _ := g.Box(width, height)
	r := image.Rect(int(box.X*scale), int(box.Y*scale), int((box.X+box.W)*scale), int((box.Y+box.H)*scale))
	for y := range height * scale {
		for x := range width * scale {
			i := dst.PixOffset(x, y)
			if !(image.Point{x, y}.In(r)) && !bytes.Equal(dst.Pix[i:i+4], before[i:i+4]) {
				t.Fatalf("a pixel outside of the box has changed: %d, %d", x, y)
			}
		}
	}
	if bytes.Equal(dst.Pix, before) {
		t.Error("nothing was painted")
	}
	before = bytes.Clone(dst.Pix)
	g.Paint(dst, LeastWidth-1, height, scale, view.Light())
	if !bytes.Equal(dst.Pix, before) {
		t.Error("a narrow map has a globe")
	}
}
