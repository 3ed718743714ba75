//go:build !js

package view_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"dateline/cmd/internal/atlas"
	"dateline/cmd/internal/globe"
	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
	"dateline/mapdata"
)

// real is a compiled story that ships or that is there for tests.
type real struct {
	name  string
	scene *scene.Scene
	globe globe.Globe
}

var reals = sync.OnceValues(func() (out []real, err error) {
	for _, file := range []string{
		"../../../assets/stories/caspian.geojson",
		"../../../mapdata/testdata/stories/nile.geojson",
		"../../../mapdata/testdata/stories/endurance.geojson",
	} {
		src, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		story, _ := mapdata.Read(file, src)
		r, a, err := atlas.Compile(story)
		if err != nil {
			return nil, err
		}
		out = append(out, real{filepath.Base(file), r.Scene, globe.New(a.Far, r.Scene)})
	}
	return out, nil
})

// sizes are those of the map from a small phone to a large screen, CSS
// pixels.
var sizes = [][2]float64{
	{320, 300}, {360, 400}, {414, 736}, {768, 1024}, {1024, 600}, {1280, 720}, {1920, 1080}, {2560, 1440},
}

// watch looks at the frames of one view of a story.
type watch struct {
	*testing.T
	v      *view.View
	f      view.Frame
	what   string
	boxes  []view.Box
	frames *int
	names  *int
}

// open makes a view of a story in a window with the globe and the tools of
// the page.
func open(t *testing.T, r *real, size [2]float64, frames, names *int) *watch {
	w := &watch{T: t, v: view.New(r.scene), frames: frames, names: names}
	w.v.Resize(size[0], size[1], 1.5, view.Insets{})
	tools := view.Box{X: size[0] - 56, Y: 12, W: 44, H: 184}
	if size[0] < 600 { // phones have fewer
		tools.H = 96
	}
	if r.scene.RTL {
		tools.X = 12
	}
	w.boxes = []view.Box{tools}
	if box, ok := r.globe.Box(size[0], size[1]); ok {
		w.boxes = append(w.boxes, box)
	}
	w.v.Reserve(w.boxes...)
	w.what = fmt.Sprintf("%s at %v", r.name, size)
	return w
}

// look checks the present frame: no letter lies on another name, on a mark
// or on the scale bar, none in a box that the host covers, none is cut by
// the edge.
func (w *watch) look() {
	w.Helper()
	w.v.Frame(&w.f)
	*w.frames++
	if n := w.v.Overlaps(&w.f); n > 0 {
		w.Fatalf("%s: %d overlaps, camera %v", w.what, n, w.v.CameraState())
	}
	last := ""
	for _, b := range w.v.Blots(&w.f) {
		name, ok := w.v.Letter(&b)
		if !ok {
			continue
		}
		if name != last {
			*w.names++
			last = name
		}
		lo, hi := b.Bounds()
		if lo.X < 0 || lo.Y < 0 || hi.X > float32(w.f.Width) || hi.Y > float32(w.f.Height) {
			w.Fatalf("%s: %q is cut by the edge, camera %v", w.what, name, w.v.CameraState())
		}
		for _, r := range w.boxes {
			s := float64(w.f.Scale)
			if float64(hi.X) > r.X*s && float64(lo.X) < (r.X+r.W)*s && float64(hi.Y) > r.Y*s && float64(lo.Y) < (r.Y+r.H)*s {
				w.Fatalf("%s: %q lies under the box %v, camera %v", w.what, name, r, w.v.CameraState())
			}
		}
	}
}

// named checks that all places in sight have their names.
func (w *watch) named() {
	w.Helper()
	if ids := w.v.Nameless(); len(ids) > 0 {
		w.Errorf("%s: without a name: %v", w.what, ids)
	}
}

func TestRealNamesOnFlights(t *testing.T) {
	stories, err := reals()
	if err != nil {
		t.Fatal(err)
	}
	frames, names := 0, 0
	for i := range stories {
		r := &stories[i]
		for _, size := range sizes {
			w := open(t, r, size, &frames, &names)
			now := time.Duration(0)
			w.v.Advance(now)
			w.look()
			w.named()
			steps := len(r.scene.Steps)
			for n := 1; n <= steps+2; n++ {
				step := n % (steps + 1) // and back to the overview, and on
				w.what = fmt.Sprintf("%s at %v, to step %d", r.name, size, step)
				w.v.Step(step, now)
				for k := 0; w.v.Flying() && k < 200; k++ {
					now += time.Duration(41+k%3*17) * time.Millisecond
					w.v.Advance(now)
					w.look()
				}
				for range 6 { // the route draws itself, the ship sails
					now += 1300 * time.Millisecond
					w.v.Advance(now)
					w.look()
				}
				now += time.Minute
				w.v.Advance(now)
				w.what = fmt.Sprintf("%s at %v, at step %d", r.name, size, step)
				w.look()
				w.named()
				// The way to a step leaves no trace.
				fresh := open(t, r, size, new(int), new(int))
				fresh.v.SetReducedMotion(true)
				fresh.v.Step(step, 0)
				fresh.v.Advance(0)
				fresh.look()
				if !slices.Equal(w.f.Glyphs, fresh.f.Glyphs) {
					t.Errorf("%s: the names stand elsewhere than on a map that comes here at once", w.what)
				}
			}
		}
	}
	t.Logf("%d frames, %d names in them", frames, names)
	if frames < 4000 || names < 10*frames {
		t.Errorf("%d frames with %d names are too few to tell", frames, names)
	}
}

func TestRealNamesInAllScales(t *testing.T) {
	stories, err := reals()
	if err != nil {
		t.Fatal(err)
	}
	frames, names, turns := 0, 0, 0
	for i := range stories {
		r := &stories[i]
		for _, size := range sizes {
			for _, out := range []bool{false, true} {
				w := open(t, r, size, &frames, &names)
				w.what = fmt.Sprintf("%s at %v, zooming", r.name, size)
				least, most := w.v.Scales()
				at := r.scene.Places[len(r.scene.Places)/2].At
				var shown view.Shown
				now := time.Duration(0)
				n := int(math.Log(most/least) / math.Log(1.015))
				for k := range n + 1 {
					part := float64(k) / float64(n)
					if out {
						part = 1 - part
					}
					now += 16 * time.Millisecond
					w.v.Put(view.State{X: float64(at.X), Y: float64(at.Y), K: least * math.Pow(most/least, part)}, now)
					shown.Look(w.v)
					if k%3 == 0 {
						w.look()
					}
				}
				if shown.Flickers > 0 || shown.Shifts > 1 {
					t.Errorf("%s: names come back at once %d times, the last time %s, the story's own %d times; %d turns of %d names", w.what, shown.Flickers, shown.Last, shown.Shifts, shown.Turns, len(r.scene.Labels))
				}
				turns += shown.Turns
			}
		}
	}
	t.Logf("%d frames, %d names in them, %d turns", frames, names, turns)
	if frames < 4000 || names < 5*frames {
		t.Errorf("%d frames with %d names are too few to tell", frames, names)
	}
}
