package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"strings"

	"github.com/paulmach/orb"
)

// A record is one feature of a shapefile: its lines or rings (or one point)
// and its attributes.
type record struct {
	parts [][]orb.Point
	attrs map[string]string
}

// readShapes reads a shapefile (ESRI Shapefile Technical Description, 1998)
// of points, lines or polygons, and its dBASE table.
func readShapes(shp, dbf []byte) ([]record, error) {
	rows, err := readTable(dbf)
	if err != nil {
		return nil, err
	}
	if len(shp) < 100 {
		return nil, errors.New("shapefile is too short")
	}
	var out []record
	for rest := shp[100:]; len(rest) >= 12; {
		size := int(binary.BigEndian.Uint32(rest[4:])) * 2
		if size+8 > len(rest) || len(out) >= len(rows) {
			return nil, errors.New("shapefile and table do not fit")
		}
		parts, err := readParts(rest[8 : 8+size])
		if err != nil {
			return nil, err
		}
		out = append(out, record{parts, rows[len(out)]})
		rest = rest[8+size:]
	}
	return out, nil
}

func readParts(b []byte) ([][]orb.Point, error) {
	le := binary.LittleEndian
	point := func(at int) orb.Point {
		return orb.Point{math.Float64frombits(le.Uint64(b[at:])), math.Float64frombits(le.Uint64(b[at+8:]))}
	}
	switch kind := le.Uint32(b); kind {
	case 1: // point
		return [][]orb.Point{{point(4)}}, nil
	case 3, 5: // lines, polygon
		n, total := int(le.Uint32(b[36:])), int(le.Uint32(b[40:]))
		if len(b) < 44+4*n+16*total {
			return nil, errors.New("shapefile record is too short")
		}
		parts := make([][]orb.Point, n)
		for i := range parts {
			from, to := int(le.Uint32(b[44+4*i:])), total
			if i+1 < n {
				to = int(le.Uint32(b[48+4*i:]))
			}
			for j := from; j < to; j++ {
				parts[i] = append(parts[i], point(44+4*n+16*j))
			}
		}
		return parts, nil
	default:
		return nil, nil // null shapes, and kinds that these files do not have
	}
}

// readTable reads a dBASE III table. Text is Latin-1.
func readTable(b []byte) ([]map[string]string, error) {
	if len(b) < 32 {
		return nil, errors.New("table is too short")
	}
	rows, header, width := int(binary.LittleEndian.Uint32(b[4:])), int(binary.LittleEndian.Uint16(b[8:])), int(binary.LittleEndian.Uint16(b[10:]))
	if len(b) < header+rows*width {
		return nil, errors.New("table is too short")
	}
	type field struct {
		name     string
		from, to int
	}
	var fields []field
	at := 1 // after the deletion mark
	for p := 32; p < header && b[p] != '\r'; p += 32 {
		name, _, _ := bytes.Cut(b[p:p+11], []byte{0})
		fields = append(fields, field{string(name), at, at + int(b[p+16])})
		at += int(b[p+16])
	}
	out := make([]map[string]string, rows)
	for i := range out {
		row := b[header+i*width:]
		out[i] = map[string]string{}
		for _, f := range fields {
			out[i][f.name] = strings.TrimSpace(latin1(row[f.from:f.to]))
		}
	}
	return out, nil
}

func latin1(b []byte) string {
	r := make([]rune, len(b))
	for i, c := range b {
		r[i] = rune(c)
	}
	return string(r)
}
