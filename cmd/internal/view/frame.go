package view

import "dateline/cmd/internal/scene"

// Color is a straight (not premultiplied) 8-bit colour.
type Color struct{ R, G, B, A uint8 }

// Role names what an operation paints. Themes map roles to paint; the svg
// painter writes the role as a class, so that a style sheet can do the same.
type Role uint8

// The roles, in painting order where it matters.
const (
	RoleWater Role = iota // background
	RoleSea               // the sphere's disc, in views from afar
	RoleLand
	RoleTinted
	RoleLake
	RoleWaterLine
	RoleWaterLine2
	RoleWaterLine3
	RoleGraticule
	RoleRiver
	RoleLakeShore
	RoleCoast
	RoleBorder
	RoleDisputed
	RoleLineOfControl
	RoleArea
	RoleHatch // on areas that nobody knows exactly
	RoleAreaEdge
	RoleUncertain
	RoleUncertainEdge
	RoleRouteCase // the halo under a route
	RoleRoute
	RoleRouteTravelled
	RoleToward
	RoleTownMark
	RolePlace
	RolePlaceQuiet // a place that the present step leaves out of the light
	RolePlaceRing  // around the selected place
	RoleFocusRing  // around the place that has the keyboard focus
	RoleShip
	RoleLabelStory
	RoleLabelCountry
	RoleLabelTown
	RoleLabelWater
	RoleLabelRiver
	RoleLabelArea
	RoleLabelGap
	RoleNumber // digits inside a place's mark
	RoleScaleBar
	RoleScaleText
	RolePlaceCase // the ring of contrast under a place's mark, painted just before RolePlace
	RoleTinted2   // countries of the story that touch one in RoleTinted
	RoleTinted3
	RoleGap // where a described way ends
	NumRoles
)

// Kind is the shape of an operation.
type Kind uint8

// The kinds of operations.
const (
	FillMesh   Kind = iota // Level.Meshes[From:To] of the frame's level, those whose Bounds meet the frame
	StrokeLine             // Level.Lines[From:To] of the frame's level
	FillPath               // Points[From:To], one closed ring, device pixels, convex
	FillArea               // Scene.Areas[From]'s mesh
	StrokePath             // Points[From:To], an open line in device pixels
	Disc                   // Points[From], radius Width/2
	Ring                   // Points[From], outer radius Size/2, stroke Width inwards
	Square                 // Points[From], side Size, rotated by Angle
	Triangle               // Points[From], an arrow head of length Size pointing along Angle (radians clockwise from up)
	Text                   // Glyphs[From:To]
)

// Op is one painting operation. Lengths are device pixels.
type Op struct {
	Kind     Kind
	Role     Role
	From, To int32
	Color    Color // with the opacity of fades already in A
	Halo     Color // Text: colour around the glyphs; A 0 for none
	HaloSize float32
	Width    float32    // strokes: line width
	Size     float32    // marks
	Angle    float32    // marks, radians clockwise from up
	Dash     [2]float32 // on and off; zero for solid
	Phase    float32    // start of the dash pattern
	// Key tells hosts what the op belongs to: the index of a place, route,
	// area or label (see KeyKind); -1 for the base map.
	Key     int32
	KeyKind KeyKind
}

// KeyKind says what Op.Key counts.
type KeyKind uint8

// The kinds of keys.
const (
	NoKey KeyKind = iota
	PlaceKey
	RouteKey
	AreaKey
	LabelKey
)

// Point is a position in device pixels, y down.
type Point struct{ X, Y float32 }

// GlyphAt is a glyph ready to draw: its origin in device pixels, its size
// (device pixels to the em) and its rotation.
type GlyphAt struct {
	Glyph    uint16
	X, Y     float32
	Size     float32
	Sin, Cos float32 // of the rotation clockwise; 0, 1 for level text
}

// Camera maps world coordinates to device pixels:
// x = (X-CX)*K + OX, y = (Y-CY)*K + OY.
type Camera struct {
	CX, CY float32 // world, at the middle of the map's free part
	K      float32 // device pixels per kilometre
	OX, OY float32 // device pixels of that middle
}

// Frame is one picture as a display list. Its slices are reused from frame
// to frame: a painter must not keep them.
type Frame struct {
	Scene *scene.Scene
	// Width and Height are device pixels; Scale is device pixels per CSS pixel.
	Width, Height int
	Scale         float32
	// Clip is the part that the map covers, device pixels (the rest is under
	// the host's panel).
	Clip       [4]int // x0, y0, x1, y1
	Background Color
	Camera     Camera
	Level      int // index into Scene.Levels
	Ops        []Op
	Points     []Point
	Glyphs     []GlyphAt
	// Bar is the scale bar that the frame draws.
	Bar ScaleBar
	// Moving says whether a further frame will differ without new input.
	Moving bool
}

// ScaleBar is the scale bar's content: lengths on the ground and on the
// screen at the middle of the map, kilometres on its upper side and miles on
// its lower one.
type ScaleBar struct {
	Kilometres  float64
	Pixels      float32 // device pixels
	Miles       float64 // 0 where the bar has no lower side
	MilesPixels float32 // device pixels
	Nautical    bool    // whether Miles are nautical miles
}
