package basemap

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/paulmach/orb"
)

// Policies are views of disputed borders by name, as a story's viewpoint
// chooses one.
type Policies map[string]Policy

// Policy is one view of disputed borders: changes to the base map as it is
// stored. Countries are named as World.Find does.
type Policy struct {
	Title string // a few words for a list to choose from
	Note  string // a sentence for the credits line of the map
	// In has both in further languages, by BCP 47 tag; Title and Note
	// themselves are English.
	In    map[string]Wording
	Move  []Move
	Lines []LineRule
}

// Wording is what a policy is called in one language.
type Wording struct{ Title, Note string }

// Wording gives title and note of a policy in a language, or else in
// English, and the tag of the language that it found.
func (p *Policy) Wording(tag string) (w Wording, found string) {
	for tag != "" {
		if w, ok := p.In[tag]; ok {
			return w, tag
		}
		tag = tag[:max(strings.LastIndexByte(tag, '-'), 0)]
	}
	return Wording{p.Title, p.Note}, "en"
}

// Move gives land to another country.
type Move struct {
	From, To string
	// At lies in the part to move; without it the whole country moves.
	At *orb.Point
	// Line is the class of what was the border between the part and its new
	// country: "line_of_control", "disputed", or "none" to draw no line.
	Line string
}

// LineRule sets the class of the border between two countries.
type LineRule struct {
	Between [2]string
	Class   string // "border", "line_of_control", "disputed" or "none"
	// Within bounds the rule (west, south, east, north, degrees); without
	// it the whole border is meant.
	Within *[4]float64
}

var classes = map[string]Class{
	"border":          Border,
	"line_of_control": LineOfControl,
	"disputed":        Disputed,
	"none":            Seam,
}

// ParsePolicy reads the policies of a borders file.
func ParsePolicy(data []byte) (Policies, error) {
	var file struct{ Policies Policies }
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&file); err != nil {
		return nil, fmt.Errorf("borders: %w", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("borders: data after the end")
	}
	for name, p := range file.Policies {
		if err := p.check(); err != nil {
			return nil, fmt.Errorf("borders: policy %q: %w", name, err)
		}
	}
	return file.Policies, nil
}

func (p *Policy) check() error {
	if p.Note == "" {
		return errors.New("a policy needs a note for the credits line")
	}
	for tag, w := range p.In {
		if w.Title == "" || w.Note == "" {
			return fmt.Errorf("%s needs a title and a note", tag)
		}
	}
	for i, m := range p.Move {
		if m.From == "" || m.To == "" || m.From == m.To {
			return fmt.Errorf("move %d needs two countries, from and to", i+1)
		}
		if _, ok := classes[m.Line]; !ok {
			return fmt.Errorf("move %d: there is no line %q", i+1, m.Line)
		}
		if m.At != nil && !onGlobe(*m.At) {
			return fmt.Errorf("move %d: %v is not on the globe", i+1, *m.At)
		}
	}
	for i, l := range p.Lines {
		if l.Between[0] == "" || l.Between[1] == "" || l.Between[0] == l.Between[1] {
			return fmt.Errorf("line %d needs two countries", i+1)
		}
		if _, ok := classes[l.Class]; !ok {
			return fmt.Errorf("line %d: there is no class %q", i+1, l.Class)
		}
		if b := l.Within; b != nil && !(b[0] < b[2] && b[1] < b[3]) {
			return fmt.Errorf("line %d: within is west, south, east, north", i+1)
		}
	}
	return nil
}

func onGlobe(p orb.Point) bool { return math.Abs(p[0]) <= 180 && math.Abs(p[1]) <= 90 }
