package mapdata

// The members that each object of a story file may have, in the order in
// which the documentation lists them. The schema lists the same; a test
// compares them.
var (
	storyMembers      = []string{"version", "title", "summary", "language", "article", "viewpoint", "projection", "extent", "highlight", "credit", "steps", "events", "excerpts", "translations"}
	articleMembers    = []string{"title", "publisher", "author", "url", "published", "language"}
	viewpointMembers  = []string{"id", "note"}
	projectionMembers = []string{"kind", "center", "parallels"}
	stepMembers       = []string{"title", "text", "features", "excerpts", "view"}
	eventMembers      = []string{"id", "date", "end", "text", "features", "excerpts"}
	excerptMembers    = []string{"id", "exact", "prefix", "suffix", "speaker", "status", "date", "answers"}
	propertyMembers   = []string{"name", "localName", "kind", "precision", "source", "note", "toward", "gap", "gapTo", "schematic", "from", "to", "uncertain", "excerpts"}
)

// The members that the objects of a translation may have.
var (
	translationMembers = []string{"language", "by", "title", "summary", "credit", "viewpoint", "steps", "events", "features", "excerpts"}
	noteTextMembers    = []string{"note"}
	stepTextMembers    = []string{"title", "text"}
	eventTextMembers   = []string{"text"}
	featureTextMembers = []string{"name", "gap", "note", "source"}
	excerptTextMembers = []string{"text", "speaker", "by"}
)

// Members that GeoJSON and its tools give a collection, a feature and its
// properties (simplestyle-spec 1.1.0).
var (
	collectionMembers = []string{"type", "dateline", "features", "bbox"}
	featureMembers    = []string{"type", "id", "geometry", "properties", "bbox"}
	geometryMembers   = []string{"type", "coordinates", "bbox"}
	simplestyle       = []string{"title", "description", "marker-size", "marker-symbol", "marker-color", "stroke", "stroke-opacity", "stroke-width", "fill", "fill-opacity"}
)

// Words that a value may be.
var (
	projectionKinds = []string{"mercator", "laea", "lcc", "orthographic"}
	statuses        = []string{string(Reported), string(Claimed), string(Denied), string(Confirmed)}
	geometryTypes   = []string{"Point", "LineString", "Polygon", "MultiPolygon"}
	// Other kinds are allowed; these have marks of their own or are so
	// usual that a near miss is a slip.
	placeKinds = []string{"port", "airbase", "city", "capital", "country", "town", "village", "airport", "border"}
	routeKinds = []string{"road", "rail", "river", "walk"}
)

// alias gives our word for what others call it.
var alias = map[string]string{
	"quote": "exact", "quotation": "exact", "who": "speaker", "said_by": "speaker", "says": "speaker",
	"lang": "language", "lat_ts": "parallels", "centre": "center", "accuracy": "precision",
	"geometry_note": "note", "local": "localName", "name_local": "localName", "bbox": "extent",
	"quotes": "excerpts", "places": "features", "start": "date", "headline": "title", "link": "url", "href": "url",
	"translator": "by", "translation": "translations", "languages": "translations", "locale": "language",
}

// What the longest text of each sort may be, in characters. Beyond it no
// layout holds.
const (
	maxName  = 80
	maxGap   = 40
	maxTitle = 200
	maxLine  = 500  // speakers, sources, credits
	maxText  = 2000 // narration, notes, excerpts
	maxID    = 64
)

// maxFeatures is how many features a story may have. A reader can follow a
// few dozen; from some hundreds on, most names show only from near.
const maxFeatures = 1000
