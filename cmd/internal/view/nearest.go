package view

import "math"

// NearestIn gives the place that comes next from the place id in the
// direction bearing, degrees clockwise from up on the map, as in "nearest to
// the east": the nearest within 45 degrees on either side, where what lies
// straight ahead counts as nearer.
func (v *View) NearestIn(id string, bearing float64) (next string, ok bool) {
	it, known := v.ids[id]
	if !known {
		return "", false
	}
	from := v.middle(it)
	sin, cos := math.Sincos(bearing * math.Pi / 180)
	best := math.Inf(1)
	for i := range v.scene.Places {
		p := &v.scene.Places[i]
		if it.kind == PlaceKey && int(it.i) == i {
			continue
		}
		dx, dy := float64(p.At.X-from.X), float64(p.At.Y-from.Y)
		ahead := dx*sin - dy*cos
		aside := math.Abs(dx*cos + dy*sin)
		if ahead <= 0 || aside > ahead*1.0001 {
			continue
		}
		if d := ahead + 2*aside; d < best {
			best, next, ok = d, p.ID, true
		}
	}
	return next, ok
}
