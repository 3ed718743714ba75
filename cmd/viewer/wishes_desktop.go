//go:build !js

package main

// wishes are what the reader has asked the whole system for.
type wishes struct {
	dark, contrast bool // colours
	still          bool // less motion
}

// theme names the colours that are wished for.
func (s wishes) theme() string {
	switch {
	case s.contrast:
		return "contrast"
	case s.dark:
		return "dark"
	}
	return "light"
}

// prefer follows the system where the command line has left it open.
func (w *window) prefer(s wishes) {
	w.calm = w.calm || s.still
	if w.colours == "system" {
		w.colours = s.theme()
	}
}
