package main

import (
	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/view"
)

// Host is where the viewer runs: a page in a browser, or a desktop window.
type Host interface {
	// Insets are the parts of a window of w by h CSS pixels that the map
	// leaves to the host's panel.
	Insets(w, h float64) view.Insets
	// Reserved are the boxes of what the map leaves free that the host covers
	// with something of its own, such as a globe.
	Reserved(w, h float64) []view.Box
	// Update gives the host the reader's input before the map gets it. It
	// takes out of in what it uses itself, and says whether what it draws
	// beside the map has changed.
	Update(g *game, in *input) (changed bool)
	// Draw paints what the host shows beside the map or in its place.
	Draw(g *game, screen *ebiten.Image)
	// Over paints, after the map, what the host shows on it.
	Over(g *game, screen *ebiten.Image)
	// Told hears what the reader has done on the map.
	Told(e view.Event)
	// Drawn hears that a picture is on the screen.
	Drawn()
	// Still hears, once a frame, for how many frames nothing has moved.
	Still(frames int)
}
