// Package pathdata writes SVG path data in few bytes: relative commands,
// numbers on a fixed decimal grid, no separator that the grammar can do
// without (SVG 2, section 9.3).
package pathdata

import (
	"math"
	"strconv"
)

// Writer collects one path. Points are snapped to the grid before the
// differences are taken, so that errors do not add up along the path.
type Writer struct {
	scale    float64 // grid steps in one user unit
	decimals int
	buf      []byte
	last     byte // the command in force, 0 at the start
	x, y     int64
	startX   int64
	startY   int64
	ctrlX    int64 // last control point of a quadratic curve
	ctrlY    int64
	number   bool // the last thing written is a number
	point    bool // and it has a decimal point
}

// New returns a Writer whose numbers have at most that many decimals.
func New(decimals int) *Writer {
	return &Writer{scale: math.Pow10(decimals), decimals: decimals}
}

// String returns the path data written so far.
func (w *Writer) String() string { return string(w.buf) }

// Len is the number of bytes written so far.
func (w *Writer) Len() int { return len(w.buf) }

func (w *Writer) snap(v float64) int64 { return int64(math.Round(v * w.scale)) }

// Move starts a contour.
func (w *Writer) Move(x, y float64) {
	nx, ny := w.snap(x), w.snap(y)
	w.command('m')
	w.pair(nx-w.x, ny-w.y)
	// Further pairs after a move are lines.
	w.last = 'l'
	w.x, w.y, w.startX, w.startY = nx, ny, nx, ny
}

// Line draws to a point. A step of nothing on the grid writes nothing.
func (w *Writer) Line(x, y float64) {
	nx, ny := w.snap(x), w.snap(y)
	dx, dy := nx-w.x, ny-w.y
	switch {
	case dx == 0 && dy == 0:
		return
	case dy == 0:
		w.command('h')
		w.num(dx)
	case dx == 0:
		w.command('v')
		w.num(dy)
	default:
		w.command('l')
		w.pair(dx, dy)
	}
	w.x, w.y = nx, ny
}

// Quad draws a quadratic curve. Where its control point mirrors the one
// before to within a grid step, the short command is written.
func (w *Writer) Quad(cx, cy, x, y float64) {
	ncx, ncy, nx, ny := w.snap(cx), w.snap(cy), w.snap(x), w.snap(y)
	if w.last == 'q' || w.last == 't' {
		mx, my := 2*w.x-w.ctrlX, 2*w.y-w.ctrlY
		if abs(mx-ncx) <= 1 && abs(my-ncy) <= 1 {
			w.command('t')
			w.pair(nx-w.x, ny-w.y)
			w.x, w.y, w.ctrlX, w.ctrlY = nx, ny, mx, my
			return
		}
	}
	w.command('q')
	w.pair(ncx-w.x, ncy-w.y)
	w.pair(nx-w.x, ny-w.y)
	w.x, w.y, w.ctrlX, w.ctrlY = nx, ny, ncx, ncy
}

// Cube draws a cubic curve.
func (w *Writer) Cube(ax, ay, bx, by, x, y float64) {
	nx, ny := w.snap(x), w.snap(y)
	w.command('c')
	w.pair(w.snap(ax)-w.x, w.snap(ay)-w.y)
	w.pair(w.snap(bx)-w.x, w.snap(by)-w.y)
	w.pair(nx-w.x, ny-w.y)
	w.x, w.y = nx, ny
}

// Close closes the contour.
func (w *Writer) Close() {
	w.command('z')
	w.x, w.y = w.startX, w.startY
}

func (w *Writer) command(c byte) {
	if w.last == c && c != 'm' && c != 'z' {
		return
	}
	w.buf = append(w.buf, c)
	w.last, w.number = c, false
}

func (w *Writer) pair(x, y int64) {
	w.num(x)
	w.num(y)
}

// num writes one number, with a separator only where the number before
// would otherwise run on.
func (w *Writer) num(v int64) {
	text := Number(float64(v)/w.scale, w.decimals)
	point := false
	for i := range text {
		if text[i] == '.' {
			point = true
		}
	}
	if w.number {
		startsOwn := text[0] == '-' || text[0] == '.' && w.point
		if !startsOwn {
			w.buf = append(w.buf, ' ')
		}
	}
	w.buf = append(w.buf, text...)
	w.number, w.point = true, point
}

// Number writes v with at most that many decimals, in the shortest form
// that SVG and CSS both read: no trailing zeros, no zero before the point,
// no exponent, never "-0". What is not finite becomes 0.
func Number(v float64, decimals int) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "0"
	}
	b := strconv.AppendFloat(nil, v, 'f', decimals, 64)
	if decimals > 0 {
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
		if b[len(b)-1] == '.' {
			b = b[:len(b)-1]
		}
	}
	neg := b[0] == '-'
	if neg {
		b = b[1:]
	}
	if len(b) > 1 && b[0] == '0' && b[1] == '.' {
		b = b[1:]
	}
	if len(b) == 1 && b[0] == '0' {
		return "0"
	}
	if neg {
		return "-" + string(b)
	}
	return string(b)
}

func abs(v int64) int64 {
	if v < 0 {
		return -v
	}
	return v
}
