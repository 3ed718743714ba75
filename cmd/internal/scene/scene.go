// Package scene holds a compiled story: geometry that is ready to draw,
// labels that are shaped, and the texts that a host shows. A Scene is
// immutable; Encode and Decode are its binary form, scene.bin.
//
// World coordinates are kilometres on the plane of the story's projection
// (sphere of radius 6371.0088 km), x to the right, y down, with the origin
// at the centre of the projection.
package scene

// Point is a position in world coordinates, kilometres.
type Point struct{ X, Y float32 }

// Rect is an axis-parallel rectangle in world coordinates.
type Rect struct{ Min, Max Point }

// Scene is one compiled story.
type Scene struct {
	Title    string
	Language string // BCP 47 tag of the story's own words
	RTL      bool   // whether Language is written from right to left

	Home  Rect // what the first view shows
	Reach Rect // beyond this there is no geometry; the camera stays inside
	// Core is the part with full detail: Levels[len-1] covers it and what a
	// wide screen shows around it.
	Core Rect

	Levels []Level // from coarse to fine

	Places     []Place
	Routes     []Route
	Areas      []Area
	Steps      []Step
	Scale      []ScaleSample
	Projection Projection

	Labels []Label
	Glyphs []Glyph
	Atlas  Atlas
	Digits Digits
}

// Level is the base map at one level of detail. A painter draws the level
// that Frame names, never two.
type Level struct {
	// MaxK is the largest scale, device-independent pixels per kilometre,
	// for which the level is meant; the last level has +Inf.
	MaxK   float32
	Meshes []Mesh
	Lines  []Line
}

// Class says what a mesh or a line is, and so how it is painted.
type Class uint8

// The classes of meshes and lines.
const (
	Land   Class = iota // a country that is not highlighted
	Tinted              // a country that the story is about
	Lake
	Coast
	Border
	LineOfControl
	Disputed
	River
	LakeShore
	WaterLine // parallels of the coast, drawn on the water (WaterLine, WaterLine2, WaterLine3 outward)
	WaterLine2
	WaterLine3
	Graticule
	Sea     // the sphere's visible disc, where the reach is larger than it
	Tinted2 // tints of their own for countries of the story that touch
	Tinted3
	NumClasses
)

// Mesh is a polygon, cut to one cell of its level: rings for painters that
// fill paths, triangles over the same points for painters that do not.
// Rings are closed implicitly (first point not repeated); fill rule even-odd.
type Mesh struct {
	Class     Class
	Bounds    Rect
	Points    []Point
	Rings     []uint32 // end index in Points of each ring
	Triangles []uint32 // three indices into Points each
}

// Line is a polyline, cut to one cell of its level. A closed line repeats
// its first point.
type Line struct {
	Class  Class
	Rank   uint8   // rivers: scale rank; else 0
	Start  float32 // world length before the first point, so that dashes run on across cells
	Bounds Rect
	Points []Point
}

// Place is a point of the story.
type Place struct {
	ID       string
	Name     string
	Kind     string
	Number   int // 1 for the first in the story's order
	At       Point
	Lon, Lat float64 // degrees
	// Uncertainty is the outline of the circle within which the place is
	// known (a geodesic circle, projected), empty when not stated.
	Uncertainty []Point
	Precision   float64 // metres
	// Toward is the direction on the map, radians clockwise from up, in
	// which something goes from here; HasToward tells whether there is one.
	Toward    float32
	HasToward bool
	Label     int32 // index into Scene.Labels, -1 for none
	// Far tells that the place lies outside Home: views that leave it out
	// show a mark at their edge instead.
	Far bool
}

// Route is a line of the story, densified and smoothed for drawing.
type Route struct {
	ID        string
	Name      string
	Kind      string
	Schematic bool
	Points    []Point
	Along     []float32 // geodesic kilometres from the start, for each point
	Bounds    Rect
	From, To  int32 // indices into Scene.Places, -1 for none
	Label     int32
}

// Area is a region of the story.
type Area struct {
	ID        string
	Name      string
	Kind      string
	Uncertain bool // nobody knows exactly where it ends
	Mesh      Mesh
}

// Step is one stop of the telling.
type Step struct {
	Title  string
	Places []int32
	Routes []int32
	Areas  []int32
	View   Rect // what to show
}

// ScaleSample gives the true scale at a point of a coarse grid over Reach:
// world kilometres on the plane for one true kilometre eastward.
type ScaleSample struct {
	At    Point
	Scale float32
}

// Projection tells hosts how world coordinates were made.
type Projection struct {
	Kind      string
	Lon, Lat  float64 // centre, degrees
	Parallels [2]float64
}
