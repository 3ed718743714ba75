package lettering

import (
	"image"
	"image/color"
	"math"
	"testing"

	"golang.org/x/image/vector"

	"dateline/cmd/internal/scene"
)

// disc returns a circle of radius r em as four cubic arcs.
func disc(cx, cy, r float64) contour {
	const k = 0.5522847498307936 // 4/3 (√2-1)
	at := func(x, y float64) point { return point{cx + x*r, cy + y*r} }
	arc := func(a, b, c point) curve { return curve{3, [3]point{a, b, c}} }
	return contour{at(1, 0), []curve{
		arc(at(1, k), at(k, 1), at(0, 1)),
		arc(at(-k, 1), at(-1, k), at(-1, 0)),
		arc(at(-1, -k), at(-k, -1), at(0, -1)),
		arc(at(k, -1), at(1, -k), at(1, 0)),
	}}
}

func square(x, y, side float64, clockwise bool) contour {
	c := contour{start: point{x, y}}
	corners := []point{{x + side, y}, {x + side, y + side}, {x, y + side}}
	if !clockwise {
		corners[0], corners[2] = corners[2], corners[0]
	}
	for _, p := range corners {
		c.curves = append(c.curves, curve{1, [3]point{p}})
	}
	return c
}

// The distances of a disc are known exactly.
func TestFieldOfDisc(t *testing.T) {
	const r = 0.3
	f := distances(flatten([]contour{disc(0.4, -0.35, r)}))
	for y := range f.h {
		for x := range f.w {
			px := (float64(x+f.left) + 0.5) / Em
			py := (float64(y+f.top) + 0.5) / Em
			want := (r - math.Hypot(px-0.4, py+0.35)) * Em
			if math.Abs(want) > Spread-0.1 {
				continue
			}
			got := (float64(f.pix[y*f.w+x]) - 128) / 127 * Spread
			if math.Abs(got-want) > 0.06 {
				t.Fatalf("texel %d, %d: distance %.3f, want %.3f", x, y, got, want)
			}
		}
	}
}

// Contours of variable fonts overlap. What lies inside the letter must not
// show as an edge.
func TestOverlap(t *testing.T) {
	for _, c := range []struct {
		name     string
		contours []contour
		want     float64 // length of the outline, em
	}{
		{"one square", []contour{square(0, 0, 1, true)}, 4},
		{"the same twice", []contour{square(0, 0, 1, true), square(0, 0, 1, true)}, 8},
		{"half covered", []contour{square(0, 0, 1, true), square(0.5, 0.5, 1, true)}, 6},
		{"one inside", []contour{square(0, 0, 1, true), square(0.25, 0.25, 0.5, true)}, 4},
		{"a hole", []contour{square(0, 0, 1, true), square(0.25, 0.25, 0.5, false)}, 6},
		{"side by side", []contour{square(0, 0, 1, true), square(1, 0, 1, true)}, 6},
	} {
		length := 0.0
		for _, e := range flatten(c.contours) {
			length += math.Hypot(e.b.x-e.a.x, e.b.y-e.a.y)
		}
		if math.Abs(length-c.want) > 1e-6 {
			t.Errorf("%s: outline of %.3f em, want %.3f", c.name, length, c.want)
		}
	}
}

// Letters painted from the field look like letters filled as paths.
func TestFieldLooksLikeOutline(t *testing.T) {
	b := NewBook(fonts())
	for _, s := range []string{"AVWMkxz", "egsß&@Å", "ЖДЯщїґ", "کوردستان", "ڵاێ"} {
		b.Shape(s, scene.Story, "en")
	}
	glyphs, atlas, _ := b.Finish()
	for _, size := range []float64{14, 22, 48} {
		var sum float64
		n, far := 0, 0
		for i, g := range glyphs {
			direct := fill(b.glyphs[i].contours, g, size)
			sampled := sample(g, atlas, size)
			for j := range direct {
				d := math.Abs(direct[j] - sampled[j])
				if direct[j] > 0 || sampled[j] > 0 {
					sum += d
					n++
					// Only sharp corners, which a field rounds.
					if d > 0.3 {
						far++
					}
				}
			}
		}
		mean, share := sum/float64(n), float64(far)/float64(n)
		t.Logf("%2.0f px: mean difference %.4f, %.2f %% of the pixels off by more than 0.3", size, mean, 100*share)
		if mean > 0.035 || share > 0.01 {
			t.Errorf("%.0f px: mean difference %.4f (want at most 0.035), %.2f %% far off (want at most 1)", size, mean, 100*share)
		}
	}
}

// box is the pixel size of a glyph's rectangle.
func box(g scene.Glyph, size float64) (w, h int) {
	return int(math.Ceil(float64(g.W) / Em * size)), int(math.Ceil(float64(g.H) / Em * size))
}

// fill is the coverage of the outline, the glyph's rectangle at 0, 0.
func fill(contours []contour, g scene.Glyph, size float64) []float64 {
	w, h := box(g, size)
	z := vector.NewRasterizer(w, h)
	at := func(p point) (float32, float32) {
		return float32((p.x - float64(g.Left)) * size), float32((p.y - float64(g.Top)) * size)
	}
	for _, c := range contours {
		z.MoveTo(at(c.start))
		for _, s := range c.curves {
			ax, ay := at(s.p[0])
			bx, by := at(s.p[1])
			cx, cy := at(s.p[2])
			switch s.n {
			case 1:
				z.LineTo(ax, ay)
			case 2:
				z.QuadTo(ax, ay, bx, by)
			case 3:
				z.CubeTo(ax, ay, bx, by, cx, cy)
			}
		}
		z.ClosePath()
	}
	img := image.NewAlpha(image.Rect(0, 0, w, h))
	z.Draw(img, img.Rect, image.NewUniform(color.Alpha{255}), image.Point{})
	out := make([]float64, w*h)
	for i, v := range img.Pix {
		out[i] = float64(v) / 255
	}
	return out
}

// sample is the coverage from the field, as painters compute it.
func sample(g scene.Glyph, a scene.Atlas, size float64) []float64 {
	w, h := box(g, size)
	texel := func(x, y int) float64 {
		if x < 0 || y < 0 || x >= int(g.W) || y >= int(g.H) {
			return 0
		}
		return float64(a.Pix[(int(g.Y)+y)*a.Width+int(g.X)+x])
	}
	out := make([]float64, w*h)
	for y := range h {
		for x := range w {
			u := (float64(x)+0.5)/size*Em - 0.5
			v := (float64(y)+0.5)/size*Em - 0.5
			x0, y0 := math.Floor(u), math.Floor(v)
			fx, fy := u-x0, v-y0
			i, j := int(x0), int(y0)
			value := (texel(i, j)*(1-fx)+texel(i+1, j)*fx)*(1-fy) + (texel(i, j+1)*(1-fx)+texel(i+1, j+1)*fx)*fy
			out[y*w+x] = min(1, max(0, (value-128)/127*Spread*size/Em+0.5))
		}
	}
	return out
}
