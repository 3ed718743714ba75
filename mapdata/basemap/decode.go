package basemap

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/paulmach/orb"
)

// maxRatio is the most that deflate can shrink data (zlib's manual, "Maximum
// Compression Factor"); a stream that declares more lies.
const maxRatio = 1032

// Decode reads what Encode wrote. It checks everything that the methods of
// World rely on: references lead to arcs, rings are closed, positions are
// on the globe.
func Decode(data []byte) (*World, error) {
	rest, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok {
		return nil, errors.New("basemap: not a base map of this version")
	}
	var r reader
	for _, stream := range []*[]byte{&r.meta, &r.xs, &r.ys} {
		var err error
		if *stream, rest, err = unpack(rest); err != nil {
			return nil, err
		}
	}
	if len(rest) > 0 {
		return nil, errors.New("basemap: data after the end")
	}
	w := r.world()
	if r.err == nil && len(r.meta)+len(r.xs)+len(r.ys) > 0 {
		r.fail(errors.New("basemap: streams hold more than they declare"))
	}
	if r.err != nil {
		return nil, r.err
	}
	if err := w.check(); err != nil {
		return nil, err
	}
	return w, nil
}

func unpack(data []byte) (stream, rest []byte, err error) {
	full, n := binary.Uvarint(data)
	if n <= 0 {
		return nil, nil, errShort
	}
	data = data[n:]
	small, n := binary.Uvarint(data)
	if n <= 0 || small > uint64(len(data)-n) || full > small*maxRatio {
		return nil, nil, errShort
	}
	packed := data[n : n+int(small)]
	stream = make([]byte, full)
	f := flate.NewReader(bytes.NewReader(packed))
	if _, err := io.ReadFull(f, stream); err != nil {
		return nil, nil, fmt.Errorf("basemap: %w", err)
	}
	return stream, data[n+int(small):], nil
}

func (r *reader) world() *World {
	w := &World{}
	w.Arcs = make([]Arc, r.count(&r.meta, 3))
	for i := range w.Arcs {
		w.Arcs[i] = Arc{Class: Class(r.byte(uint8(Seam))), Rank: r.byte(math.MaxUint8), Points: r.points(2, arcGrid)}
	}
	w.Countries = make([]Country, r.count(&r.meta, 6))
	for i := range w.Countries {
		r.country(&w.Countries[i])
	}
	w.Lakes = make([]Lake, r.count(&r.meta, 3))
	for i := range w.Lakes {
		l := Lake{Name: r.string(), Rank: r.byte(math.MaxUint8)}
		l.Shape = make(orb.Polygon, r.count(&r.meta, 1))
		for j := range l.Shape {
			l.Shape[j] = r.points(4, waterGrid)
		}
		w.Lakes[i] = l
	}
	w.Rivers = make([]River, r.count(&r.meta, 3))
	for i := range w.Rivers {
		w.Rivers[i] = River{Name: r.string(), Rank: r.byte(math.MaxUint8), Line: r.points(2, waterGrid)}
	}
	w.Towns = make([]Town, r.count(&r.meta, 6))
	for i := range w.Towns {
		r.town(&w.Towns[i])
	}
	w.Waters = make([]Water, r.count(&r.meta, 3))
	for i := range w.Waters {
		w.Waters[i] = Water{Names: r.names(), Rank: r.byte(math.MaxUint8), Line: r.points(2, waterGrid)}
	}
	return w
}

func (r *reader) country(c *Country) {
	c.A3, c.A2, c.Name = r.string(), r.string(), r.string()
	c.Label = r.point()
	c.Area = float64(r.uvarint() & math.MaxUint32)
	c.Rings = make([][][]Ref, r.count(&r.meta, 1))
	last := 0
	for i := range c.Rings {
		part := make([][]Ref, r.count(&r.meta, 1))
		for j := range part {
			ring := make([]Ref, r.count(&r.meta, 1))
			for k := range ring {
				last += r.int()
				ring[k] = Ref(last)
				if int(ring[k]) != last {
					r.fail(errRange)
					return
				}
			}
			part[j] = ring
		}
		c.Rings[i] = part
	}
}

func (r *reader) town(t *Town) {
	t.Name, t.Names, t.Country = r.string(), r.names(), r.string()
	t.Rank = r.byte(math.MaxUint8)
	t.Capital = r.byte(1) == 1
	t.Point = r.point()
}

func (r *reader) names() map[string]string {
	n := r.count(&r.meta, 2)
	if n == 0 {
		return nil
	}
	names := make(map[string]string, n)
	for range n {
		lang := r.string()
		names[lang] = r.string()
	}
	return names
}

func (r *reader) point() orb.Point {
	line := r.points(1, arcGrid)
	if len(line) != 1 {
		r.fail(errRange)
		return orb.Point{}
	}
	return line[0]
}

// check finds what would make the methods of World fail later.
func (w *World) check() error {
	for i := range w.Countries {
		c := &w.Countries[i]
		for _, part := range c.Rings {
			if len(part) == 0 {
				return fmt.Errorf("basemap: %s has a part without a ring", c.Name)
			}
			for _, refs := range part {
				if err := w.checkRing(refs); err != nil {
					return fmt.Errorf("basemap: %s: %w", c.Name, err)
				}
			}
		}
	}
	for _, l := range w.Lakes {
		if len(l.Shape) == 0 {
			return fmt.Errorf("basemap: lake %s has no ring", l.Name)
		}
		for _, ring := range l.Shape {
			if ring[0] != ring[len(ring)-1] {
				return fmt.Errorf("basemap: lake %s: ring is open", l.Name)
			}
		}
	}
	return nil
}

func (w *World) checkRing(refs []Ref) error {
	points := 1
	for i, r := range refs {
		if r.Arc() >= len(w.Arcs) {
			return fmt.Errorf("there is no arc %d", r.Arc())
		}
		points += len(w.Arcs[r.Arc()].Points) - 1
		next := refs[(i+1)%len(refs)]
		if next.Arc() >= len(w.Arcs) {
			return fmt.Errorf("there is no arc %d", next.Arc())
		}
		if w.last(r) != w.first(next) {
			return errors.New("ring is open")
		}
	}
	if points < 4 {
		return errors.New("ring has fewer than four points")
	}
	return nil
}

func (w *World) first(r Ref) orb.Point {
	line := w.Arcs[r.Arc()].Points
	if r < 0 {
		return line[len(line)-1]
	}
	return line[0]
}

func (w *World) last(r Ref) orb.Point { return w.first(^r) }
