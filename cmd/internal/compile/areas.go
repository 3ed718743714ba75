package compile

import (
	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
	"dateline/mapdata"
)

// areas draws the story's areas. They are not simplified: they are the
// story's own.
func areas(s *mapdata.Story, d *domain, reach orb.Bound) (out []scene.Area, rings [][]ring) {
	for _, a := range s.Areas {
		var shape [][]vertex
		for _, polygon := range a.Shape {
			for _, r := range polygon {
				if v := d.trace(orb.LineString(r)); len(v) > 3 {
					shape = append(shape, v[:len(v)-1])
				}
			}
		}
		drawn := clip(d.curves(shape, false), reach)
		m, _ := mesh(scene.Land, drawn)
		out = append(out, scene.Area{ID: a.ID, Name: a.Name, Kind: a.Kind, Uncertain: a.Uncertain, Mesh: m})
		rings = append(rings, drawn)
	}
	return out, rings
}

// steps gives each step its features and its view.
func steps(s *mapdata.Story, views []orb.Bound) []scene.Step {
	kinds := map[string]func(*scene.Step){}
	for i := range s.Places {
		kinds[s.Places[i].ID] = func(st *scene.Step) { st.Places = append(st.Places, int32(i)) }
	}
	for i := range s.Routes {
		kinds[s.Routes[i].ID] = func(st *scene.Step) { st.Routes = append(st.Routes, int32(i)) }
	}
	for i := range s.Areas {
		kinds[s.Areas[i].ID] = func(st *scene.Step) { st.Areas = append(st.Areas, int32(i)) }
	}
	out := make([]scene.Step, len(s.Steps))
	for i, step := range s.Steps {
		out[i] = scene.Step{Title: step.Title, View: rect(views[i])}
		for _, id := range step.Features {
			if add := kinds[id]; add != nil {
				add(&out[i])
			}
		}
	}
	return out
}
