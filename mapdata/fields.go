package mapdata

import (
	"slices"
	"strings"

	"github.com/paulmach/orb"
)

// reader turns a document into a Story and notes what is wrong on the way.
type reader struct {
	*report
	doc   *document
	story *Story

	features   map[string]feature // by id
	excerpts   map[string]int     // id to index into story.Excerpts
	excerptIDs []string
	inFull     map[int]int // node of an excerpt given in full to its index
	quotedAt   []int       // node of each excerpt of the story
	events     map[string]bool
	wanted     []want
	spots      []spot
	routeAt    []int             // byte offset of the coordinates of each route
	gapAt      map[string]int    // byte offset of "gapTo" of the places that have it
	unplaced   bool              // whether some feature could not be placed
	near       map[string]string // property name to what it probably means
}

// feature is what is known of a feature while its file is read.
type feature struct {
	what  string // "place", "route" or "area"
	index int
}

// want is an id of a feature that something names.
type want struct {
	at        int
	member    string // the member that names it
	id        string
	from      string // the feature that names it, or empty
	placeOnly bool
}

// spot is a point of the story and where its coordinates stand.
type spot struct {
	at int
	p  orb.Point
}

// field is a member of an object.
type field struct {
	name      string
	at, value int // the byte offset of the name; the node of the value
}

// fields are the members of one object.
type fields struct {
	at   int // byte offset of the object
	what string
	list []field
}

// find gives the node of a member's value. A member given twice counts as
// it stands first.
func (f fields) find(name string) (node int, ok bool) {
	for _, m := range f.list {
		if m.name == name {
			return m.value, true
		}
	}
	return 0, false
}

// has tells whether there is a member of one of the names.
func (f fields) has(names ...string) bool {
	for _, m := range f.list {
		if slices.Contains(names, m.name) {
			return true
		}
	}
	return false
}

// object gives the members of node i; what names the object in problems.
// Where node i is no object, that is reported and f has nothing in it.
func (r *reader) object(i int, what string) (f fields, ok bool) {
	if !r.is(i, object, what) {
		return f, false
	}
	f = fields{at: r.doc.at(i), what: what}
	items := r.doc.items(i)
	f.list = make([]field, 0, len(items)/2)
	var seen map[string]bool // only where looking through the list would be slow
	if len(items) > 64 {
		seen = make(map[string]bool, len(items)/2)
	}
	for j := 0; j+1 < len(items); j += 2 {
		if r.doc.kind(items[j]) != text {
			continue
		}
		m := field{r.doc.text(items[j]), r.doc.at(items[j]), items[j+1]}
		if seen[m.name] || seen == nil && f.has(m.name) {
			r.errorf(m.at, "duplicate-member", "take one of them out", `%s has "%.40s" twice`, what, m.name)
		}
		if seen != nil {
			seen[m.name] = true
		}
		f.list = append(f.list, m)
	}
	return f, true
}

// is tells whether node i is of kind k, and reports it where it is not.
func (r *reader) is(i int, k kind, what string) bool {
	got := r.doc.kind(i)
	if got == k {
		return true
	}
	if got != bad {
		advice := ""
		if got == text && k == number {
			advice = "take the quotation marks off"
		}
		if got == number && k == text {
			advice = "put it in quotation marks"
		}
		r.errorf(r.doc.at(i), "wrong-type", advice, "%s must be %s and is %s", what, k, got)
	}
	return false
}

// only reports the members of f that are not among known.
func (r *reader) only(f fields, known []string) {
	for _, m := range f.list {
		if slices.Contains(known, m.name) {
			continue
		}
		guess := nearest(m.name, known)
		if a := alias[strings.ToLower(m.name)]; guess == "" && slices.Contains(known, a) {
			guess = a
		}
		advice := didYouMean(guess)
		if advice == "" {
			advice = "it may have " + strings.Join(known, ", ")
		}
		r.errorf(m.at, "unknown-member", advice, `%s has no member "%.40s"`, f.what, m.name)
	}
}

// required reports the members that f lacks, unless f is no object anyway.
func (r *reader) required(f fields, advice string, names ...string) {
	for _, name := range names {
		if f.what != "" && !f.has(name) {
			r.errorf(f.at, "missing", advice, `%s has no "%s"`, f.what, name)
		}
	}
}

// flag reads a member that is true or false.
func (r *reader) flag(f fields, name string) bool {
	i, ok := f.find(name)
	if !ok || !r.is(i, boolean, quoted(name)) {
		return false
	}
	return r.doc.src[r.doc.at(i)] == 't'
}

// numbers reads a list of n numbers.
func (r *reader) numbers(i, n int, what, form string) (v []float64, ok bool) {
	if !r.is(i, array, what) {
		return nil, false
	}
	items := r.doc.items(i)
	if len(items) != n {
		r.errorf(r.doc.at(i), "wrong-type", "write "+form, "%s must be a list of %d numbers and has %d", what, n, len(items))
		return nil, false
	}
	for _, j := range items {
		x, fine := r.numberAt(j, "each number of "+what)
		if !fine {
			return nil, false
		}
		v = append(v, x)
	}
	return v, true
}

// numberAt reads node i as a finite number.
func (r *reader) numberAt(i int, what string) (float64, bool) {
	if !r.is(i, number, what) {
		return 0, false
	}
	v, ok := r.doc.number(i)
	if !ok {
		r.errorf(r.doc.at(i), "not-a-number", "", "this number is too large")
	}
	return v, ok
}

// list gives the items of a member that is a list.
func (r *reader) list(f fields, name string) []int {
	i, ok := f.find(name)
	if !ok || !r.is(i, array, quoted(name)) {
		return nil
	}
	return r.doc.items(i)
}

func quoted(name string) string { return `"` + name + `"` }
