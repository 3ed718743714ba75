package draw

import (
	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/view"
)

// text paints glyphs from the distance field. All halos of the operation
// come before its letters, so that none lies on the letter beside it.
func (p *Painter) text(op *view.Op) {
	if op.From == op.To {
		return
	}
	p.batch.useInk()
	glyphs := p.frame.Glyphs[op.From:op.To]
	if op.Halo.A > 0 && op.HaloSize > 0 {
		p.glyphs(glyphs, op.Halo, op.HaloSize)
	}
	if op.Color.A > 0 {
		p.glyphs(glyphs, op.Color, 0)
	}
}

// glyphs adds the quads of glyphs, their outline grown by the given pixels.
func (p *Painter) glyphs(glyphs []view.GlyphAt, color view.Color, grown float32) {
	b, atlas := p.batch, &p.scene.Atlas
	rg, ba := packed(color)
	for i := range glyphs {
		at := &glyphs[i]
		g := &p.scene.Glyphs[at.Glyph]
		if g.W == 0 || g.H == 0 {
			continue // a space
		}
		perTexel := at.Size / atlas.Em
		x0, y0 := g.Left*at.Size, g.Top*at.Size
		x1, y1 := x0+float32(g.W)*perTexel, y0+float32(g.H)*perTexel
		// The circle about the origin that holds the quad.
		reach := max(-x0, x1, 0) + max(-y0, y1, 0)
		if !(box{at.X, at.Y, at.X, at.Y}).meets(p.clip.grown(reach)) {
			continue
		}
		// value = 128 + 127*d/Spread with d in texels: the program takes the
		// pixels of the whole Spread. Beyond it the field says nothing, so a
		// halo cannot be wider.
		span := atlas.Spread * perTexel
		bias := min(0.5+grown, span)
		u0, v0 := float32(g.X), float32(g.Y)
		u1, v1 := u0+float32(g.W), v0+float32(g.H)
		v := ebiten.Vertex{ColorR: rg, ColorG: ba, ColorA: kindLetter, Custom0: span, Custom1: bias}
		sin, cos := at.Sin, at.Cos
		for _, q := range [4][4]float32{{x0, y0, u0, v0}, {x1, y0, u1, v0}, {x1, y1, u1, v1}, {x0, y1, u0, v1}} {
			v.DstX = at.X + q[0]*cos - q[1]*sin
			v.DstY = at.Y + q[0]*sin + q[1]*cos
			v.SrcX, v.SrcY = q[2], q[3]
			b.inks = append(b.inks, v)
		}
		b.quad()
	}
}
