package mapdata

import (
	"slices"

	"github.com/paulmach/orb"
)

// Read reads a story file and reports every problem that it finds, in the
// order of the file; name stands for the file in them. The Story holds
// what could be used in spite of the problems and is nil where nothing
// could. Build no story for which HasErrors(problems).
//
// A story file is a GeoJSON FeatureCollection (RFC 7946) with one foreign
// member, "dateline"; Schema describes it. Point features become Places,
// LineStrings Routes, Polygons and MultiPolygons Areas. An item of a list
// "excerpts" is either an excerpt in full or the id of one that stands in
// full elsewhere in the file. All features share one set of ids, all
// excerpts another, all events a third.
func Read(name string, src []byte) (*Story, []Problem) {
	r := read(name, src)
	return r.story, r.problems()
}

func read(name string, src []byte) *reader {
	r := &reader{
		report:   &report{name: name, src: src},
		features: map[string]feature{},
		excerpts: map[string]int{},
		inFull:   map[int]int{},
		events:   map[string]bool{},
		gapAt:    map[string]int{},
		near:     map[string]string{},
	}
	r.doc = parse(r.report)
	root, ok := r.object(0, "the file")
	if !ok {
		return r
	}
	r.story = &Story{Viewpoint: Viewpoint{ID: DefaultViewpoint}}
	r.collection(root)
	return r
}

// DefaultViewpoint is the view of disputed borders of a story that names
// none: that of the United Nations.
const DefaultViewpoint = "un"

// collection reads the root object.
func (r *reader) collection(root fields) {
	if i, ok := root.find("type"); !ok {
		r.required(root, `add "type": "FeatureCollection"`, "type")
	} else {
		r.oneOf(i, "collection", "type of a story file", []string{"FeatureCollection"})
	}
	for _, m := range root.list {
		if !slices.Contains(collectionMembers, m.name) {
			if guess := nearest(m.name, collectionMembers); guess != "" && !root.has(guess) {
				r.warnf(m.at, "near-miss", didYouMean(guess), "%q means nothing here", m.name)
			}
		}
	}
	r.crs(root)
	r.required(root, `add the features of the story: "features": [ … ]`, "features")
	r.required(root, `add "dateline": {"version": 1, "title": …}; without it this is GeoJSON and no story`, "dateline")

	features := r.list(root, "features")
	if len(features) > maxFeatures {
		r.errorf(r.doc.at(features[maxFeatures]), "too-many-features", "keep those that the article names", "the story has %d features; at most %d can be shown", len(features), maxFeatures)
	}
	var head fields
	if i, ok := root.find("dateline"); ok {
		head, _ = r.object(i, `"dateline"`)
	}
	parts := r.parts(features)
	r.gather(head, parts)
	for _, p := range parts {
		r.feature(p)
	}
	r.head(head)
	r.excerptsOf(head)
	r.resolve()
	r.answers()
	r.translations(head)
	r.ends()
	r.bridged()
	r.swapped()
	if i, ok := root.find("features"); ok && r.doc.kind(i) == array && len(r.story.Places) == 0 && !r.unplaced {
		r.errorf(r.doc.at(i), "no-places", "add a Feature with a Point for each place of the story", "the story has no places")
	}
}

// crs reports a member of GeoJSON 2008 that RFC 7946 took away.
func (r *reader) crs(root fields) {
	i, ok := root.find("crs")
	if !ok || r.doc.kind(i) == null {
		return
	}
	name := ""
	if crs, ok := r.object(i, `"crs"`); ok {
		if j, ok := crs.find("properties"); ok {
			if p, ok := r.object(j, `"properties" of "crs"`); ok {
				name = r.text(p, "name", oneLine, maxLine)
			}
		}
	}
	switch name {
	case "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4326":
	default:
		r.errorf(r.doc.at(i), "crs", "convert the file to longitude and latitude (WGS 84), for example with ogr2ogr -t_srs EPSG:4326", "the coordinates are in %.80q", name)
	}
}

