package scenetest

import (
	"math"

	"dateline/cmd/internal/scene"
)

// The glyphs of the tiny atlas: ten digits in seven segments, then shapes
// that stand for letters.
const (
	glyphDisc = 10 + iota
	glyphBox
	glyphBar
	glyphDiamond
	numGlyphs
)

const (
	em      = 32.0 // texels
	spread  = 4.0
	cell    = 32 // texels, one glyph with its margin
	columns = 8
	advance = 0.62 // em
)

// box is a rectangle in em from the glyph's origin, y down.
type box struct{ x0, y0, x1, y1 float64 }

// inside gives the distance of a point from the box's outline in em,
// positive inside.
func (b box) inside(x, y float64) float64 {
	dx := max(b.x0-x, x-b.x1)
	dy := max(b.y0-y, y-b.y1)
	if dx > 0 && dy > 0 {
		return -math.Hypot(dx, dy)
	}
	return -max(dx, dy)
}

// segments of a digit: top, middle, bottom, upper left, upper right, lower
// left, lower right.
var segments = [7]box{
	{0.08, -0.70, 0.50, -0.60}, {0.08, -0.40, 0.50, -0.30}, {0.08, -0.10, 0.50, 0},
	{0.08, -0.70, 0.18, -0.30}, {0.40, -0.70, 0.50, -0.30},
	{0.08, -0.40, 0.18, 0}, {0.40, -0.40, 0.50, 0},
}

var lit = [10]string{"1011111", "0000101", "1110110", "1110101", "0101101", "1111001", "1111011", "1000101", "1111111", "1111101"}

// field gives the distance from the outline of a glyph in em.
func field(glyph int, x, y float64) float64 {
	switch glyph {
	case glyphDisc:
		return 0.25 - math.Hypot(x-0.29, y+0.25)
	case glyphBox:
		return box{0.06, -0.50, 0.52, 0}.inside(x, y)
	case glyphBar:
		return box{0.22, -0.70, 0.36, 0}.inside(x, y)
	case glyphDiamond:
		return (0.27 - math.Abs(x-0.29) - math.Abs(y+0.27)) / math.Sqrt2
	}
	d := math.Inf(-1)
	for i, s := range lit[glyph] {
		if s == '1' {
			d = max(d, segments[i].inside(x, y))
		}
	}
	return d
}

func atlas() (scene.Atlas, []scene.Glyph) {
	rows := (numGlyphs + columns - 1) / columns
	a := scene.Atlas{Width: columns * cell, Height: rows * cell, Em: em, Spread: spread}
	a.Pix = make([]byte, a.Width*a.Height)
	glyphs := make([]scene.Glyph, numGlyphs)
	for g := range glyphs {
		x0, y0 := g%columns*cell, g/columns*cell
		left, top := -6.0/em, -27.0/em
		glyphs[g] = scene.Glyph{X: uint16(x0), Y: uint16(y0), W: cell, H: cell, Left: float32(left), Top: float32(top)}
		for y := range cell {
			for x := range cell {
				d := field(g, left+(float64(x)+0.5)/em, top+(float64(y)+0.5)/em) * em
				v := 128 + 127*d/spread
				a.Pix[(y0+y)*a.Width+x0+x] = byte(math.Round(max(0, min(255, v))))
			}
		}
	}
	return a, glyphs
}

func digits() scene.Digits {
	var d scene.Digits
	for i := range d.Glyph {
		d.Glyph[i] = uint16(i)
		d.Advance[i] = advance
	}
	for _, name := range []string{"km", "mi", "nm"} {
		runs, width := runs(name, false)
		d.Words = append(d.Words, scene.Word{Name: name, Width: width, Runs: runs})
	}
	return d
}

// runs sets a text in discs, boxes, bars and diamonds; spaces take room only.
func runs(text string, rtl bool) ([]scene.GlyphRun, float32) {
	var out []scene.GlyphRun
	x := float32(0)
	for _, r := range text {
		if r != ' ' {
			out = append(out, scene.GlyphRun{Glyph: uint16(glyphDisc + int(r)%4), X: x, Advance: advance})
		}
		x += advance
	}
	if rtl {
		for i := range out {
			out[i].X = x - advance - out[i].X
		}
		for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
			out[i], out[j] = out[j], out[i]
		}
	}
	return out, x
}

func labels(s *scene.Scene) []scene.Label {
	var out []scene.Label
	add := func(style scene.Style, priority uint8, text string, at scene.Point) *scene.Label {
		l := scene.Label{Style: style, Priority: priority, At: at, Place: -1,
			Ascent: 0.75, Descent: 0.25, Text: text}
		l.Runs, l.Width = runs(text, false)
		out = append(out, l)
		return &out[len(out)-1]
	}
	for i, p := range s.Places {
		l := add(scene.Story, 0, p.Name, p.At)
		l.Place = int32(i)
		l.Radius = 14
	}
	add(scene.Country, 2, "WESTLAND", scene.Point{X: -520, Y: 60})
	add(scene.Country, 2, "EASTLAND", scene.Point{X: 480, Y: -180})
	add(scene.Country, 3, "SOUTHLAND", scene.Point{X: 520, Y: 220})
	add(scene.Capital, 4, "Echo", scene.Point{X: 350, Y: -90}).Radius = 5
	add(scene.Town, 5, "Foxtrot", scene.Point{X: -300, Y: -210}).Radius = 4
	small := add(scene.Town, 6, "Golf", scene.Point{X: -335, Y: 160})
	small.Radius, small.MinK = 4, 1.2
	rtl := add(scene.Town, 6, "דלת", scene.Point{X: 330, Y: 150})
	rtl.Radius, rtl.RTL = 4, true
	rtl.Runs, rtl.Width = runs(rtl.Text, true)
	sea := add(scene.WaterName, 3, "MIDDLE SEA", scene.Point{X: 0, Y: -60})
	sea.Path = []scene.Point{{X: -130, Y: -20}, {X: -60, Y: -55}, {X: 0, Y: -62}, {X: 60, Y: -55}, {X: 130, Y: -20}}
	river := add(scene.RiverName, 7, "Hotel", scene.Point{X: -470, Y: 236})
	river.Path = []scene.Point{{X: -560, Y: 225}, {X: -520, Y: 212}, {X: -470, Y: 236}, {X: -430, Y: 220}, {X: -380, Y: 243}}
	river.MinK, river.MaxK = 0.7, 12
	add(scene.AreaName, 4, "Zone", scene.Point{X: 0, Y: -200})
	return out
}
