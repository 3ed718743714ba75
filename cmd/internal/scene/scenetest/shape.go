package scenetest

import (
	"math"

	"dateline/cmd/internal/scene"
)

func rect(x0, y0, x1, y1 float32) scene.Rect {
	return scene.Rect{Min: scene.Point{X: x0, Y: y0}, Max: scene.Point{X: x1, Y: y1}}
}

func bounds(ps []scene.Point) scene.Rect {
	r := scene.Rect{Min: ps[0], Max: ps[0]}
	for _, p := range ps {
		r.Min.X, r.Min.Y = min(r.Min.X, p.X), min(r.Min.Y, p.Y)
		r.Max.X, r.Max.Y = max(r.Max.X, p.X), max(r.Max.Y, p.Y)
	}
	return r
}

func line(class scene.Class, rank uint8, start float32, ps []scene.Point) scene.Line {
	return scene.Line{Class: class, Rank: rank, Start: start, Bounds: bounds(ps), Points: ps}
}

func length(ps []scene.Point) float32 {
	sum := 0.0
	for i := 1; i < len(ps); i++ {
		sum += math.Hypot(float64(ps[i].X-ps[i-1].X), float64(ps[i].Y-ps[i-1].Y))
	}
	return float32(sum)
}

func closed(ring []scene.Point) []scene.Point {
	return append(append([]scene.Point(nil), ring...), ring[0])
}

// shift moves points eastward by d.
func shift(ps []scene.Point, d float32) []scene.Point {
	out := make([]scene.Point, len(ps))
	for i, p := range ps {
		out[i] = scene.Point{X: p.X + d, Y: p.Y}
	}
	return out
}

// flat puts points on the vertical through x.
func flat(ps []scene.Point, x float32) []scene.Point {
	out := make([]scene.Point, len(ps))
	for i, p := range ps {
		out[i] = scene.Point{X: x, Y: p.Y}
	}
	return out
}

func straight(a, b scene.Point, step float64) []scene.Point {
	n := max(2, int(math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y))/step))
	out := make([]scene.Point, n+1)
	for i := range out {
		t := float32(i) / float32(n)
		out[i] = scene.Point{X: a.X + t*(b.X-a.X), Y: a.Y + t*(b.Y-a.Y)}
	}
	return out
}

func circle(c scene.Point, r float64, n int) []scene.Point {
	out := make([]scene.Point, n)
	for i := range out {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		out[i] = scene.Point{X: c.X + float32(r*sin), Y: c.Y - float32(r*cos)}
	}
	return out
}

// convex fills a convex ring with a fan.
func convex(class scene.Class, ring []scene.Point) scene.Mesh {
	m := scene.Mesh{Class: class, Bounds: bounds(ring), Points: ring, Rings: []uint32{uint32(len(ring))}}
	for i := 2; i < len(ring); i++ {
		m.Triangles = append(m.Triangles, 0, uint32(i-1), uint32(i))
	}
	return m
}

// strip fills the band between two lines of equally many points that run
// the same way, left of them first.
func strip(class scene.Class, left, right []scene.Point) scene.Mesh {
	n := uint32(len(left))
	ps := append([]scene.Point(nil), left...)
	for i := len(right) - 1; i >= 0; i-- {
		ps = append(ps, right[i])
	}
	m := scene.Mesh{Class: class, Bounds: bounds(ps), Points: ps, Rings: []uint32{2 * n}}
	for i := uint32(0); i+1 < n; i++ {
		m.Triangles = append(m.Triangles, i, i+1, 2*n-1-i, i+1, 2*n-2-i, 2*n-1-i)
	}
	return m
}

// annulus fills the space between two rings of equally many points.
func annulus(class scene.Class, outer, inner []scene.Point) scene.Mesh {
	n := uint32(len(outer))
	ps := append(append([]scene.Point(nil), outer...), inner...)
	m := scene.Mesh{Class: class, Bounds: bounds(outer), Points: ps, Rings: []uint32{n, 2 * n}}
	for i := range n {
		j := (i + 1) % n
		m.Triangles = append(m.Triangles, i, j, n+i, j, n+j, n+i)
	}
	return m
}
