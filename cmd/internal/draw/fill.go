package draw

import (
	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
)

// background covers the clip, as part of the first batch.
func (p *Painter) background(c view.Color) {
	b := p.batch
	b.useFill()
	r, g, bl, a := premultiplied(c)
	n := uint32(len(b.fills))
	k := p.clip
	for _, at := range [4]view.Point{{X: k.x0, Y: k.y0}, {X: k.x1, Y: k.y0}, {X: k.x1, Y: k.y1}, {X: k.x0, Y: k.y1}} {
		b.fills = append(b.fills, ebiten.Vertex{DstX: at.X, DstY: at.Y, SrcX: 1, SrcY: 1, ColorR: r, ColorG: g, ColorB: bl, ColorA: a})
	}
	b.fillIndex = append(b.fillIndex, n, n+1, n+2, n, n+2, n+3)
}

// meshes fills polygons of the base map. Their edges are not anti-aliased:
// the coast and border lines over them are.
func (p *Painter) meshes(op *view.Op) {
	p.batch.useFill()
	meshes := p.levelNow().Meshes[op.From:op.To]
	for i := range meshes {
		m := &meshes[i]
		if p.onScreen(m.Bounds).meets(p.clip) {
			p.mesh(m, op.Color)
		}
	}
}

func (p *Painter) mesh(m *scene.Mesh, color view.Color) {
	b, c := p.batch, &p.camera
	r, g, bl, a := premultiplied(color)
	first := uint32(len(b.fills))
	b.fills = grow(b.fills, len(m.Points))
	fills := b.fills[first:]
	for i, at := range m.Points {
		v := &fills[i]
		v.DstX = (at.X-c.CX)*c.K + c.OX
		v.DstY = (at.Y-c.CY)*c.K + c.OY
		v.SrcX, v.SrcY = 1, 1
		v.ColorR, v.ColorG, v.ColorB, v.ColorA = r, g, bl, a
	}
	for _, i := range m.Triangles {
		b.fillIndex = append(b.fillIndex, first+i)
	}
}

// area fills a region of the story. It goes with the ink: there are few, and
// they lie between lines.
func (p *Painter) area(op *view.Op) {
	b, c := p.batch, &p.camera
	b.useInk()
	m := &p.scene.Areas[op.From].Mesh
	if !p.onScreen(m.Bounds).meets(p.clip) {
		return
	}
	rg, ba := packed(op.Color)
	first := uint32(len(b.inks))
	for _, at := range m.Points {
		b.inks = append(b.inks, ebiten.Vertex{
			DstX: (at.X-c.CX)*c.K + c.OX, DstY: (at.Y-c.CY)*c.K + c.OY,
			ColorR: rg, ColorG: ba, ColorA: kindShape, Custom0: 1,
		})
	}
	for _, i := range m.Triangles {
		b.inkIndex = append(b.inkIndex, first+i)
	}
}

// grow lengthens s by n elements with whatever they hold.
func grow(s []ebiten.Vertex, n int) []ebiten.Vertex {
	if need := len(s) + n; need <= cap(s) {
		return s[:need]
	}
	return append(s, make([]ebiten.Vertex, n)...)
}
