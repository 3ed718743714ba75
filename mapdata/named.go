package mapdata

// NameOf gives the name of the place, route or area with an id; empty where
// there is none.
func (s *Story) NameOf(id string) string {
	for _, p := range s.Places {
		if p.ID == id {
			return p.Name
		}
	}
	for _, r := range s.Routes {
		if r.ID == id {
			return r.Name
		}
	}
	for _, a := range s.Areas {
		if a.ID == id {
			return a.Name
		}
	}
	return ""
}
