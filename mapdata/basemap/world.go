// Package basemap gives the world beneath a story: countries with shared
// borders, lakes, rivers and towns, after a stated viewpoint on disputed
// borders.
package basemap

import (
	"sync/atomic"

	"github.com/paulmach/orb"
)

// World is the base map, degrees of longitude and latitude. Borders and
// coasts are arcs: each is stored once and shared by the polygons on both
// of its sides, so simplifying the arcs never opens a gap.
type World struct {
	Arcs      []Arc
	Countries []Country
	Lakes     []Lake
	Rivers    []River
	Towns     []Town
	Waters    []Water

	index atomic.Pointer[index] // for CountryAt; built when first asked
}

// Class says what an arc separates.
type Class uint8

// The classes of an arc.
const (
	Coast         Class = iota // land from sea
	Border                     // two countries
	LineOfControl              // an internationally unrecognised line, such as the north of Crimea
	Disputed                   // a border that one of its sides disputes
	Seam                       // a cut along the antimeridian or the pole, or inside one country; never drawn
)

// Arc is a piece of coast or border.
type Arc struct {
	Class  Class
	Points orb.LineString
	// Rank is the coarsest level at which the arc must be kept, 0 for all:
	// small islands may be left out of coarse levels.
	Rank uint8
}

// Ref is a signed reference to an arc: i >= 0 is Arcs[i] as stored, i < 0
// is Arcs[^i] reversed (as in TopoJSON).
type Ref int32

// Country is a country of the chosen viewpoint.
type Country struct {
	A3    string    // ISO 3166-1 alpha-3; XKX for Kosovo; "" where there is none
	A2    string    // ISO 3166-1 alpha-2; XK for Kosovo; "" where there is none
	Name  string    // English
	Rings [][][]Ref // polygons, of rings (outer first, then holes), of arcs
	Label orb.Point // a point well inside its largest part, for the name
	Area  float64   // square kilometres
}

// Lake is an inland water.
type Lake struct {
	Name  string
	Rank  uint8 // Natural Earth's scale rank: 0 the largest
	Shape orb.Polygon
}

// River is a centre line.
type River struct {
	Name string
	Rank uint8
	Line orb.LineString
}

// Town is a populated place.
type Town struct {
	Name    string
	Names   map[string]string // by BCP 47 language, where known
	Country string            // ISO 3166-1 alpha-2
	Point   orb.Point
	Rank    uint8 // 0 the most important
	Capital bool
}

// Water is the name of a sea, gulf or strait with the curve along which it
// is written, west to east.
type Water struct {
	Names map[string]string // by BCP 47 language; "en" always
	Rank  uint8
	Line  orb.LineString
}
