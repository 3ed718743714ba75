package view

import (
	"math"
	"testing"

	"dateline/cmd/internal/scene/scenetest"
)

func TestScaleBarInMiles(t *testing.T) {
	s := scenetest.Small()
	for i := range s.Scale {
		s.Scale[i].Scale = 1
	}
	v := New(s)
	var f Frame
	for _, c := range []struct {
		x, y, k  float64
		km, mi   float64
		nautical bool
	}{
		{-500, 100, 1, 100, 50, false}, // on the western coast
		{0, -60, 1, 100, 50, true},     // at sea
		{-500, 100, 0.7, 100, 100, false},
		{-500, 100, 10, 10, 5, false},
		{40, 90 - 30, 1, 100, 50, false}, // on the island
		{40, 90, 1, 100, 50, true},       // in its lagoon
		{-480, -60, 1, 100, 50, false},   // a lake is no sea
	} {
		v.SetCamera(State{c.x, c.y, c.k})
		v.Frame(&f)
		unit := mile
		if c.nautical {
			unit = nauticalMile
		}
		want := ScaleBar{c.km, float32(c.km * c.k), c.mi, float32(c.mi * unit * c.k), c.nautical}
		got := f.Bar
		if math.Abs(float64(got.Pixels-want.Pixels)) > 1e-3 || math.Abs(float64(got.MilesPixels-want.MilesPixels)) > 1e-3 {
			t.Errorf("%v: bar %v, want %v", c, got, want)
		}
		got.Pixels, got.MilesPixels, want.Pixels, want.MilesPixels = 0, 0, 0, 0
		if got != want {
			t.Errorf("%v: bar %v, want %v", c, got, want)
		}
	}
}

// A route at sea is measured in nautical miles wherever the map stands.
func TestScaleBarOfARouteAtSea(t *testing.T) {
	v := newSmall(1000, 700, 1)
	v.SetReducedMotion(true)
	var f Frame
	inland := State{-500, 100, 1}
	v.SetCamera(inland)
	v.Select("lane", 0) // which brings the lane into view
	v.Frame(&f)
	if !f.Bar.Nautical {
		t.Error("a route at sea in statute miles")
	}
	v.Select("", 0)
	v.SetCamera(inland)
	v.Frame(&f)
	if f.Bar.Nautical {
		t.Error("nautical miles on land")
	}
}

func TestScaleBarSides(t *testing.T) {
	for _, rtl := range []bool{false, true} {
		s := scenetest.Small()
		s.RTL = rtl
		v := New(s)
		v.Resize(800, 600, 1, Insets{})
		var f Frame
		v.Frame(&f)
		lines, texts := opsOf(&f, RoleScaleBar), opsOf(&f, RoleScaleText)
		if len(lines) != 4 || len(texts) != 2 {
			t.Fatalf("%d lines, %d texts", len(lines), len(texts))
		}
		// Kilometres above the common line, miles below it.
		for i, up := range []bool{true, false} {
			line := lines[2+i]
			y, tick := f.Points[line.From+1].Y, f.Points[line.From].Y
			text := f.Glyphs[texts[i].From].Y
			if (tick < y) != up || (text < y) != up {
				t.Errorf("side %d: line at %v, ticks to %v, text at %v", i, y, tick, text)
			}
			for _, p := range f.Points[line.From:line.To] {
				b := &v.bar.box
				x0, y0, x1, y1 := b.bounds()
				if float64(p.X) < x0 || float64(p.X) > x1 || float64(p.Y) < y0 || float64(p.Y) > y1 || y1 > 600 {
					t.Errorf("side %d: %v is outside the bar's box", i, p)
				}
			}
		}
		// Names keep off all of it.
		if v.page.free(&box{x: v.bar.box.x, y: v.bar.box.y, hw: 1, hh: 1, cos: 1}, -1) {
			t.Error("the bar is no obstacle")
		}
	}
}

func TestScaleBarWithoutWords(t *testing.T) {
	s := scenetest.Small()
	s.Digits.Words = nil
	v := New(s)
	var f Frame
	v.Frame(&f)
	if f.Bar.Kilometres <= 0 || f.Bar.Miles != 0 || len(opsOf(&f, RoleScaleText)) != 1 {
		t.Errorf("bar %v without words", f.Bar)
	}
}
