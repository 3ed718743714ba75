package draw

import (
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/assets"
	"dateline/cmd/internal/atlas"
	"dateline/cmd/internal/raster"
	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/scene/scenetest"
	"dateline/cmd/internal/view"
	"dateline/mapdata"
)

var shots = flag.String("shots", "", "folder for the pictures of both painters and their difference")

// What the two painters may differ in: the edges of meshes, which only
// raster smooths (the lines over them hide most of it), the corners of thin
// lines, and rounding.
const (
	differs   = 28     // a channel of a pixel differs by more than this
	mostOften = 0.0015 // share of pixels that may differ so much
	meanMost  = 0.2    // mean difference of a channel
)

// The picture on the graphics card and the one in memory are the same.
func TestAgreesWithRaster(t *testing.T) {
	for _, size := range []struct {
		w, h, scale float64
	}{{360, 420, 1}, {800, 500, 2}} {
		for name, theme := range map[string]view.Theme{"light": view.Light(), "dark": view.Dark()} {
			s := scenetest.Small()
			v := view.New(s)
			v.SetReducedMotion(true)
			v.SetTheme(theme)
			v.Resize(size.w, size.h, size.scale, view.Insets{Right: 40})
			agree(t, fmt.Sprintf("home-%gx%g-%s", size.w, size.h, name), s, v)
			v.Step(1, 0)
			v.Select("alpha", 0)
			v.Focus("bravo")
			agree(t, fmt.Sprintf("step-%gx%g-%s", size.w, size.h, name), s, v)
			v.Step(0, 0)
			v.Zoom(3, 0)
			v.Pan(-90, 40, 0)
			agree(t, fmt.Sprintf("near-%gx%g-%s", size.w, size.h, name), s, v)
		}
	}
}

func agree(t *testing.T, name string, s *scene.Scene, v *view.View) {
	t.Helper()
	v.Advance(0)
	v.Advance(10e9)
	var f view.Frame
	v.Frame(&f)
	r := image.Rect(0, 0, f.Width, f.Height)

	memory := image.NewRGBA(r)
	raster.Paint(memory, &f)

	card := image.NewRGBA(r)
	dst := ebiten.NewImage(f.Width, f.Height)
	defer dst.Deallocate()
	NewPainter(s).Paint(dst, &f)
	dst.ReadPixels(card.Pix)

	diff := image.NewRGBA(r)
	sum, often := 0, 0
	for i := 0; i < len(card.Pix); i += 4 {
		worst := 0
		for k := range 4 {
			d := int(card.Pix[i+k]) - int(memory.Pix[i+k])
			d = max(d, -d)
			sum += d
			worst = max(worst, d)
		}
		if worst > differs {
			often++
		}
		diff.SetRGBA(i/4%f.Width, i/4/f.Width, color.RGBA{uint8(worst), uint8(worst), uint8(worst), 255})
	}
	mean := float64(sum) / float64(len(card.Pix))
	share := float64(often) / float64(len(card.Pix)/4)
	if mean > meanMost || share > mostOften {
		t.Errorf("%s: mean difference %.3f, %.3f %% of pixels differ by more than %d", name, mean, 100*share, differs)
	} else {
		t.Logf("%s: mean difference %.3f, %.3f %% of pixels differ by more than %d", name, mean, 100*share, differs)
	}
	if *shots != "" {
		for kind, img := range map[string]image.Image{"card": card, "memory": memory, "diff": diff} {
			write(t, filepath.Join(*shots, name+"-"+kind+".png"), img)
		}
	}
}

func write(t *testing.T, file string, img image.Image) {
	t.Helper()
	w, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if err := png.Encode(w, img); err != nil {
		t.Fatal(err)
	}
}

// The same for the built-in story, as readers see it.
func TestAgreesWithRasterOnTheStory(t *testing.T) {
	s := builtIn(t)
	for _, size := range []struct {
		w, h, scale float64
	}{{390, 420, 2}, {1280, 720, 1}} {
		for name, theme := range map[string]view.Theme{"light": view.Light(), "dark": view.Dark()} {
			v := view.New(s)
			v.SetReducedMotion(true)
			v.SetTheme(theme)
			v.Resize(size.w, size.h, size.scale, view.Insets{})
			agree(t, fmt.Sprintf("story-home-%gx%g-%s", size.w, size.h, name), s, v)
			if name == "dark" {
				continue
			}
			v.Step(6, 0)
			v.Select("sescha", 0)
			agree(t, fmt.Sprintf("story-step-%gx%g-%s", size.w, size.h, name), s, v)
		}
	}
}

// builtIn compiles the built-in story.
func builtIn(t testing.TB) *scene.Scene {
	t.Helper()
	story, problems := mapdata.Read("caspian.geojson", assets.Story("caspian"))
	if mapdata.HasErrors(problems) {
		t.Fatal(problems)
	}
	r, _, err := atlas.Compile(story)
	if err != nil {
		t.Fatal(err)
	}
	return r.Scene
}
