// Package panel lays out the reading panel of the desktop viewer: the story,
// its steps, the card of a place, the list of problems of a bad file. It is
// given a function that measures text and makes plain values of it all; the
// viewer paints them. Lengths are CSS pixels.
package panel

import "dateline/mapdata"

// Font is a lettering of the panel.
type Font uint8

// The letterings.
const (
	Title    Font = iota // the story's title
	Heading              // a step, a card
	Body                 // prose
	Quote                // excerpts
	Strong               // names in lists, buttons
	Small                // what stands beside
	Overline             // what stands above a heading
	Number               // in badges
	NumFonts
)

// Size is the size of a lettering and the height of its lines.
func (f Font) Size() (size, line float64) {
	switch f {
	case Title:
		return 25, 31
	case Heading:
		return 20, 26
	case Body:
		return 16, 25
	case Quote:
		return 16.5, 26
	case Strong:
		return 15, 21
	case Small:
		return 13.5, 19
	case Overline:
		return 12.5, 17
	default:
		return 12, 16
	}
}

// Measure gives the width of a text on one line.
type Measure func(text string, f Font) float64

// Ink is what a colour is for.
type Ink uint8

// The inks.
const (
	InkText Ink = iota
	InkQuiet
	InkAccent   // headings above, links, the quote bar
	InkOnAccent // text on a field of InkAccent
	InkOnMark   // numbers in badges
	InkMark     // badges
	InkRule
	InkField // quiet backgrounds
	NumInks
)

// Kind is what an Item is.
type Kind uint8

// The kinds of items.
const (
	Text   Kind = iota // a line of text; Y is the top of its line
	Field              // a rectangle with corners rounded by Radius
	Disc               // in the middle of the item's rectangle, as the map's marks
	Ring               //
	Square             // standing on a corner
	Slash              // a ring with a stroke through it
	Tick               // a disc with a tick
	Cross              // two strokes
	Ahead              // an arrow head that points to where reading goes
	Back               // the other way
)

// Rect is a rectangle from its upper left corner.
type Rect struct{ X, Y, W, H float64 }

// Holds says whether a point lies in r.
func (r Rect) Holds(x, y float64) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// Item is something to paint.
type Item struct {
	Kind Kind
	Rect
	Ink    Ink
	Radius float64
	Text   string
	Font   Font
	RTL    bool // Text: the direction of its paragraph
	Right  bool // Text: at the right edge of the rectangle
	Centre bool // Text: in the middle of the rectangle
}

// Action is what a click on a Target does.
type Action uint8

// The actions.
const (
	Select Action = iota // the feature with the id
	Close                // the card
	Step                 // go to step N, 0 for the overview
	Open                 // the address in ID, in the browser
	Speak                // the story in the language with the tag ID
)

// Target is something to click.
type Target struct {
	Rect
	Action Action
	ID     string
	N      int
	Name   string // what it is, for tests and for readers of the screen
}

// Layout is a laid-out panel.
type Layout struct {
	Width, Height float64
	Items         []Item
	Targets       []Target
}

// At gives the index of the target at a point, -1 for none.
func (l *Layout) At(x, y float64) int {
	for i := len(l.Targets) - 1; i >= 0; i-- {
		if l.Targets[i].Holds(x, y) {
			return i
		}
	}
	return -1
}

// State is what a panel shows.
type State struct {
	Story    *mapdata.Story
	Words    Words  // of the language that the panel speaks
	Step     int    // 0 for the overview
	Selected string // id of a feature, or empty
	// Languages are those to choose from, and Language the tag of the one
	// that is chosen.
	Languages []Language
	Language  string
}
