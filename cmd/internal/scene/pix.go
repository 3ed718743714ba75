package scene

import (
	"bytes"
	"compress/flate"
)

// The ways to write the atlas: as it is, or each texel as its difference to
// the one to its left or the one above. A distance field is smooth, so
// differences mostly deflate better.
const (
	plainPix = iota
	leftPix
	upPix
	numPix
)

// pix writes the texels of an atlas the way that comes out smallest.
func (w *writer) pix(pix []byte, width int) {
	var best []byte
	least := -1
	for way := range byte(numPix) {
		try := append([]byte{way}, pix...)
		if d := reach(way, width); d > 0 {
			for i := len(pix) - 1; i >= d; i-- {
				try[1+i] -= pix[i-d]
			}
		}
		var size bytes.Buffer
		z, _ := flate.NewWriter(&size, flate.DefaultCompression)
		z.Write(try)
		z.Close()
		if least < 0 || size.Len() < least {
			best, least = try, size.Len()
		}
	}
	w.b = append(w.b, best...)
}

// reach is how far back the texel lies that another is a difference to, 0
// for none.
func reach(way byte, width int) int {
	switch way {
	case leftPix:
		return 1
	case upPix:
		return width
	}
	return 0
}

func (r *reader) pix(width, height int) []byte {
	way := r.byte()
	if way >= numPix {
		r.fail("an unknown way to write an atlas")
	}
	b := r.take(width * height)
	if len(b) == 0 {
		return nil
	}
	pix := append([]byte(nil), b...)
	if d := reach(way, width); d > 0 {
		for i := d; i < len(pix); i++ {
			pix[i] += pix[i-d]
		}
	}
	return pix
}
