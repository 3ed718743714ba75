package raster

import (
	"image"
	"image/color"
	"math"
	"testing"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
)

var (
	white = view.Color{R: 255, G: 255, B: 255, A: 255}
	black = view.Color{A: 255}
	red   = view.Color{R: 255, A: 255}
)

// blank is a white frame of 40 by 30 pixels with the given operations over
// a world in which a kilometre is a pixel.
func blank(s *scene.Scene, points []view.Point, ops ...view.Op) *view.Frame {
	if s == nil {
		s = &scene.Scene{Levels: []scene.Level{{}}}
	}
	return &view.Frame{
		Scene: s, Width: 40, Height: 30, Scale: 1, Clip: [4]int{0, 0, 40, 30},
		Background: white, Camera: view.Camera{K: 1}, Points: points, Ops: ops,
	}
}

func paint(f *view.Frame) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, f.Width, f.Height))
	Paint(img, f)
	return img
}

// ink is the painted area in pixels: how far the picture is from white.
func ink(img *image.RGBA) float64 {
	sum := 0.0
	for i := 1; i < len(img.Pix); i += 4 {
		sum += float64(255-img.Pix[i]) / 255
	}
	return sum
}

// The painted area of each shape is the one that geometry gives.
func TestAreas(t *testing.T) {
	at := []view.Point{{X: 20.3, Y: 15.4}}
	line := []view.Point{{X: 8.2, Y: 6.1}, {X: 30.7, Y: 21.9}}
	length := math.Hypot(22.5, 15.8)
	bent := []view.Point{{X: 6, Y: 6}, {X: 30, Y: 6}, {X: 30, Y: 24}}
	s := math.Sqrt2
	for _, c := range []struct {
		name   string
		points []view.Point
		op     view.Op
		want   float64
	}{
		{"disc", at, view.Op{Kind: view.Disc, Width: 17}, math.Pi * 8.5 * 8.5},
		{"small disc", at, view.Op{Kind: view.Disc, Width: 4.6}, math.Pi * 2.3 * 2.3},
		{"ring", at, view.Op{Kind: view.Ring, Size: 22, Width: 3}, math.Pi * (11*11 - 8*8)},
		{"ring that is all stroke", at, view.Op{Kind: view.Ring, Size: 12, Width: 6}, math.Pi * 6 * 6},
		{"square", at, view.Op{Kind: view.Square, Size: 12}, 144},
		{"diamond", at, view.Op{Kind: view.Square, Size: 12, Angle: math.Pi / 4}, 144},
		{"arrow head", at, view.Op{Kind: view.Triangle, Size: 14, Angle: 0.7}, 98},
		{"polygon", []view.Point{{X: 5, Y: 5}, {X: 25.5, Y: 5}, {X: 25.5, Y: 20.5}, {X: 5, Y: 20.5}}, view.Op{Kind: view.FillPath}, 20.5 * 15.5},
		{"line", line, view.Op{Kind: view.StrokePath, Width: 5}, 5*length + math.Pi*2.5*2.5},
		{"hairline", line, view.Op{Kind: view.StrokePath, Width: 0.4}, 0.4 * length},
		{"round join", bent, view.Op{Kind: view.StrokePath, Width: 6}, 6*42 + math.Pi*9*0.75 + math.Pi*9*0.5 - 9},
		{"level line on the pixel grid", []view.Point{{X: 5, Y: 10}, {X: 35, Y: 10}}, view.Op{Kind: view.StrokePath, Width: 2}, 60 + math.Pi},
		{"a dot", at, view.Op{Kind: view.StrokePath, Width: 6}, math.Pi * 9},
		{"dashes", line, view.Op{Kind: view.StrokePath, Width: 2, Dash: [2]float32{3, 3}}, 5*3*2 + math.Pi/2},
		{"translucent bend", bent, view.Op{Kind: view.StrokePath, Width: 6, Color: view.Color{A: 128}}, (6*42 + math.Pi*9*0.75 + math.Pi*9*0.5 - 9) * 128 / 255},
		{"outside", []view.Point{{X: -50, Y: 400}}, view.Op{Kind: view.Disc, Width: 17}, 0},
		{"half outside", []view.Point{{X: 0, Y: 15}}, view.Op{Kind: view.Disc, Width: 17}, math.Pi * 8.5 * 8.5 / 2},
		{"diamond's diagonal", at, view.Op{Kind: view.Square, Size: float32(10 * s), Angle: math.Pi / 4}, 200},
	} {
		c.op.To = int32(len(c.points))
		if c.op.Color == (view.Color{}) {
			c.op.Color = black
		}
		got := ink(paint(blank(nil, c.points, c.op)))
		if math.Abs(got-c.want) > 1.5+0.02*c.want {
			t.Errorf("%s: %.2f pixels painted, want %.2f", c.name, got, c.want)
		}
	}
}

