package scene

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"io"
)

// mostSwollen bounds how much larger the body may be than the file, so that
// a small file cannot ask for much memory. Real scenes swell two- to
// threefold.
func mostSwollen(file int) int { return 16*file + 1<<16 }

// Decode reads what Encode wrote. It never panics, allocates in proportion to
// its input, and returns only scenes whose indices, numbers and texts are
// valid, so that painters need not check. The error is an *Error.
func Decode(b []byte) (*Scene, error) {
	body, err := inflate(b)
	if err != nil {
		return nil, err
	}
	return decode(body)
}

// decode reads an inflated body.
func decode(body []byte) (*Scene, error) {
	r := &reader{b: body}
	s := &Scene{}
	r.head(s)
	r.section = "levels"
	s.Levels = r.levels()
	r.story(s)
	r.lettering(s)
	r.section = "end"
	if r.left() > 0 {
		r.fail("more data than a scene has")
	}
	if r.err == nil {
		r.section = "labels"
		r.refer(s)
	}
	if r.err != nil {
		return nil, r.err
	}
	return s, nil
}

func inflate(b []byte) ([]byte, error) {
	bad := func(at int, reason string) error { return &Error{"header", at, reason} }
	if len(b) < len(Magic)+2 || string(b[:len(Magic)]) != Magic {
		return nil, bad(0, "this is not a scene")
	}
	if b[len(Magic)] != Version {
		return nil, bad(len(Magic), "a scene of another version; build the story again")
	}
	head := len(Magic) + 1
	size, n := binary.Uvarint(b[head:])
	if n <= 0 {
		return nil, bad(head, "no length")
	}
	head += n
	if size > uint64(mostSwollen(len(b))) {
		return nil, bad(head, "the length cannot be true")
	}
	body := make([]byte, size)
	z := flate.NewReader(bytes.NewReader(b[head:]))
	if _, err := io.ReadFull(z, body); err != nil {
		return nil, bad(head, "the data are damaged")
	}
	var more [1]byte
	if n, err := z.Read(more[:]); n != 0 || err != io.EOF {
		return nil, bad(head, "the data are damaged")
	}
	return body, nil
}

func (r *reader) head(s *Scene) {
	r.section = "head"
	s.Title = r.text()
	s.Language = r.text()
	s.RTL = r.bool()
	s.Home, s.Reach, s.Core = r.rect(), r.rect(), r.rect()
	s.Projection = Projection{r.text(), r.double(), r.double(), [2]float64{r.double(), r.double()}}
	if n := r.count(12); n > 0 {
		s.Scale = make([]ScaleSample, n)
	}
	for i := range s.Scale {
		s.Scale[i] = ScaleSample{r.point(), r.float()}
	}
}

func (r *reader) class() Class {
	c := Class(r.byte())
	if c >= NumClasses {
		r.fail("an unknown class")
		return 0
	}
	return c
}

// Bounds is the smallest rectangle around points; the zero Rect for none.
func Bounds(ps []Point) Rect {
	if len(ps) == 0 {
		return Rect{}
	}
	b := Rect{ps[0], ps[0]}
	for _, p := range ps[1:] {
		b.Min.X, b.Min.Y = min(b.Min.X, p.X), min(b.Min.Y, p.Y)
		b.Max.X, b.Max.Y = max(b.Max.X, p.X), max(b.Max.Y, p.Y)
	}
	return b
}
