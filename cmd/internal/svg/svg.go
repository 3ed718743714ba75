// Package svg paints a Frame as an SVG picture, and the poster that a page
// shows before the live map is there, or in its place.
//
// Nothing in what it writes depends on anything outside: no script, no
// style attribute, no font, no reference to another file.
package svg

import (
	"bufio"
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/lettering"
	"dateline/cmd/internal/svg/pathdata"
	"dateline/cmd/internal/view"
)

// Options are what a picture says of itself.
type Options struct {
	Title       string // read out as the picture's name
	Description string // read out on demand; may be empty
	Language    string // BCP 47 tag of both; may be empty
	// Over is what lies over the map, elements whose unit is the CSS pixel,
	// from the top left corner; Style are the rules for their classes.
	Over, Style string
}

// How exact a picture is, device pixels of its frame.
const (
	grain     = 1   // decimals
	tolerance = 0.1 // of simplification
	leastArea = 0.3 // of a polygon that is drawn
	bleed     = 3   // beyond the edge of the paper
)

// Write writes the frame as an SVG document. Its size is that of the frame's
// clip in CSS pixels.
func Write(w io.Writer, f *view.Frame, o lettering.Outlines, opt Options) error {
	p := &painter{frame: f, outlines: o, sheet: newSheet()}
	p.paper = orb.Bound{
		Min: orb.Point{float64(f.Clip[0]), float64(f.Clip[1])},
		Max: orb.Point{float64(f.Clip[2]), float64(f.Clip[3])},
	}
	c := &f.Camera
	p.placing = placing{float64(c.CX), float64(c.CY), float64(c.K), float64(c.OX), float64(c.OY)}
	for i := range f.Ops {
		p.op(&f.Ops[i])
	}
	return p.write(w, opt)
}

// painter collects the parts of one document.
type painter struct {
	frame    *view.Frame
	outlines lettering.Outlines
	paper    orb.Bound
	placing  placing
	sheet    *sheet
	body     strings.Builder
	defs     strings.Builder
	defined  map[uint16]bool // glyphs in defs
	texts    int             // groups of letters written
}

func (p *painter) write(w io.Writer, opt Options) error {
	out := bufio.NewWriter(w)
	background := p.sheet.class(view.RoleWater, paint("fill", p.frame.Background))
	width, height := p.paper.Max[0]-p.paper.Min[0], p.paper.Max[1]-p.paper.Min[1]
	scale := float64(p.frame.Scale)
	if scale <= 0 {
		scale = 1
	}
	out.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" width="` + num(width/scale) + `" height="` + num(height/scale) +
		`" viewBox="` + num(p.paper.Min[0]) + ` ` + num(p.paper.Min[1]) + ` ` + num(width) + ` ` + num(height) + `" role="img"`)
	labelled := ""
	if opt.Title != "" {
		labelled = "title"
	}
	if opt.Description != "" {
		labelled = strings.TrimSpace(labelled + " description")
	}
	if labelled != "" {
		out.WriteString(` aria-labelledby="` + labelled + `"`)
	}
	if opt.Language != "" {
		out.WriteString(` xml:lang="` + escape(opt.Language) + `"`)
	}
	out.WriteString(">\n")
	if opt.Title != "" {
		out.WriteString(`<title id="title">` + escape(opt.Title) + "</title>\n")
	}
	if opt.Description != "" {
		out.WriteString(`<desc id="description">` + escape(opt.Description) + "</desc>\n")
	}
	out.WriteString("<style>" + p.sheet.css() + opt.Style + "</style>\n")
	if p.defs.Len() > 0 {
		out.WriteString("<defs>" + p.defs.String() + "</defs>\n")
	}
	out.WriteString(`<path class="` + background + `" d="M` + num(p.paper.Min[0]) + ` ` + num(p.paper.Min[1]) +
		`h` + num(width) + `v` + num(height) + `h` + num(-width) + `z"/>` + "\n")
	out.WriteString(p.body.String())
	if opt.Over != "" {
		out.WriteString(`<g transform="translate(` + num(p.paper.Min[0]) + ` ` + num(p.paper.Min[1]) + `) scale(` +
			pathdata.Number(scale, 3) + `)">` + opt.Over + "</g>\n")
	}
	out.WriteString("</svg>\n")
	return out.Flush()
}

// escape makes text safe in elements and in attributes. What XML cannot
// hold is replaced.
func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}

// path adds a path with a class, unless it draws nothing.
func (p *painter) path(class, data, more string) {
	if data != "" {
		p.body.WriteString(`<path class="` + class + `"` + more + ` d="` + data + `"/>` + "\n")
	}
}

func (p *painter) op(op *view.Op) {
	if op.Color.A == 0 && (op.Kind != view.Text || op.Halo.A == 0) {
		return
	}
	switch op.Kind {
	case view.FillMesh:
		p.meshes(op)
	case view.StrokeLine:
		p.lines(op)
	case view.FillPath:
		p.path(p.sheet.class(op.Role, paint("fill", op.Color)), p.ring(p.frame.Points[op.From:op.To]), "")
	case view.FillArea:
		p.area(op)
	case view.StrokePath:
		p.stroke(op)
	case view.Disc, view.Ring, view.Square, view.Triangle:
		p.mark(op)
	case view.Text:
		p.text(op)
	}
}

// meshes writes polygons of the map as one path. Where two paths meet, each
// lets a little of the water through; a thin stroke of their own colour
// covers that.
func (p *painter) meshes(op *view.Op) {
	to := p.paper.Pad(bleed)
	var rings []orb.Ring
	level := &p.frame.Scene.Levels[p.frame.Level]
	for i := op.From; i < op.To; i++ {
		rings = append(rings, ringsOf(&level.Meshes[i], p.placing, to)...)
	}
	style := paint("fill", op.Color)
	if op.Color.A == 255 {
		style += ";" + paint("stroke", op.Color) + ";stroke-width:.6px;stroke-linejoin:round"
	}
	p.path(p.sheet.class(op.Role, style), polygons(union(rings), tolerance, leastArea, grain), "")
}

// polygons writes rings as path data.
func polygons(rings []orb.Ring, tolerance, leastArea float64, decimals int) string {
	w := pathdata.New(decimals)
	for _, ring := range rings {
		ring, ok := slim(ring, tolerance, leastArea)
		if !ok {
			continue
		}
		for i, q := range ring[:len(ring)-1] {
			if i == 0 {
				w.Move(q[0], q[1])
			} else {
				w.Line(q[0], q[1])
			}
		}
		w.Close()
	}
	return w.String()
}

func (p *painter) area(op *view.Op) {
	m := &p.frame.Scene.Areas[op.From].Mesh
	rings := ringsOf(m, p.placing, p.paper.Pad(bleed))
	p.path(p.sheet.class(op.Role, paint("fill", op.Color)), polygons(rings, tolerance, leastArea, grain), "")
}

// ring writes one closed ring of device pixels.
func (p *painter) ring(points []view.Point) string {
	w := pathdata.New(grain)
	for i, q := range points {
		if i == 0 {
			w.Move(float64(q.X), float64(q.Y))
		} else {
			w.Line(float64(q.X), float64(q.Y))
		}
	}
	if w.Len() > 0 {
		w.Close()
	}
	return w.String()
}

func itoa(n int) string { return strconv.Itoa(n) }
