package scene

import (
	"encoding/binary"
	"math"
)

// writer appends values to a body. Whole numbers are varints, so that small
// ones, which differences mostly are, take one byte.
type writer struct {
	b    []byte
	step float64 // grid of points, kilometres
	x, y int     // the point before, in grid steps
}

func appendUvarint(b []byte, v uint64) []byte { return binary.AppendUvarint(b, v) }

func (w *writer) byte(v byte) { w.b = append(w.b, v) }
func (w *writer) uint(v int)  { w.b = binary.AppendUvarint(w.b, uint64(v)) }
func (w *writer) int(v int)   { w.b = binary.AppendVarint(w.b, int64(v)) }
func (w *writer) float(v float32) {
	w.b = binary.LittleEndian.AppendUint32(w.b, math.Float32bits(v))
}
func (w *writer) double(v float64) {
	w.b = binary.LittleEndian.AppendUint64(w.b, math.Float64bits(v))
}

func (w *writer) bool(v bool) {
	if v {
		w.byte(1)
	} else {
		w.byte(0)
	}
}

func (w *writer) text(s string) {
	w.uint(len(s))
	w.b = append(w.b, s...)
}

func (w *writer) point(p Point) {
	w.float(p.X)
	w.float(p.Y)
}

func (w *writer) rect(r Rect) {
	w.point(r.Min)
	w.point(r.Max)
}

// from begins a run of points on a grid.
func (w *writer) from(step float64) { w.step, w.x, w.y = step, 0, 0 }

// points writes the differences from point to point, the first from the
// last point written since from.
func (w *writer) points(ps []Point) {
	w.uint(len(ps))
	for _, p := range ps {
		x := int(math.Round(float64(p.X) / w.step))
		y := int(math.Round(float64(p.Y) / w.step))
		w.int(x - w.x)
		w.int(y - w.y)
		w.x, w.y = x, y
	}
}

func (w *writer) indices(is []int32) {
	w.uint(len(is))
	for _, i := range is {
		w.uint(int(i))
	}
}

// emStep is what lengths in em are rounded to: a hundredth of a pixel in
// letters of 40 pixels.
const emStep = 1.0 / 4096

func (w *writer) em(v float32) { w.int(ems(v)) }

func ems(v float32) int { return int(math.Round(float64(v) / emStep)) }

// runs writes glyphs. Most stand where the one before ends, so their place
// is written as the difference to that.
func (w *writer) runs(rs []GlyphRun) {
	w.uint(len(rs))
	end := 0
	for _, r := range rs {
		w.uint(int(r.Glyph))
		w.int(ems(r.X) - end)
		w.em(r.Y)
		w.em(r.Advance)
		end = ems(r.X) + ems(r.Advance)
	}
}
