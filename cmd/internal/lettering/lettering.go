// Package lettering shapes the names of a map and draws their letters.
//
// A Book shapes text into glyph runs (HarfBuzz shaping, Unicode bidi, font
// fallback) and remembers every glyph that was used. Finish draws those
// glyphs once: as one atlas of signed distance fields, for painters that
// sample, and as outlines, for painters that write paths.
//
// All of it happens when a story is compiled. The reader's machine gets
// positions and an atlas, and needs no fonts.
package lettering

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"

	"dateline/cmd/internal/scene"
)

// Fonts are the font files (TrueType or OpenType) to letter with. Variable
// fonts are set to the weight of each style. Arabic and Hebrew may be nil;
// Italic nil means upright water names.
type Fonts struct {
	Roman, Italic, Arabic, Hebrew []byte
}

// Outlines are the glyphs of a scene as SVG path data, parallel to
// Scene.Glyphs: units of a thousandth of an em from the glyph's origin, y
// down, fill rule non-zero.
type Outlines []string

// UnitsPerEm is the number of units to the em in Outlines.
const UnitsPerEm = 1000

// Shaped is one line of text, shaped. Lengths are em.
type Shaped struct {
	// Runs are the glyphs that leave a mark, in visual order from left to
	// right; spaces are left out.
	Runs []scene.GlyphRun
	// Width is the advance of the whole line, spaces and letter-spacing
	// included (none after the last letter).
	Width float32
	// Ascent and Descent are the reach above and below the baseline, at
	// least that of ordinary letters, so that names beside one another
	// share a baseline.
	Ascent, Descent float32
	// RTL is the direction of the line's first strong character, or of the
	// language where there is none.
	RTL bool
	// Missing are the characters that no font has.
	Missing []rune
}

// Book shapes text and collects the glyphs it used. It is not safe for
// concurrent use.
type Book struct {
	roman, italic, arabic, hebrew *font.Font
	faces                         map[faceKey]*face
	segments                      segmenter
	buffer                        *harfbuzz.Buffer
	glyphs                        []glyph
	index                         map[glyphKey]uint16
}

type glyphKey struct {
	face *face
	id   font.GID
}

// glyph is a glyph in use: its outline in em, y down.
type glyph struct {
	contours []contour
}

// NewBook returns an empty Book. It panics when a font cannot be parsed:
// the fonts are part of the program.
func NewBook(fonts Fonts) *Book {
	b := &Book{
		roman:  parse("roman", fonts.Roman),
		italic: parse("italic", fonts.Italic),
		arabic: parse("arabic", fonts.Arabic),
		hebrew: parse("hebrew", fonts.Hebrew),
		buffer: harfbuzz.NewBuffer(),
		faces:  map[faceKey]*face{},
		index:  map[glyphKey]uint16{},
	}
	if b.roman == nil {
		panic("lettering: no roman font")
	}
	if b.italic == nil {
		b.italic = b.roman
	}
	return b
}

// use returns the index of a glyph in the scene, adding it when it is new.
// ok is false for a glyph that leaves no mark.
func (b *Book) use(f *face, id font.GID) (index uint16, ok bool) {
	key := glyphKey{f, id}
	if i, found := b.index[key]; found {
		return i, true
	}
	if id == font.EmptyGlyph {
		return 0, false
	}
	contours := outline(f, id)
	if len(contours) == 0 {
		return 0, false
	}
	i := uint16(len(b.glyphs))
	b.glyphs = append(b.glyphs, glyph{contours})
	b.index[key] = i
	return i, true
}

// Finish draws the glyphs that were used so far.
func (b *Book) Finish() ([]scene.Glyph, scene.Atlas, Outlines) {
	fields := make([]field, len(b.glyphs))
	outlines := make(Outlines, len(b.glyphs))
	for i, g := range b.glyphs {
		fields[i] = distances(flatten(g.contours))
		outlines[i] = pathData(g.contours)
	}
	glyphs, atlas := pack(fields)
	return glyphs, atlas, outlines
}
