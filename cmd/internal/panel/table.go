package panel

import "dateline/mapdata/geodesy"

// table lists all places with what is known of where they are. Distances and
// directions are those from the first place.
func (f *flow) table(s *State) {
	st, w := s.Story, s.Words
	f.title(s, w.say("table"))
	for i := range st.Places {
		p := &st.Places[i]
		f.rule()
		f.featureRow(s, p.ID, p.Name, p.Kind, i+1)
		f.pair(w.say("fact.coordinates"), w.position(p.Point[0], p.Point[1]), w.say("fact.within"), within(w, p.Precision))
		if i > 0 {
			first := &st.Places[0]
			f.pair(
				w.say("table.distance", "place", first.Name), w.away(geodesy.Distance(first.Point, p.Point)),
				w.say("table.direction", "place", first.Name), w.direction(geodesy.Bearing(first.Point, p.Point)))
		}
		f.pair(w.say("fact.source"), p.Source, "", "")
		f.space(8)
	}
}

func within(w Words, precision float64) string {
	if precision <= 0 {
		return ""
	}
	return w.distance(precision)
}

// pair adds two facts beside each other, one alone over the whole width;
// those without a value are left out.
func (f *flow) pair(name, value, name2, value2 string) {
	const gap = 16
	if value == "" {
		name, value, name2, value2 = name2, value2, "", ""
	}
	if value == "" {
		return
	}
	one := func(d, w float64, name, value string) float64 {
		x := f.start(d, w)
		y := f.uiTextAt(name, Overline, InkQuiet, x, f.y, w)
		return f.factAt(value, Small, InkText, x, y+1, w)
	}
	w := f.w
	if value2 != "" {
		w = (f.w - gap) / 2
	}
	y := one(0, w, name, value)
	if value2 != "" {
		y = max(y, one(w+gap, w, name2, value2))
	}
	f.y = y + 8
}
