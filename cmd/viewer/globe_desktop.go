//go:build !js

package main

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/globe"
	"dateline/cmd/internal/view"
)

// locator is the globe on the map, with its picture as last drawn.
type locator struct {
	globe.Globe
	picture *ebiten.Image // nil before it is drawn
	size    int           // of the picture, pixels
	colours string        // of the picture
	boxes   [2]view.Box   // what the window covers of the map
}

// free is the part of the window that the map has to itself, CSS pixels.
func (w *window) free(width, height float64) (x, y, fw, fh float64) {
	in := w.Insets(width, height)
	return in.Left, in.Top, width - in.Left - in.Right, height - in.Top - in.Bottom
}

// paintGlobe draws the globe.
func (w *window) paintGlobe(g *game, screen *ebiten.Image) {
	x, y, fw, fh := w.free(g.w, g.h)
	l := &w.now.globe
	box, ok := l.Box(fw, fh)
	if !ok {
		return
	}
	size := int(math.Round(box.W * g.scale))
	if l.picture == nil || l.size != size || l.colours != w.colours {
		if l.picture != nil {
			l.picture.Deallocate()
		}
		l.picture, l.size, l.colours = ebiten.NewImageFromImage(l.Image(size, w.theme())), size, w.colours
	}
	var op ebiten.DrawImageOptions
	op.GeoM.Translate(math.Round((x+box.X)*g.scale), math.Round((y+box.Y)*g.scale))
	screen.DrawImage(l.picture, &op)
}
