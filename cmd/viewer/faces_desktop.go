//go:build !js

package main

import (
	"bytes"

	"github.com/hajimehoshi/ebiten/v2/text/v2"

	"dateline/assets"
	"dateline/cmd/internal/panel"
)

// faces are the panel's letterings at the present scale, in both directions.
type faces struct {
	roman, italic, arabic, hebrew *text.GoTextFaceSource

	scale float64
	made  [panel.NumFonts][2]text.Face
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
		roman: source("Inter-roman"), italic: source("Inter-italic"),
		arabic: source("Vazirmatn"), hebrew: source("NotoSansHebrew"),
	}
}

// at makes the faces fit a display.
func (f *faces) at(scale float64) {
	if scale == f.scale {
		return
	}
	f.scale = scale
	f.made = [panel.NumFonts][2]text.Face{}
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

// face is a lettering: Latin, Greek and Cyrillic from one font, and Arabic
// and Hebrew letters from the fonts behind it.
func (f *faces) face(font panel.Font, rtl bool) text.Face {
	d, dir := 0, text.DirectionLeftToRight
	if rtl {
		d, dir = 1, text.DirectionRightToLeft
	}
	if f.made[font][d] != nil {
		return f.made[font][d]
	}
	size, _ := font.Size()
	latin := f.roman
	if font == panel.Quote {
		latin = f.italic
	}
	var all []text.Face
	for _, s := range []*text.GoTextFaceSource{latin, f.arabic, f.hebrew} {
		one := &text.GoTextFace{Source: s, Size: size * f.scale, Direction: dir}
		one.SetVariation(text.MustParseTag("wght"), weight(font))
		all = append(all, one)
	}
	face, err := text.NewMultiFace(all...)
	if err != nil {
		panic(err) // the faces have one direction
	}
	f.made[font][d] = face
	return face
}

// measure gives the width of a text, CSS pixels.
func (f *faces) measure(s string, font panel.Font) float64 {
	if w, ok := f.wide[font][s]; ok {
		return w
	}
	w, _ := text.Measure(s, f.face(font, false), 0)
	w /= f.scale
	f.wide[font][s] = w
	return w
}
