//go:build !js

package main

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"dateline/cmd/internal/panel"
)

// The built-in story from its file to a picture: read, compiled, laid out,
// painted, written.
func TestShotOfTheBuiltInStory(t *testing.T) {
	d := newDesk(t, 900, 600)
	d.game.scale = 2
	file := filepath.Join(t.TempDir(), "shot.png")
	s := &shot{file: file, size: "900x600", scale: 2, selected: "sescha", at: 6}
	if err := s.check(); err != nil {
		t.Fatal(err)
	}
	d.read()
	for i := 0; !d.shown && i < 6000; i++ {
		time.Sleep(10 * time.Millisecond)
		d.tick(&input{})
	}
	d.shot = s
	d.tick(&input{})
	if s.err != nil || !d.game.quit {
		t.Fatalf("no picture: %v", s.err)
	}
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != 1800 || b.Dy() != 1200 {
		t.Errorf("the picture is %v", b)
	}
	colors := map[[3]uint32]int{}
	for y := 0; y < 1200; y += 3 {
		for x := 0; x < 1800; x += 3 {
			r, g, b, _ := img.At(x, y).RGBA()
			colors[[3]uint32{r >> 8, g >> 8, b >> 8}]++
		}
	}
	p := d.theme().Paint
	for _, c := range [][3]uint32{
		{uint32(d.palette().paper.R), uint32(d.palette().paper.G), uint32(d.palette().paper.B)},
		{uint32(d.palette().ink[panel.InkAccent].R), uint32(d.palette().ink[panel.InkAccent].G), uint32(d.palette().ink[panel.InkAccent].B)},
		{uint32(p[0].Color.R), uint32(p[0].Color.G), uint32(p[0].Color.B)}, // water
	} {
		if colors[c] < 100 {
			t.Errorf("the colour %v is nearly nowhere", c)
		}
	}
	if !d.shows("Sescha") || d.step != 6 {
		t.Error("the picture does not show the step and the card that were asked for")
	}
}

func TestShotSizes(t *testing.T) {
	for size, ok := range map[string]bool{"1280x720": true, "200x8000": true, "1280": false, "0x0": false, "x": false, "99999x10": false} {
		if err := (&shot{size: size, scale: 1}).check(); (err == nil) != ok {
			t.Errorf("size %q: %v", size, err)
		}
	}
}
