package main

import (
	"syscall/js"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
)

// wheelUnit: browsers report pixels.
const wheelUnit = 1

// page is the Host in a browser. The page has put globalThis.datelineHost
// there; prose, lists and cards are its own, so the viewer draws the map and
// nothing else.
type page struct {
	js     js.Value
	emit   js.Value // bound function
	sleep  js.Value // bound function
	insets view.Insets
	covers []view.Box
	told   bool // the page knows that the canvas answers
	asleep bool
	err    error
}

func start() {
	bridge := js.Global().Get("datelineHost")
	if !bridge.Truthy() {
		return // not our page
	}
	h := &page{
		js:    bridge,
		emit:  bridge.Get("emit").Call("bind", bridge),
		sleep: bridge.Get("sleep").Call("bind", bridge),
	}
	s, err := scene.Decode(h.takeScene())
	if err != nil {
		h.emit.Invoke("error", err.Error())
		return
	}
	g := newGame(h)
	if in := bridge.Get("insets"); in.Truthy() {
		h.insets = view.Insets{Left: number(in, "left"), Top: number(in, "top"), Right: number(in, "right"), Bottom: number(in, "bottom")}
	}
	if boxes := bridge.Get("reserved"); boxes.Truthy() {
		h.covers = boxesOf(boxes.Length(), func(i int) js.Value { return boxes.Index(i) })
	}
	g.show(s)
	// The page's own elements are all that lies beside the map, and its
	// lean.js has the card filter textures.
	g.direct, g.painter.Smooth, g.poster = true, true, true
	if prefs := bridge.Get("prefs"); prefs.Truthy() {
		g.view.SetTheme(theme(prefs.Get("theme").String()))
		g.view.SetReducedMotion(prefs.Get("reducedMotion").Truthy())
	}
	h.listen(g)
	bridge.Set("viewer", g.commands(h))
	h.emit.Invoke("ready")

	// ebiten asks for gamepads in every frame, which takes a browser longer
	// than a frame of ours, and throws where a page may not have them.
	// Boolean() is false: none.
	js.Global().Get("navigator").Set("getGamepads", js.Global().Get("Boolean"))

	ebiten.SetScreenClearedEveryFrame(false)
	ebiten.SetTPS(ebiten.SyncWithFPS)
	// The poster shows through until the first frame.
	if err := ebiten.RunGameWithOptions(g, &ebiten.RunGameOptions{ScreenTransparent: true}); err != nil {
		h.emit.Invoke("error", err.Error())
	}
}

// takeScene copies the scene out of the page and lets the page forget it.
func (h *page) takeScene() []byte {
	data := h.js.Get("scene")
	if !data.Truthy() {
		return nil
	}
	b := make([]byte, data.Get("length").Int())
	js.CopyBytesToGo(b, data)
	h.js.Set("scene", js.Null())
	return b
}

func number(v js.Value, name string) float64 {
	if n := v.Get(name); n.Type() == js.TypeNumber {
		return n.Float()
	}
	return 0
}

// listen hears when the mouse leaves the canvas, which ebiten does not tell.
func (h *page) listen(g *game) {
	leave := js.FuncOf(func(js.Value, []js.Value) any {
		if !g.poll.held {
			g.view.Pointer(view.PointerEvent{ID: mouseID, Kind: view.Cancel, At: g.now()})
			h.wake(g)
		}
		return nil
	})
	if canvas := js.Global().Get("document").Call("querySelector", "canvas"); canvas.Truthy() {
		canvas.Call("addEventListener", "mouseleave", leave)
	}
}

// wake has the page run animation frames again.
func (h *page) wake(g *game) {
	g.wake()
	if h.asleep {
		h.asleep = false
		h.js.Call("wake")
	}
}

// Insets are what the page has said is under its panel.
func (h *page) Insets(w, height float64) view.Insets { return h.insets }

// Reserved are the boxes that the page has said it covers.
func (h *page) Reserved(w, height float64) []view.Box { return h.covers }

// boxesOf reads boxes from numbers in fours: x, y, width, height.
func boxesOf(n int, at func(i int) js.Value) []view.Box {
	number := func(i int) float64 {
		if v := at(i); v.Type() == js.TypeNumber {
			return v.Float()
		}
		return 0
	}
	var out []view.Box
	for i := 0; i+3 < n; i += 4 {
		out = append(out, view.Box{X: number(i), Y: number(i + 1), W: number(i + 2), H: number(i + 3)})
	}
	return out
}

// Update takes nothing: the page's own filter has taken its part already.
func (h *page) Update(g *game, in *input) bool {
	h.asleep = false
	return false
}

// Over paints nothing: what the page shows on the map are its own elements.
func (h *page) Over(*game, *ebiten.Image) {}

// Draw paints nothing.
func (h *page) Draw(*game, *ebiten.Image) {}

// Drawn tells the page, once, that the map is there.
func (h *page) Drawn() {
	if !h.told {
		h.told = true
		h.emit.Invoke("interactive")
	}
}

// Told passes on what the reader did.
func (h *page) Told(e view.Event) {
	switch e.Kind {
	case view.Selected:
		h.emit.Invoke("select", idOrNull(e.ID))
	case view.Hovered:
		h.emit.Invoke("hover", idOrNull(e.ID))
	case view.CameraSettled:
		h.emit.Invoke("moved")
	case view.VoyageMoved:
		h.emit.Invoke("voyage", e.ID)
	}
}

// Still has the page hold back animation frames.
func (h *page) Still(frames int) {
	if frames > stillFrames && !h.asleep && h.told {
		h.asleep = true
		h.sleep.Invoke()
	}
}

func idOrNull(id string) any {
	if id == "" {
		return nil
	}
	return id
}

// theme is the theme of a name, the light one for names that are unknown.
func theme(name string) view.Theme {
	t, _ := view.ThemeNamed(name)
	return t
}
