package mapdata

import (
	"slices"
	"strings"
)

// gapTo reads the property "gapTo", the ids of the places to which something
// goes from here by a way that the article leaves out, and compares it with
// "gap", which names that on the map.
func (r *reader) gapTo(f fields, from string) []string {
	i, ok := f.find("gapTo")
	if !ok {
		if j, ok := f.find("gap"); ok {
			r.errorf(r.doc.at(j), "gap", `add "gapTo": ["id"], the places where the account goes on`, "\"gap\" says that a way is not described, and not where it leads")
		}
		return nil
	}
	if !f.has("gap") {
		r.errorf(r.doc.at(i), "gap", `add "gap": the words that the map writes here, as "way on not described"`, "\"gapTo\" needs \"gap\" beside it")
	}
	if !r.is(i, array, quoted("gapTo")) {
		return nil
	}
	items := r.doc.items(i)
	if len(items) == 0 {
		r.errorf(r.doc.at(i), "gap", "name the places where the account goes on, or take it out", "\"gapTo\" names no place")
	}
	r.gapAt[from] = r.doc.at(i)
	var ids []string
	for _, j := range items {
		if !r.is(j, text, `each item of "gapTo"`) {
			continue
		}
		id := r.doc.text(j)
		r.wanted = append(r.wanted, want{j, "gapTo", id, from, true})
		ids = append(ids, id)
	}
	return ids
}

// Onward says what the story leaves open at a place: its gap and the names of
// the places where the account goes on; empty for a place without a gap.
func (s *Story) Onward(p *Place) string {
	if p.Gap == "" {
		return ""
	}
	var names []string
	for _, id := range p.GapTo {
		for i := range s.Places {
			if s.Places[i].ID == id {
				names = append(names, s.Places[i].Name)
			}
		}
	}
	return p.Gap + ": " + strings.Join(names, " · ")
}

// bridged warns of gaps over which the story itself draws a route.
func (r *reader) bridged() {
	for _, p := range r.story.Places {
		for _, t := range r.story.Routes {
			if t.From == p.ID && slices.Contains(p.GapTo, t.To) {
				r.warnf(r.gapAt[p.ID], "gap", "take one of them out", "the route %q goes from %q to %q, where the story says that no way is described", t.ID, p.ID, t.To)
			}
		}
	}
}
