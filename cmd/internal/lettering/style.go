package lettering

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"

	"dateline/cmd/internal/scene"
)

// design is what a style asks of the fonts.
type design struct {
	weight   float32
	italic   bool    // where the script has an italic
	capitals bool    // where the script has capitals
	spacing  float32 // em after each letter, where the script allows it
}

// designs follow the custom of printed maps: names of states in spaced
// capitals, names of waters in italics.
var designs = [...]design{
	scene.Story:     {weight: 600},
	scene.Country:   {weight: 500, capitals: true, spacing: 0.16},
	scene.Town:      {weight: 400},
	scene.Capital:   {weight: 500},
	scene.WaterName: {weight: 400, italic: true, spacing: 0.04},
	scene.RiverName: {weight: 400, italic: true},
	scene.AreaName:  {weight: 500},
	scene.GapName:   {weight: 500},
}

// detached tells whether the letters of a script stand apart, so that they
// may be spaced. Arabic, Syriac, Devanagari and others join theirs, and
// spacing would tear words to pieces.
func detached(s language.Script) bool {
	switch s {
	case language.Latin, language.Cyrillic, language.Greek, language.Armenian,
		language.Georgian, language.Hebrew, language.Common:
		return true
	}
	return false
}

// fallback picks a face for each character: the font made for the script
// of the run first, so that its punctuation and spaces match, then the
// others. It serves as the Fontmap of the shaping package.
type fallback struct {
	book    *Book
	design  design
	script  language.Script
	missing []rune
}

// SetScript names the script of the characters that follow.
func (f *fallback) SetScript(s language.Script) { f.script = s }

// ResolveFace returns the face to set a character in.
func (f *fallback) ResolveFace(r rune) *font.Face {
	latin := f.book.roman
	if f.design.italic {
		latin = f.book.italic
	}
	order := [...]*font.Font{latin, f.book.roman, f.book.arabic, f.book.hebrew}
	switch f.script {
	case language.Arabic:
		order = [...]*font.Font{f.book.arabic, latin, f.book.roman, f.book.hebrew}
	case language.Hebrew:
		order = [...]*font.Font{f.book.hebrew, latin, f.book.roman, f.book.arabic}
	}
	for _, candidate := range order {
		if candidate == nil {
			continue
		}
		if _, ok := candidate.NominalGlyph(r); ok {
			return f.book.face(candidate, f.design.weight).Face
		}
	}
	f.missing = append(f.missing, r)
	return f.book.face(latin, f.design.weight).Face
}
