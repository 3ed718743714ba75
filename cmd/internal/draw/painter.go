// Package draw paints a view.Frame with ebiten. A frame is two draw calls in
// the common case: the flat fills of the base map, then everything else by
// one Kage program in the order of the frame's operations.
package draw

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
)

// Painter paints frames of one scene. Its buffers live as long as it does,
// so that painting allocates nothing once they have grown.
type Painter struct {
	scene *scene.Scene
	batch *batch
	line  []view.Point  // the line being stroked, device pixels
	layer *ebiten.Image // for translucent lines that cross themselves

	// Of the frame being painted:
	frame *view.Frame
	clip  box // device pixels
}

// box is an axis-parallel rectangle.
type box struct{ x0, y0, x1, y1 float32 }

func (b box) meets(c box) bool {
	return b.x0 <= c.x1 && c.x0 <= b.x1 && b.y0 <= c.y1 && c.y0 <= b.y1
}

func (b box) holds(c box) bool {
	return b.x0 <= c.x0 && c.x1 <= b.x1 && b.y0 <= c.y0 && c.y1 <= b.y1
}

func (b box) grown(d float32) box {
	return box{b.x0 - d, b.y0 - d, b.x1 + d, b.y1 + d}
}

func rect(w, h int) image.Rectangle { return image.Rect(0, 0, w, h) }

// NewPainter returns a painter of frames of s. It uploads the letters of the
// scene.
func NewPainter(s *scene.Scene) *Painter {
	return &Painter{scene: s, batch: newBatch(newAtlas(&s.Atlas))}
}

// Calls returns the number of draw calls that the last frame took.
func (p *Painter) Calls() int { return p.batch.calls }

// Paint paints f on dst, within f.Clip. What lies outside stays as it is.
func (p *Painter) Paint(dst *ebiten.Image, f *view.Frame) {
	clip := image.Rect(f.Clip[0], f.Clip[1], f.Clip[2], f.Clip[3])
	if b := dst.Bounds(); clip != b {
		clip = clip.Intersect(b)
		if clip.Empty() {
			return
		}
		dst = dst.SubImage(clip).(*ebiten.Image)
	}
	p.frame = f
	p.clip = box{float32(clip.Min.X), float32(clip.Min.Y), float32(clip.Max.X), float32(clip.Max.Y)}
	p.batch.begin(dst)
	p.background(f.Background)
	for i := range f.Ops {
		p.op(&f.Ops[i])
	}
	p.batch.flush()
	p.frame = nil
}

func (p *Painter) op(op *view.Op) {
	switch op.Kind {
	case view.FillMesh:
		p.meshes(op)
	case view.StrokeLine:
		p.lines(op)
	case view.FillPath:
		p.convex(p.frame.Points[op.From:op.To], op.Color)
	case view.FillArea:
		p.area(op)
	case view.StrokePath:
		p.path(op)
	case view.Disc:
		p.disc(op)
	case view.Ring:
		p.ring(op)
	case view.Square:
		p.square(op)
	case view.Triangle:
		p.triangle(op)
	case view.Text:
		p.text(op)
	}
}

// levelNow is the level of the base map that the frame shows.
func (p *Painter) levelNow() *scene.Level { return &p.scene.Levels[p.frame.Level] }

// onScreen maps a rectangle of the world to device pixels.
func (p *Painter) onScreen(r scene.Rect) box {
	c := &p.frame.Camera
	return box{
		(r.Min.X-c.CX)*c.K + c.OX, (r.Min.Y-c.CY)*c.K + c.OY,
		(r.Max.X-c.CX)*c.K + c.OX, (r.Max.Y-c.CY)*c.K + c.OY,
	}
}
