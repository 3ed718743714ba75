package main

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/paulmach/orb"
)

// shape builds a shapefile of one polyline with two parts.
func shape() []byte {
	le, be := binary.LittleEndian, binary.BigEndian
	var body []byte
	body = le.AppendUint32(body, 3)
	body = append(body, make([]byte, 32)...) // bounding box
	body = le.AppendUint32(body, 2)
	body = le.AppendUint32(body, 4)
	body = le.AppendUint32(body, 0)
	body = le.AppendUint32(body, 2)
	for _, v := range []float64{1, 2, 3, 4, 5, 6, 7, 8} {
		body = le.AppendUint64(body, math.Float64bits(v))
	}
	file := make([]byte, 100)
	file = be.AppendUint32(file, 1)
	file = be.AppendUint32(file, uint32(len(body)/2))
	return append(file, body...)
}

// table builds a dBASE table of one row with one field.
func table() []byte {
	le := binary.LittleEndian
	file := make([]byte, 32)
	le.PutUint32(file[4:], 1)
	le.PutUint16(file[8:], 65)
	le.PutUint16(file[10:], 9)
	field := make([]byte, 32)
	copy(field, "name")
	field[16] = 8
	file = append(file, field...)
	file = append(file, '\r', ' ')
	return append(file, "K\xf6ln    "...)
}

func TestReadShapes(t *testing.T) {
	got, err := readShapes(shape(), table())
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 1 || len(got[0].parts) != 2 || got[0].attrs["name"] != "Köln" {
		t.Fatalf("got %v", got)
	}
	if p := got[0].parts[1]; len(p) != 2 || p[1] != (orb.Point{7, 8}) {
		t.Errorf("the second part is %v", p)
	}
	if _, err := readShapes(shape()[:150], table()); err == nil {
		t.Error("no error for a shapefile that is cut off")
	}
	if _, err := readShapes(shape(), table()[:60]); err == nil {
		t.Error("no error for a table that is cut off")
	}
}

func TestReadCatalogue(t *testing.T) {
	le := binary.LittleEndian
	file := le.AppendUint32(nil, 0x950412de)
	for _, v := range []uint32{0, 1, 20, 28, 3, 36, 4, 40} {
		file = le.AppendUint32(file, v)
	}
	file = append(file, "123\x00Баку"[:8]...)
	got, err := readCatalogue(file)
	if err != nil || got["123"] != "Ба" {
		t.Errorf("got %v, %v", got, err)
	}
	if _, err := readCatalogue(file[:38]); err == nil {
		t.Error("no error for a catalogue that is cut off")
	}
	if _, err := readCatalogue([]byte("no catalogue")); err == nil {
		t.Error("no error for something else")
	}
}
