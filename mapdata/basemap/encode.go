package basemap

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"maps"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// magic opens every encoded World; its last byte is the version.
const magic = "DLB\x01"

// Encode writes w in the binary form that Decode reads. Positions are
// rounded to the grid, so encoding what was decoded gives the same bytes.
func Encode(w *World) []byte {
	var out writer
	out.uint(len(w.Arcs))
	for _, a := range w.Arcs {
		out.byte(uint8(a.Class))
		out.byte(a.Rank)
		out.points(a.Points, arcGrid)
	}
	out.uint(len(w.Countries))
	for i := range w.Countries {
		out.country(&w.Countries[i])
	}
	out.uint(len(w.Lakes))
	for _, l := range w.Lakes {
		out.string(l.Name)
		out.byte(l.Rank)
		out.uint(len(l.Shape))
		for _, ring := range l.Shape {
			out.points(ring, waterGrid)
		}
	}
	out.uint(len(w.Rivers))
	for _, r := range w.Rivers {
		out.string(r.Name)
		out.byte(r.Rank)
		out.points(r.Line, waterGrid)
	}
	out.uint(len(w.Towns))
	for i := range w.Towns {
		out.town(&w.Towns[i])
	}
	out.uint(len(w.Waters))
	for _, s := range w.Waters {
		out.names(s.Names)
		out.byte(s.Rank)
		out.points(s.Line, waterGrid)
	}
	return out.pack()
}

func (w *writer) country(c *Country) {
	w.string(c.A3)
	w.string(c.A2)
	w.string(c.Name)
	w.points([]orb.Point{c.Label}, arcGrid)
	w.uint(int(math.Round(c.Area)))
	w.uint(len(c.Rings))
	last := 0
	for _, part := range c.Rings {
		w.uint(len(part))
		for _, ring := range part {
			w.uint(len(ring))
			for _, ref := range ring { // neighbours in a ring are often neighbours in the file
				w.int(int(ref) - last)
				last = int(ref)
			}
		}
	}
}

func (w *writer) town(t *Town) {
	w.string(t.Name)
	w.names(t.Names)
	w.string(t.Country)
	w.byte(t.Rank)
	if t.Capital {
		w.byte(1)
	} else {
		w.byte(0)
	}
	w.points([]orb.Point{t.Point}, arcGrid)
}

func (w *writer) names(names map[string]string) {
	w.uint(len(names))
	for _, lang := range slices.Sorted(maps.Keys(names)) {
		w.string(lang)
		w.string(names[lang])
	}
}

// pack compresses the streams one after the other, each with its sizes
// before and after.
func (w *writer) pack() []byte {
	out := []byte(magic)
	for _, stream := range [][]byte{w.meta, w.xs, w.ys} {
		var small bytes.Buffer
		f, err := flate.NewWriter(&small, flate.BestCompression)
		if err != nil {
			panic(err) // the level is a constant
		}
		f.Write(stream) // a Buffer takes everything
		f.Close()
		out = binary.AppendUvarint(out, uint64(len(stream)))
		out = binary.AppendUvarint(out, uint64(small.Len()))
		out = append(out, small.Bytes()...)
	}
	return out
}
