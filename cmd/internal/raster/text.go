package raster

import (
	"math"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
)

// text paints the halos of all glyphs, then the glyphs.
func (p *painter) text(op *view.Op) {
	glyphs := p.frame.Glyphs[op.From:op.To]
	if op.Halo.A > 0 && op.HaloSize > 0 {
		for i := range glyphs {
			p.glyph(&glyphs[i], op.HaloSize)
		}
		p.tint(op.Halo)
	}
	if op.Color.A > 0 {
		for i := range glyphs {
			p.glyph(&glyphs[i], 0)
		}
		p.tint(op.Color)
	}
}

// glyph raises the coverage to that of a glyph whose outline is grown by
// some pixels, as the package's comment tells.
func (p *painter) glyph(at *view.GlyphAt, grown float32) {
	atlas := &p.scene.Atlas
	g := &p.scene.Glyphs[at.Glyph]
	if g.W == 0 || g.H == 0 {
		return
	}
	perTexel := at.Size / atlas.Em
	span := atlas.Spread * perTexel
	bias := min(grown+0.5, span)

	// The glyph's rectangle, rotated about its origin.
	x0, y0 := g.Left*at.Size, g.Top*at.Size
	x1, y1 := x0+float32(g.W)*perTexel, y0+float32(g.H)*perTexel
	left, top := float32(math.Inf(1)), float32(math.Inf(1))
	right, bottom := -left, -top
	for _, c := range [4][2]float32{{x0, y0}, {x1, y0}, {x0, y1}, {x1, y1}} {
		x, y := at.X+c[0]*at.Cos-c[1]*at.Sin, at.Y+c[0]*at.Sin+c[1]*at.Cos
		left, top, right, bottom = min(left, x), min(top, y), max(right, x), max(bottom, y)
	}
	m := &p.mask
	r := m.reach(left, top, right, bottom)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := m.row(y, r.Min.X, r.Max.X)
		py := float32(y) + 0.5 - at.Y
		for i := range row {
			px := float32(r.Min.X+i) + 0.5 - at.X
			u := (px*at.Cos+py*at.Sin-x0)/perTexel - 0.5
			v := (py*at.Cos-px*at.Sin-y0)/perTexel - 0.5
			d := sample(atlas, g, u, v)
			if c := d*span + bias; c > 0 {
				raise(&row[i], min(1, c))
			}
		}
	}
}

// sample is the field between four texels, -1 to 1; (0, 0) is the centre of
// the glyph's first texel. Around the glyph the field is empty.
func sample(a *scene.Atlas, g *scene.Glyph, u, v float32) float32 {
	w, h := int(g.W), int(g.H)
	if !(u > -1 && v > -1 && u < float32(w) && v < float32(h)) {
		return -2 // darker than any halo
	}
	x, y := int(u+1)-1, int(v+1)-1
	fx, fy := u-float32(x), v-float32(y)
	texel := func(x, y int) float32 {
		if x < 0 || y < 0 || x >= w || y >= h {
			return 0
		}
		return float32(a.Pix[(int(g.Y)+y)*a.Width+int(g.X)+x])
	}
	t := texel(x, y) + (texel(x+1, y)-texel(x, y))*fx
	b := texel(x, y+1) + (texel(x+1, y+1)-texel(x, y+1))*fx
	return (t + (b-t)*fy - 128) / 127
}
