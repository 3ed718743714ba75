package view

import (
	"math"

	"dateline/cmd/internal/scene"
)

// Padding is the space, CSS pixels, that a fitted view keeps free on all
// sides between what it shows and the edge of the map's free part.
const Padding = 28

// EdgeInset is the distance, CSS pixels, of the marks of far places from
// the edge of the map's free part.
const EdgeInset = 26

// No window is larger than this, CSS pixels, and no screen denser.
const (
	widest  = 16384
	densest = 8
)

// Insets are the parts of the window, CSS pixels, that lie under the host's
// panel. What they leave is the free part, where the map shows what matters.
type Insets struct{ Left, Top, Right, Bottom float64 }

// State is where the camera stands: X and Y are the world position,
// kilometres, in the middle of the free part, K is the scale in CSS pixels
// per kilometre.
type State struct{ X, Y, K float64 }

// window is the size of the picture, CSS pixels, and its free part.
type window struct {
	w, h, scale    float64
	x, y, fw, fh   float64 // free part
	midX, midY     float64 // middle of the free part
	insets         Insets
	devW, devH     int
	clip           [4]int
	scale32, short float32
}

func newWindow(w, h, scale float64, in Insets) window {
	w, h = math.Min(atLeast(w, 1), widest), math.Min(atLeast(h, 1), widest)
	scale = math.Min(atLeast(scale, 0.1), densest)
	// A panel that leaves nothing free counts as no panel on that axis.
	if in.Left < 0 || in.Right < 0 || !(w-in.Left-in.Right >= 1) {
		in.Left, in.Right = 0, 0
	}
	if in.Top < 0 || in.Bottom < 0 || !(h-in.Top-in.Bottom >= 1) {
		in.Top, in.Bottom = 0, 0
	}
	win := window{
		w: w, h: h, scale: scale, insets: in,
		x: in.Left, y: in.Top, fw: w - in.Left - in.Right, fh: h - in.Top - in.Bottom,
	}
	win.midX, win.midY = win.x+win.fw/2, win.y+win.fh/2
	win.devW, win.devH = int(math.Round(w*scale)), int(math.Round(h*scale))
	win.clip = [4]int{
		int(math.Round(win.x * scale)), int(math.Round(win.y * scale)),
		int(math.Round((win.x + win.fw) * scale)), int(math.Round((win.y + win.fh) * scale)),
	}
	win.scale32 = float32(scale)
	win.short = float32(math.Min(win.fw, win.fh))
	return win
}

// atLeast also turns NaN into low.
func atLeast(x, low float64) float64 {
	if x >= low && !math.IsInf(x, 1) {
		return x
	}
	return low
}

// screen gives the position of a world point in CSS pixels.
func (s State) screen(w *window, p scene.Point) (x, y float64) {
	return (float64(p.X)-s.X)*s.K + w.midX, (float64(p.Y)-s.Y)*s.K + w.midY
}

// world gives the world position under a point of the window.
func (s State) world(w *window, x, y float64) (wx, wy float64) {
	return s.X + (x-w.midX)/s.K, s.Y + (y-w.midY)/s.K
}

// about is the camera at scale k with the world point under (x, y) kept
// where it is.
func (s State) about(w *window, x, y, k float64) State {
	wx, wy := s.world(w, x, y)
	return State{X: wx - (x-w.midX)/k, Y: wy - (y-w.midY)/k, K: k}
}

// finite says whether the camera can be drawn with.
func (s State) finite() bool {
	sum := s.X + s.Y + s.K
	return !math.IsNaN(sum) && !math.IsInf(sum, 0) && s.K > 0
}

// fit is the camera that shows r as large as the free part allows, with
// Padding around and r's middle in its middle.
func fit(w *window, r scene.Rect) State {
	rw := atLeast(float64(r.Max.X)-float64(r.Min.X), 1e-3)
	rh := atLeast(float64(r.Max.Y)-float64(r.Min.Y), 1e-3)
	return State{
		X: (float64(r.Min.X) + float64(r.Max.X)) / 2,
		Y: (float64(r.Min.Y) + float64(r.Max.Y)) / 2,
		K: math.Min(atLeast(w.fw-2*Padding, 1)/rw, atLeast(w.fh-2*Padding, 1)/rh),
	}
}
