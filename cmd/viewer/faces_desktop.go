//go:build !js

package main

import (
	"bytes"
	"slices"
	"unicode"

	"github.com/hajimehoshi/ebiten/v2/text/v2"

	"dateline/assets"
	"dateline/cmd/internal/panel"
)

// faces are the panel's letterings at the present scale, in both directions.
type faces struct {
	sources [3]*text.GoTextFaceSource // by script
	italic  *text.GoTextFaceSource

	scale float64
	made  [panel.NumFonts][3][2]*text.GoTextFace
	wide  [panel.NumFonts]map[string]float64 // widths, CSS pixels
}

func newFaces() *faces {
	source := func(name string) *text.GoTextFaceSource {
		s, err := text.NewGoTextFaceSource(bytes.NewReader(assets.Font(name)))
		if err != nil {
			panic(err) // an embedded font
		}
		return s
	}
	return &faces{
		sources: [3]*text.GoTextFaceSource{latin: source("Inter-roman"), arabic: source("Vazirmatn"), hebrew: source("NotoSansHebrew")},
		italic:  source("Inter-italic"),
	}
}

// at makes the faces fit a display.
func (f *faces) at(scale float64) {
	if scale == f.scale {
		return
	}
	f.scale = scale
	f.made = [panel.NumFonts][3][2]*text.GoTextFace{}
	for i := range f.wide {
		f.wide[i] = map[string]float64{}
	}
}

// weight is the weight of a lettering, as fonts count it.
func weight(font panel.Font) float32 {
	switch font {
	case panel.Title, panel.Heading:
		return 680
	case panel.Strong, panel.Number:
		return 600
	case panel.Overline:
		return 560
	}
	return 420
}

// script is which of the fonts a letter needs.
type script int

const (
	latin script = iota // Greek and Cyrillic as well
	arabic
	hebrew
)

// scriptOf is the font for a character after one in the font before; signs
// that all fonts have stay with the letters around them.
func scriptOf(r rune, before script) script {
	switch {
	case unicode.Is(unicode.Arabic, r) || (r >= 0x600 && r < 0x700):
		return arabic
	case unicode.Is(unicode.Hebrew, r):
		return hebrew
	case unicode.IsLetter(r):
		return latin
	case before == hebrew && r != ' ' && r != '-':
		return latin // the font has no other sign
	}
	return before
}

// piece is a part of a line in one font and direction.
type piece struct {
	text  string
	face  *text.GoTextFace
	width float64 // device pixels
}

// pieces cuts a line into parts, from left to right. text.MultiFace would
// put the parts of a right-to-left line in the wrong order.
func (f *faces) pieces(line string, font panel.Font, rtl bool) []piece {
	var out []piece
	for _, run := range panel.Visual(line, rtl) {
		now := latin
		for _, r := range run.Text { // what comes before the first letter goes with it
			if s := scriptOf(r, -1); s >= 0 {
				now = s
				break
			}
		}
		first, from := len(out), 0
		add := func(to int) {
			if to > from {
				face := f.face(font, now, run.RTL)
				w, _ := text.Measure(run.Text[from:to], face, 0)
				out = append(out, piece{run.Text[from:to], face, w})
			}
			from = to
		}
		for i, r := range run.Text {
			if s := scriptOf(r, now); s != now {
				add(i)
				now = s
			}
		}
		add(len(run.Text))
		if run.RTL {
			slices.Reverse(out[first:])
		}
	}
	return out
}

// face is one font of a lettering.
func (f *faces) face(font panel.Font, s script, rtl bool) *text.GoTextFace {
	d, dir := 0, text.DirectionLeftToRight
	if rtl {
		d, dir = 1, text.DirectionRightToLeft
	}
	made := &f.made[font][s][d]
	if *made == nil {
		size, _ := font.Size()
		source := f.sources[s]
		if font == panel.Quote && s == latin {
			source = f.italic
		}
		*made = &text.GoTextFace{Source: source, Size: size * f.scale, Direction: dir}
		(*made).SetVariation(text.MustParseTag("wght"), weight(font))
	}
	return *made
}

// measure gives the width of a text, CSS pixels.
func (f *faces) measure(s string, font panel.Font) float64 {
	if w, ok := f.wide[font][s]; ok {
		return w
	}
	w := 0.0
	for _, p := range f.pieces(s, font, false) {
		w += p.width
	}
	w /= f.scale
	f.wide[font][s] = w
	return w
}
