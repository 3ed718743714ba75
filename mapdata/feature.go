package mapdata

import (
	"slices"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
)

// feature reads one feature into a place, a route or an area.
func (r *reader) feature(p part) {
	f := p.fields
	if i, ok := f.find("type"); !ok {
		r.required(f, `add "type": "Feature"`, "type")
	} else {
		r.oneOf(i, "collection", "type of a feature", []string{"Feature"})
	}
	for _, m := range f.list {
		r.misplaced(f, m)
	}
	id := r.id(f, true)
	if _, twice := r.features[id]; twice {
		i, _ := f.find("id")
		r.errorf(r.doc.at(i), "duplicate-id", "ids are there to tell features apart", "there is another feature %q", id)
	}
	g, ok := r.geometry(f)
	if !ok {
		// Its properties are read for their own problems, and forgotten. What
		// names the feature is not at fault.
		r.unplaced = true
		r.known(id, "", 0)
		defer func(s Story, spots []spot, routeAt []int) {
			*r.story, r.spots, r.routeAt = s, spots, routeAt
		}(*r.story, r.spots, r.routeAt)
	}
	switch g.what {
	case "route":
		r.route(id, p.properties, g.line, g.at)
	case "area":
		r.area(id, p.properties, g.shape)
	default:
		r.place(id, p.properties, g.point, g.at)
	}
}

// misplaced warns of members of a feature that were meant for elsewhere.
// GeoJSON lets features have any others.
func (r *reader) misplaced(f fields, m field) {
	if slices.Contains(featureMembers, m.name) {
		return
	}
	if slices.Contains(propertyMembers, m.name) {
		r.warnf(m.at, "misplaced", `move it into "properties"`, "%q means nothing beside \"properties\"", m.name)
	} else if guess := nearest(m.name, featureMembers); guess != "" && !f.has(guess) {
		r.warnf(m.at, "near-miss", didYouMean(guess), "%q means nothing here", m.name)
	}
}

// properties warns of properties that are probably meant for ours, and of
// ours that do nothing on this sort of feature.
func (r *reader) properties(f fields, what string, idle ...string) {
	for _, m := range f.list {
		if slices.Contains(idle, m.name) {
			r.warnf(m.at, "idle", "take it out", "%q does nothing on %s", m.name, article(what))
		}
		if slices.Contains(propertyMembers, m.name) || slices.Contains(simplestyle, m.name) {
			continue
		}
		guess, known := r.near[m.name]
		if !known {
			guess = nearest(m.name, propertyMembers)
			r.near[m.name] = guess
		}
		if guess != "" && !f.has(guess) {
			r.warnf(m.at, "near-miss", didYouMean(guess), "%q means nothing to a map", m.name)
		}
	}
}

// known enters a feature's id; what is "" for one without usable geometry.
func (r *reader) known(id, what string, index int) {
	if _, twice := r.features[id]; id != "" && !twice {
		r.features[id] = feature{what, index}
	}
}

func (r *reader) place(id string, f fields, at orb.Point, where int) {
	r.properties(f, "place", "schematic", "from", "to", "uncertain")
	p := Place{
		ID:        id,
		Name:      r.must(f, "name", oneLine, maxName),
		LocalName: r.text(f, "localName", oneLine, maxName),
		Kind:      r.kind(f, placeKinds),
		Point:     at,
		Precision: r.precision(f),
		Source:    r.source(f),
		Note:      r.text(f, "note", prose, maxText),
		Toward:    r.names(f, "toward", id),
		Gap:       r.text(f, "gap", oneLine, maxGap),
		GapTo:     r.gapTo(f, id),
		Excerpts:  r.excerptsOf(f),
	}
	if len(p.Excerpts) == 0 && f.what != "" && !f.has("excerpts") {
		r.warnf(f.at, "no-excerpt", `add "excerpts": the passage of the article that speaks of it`, "the place %q has no excerpt to open", p.Name)
	}
	r.known(id, "place", len(r.story.Places))
	r.spots = append(r.spots, spot{where, at})
	r.story.Places = append(r.story.Places, p)
}

