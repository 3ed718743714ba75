package basemap

import (
	"encoding/binary"
	"errors"
	"math"

	"github.com/paulmach/orb"
)

// The binary form of a World keeps three streams apart, because each of
// them compresses better alone: numbers and names, longitudes, latitudes.
// Positions are whole steps of a grid, each as the difference from the one
// before it in its line (zigzag varint).

// Grids of positions, steps a degree.
const (
	arcGrid   = 10000 // finer than any source: shared ends stay shared
	waterGrid = 1000  // lakes and rivers: 110 m, a tenth of their accuracy
)

type writer struct{ meta, xs, ys []byte }

func (w *writer) uint(n int)      { w.meta = binary.AppendUvarint(w.meta, uint64(n)) }
func (w *writer) int(n int)       { w.meta = binary.AppendVarint(w.meta, int64(n)) }
func (w *writer) byte(b uint8)    { w.meta = append(w.meta, b) }
func (w *writer) string(s string) { w.uint(len(s)); w.meta = append(w.meta, s...) }

func (w *writer) points(line []orb.Point, grid float64) {
	w.uint(len(line))
	var px, py int64
	for _, p := range line {
		x, y := int64(math.Round(p[0]*grid)), int64(math.Round(p[1]*grid))
		w.xs = binary.AppendVarint(w.xs, x-px)
		w.ys = binary.AppendVarint(w.ys, y-py)
		px, py = x, y
	}
}

// A reader remembers its first error and gives zeros from then on, so that
// its callers need not ask after every number.
type reader struct {
	meta, xs, ys []byte
	err          error
}

var (
	errShort = errors.New("basemap: data end too early")
	errRange = errors.New("basemap: value out of range")
)

func (r *reader) fail(err error) {
	if r.err == nil {
		r.err = err
		r.meta, r.xs, r.ys = nil, nil, nil
	}
}

func (r *reader) uvarint() uint64 {
	n, size := binary.Uvarint(r.meta)
	if size <= 0 {
		r.fail(errShort)
		return 0
	}
	r.meta = r.meta[size:]
	return n
}

// count reads the number of things that follow. Each takes at least size
// bytes of the stream named, which bounds what a false count can allocate.
func (r *reader) count(stream *[]byte, size int) int {
	n := r.uvarint()
	if r.err == nil && n > uint64(len(*stream)/size) {
		r.fail(errShort)
	}
	if r.err != nil {
		return 0
	}
	return int(n)
}

func (r *reader) int() int {
	n, size := binary.Varint(r.meta)
	if size <= 0 || n != int64(int32(n)) {
		r.fail(errRange)
		return 0
	}
	r.meta = r.meta[size:]
	return int(n)
}

func (r *reader) byte(most uint8) uint8 {
	if len(r.meta) == 0 {
		r.fail(errShort)
		return 0
	}
	b := r.meta[0]
	r.meta = r.meta[1:]
	if b > most {
		r.fail(errRange)
		return 0
	}
	return b
}

func (r *reader) string() string {
	n := r.uvarint()
	if n > uint64(len(r.meta)) {
		r.fail(errShort)
		return ""
	}
	s := string(r.meta[:n])
	r.meta = r.meta[n:]
	return s
}

// points reads a line of at least the given number of points.
func (r *reader) points(least int, grid float64) []orb.Point {
	n := r.count(&r.xs, 1)
	if r.err == nil && n < least {
		r.fail(errRange)
	}
	if r.err != nil || n == 0 {
		return nil
	}
	line := make([]orb.Point, n)
	var x, y int64
	for i := range line {
		x += r.step(&r.xs)
		y += r.step(&r.ys)
		p := orb.Point{float64(x) / grid, float64(y) / grid}
		if !(math.Abs(p[0]) <= 180 && math.Abs(p[1]) <= 90) {
			r.fail(errRange)
		}
		if r.err != nil {
			return nil
		}
		line[i] = p
	}
	return line
}

func (r *reader) step(stream *[]byte) int64 {
	d, size := binary.Varint(*stream)
	if size <= 0 {
		r.fail(errShort)
		return 0
	}
	if d != int64(int32(d)) { // keeps the running sum from overflowing
		r.fail(errRange)
		return 0
	}
	*stream = (*stream)[size:]
	return d
}
