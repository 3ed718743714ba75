package raster

import (
	"flag"
	"image"
	"image/png"
	"os"
	"testing"
	"time"

	"dateline/cmd/internal/scene/scenetest"
	"dateline/cmd/internal/view"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// small is a still frame of the small scene.
func small(w, h, scale float64, theme view.Theme) *view.Frame {
	v := view.New(scenetest.Small())
	v.SetTheme(theme)
	v.Resize(w, h, scale, view.Insets{})
	v.Advance(0)
	v.Advance(5 * time.Second) // names have faded in
	f := new(view.Frame)
	v.Frame(f)
	return f
}

// The pictures of whole frames, for the eye as well: a few pixels may move
// when places for labels change, most must not.
func TestGolden(t *testing.T) {
	for _, c := range []struct {
		name  string
		w, h  float64
		scale float64
		theme view.Theme
	}{
		{"light", 480, 320, 1, view.Light()},
		{"dark-2x", 240, 160, 2, view.Dark()},
	} {
		f := small(c.w, c.h, c.scale, c.theme)
		got := paint(f)
		file := "testdata/" + c.name + ".png"
		if *update {
			w, err := os.Create(file)
			if err != nil {
				t.Fatal(err)
			}
			if err := png.Encode(w, got); err != nil {
				t.Fatal(err)
			}
			w.Close()
			continue
		}
		want := load(t, file)
		if want.Bounds() != got.Rect {
			t.Fatalf("%s: %v, want %v", c.name, got.Rect, want.Bounds())
		}
		off := 0
		for y := range got.Rect.Dy() {
			for x := range got.Rect.Dx() {
				r, g, b, _ := want.At(x, y).RGBA()
				if !near(got.RGBAAt(x, y), view.Color{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8)}, 12) {
					off++
				}
			}
		}
		if share := float64(off) / float64(got.Rect.Dx()*got.Rect.Dy()); share > 0.01 {
			t.Errorf("%s: %.1f %% of the pixels differ from %s (go test -update writes it anew)", c.name, 100*share, file)
		}
	}
}

func load(t *testing.T, name string) image.Image {
	t.Helper()
	r, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	img, err := png.Decode(r)
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// Painting a frame again gives the same picture: nothing is left over.
func TestPaintThrice(t *testing.T) {
	f := small(320, 240, 1, view.Light())
	img := paint(f)
	first := append([]byte(nil), img.Pix...)
	for range 2 {
		Paint(img, f)
		for i := range first {
			if first[i] != img.Pix[i] {
				t.Fatalf("pixel %d changes when painted again", i/4)
			}
		}
	}
}

func BenchmarkPaint(b *testing.B) {
	f := small(1280, 720, 1, view.Light())
	img := image.NewRGBA(image.Rect(0, 0, f.Width, f.Height))
	b.ReportAllocs()
	for b.Loop() {
		Paint(img, f)
	}
}