// head reads the member "dateline".
func (r *reader) head(f fields) {
	if f.what == "" {
		return
	}
	s := r.story
	r.only(f, storyMembers)
	if i, ok := f.find("version"); !ok {
		r.required(f, `add "version": 1`, "version")
	} else if r.is(i, number, `"version"`) {
		if v, _ := r.doc.number(i); v != 1 {
			r.errorf(r.doc.at(i), "version", "", "this program reads stories of version 1 only")
		}
	}
	s.Title = r.must(f, "title", oneLine, maxTitle)
	s.Summary = r.text(f, "summary", prose, maxText)
	s.Credit = r.text(f, "credit", oneLine, maxLine)
	if s.Language = r.language(f, "language"); !f.has("language") {
		r.warnf(f.at, "missing", `add "language": "en" or another BCP 47 tag`, `"dateline" has no "language"; English is assumed`)
		s.Language = "en"
	}
	r.article(f)
	r.viewpoint(f)
	r.projection(f)
	s.Extent = r.bound(f, "extent")
	for _, i := range r.list(f, "highlight") {
		if !r.is(i, text, `each item of "highlight"`) {
			continue
		}
		code := r.doc.text(i)
		if !isCountry(code) {
			r.errorf(r.doc.at(i), "country", `write the three capital letters of ISO 3166-1 alpha-3, as "UKR"`, "%.40q is no country code", code)
			continue
		}
		s.Highlight = append(s.Highlight, code)
	}
	for _, i := range r.list(f, "steps") {
		r.step(i)
	}
	for _, i := range r.list(f, "events") {
		r.event(i)
	}
}

func isCountry(code string) bool {
	for _, c := range code {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return len(code) == 3
}

func (r *reader) article(head fields) {
	i, ok := head.find("article")
	if !ok {
		r.required(head, `add "article": {"title": …, "publisher": …}; the map credits what it explains`, "article")
		return
	}
	f, ok := r.object(i, `"article"`)
	if !ok {
		return
	}
	r.only(f, articleMembers)
	r.story.Article = Article{
		Title:     r.must(f, "title", oneLine, maxLine),
		Publisher: r.must(f, "publisher", oneLine, maxLine),
		Author:    r.text(f, "author", oneLine, maxLine),
		URL:       r.link(f, "url"),
		Published: r.date(f, "published"),
		Language:  r.language(f, "language"),
	}
	if r.story.Article.Language == "" {
		r.story.Article.Language = r.story.Language
	}
}

func (r *reader) viewpoint(head fields) {
	i, ok := head.find("viewpoint")
	if !ok {
		return
	}
	id := i
	if r.doc.kind(i) == object {
		f, _ := r.object(i, `"viewpoint"`)
		r.only(f, viewpointMembers)
		r.story.Viewpoint.Note = r.text(f, "note", oneLine, maxLine)
		if id, ok = f.find("id"); !ok {
			return
		}
	}
	if !r.is(id, text, `"viewpoint"`) {
		return
	}
	v := r.doc.text(id)
	if !isID(v) {
		r.errorf(r.doc.at(id), "viewpoint", `write the id of a viewpoint, as "un"`, "%.40q is no viewpoint", v)
		return
	}
	r.story.Viewpoint.ID = v
}

func (r *reader) projection(head fields) {
	i, ok := head.find("projection")
	if !ok {
		return
	}
	p := &r.story.Projection
	if r.doc.kind(i) != object {
		p.Kind = r.oneOf(i, "projection", "projection", projectionKinds)
		return
	}
	f, _ := r.object(i, `"projection"`)
	r.only(f, projectionMembers)
	if j, ok := f.find("kind"); ok {
		p.Kind = r.oneOf(j, "projection", "projection", projectionKinds)
	} else {
		r.required(f, "", "kind")
	}
	if j, ok := f.find("center"); ok {
		if v, ok := r.numbers(j, 2, `"center"`, "[longitude, latitude]"); ok && r.inRange(r.doc.at(j), orb.Point{v[0], v[1]}) {
			p.Center, p.HasCenter = orb.Point{v[0], v[1]}, true
		}
	}
	if j, ok := f.find("parallels"); ok {
		v, ok := r.numbers(j, 2, `"parallels"`, "[southern latitude, northern latitude]")
		switch {
		case !ok:
		case max(v[0], v[1]) >= 90 || min(v[0], v[1]) <= -90 || v[0]+v[1] == 0:
			r.errorf(r.doc.at(j), "projection", "choose two latitudes about a sixth inside the south and north of the map", "[%g, %g] cannot be standard parallels", v[0], v[1])
		default:
			p.Parallels = [2]float64{v[0], v[1]}
		}
	}
	if p.Kind != "" && p.Kind != "lcc" && f.has("parallels") {
		r.warnf(f.at, "projection", "take them out", "only the projection \"lcc\" has parallels")
	}
}
