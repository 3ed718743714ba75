package lettering

import (
	"bytes"
	"fmt"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/harfbuzz"
)

// face is a font at a weight. Shaping gives font units, upem to the em.
type face struct {
	*font.Face
	shaping *harfbuzz.Font
	upem    float32
}

type faceKey struct {
	font   *font.Font
	weight float32
}

func parse(name string, data []byte) *font.Font {
	if data == nil {
		return nil
	}
	f, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		panic(fmt.Sprintf("lettering: %s font: %v", name, err))
	}
	return f.Font
}

// face returns the face of a font at a weight; a font without that axis
// has one weight only.
func (b *Book) face(f *font.Font, weight float32) *face {
	key := faceKey{f, weight}
	if found := b.faces[key]; found != nil {
		return found
	}
	made := &face{Face: font.NewFace(f), upem: float32(f.Upem())}
	made.SetVariations([]font.Variation{{Tag: opentype.MustNewTag("wght"), Value: weight}})
	made.shaping = newShaping(made.Face)
	b.faces[key] = made
	return made
}

// newShaping prepares a face for shaping, around a fault of go-text v0.3.4
// and v0.3.5 (go-text/typesetting#278, mended upstream after them).
//
// For speed, the shaper sums up the glyphs that each lookup covers in a
// digest, and skips the lookup for glyphs not in it. Of a coverage in
// ranges, those after a long one are lost from the digest: Inter's kerning
// then misses "VA" and "To", and Arabic fonts miss joining forms. While the
// digests are made, the first range of each coverage is therefore opened to
// all glyphs: a digest that rules nothing out is slower, and never wrong.
func newShaping(f *font.Face) *harfbuzz.Font {
	var opened []*tables.RangeRecord
	var kept []tables.RangeRecord
	open := func(c tables.Coverage) {
		if ranged, ok := c.(tables.Coverage2); ok && len(ranged.Ranges) > 0 {
			first := &ranged.Ranges[0]
			opened, kept = append(opened, first), append(kept, *first)
			first.StartGlyphID, first.EndGlyphID = 0, 0xFFFF
		}
	}
	for _, lookup := range f.GSUB.Lookups {
		for _, s := range lookup.Subtables {
			open(s.Cov())
		}
	}
	for _, lookup := range f.GPOS.Lookups {
		for _, s := range lookup.Subtables {
			open(s.Cov())
		}
	}
	made := harfbuzz.NewFont(f)
	// Coverages may be shared between subtables: put back in reverse.
	for i := len(opened) - 1; i >= 0; i-- {
		*opened[i] = kept[i]
	}
	return made
}