// A line of the map goes on in the next cell where it ended in the last,
// with its dashes.
func TestDashesRunOn(t *testing.T) {
	op := view.Op{Kind: view.StrokeLine, Color: black, Width: 1.5, Dash: [2]float32{5, 3}, Phase: 2}
	stroke := func(at ...float32) *image.RGBA {
		s := &scene.Scene{Levels: []scene.Level{{}}}
		for i := 1; i < len(at); i++ {
			a, z := scene.Point{X: at[i-1], Y: 5}, scene.Point{X: at[i], Y: 5}
			s.Levels[0].Lines = append(s.Levels[0].Lines, scene.Line{
				Start: at[i-1] - at[0], Bounds: scene.Rect{Min: a, Max: z}, Points: []scene.Point{a, z}})
		}
		op.To = int32(len(s.Levels[0].Lines))
		return paint(blank(s, nil, op))
	}
	a, b := stroke(2, 38), stroke(2, 19.25, 25, 38)
	for i := range a.Pix {
		if d := int(a.Pix[i]) - int(b.Pix[i]); d > 3 || d < -3 {
			t.Fatalf("pixel %d: %d in one piece, %d in two", i/4, a.Pix[i], b.Pix[i])
		}
	}
	// The pattern starts 2 pixels into a dash: 3 more, then a gap.
	dark := func(x int) bool { return a.RGBAAt(x, 5).R < 128 }
	for x, want := range map[int]bool{3: true, 4: true, 6: false, 7: false, 9: true, 11: true, 13: false, 14: false} {
		if dark(x) != want {
			t.Errorf("dash at %d is %v", x, dark(x))
		}
	}
}

// mesh is a polygon of the given rings with the bounds set.
func mesh(class scene.Class, rings ...[]scene.Point) scene.Mesh {
	m := scene.Mesh{Class: class, Bounds: scene.Rect{
		Min: scene.Point{X: math.MaxFloat32, Y: math.MaxFloat32}, Max: scene.Point{X: -math.MaxFloat32, Y: -math.MaxFloat32}}}
	for _, r := range rings {
		m.Points = append(m.Points, r...)
		m.Rings = append(m.Rings, uint32(len(m.Points)))
	}
	for _, p := range m.Points {
		m.Bounds.Min.X, m.Bounds.Min.Y = min(m.Bounds.Min.X, p.X), min(m.Bounds.Min.Y, p.Y)
		m.Bounds.Max.X, m.Bounds.Max.Y = max(m.Bounds.Max.X, p.X), max(m.Bounds.Max.Y, p.Y)
	}
	return m
}

func rect(x0, y0, x1, y1 float32) []scene.Point {
	return []scene.Point{{X: x0, Y: y0}, {X: x1, Y: y0}, {X: x1, Y: y1}, {X: x0, Y: y1}}
}

func reversed(ring []scene.Point) []scene.Point {
	out := make([]scene.Point, len(ring))
	for i, p := range ring {
		out[len(ring)-1-i] = p
	}
	return out
}

// A country cut into cells along slanting and fractional edges, beside one
// that is tinted: within a country no pixel differs, and along the border
// no water shows.
func TestNoSeams(t *testing.T) {
	slant := func(x0, x1 float32, flip bool) []scene.Point {
		r := []scene.Point{{X: x0, Y: 4.3}, {X: x1, Y: 4.3}, {X: x1 + 3.1, Y: 24.8}, {X: x0 + 3.1, Y: 24.8}}
		if flip {
			return reversed(r)
		}
		return r
	}
	s := &scene.Scene{Levels: []scene.Level{{Meshes: []scene.Mesh{
		mesh(scene.Land, slant(4.2, 9.37, false)),
		mesh(scene.Land, slant(9.37, 13.61, true)),
		mesh(scene.Land, slant(13.61, 20.5, false)),
		mesh(scene.Tinted, slant(20.5, 27.77, true)),
		mesh(scene.Tinted, slant(27.77, 34.4, false)),
	}}}}
	land, tinted := view.Color{R: 240, G: 230, B: 200, A: 255}, view.Color{R: 220, G: 180, B: 120, A: 255}
	f := blank(s, nil,
		view.Op{Kind: view.FillMesh, Role: view.RoleLand, From: 0, To: 3, Color: land},
		view.Op{Kind: view.FillMesh, Role: view.RoleTinted, From: 3, To: 5, Color: tinted})
	f.Background = view.Color{R: 20, G: 40, B: 200, A: 255}
	img := paint(f)
	for y := 6; y < 24; y++ {
		for x := 9; x < 32; x++ {
			got := img.RGBAAt(x, y)
			border := 20.5 + 3.1*(float64(y)+0.5-4.3)/20.5
			switch d := float64(x) + 0.5 - border; {
			case d < -1.5:
				if !near(got, land, 1) {
					t.Fatalf("seam at %d, %d: %v in land of %v", x, y, got, land)
				}
			case d > 1.5:
				if !near(got, tinted, 1) {
					t.Fatalf("seam at %d, %d: %v in land of %v", x, y, got, tinted)
				}
			default:
				if got.B > land.B+1 || got.R < tinted.R-1 {
					t.Fatalf("water shows at %d, %d: %v", x, y, got)
				}
			}
		}
	}
}

