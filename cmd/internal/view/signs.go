package view

import (
	"math"

	"dateline/cmd/internal/scene"
)

// Sign is a kind of sign on the map, as a legend explains it.
type Sign uint8

// The signs.
const (
	SignPort      Sign = iota // a place of a kind that has no shape of its own counts as well
	SignAirbase               // diamond
	SignCity                  // small disc
	SignCountry               // ring: a country, or a capital that stands for one
	SignFar                   // arrow head at the edge: a place out of sight
	SignMoved                 // a mark beside its place, with a line to it
	SignSchematic             // dashed line: a route that is known by its ends only
	SignRoute                 // solid line: a tracked route
	SignShip
	SignArrow       // the same for a route that is not at sea
	SignToward      // chevrons: a direction
	SignGap         // two slanted strokes: from here on the way is not described
	SignUncertainty // circle within which a place is known
	SignArea
	SignUncertainArea // hatched: nobody knows exactly where it ends
	SignLineOfControl
	SignDisputed
	NumSigns
)

var signNames = [NumSigns]string{
	"port", "airbase", "city", "country", "far", "moved", "schematic", "route", "ship", "arrow",
	"toward", "gap", "uncertainty", "area", "uncertain-area", "line-of-control", "disputed",
}

// String is the sign's name in lower case, words joined by hyphens.
func (s Sign) String() string {
	if s < NumSigns {
		return signNames[s]
	}
	return ""
}

// Signs appends to dst the signs that the free part of the map shows now,
// each once, in the order of their constants.
func (v *View) Signs(dst []Sign) []Sign {
	if v.unplaced {
		v.relabel()
		v.fading = v.fade()
	}
	var seen [NumSigns]bool
	v.placeSigns(&seen)
	v.routeSigns(&seen)
	seen[SignGap] = v.gapVisible()
	for i := range v.scene.Areas {
		s := SignArea
		if v.scene.Areas[i].Uncertain {
			s = SignUncertainArea
		}
		seen[s] = seen[s] || v.meshVisible(&v.scene.Areas[i].Mesh)
	}
	if len(v.scene.Levels) > 0 {
		seen[SignLineOfControl] = v.lineVisible(scene.LineOfControl)
		seen[SignDisputed] = v.lineVisible(scene.Disputed)
	}
	for s, ok := range seen {
		if ok {
			dst = append(dst, Sign(s))
		}
	}
	return dst
}

func (v *View) placeSigns(seen *[NumSigns]bool) {
	for i := range v.scene.Places {
		k := int32(i)
		if r := v.uncertainty(k); r > 0 {
			x, y := v.cam.screen(&v.win, v.scene.Places[i].At)
			seen[SignUncertainty] = seen[SignUncertainty] || v.circleVisible(x, y, r)
		}
		x, y, edge := v.place(k)
		if !v.visible(x, y) {
			continue
		}
		seen[SignMoved] = seen[SignMoved] || v.aside[i].on
		switch v.placeShape(k, edge) {
		case disc:
			seen[SignPort] = true
		case diamond:
			seen[SignAirbase] = true
		case small:
			seen[SignCity] = true
		case ring:
			seen[SignCountry] = true
		case arrowHead:
			seen[SignFar] = true
		}
		if !edge && v.scene.Places[i].HasToward {
			seen[SignToward] = true
		}
	}
}

func (v *View) routeSigns(seen *[NumSigns]bool) {
	for i := range v.scene.Routes {
		r := &v.scene.Routes[i]
		s := SignRoute
		if r.Schematic {
			s = SignSchematic
		}
		if !seen[s] && len(r.Points) > 1 && v.meetsWindow(r.Bounds) {
			seen[s] = v.pathVisible(r.Points)
		}
	}
	if v.voyage.route >= 0 && v.voyage.sails {
		x, y, _, _ := v.shipPose(v.shipAt())
		s := SignArrow
		if v.AtSea() {
			s = SignShip
		}
		seen[s] = v.visible(x, y)
	}
}

// lineVisible says whether some line of a class lies in the free part.
func (v *View) lineVisible(class scene.Class) bool {
	lines := v.scene.Levels[v.level].Lines
	for i := range lines {
		l := &lines[i]
		if l.Class == class && v.meetsWindow(l.Bounds) && v.pathVisible(l.Points) {
			return true
		}
	}
	return false
}

// pathVisible says whether some of a line lies in the free part.
func (v *View) pathVisible(points []scene.Point) bool {
	w := &v.win
	lx, ly := 0.0, 0.0
	for i, p := range points {
		x, y := v.cam.screen(w, p)
		if i > 0 {
			if _, _, ok := clipSegment(lx, ly, x, y, w.x, w.y, w.x+w.fw, w.y+w.fh); ok {
				return true
			}
		}
		lx, ly = x, y
	}
	return false
}

// meshVisible says whether some of a polygon lies in the free part: its edge
// does, or the free part lies all within it.
func (v *View) meshVisible(m *scene.Mesh) bool {
	if !v.meetsWindow(m.Bounds) {
		return false
	}
	start := uint32(0)
	for _, end := range m.Rings {
		if v.pathVisible(m.Points[start:end]) {
			return true
		}
		start = end
	}
	return encloses(m, v.cam.X, v.cam.Y)
}

// circleVisible says whether some of a disc lies in the free part.
func (v *View) circleVisible(x, y, r float64) bool {
	w := &v.win
	return math.Hypot(x-clamp(x, w.x, w.x+w.fw), y-clamp(y, w.y, w.y+w.fh)) < r
}
