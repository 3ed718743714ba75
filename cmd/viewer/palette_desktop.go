//go:build !js

package main

import (
	"dateline/cmd/internal/panel"
	"dateline/cmd/internal/view"
)

// palette is the colours of the panel in a theme.
type palette struct {
	paper, edge, focus, hover, thumb view.Color
	ink                              [panel.NumInks]view.Color
}

func rgb(hex uint32) view.Color {
	return view.Color{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 255}
}

// inks are the colours of a palette, in the order of panel's inks.
func inks(text, quiet, accent, onAccent, onMark, mark, rule, field, paper uint32) (out [panel.NumInks]view.Color) {
	for i, hex := range [panel.NumInks]uint32{text, quiet, accent, onAccent, onMark, mark, rule, field, paper} {
		out[i] = rgb(hex)
	}
	return out
}

// palettes go with the themes of package view, by their names.
var palettes = map[string]palette{
	"light": {
		paper: rgb(0xffffff), edge: rgb(0xb9c4ca), focus: rgb(0x0b57d0), hover: rgb(0xf4f1eb), thumb: rgb(0x8d887e),
		ink: inks(0x1b2530, 0x5b6670, 0xb52a0e, 0xffffff, 0xffffff, 0x1b2530, 0xe4dfd6, 0xefebe4, 0xffffff),
	},
	"dark": {
		paper: rgb(0x131b25), edge: rgb(0x05090e), focus: rgb(0x8ab4f8), hover: rgb(0x1e2936), thumb: rgb(0x6f8092),
		ink: inks(0xf1ece2, 0xaab3bc, 0xff8f70, 0x1d0c06, 0x131b25, 0xf1ece2, 0x2c3845, 0x222e3b, 0x131b25),
	},
	"contrast": {
		paper: rgb(0xffffff), edge: rgb(0x000000), focus: rgb(0x0033cc), hover: rgb(0xffefb8), thumb: rgb(0x404040),
		ink: inks(0x000000, 0x262626, 0x8a0000, 0xffffff, 0xffffff, 0x000000, 0x4d4d4d, 0xe6e6e6, 0xffffff),
	},
	"print": {
		paper: rgb(0xffffff), edge: rgb(0x8a8a8a), focus: rgb(0x0b47b0), hover: rgb(0xf0f0f0), thumb: rgb(0x767676),
		ink: inks(0x000000, 0x4d4d4d, 0x8f1a00, 0xffffff, 0xffffff, 0x000000, 0xd0d0d0, 0xececec, 0xffffff),
	},
}

func (w *window) palette() palette { return palettes[w.colours] }
