package draw

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/scene/scenetest"
	"dateline/cmd/internal/view"
)

// A whole frame is one call for the base map and one for the ink, whatever is
// in it, and painting it leaves nothing to the garbage collector. The base
// map itself takes one for the fills and one for the lines.
func TestFrameIsTwoCallsWithoutGarbage(t *testing.T) {
	s := scenetest.Small()
	v := view.New(s)
	v.Resize(400, 300, 2, view.Insets{})
	var f view.Frame
	v.Frame(&f)
	dst := ebiten.NewImage(800, 600)
	defer dst.Deallocate()
	p := NewPainter(s)
	for _, most := range []int{4, 2} {
		p.Paint(dst, &f)
		if p.Calls() > most {
			t.Errorf("%d draw calls, want at most %d", p.Calls(), most)
		}
	}
	// What is left are the commands that ebiten queues for the two calls, and
	// the queue that grows because there is no end of a frame inside a test.
	fills, inks, line := cap(p.batch.fills), cap(p.batch.inks), cap(p.line)
	for _, p.Moving = range []bool{true, false} { // from the image, and all anew
		allocs := testing.AllocsPerRun(50, func() {
			f.Camera.CX += 0.1
			p.Paint(dst, &f)
		})
		if most := map[bool]float64{true: 8, false: 16}[p.Moving]; allocs > most {
			t.Errorf("%v allocations a frame, moving %v", allocs, p.Moving)
		}
	}
	if cap(p.batch.fills) != fills || cap(p.batch.inks) != inks || cap(p.line) != line {
		t.Error("the painter's buffers grow from frame to frame")
	}
}

// The built-in story, panned by a pixel a frame, from its image and painted
// anew.
func BenchmarkPaint(b *testing.B) {
	b.Run("moving", func(b *testing.B) { benchPaint(b, true) })
	b.Run("anew", func(b *testing.B) { benchPaint(b, false) })
}

func benchPaint(b *testing.B, moving bool) {
	s := builtIn(b)
	v := view.New(s)
	v.Resize(1280, 720, 1, view.Insets{})
	v.Advance(0)
	var f view.Frame
	v.Frame(&f)
	dst := ebiten.NewImage(1280, 720)
	defer dst.Deallocate()
	p := NewPainter(s)
	p.Moving = moving
	var pixel [4]byte
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		f.Camera.OX += float32(1 - 2*(n/100%2))
		if !moving {
			p.ground.painted = false
		}
		p.Paint(dst, &f)
		if n%16 == 15 { // there is no end of a frame here: have ebiten empty its queue
			b.StopTimer()
			dst.SubImage(rect(1, 1)).(*ebiten.Image).ReadPixels(pixel[:])
			b.StartTimer()
		}
	}
	b.ReportMetric(float64(p.Calls()), "calls/op")
	b.ReportMetric(float64(p.batch.vertices), "vertices/op")
}
