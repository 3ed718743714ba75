package raster

import (
	"encoding/binary"
	"image"
	"math"

	"dateline/cmd/internal/view"
)

// mask is how much of each pixel of the clip the present operation covers,
// 0 to 255, and the part of the clip where that is not zero.
type mask struct {
	rect  image.Rectangle
	pix   []uint8
	dirty image.Rectangle
}

func (m *mask) init(clip image.Rectangle) {
	m.rect = clip
	m.pix = make([]uint8, clip.Dx()*clip.Dy())
}

// row is the pixels from x0 to x1 of a row.
func (m *mask) row(y, x0, x1 int) []uint8 {
	i := (y - m.rect.Min.Y) * m.rect.Dx()
	return m.pix[i+x0-m.rect.Min.X : i+x1-m.rect.Min.X]
}

// reach is the pixels whose centres may lie between the given positions,
// half a pixel around them included, cut to the clip. They count as dirty.
func (m *mask) reach(x0, y0, x1, y1 float32) image.Rectangle {
	limit := func(v float32, lo, hi int) int {
		switch {
		case !(v > float32(lo)):
			return lo
		case v >= float32(hi):
			return hi
		}
		return int(v)
	}
	r := image.Rectangle{
		Min: image.Point{
			X: limit(float32(math.Floor(float64(x0-0.5))), m.rect.Min.X, m.rect.Max.X),
			Y: limit(float32(math.Floor(float64(y0-0.5))), m.rect.Min.Y, m.rect.Max.Y),
		},
		Max: image.Point{
			X: limit(float32(math.Ceil(float64(x1+0.5))), m.rect.Min.X, m.rect.Max.X),
			Y: limit(float32(math.Ceil(float64(y1+0.5))), m.rect.Min.Y, m.rect.Max.Y),
		},
	}
	if !r.Empty() {
		m.dirty = m.dirty.Union(r)
	}
	return r
}

// raise sets a coverage, 0 to 1, unless it is higher already.
func raise(to *uint8, coverage float32) {
	if c := uint8(coverage*255 + 0.5); c > *to {
		*to = c
	}
}

// spend calls paint with each run of covered pixels of a row and clears the
// mask. Most of a mask is empty, so it looks at eight pixels at a time.
func (m *mask) spend(paint func(y, x int, cover []uint8)) {
	for y := m.dirty.Min.Y; y < m.dirty.Max.Y; y++ {
		row := m.row(y, m.dirty.Min.X, m.dirty.Max.X)
		for i := 0; i < len(row); {
			if row[i] == 0 {
				if i+8 <= len(row) && binary.LittleEndian.Uint64(row[i:]) == 0 {
					i += 8
				} else {
					i++
				}
				continue
			}
			j := i + 1
			for j < len(row) && row[j] != 0 {
				j++
			}
			paint(y, m.dirty.Min.X+i, row[i:j])
			i = j
		}
		clear(row)
	}
	m.dirty = image.Rectangle{}
}

// tint lays a colour over the covered pixels and clears the mask.
func (p *painter) tint(c view.Color) {
	if c.A == 0 {
		p.mask.spend(func(int, int, []uint8) {})
		return
	}
	p.mask.spend(func(y, x int, cover []uint8) {
		pix := p.dst.Pix[p.dst.PixOffset(x, y):]
		for i, m := range cover {
			a := div255(uint32(m) * uint32(c.A))
			over(pix[4*i:4*i+4:4*i+4], c, a)
		}
	})
}

// over lays a colour with opacity a, 0 to 255, over a premultiplied pixel.
func over(pix []uint8, c view.Color, a uint32) {
	if a == 255 {
		pix[0], pix[1], pix[2], pix[3] = c.R, c.G, c.B, 255
		return
	}
	rest := 255 - a
	pix[0] = uint8(div255(uint32(c.R)*a + uint32(pix[0])*rest))
	pix[1] = uint8(div255(uint32(c.G)*a + uint32(pix[1])*rest))
	pix[2] = uint8(div255(uint32(c.B)*a + uint32(pix[2])*rest))
	pix[3] = uint8(div255(255*a + uint32(pix[3])*rest))
}

// div255 is v/255, rounded, for v up to 255².
func div255(v uint32) uint32 {
	v += 128
	return (v + v>>8) >> 8
}

// background covers the clip.
func (p *painter) background() {
	c := p.frame.Background
	for y := p.clip.Min.Y; y < p.clip.Max.Y; y++ {
		i := p.dst.PixOffset(p.clip.Min.X, y)
		row := p.dst.Pix[i : i+4*p.clip.Dx()]
		for x := 0; x < len(row); x += 4 {
			over(row[x:x+4:x+4], c, uint32(c.A))
		}
	}
}
