package view

import "dateline/cmd/internal/scene"

// item is a feature of the story: a place, a route or an area.
type item struct {
	kind KeyKind
	i    int32
}

// none is no feature.
var none item

// newIndex finds features by id. Where an id comes twice, the first counts.
func newIndex(s *scene.Scene) map[string]item {
	ids := make(map[string]item, len(s.Places)+len(s.Routes)+len(s.Areas))
	add := func(id string, it item) {
		if _, twice := ids[id]; !twice && id != "" {
			ids[id] = it
		}
	}
	for i := range s.Places {
		add(s.Places[i].ID, item{PlaceKey, int32(i)})
	}
	for i := range s.Routes {
		add(s.Routes[i].ID, item{RouteKey, int32(i)})
	}
	for i := range s.Areas {
		add(s.Areas[i].ID, item{AreaKey, int32(i)})
	}
	return ids
}

// id is the name of a feature, empty for none.
func (v *View) id(it item) string {
	switch it.kind {
	case PlaceKey:
		return v.scene.Places[it.i].ID
	case RouteKey:
		return v.scene.Routes[it.i].ID
	case AreaKey:
		return v.scene.Areas[it.i].ID
	}
	return ""
}

// middle is where a feature is said to be: a place itself, the middle of a
// route's line, the middle of an area's bounds.
func (v *View) middle(it item) scene.Point {
	switch it.kind {
	case PlaceKey:
		return v.scene.Places[it.i].At
	case RouteKey:
		if r := &v.scene.Routes[it.i]; len(r.Points) > 0 {
			return halfway(r)
		}
	case AreaKey:
		b := v.scene.Areas[it.i].Mesh.Bounds
		return scene.Point{X: (b.Min.X + b.Max.X) / 2, Y: (b.Min.Y + b.Max.Y) / 2}
	}
	return scene.Point{}
}

// halfway is the point at half of a route's length.
func halfway(r *scene.Route) scene.Point {
	n := len(r.Points)
	if len(r.Along) != n {
		return r.Points[n/2]
	}
	half := r.Along[n-1] / 2
	for i := 1; i < n; i++ {
		if a, b := r.Along[i-1], r.Along[i]; b >= half && b > a {
			t := (half - a) / (b - a)
			p, q := r.Points[i-1], r.Points[i]
			return scene.Point{X: p.X + (q.X-p.X)*t, Y: p.Y + (q.Y-p.Y)*t}
		}
	}
	return r.Points[0]
}
