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
	dark    bool
	boxes   [1]view.Box
}

// free is the part of the window that the map has to itself, CSS pixels.
func (w *window) free(width, height float64) (x, y, fw, fh float64) {
	in := w.Insets(width, height)
	return in.Left, in.Top, width - in.Left - in.Right, height - in.Top - in.Bottom
}

// Reserved is the box of the globe.
func (w *window) Reserved(width, height float64) []view.Box {
	_, _, fw, fh := w.free(width, height)
	box, ok := w.now.globe.Box(fw, fh)
	if !ok {
		return nil
	}
	w.now.globe.boxes[0] = box
	return w.now.globe.boxes[:]
}

// Over draws the globe.
func (w *window) Over(g *game, screen *ebiten.Image) {
	boxes := w.Reserved(g.w, g.h)
	if len(boxes) == 0 {
		return
	}
	l, box := &w.now.globe, boxes[0]
	size := int(math.Round(box.W * g.scale))
	if l.picture == nil || l.size != size || l.dark != w.dark {
		if l.picture != nil {
			l.picture.Deallocate()
		}
		l.picture, l.size, l.dark = ebiten.NewImageFromImage(l.Image(size, w.theme())), size, w.dark
	}
	x, y, _, _ := w.free(g.w, g.h)
	var op ebiten.DrawImageOptions
	op.GeoM.Translate(math.Round((x+box.X)*g.scale), math.Round((y+box.Y)*g.scale))
	screen.DrawImage(l.picture, &op)
}
