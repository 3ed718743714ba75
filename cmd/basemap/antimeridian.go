package main

import (
	"fmt"
	"math"

	"dateline/mapdata/basemap"

	"github.com/paulmach/orb"
)

// world-atlas joins the polygons that the antimeridian divides, and
// Antarctica has lost the edge along the pole. This file divides them
// again, with arcs of class Seam along the cuts.

// cutArc divides a line at its points on the antimeridian, those where it
// crosses included, and brings every piece into -180..180.
func cutArc(line orb.LineString) ([]basemap.Arc, error) {
	pieces := splitAtSeam(unroll(line))
	if len(pieces) == 0 {
		return nil, nil // quantisation has made one point of it
	}
	side := 0.0 // where the last piece off the antimeridian ended, or the first begins
	for i := len(pieces) - 1; i >= 0; i-- {
		if toGlobe(pieces[i]) {
			side = math.Copysign(180, pieces[i][0][0])
		}
	}
	if side == 0 {
		return nil, fmt.Errorf("a line at %v lies along the antimeridian", line[0])
	}
	var arcs []basemap.Arc
	for _, piece := range pieces {
		class := basemap.Coast // for now: Classify comes when all rings are known
		if offSeam(piece) < 0 {
			class = basemap.Seam
			for i := range piece {
				piece[i][0] = side
			}
		} else {
			side = math.Copysign(180, piece[len(piece)-1][0])
		}
		arcs = append(arcs, basemap.Arc{Class: class, Points: piece})
	}
	return arcs, nil
}

// toGlobe turns a piece by whole turns into -180..180. It cannot tell for a
// piece along the antimeridian, and gives false.
func toGlobe(piece orb.LineString) bool {
	off := offSeam(piece)
	if off < 0 {
		return false
	}
	turn := math.Floor((piece[off][0]+180)/360) * 360
	for i := range piece {
		piece[i][0] = math.Max(-180, math.Min(180, piece[i][0]-turn))
	}
	return true
}

// unroll makes longitudes run on beyond 180 degrees, and adds a point
// wherever the line crosses the antimeridian.
func unroll(line orb.LineString) orb.LineString {
	out := orb.LineString{line[0]}
	for _, p := range line[1:] {
		last := out[len(out)-1]
		q := orb.Point{last[0] + math.Remainder(p[0]-last[0], 360), p[1]}
		if seamPoint(q) {
			q[0] = math.Round(q[0]/180) * 180
		}
		if math.Hypot(q[0]-last[0], q[1]-last[1]) < 1e-9 {
			continue // the same point, once for each side
		}
		if a, b := math.Floor((last[0]+180)/360), math.Floor((q[0]+180)/360); a != b && !seamPoint(last) && !seamPoint(q) {
			x := math.Max(a, b)*360 - 180
			t := (x - last[0]) / (q[0] - last[0])
			out = append(out, orb.Point{x, last[1] + t*(q[1]-last[1])})
		}
		out = append(out, q)
	}
	return out
}

// seamPoint tells whether a point lies on the antimeridian.
func seamPoint(p orb.Point) bool {
	return math.Abs(math.Abs(math.Remainder(p[0], 360))-180) < 1e-9
}

func splitAtSeam(line orb.LineString) (pieces []orb.LineString) {
	start := 0
	for i := 1; i < len(line); i++ {
		if seamPoint(line[i]) || i == len(line)-1 {
			pieces = append(pieces, append(orb.LineString(nil), line[start:i+1]...))
			start = i
		}
	}
	return pieces
}

// offSeam is the index of a point off the antimeridian, -1 for none.
func offSeam(piece orb.LineString) int {
	for i, p := range piece {
		if !seamPoint(p) {
			return i
		}
	}
	return -1
}
