package svg

import (
	"math"
	"strings"
	"time"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/lettering"
	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/svg/pathdata"
	"dateline/cmd/internal/view"
)

// PosterInput is what a poster is made of.
type PosterInput struct {
	Scene    *scene.Scene
	Outlines lettering.Outlines
	// Variants are the settings of names and marks, the narrowest first;
	// none asks for those of Variants.
	Variants    []Variant
	Light, Dark view.Theme
	// Colors are roles whose custom properties the style sheet gives even if
	// the poster itself does not use them.
	Colors []view.Role
	// Call is what a place's mark is called when read out, parallel to
	// Scene.Places. A place without one is called by its name.
	Call []string
}

// Variant is how names and marks are set for maps of at least a size.
type Variant struct {
	MinWidth  float64     // CSS pixels of the map; that of the first does not count
	MinHeight float64     // as well; none of the two is less than that of the one before
	Frame     *view.Frame // of the scene's Home, nothing selected
}

// Poster is the first view of a story for a page: it shows at once, at any
// size, and works without a script. It fills a size container.
type Poster struct {
	// HTML is the geometry, which grows with its container, and over it the
	// names and marks, which move with it and keep their size. A mark is a
	// link to #place=ID with data-mark="ID".
	HTML string
	// CSS is the style sheet for it. Its colours are custom properties
	// (--m-ROLE) on :root, light and dark.
	CSS string
}

// Variants are the settings that suit a phone, a laptop's window beside the
// page's panel, and wider ones.
func Variants(s *scene.Scene) []Variant {
	return []Variant{{0, 0, still(s, 360, 360)}, {600, 0, still(s, 900, 720)}, {1200, 0, still(s, 1540, 866)}}
}

// still is a frame of Home when everything has come to rest.
func still(s *scene.Scene, w, h float64) *view.Frame {
	v := view.New(s)
	v.SetReducedMotion(true)
	v.Resize(w, h, 1, view.Insets{})
	v.Advance(0)
	v.Advance(time.Minute)
	f := new(view.Frame)
	v.Frame(f)
	return f
}

// NewPoster makes the poster of a scene.
func NewPoster(in PosterInput) Poster {
	if len(in.Variants) == 0 {
		in.Variants = Variants(in.Scene)
	}
	p := &poster{PosterInput: in, sheet: newSheet(), used: map[string]view.Role{}}
	p.sheet.prefix = "m-"
	p.measure()
	for _, role := range in.Colors {
		p.color(role)
	}
	land := p.land()
	marks := p.marks()
	return Poster{HTML: land + marks, CSS: p.css()}
}

// poster is a poster in the making.
type poster struct {
	PosterInput
	sheet *sheet
	// used are the custom properties for colours: name and role; names that
	// end in -halo take the role's halo.
	used map[string]view.Role

	width, height    float64 // of Home, kilometres
	centreX, centreY float64 // of Home
	unit             float64 // units of the geometry to a kilometre
	decimals         int     // of kilometres
	bar              string  // rules for the scale bar
	elements         []*element
}

// largest is the width and height of a map, CSS pixels, for which the
// geometry is exact to half a pixel.
const largestWidth, largestHeight = 1280, 720

func (p *poster) measure() {
	h := p.Scene.Home
	p.width = math.Max(1e-3, float64(h.Max.X)-float64(h.Min.X))
	p.height = math.Max(1e-3, float64(h.Max.Y)-float64(h.Min.Y))
	p.centreX = (float64(h.Max.X) + float64(h.Min.X)) / 2
	p.centreY = (float64(h.Max.Y) + float64(h.Min.Y)) / 2
	k := math.Min((largestWidth-2*view.Padding)/p.width, (largestHeight-2*view.Padding)/p.height)
	p.unit = 2 * k
	p.decimals = max(0, int(math.Ceil(math.Log10(20*k))))
}

// paper brings world positions to units of the geometry, whose origin is a
// corner of Home.
func (p *poster) paper() placing {
	return placing{p.centreX, p.centreY, p.unit, p.width * p.unit / 2, p.height * p.unit / 2}
}

// extent is what maps between 1:2.2 and 2.4:1 show, in units: a cross, since
// Home fills one side of a map or the other. The padding takes a share of a
// small map, so all is counted generously.
func (p *poster) extent() []orb.Bound {
	const room = 1.25
	w, h := room*p.width/2, room*p.height/2
	wide, high := math.Max(w, room*2.4*p.height/2), math.Max(h, room*2.2*p.width/2)
	reach := p.paper().box(p.Scene.Reach)
	at := func(x0, y0, x1, y1 float64) orb.Bound {
		place := func(x, y float64) orb.Point {
			return orb.Point{(x + p.width/2) * p.unit, (y + p.height/2) * p.unit}
		}
		b := orb.Bound{Min: place(x0, y0), Max: place(x1, y1)}
		for i := range 2 {
			b.Min[i], b.Max[i] = math.Max(b.Min[i], reach.Min[i]), math.Min(b.Max[i], reach.Max[i])
		}
		return b
	}
	out := []orb.Bound{at(-w, -high, w, high)}
	for _, arm := range [...]orb.Bound{at(-wide, -h, -w, h), at(w, -h, wide, h)} {
		if arm.Min[0] < arm.Max[0] && arm.Min[1] < arm.Max[1] {
			out = append(out, arm)
		}
	}
	return out
}

// color is a reference to the custom property for a role's colour.
func (p *poster) color(role view.Role) string {
	name := "--m-" + names[role]
	p.used[name] = role
	return "var(" + name + ")"
}

// halo is a reference to the custom property for a role's halo.
func (p *poster) halo(role view.Role) string {
	name := "--m-" + names[role] + "-halo"
	p.used[name] = role
	return "var(" + name + ")"
}

// km is a length in kilometres, exact to a twentieth of a pixel.
func (p *poster) km(v float64) string { return pathdata.Number(v, p.decimals) }

// frame is the frame that the geometry follows: the widest one that shows
// Home no larger than the geometry is exact for.
func (p *poster) frame() *view.Frame {
	for i := len(p.Variants) - 1; i > 0; i-- {
		if f := p.Variants[i].Frame; float64(f.Camera.K/f.Scale) <= p.unit/2*1.001 {
			return f
		}
	}
	return p.Variants[0].Frame
}

// tag puts an element together.
func tag(name string, attributes ...string) string {
	return "<" + name + strings.Join(attributes, "") + "/>"
}
