package globe

import (
	"math"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
)

// Corner is a corner of the map, as lines run in the story's language.
type Corner uint8

// The corners, the most welcome first: nothing else stands in the first one.
const (
	TopStart Corner = iota
	BottomStart
	BottomEnd
	TopEnd
	numCorners
)

// Inset gives the distances, CSS pixels, of the globe from the start or end
// and from the top or bottom of the map. They leave room for what stands in
// the corners already: the scale bar, the credits, the buttons.
func (c Corner) Inset() (along, across float64) {
	return [numCorners]float64{12, 12, 12, 68}[c], [numCorners]float64{12, 62, 44, 12}[c]
}

// Start and Top tell at which sides of the map the corner is.
func (c Corner) Start() bool { return c == TopStart || c == BottomStart }
func (c Corner) Top() bool   { return c == TopStart || c == TopEnd }

// The least map that has room for a globe, CSS pixels.
const (
	LeastWidth  = 480
	LeastHeight = 420
)

// Box is where the globe stands on a map of a size in CSS pixels; small maps
// have none.
func (g *Globe) Box(width, height float64) (view.Box, bool) {
	if g == nil || len(g.Home) == 0 || width < LeastWidth || height < LeastHeight {
		return view.Box{}, false
	}
	return g.Corner.box(width, height, g.RTL), true
}

func (c Corner) box(width, height float64, rtl bool) view.Box {
	x, y := c.Inset()
	if c.Start() == rtl {
		x = width - x - Size
	}
	if !c.Top() {
		y = height - y - Size
	}
	return view.Box{X: x, Y: y, W: Size, H: Size}
}

// corner is the one that hides least of a story, over the sizes that maps
// have: first of what its first view shows, then of its steps.
func corner(s *scene.Scene) Corner {
	var hides [numCorners]int
	for _, size := range [...][2]float64{{480, 426}, {600, 540}, {700, 626}, {820, 760}, {900, 800}, {1200, 800}, {1540, 866}} {
		for c := range numCorners {
			b := c.box(size[0], size[1], s.RTL)
			hides[c] += 100 * hidden(s, s.Home, size, b)
			for i := range s.Steps {
				if r := s.Steps[i].View; r != (scene.Rect{}) {
					hides[c] += hidden(s, r, size, b)
				}
			}
		}
	}
	best := TopStart
	for c := range numCorners {
		if hides[c] < hides[best] {
			best = c
		}
	}
	return best
}

// hidden counts the marks and the routes of a story that a box hides when
// the map, of a size in CSS pixels, shows r. Marks count more.
func hidden(s *scene.Scene, r scene.Rect, size [2]float64, b view.Box) (n int) {
	cx, cy := middle(r)
	k := math.Min((size[0]-2*view.Padding)/max(float64(r.Max.X)-float64(r.Min.X), 1e-3),
		(size[1]-2*view.Padding)/max(float64(r.Max.Y)-float64(r.Min.Y), 1e-3))
	at := func(p scene.Point) (x, y float64) {
		return (float64(p.X)-cx)*k + size[0]/2, (float64(p.Y)-cy)*k + size[1]/2
	}
	in := func(x, y, room float64) bool {
		return x > b.X-room && x < b.X+b.W+room && y > b.Y-room && y < b.Y+b.H+room
	}
	for i := range s.Places {
		x, y := at(s.Places[i].At)
		if s.Places[i].Far {
			x = math.Max(view.EdgeInset, math.Min(x, size[0]-view.EdgeInset))
			y = math.Max(view.EdgeInset, math.Min(y, size[1]-view.EdgeInset))
		}
		if in(x, y, 20) {
			n += 3
		}
	}
	for i := range s.Routes {
		for _, p := range s.Routes[i].Points {
			if x, y := at(p); in(x, y, 6) {
				n++
				break
			}
		}
	}
	return n
}
