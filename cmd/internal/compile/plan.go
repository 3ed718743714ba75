package compile

import (
	"math"

	"github.com/paulmach/orb"
)

// tier is the plan of a level of detail.
type tier struct {
	low, high float64 // scales, CSS pixels per kilometre, for which it is meant
	grain     func(orb.Point) float64
	cell      float64 // kilometres
	tolerance float64 // kilometres, where it is finest
}

// Tuned on the built-in story: what a 1280 by 720 window shows must stay
// under ten thousand mesh vertices and eight thousand line segments, and the
// scene under its size (see the table that the tests print).
const (
	step         = 2.5  // from one level's largest scale to the next
	grainPixels  = 1.15 // tolerance in CSS pixels at a level's largest scale
	finest       = 0.32 // kilometres; the base map's own precision is hardly better
	coarsest     = 40.0 // kilometres, the most the tolerance grows to
	cellPixels   = 560
	laptop       = 1280 - 56
	laptopHeight = 720 - 56
)

// How the tolerance grows with the distance from the story's features, in
// CSS pixels at the smallest scale of a level: as far as near it is what the
// level's largest scale asks for, from middle on somewhat more than what its
// smallest scale asks for, and it doubles at wide, beyond what a screen with
// a feature in its middle shows. The last level has no largest scale: it goes
// on being used as the reader comes nearer, and so it is fine farther out.
const (
	near     = 50.0
	middle   = 180.0
	wide     = 480.0
	plateau  = 1.3 * step
	lastWide = 1.7 // for the last level, times near, middle and wide
)

// remote is how fast all levels but the first get coarser still outside of
// Home, with the square of the distance in lengths of its longer side: what
// is there is seen in passing.
const remote = 3.5

// plan lays out the levels, from coarse to fine.
//
// All levels are made from the same arcs and cover all of reach, so no level
// shows two sources side by side along a border, and nowhere is the map
// empty. What differs is the tolerance: a level is at its best around the
// story's features, as far as a reader who looks at one of them can see, and
// coarser beyond.
func plan(e extent, focus []orb.Point) []tier {
	home := homeScale(e)
	whole := 1280 / (e.reach.Max[0] - e.reach.Min[0])
	// One level ends just above the scale of the first view on a laptop, the
	// others follow by steps on either side.
	high := home * 1.15
	for high/step > 1.1*whole {
		high /= step
	}
	var out []tier
	for low := 0.0; ; high *= step {
		t := tier{low: low, high: high, tolerance: grainPixels / high}
		if t.tolerance <= 1.75*finest {
			t.high, t.tolerance = math.Inf(1), finest
		}
		t.cell = cellPixels / t.high
		if low > 0 {
			t.cell = cellPixels / math.Min(t.high, 2*low)
		}
		t.grain = grain(t, focus, e.home)
		out = append(out, t)
		if math.IsInf(t.high, 1) {
			return out
		}
		low = high
	}
}

// homeScale is the scale of the first view on a laptop, CSS pixels per
// kilometre.
func homeScale(e extent) float64 {
	return math.Min(laptop/(e.home.Max[0]-e.home.Min[0]), laptopHeight/(e.home.Max[1]-e.home.Min[1]))
}

// grain gives the tolerance of a level at a place.
func grain(t tier, focus []orb.Point, home orb.Bound) func(orb.Point) float64 {
	if len(focus) == 0 || t.low == 0 && math.IsInf(t.high, 1) {
		return func(orb.Point) float64 { return t.tolerance }
	}
	low, near, middle, wide := t.low, near, middle, wide
	if low == 0 {
		low = t.high / step
	}
	if math.IsInf(t.high, 1) {
		near, middle, wide = near*lastWide, middle*lastWide, wide*lastWide
	}
	return func(p orb.Point) float64 {
		least := math.Inf(1)
		for _, f := range focus {
			if d := (p[0]-f[0])*(p[0]-f[0]) + (p[1]-f[1])*(p[1]-f[1]); d < least {
				least = d
			}
		}
		x := math.Sqrt(least) * low
		g := 1 + (plateau-1)*math.Min(1, math.Max(0, x-near)/(middle-near))
		g *= 1 + math.Pow(math.Max(0, x-middle)/(wide-middle), 2)
		if t.low > 0 {
			g *= 1 + remote*math.Pow(outsideOf(home, p)/longSide(home), 2)
		}
		return math.Min(t.tolerance*g, math.Max(coarsest, t.tolerance))
	}
}

// outsideOf is the distance of a point from a bound, 0 inside.
func outsideOf(b orb.Bound, p orb.Point) float64 {
	return math.Hypot(
		math.Max(0, math.Max(b.Min[0]-p[0], p[0]-b.Max[0])),
		math.Max(0, math.Max(b.Min[1]-p[1], p[1]-b.Max[1])))
}

// focus is where a reader will look closely: places and routes.
func focus(p *plane, all []site) []orb.Point {
	var out []orb.Point
	for _, s := range all {
		for i, at := range s.at {
			// Long outlines need no more than some points.
			if len(s.at) > 40 && i%(len(s.at)/20) != 0 {
				continue
			}
			if xy, ok := p.forward(at); ok {
				out = append(out, xy)
			}
		}
	}
	return out
}
