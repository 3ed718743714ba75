//go:build !js

package main

import (
	"math"
	"testing"

	"dateline/cmd/internal/panel"
	"dateline/cmd/internal/view"
)

// contrast is the contrast ratio of WCAG 2.2.
func contrast(a, b view.Color) float64 {
	luminance := func(c view.Color) float64 {
		linear := func(x uint8) float64 {
			if s := float64(x) / 255; s > 0.04045 {
				return math.Pow((s+0.055)/1.055, 2.4)
			}
			return float64(x) / 255 / 12.92
		}
		return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
	}
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// Every theme has its panel, and what must be read or found in it can be, by
// WCAG 2.2 AA: letters at 4.5 to 1, drawings, rings and handles at 3 to 1; in
// the theme for weak eyes letters at 7 to 1.
func TestPaletteContrast(t *testing.T) {
	if c := contrast(rgb(0), rgb(0xffffff)); math.Abs(c-21) > 1e-9 {
		t.Fatalf("black on white is %g", c)
	}
	if len(palettes) != len(themes) {
		t.Errorf("%d palettes for %d themes", len(palettes), len(themes))
	}
	for _, name := range themes {
		p, ok := palettes[name]
		if _, known := view.ThemeNamed(name); !ok || !known {
			t.Fatalf("theme %q lacks its colours", name)
		}
		if p.paper != p.ink[panel.InkPaper] {
			t.Errorf("%s: the paper is of two colours", name)
		}
		text := 4.5
		if name == "contrast" {
			text = 7
		}
		check := func(what string, a, b view.Color, least float64) {
			if c := contrast(a, b); c < least {
				t.Errorf("%s: %s has a contrast of %.2f, not %g", name, what, c, least)
			}
		}
		for what, ground := range map[string]view.Color{"paper": p.paper, "hovered": p.hover} {
			check("text on "+what, p.ink[panel.InkText], ground, text)
			check("quiet text on "+what, p.ink[panel.InkQuiet], ground, text)
			check("accented text on "+what, p.ink[panel.InkAccent], ground, text)
			check("marks on "+what, p.ink[panel.InkMark], ground, 3)
			check("the ring on "+what, p.focus, ground, 3)
		}
		check("the handle", p.thumb, p.paper, 3)
		check("text on buttons", p.ink[panel.InkText], p.ink[panel.InkField], text)
		check("the strong button", p.ink[panel.InkOnAccent], p.ink[panel.InkAccent], text)
		check("the way back", p.ink[panel.InkPaper], p.ink[panel.InkText], text)
		check("numbers", p.ink[panel.InkOnMark], p.ink[panel.InkMark], text)
	}
}