func (r *reader) route(id string, f fields, line orb.LineString, where int) {
	r.properties(f, "route", "precision", "toward", "gap", "gapTo", "uncertain", "localName")
	t := Route{
		ID:        id,
		Name:      r.must(f, "name", oneLine, maxName),
		Kind:      r.kind(f, routeKinds),
		Line:      line,
		Schematic: r.flag(f, "schematic"),
		From:      r.names(f, "from", id),
		To:        r.names(f, "to", id),
		Source:    r.source(f),
		Note:      r.text(f, "note", prose, maxText),
		Excerpts:  r.excerptsOf(f),
	}
	r.known(id, "route", len(r.story.Routes))
	r.routeAt = append(r.routeAt, where)
	r.story.Routes = append(r.story.Routes, t)
}

func (r *reader) area(id string, f fields, shape orb.MultiPolygon) {
	r.properties(f, "area", "precision", "toward", "gap", "gapTo", "schematic", "from", "to", "localName")
	r.known(id, "area", len(r.story.Areas))
	r.story.Areas = append(r.story.Areas, Area{
		ID:        id,
		Name:      r.must(f, "name", oneLine, maxName),
		Kind:      r.kind(f, nil),
		Shape:     shape,
		Uncertain: r.flag(f, "uncertain"),
		Source:    r.source(f),
		Note:      r.text(f, "note", prose, maxText),
		Excerpts:  r.excerptsOf(f),
	})
}

// source reads the property "source"; a map says where its positions come
// from.
func (r *reader) source(f fields) string {
	s := r.text(f, "source", oneLine, maxLine)
	if s == "" && f.what != "" {
		r.warnf(f.at, "no-source", `add "source": where the coordinates come from`, `%s has no "source"`, f.what)
	}
	return s
}

// kind reads the property "kind"; any word will do, but near misses of the
// usual ones are slips.
func (r *reader) kind(f fields, usual []string) string {
	i, ok := f.find("kind")
	if !ok {
		return ""
	}
	k := r.text(f, "kind", oneLine, maxName)
	if guess := nearest(k, usual); guess != "" {
		r.warnf(r.doc.at(i), "near-miss", didYouMean(guess), "%q is a kind without a mark of its own", k)
	}
	return k
}

// precision reads the property "precision".
func (r *reader) precision(f fields) float64 {
	i, ok := f.find("precision")
	if !ok {
		return 0
	}
	v, ok := r.numberAt(i, quoted("precision"))
	const most = 5e6 // a continent
	if ok && (v < 0 || v > most) {
		r.errorf(r.doc.at(i), "precision", "write the radius in metres within which the place is known", "a precision of %g metres cannot be", v)
		return 0
	}
	return v
}

// names reads a property that is the id of a place.
func (r *reader) names(f fields, member, from string) string {
	i, ok := f.find(member)
	if !ok || !r.is(i, text, quoted(member)) {
		return ""
	}
	id := strings.TrimSpace(r.doc.text(i))
	r.wanted = append(r.wanted, want{i, member, id, from, true})
	return id
}

// ends warns of routes that begin or end far from the places they say.
func (r *reader) ends() {
	for i, t := range r.story.Routes {
		for _, end := range []struct {
			member, id string
			p          orb.Point
		}{{"from", t.From, t.Line[0]}, {"to", t.To, t.Line[len(t.Line)-1]}} {
			f, ok := r.features[end.id]
			if !ok || f.what != "place" {
				continue
			}
			place := r.story.Places[f.index]
			const near = 50e3 // metres; a port and its roads
			if d := geo.Distance(end.p, place.Point); d > near+place.Precision {
				r.warnf(r.routeAt[i], "route-end", "check the order of the coordinates, and which end is which",
					"the route lies %.0f kilometres from %q, which is its %q", d/1000, end.id, end.member)
			}
		}
	}
}
