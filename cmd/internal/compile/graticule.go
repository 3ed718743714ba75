package compile

import (
	"math"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
)

// graticulePixels is the least distance between the lines of the graticule,
// CSS pixels in the first view.
const graticulePixels = 130

// graticuleGrain is the tolerance of its curves, CSS pixels; nobody measures
// by them, so it is never less than a kilometre and a half.
const graticuleGrain = 0.7

// graticule draws meridians and parallels at a round number of degrees, the
// same on all levels.
func graticule(d *domain, levels []*level, e extent) {
	least := graticulePixels / homeScale(e) / 111.2
	degrees := 30.0
	for _, s := range []float64{20, 15, 10, 5, 2, 1} {
		if s >= least {
			degrees = s
		}
	}
	draw := func(line orb.LineString) {
		var v []vertex
		for _, p := range line {
			v = append(v, d.vertex(p))
		}
		for _, run := range d.runs(v) {
			for _, l := range levels {
				kept, _ := keep(run, math.Max(graticuleGrain/l.k(), 1.5))
				l.lines = append(l.lines, chop(scene.Graticule, 0, kept, e.reach, math.Inf(1))...)
			}
		}
	}
	const dense = 0.5 // degrees
	for lon := -180.0; lon < 180; lon += degrees {
		var line orb.LineString
		for lat := -90 + degrees; lat <= 90-degrees; lat += dense {
			line = append(line, orb.Point{lon, lat})
		}
		draw(line)
	}
	for lat := -90 + degrees; lat <= 90-degrees; lat += degrees {
		var line orb.LineString
		for lon := -180.0; lon <= 180; lon += dense {
			line = append(line, orb.Point{lon, lat})
		}
		draw(line)
	}
}

// k is the largest scale of a level, or the scale that the last level is
// drawn for.
func (l *level) k() float64 { return math.Min(l.high, math.Max(l.low*step, grainPixels/l.tolerance)) }

// sea draws the visible disc of the sphere where the reach is larger.
func (l *level) sea(d *domain) {
	if !d.azimuthal() || !d.pokes(l.reach) {
		return
	}
	disc := clip([]ring{d.circle(d.azimuthRadius(d.rho))}, l.reach)
	if m, ok := mesh(scene.Sea, disc); ok {
		l.pieces = append(l.pieces, piece{m, -1})
	}
}
