// Package scenetest makes a small complete Scene for the tests of everything
// that draws, moves or stores one.
package scenetest

import (
	"math"

	"dateline/cmd/internal/scene"
)

// Small returns a made-up story with something of every kind: two coasts
// that face each other over a sea, two levels cut into cells, an island with
// a hole, a lake, lines of most classes, four places (the last one Far), a
// schematic route, an area, steps, and labels over a tiny atlas of discs and
// boxes. Every call makes a new Scene, so that a test may change its own.
func Small() *scene.Scene {
	s := &scene.Scene{
		Title:    "From Alpha to Bravo",
		Language: "en",
		Home:     rect(-400, -300, 400, 300),
		Reach:    rect(-1200, -900, 1200, 900),
		Core:     rect(-600, -450, 600, 450),
		Levels: []scene.Level{
			level(60, 0.6),
			level(15, float32(math.Inf(1))),
		},
		Projection: scene.Projection{Kind: "laea", Lon: 48, Lat: 42},
	}
	s.Atlas, s.Glyphs = atlas()
	s.Digits = digits()
	s.Places = places()
	s.Routes = []scene.Route{route()}
	s.Areas = []scene.Area{area()}
	s.Steps = steps()
	s.Scale = scale(s.Reach)
	s.Labels = labels(s)
	return s
}

// Indices into Small().Places.
const (
	Alpha   = iota // port on the eastern coast, start of the route
	Bravo          // port on the western coast, end of the route
	Charlie        // air base inland, with uncertainty and a direction
	Delta          // city far outside Home and Reach
)

func places() []scene.Place {
	at := []scene.Point{{X: 190, Y: 170}, {X: -190, Y: -140}, {X: -330, Y: 120}, {X: -7400, Y: -2100}}
	ps := []scene.Place{
		{ID: "alpha", Name: "Alpha", Kind: "port", Precision: 2000},
		{ID: "bravo", Name: "Bravo", Kind: "port", Precision: 2000},
		{ID: "charlie", Name: "Charlie", Kind: "airbase", Precision: 12000,
			Uncertainty: circle(at[Charlie], 12, 32), Toward: 1.9 * math.Pi, HasToward: true},
		{ID: "delta", Name: "Delta", Kind: "city", Far: true},
	}
	for i := range ps {
		ps[i].Number = i + 1
		ps[i].At = at[i]
		ps[i].Label = int32(i)
		ps[i].Lon, ps[i].Lat = lonLat(at[i])
	}
	return ps
}

// lonLat is near enough for a made-up world: north up, true to scale at the
// centre.
func lonLat(p scene.Point) (lon, lat float64) {
	const degree = 6371.0088 * math.Pi / 180
	return 48 + float64(p.X)/(degree*math.Cos(42*math.Pi/180)), 42 - float64(p.Y)/degree
}

func route() scene.Route {
	const n = 48
	r := scene.Route{ID: "lane", Name: "Lane", Kind: "sea", Schematic: true, From: Alpha, To: Bravo, Label: -1}
	along := 0.0
	for i := range n + 1 {
		t := float64(i) / n
		p := scene.Point{
			X: float32(190 - 380*t + 40*math.Sin(math.Pi*t)),
			Y: float32(170 - 310*t + 60*math.Sin(2*math.Pi*t)),
		}
		if i > 0 {
			q := r.Points[i-1]
			along += math.Hypot(float64(p.X-q.X), float64(p.Y-q.Y))
		}
		r.Points = append(r.Points, p)
		r.Along = append(r.Along, float32(along))
	}
	r.Bounds = bounds(r.Points)
	return r
}

func area() scene.Area {
	m := convex(scene.Land, circle(scene.Point{X: 0, Y: -200}, 70, 24))
	return scene.Area{ID: "zone", Name: "Zone", Kind: "exercise", Mesh: m}
}

func steps() []scene.Step {
	return []scene.Step{
		{Title: "The crossing", Places: []int32{Alpha, Bravo}, Routes: []int32{0}, View: rect(-260, -210, 260, 240)},
		{Title: "The air base", Places: []int32{Charlie}, View: rect(-430, 40, -230, 200)},
		{Title: "The zone and the answer", Places: []int32{Delta}, Areas: []int32{0}, View: rect(-120, -300, 120, -100)},
	}
}

// scale samples a made-up distortion, 1 at the centre.
func scale(reach scene.Rect) []scene.ScaleSample {
	var out []scene.ScaleSample
	for row := range 5 {
		for col := range 5 {
			p := scene.Point{
				X: reach.Min.X + (reach.Max.X-reach.Min.X)*float32(col)/4,
				Y: reach.Min.Y + (reach.Max.Y-reach.Min.Y)*float32(row)/4,
			}
			r := math.Hypot(float64(p.X), float64(p.Y)) / (2 * 6371.0088)
			out = append(out, scene.ScaleSample{At: p, Scale: float32(1 / math.Sqrt(1-r*r))})
		}
	}
	return out
}
