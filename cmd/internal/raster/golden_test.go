package raster

import (
	"flag"
	"image"
	"image/png"
	"math"
	"os"
	"testing"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/scene/scenetest"
	"dateline/cmd/internal/view"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// small is a frame of the small scene in fixed colours: all of its base map,
// its route, marks of every shape, and its names. It owes nothing to themes
// or to the placing of names, so it changes only when painting does.
func small(w, h int, scale float32, dark bool) *view.Frame {
	s := scenetest.Small()
	k := float32(w) / 900
	f := &view.Frame{
		Scene: s, Width: w, Height: h, Scale: scale, Clip: [4]int{0, 0, w, h}, Level: 1,
		Background: rgb(0xd3e1e8), Camera: view.Camera{K: k, OX: float32(w) / 2, OY: float32(h) / 2},
	}
	ink, paper, land, tinted := rgb(0x1b2530), rgb(0xffffff), rgb(0xf0ece4), rgb(0xe4d5b7)
	if dark {
		f.Background = rgb(0x0e1b29)
		ink, paper, land, tinted = rgb(0xf2ecdf), rgb(0x10161d), rgb(0x2a323b), rgb(0x4a4236)
	}
	at := func(q scene.Point) view.Point {
		return view.Point{X: q.X*k + f.Camera.OX, Y: q.Y*k + f.Camera.OY}
	}
	add := func(op view.Op, points ...view.Point) {
		op.From = int32(len(f.Points))
		f.Points = append(f.Points, points...)
		op.To = int32(len(f.Points))
		f.Ops = append(f.Ops, op)
	}
	fills := map[scene.Class]view.Color{scene.Land: land, scene.Tinted: tinted, scene.Lake: f.Background}
	roles := map[scene.Class]view.Role{scene.Land: view.RoleLand, scene.Tinted: view.RoleTinted, scene.Lake: view.RoleLake}
	for _, class := range []scene.Class{scene.Land, scene.Tinted, scene.Lake} {
		for i, m := range s.Levels[1].Meshes {
			if m.Class == class {
				f.Ops = append(f.Ops, view.Op{Kind: view.FillMesh, Role: roles[class], From: int32(i), To: int32(i) + 1, Color: fills[class]})
			}
		}
	}
	for i, l := range s.Levels[1].Lines {
		op := view.Op{Kind: view.StrokeLine, From: int32(i), To: int32(i) + 1, Color: rgb(0x7f9cad), Width: 0.9 * scale}
		if l.Class == scene.LineOfControl || l.Class == scene.Disputed {
			op.Color, op.Dash = ink, [2]float32{6 * scale, 4 * scale}
		}
		f.Ops = append(f.Ops, op)
	}
	f.Ops = append(f.Ops, view.Op{Kind: view.FillArea, Color: view.Color{R: 207, G: 50, B: 20, A: 60}, To: 1})
	var route []view.Point
	for _, q := range s.Routes[0].Points {
		route = append(route, at(q))
	}
	add(view.Op{Kind: view.StrokePath, Color: paper, Width: 7.5 * scale}, route...)
	add(view.Op{Kind: view.StrokePath, Color: rgb(0xcf3214), Width: 3.6 * scale, Dash: [2]float32{9 * scale, 8 * scale}}, route...)
	for i, p := range s.Places {
		q := at(p.At)
		kind := [...]view.Kind{view.Disc, view.Ring, view.Square, view.Triangle}[i%4]
		op := view.Op{Kind: kind, Color: ink, Width: 22 * scale, Size: 20 * scale, Angle: 0.7}
		switch kind {
		case view.Ring:
			op.Width = 5 * scale
		case view.Triangle:
			q = view.Point{X: 26 * scale, Y: 26 * scale}
		}
		add(view.Op{Kind: view.Disc, Color: view.Color{R: 255, G: 255, B: 255, A: 128}, Width: 30 * scale}, q)
		add(op, q)
	}
	for i := range s.Labels {
		l := &s.Labels[i]
		q := at(l.At)
		op := view.Op{Kind: view.Text, Color: ink, Halo: paper, HaloSize: 1.6 * scale, From: int32(len(f.Glyphs))}
		sin, cos := math.Sincos(0.15 * float64(i%3))
		for _, r := range l.Runs {
			x := (r.X + 1) * 13 * scale
			f.Glyphs = append(f.Glyphs, view.GlyphAt{Glyph: r.Glyph, X: q.X + x*float32(cos), Y: q.Y + x*float32(sin), Size: 13 * scale, Sin: float32(sin), Cos: float32(cos)})
		}
		op.To = int32(len(f.Glyphs))
		f.Ops = append(f.Ops, op)
	}
	return f
}

func rgb(hex uint32) view.Color {
	return view.Color{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 255}
}

// The pictures of whole frames, for the eye as well.
func TestGolden(t *testing.T) {
	for _, c := range []struct {
		name  string
		w, h  int
		scale float32
		dark  bool
	}{
		{"light", 480, 320, 1, false},
		{"dark-2x", 480, 320, 2, true},
	} {
		f := small(c.w, c.h, c.scale, c.dark)
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
		if share := float64(off) / float64(got.Rect.Dx()*got.Rect.Dy()); share > 0.002 {
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
	f := small(320, 240, 1, false)
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
	v := view.New(scenetest.Small())
	var f view.Frame
	v.Frame(&f)
	img := image.NewRGBA(image.Rect(0, 0, f.Width, f.Height))
	b.ReportAllocs()
	for b.Loop() {
		Paint(img, &f)
	}
}