func near(got color.RGBA, want view.Color, tolerance int) bool {
	d := func(a, b uint8) bool {
		return int(a)-int(b) <= tolerance && int(b)-int(a) <= tolerance
	}
	return d(got.R, want.R) && d(got.G, want.G) && d(got.B, want.B)
}

// Holes are holes and islands in them land, whichever way the rings turn.
func TestEvenOdd(t *testing.T) {
	outer, hole, island := rect(4, 4, 36, 26), rect(10, 8, 30, 22), rect(15, 12, 25, 18)
	const want = 32*22 - 20*14 + 10*6
	for i, rings := range [][][]scene.Point{
		{outer, hole, island},
		{outer, reversed(hole), island},
		{reversed(outer), hole, reversed(island)},
		{reversed(outer), reversed(hole), reversed(island)},
	} {
		s := &scene.Scene{
			Levels: []scene.Level{{Meshes: []scene.Mesh{mesh(scene.Land, rings...)}}},
			Areas:  []scene.Area{{Mesh: mesh(scene.Land, rings...)}},
		}
		for _, kind := range []view.Kind{view.FillMesh, view.FillArea} {
			img := paint(blank(s, nil, view.Op{Kind: kind, Role: view.RoleLake, To: 1, Color: black}))
			if got := ink(img); math.Abs(got-want) > 0.5 {
				t.Errorf("rings %d, kind %d: %.1f pixels, want %d", i, kind, got, want)
			}
		}
	}
}

// A hole that touches its outline at one corner is a hole all the same.
func TestTouchingRings(t *testing.T) {
	hole := []scene.Point{{X: 4, Y: 4}, {X: 30, Y: 10}, {X: 10, Y: 20}}
	s := &scene.Scene{Levels: []scene.Level{{Meshes: []scene.Mesh{mesh(scene.Land, rect(4, 4, 36, 26), hole)}}}}
	want := 32*22 - math.Abs(area(hole))/2
	if got := ink(paint(blank(s, nil, view.Op{Kind: view.FillMesh, To: 1, Color: black}))); math.Abs(got-want) > 0.5 {
		t.Errorf("%.1f pixels, want %.1f", got, want)
	}
}

func TestLinesOfTheMap(t *testing.T) {
	points := []scene.Point{{X: -2, Y: 1}, {X: 3, Y: 1}}
	s := &scene.Scene{Levels: []scene.Level{{}, {Lines: []scene.Line{
		{Class: scene.Coast, Bounds: scene.Rect{Min: points[0], Max: points[1]}, Points: points},
		{Class: scene.Coast, Bounds: scene.Rect{Min: scene.Point{X: 500, Y: 500}, Max: scene.Point{X: 510, Y: 510}},
			Points: []scene.Point{{X: 500, Y: 500}, {X: 510, Y: 510}}},
	}}}}
	f := blank(s, nil, view.Op{Kind: view.StrokeLine, To: 2, Color: black, Width: 2})
	f.Level = 1
	f.Camera = view.Camera{CX: 0.5, CY: 0, K: 4, OX: 20, OY: 15}
	img := paint(f)
	// From (20-10, 15+4) to (20+10, 15+4).
	for _, c := range []struct {
		x, y int
		dark bool
	}{{12, 18, true}, {12, 19, true}, {28, 19, true}, {12, 16, false}, {12, 21, false}, {7, 19, false}, {33, 19, false}} {
		if got := img.RGBAAt(c.x, c.y).R < 128; got != c.dark {
			t.Errorf("dark at %d, %d is %v", c.x, c.y, got)
		}
	}
}

// A map beside a panel leaves the panel's pixels alone.
func TestClip(t *testing.T) {
	f := blank(nil, []view.Point{{X: 20, Y: 15}}, view.Op{Kind: view.Disc, To: 1, Color: red, Width: 100})
	f.Clip = [4]int{10, 5, 30, 25}
	img := paint(f)
	for y := range 30 {
		for x := range 40 {
			inside := image.Pt(x, y).In(image.Rect(10, 5, 30, 25))
			if got := img.RGBAAt(x, y); inside != (got == color.RGBA{255, 0, 0, 255}) || !inside && got != (color.RGBA{}) {
				t.Fatalf("%v at %d, %d", got, x, y)
			}
		}
	}
	// A picture smaller than the frame is painted as far as it goes.
	small := image.NewRGBA(image.Rect(15, 10, 20, 12))
	Paint(small, f)
	if got := small.RGBAAt(19, 11); got != (color.RGBA{255, 0, 0, 255}) {
		t.Errorf("%v in the small picture", got)
	}
}
