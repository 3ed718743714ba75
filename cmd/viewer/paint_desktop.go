//go:build !js

package main

import (
	"image"
	"image/color"
	"math"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/text/v2"

	"dateline/cmd/internal/panel"
	"dateline/cmd/internal/view"
)

// Draw paints the panel.
func (w *window) Draw(g *game, screen *ebiten.Image) {
	p := palettes[w.colours]
	if w.now.scene == nil {
		screen.Fill(color.RGBA{p.paper.R, p.paper.G, p.paper.B, 255})
	}
	s := sheet{w: w, pal: &p, scale: g.scale}
	s.paint(screen, inBody, p.paper)
	s.paint(screen, inFoot, p.paper)
}

// Over paints what stands on the map.
func (w *window) Over(g *game, screen *ebiten.Image) {
	w.paintGlobe(g, screen)
	p := palettes[w.colours]
	s := sheet{w: w, pal: &p, scale: g.scale}
	for _, l := range []layer{inBack, inTools, inPop} {
		s.paint(screen, l, view.Color{})
	}
	s.column(screen, &w.hint, nowhere, view.Color{})
}

// sheet paints layouts. Fields and marks go to the map's painter as a frame
// of their own, then the letters over them.
type sheet struct {
	w     *window
	pal   *palette
	scale float64
	frame view.Frame
}

func (s *sheet) paint(screen *ebiten.Image, l layer, ground view.Color) {
	s.column(screen, s.w.column(l), l, ground)
}

// column paints a column of the window on its ground.
func (s *sheet) column(screen *ebiten.Image, c *column, l layer, ground view.Color) {
	if c.box.W == 0 || c.box.H == 0 {
		return
	}
	s.compose(screen.Bounds().Size(), c, l, ground)
	s.w.shapes.Paint(screen, &s.frame)
	k := s.frame.Clip
	part := screen.SubImage(image.Rect(k[0], k[1], k[2], k[3])).(*ebiten.Image)
	dx, dy := c.box.X, c.box.Y-c.scroll
	for i := range c.Items {
		if it := &c.Items[i]; it.Kind == panel.Text && c.shows(it) {
			s.text(part, it, dx, dy)
		}
	}
}

// shows says whether an item is scrolled into sight.
func (c *column) shows(it *panel.Item) bool {
	return it.Y < c.scroll+c.box.H && it.Y+it.H > c.scroll
}

// compose fills the frame with all of a column but its letters. size is that
// of the screen, device pixels.
func (s *sheet) compose(size image.Point, c *column, l layer, ground view.Color) {
	box, k, f := c.box, s.scale, &s.frame
	f.Width, f.Height, f.Scale = size.X, size.Y, float32(k)
	f.Clip = [4]int{int(math.Round(box.X * k)), int(math.Round(box.Y * k)), int(math.Round((box.X + box.W) * k)), int(math.Round((box.Y + box.H) * k))}
	f.Background = ground
	f.Ops, f.Points = f.Ops[:0], f.Points[:0]

	dx, dy := box.X, box.Y-c.scroll
	if l == inPop {
		s.field(box, 8, s.pal.paper)
	}
	if l == inBody || l == inPop {
		s.lit(c, l, dx, dy)
	}
	for i := range c.Items {
		it := &c.Items[i]
		if it.Kind != panel.Text && c.shows(it) {
			s.shape(it, dx, dy)
			if l == inTools && i == 0 {
				s.lit(c, l, dx, dy) // on the field, under the drawings
			}
		}
	}
	s.rings(c, l, dx, dy)
	if r, ok := c.thumb(); ok {
		s.field(r, 2.5, s.pal.thumb)
	}
	s.edges(c, l)
}

// lit paints the ground of what is under the mouse or chosen.
func (s *sheet) lit(c *column, l layer, dx, dy float64) {
	for i := range c.Targets {
		t := &c.Targets[i]
		if s.w.hover == (spot{l, i}) || (t.Action == panel.Select && t.ID == s.w.picked) {
			s.field(panel.Rect{X: t.X + dx, Y: t.Y + dy, W: t.W, H: t.H}, 8, s.pal.hover)
		}
	}
}

// rings paints the ring of the keyboard focus.
func (s *sheet) rings(c *column, l layer, dx, dy float64) {
	if l == nowhere || s.w.focus.layer != l {
		return
	}
	if t := s.w.targetAt(s.w.focus); t != nil {
		// Inside of the target, and of what shows of the column.
		r := panel.Rect{X: t.X + dx + 1.5, Y: t.Y + dy + 1.5, W: t.W - 3, H: t.H - 3}
		s.outline(r, 7, 2.5, s.pal.focus)
	}
}

// edges paints the edges of a column towards the map.
func (s *sheet) edges(c *column, l layer) {
	box := c.box
	switch {
	case l == inPop:
		s.outline(panel.Rect{X: box.X + 0.5, Y: box.Y + 0.5, W: box.W - 1, H: box.H - 1}, 8, 1, s.pal.edge)
	case l != inBody && l != inFoot || s.w.now.scene == nil:
	case box.W < s.w.game.w:
		x := box.X
		if x == 0 {
			x = box.W - 1
		}
		s.field(panel.Rect{X: x, Y: box.Y, W: 1, H: box.H}, 0, s.pal.edge)
	case l == inBody:
		s.field(panel.Rect{X: 0, Y: box.Y, W: box.W, H: 1}, 0, s.pal.edge)
	}
}

// text draws one line. Baselines lie on whole pixels.
func (s *sheet) text(dst *ebiten.Image, it *panel.Item, dx, dy float64) {
	k := s.scale
	pieces := s.w.faces.pieces(it.Text, it.Font, it.RTL)
	width := 0.0
	for _, p := range pieces {
		width += p.width
	}
	x := (it.X + dx) * k
	switch {
	case it.Centre:
		x += (it.W*k - width) / 2
	case it.Right:
		x += it.W*k - width
	}
	x = math.Round(x)
	m := s.w.faces.face(it.Font, latin, false).Metrics()
	baseline := math.Round((it.Y+dy)*k + (it.H*k+m.HAscent-m.HDescent)/2)
	c := s.pal.ink[it.Ink]
	for _, p := range pieces {
		var op text.DrawOptions
		at := x
		if p.face.Direction == text.DirectionRightToLeft {
			at += p.width // where the text starts
		}
		op.GeoM.Translate(at, baseline-p.face.Metrics().HAscent)
		op.ColorScale.ScaleWithColor(color.RGBA{c.R, c.G, c.B, c.A})
		text.Draw(dst, p.text, p.face, &op)
		x += p.width
	}
}
