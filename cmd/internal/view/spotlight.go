package view

// Light puts features in the light and leaves the others out of it, wherever
// the camera stands; without ids the light is that of the present step
// again. Unknown ids are passed over. Going to a step ends it.
func (v *View) Light(ids ...string) {
	v.light()
	found := false
	for _, id := range ids {
		it, ok := v.ids[id]
		if !ok {
			continue
		}
		if !found {
			clear(v.litPlace)
			clear(v.litRoute)
			clear(v.litArea)
			v.someLit, found = true, true
		}
		switch it.kind {
		case PlaceKey:
			v.litPlace[it.i] = true
		case RouteKey:
			v.litRoute[it.i] = true
		case AreaKey:
			v.litArea[it.i] = true
		}
	}
	v.changed()
}
