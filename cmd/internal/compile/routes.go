package compile

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/simplify"

	"dateline/cmd/internal/scene"
	"dateline/mapdata"
	"dateline/mapdata/geodesy"
)

const (
	routeStep  = 60e3 // metres between the points of a great circle
	curveSteps = 24   // points of a smoothed segment, before simplifying
	routeGrain = 0.03 // kilometres, a third of a pixel at the largest scale
)

// routes draws the story's routes.
func routes(s *mapdata.Story, p *plane, ground *ground) []scene.Route {
	place := map[string]int32{}
	for i := range s.Places {
		place[s.Places[i].ID] = int32(i)
	}
	index := func(id string) int32 {
		if i, ok := place[id]; ok {
			return i
		}
		return -1
	}
	out := make([]scene.Route, len(s.Routes))
	for i, r := range s.Routes {
		pts, along := p.route(&r, ground)
		out[i] = scene.Route{
			ID: r.ID, Name: r.Name, Kind: r.Kind, Schematic: r.Schematic,
			Points: points(pts), Along: along,
			From: index(r.From), To: index(r.To), Label: -1,
		}
		if len(pts) > 0 {
			out[i].Bounds = boundsOf(out[i].Points)
		}
	}
	return out
}

// route draws a line of the story. A line of two points, or through the air,
// is a great circle. A schematic line is smoothed, because its corners mean
// nothing; a tracked one is drawn as it is. Along gives the kilometres from
// the start by the line as it stands in the story, not by its smoothed form.
func (p *plane) route(r *mapdata.Route, ground *ground) (pts []orb.Point, along []float32) {
	line := r.Line
	if len(line) == 2 || r.Kind == "air" {
		line = geodesy.Densify(line, routeStep)
	}
	metres := geodesy.Along(line)
	var raw []orb.Point
	var at []float64
	for i, ll := range line {
		if xy, ok := p.forward(ll); ok {
			raw, at = append(raw, xy), append(at, metres[i]/1000)
		}
	}
	if len(raw) < 2 {
		return nil, nil
	}
	fine, fineAt := raw, at
	if r.Schematic && len(raw) > 2 {
		fine, fineAt = smoothRoute(raw, at, ground)
	}
	kept, indices := keep(fine, routeGrain)
	for _, i := range indices {
		along = append(along, float32(fineAt[i]))
	}
	return kept, along
}

// smoothRoute leads a curve through the points of a line. Where the curve
// would go over land and the straight line would not, the line stays.
func smoothRoute(raw []orb.Point, at []float64, ground *ground) (fine []orb.Point, fineAt []float64) {
	for i := 0; i+1 < len(raw); i++ {
		a, b := raw[i], raw[i+1]
		before, after := mirror(b, a), mirror(a, b)
		if i > 0 {
			before = raw[i-1]
		}
		if i+2 < len(raw) {
			after = raw[i+2]
		}
		var curve, straight []orb.Point
		for k := range curveSteps + 1 {
			t := float64(k) / curveSteps
			curve = append(curve, catmullRom(before, a, b, after, t))
			straight = append(straight, orb.Point{a[0] + t*(b[0]-a[0]), a[1] + t*(b[1]-a[1])})
		}
		if ground.share(curve) > ground.share(straight) {
			curve = straight
		}
		total := pathLength(curve)
		run := 0.0
		for k, q := range curve {
			if k > 0 {
				run += distance(curve[k-1], q)
			} else if i > 0 {
				continue // the end of the segment before
			}
			part := 0.0
			if total > 0 {
				part = run / total
			}
			fine = append(fine, q)
			fineAt = append(fineAt, at[i]+part*(at[i+1]-at[i]))
		}
	}
	return fine, fineAt
}

func mirror(p, about orb.Point) orb.Point {
	return orb.Point{2*about[0] - p[0], 2*about[1] - p[1]}
}

// catmullRom is the point at t, from 0 at b to 1 at c, of the centripetal
// Catmull-Rom curve, which makes no loops (Barry and Goldman 1988; Yuksel,
// Schaefer and Keyser 2011).
func catmullRom(a, b, c, d orb.Point, t float64) orb.Point {
	t1 := math.Sqrt(distance(a, b))
	t2 := t1 + math.Sqrt(distance(b, c))
	t3 := t2 + math.Sqrt(distance(c, d))
	if t1 == 0 || t2 == t1 || t3 == t2 {
		return orb.Point{b[0] + t*(c[0]-b[0]), b[1] + t*(c[1]-b[1])}
	}
	x := t1 + t*(t2-t1)
	mix := func(p, q orb.Point, s, e float64) orb.Point {
		u := (x - s) / (e - s)
		return orb.Point{p[0] + u*(q[0]-p[0]), p[1] + u*(q[1]-p[1])}
	}
	ab, bc, cd := mix(a, b, 0, t1), mix(b, c, t1, t2), mix(c, d, t2, t3)
	return mix(mix(ab, bc, 0, t2), mix(bc, cd, t1, t3), t1, t2)
}

func distance(a, b orb.Point) float64 { return math.Hypot(b[0]-a[0], b[1]-a[1]) }

func pathLength(line []orb.Point) float64 {
	sum := 0.0
	for i := 1; i < len(line); i++ {
		sum += distance(line[i-1], line[i])
	}
	return sum
}

// keep simplifies a line by Douglas and Peucker's rule and tells which points
// it kept.
func keep(line []orb.Point, grain float64) (kept []orb.Point, indices []int) {
	simple := simplify.DouglasPeucker(grain).LineString(append(orb.LineString(nil), line...))
	i := 0
	for _, p := range simple {
		for line[i] != p {
			i++
		}
		kept, indices = append(kept, p), append(indices, i)
		i++
	}
	return kept, indices
}
