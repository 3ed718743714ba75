package view

import (
	"math"
	"time"

	"dateline/cmd/internal/scene"
)

// voyage is the telling of one route: the line draws itself from its start,
// then a ship moves along it once and rests at the end.
type voyage struct {
	cue           // on while something moves
	route int32   // -1 for none
	drawn float64 // the part of the line that is drawn, 0 to 1
	sails bool    // the ship has set off
	gone  float64 // the part of the distance behind the ship, 0 to 1
	told  time.Duration
}

// Voyage is how far the ship has come along the route that is being told:
// geodesic kilometres since the start, and of the whole route. ok is false
// where no route is told.
func (v *View) Voyage() (id string, doneKm, totalKm float64, ok bool) {
	if v.voyage.route < 0 {
		return "", 0, 0, false
	}
	r := &v.scene.Routes[v.voyage.route]
	total := float64(r.Along[len(r.Along)-1])
	return r.ID, total * v.voyage.gone, total, true
}

// AtSea says whether the route that is told lies at sea.
func (v *View) AtSea() bool {
	return v.voyage.route >= 0 && v.scene.Routes[v.voyage.route].Kind == "sea"
}

// routeToTell is the route to tell: the selected one, else the first that the
// present step puts in the light, -1 for none.
func (v *View) routeToTell() int32 {
	if v.selected.kind == RouteKey && tellable(&v.scene.Routes[v.selected.i]) {
		return v.selected.i
	}
	if v.step > 0 {
		for _, i := range v.scene.Steps[v.step-1].Routes {
			if i >= 0 && int(i) < len(v.scene.Routes) && tellable(&v.scene.Routes[i]) {
				return i
			}
		}
	}
	return -1
}

// tellable says whether a route has a line and distances along it.
func tellable(r *scene.Route) bool {
	n := len(r.Points)
	if n < 2 || len(r.Along) != n {
		return false
	}
	total := float64(r.Along[n-1])
	return total > 0 && !math.IsInf(total, 1)
}

// retell starts the voyage along the route to tell, or takes it away. A
// voyage on that same route goes on, unless it is to be told again.
func (v *View) retell(again bool) {
	route := v.routeToTell()
	if route == v.voyage.route && !again {
		return
	}
	v.voyage = voyage{route: route}
	v.changed()
	if route < 0 {
		return
	}
	v.voyage.begin()
	if v.calm {
		v.arrive()
	}
}

// sail brings the voyage to the present time.
func (v *View) sail() {
	y := &v.voyage
	if !y.on || y.waiting {
		return
	}
	t := y.elapsed(v.now)
	y.drawn = easeInOut(t.Seconds() / drawTime.Seconds())
	if t < drawTime {
		return
	}
	if t >= drawTime+sailTime {
		v.arrive()
		return
	}
	y.gone = easeInOut((t - drawTime).Seconds() / sailTime.Seconds())
	if !y.sails || v.now-y.told >= sailGap {
		y.sails, y.told = true, v.now
		v.tell(VoyageMoved, v.scene.Routes[y.route].ID)
	}
}

// arrive brings the ship to the end, where it rests.
func (v *View) arrive() {
	y := &v.voyage
	y.cue, y.drawn, y.gone, y.sails = cue{}, 1, 1, true
	v.stale = true
	v.tell(VoyageMoved, v.scene.Routes[y.route].ID)
}

// ahead is the opacity of what lies before the ship: full until it sets off,
// then quieter.
func (v *View) ahead() float32 {
	const fall = 0.4 // seconds
	y := &v.voyage
	if !y.sails {
		return 1
	}
	if !y.on {
		return quietAlpha
	}
	t := (y.elapsed(v.now) - drawTime).Seconds() / fall
	return float32(1 - (1-quietAlpha)*easeInOut(t))
}

// shipAt is how far the ship stands along its line, kilometres on the
// plane: where the distance behind it ends, but not on the marks of the
// places at both ends.
func (v *View) shipAt() float64 {
	y := &v.voyage
	r, lens := &v.scene.Routes[y.route], v.lengths[y.route]
	whole := lens[len(lens)-1]
	at := lens.at(cutAt(r.Along, y.gone*float64(r.Along[len(r.Along)-1])))
	from := v.berth(r.From, r.Points[0])
	to := whole - v.berth(r.To, r.Points[len(r.Points)-1])
	if from > to {
		return whole / 2
	}
	return clamp(at, from, to)
}

// berth is how far from the end of its line, kilometres on the plane, the
// ship stays clear of the mark of the place there.
func (v *View) berth(place int32, end scene.Point) float64 {
	if place < 0 || int(place) >= len(v.scene.Places) {
		return shipLength / 2 / v.cam.K
	}
	x, y, edge := v.place(place)
	ex, ey := v.cam.screen(&v.win, end)
	room := v.placeRadius(place, edge) + ringRoom + shipLength/2 - math.Hypot(x-ex, y-ey)
	return math.Max(room, shipLength/2) / v.cam.K
}

// shipPose is where the ship is on the screen, CSS pixels, and the unit
// vector of the way it goes.
func (v *View) shipPose(at float64) (x, y, dx, dy float64) {
	r, lens := &v.scene.Routes[v.voyage.route], v.lengths[v.voyage.route]
	x, y = v.cam.screen(&v.win, along(r.Points, cutAt(lens, at)))
	reach := shipLength / 2 / v.cam.K
	ax, ay := v.cam.screen(&v.win, along(r.Points, cutAt(lens, at-reach)))
	bx, by := v.cam.screen(&v.win, along(r.Points, cutAt(lens, at+reach)))
	if d := math.Hypot(bx-ax, by-ay); d > 0 {
		return x, y, (bx - ax) / d, (by - ay) / d
	}
	return x, y, 0, -1
}
