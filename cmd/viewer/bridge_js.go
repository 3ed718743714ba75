package main

import (
	"syscall/js"

	"dateline/cmd/internal/view"
)

// commands is what the page can ask of the viewer. The functions run between
// frames: the browser has one thread, and Update and Draw do not yield.
func (g *game) commands(h *page) js.Value {
	o := js.Global().Get("Object").New()
	add := func(name string, f func(args []js.Value) any) {
		o.Set(name, js.FuncOf(func(_ js.Value, args []js.Value) any { return f(args) }))
	}
	// do wraps a command that changes something.
	do := func(name string, f func(args []js.Value) any) {
		add(name, func(args []js.Value) any {
			r := f(args)
			h.wake(g)
			return r
		})
	}
	v := g.view
	do("select", func(a []js.Value) any { return v.Select(text(a, 0), g.now()) })
	do("focus", func(a []js.Value) any { return v.Focus(text(a, 0)) })
	do("light", func(a []js.Value) any {
		ids := make([]string, len(a))
		for i := range a {
			ids[i] = text(a, i)
		}
		v.Light(ids...)
		return nil
	})
	do("step", func(a []js.Value) any { return v.Step(int(value(a, 0)), g.now()) })
	do("home", func([]js.Value) any { v.Home(g.now()); return nil })
	do("zoom", func(a []js.Value) any { v.Zoom(value(a, 0), g.now()); return nil })
	do("pan", func(a []js.Value) any { v.Pan(value(a, 0), value(a, 1), g.now()); return nil })
	do("theme", func(a []js.Value) any { v.SetTheme(theme(text(a, 0))); return nil })
	do("motion", func(a []js.Value) any { v.SetReducedMotion(len(a) > 0 && a[0].Truthy()); return nil })
	do("insets", func(a []js.Value) any {
		h.insets = view.Insets{Left: value(a, 0), Top: value(a, 1), Right: value(a, 2), Bottom: value(a, 3)}
		g.resize()
		return nil
	})
	do("reserve", func(a []js.Value) any {
		h.covers = boxesOf(len(a), func(i int) js.Value { return a[i] })
		g.resize()
		return nil
	})
	do("setCamera", func(a []js.Value) any {
		v.SetCamera(view.State{X: value(a, 0), Y: value(a, 1), K: value(a, 2)})
		return nil
	})
	add("camera", func([]js.Value) any {
		s := v.CameraState()
		return []any{s.X, s.Y, s.K}
	})
	add("project", func(a []js.Value) any {
		x, y, ok := v.Project(text(a, 0))
		if !ok {
			return nil
		}
		return []any{x, y}
	})
	// How far the ship has come: the route's id, kilometres done and in all, whether it lies at sea;
	// null where no route is told.
	add("voyage", func([]js.Value) any {
		id, done, total, ok := v.Voyage()
		if !ok {
			return nil
		}
		return map[string]any{"id": id, "done": done, "total": total, "sea": v.AtSea()}
	})
	// The signs that the map shows now, for the legend.
	signs := make([]view.Sign, 0, view.NumSigns)
	add("signs", func([]js.Value) any {
		signs = v.Signs(signs[:0])
		names := make([]any, len(signs))
		for i, s := range signs {
			names[i] = s.String()
		}
		return names
	})
	add("stats", func([]js.Value) any {
		var ms []any
		g.stats.each(func(t float32) { ms = append(ms, t) })
		return map[string]any{"updates": g.stats.updates, "draws": g.stats.draws, "goMs": ms}
	})
	return o
}

// text is an argument that is a string, or empty.
func text(args []js.Value, i int) string {
	if i < len(args) && args[i].Type() == js.TypeString {
		return args[i].String()
	}
	return ""
}

// value is an argument that is a number, or 0.
func value(args []js.Value, i int) float64 {
	if i < len(args) && args[i].Type() == js.TypeNumber {
		return args[i].Float()
	}
	return 0
}
