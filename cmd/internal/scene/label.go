package scene

// Style says which lettering a label wears.
type Style uint8

// The styles of labels, in the order of their families.
const (
	Story     Style = iota // the story's own places: semibold
	Country                // letter-spaced capitals (where the script has them)
	Town                   // regular
	Capital                // regular, before towns
	WaterName              // italic, along a curve
	RiverName              // small italic, along a curve
	AreaName
	GapName // where a described way ends: beside the name of a story's place
	NumStyles
)

// Label is a name on the map, shaped. Sizes are in em: a painter multiplies
// them by the size of the style in pixels.
type Label struct {
	Style    Style
	Priority uint8 // 0 wins over all
	// MinK and MaxK bound the scale, CSS pixels per kilometre, at which the
	// label may show. MaxK 0 means no upper bound.
	MinK, MaxK float32
	At         Point   // what the label names; of a GapName, the middle of the places where the account goes on
	Place      int32   // index into Scene.Places, -1 for none
	Radius     float32 // CSS pixels to keep free around At (the mark of a town or a place)
	// Path is the curve along which the name is written, left to right;
	// empty for level text.
	Path            []Point
	Runs            []GlyphRun
	Width           float32 // em, sum of the advances, letter-spacing included
	Ascent, Descent float32 // em, both positive
	RTL             bool
	Text            string // the name itself, for hosts and tests
}

// GlyphRun is one shaped glyph of a label in visual order.
type GlyphRun struct {
	Glyph   uint16  // index into Scene.Glyphs
	X, Y    float32 // em: the glyph's origin from the left end of the baseline, y down
	Advance float32 // em: this glyph's advance, letter-spacing included
}

// Glyph is one drawing in the atlas.
type Glyph struct {
	// Atlas rectangle in texels.
	X, Y, W, H uint16
	// Left and Top place the rectangle: em from the glyph's origin to the
	// rectangle's left and top edge (y down, so Top is mostly negative).
	Left, Top float32
}

// Atlas is a signed-distance-field picture: one byte a texel, 128 on the
// outline, more inside. Em is the size of an em in texels; Spread is the
// distance in texels at which the field runs out: value =
// 128 + 127*d/Spread, d > 0 inside.
type Atlas struct {
	Width, Height int
	Em            float32
	Spread        float32
	Pix           []byte
}

// Digits are the shaped signs for numbers that change while the map moves:
// the scale bar and the numbers of crowded places.
type Digits struct {
	Glyph   [10]uint16
	Advance [10]float32 // em
	// Words are shaped units by name ("km", "mi", "nm"), Text in the story's language.
	Words []Word
}

// Word is a shaped short text.
type Word struct {
	Name  string
	Width float32
	Runs  []GlyphRun
}
