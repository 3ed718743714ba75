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

// palette is the colours of the panel in a theme.
type palette struct {
	paper, edge, focus, hover, thumb view.Color
	ink                              [panel.NumInks]view.Color
}

func rgb(hex uint32) view.Color {
	return view.Color{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 255}
}

func (w *window) palette() palette {
	if w.dark {
		return palette{
			paper: rgb(0x131b25), edge: rgb(0x05090e), focus: rgb(0x8ab4f8), hover: rgb(0x1e2936), thumb: rgb(0x455464),
			ink: [panel.NumInks]view.Color{
				panel.InkText: rgb(0xf1ece2), panel.InkQuiet: rgb(0xaab3bc), panel.InkAccent: rgb(0xff8f70),
				panel.InkOnAccent: rgb(0x1d0c06), panel.InkOnMark: rgb(0x131b25), panel.InkMark: rgb(0xf1ece2),
				panel.InkRule: rgb(0x2c3845), panel.InkField: rgb(0x222e3b),
			},
		}
	}
	return palette{
		paper: rgb(0xffffff), edge: rgb(0xb9c4ca), focus: rgb(0x0b57d0), hover: rgb(0xf4f1eb), thumb: rgb(0xb9b3a8),
		ink: [panel.NumInks]view.Color{
			panel.InkText: rgb(0x1b2530), panel.InkQuiet: rgb(0x5b6670), panel.InkAccent: rgb(0xb52a0e),
			panel.InkOnAccent: rgb(0xffffff), panel.InkOnMark: rgb(0xffffff), panel.InkMark: rgb(0x1b2530),
			panel.InkRule: rgb(0xe4dfd6), panel.InkField: rgb(0xefebe4),
		},
	}
}

// Draw paints the panel.
func (w *window) Draw(g *game, screen *ebiten.Image) {
	p := w.palette()
	if w.now.scene == nil {
		screen.Fill(color.RGBA{p.paper.R, p.paper.G, p.paper.B, 255})
	}
	s := sheet{w: w, pal: &p, scale: g.scale}
	s.paint(screen, &w.body.Layout, w.body.box, w.body.scroll, 0)
	if w.foot.Height > 0 {
		s.paint(screen, &w.foot, w.footBox(), 0, inFoot)
	}
}

// sheet paints layouts. Fields and marks go to the map's painter as a frame
// of their own, then the letters over them.
type sheet struct {
	w     *window
	pal   *palette
	scale float64
	frame view.Frame
}

func (s *sheet) paint(screen *ebiten.Image, l *panel.Layout, box panel.Rect, scroll float64, flag int) {
	k := s.scale
	clip := image.Rect(int(math.Round(box.X*k)), int(math.Round(box.Y*k)), int(math.Round((box.X+box.W)*k)), int(math.Round((box.Y+box.H)*k)))
	f := &s.frame
	f.Width, f.Height, f.Scale = screen.Bounds().Dx(), screen.Bounds().Dy(), float32(k)
	f.Clip = [4]int{clip.Min.X, clip.Min.Y, clip.Max.X, clip.Max.Y}
	f.Background = s.pal.paper
	f.Ops, f.Points = f.Ops[:0], f.Points[:0]

	dx, dy := box.X, box.Y-scroll
	for i := range l.Targets {
		t := &l.Targets[i]
		r := panel.Rect{X: t.X + dx, Y: t.Y + dy, W: t.W, H: t.H}
		lit := s.w.hover == i|flag || (t.Action == panel.Select && t.ID == s.w.picked)
		if lit && flag == 0 {
			s.field(r, 8, s.pal.hover)
		}
		if t.Action == panel.Select && s.w.tab > 0 && t.ID == s.w.now.scene.Places[s.w.tab-1].ID {
			s.outline(r, 8, 2, s.pal.focus)
		}
	}
	for i := range l.Items {
		it := &l.Items[i]
		if it.Kind != panel.Text && it.Y+dy < box.Y+box.H && it.Y+it.H+dy > box.Y {
			s.shape(it, dx, dy)
		}
	}
	if most := l.Height - box.H; most > 0.5 {
		h := math.Max(32, box.H*box.H/l.Height)
		y := box.Y + 4 + (box.H-8-h)*scroll/most
		s.field(panel.Rect{X: box.X + box.W - 9, Y: y, W: 5, H: h}, 2.5, s.pal.thumb)
	}
	if box.W < s.w.game.w && s.w.now.scene != nil { // the edge towards the map
		x := box.X
		if x == 0 {
			x = box.W - 1
		}
		s.field(panel.Rect{X: x, Y: box.Y, W: 1, H: box.H}, 0, s.pal.edge)
	} else if flag == 0 && s.w.now.scene != nil {
		s.field(panel.Rect{X: 0, Y: box.Y, W: box.W, H: 1}, 0, s.pal.edge)
	}
	s.w.shapes.Paint(screen, f)

	part := screen.SubImage(clip).(*ebiten.Image)
	for i := range l.Items {
		it := &l.Items[i]
		if it.Kind == panel.Text && it.Y+dy < box.Y+box.H && it.Y+it.H+dy > box.Y {
			s.text(part, it, dx, dy)
		}
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
