package compile

import (
	"math"

	"github.com/paulmach/orb"

	"dateline/mapdata"
	"dateline/mapdata/geodesy"
)

// The shapes of window, width to height, that Home and every step must fill.
const (
	tallest = 1 / 2.2
	widest  = 2.4
)

// slack is how much more than the fitted rectangle a window shows along the
// side that binds: the viewer keeps 28 CSS pixels free on each side, and a
// window of 320 pixels is (320-56)/320 filled by it.
const slack = 320.0 / (320 - 56)

// extent is how the world is laid out for a story, world coordinates.
type extent struct {
	home, core, reach orb.Bound
	far               []bool // by place: outside home
	steps             []orb.Bound
}

// Smallest size of a view, kilometres: below it the base map has nothing
// more to say, and a place is no better known than its precision.
const (
	leastView        = 240.0
	precisionsInView = 30
)

// lay finds the extents of a story on its plane.
func lay(s *mapdata.Story, p *plane, closeBy []site) extent {
	var e extent
	if s.Extent != (orb.Bound{}) {
		e.home = atLeast(p.bound(s.Extent), leastView/4)
	} else {
		e.home = atLeast(pad(p.span(closeBy), 0.1), 2*leastView)
	}
	e.reach = seen(e.home)
	for _, place := range s.Places {
		xy, ok := p.forward(place.Point)
		far := !ok || !e.home.Contains(xy)
		e.far = append(e.far, far)
		if far && ok {
			margin := math.Max(400, 0.25*(e.home.Max[0]-e.home.Min[0]))
			e.reach = e.reach.Union(orb.Bound{Min: xy, Max: xy}.Pad(margin))
		}
	}
	e.core = pad(e.home, 0.05)
	for i := range s.Steps {
		v := p.view(s, &s.Steps[i], e.home)
		e.steps = append(e.steps, v)
		e.reach = e.reach.Union(seen(v))
	}
	return e
}

// seen is all that windows of the allowed shapes show of a fitted rectangle.
func seen(b orb.Bound) orb.Bound {
	w, h := b.Max[0]-b.Min[0], b.Max[1]-b.Min[1]
	c := b.Center()
	hw := slack / 2 * math.Max(w, h*widest)
	hh := slack / 2 * math.Max(h, w/tallest)
	return orb.Bound{Min: orb.Point{c[0] - hw, c[1] - hh}, Max: orb.Point{c[0] + hw, c[1] + hh}}
}

// bound is the part of the plane that an extent in degrees covers.
func (p *plane) bound(b orb.Bound) orb.Bound {
	west, east := b.Min[0], b.Max[0]
	if east < west {
		east += 360
	}
	const n = 32
	var pts []orb.Point
	for i := range n + 1 {
		for j := range n + 1 {
			at := orb.Point{west + (east-west)*float64(i)/n, b.Min[1] + (b.Max[1]-b.Min[1])*float64(j)/n}
			if xy, ok := p.forward(at); ok {
				pts = append(pts, xy)
			}
		}
	}
	return bounds(pts)
}

// span is the part of the plane that sites cover.
func (p *plane) span(all []site) orb.Bound {
	var pts []orb.Point
	for _, s := range all {
		for _, at := range s.at {
			if xy, ok := p.forward(at); ok {
				pts = append(pts, xy)
			}
		}
	}
	return bounds(pts)
}

// view is what a step shows: its own choice, or the extent of its features
// with a margin. A step without features shows home.
func (p *plane) view(s *mapdata.Story, step *mapdata.Step, home orb.Bound) orb.Bound {
	if step.View != (orb.Bound{}) {
		return atLeast(p.bound(step.View), leastView/4)
	}
	in := map[string]bool{}
	for _, id := range step.Features {
		in[id] = true
	}
	var all []site
	least := leastView
	for _, place := range s.Places {
		if in[place.ID] {
			at := []orb.Point{place.Point}
			if place.Kind == "country" {
				// The precision of a country's point is its size.
				at = geodesy.Circle(place.Point, 0.7*place.Precision, 8)
			} else {
				least = math.Max(least, precisionsInView*place.Precision/1000)
			}
			all = append(all, site{at: at})
		}
	}
	for _, r := range s.Routes {
		if in[r.ID] {
			all = append(all, site{at: r.Line})
		}
	}
	for _, a := range s.Areas {
		if in[a.ID] {
			all = append(all, site{at: corners(a.Shape)})
		}
	}
	b := p.span(all)
	if b.IsEmpty() {
		return home
	}
	return atLeast(pad(b, 0.12), math.Min(least, longSide(home)))
}

func longSide(b orb.Bound) float64 { return math.Max(b.Max[0]-b.Min[0], b.Max[1]-b.Min[1]) }

// pad grows a bound by a part of its longer side, all around.
func pad(b orb.Bound, part float64) orb.Bound { return b.Pad(part * longSide(b)) }

// atLeast grows a bound about its centre to a least width and height.
func atLeast(b orb.Bound, side float64) orb.Bound {
	c := b.Center()
	hw := math.Max(side, b.Max[0]-b.Min[0]) / 2
	hh := math.Max(side, b.Max[1]-b.Min[1]) / 2
	return orb.Bound{Min: orb.Point{c[0] - hw, c[1] - hh}, Max: orb.Point{c[0] + hw, c[1] + hh}}
}
