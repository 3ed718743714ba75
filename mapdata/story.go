// Package mapdata holds a story as plain values: the places, routes and
// areas of a news article, the excerpts that speak of them, and the steps
// that tell it. Read makes a Story from a GeoJSON file and reports every
// problem with its place in the file.
package mapdata

import "github.com/paulmach/orb"

// Story is one explainer. Positions are degrees of longitude and latitude
// (WGS 84, RFC 7946). The order of all slices is that of the file.
type Story struct {
	Title    string
	Summary  string
	Language string // BCP 47 tag of the story's own words
	Article  Article
	// Viewpoint says whose view of disputed borders the map draws.
	Viewpoint  Viewpoint
	Projection Projection
	// Extent is the part of the world that the first view shows. The zero
	// Bound asks for the extent of the features near each other. Where it
	// lies across the 180th meridian, Max[0] is above 180.
	Extent   orb.Bound
	Places   []Place
	Routes   []Route
	Areas    []Area
	Excerpts []Excerpt
	Steps    []Step
	Events   []Event
	// Highlight lists the countries that the story is about (ISO 3166-1
	// alpha-3); the map tints them.
	Highlight []string
	// Credit names the makers of the map, beside the article's credit.
	Credit string
	// Translations are the story's texts in further languages. In makes a
	// story of one.
	Translations []Translation
	// Translator is who translated the texts of a story that In gives.
	Translator string
	// Borrowed has those texts that are not in Language, each with the tag
	// of its own: in a story that In gives, what nobody has translated.
	Borrowed map[string]string
}

// Article is the text that a story explains.
type Article struct {
	Title     string
	Publisher string
	Author    string
	URL       string // http or https, or empty
	Published Date
	Language  string // BCP 47 tag of the article and of its excerpts
}

// Viewpoint names the view of disputed borders that a map draws.
type Viewpoint struct {
	ID   string // a policy of assets/basemap/borders.json, "un" by default
	Note string // one sentence for the credits line of the map
}

// Projection is the story's choice of projection. The zero value asks for
// one fitted to the extent.
type Projection struct {
	Kind      string    // "", "mercator", "laea", "lcc", "orthographic"
	Center    orb.Point // degrees; used when HasCenter
	HasCenter bool
	Parallels [2]float64 // standard parallels of lcc, degrees; zero: fitted
}

// Place is a point that the story speaks of.
type Place struct {
	ID        string
	Name      string // as the article spells it
	LocalName string // in the local language and script
	Kind      string // "port", "airbase", "city", "country" or another word
	Point     orb.Point
	// Precision is the radius in metres within which the place is known; 0
	// where that is not stated. Of a country it is the size of the country.
	Precision float64
	Source    string // where the position comes from
	Note      string
	// Toward is the id of the place toward which something goes from here;
	// drawn as a direction only, never as a path.
	Toward string
	// Gap is what the map writes beside a place where the way that the article
	// describes ends, though something goes on to the places GapTo: "way on
	// not described". No line is drawn between them.
	Gap      string
	GapTo    []string
	Excerpts []int // indices into Story.Excerpts
}

// Route is a line between places.
type Route struct {
	ID        string
	Name      string
	Kind      string // "sea", "road", "rail", "air" or another word
	Line      orb.LineString
	Schematic bool // drawn by hand, not tracked
	From, To  string
	Source    string
	Note      string
	Excerpts  []int
}

// Area is a region that the story speaks of.
type Area struct {
	ID    string
	Name  string
	Kind  string
	Shape orb.MultiPolygon
	// Uncertain tells that nobody knows exactly where the area ends; it is
	// hatched, without a firm edge.
	Uncertain bool
	Source    string
	Note      string
	Excerpts  []int
}

// Status says how firmly an excerpt asserts what it says.
type Status string

// The statuses an excerpt may have.
const (
	Reported  Status = "reported"
	Claimed   Status = "claimed"
	Denied    Status = "denied"
	Confirmed Status = "confirmed"
)

// Excerpt is a verbatim passage of the article: a W3C Web Annotation
// TextQuoteSelector with who says it and how firmly.
type Excerpt struct {
	ID      string
	Exact   string
	Prefix  string
	Suffix  string
	Speaker string
	Status  Status
	Date    Date   // when it was said or when it happened, as far as the article tells
	Answers string // id of the excerpt that this one answers
	// Rendering is the passage in the story's language; the zero value where
	// that is the article's, and where nobody has translated it. It is never
	// the quotation.
	Rendering Rendering
}

// Rendering is a translation of an excerpt.
type Rendering struct {
	Text     string
	By       string // who translated
	Language string // BCP 47
}

// Step is one stop of the telling.
type Step struct {
	Title    string
	Text     string   // narration, the storyteller's own words
	Features []string // ids of the places, routes and areas in the light
	Excerpts []int    // indices into Story.Excerpts
	// View is the part of the world to show, as Story.Extent; the zero Bound
	// asks for the extent of Features.
	View orb.Bound
}

// Event is a dated event of the article.
type Event struct {
	ID       string
	Date     Date
	End      Date // zero for a single date
	Text     string
	Features []string
	Excerpts []int
}

// Date is a calendar date known to the year, the month or the day
// (ISO 8601, "2018", "2022-08" or "2023-08-16"). The zero value is no date.
type Date struct {
	Year, Month, Day int
}
