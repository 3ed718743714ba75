package mapdata

import (
	"cmp"
	"slices"
	"strings"
)

// part is a feature's object in the file, and its properties.
type part struct {
	node       int
	fields     fields
	properties fields
}

// parts opens the features; those that are no objects are reported and
// left out.
func (r *reader) parts(features []int) []part {
	out := make([]part, 0, len(features))
	for _, i := range features {
		f, ok := r.object(i, "the feature")
		if !ok {
			continue
		}
		p := part{node: i, fields: f}
		if j, ok := f.find("properties"); !ok || r.doc.kind(j) == null {
			p.properties = fields{at: f.at, what: "the feature"}
		} else {
			p.properties, _ = r.object(j, `"properties"`)
			// Exporters write null for "no value".
			p.properties.list = slices.DeleteFunc(p.properties.list, func(m field) bool { return r.doc.kind(m.value) == null })
		}
		out = append(out, p)
	}
	return out
}

// gather reads all excerpts that stand in full, wherever they are, in the
// order of the file, so that every list may name every one.
func (r *reader) gather(head fields, parts []part) {
	var lists []int
	add := func(f fields) {
		if i, ok := f.find("excerpts"); ok && r.doc.kind(i) == array {
			lists = append(lists, i)
		}
	}
	add(head)
	for _, p := range parts {
		add(p.properties)
	}
	for _, name := range []string{"steps", "events"} {
		i, ok := head.find(name)
		if !ok || r.doc.kind(i) != array {
			continue
		}
		for _, j := range r.doc.items(i) {
			if r.doc.kind(j) == object {
				// Looked at here for one member only, and read in full later;
				// the same findings are reported once.
				f, _ := r.object(j, r.itemName(name))
				add(f)
			}
		}
	}
	slices.Sort(lists)
	for _, list := range lists {
		for _, i := range r.doc.items(list) {
			switch r.doc.kind(i) {
			case object:
				r.excerpt(i)
			case text, bad:
			default:
				r.errorf(r.doc.at(i), "wrong-type", "", `each item of "excerpts" must be an excerpt or the id of one and is %s`, r.doc.kind(i))
			}
		}
	}
	r.excerptIDs = sortedKeys(r.excerpts)
}

// itemName names one item of the list called plural.
func (r *reader) itemName(plural string) string {
	return "the " + strings.TrimSuffix(plural, "s")
}

// excerpt reads an excerpt that stands in full.
func (r *reader) excerpt(i int) {
	f, ok := r.object(i, "the excerpt")
	if !ok {
		return
	}
	r.only(f, excerptMembers)
	e := Excerpt{
		ID:      r.id(f, false),
		Prefix:  r.text(f, "prefix", quotation, maxText),
		Suffix:  r.text(f, "suffix", quotation, maxText),
		Speaker: r.text(f, "speaker", oneLine, maxLine),
		Status:  Reported,
		Date:    r.date(f, "date"),
		Answers: r.text(f, "answers", oneLine, maxID),
	}
	if f.has("exact") {
		e.Exact = r.must(f, "exact", quotation, maxText)
	} else {
		r.errorf(f.at, "excerpt-exact", `add "exact": the words of the article, letter by letter`, `the excerpt has no "exact"`)
	}
	if j, ok := f.find("status"); ok {
		if e.Status = Status(r.oneOf(j, "status", "status", statuses)); e.Status == "" {
			e.Status = Reported
		}
	}
	if e.Speaker == "" {
		if e.Status == Claimed || e.Status == Denied {
			r.errorf(f.at, "no-speaker", `add "speaker": who says it, as the article names them`, "the excerpt is %s by nobody", e.Status)
		} else {
			r.warnf(f.at, "no-speaker", `add "speaker": who says it, as the article names them`, `the excerpt has no "speaker"`)
		}
	}
	index := len(r.story.Excerpts)
	if e.ID != "" {
		if _, twice := r.excerpts[e.ID]; twice {
			j, _ := f.find("id")
			r.errorf(r.doc.at(j), "duplicate-id", "give the excerpt in full once and name it by its id elsewhere", "the excerpt %q stands in full more than once", e.ID)
		} else {
			r.excerpts[e.ID] = index
		}
	}
	r.inFull[i] = index
	r.quotedAt = append(r.quotedAt, i)
	r.story.Excerpts = append(r.story.Excerpts, e)
}

// excerptsOf gives the indices that the member "excerpts" of f names.
func (r *reader) excerptsOf(f fields) []int {
	var out []int
	for _, i := range r.list(f, "excerpts") {
		index, ok := r.inFull[i]
		if r.doc.kind(i) == text {
			id := r.doc.text(i)
			if index, ok = r.excerpts[id]; !ok {
				r.unknown(i, "excerpt", id, r.excerptIDs)
			}
		}
		if ok && !slices.Contains(out, index) {
			out = append(out, index)
		}
	}
	return out
}

// answers checks which excerpt answers which: a known one, and in the end
// one that answers none.
func (r *reader) answers() {
	const unseen = -1
	trail := make([]int, len(r.story.Excerpts)) // the excerpt from which each was reached first
	for i := range trail {
		trail[i] = unseen
	}
	for start := range trail {
		i, ok := start, true
		for ok && trail[i] == unseen {
			trail[i] = start
			i, ok = r.excerpts[r.story.Excerpts[i].Answers]
		}
		if !ok || trail[i] != start {
			continue
		}
		for first := i; ; { // round the circle once
			r.errorf(r.doc.at(r.memberOf(i, "answers")), "self-reference", "", "the excerpt answers itself")
			if i = r.excerpts[r.story.Excerpts[i].Answers]; i == first {
				break
			}
		}
	}
	for i, e := range r.story.Excerpts {
		if _, ok := r.excerpts[e.Answers]; !ok && e.Answers != "" {
			r.unknown(r.memberOf(i, "answers"), "excerpt", e.Answers, r.excerptIDs)
		}
	}
}

// memberOf gives the node of a member of the i-th excerpt of the story.
func (r *reader) memberOf(i int, name string) int {
	f, _ := r.object(r.quotedAt[i], "the excerpt")
	node, _ := f.find(name)
	return node
}

// unknown reports an id that nothing has.
func (r *reader) unknown(i int, what, id string, known []string) {
	r.unknownAt(r.doc.at(i), what, id, known)
}

func (r *reader) unknownAt(at int, what, id string, known []string) {
	advice := ""
	if len(r.found) < maxProblems { // the search is not cheap
		advice = didYouMean(nearest(id, known))
	}
	r.errorf(at, "unknown-reference", advice, "there is no %s %.80q", what, id)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, cmp.Compare[string])
	return keys
}
