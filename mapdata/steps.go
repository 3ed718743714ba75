package mapdata

import "github.com/paulmach/orb"

// step reads one item of "steps".
func (r *reader) step(i int) {
	f, ok := r.object(i, "the step")
	if !ok {
		return
	}
	r.only(f, stepMembers)
	s := Step{
		Title:    r.must(f, "title", oneLine, maxTitle),
		Text:     r.text(f, "text", prose, maxText),
		Features: r.named(f),
		Excerpts: r.excerptsOf(f),
		View:     r.bound(f, "view"),
	}
	r.story.Steps = append(r.story.Steps, s)
}

// event reads one item of "events".
func (r *reader) event(i int) {
	f, ok := r.object(i, "the event")
	if !ok {
		return
	}
	r.only(f, eventMembers)
	e := Event{
		ID:       r.id(f, false),
		Date:     r.date(f, "date"),
		End:      r.date(f, "end"),
		Text:     r.must(f, "text", prose, maxText),
		Features: r.named(f),
		Excerpts: r.excerptsOf(f),
	}
	r.required(f, `add "date": "2022-08", as exactly as the article says`, "date")
	if !e.End.IsZero() && !e.Date.IsZero() && e.End.Before(e.Date) {
		j, _ := f.find("end")
		r.errorf(r.doc.at(j), "date", "", "the event ends (%s) before it begins (%s)", e.End, e.Date)
	}
	if e.ID != "" && r.events[e.ID] {
		j, _ := f.find("id")
		r.errorf(r.doc.at(j), "duplicate-id", "", "there is another event %q", e.ID)
	}
	r.events[e.ID] = true
	r.story.Events = append(r.story.Events, e)
}

// named reads the member "features": ids of places, routes and areas.
func (r *reader) named(f fields) []string {
	var ids []string
	for _, i := range r.list(f, "features") {
		if !r.is(i, text, `each item of "features"`) {
			continue
		}
		id := r.doc.text(i)
		r.wanted = append(r.wanted, want{at: i, member: "features", id: id})
		ids = append(ids, id)
	}
	return ids
}

// resolve reports the ids of features that nothing has.
func (r *reader) resolve() {
	var ids []string
	for _, w := range r.wanted {
		f, ok := r.features[w.id]
		if !ok {
			if ids == nil {
				ids = sortedKeys(r.features)
			}
			what := "place, route or area"
			if w.placeOnly {
				what = "place"
			}
			r.unknown(w.at, what, w.id, ids)
			continue
		}
		if w.placeOnly && f.what != "place" && f.what != "" {
			r.errorf(r.doc.at(w.at), "unknown-reference", "name a place", "%q must name a place, and %q is %s", w.member, w.id, article(f.what))
		}
		if w.id == w.from {
			r.errorf(r.doc.at(w.at), "self-reference", "", "%q names the feature itself", w.member)
		}
	}
}

func article(what string) string {
	if what == "area" {
		return "an area"
	}
	return "a " + what
}

// bound reads a member that is [west, south, east, north] in degrees. Where
// west is more than east, the part lies across the 180th meridian, and its
// Max is given beyond 180.
func (r *reader) bound(f fields, name string) orb.Bound {
	const form = "[west, south, east, north] in degrees"
	i, ok := f.find(name)
	if !ok {
		return orb.Bound{}
	}
	v, ok := r.numbers(i, 4, quoted(name), form)
	if !ok {
		return orb.Bound{}
	}
	at := r.doc.at(i)
	if !r.inRange(at, orb.Point{v[0], v[1]}) || !r.inRange(at, orb.Point{v[2], v[3]}) {
		return orb.Bound{}
	}
	across := v[0] > v[2]
	if across {
		v[2] += 360
	}
	if v[1] >= v[3] || v[0] == v[2] || across && v[2]-v[0] > 180 {
		r.errorf(at, "extent", "write "+form, "%q ends where it begins, or before", name)
		return orb.Bound{}
	}
	b := orb.Bound{Min: orb.Point{v[0], v[1]}, Max: orb.Point{v[2], v[3]}}
	for _, s := range r.spots {
		if b.Contains(s.p) || b.Contains(orb.Point{s.p[0] + 360, s.p[1]}) {
			return b
		}
	}
	if len(r.spots) > 0 && name == "extent" {
		r.warnf(at, "extent", "write "+form, "no place of the story lies in %q", name)
	}
	return b
}
