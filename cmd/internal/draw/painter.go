// Package draw paints a view.Frame with ebiten. The base map is painted into
// an image, larger than the screen, when it has to be: in two draw calls, one
// for its flat fills and one for its lines. A frame is two draw calls then:
// that image, and all the rest by one Kage program in the order of the
// frame's operations.
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

	// Moving says that the camera moves. Frames may then show the base map a
	// little blurred rather than paint it again; see Rough.
	Moving bool
	// Smooth says that the card mixes neighbouring texels when it is asked for
	// the nearest one: ebiten's own way reads four.
	Smooth bool
	ground ground

	// Of the frame being painted:
	frame  *view.Frame
	camera view.Camera // the frame's, or that of the image of the base map
	clip   box         // device pixels
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

// Rough says whether the last frame showed the base map a little blurred.
// When the camera has come to rest, such a frame has to be painted again
// without Moving.
func (p *Painter) Rough() bool { return p.ground.rough }

// Repaints returns how often the base map has been painted.
func (p *Painter) Repaints() int { return p.ground.repaint }

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
	p.frame, p.camera = f, f.Camera
	p.clip = box{float32(clip.Min.X), float32(clip.Min.Y), float32(clip.Max.X), float32(clip.Max.Y)}
	p.batch.begin(dst)
	rest := p.paintBase(clip)
	for i := range rest {
		p.op(&rest[i])
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
	c := &p.camera
	return box{
		(r.Min.X-c.CX)*c.K + c.OX, (r.Min.Y-c.CY)*c.K + c.OY,
		(r.Max.X-c.CX)*c.K + c.OX, (r.Max.Y-c.CY)*c.K + c.OY,
	}
}
