package draw

import (
	"image"
	"math"
	"slices"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/view"
)

// ground is the base map as it was painted last, with a margin around what
// the frame showed. It is by far the most of a picture and changes the
// least: while the map moves, a frame takes it from here as one textured
// quad.
type ground struct {
	image *ebiten.Image
	size  image.Point // of image

	// What it shows. The camera's middle is in pixels of the image.
	painted bool
	camera  view.Camera
	level   int
	back    view.Color
	ops     []view.Op

	last    view.Camera // of the last frame, in pixels of the screen
	rough   bool        // the last frame showed it out of place or out of scale
	repaint int         // how often it has been painted
}

const (
	// The margin on each side, as a part of the clip's side; with rounding
	// the image is never larger than 1.38 * 1.38 = 1.9 clips.
	marginMost  = 0.19
	marginLeast = 0.1 // a resized window keeps an image with this much
	sideStep    = 64  // pixels: sides of images are multiples of it
	// No side of an image is longer because of its margin, pixels: all
	// graphics cards that have such screens have such textures.
	sideMost = 8192
	// How much larger or smaller than painted the base map may be shown
	// while it moves.
	scaleLeast, scaleMost = 0.77, 1.3
	// An offset so near to whole pixels is one: the camera of a frame is no
	// more precise.
	wholePixel = 1.0 / 50
	// How many frames' movement a repainted margin looks ahead.
	lookAhead = 12
)

// placing maps the image onto the screen: screen = scale*image + (x, y).
type placing struct {
	scale, x, y float64
	whole       bool // nothing but whole pixels apart
}

// prefix is the base map at the start of a frame's operations.
func prefix(ops []view.Op) []view.Op {
	for i := range ops {
		if k := ops[i].Kind; k != view.FillMesh && k != view.StrokeLine {
			return ops[:i]
		}
	}
	return ops
}

// paintBase paints the background and the base map, and returns the
// operations that are left.
func (p *Painter) paintBase(clip image.Rectangle) []view.Op {
	f := p.frame
	ops := prefix(f.Ops)
	if len(ops) == 0 || f.Background.A < 255 {
		p.ground.rough = false
		p.background(f.Background)
		return f.Ops
	}
	g := &p.ground
	at, ok := g.place(p, clip, ops)
	if !ok {
		p.paintGround(clip, ops)
		at, _ = g.place(p, clip, ops)
	}
	g.last, g.rough = f.Camera, !at.whole
	p.showGround(at)
	return f.Ops[len(ops):]
}

// place says how the image has to be shown for the present frame, and
// whether it can be.
func (g *ground) place(p *Painter, clip image.Rectangle, ops []view.Op) (at placing, ok bool) {
	f, c := p.frame, &p.frame.Camera
	if !g.painted || g.level != f.Level || g.back != f.Background || !slices.Equal(g.ops, ops) || !(g.camera.K > 0) {
		return at, false
	}
	k := float64(c.K)
	at.scale = k / float64(g.camera.K)
	at.x = (float64(g.camera.CX)-float64(c.CX))*k + float64(c.OX) - at.scale*float64(g.camera.OX)
	at.y = (float64(g.camera.CY)-float64(c.CY))*k + float64(c.OY) - at.scale*float64(g.camera.OY)
	edge := 1.0 // of a pixel that a filter would mix with what lies beyond
	if x, y := math.Round(at.x), math.Round(at.y); c.K == g.camera.K && math.Abs(x-at.x) < wholePixel && math.Abs(y-at.y) < wholePixel {
		at.x, at.y, at.whole, edge = x, y, true, 0
	}
	switch {
	case !at.whole && !p.Moving,
		!(at.scale >= scaleLeast && at.scale <= scaleMost),
		at.x+edge*at.scale > float64(clip.Min.X), at.y+edge*at.scale > float64(clip.Min.Y),
		at.x+(float64(g.size.X)-edge)*at.scale < float64(clip.Max.X),
		at.y+(float64(g.size.Y)-edge)*at.scale < float64(clip.Max.Y):
		return at, false
	}
	return at, true
}

// paintGround paints the base map into the image, whole pixels from where
// the frame has it.
func (p *Painter) paintGround(clip image.Rectangle, ops []view.Op) {
	g, f, b := &p.ground, p.frame, p.batch
	g.fit(clip.Size())
	left := ahead(g.size.X-clip.Dx(), f.Camera, g.last, g.last.CX-f.Camera.CX)
	top := ahead(g.size.Y-clip.Dy(), f.Camera, g.last, g.last.CY-f.Camera.CY)

	dst, shown := b.dst, p.clip
	b.dst = g.image
	p.clip = box{0, 0, float32(g.size.X), float32(g.size.Y)}
	p.camera.OX += float32(left - clip.Min.X)
	p.camera.OY += float32(top - clip.Min.Y)
	p.background(f.Background)
	for i := range ops {
		p.op(&ops[i])
	}
	b.flush()

	g.painted, g.camera, g.level, g.back = true, p.camera, f.Level, f.Background
	g.ops = append(g.ops[:0], ops...)
	g.repaint++
	b.dst, p.clip, p.camera = dst, shown, f.Camera
}

// fit has an image for a clip of the given size. One that is a little too
// large or too small stays, so that a window can be resized.
func (g *ground) fit(clip image.Point) {
	if g.image != nil && fits(g.size.X, clip.X) && fits(g.size.Y, clip.Y) {
		return
	}
	if g.image != nil {
		g.image.Deallocate()
	}
	g.size = image.Pt(roomy(clip.X), roomy(clip.Y))
	g.image = ebiten.NewImageWithOptions(rect(g.size.X, g.size.Y), &ebiten.NewImageOptions{Unmanaged: true})
}

// roomy is the side of an image for the side of a clip.
func roomy(clip int) int {
	n := int(float64(clip)*(1+2*marginMost)) / sideStep * sideStep
	return max(clip, min(n, sideMost))
}

func fits(side, clip int) bool {
	return float64(side) <= float64(clip)*(1+2*marginMost) && (side == roomy(clip) || float64(side) >= float64(clip)*(1+2*marginLeast))
}

// ahead is how much of the room on an axis, pixels, goes before the clip:
// half of it, and more on the side to which the camera moves. back is how
// far it was on the axis one frame earlier, kilometres.
func ahead(room int, now, last view.Camera, back float32) int {
	half := room / 2
	if now.K != last.K || last.K == 0 {
		return half
	}
	far := float64(half) * 0.7
	shift := min(max(float64(back*now.K)*lookAhead, -far), far)
	return half + int(shift)
}

// showGround paints the image onto the screen.
func (p *Painter) showGround(at placing) {
	b, k := p.batch, p.clip
	quad := &b.quads
	for i, c := range [4]view.Point{{X: k.x0, Y: k.y0}, {X: k.x1, Y: k.y0}, {X: k.x1, Y: k.y1}, {X: k.x0, Y: k.y1}} {
		quad[i] = ebiten.Vertex{
			DstX: c.X, DstY: c.Y,
			SrcX:   float32((float64(c.X) - at.x) / at.scale),
			SrcY:   float32((float64(c.Y) - at.y) / at.scale),
			ColorR: 1, ColorG: 1, ColorB: 1, ColorA: 1,
		}
	}
	b.groundOptions.Filter = ebiten.FilterLinear
	if at.whole || p.Smooth {
		b.groundOptions.Filter = ebiten.FilterNearest
	}
	b.dst.DrawTriangles32(quad[:], quadIndex[:], p.ground.image, &b.groundOptions)
	b.calls++
}

var quadIndex = [6]uint32{0, 1, 2, 0, 2, 3}
