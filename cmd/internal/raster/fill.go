package raster

import (
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/vector"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
)

// filler turns rings into coverage. The rasteriser sums signed areas, so
// rings that share an edge and turn the same way leave no seam between them:
// what one lacks of a pixel the other adds.
type filler struct {
	raster vector.Rasterizer
	alpha  image.Alpha
}

// meshes fills polygons of the base map.
//
// Land and tinted land lie side by side: each is laid over what was there
// before both, so that their common border does not let the water shine
// through.
func (p *painter) meshes(op *view.Op) {
	meshes := p.level().Meshes[op.From:op.To]
	p.fill.raster.Reset(p.clip.Dx(), p.clip.Dy())
	any := false
	for i := range meshes {
		if m := &meshes[i]; p.sees(m.Bounds, 1) {
			p.rings(m)
			any = true
		}
	}
	if !any || op.Color.A == 0 {
		return
	}
	p.cover(p.clip)
	if op.Color.A < 255 || !land(op.Role) {
		p.beside = nil
		p.tint(op.Color)
		return
	}
	if p.beside == nil {
		p.beside = image.NewRGBA(p.clip)
		for y := p.clip.Min.Y; y < p.clip.Max.Y; y++ {
			from := p.dst.PixOffset(p.clip.Min.X, y)
			copy(p.beside.Pix[p.beside.PixOffset(p.clip.Min.X, y):][:4*p.clip.Dx()], p.dst.Pix[from:])
		}
	}
	p.add(op.Color)
}

// land tells whether a role fills land: its parts lie side by side.
func land(r view.Role) bool {
	switch r {
	case view.RoleLand, view.RoleTinted, view.RoleTinted2, view.RoleTinted3:
		return true
	}
	return false
}

// add moves the covered pixels from what lay beneath toward a colour.
func (p *painter) add(c view.Color) {
	to := [4]int32{int32(c.R), int32(c.G), int32(c.B), 255}
	p.mask.spend(func(y, x int, cover []uint8) {
		pix := p.dst.Pix[p.dst.PixOffset(x, y):]
		under := p.beside.Pix[p.beside.PixOffset(x, y):]
		for i, m := range cover {
			if m == 255 {
				pix[4*i], pix[4*i+1], pix[4*i+2], pix[4*i+3] = c.R, c.G, c.B, 255
				continue
			}
			for k := range 4 {
				v := int32(pix[4*i+k]) + ((to[k]-int32(under[4*i+k]))*int32(m)+127)/255
				pix[4*i+k] = uint8(max(0, min(255, v)))
			}
		}
	})
}

// rings adds the rings of a mesh to the rasteriser. Its rule is non-zero,
// that of a mesh even-odd: outer rings turn one way, holes the other.
func (p *painter) rings(m *scene.Mesh) {
	start := uint32(0)
	for i, end := range m.Rings {
		ring := m.Points[start:end]
		if len(ring) >= 3 {
			backward := area(ring) < 0
			if len(m.Rings) > 1 && depth(m, i)%2 == 1 {
				backward = !backward
			}
			p.ringOf(ring, backward)
		}
		start = end
	}
}

func (p *painter) ringOf(ring []scene.Point, backward bool) {
	z := &p.fill.raster
	ox, oy := float32(p.clip.Min.X), float32(p.clip.Min.Y)
	n := len(ring)
	for i := range n {
		k := i
		if backward {
			k = n - 1 - i
		}
		q := p.at(ring[k])
		if i == 0 {
			z.MoveTo(q.X-ox, q.Y-oy)
		} else {
			z.LineTo(q.X-ox, q.Y-oy)
		}
	}
	z.ClosePath()
}

// area is twice the signed area of a ring.
func area(ring []scene.Point) float64 {
	sum := 0.0
	last := ring[len(ring)-1]
	for _, p := range ring {
		sum += float64(last.X)*float64(p.Y) - float64(p.X)*float64(last.Y)
		last = p
	}
	return sum
}

// depth is the number of rings of a mesh around one of its rings. Rings may
// touch, so some corners vote.
func depth(m *scene.Mesh, ring int) int {
	from := uint32(0)
	if ring > 0 {
		from = m.Rings[ring-1]
	}
	corners := m.Points[from:m.Rings[ring]]
	step := max(1, len(corners)/7)
	n, start := 0, uint32(0)
	for i, end := range m.Rings {
		if i != ring && end-start >= 3 {
			votes := 0
			for k := 0; k < len(corners); k += step {
				if inside(m.Points[start:end], corners[k]) {
					votes++
				} else {
					votes--
				}
			}
			if votes > 0 {
				n++
			}
		}
		start = end
	}
	return n
}

func inside(ring []scene.Point, p scene.Point) bool {
	in := false
	a := ring[len(ring)-1]
	for _, b := range ring {
		if (a.Y <= p.Y) != (b.Y <= p.Y) && a.X+(p.Y-a.Y)/(b.Y-a.Y)*(b.X-a.X) > p.X {
			in = !in
		}
		a = b
	}
	return in
}

// area fills a region of the story.
func (p *painter) area(op *view.Op) {
	m := &p.scene.Areas[op.From].Mesh
	if !p.sees(m.Bounds, 1) {
		return
	}
	p.fill.raster.Reset(p.clip.Dx(), p.clip.Dy())
	p.rings(m)
	p.cover(p.clip)
	p.tint(op.Color)
}

// polygon fills one ring of device pixels.
func (p *painter) polygon(c view.Color, ring []view.Point) {
	if len(ring) < 3 {
		return
	}
	x0, y0 := float32(math.Inf(1)), float32(math.Inf(1))
	x1, y1 := -x0, -y0
	for _, q := range ring {
		x0, y0, x1, y1 = min(x0, q.X), min(y0, q.Y), max(x1, q.X), max(y1, q.Y)
	}
	r := p.mask.reach(x0, y0, x1, y1)
	if r.Empty() {
		return
	}
	z := &p.fill.raster
	z.Reset(r.Dx(), r.Dy())
	for i, q := range ring {
		x, y := q.X-float32(r.Min.X), q.Y-float32(r.Min.Y)
		if i == 0 {
			z.MoveTo(x, y)
		} else {
			z.LineTo(x, y)
		}
	}
	z.ClosePath()
	p.cover(r)
	p.tint(c)
}

// cover empties the rasteriser, whose size is that of r, into the mask.
func (p *painter) cover(r image.Rectangle) {
	a := &p.fill.alpha
	*a = image.Alpha{Pix: p.mask.pix, Stride: p.clip.Dx(), Rect: p.clip}
	p.fill.raster.DrawOp = draw.Src
	p.fill.raster.Draw(a, r, image.Opaque, image.Point{})
	p.mask.dirty = p.mask.dirty.Union(r)
}
