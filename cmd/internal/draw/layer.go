package draw

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"
)

// brighter keeps, of the two colours that fall on a pixel, the greater in
// each channel. With one colour only, that is the greater coverage.
var brighter = ebiten.Blend{
	BlendFactorSourceRGB:        ebiten.BlendFactorOne,
	BlendFactorSourceAlpha:      ebiten.BlendFactorOne,
	BlendFactorDestinationRGB:   ebiten.BlendFactorOne,
	BlendFactorDestinationAlpha: ebiten.BlendFactorOne,
	BlendOperationRGB:           ebiten.BlendOperationMax,
	BlendOperationAlpha:         ebiten.BlendOperationMax,
}

// composite takes the ink from the given marks on out of the batch and
// paints it by way of a layer, so that a translucent line that crosses
// itself is no darker there.
func (p *Painter) composite(vertex, index int) {
	b := p.batch
	around := box{p.clip.x1, p.clip.y1, p.clip.x0, p.clip.y0}
	for i := range b.inks[vertex:] {
		v := &b.inks[vertex+i]
		around.x0, around.y0 = min(around.x0, v.DstX), min(around.y0, v.DstY)
		around.x1, around.y1 = max(around.x1, v.DstX), max(around.y1, v.DstY)
	}
	area := image.Rect(int(around.x0)-1, int(around.y0)-1, int(around.x1)+2, int(around.y1)+2).Intersect(b.dst.Bounds())

	// What came before.
	vertices, indices := b.inks, b.inkIndex
	b.inks, b.inkIndex = vertices[:vertex], indices[:index]
	b.paint(b.dst)
	if area.Empty() {
		b.reset()
		return
	}

	layer := p.layerFor(area)
	layer.Clear()
	b.inks, b.inkIndex = vertices[vertex:], indices[index:]
	for i := range b.inkIndex {
		b.inkIndex[i] -= uint32(vertex)
	}
	b.inkOptions.Blend = brighter
	b.paint(layer)
	b.inkOptions.Blend = ebiten.Blend{}
	b.inks, b.inkIndex = vertices, indices

	var op ebiten.DrawImageOptions
	op.GeoM.Translate(float64(area.Min.X), float64(area.Min.Y))
	b.dst.DrawImage(layer, &op)
	b.calls += 2
	b.reset()
}

// layerFor returns the layer over the given part of the picture.
func (p *Painter) layerFor(area image.Rectangle) *ebiten.Image {
	if p.layer == nil || p.layer.Bounds().Dx() < area.Max.X || p.layer.Bounds().Dy() < area.Max.Y {
		w, h := area.Max.X, area.Max.Y
		if p.layer != nil {
			w, h = max(w, p.layer.Bounds().Dx()), max(h, p.layer.Bounds().Dy())
			p.layer.Deallocate()
		}
		p.layer = ebiten.NewImageWithOptions(rect(w, h), &ebiten.NewImageOptions{Unmanaged: true})
	}
	return p.layer.SubImage(area).(*ebiten.Image)
}
