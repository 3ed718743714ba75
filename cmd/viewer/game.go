package main

import (
	"image"
	"math"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/draw"
	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
)

// game runs the loop: input into the view, time into the view, and, when
// that has changed anything, a frame onto the screen.
type game struct {
	host    Host
	start   time.Time
	poll    poller
	view    *view.View // nil until there is a story
	painter *draw.Painter
	frame   view.Frame
	camera  view.Camera   // of the last frame
	turned  time.Duration // when it last moved

	// The window, CSS pixels, and the device pixels to one of them.
	w, h, scale float64
	fixed       bool // they do not follow the window

	direct bool // painted on the screen itself; see DrawFinalScreen
	poster bool // the first picture takes a poster's place

	dirty bool // the map has to be painted
	aside bool // what the host shows beside it has to be painted
	quit  bool
	still int  // frames in a row without anything to paint
	drawn bool // a picture was painted since the host was told
	shown [2]int
	stats stats
}

func newGame(h Host) *game {
	return &game{host: h, start: time.Now(), dirty: true}
}

// now is the time as the view counts it.
func (g *game) now() time.Duration { return time.Since(g.start) }

// show puts a scene on the screen.
func (g *game) show(s *scene.Scene) {
	g.view = view.New(s)
	g.painter = draw.NewPainter(s)
	g.resize()
	g.wake()
}

// wake has the next frames painted.
func (g *game) wake() { g.dirty, g.aside, g.still = true, true, 0 }

// stillFrames is how many frames without change the host lets pass before
// nothing runs any more: ebiten itself shows a picture for some frames before
// it stops swapping buffers.
const stillFrames = 4

// settle is how long the camera has to stand before the base map is painted
// sharp where it stands. It is longer than the pauses between the small
// steps of a pinch, and than those of a hand that drags.
const settle = 100 * time.Millisecond

// Update is called by ebiten before each frame.
func (g *game) Update() error {
	begun := time.Now()
	g.stats.updates++
	if g.drawn {
		g.drawn = false
		g.host.Drawn()
	}
	g.tick(g.poll.read(g.now(), max(g.scale, 0.1)))
	g.stats.spent = time.Since(begun)
	g.host.Still(g.still)
	if g.quit {
		return ebiten.Termination
	}
	return nil
}

// tick takes in what the reader has done and lets the view move on.
func (g *game) tick(in *input) {
	if g.host.Update(g, in) {
		g.aside = true
	}
	moving := false
	if v := g.view; v != nil {
		g.resize()
		g.feed(in)
		moving = v.Advance(in.now)
		g.dirty = g.dirty || v.Stale()
		for _, e := range v.Events() {
			g.told(e)
		}
	}
	if p := g.painter; p != nil && p.Rough() {
		// The last picture is a quick one: a sharp one follows.
		g.still = -1
		g.dirty = g.dirty || in.now-g.turned >= settle
	}
	if moving || g.dirty || g.aside || g.poll.busy() || g.still < 0 {
		g.still = 0
	} else {
		g.still++
	}
}

// resize tells the view how much of the window is the map's.
func (g *game) resize() {
	switch {
	case g.view == nil || g.w <= 0 || g.h <= 0:
	case g.poster:
		g.poster = false
		g.view.TakeOver(g.w, g.h, g.scale, g.host.Insets(g.w, g.h), g.host.Reserved(g.w, g.h)...)
	default:
		g.view.Resize(g.w, g.h, g.scale, g.host.Insets(g.w, g.h))
		g.view.Reserve(g.host.Reserved(g.w, g.h)...)
	}
}

// feed gives the view what the host has left of the input.
func (g *game) feed(in *input) {
	v := g.view
	for _, e := range in.pointers {
		v.Pointer(e)
	}
	for _, w := range in.wheels {
		v.Wheel(w.x, w.y, w.dx, w.dy, in.now)
	}
	for _, k := range in.keys {
		if m, ok := mapKeys[k.key]; ok && !k.ctrl && !k.alt {
			v.Key(m, in.now)
		}
	}
}

func (g *game) told(e view.Event) {
	if e.Kind == view.Hovered {
		pointer(e.ID != "")
	}
	g.host.Told(e)
}

// pointer shows whether what is under the mouse can be clicked.
func pointer(clickable bool) {
	shape := ebiten.CursorShapeDefault
	if clickable {
		shape = ebiten.CursorShapePointer
	}
	ebiten.SetCursorShape(shape)
}

// Draw is called by ebiten after Update. The screen is not cleared between
// frames: where nothing has changed, nothing is painted.
func (g *game) Draw(screen *ebiten.Image) {
	size := [2]int{screen.Bounds().Dx(), screen.Bounds().Dy()}
	if size != g.shown {
		g.dirty, g.aside = true, true
	}
	g.shown = size
	switch {
	case !g.dirty && !g.aside:
	case g.direct:
		// ebiten shows a frame when this image of its own has changed.
		screen.SubImage(image.Rect(0, 0, 1, 1)).(*ebiten.Image).Clear()
	default:
		g.paint(screen)
	}
}

// DrawFinalScreen is called by ebiten after Draw when it shows a frame: when
// Draw has changed offscreen, for three frames after that, and when the
// window changes. Where the map is all there is to paint, it is painted here
// rather than on an image that is then copied whole.
func (g *game) DrawFinalScreen(screen ebiten.FinalScreen, offscreen *ebiten.Image, m ebiten.GeoM) {
	switch {
	case !g.direct:
		ebiten.DefaultDrawFinalScreen(screen, offscreen, m)
	case g.dirty || g.aside:
		g.paint(screen.(*ebiten.Image))
	case g.frame.Scene != nil:
		// ebiten has cleared the screen.
		g.painter.Paint(screen.(*ebiten.Image), &g.frame)
	}
}

// paint paints what has changed.
func (g *game) paint(screen *ebiten.Image) {
	begun := time.Now()
	if g.dirty && g.view != nil {
		g.view.Frame(&g.frame)
		if now := g.now(); g.frame.Camera != g.camera {
			g.camera, g.turned = g.frame.Camera, now
			g.painter.Moving = true
		} else {
			g.painter.Moving = now-g.turned < settle
		}
		g.painter.Paint(screen, &g.frame)
		g.host.Over(g, screen)
	}
	if g.aside {
		g.host.Draw(g, screen)
	}
	g.dirty, g.aside, g.drawn = false, false, true
	g.stats.frame(g.stats.spent + time.Since(begun))
}

// Layout is never called: LayoutF is.
func (g *game) Layout(w, h int) (int, int) { return w, h }

// LayoutF makes the screen as sharp as the display is.
func (g *game) LayoutF(w, h float64) (float64, float64) {
	if g.fixed {
		return w, h
	}
	s := ebiten.Monitor().DeviceScaleFactor()
	if s <= 0 {
		s = 1
	}
	dw, dh := math.Ceil(w*s), math.Ceil(h*s)
	// What is left of a device pixel belongs to the map as well.
	if cw, ch := dw/s, dh/s; cw != g.w || ch != g.h || s != g.scale {
		g.w, g.h, g.scale = cw, ch, s
		g.wake()
	}
	return dw, dh
}
