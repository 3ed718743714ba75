package lettering

import (
	"cmp"
	"math"
	"slices"
)

// The resolution of the atlas: an em is Em texels, and the field tells
// distances up to Spread texels. Spread carries the widest halo: 2 px around
// letters of 11 px are 5.8 texels.
const (
	Em     = 32
	Spread = 6
)

// step is the grain of the stored values. Two levels are a tenth of a
// texel, which no eye sees, and save a fifth of the atlas in the file.
const step = 2

// field is the distance field of one glyph, trimmed to where it says
// something.
type field struct {
	w, h      int
	left, top int // texels from the glyph's origin to the field's corner
	pix       []byte
}

// distances computes the exact distance from each texel's centre to the
// nearest edge, positive inside, as scene.Atlas defines it.
func distances(edges []edge) field {
	if len(edges) == 0 {
		return field{}
	}
	lo, hi := edges[0].a, edges[0].a
	for _, e := range edges {
		lo = point{min(lo.x, e.a.x, e.b.x), min(lo.y, e.a.y, e.b.y)}
		hi = point{max(hi.x, e.a.x, e.b.x), max(hi.y, e.a.y, e.b.y)}
	}
	var f field
	f.left = int(math.Floor(lo.x*Em - Spread))
	f.top = int(math.Floor(lo.y*Em - Spread))
	f.w = int(math.Ceil(hi.x*Em+Spread)) - f.left
	f.h = int(math.Ceil(hi.y*Em+Spread)) - f.top

	squared := make([]float64, f.w*f.h)
	for i := range squared {
		squared[i] = math.Inf(1)
	}
	for _, e := range edges {
		f.near(squared, edge{f.texel(e.a), f.texel(e.b)})
	}
	f.pix = make([]byte, f.w*f.h)
	inside := make([]bool, f.w)
	for y := range f.h {
		f.inside(inside, edges, y)
		for x := range f.w {
			d := min(math.Sqrt(squared[y*f.w+x]), Spread)
			if !inside[x] {
				d = -d
			}
			f.pix[y*f.w+x] = byte(min(254, max(0, 128+step*math.Round(127*d/Spread/step))))
		}
	}
	f.trim()
	return f
}

// texel returns p in texels from the field's corner.
func (f *field) texel(p point) point {
	return point{p.x*Em - float64(f.left), p.y*Em - float64(f.top)}
}

// near lowers the squared distances of the texels around an edge.
func (f *field) near(squared []float64, e edge) {
	x0 := max(0, int(min(e.a.x, e.b.x)-Spread-1))
	x1 := min(f.w-1, int(max(e.a.x, e.b.x)+Spread+1))
	y0 := max(0, int(min(e.a.y, e.b.y)-Spread-1))
	y1 := min(f.h-1, int(max(e.a.y, e.b.y)+Spread+1))
	dx, dy := e.b.x-e.a.x, e.b.y-e.a.y
	length := dx*dx + dy*dy
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			px, py := float64(x)+0.5-e.a.x, float64(y)+0.5-e.a.y
			t := 0.0
			if length > 0 {
				t = min(1, max(0, (px*dx+py*dy)/length))
			}
			px -= t * dx
			py -= t * dy
			i := y*f.w + x
			squared[i] = min(squared[i], px*px+py*py)
		}
	}
}

// crossing is where an edge crosses a row, and which way it goes.
type crossing struct {
	x    float64
	turn int
}

// inside tells for each texel centre of a row whether it is in the shape,
// by the winding of the edges to its left.
func (f *field) inside(row []bool, edges []edge, y int) {
	at := float64(y) + 0.5
	var crossings []crossing
	for _, e := range edges {
		a, b := f.texel(e.a), f.texel(e.b)
		if (a.y <= at) != (b.y <= at) {
			turn := 1
			if a.y > b.y {
				turn = -1
			}
			crossings = append(crossings, crossing{a.x + (at-a.y)/(b.y-a.y)*(b.x-a.x), turn})
		}
	}
	slices.SortFunc(crossings, func(a, b crossing) int { return cmp.Compare(a.x, b.x) })
	turns, next := 0, 0
	for x := range row {
		for next < len(crossings) && crossings[next].x <= float64(x)+0.5 {
			turns += crossings[next].turn
			next++
		}
		row[x] = turns != 0
	}
}

// trim drops outer rows and columns where the field has run out.
func (f *field) trim() {
	x0, y0, x1, y1 := f.w, f.h, 0, 0
	for y := range f.h {
		for x := range f.w {
			if f.pix[y*f.w+x] > step {
				x0, y0, x1, y1 = min(x0, x), min(y0, y), max(x1, x+1), max(y1, y+1)
			}
		}
	}
	if x0 >= x1 {
		*f = field{}
		return
	}
	out := field{w: x1 - x0, h: y1 - y0, left: f.left + x0, top: f.top + y0}
	for y := y0; y < y1; y++ {
		out.pix = append(out.pix, f.pix[y*f.w+x0:y*f.w+x1]...)
	}
	*f = out
}
