package scenetest

import (
	"math"

	"dateline/cmd/internal/scene"
)

// The shores of the two coasts, x as a function of y.
func westShore(y float64) float64 { return -230 + 40*math.Sin(y/90) + 9*math.Sin(y/17) }
func eastShore(y float64) float64 { return 230 + 45*math.Cos(y/110) + 8*math.Sin(y/19) }

// level builds one level of the base map with a point every step kilometres.
func level(step float64, maxK float32) scene.Level {
	l := scene.Level{MaxK: maxK}
	for _, cell := range [][2]float64{{-900, 0}, {0, 900}} {
		y0, y1 := cell[0], cell[1]
		west := shore(westShore, y0, y1, step)
		east := shore(eastShore, y0, y1, step)
		tint := scene.Land
		if y0 < 0 {
			tint = scene.Tinted // the north of the eastern coast is what the story is about
		}
		l.Meshes = append(l.Meshes,
			strip(scene.Land, flat(west, -1200), west),
			strip(tint, east, flat(east, 1200)))
		for _, s := range [][]scene.Point{west, east} {
			l.Lines = append(l.Lines, line(scene.Coast, 0, 0, s))
		}
		for i, class := range []scene.Class{scene.WaterLine, scene.WaterLine2, scene.WaterLine3} {
			d := float32(6 * (i + 1))
			l.Lines = append(l.Lines, line(class, 0, 0, shift(west, d)), line(class, 0, 0, shift(east, -d)))
		}
	}

	// An island with a lagoon that is sea again.
	n := max(12, int(360/step))
	centre := scene.Point{X: 40, Y: 90}
	outer, inner := circle(centre, 45, n), circle(centre, 20, n)
	l.Meshes = append(l.Meshes, annulus(scene.Land, outer, inner))
	l.Lines = append(l.Lines, line(scene.Coast, 0, 0, closed(outer)), line(scene.Coast, 0, 0, closed(inner)))

	lake := circle(scene.Point{X: -480, Y: -60}, 50, n)
	l.Meshes = append(l.Meshes, convex(scene.Lake, lake))
	l.Lines = append(l.Lines, line(scene.LakeShore, 0, 0, closed(lake)))

	border := straight(scene.Point{X: float32(eastShore(0)), Y: 0}, scene.Point{X: 1200, Y: 0}, step)
	l.Lines = append(l.Lines,
		line(scene.Border, 0, 0, border),
		line(scene.LineOfControl, 0, 0, straight(scene.Point{X: 420, Y: -300}, scene.Point{X: 560, Y: -120}, step)),
		line(scene.Disputed, 0, 0, straight(scene.Point{X: -900, Y: 300}, scene.Point{X: -500, Y: 420}, step)),
		line(scene.Graticule, 0, 0, straight(scene.Point{X: 0, Y: -900}, scene.Point{X: 0, Y: 900}, 4*step)))

	river := straight(scene.Point{X: -900, Y: 200}, scene.Point{X: -190, Y: 260}, step)
	for i := range river {
		river[i].Y += float32(25 * math.Sin(float64(river[i].X)/60))
	}
	// The river crosses the edge of a cell: its second part goes on where
	// the first ends.
	half := len(river) / 2
	l.Lines = append(l.Lines,
		line(scene.River, 3, 0, river[:half+1]),
		line(scene.River, 3, length(river[:half+1]), river[half:]))
	return l
}

func shore(x func(float64) float64, y0, y1, step float64) []scene.Point {
	n := int((y1 - y0) / step)
	out := make([]scene.Point, n+1)
	for i := range out {
		y := y0 + (y1-y0)*float64(i)/float64(n)
		out[i] = scene.Point{X: float32(x(y)), Y: float32(y)}
	}
	return out
}
