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
	InkPaper // the ground of the panel and of what stands on the map
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
	Cross              // two strokes
	Ahead              // an arrow head that points to where reading goes
	Back               // the other way
	Icon               // a small drawing; Text is its name
	Sign               // a sign of the map; Text is its shape, as in package legend
	Edge               // the outline of a rectangle with corners rounded by Radius
)

// Rect is a rectangle from its upper left corner.
type Rect struct{ X, Y, W, H float64 }

// Holds says whether a point lies in r.
func (r Rect) Holds(x, y float64) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// Meets says whether two rectangles have more than an edge in common.
func (r Rect) Meets(o Rect) bool {
	return r.X < o.X+o.W && o.X < r.X+r.W && r.Y < o.Y+o.H && o.Y < r.Y+r.H
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
	Select   Action = iota // the feature with the id
	Close                  // the card
	Step                   // go to step N, 0 for the overview
	Open                   // the address in ID, in the browser
	Next                   // the next step
	Previous               // the step before
	Again                  // the overview, from the last step
	Play                   // the story that goes on by itself, or its end
	Show                   // the Page N
	Event                  // choose event N, or none if it is chosen
	Scrub                  // choose the event under the pointer
	Cite                   // excerpt N in the list of who says what
	Return                 // to the present step, after looking around
	ZoomIn                 //
	ZoomOut                //
	Whole                  // the first view of the map
	Legend                 //
	Theme                  // the next colours
	Keys                   // the list of keys
	Full                   // full screen
	Speak                  // the story in the language with the tag ID
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
	Anchors       []Anchor
	Events        []Rect // the bars of the events in a footer's band
}

// Anchor is where something begins in a layout.
type Anchor struct {
	Action Action // Event or Cite
	N      int    // as in a Target
	Y      float64
}

// Y gives where something begins.
func (l *Layout) Y(a Action, n int) (y float64, ok bool) {
	for _, m := range l.Anchors {
		if m.Action == a && m.N == n {
			return m.Y, true
		}
	}
	return 0, false
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

// Page is a kind of content of the panel.
type Page uint8

// The pages.
const (
	Telling Page = iota // the overview or the present step
	Claims              // who says what
	Table               // all places
)

// State is what a panel shows.
type State struct {
	Story    *mapdata.Story
	Words    Words // of the language that the panel speaks
	Step     int   // 0 for the overview
	Page     Page
	Event    int    // counted from 1, 0 for none
	Selected string // id of a feature, or empty; its card comes before all else
	Playing  bool   // the story goes on by itself
	Band     bool   // the footer has room for the band of the events
	// Languages are those to choose from, and Language the tag of the one
	// that is chosen.
	Languages []Language
	Language  string
}
