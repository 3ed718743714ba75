package globe

import (
	"testing"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
)

func TestCorner(t *testing.T) {
	at := func(x, y float32, far bool) scene.Place { return scene.Place{At: scene.Point{X: x, Y: y}, Far: far} }
	for _, c := range []struct {
		name   string
		places []scene.Place
		rtl    bool
		want   Corner
	}{
		{"nothing in the way", nil, false, TopStart},
		{"places in the middle", []scene.Place{at(0, 0, false), at(200, 100, false)}, false, TopStart},
		{"a far place to the north-west", []scene.Place{at(-9000, -8000, true)}, false, BottomStart},
		{"the same place, right to left", []scene.Place{at(-9000, -8000, true)}, true, TopStart},
		{"a far place to the north-east, right to left", []scene.Place{at(9000, -8000, true)}, true, BottomStart},
		{"marks at the left", []scene.Place{at(-590, -490, false), at(-590, 470, false)}, false, BottomEnd},
		{"marks in all corners but one", []scene.Place{at(-590, -490, false), at(-590, 470, false), at(590, 490, false)}, false, TopEnd},
	} {
		s := plane(20, 20, 1200, 1000)
		s.Places, s.RTL = c.places, c.rtl
		if got := corner(s); got != c.want {
			t.Errorf("%s: corner %d, want %d", c.name, got, c.want)
		}
	}
}

// The box lies on the map, at the side where lines start, and small maps
// have none.
func TestBox(t *testing.T) {
	for corner := range numCorners {
		for _, rtl := range []bool{false, true} {
			g := New(farWorld(t), plane(20, 20, 1000, 1000))
			g.Corner, g.RTL = corner, rtl
			for _, size := range [][2]float64{{LeastWidth, LeastHeight}, {900, 800}, {2560, 1300}} {
				b, ok := g.Box(size[0], size[1])
				if !ok || b.X < 8 || b.Y < 8 || b.X+b.W > size[0]-8 || b.Y+b.H > size[1]-8 || b.W != Size || b.H != Size {
					t.Errorf("corner %d of %v: %v, %v", corner, size, b, ok)
				}
				if left := b.X+b.W/2 < size[0]/2; left != (corner.Start() != rtl) {
					t.Errorf("corner %d, right to left %v: the globe is on the wrong side", corner, rtl)
				}
				if top := b.Y+b.H/2 < size[1]/2; top != corner.Top() {
					t.Errorf("corner %d: the globe is at the wrong end", corner)
				}
			}
			for _, size := range [][2]float64{{LeastWidth - 1, 800}, {900, LeastHeight - 1}, {375, 400}} {
				if _, ok := g.Box(size[0], size[1]); ok {
					t.Errorf("a globe on a map of %v", size)
				}
			}
		}
	}
	var none *Globe
	if b, ok := none.Box(900, 800); ok || b != (view.Box{}) {
		t.Error("no globe has a box")
	}
}
