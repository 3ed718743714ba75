package basemap

// Classify sets the class of every arc from the countries that use it: one
// makes a coast, two a border, and an arc with the same country on both of
// its sides is a seam. Arcs that are seams already stay so.
func (w *World) Classify() {
	for i, s := range w.sides() {
		a := &w.Arcs[i]
		switch {
		case a.Class == Seam:
		case s[1] < 0:
			a.Class = Coast
		case s[0] == s[1]:
			a.Class = Seam
		default:
			a.Class = Border
		}
	}
}

// sides tells for each arc the countries that use it, -1 for none.
func (w *World) sides() [][2]int {
	sides := make([][2]int, len(w.Arcs))
	for i := range sides {
		sides[i] = [2]int{-1, -1}
	}
	for i := range w.Countries {
		for _, part := range w.Countries[i].Rings {
			for _, ring := range part {
				for _, r := range ring {
					if s := &sides[r.Arc()]; s[0] < 0 {
						s[0] = i
					} else {
						s[1] = i
					}
				}
			}
		}
	}
	return sides
}
