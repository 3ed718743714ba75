// Package raster paints a Frame into a picture in memory, without a screen
// or a graphics card: for cards, goldens and printing.
//
// It follows the same rules as the painter on the graphics card. A stroke or
// a mark covers a pixel by the part of it that a band of that width covers,
// measured across the band:
//
//	band(d, half) = clamp(min(d+½, half) - max(d-½, -half), 0, 1)
//
// with d the distance of the pixel's centre from the middle of the band.
// Letters come from the atlas of distances. With v the atlas value, sampled
// between texels, and k = Spread·size/Em the pixels that Spread stands for,
//
//	letter = clamp((v-128)/127·k + ½, 0, 1)
//	halo   = clamp((v-128)/127·k + min(HaloSize + ½, k), 0, 1)
//
// where the minimum keeps a halo from reaching beyond what the field tells.
// All halos of an operation come before its letters. An operation covers
// each pixel once, however often its parts overlap there, so translucent
// lines have no dark joints.
package raster

import (
	"image"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
)

// painter is the state of one call of Paint.
type painter struct {
	dst   *image.RGBA
	frame *view.Frame
	scene *scene.Scene
	clip  image.Rectangle
	mask  mask
	// beside holds what lies under meshes that are painted side by side.
	beside *image.RGBA
	fill   filler
	line   []view.Point
}

// Paint paints the frame into dst, whose pixel (x, y) is the frame's device
// pixel (x, y). What lies outside of the frame's clip stays as it is.
func Paint(dst *image.RGBA, f *view.Frame) {
	clip := image.Rect(f.Clip[0], f.Clip[1], f.Clip[2], f.Clip[3]).Intersect(dst.Bounds())
	if clip.Empty() {
		return
	}
	p := &painter{dst: dst, frame: f, scene: f.Scene, clip: clip}
	p.mask.init(clip)
	p.background()
	for i := range f.Ops {
		p.op(&f.Ops[i])
	}
}

func (p *painter) op(op *view.Op) {
	if op.Kind != view.FillMesh {
		p.beside = nil
	}
	switch op.Kind {
	case view.FillMesh:
		p.meshes(op)
	case view.StrokeLine:
		p.lines(op)
	case view.FillPath:
		p.polygon(op.Color, p.frame.Points[op.From:op.To])
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

// level is the base map at the frame's level of detail.
func (p *painter) level() *scene.Level { return &p.scene.Levels[p.frame.Level] }

// at brings a world position to device pixels.
func (p *painter) at(w scene.Point) view.Point {
	c := &p.frame.Camera
	return view.Point{X: (w.X-c.CX)*c.K + c.OX, Y: (w.Y-c.CY)*c.K + c.OY}
}

// sees tells whether a world rectangle, grown by some pixels, meets the clip.
func (p *painter) sees(r scene.Rect, grown float32) bool {
	a, z := p.at(r.Min), p.at(r.Max)
	return z.X+grown >= float32(p.clip.Min.X) && a.X-grown <= float32(p.clip.Max.X) &&
		z.Y+grown >= float32(p.clip.Min.Y) && a.Y-grown <= float32(p.clip.Max.Y)
}
