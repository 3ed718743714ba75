package lettering

import (
	"cmp"
	"math"
	"slices"

	"dateline/cmd/internal/scene"
)

// gutter is the number of empty texels around each glyph: a painter that
// samples between texels at a glyph's edge must not meet its neighbour.
const gutter = 1

// pack lays the fields on shelves, the tallest first. The order is fixed by
// height, width and index, so the same glyphs give the same atlas.
func pack(fields []field) ([]scene.Glyph, scene.Atlas) {
	order := make([]int, len(fields))
	area, widest := 0, 0
	for i, f := range fields {
		order[i] = i
		area += (f.w + gutter) * (f.h + gutter)
		widest = max(widest, f.w)
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(fields[b].h, fields[a].h), cmp.Compare(fields[b].w, fields[a].w), cmp.Compare(a, b))
	})
	width := max(widest+2*gutter, int(math.Sqrt(float64(area)*1.05))+gutter)
	width = (width + 3) &^ 3 // rows of whole words, for texture uploads

	glyphs := make([]scene.Glyph, len(fields))
	x, y, shelf := gutter, gutter, 0
	for _, i := range order {
		f := fields[i]
		if x+f.w+gutter > width {
			x, y, shelf = gutter, y+shelf+gutter, 0
		}
		shelf = max(shelf, f.h)
		glyphs[i] = scene.Glyph{
			X: uint16(x), Y: uint16(y), W: uint16(f.w), H: uint16(f.h),
			Left: float32(f.left) / Em, Top: float32(f.top) / Em,
		}
		x += f.w + gutter
	}
	atlas := scene.Atlas{Width: width, Height: y + shelf + gutter, Em: Em, Spread: Spread}
	atlas.Pix = make([]byte, atlas.Width*atlas.Height)
	for i, g := range glyphs {
		for row := range int(g.H) {
			copy(atlas.Pix[(int(g.Y)+row)*width+int(g.X):], fields[i].pix[row*int(g.W):(row+1)*int(g.W)])
		}
	}
	return glyphs, atlas
}
