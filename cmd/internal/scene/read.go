package scene

import (
	"encoding/binary"
	"math"
	"strconv"
	"unicode/utf8"
)

// Error tells where in a scene's body its decoding failed.
type Error struct {
	Section string // what was being read
	Offset  int    // bytes into the body, or into the file for "header"
	Reason  string
}

func (e *Error) Error() string {
	return "scene: " + e.Section + " at byte " + strconv.Itoa(e.Offset) + ": " + e.Reason
}

// reader takes values off a body. Its first failure is kept; after it every
// value is zero and every count 0, so decoding runs to its end quickly.
type reader struct {
	b       []byte
	at      int
	base    int // where b starts in the body
	section string
	err     error
	step    float64
	x, y    int64
}

func (r *reader) fail(reason string) {
	if r.err == nil {
		r.err = &Error{r.section, r.base + r.at, reason}
		r.at = len(r.b)
	}
}

func (r *reader) left() int { return len(r.b) - r.at }

func (r *reader) take(n int) []byte {
	if r.err != nil || n > r.left() {
		r.fail("the data end too early")
		return nil
	}
	b := r.b[r.at : r.at+n]
	r.at += n
	return b
}

func (r *reader) byte() byte {
	if b := r.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *reader) bool() bool {
	v := r.byte()
	if v > 1 {
		r.fail("neither true nor false")
	}
	return v == 1
}

func (r *reader) uint64() uint64 {
	v, n := binary.Uvarint(r.b[r.at:])
	if r.err != nil || n <= 0 {
		r.fail("not a whole number")
		return 0
	}
	r.at += n
	return v
}

func (r *reader) int64() int64 {
	v, n := binary.Varint(r.b[r.at:])
	if r.err != nil || n <= 0 {
		r.fail("not a whole number")
		return 0
	}
	r.at += n
	return v
}

// below reads a whole number that must be less than limit.
func (r *reader) below(limit int) int {
	v := r.uint64()
	if v >= uint64(max(limit, 0)) {
		if r.err == nil {
			r.fail("number too large")
		}
		return 0
	}
	return int(v)
}

// int31 reads a whole number that fits into an int everywhere.
func (r *reader) int31() int { return r.below(1 << 30) }

// between reads a whole number from least to most.
func (r *reader) between(least, most int64) int64 {
	v := r.int64()
	if v < least || v > most {
		r.fail("number out of range")
		return 0
	}
	return v
}

// ref reads an index that may be -1 for none.
func (r *reader) ref(limit int) int32 {
	v := r.int64()
	if v < -1 || v >= int64(limit) {
		r.fail("names something that is not there")
		return -1
	}
	return int32(v)
}

// count reads how many items follow. Each takes at least size bytes, so a
// count that the rest cannot hold is refused before anything is allocated.
func (r *reader) count(size int) int {
	v := r.uint64()
	if v > uint64(r.left()/size) {
		r.fail("more items than bytes")
		return 0
	}
	return int(v)
}

func (r *reader) float() float32 {
	b := r.take(4)
	if b == nil {
		return 0
	}
	v := math.Float32frombits(binary.LittleEndian.Uint32(b))
	if v != v || math.IsInf(float64(v), 0) {
		r.fail("not a finite number")
		return 0
	}
	return v
}

// scale reads a float that may be +Inf.
func (r *reader) scale() float32 {
	b := r.take(4)
	if b == nil {
		return 0
	}
	v := math.Float32frombits(binary.LittleEndian.Uint32(b))
	if !(v > 0) {
		r.fail("not a scale")
		return 0
	}
	return v
}

func (r *reader) double() float64 {
	b := r.take(8)
	if b == nil {
		return 0
	}
	v := math.Float64frombits(binary.LittleEndian.Uint64(b))
	if v != v || math.IsInf(v, 0) {
		r.fail("not a finite number")
		return 0
	}
	return v
}

func (r *reader) text() string {
	b := r.take(r.count(1))
	if !utf8.Valid(b) {
		r.fail("text that is not UTF-8")
		return ""
	}
	return string(b)
}

func (r *reader) point() Point { return Point{r.float(), r.float()} }

func (r *reader) rect() Rect {
	v := Rect{r.point(), r.point()}
	if v.Min.X > v.Max.X || v.Min.Y > v.Max.Y {
		r.fail("a rectangle inside out")
	}
	return v
}

func (r *reader) from(step float64) { r.step, r.x, r.y = step, 0, 0 }

// span bounds grid coordinates: four times round the Earth, so that every
// position is finite and differences cannot overflow.
const span = 4 * 40075

func (r *reader) points() []Point {
	n := r.count(2)
	if n == 0 {
		return nil
	}
	limit := int64(span / r.step)
	ps := make([]Point, n)
	for i := range ps {
		dx, dy := r.int64(), r.int64()
		if dx > 2*limit || dx < -2*limit || dy > 2*limit || dy < -2*limit {
			r.fail("a position off the map")
			return nil
		}
		r.x += dx
		r.y += dy
		if r.x > limit || r.x < -limit || r.y > limit || r.y < -limit {
			r.fail("a position off the map")
			return nil
		}
		ps[i] = Point{float32(float64(r.x) * r.step), float32(float64(r.y) * r.step)}
	}
	return ps
}

func (r *reader) indices(limit int) []int32 {
	n := r.count(1)
	if n == 0 {
		return nil
	}
	is := make([]int32, n)
	for i := range is {
		is[i] = int32(r.below(limit))
	}
	return is
}

// mostEm bounds lengths in em.
const mostEm = 1 << 20

func (r *reader) em() float32 { return float32(r.ems()) * emStep }

func (r *reader) ems() int64 { return r.between(-mostEm/emStep, mostEm/emStep) }

func (r *reader) runs(glyphs int) []GlyphRun {
	n := r.count(4)
	if n == 0 {
		return nil
	}
	rs := make([]GlyphRun, n)
	end := int64(0)
	for i := range rs {
		g, x, y, a := r.below(glyphs), end+r.ems(), r.ems(), r.ems()
		rs[i] = GlyphRun{uint16(g), float32(x) * emStep, float32(y) * emStep, float32(a) * emStep}
		end = x + a
	}
	return rs
}
