package view

import "dateline/cmd/internal/scene"

// ground tells whether a world position is on the land of the present level
// of detail, and whether a lake is there: a lake lies on land. Where the
// scene has no map, all is land.
func (v *View) ground(x, y float64) (land, lake bool) {
	if len(v.scene.Levels) == 0 {
		return true, false
	}
	meshes := v.scene.Levels[v.level].Meshes
	for i := range meshes {
		m := &meshes[i]
		if !dry(m.Class) && m.Class != scene.Lake || !holds(m.Bounds, x, y) || !encloses(m, x, y) {
			continue
		}
		if m.Class == scene.Lake {
			return true, true
		}
		land = true
	}
	return land, false
}

// dry says whether a class of meshes is land.
func dry(c scene.Class) bool {
	switch c {
	case scene.Land, scene.Tinted, scene.Tinted2, scene.Tinted3:
		return true
	}
	return false
}

// holds says whether a rectangle contains a position.
func holds(r scene.Rect, x, y float64) bool {
	return x >= float64(r.Min.X) && x <= float64(r.Max.X) && y >= float64(r.Min.Y) && y <= float64(r.Max.Y)
}
