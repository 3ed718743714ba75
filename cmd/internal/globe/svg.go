package globe

import (
	"strings"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/svg"
	"dateline/cmd/internal/svg/pathdata"
	"dateline/cmd/internal/view"
)

// SVG is the globe for a page: an element of a class, whose parts have
// classes that begin with it. Their looks come from Style.
func (g *Globe) SVG(class string) string {
	const half, whole = "-48", "96"
	return `<svg class="` + class + `" viewBox="` + half + ` ` + half + ` ` + whole + ` ` + whole +
		`" aria-hidden="true" focusable="false">` + g.parts(class) + `</svg>`
}

// Group is the globe in a picture whose unit is the CSS pixel.
func (g *Globe) Group(class string, at view.Box) string {
	num := func(v float64) string { return pathdata.Number(v, 2) }
	return `<g class="` + class + `" transform="translate(` + num(at.X+at.W/2) + ` ` + num(at.Y+at.H/2) +
		`) scale(` + pathdata.Number(at.W/Size, 4) + `)">` + g.parts(class) + `</g>`
}

// Over is the globe for a picture of a map of a size in CSS pixels, with the
// rules for its classes; both are empty where the map has no room.
func (g *Globe) Over(width, height float64, theme view.Theme) (elements, style string) {
	box, ok := g.Box(width, height)
	if !ok {
		return "", ""
	}
	return g.Group("globe", box), Style("globe", func(property string, role view.Role) string {
		return svg.Declare(property, theme.Paint[role].Color)
	})
}

// parts are the elements from bottom to top, the origin in the middle, one
// unit to a CSS pixel at Size.
func (g *Globe) parts(class string) string {
	var b strings.Builder
	disc := func(part string, r string) {
		b.WriteString(`<circle class="` + class + part + `" r="` + r + `"/>`)
	}
	path := func(part string, w *pathdata.Writer) {
		if w.Len() > 0 {
			b.WriteString(`<path class="` + class + part + `" d="` + w.String() + `"/>`)
		}
	}
	disc("-case", "48")
	disc("-sea", pathdata.Number(radius, 0))
	lines := pathdata.New(1)
	for _, line := range g.Graticule {
		trace(lines, line)
	}
	path("-grid", lines)
	land := pathdata.New(1)
	for _, ring := range g.Land {
		trace(land, orb.LineString(ring[:len(ring)-1]))
		land.Close()
	}
	path("-land", land)
	disc("-rim", pathdata.Number(radius, 0))
	home := pathdata.New(1)
	if len(g.Home) > 1 {
		trace(home, orb.LineString(g.Home[:len(g.Home)-1]))
		home.Close()
	}
	path("-home", home)
	dots := pathdata.New(1)
	for _, p := range g.Far {
		dots.Move(p[0]*radius, p[1]*radius)
		dots.Line(p[0]*radius+0.1, p[1]*radius)
	}
	path("-far", dots)
	return b.String()
}

func trace(w *pathdata.Writer, line orb.LineString) {
	for i, p := range line {
		if i == 0 {
			w.Move(p[0]*radius, p[1]*radius)
		} else {
			w.Line(p[0]*radius, p[1]*radius)
		}
	}
}
