//go:build !js

package main

import (
	"errors"
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/panel"
)

// shot is a picture of the window that the viewer writes, then ends.
type shot struct {
	file, size    string
	width, height int
	scale         float64
	selected      string
	at            int // step
	event         int
	show          string
	tab           int
	scroll        float64

	posed bool
	err   error
}

func (s *shot) flags(f *flag.FlagSet) {
	f.StringVar(&s.file, "shot", "", "write a picture of the window to this PNG file, then end; with {step} in its name, one of each step from -step on")
	f.StringVar(&s.size, "size", "1280x800", "size of the picture, CSS pixels")
	f.Float64Var(&s.scale, "scale", 1, "pixels of the picture to a CSS pixel")
	f.StringVar(&s.selected, "select", "", "id of the place, route or area whose card the picture shows")
	f.IntVar(&s.at, "step", 0, "step that the picture shows")
	f.IntVar(&s.event, "event", 0, "number of the event that the picture shows")
	f.StringVar(&s.show, "show", "", "what else the picture shows: says, table, legend or keys")
	f.IntVar(&s.tab, "tab", 0, "how often Tab has been pressed in the picture")
	f.Float64Var(&s.scroll, "scroll", 0, "how far the panel of the picture is scrolled")
}

// check reads the size.
func (s *shot) check() error {
	if n, err := fmt.Sscanf(s.size, "%dx%d", &s.width, &s.height); n != 2 || err != nil || s.width < 200 || s.height < 200 || s.width > 8000 || s.height > 8000 {
		return fmt.Errorf("-size %q: want WIDTHxHEIGHT, 200 to 8000 each", s.size)
	}
	if !(s.scale >= 0.5 && s.scale <= 4) {
		return fmt.Errorf("-scale %g: want 0.5 to 4", s.scale)
	}
	switch s.show {
	case "", "says", "table", "legend", "keys":
		return nil
	}
	return fmt.Errorf("-show %q: want says, table, legend or keys", s.show)
}

// step poses the picture once the story is there, and takes it.
func (s *shot) step(w *window) {
	g := w.game
	if !w.shown {
		return
	}
	if v := g.view; v != nil && !s.posed {
		v.SetReducedMotion(true)
		if s.at > 0 {
			w.goTo(s.at)
		}
		w.dwell(s.event)
		if w.event != s.event {
			s.err = fmt.Errorf("-event %d: the story has %d events", s.event, len(w.now.story.Events))
		}
		switch s.show {
		case "says":
			w.show(panel.Claims)
		case "table":
			w.show(panel.Table)
		}
		w.layout()
		for range s.tab {
			w.tabTo(false)
		}
		if s.selected != "" {
			w.choose(s.selected)
			if w.picked != s.selected {
				s.err = fmt.Errorf("-select %q: the story has no such feature", s.selected)
			}
		}
		if w.step != s.at {
			s.err = fmt.Errorf("-step %d: the story has %d steps", s.at, len(w.now.scene.Steps))
		}
		s.posed = true
	}
	if v := g.view; v != nil {
		g.resize()
		now := g.now()
		v.Advance(now)
		v.Advance(now + time.Minute)
		switch s.show {
		case "legend":
			w.toggle(legendUp)
		case "keys":
			w.toggle(keysUp)
		}
		w.loose = true
		w.layout()
		g.resize()
		v.Advance(now + 2*time.Minute)
	}
	w.layout()
	w.body.scrollBy(s.scroll)
	g.dirty, g.aside = true, true
	img := ebiten.NewImage(int(float64(s.width)*s.scale), int(float64(s.height)*s.scale))
	g.paint(img)
	s.err = errors.Join(s.err, s.write(img))
	img.Deallocate()
	if s.err == nil && strings.Contains(s.file, stepMark) && w.now.scene != nil && s.at < len(w.now.scene.Steps) {
		s.at++
		s.posed = false
		return
	}
	g.quit = true
}

// stepMark stands in the name of a file for the number of the step.
const stepMark = "{step}"

func (s *shot) write(img *ebiten.Image) error {
	out := image.NewRGBA(img.Bounds())
	img.ReadPixels(out.Pix)
	f, err := os.Create(strings.ReplaceAll(s.file, stepMark, strconv.Itoa(s.at)))
	if err != nil {
		return err
	}
	if err := png.Encode(f, out); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
