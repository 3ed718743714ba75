package main

import (
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"dateline/cmd/internal/view"
)

// input is what the reader has done since the last tick. Positions are CSS
// pixels of the window.
type input struct {
	now      time.Duration
	pointers []view.PointerEvent
	wheels   []wheel
	keys     []press
}

// wheel is a turn of the wheel, pixels as browsers count them.
type wheel struct{ x, y, dx, dy float64 }

// press is a key that went down, or that repeats because it is held.
type press struct {
	key              ebiten.Key
	shift, ctrl, alt bool
}

// mouseID is the pointer id of the mouse; touches have theirs from 0 on.
const mouseID = -1

// notch is what browsers report for a click of the wheel, pixels. On the
// desktop ebiten counts clicks instead.
const notch = 100

// poller makes events of ebiten's polled state. It is the only way in for
// both platforms: in the browser the page decides which events ebiten sees.
type poller struct {
	in       input
	x, y     float64 // the mouse
	known    bool    // whether x and y are
	held     bool    // the main button is down
	touches  []ebiten.TouchID
	last     map[ebiten.TouchID][2]float64
	pressed  []ebiten.Key
	heldKey  ebiten.Key
	repeatAt time.Duration
}

// read collects the input of a tick. scale is device pixels to a CSS pixel.
func (p *poller) read(now time.Duration, scale float64) *input {
	in := &p.in
	in.now = now
	in.pointers, in.wheels, in.keys = in.pointers[:0], in.wheels[:0], in.keys[:0]
	p.mouse(scale)
	p.fingers(scale)
	p.keyboard()
	return in
}

func (p *poller) point(kind view.PointerKind, id int, x, y float64, button int) {
	p.in.pointers = append(p.in.pointers, view.PointerEvent{
		ID: id, Kind: kind, Touch: id != mouseID, X: x, Y: y, At: p.in.now, Button: button,
	})
}

// mouse reports moves before presses, and a press and its release in the
// right order when both fall into one tick, as they do for a tap that the
// browser turns into a click.
func (p *poller) mouse(scale float64) {
	px, py := ebiten.CursorPositionF()
	x, y := px/scale, py/scale
	moved := p.known && (x != p.x || y != p.y)
	if !p.known {
		// Where the mouse is before it has moved says nothing.
		p.known, p.x, p.y = true, x, y
	}
	if moved {
		p.x, p.y = x, y
		p.point(view.Move, mouseID, x, y, 0)
	}
	const main = ebiten.MouseButtonLeft
	down, up := inpututil.IsMouseButtonJustPressed(main), inpututil.IsMouseButtonJustReleased(main)
	if up && p.held {
		p.held = false
		p.point(view.Up, mouseID, x, y, 0)
		up = false
	}
	if down && !p.held {
		p.held = true
		p.point(view.Down, mouseID, x, y, 0)
	}
	if up && p.held {
		p.held = false
		p.point(view.Up, mouseID, x, y, 0)
	}
	if p.held && !down && !ebiten.IsMouseButtonPressed(main) {
		// The release went elsewhere.
		p.held = false
		p.point(view.Cancel, mouseID, x, y, 0)
	}
	if dx, dy := ebiten.Wheel(); dx != 0 || dy != 0 {
		p.in.wheels = append(p.in.wheels, wheel{x, y, -dx * wheelUnit, -dy * wheelUnit})
	}
}

func (p *poller) fingers(scale float64) {
	if p.last == nil {
		p.last = map[ebiten.TouchID][2]float64{}
	}
	p.touches = ebiten.AppendTouchIDs(p.touches[:0])
	for id, at := range p.last {
		if !contains(p.touches, id) {
			p.point(view.Up, int(id), at[0], at[1], 0)
			delete(p.last, id)
		}
	}
	for _, id := range p.touches {
		px, py := ebiten.TouchPositionF(id)
		at := [2]float64{px / scale, py / scale}
		old, known := p.last[id]
		switch {
		case !known:
			p.point(view.Down, int(id), at[0], at[1], 0)
		case old != at:
			p.point(view.Move, int(id), at[0], at[1], 0)
		}
		p.last[id] = at
	}
}

func contains(ids []ebiten.TouchID, id ebiten.TouchID) bool {
	for _, i := range ids {
		if i == id {
			return true
		}
	}
	return false
}

// A held key waits, then repeats.
const (
	repeatAfter = 380 * time.Millisecond
	repeatEvery = 80 * time.Millisecond
)

func (p *poller) keyboard() {
	now := p.in.now
	p.pressed = inpututil.AppendJustPressedKeys(p.pressed[:0])
	for _, k := range p.pressed {
		p.in.keys = append(p.in.keys, p.press(k))
		p.heldKey, p.repeatAt = k, now+repeatAfter
	}
	if len(p.pressed) > 0 || p.repeatAt == 0 {
		return
	}
	if !ebiten.IsKeyPressed(p.heldKey) {
		p.repeatAt = 0
	} else if now >= p.repeatAt {
		p.in.keys = append(p.in.keys, p.press(p.heldKey))
		p.repeatAt = now + repeatEvery
	}
}

func (p *poller) press(k ebiten.Key) press {
	return press{
		key:   k,
		shift: ebiten.IsKeyPressed(ebiten.KeyShift),
		ctrl:  ebiten.IsKeyPressed(ebiten.KeyControl) || ebiten.IsKeyPressed(ebiten.KeyMeta),
		alt:   ebiten.IsKeyPressed(ebiten.KeyAlt),
	}
}

// waiting says whether a held key will repeat: a clock that runs though
// nothing moves.
func (p *poller) waiting() bool { return p.repeatAt != 0 && repeats(p.heldKey) }

// busy says whether the reader has a hand on the map.
func (p *poller) busy() bool { return p.held || len(p.last) > 0 || p.waiting() }

// mapKeys are the keys that move the map, on every host.
var mapKeys = map[ebiten.Key]view.Key{
	ebiten.KeyArrowLeft:      view.KeyLeft,
	ebiten.KeyArrowRight:     view.KeyRight,
	ebiten.KeyArrowUp:        view.KeyUp,
	ebiten.KeyArrowDown:      view.KeyDown,
	ebiten.KeyEqual:          view.KeyIn, // + is its shift on most layouts
	ebiten.KeyNumpadAdd:      view.KeyIn,
	ebiten.KeyMinus:          view.KeyOut,
	ebiten.KeyNumpadSubtract: view.KeyOut,
	ebiten.Key0:              view.KeyHome,
	ebiten.KeyNumpad0:        view.KeyHome,
	ebiten.KeyHome:           view.KeyHome,
	ebiten.KeyEscape:         view.KeyEscape,
}

func repeats(k ebiten.Key) bool {
	switch k {
	case ebiten.KeyHome, ebiten.KeyEscape, ebiten.Key0, ebiten.KeyNumpad0, ebiten.KeyEnter, ebiten.KeySpace:
		return false
	case ebiten.KeyPageDown, ebiten.KeyPageUp, ebiten.KeyTab:
		return true
	}
	_, ok := mapKeys[k]
	return ok
}
