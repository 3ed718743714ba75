//go:build !js

package main

import (
	"testing"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/globe"
	"dateline/cmd/internal/scene"
)

// The globe's box lies on the part of the window that the map has to itself,
// and asking for it in every frame costs nothing.
func TestGlobeIsReserved(t *testing.T) {
	w := &window{}
	w.now.scene = &scene.Scene{}
	w.now.globe.Globe = globe.Globe{Home: orb.Ring{{-0.1, -0.1}, {0.1, -0.1}, {0.1, 0.1}, {-0.1, -0.1}}, Corner: globe.BottomEnd}
	boxes := w.Reserved(1280, 800)
	if len(boxes) != 1 {
		t.Fatalf("boxes: %v", boxes)
	}
	_, _, fw, fh := w.free(1280, 800)
	if b := boxes[0]; b.X+b.W > fw || b.Y+b.H > fh || b.X < fw/2 || b.Y < fh/2 {
		t.Errorf("the box %v is not in the last corner of %v x %v", b, fw, fh)
	}
	if n := testing.AllocsPerRun(50, func() { w.Reserved(1280, 800) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
	if boxes := w.Reserved(420, 800); len(boxes) != 0 {
		t.Errorf("a narrow window has a globe: %v", boxes)
	}
	w.now = loaded{}
	if boxes := w.Reserved(1280, 800); len(boxes) != 0 {
		t.Errorf("a window without a story has a globe: %v", boxes)
	}
}
