package svg

import (
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"github.com/paulmach/orb/simplify"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/svg/pathdata"
	"dateline/cmd/internal/view"
)

// How the geometry of a poster is simplified, in units of half a pixel at
// its largest size.
const (
	posterTolerance = 1.5
	posterArea      = 8 // two square pixels
	posterLength    = 5 // of a line that is drawn, corner to corner
)

// tints are the classes of the story's own countries.
var tints = [3]scene.Class{scene.Tinted, scene.Tinted2, scene.Tinted3}

// land writes the geometry: the base map at one level, areas, uncertainties and routes.
//
// All land is one outline. It is filled first; the tinted part is filled
// over it; then the same outline is stroked as the coast.
func (p *poster) land() string {
	g := &geometry{poster: p, paper: p.paper(), to: p.extent(), level: &p.Scene.Levels[p.frame().Level]}
	g.findNodes()
	var land, lakes, sea []orb.Ring
	var tinted [3][]orb.Ring
	for i := range g.level.Meshes {
		m := &g.level.Meshes[i]
		rings := ringsOf(m, g.paper, g.to...)
		switch m.Class {
		case scene.Land:
			land = append(land, rings...)
		case scene.Tinted, scene.Tinted2, scene.Tinted3:
			i := slices.Index(tints[:], m.Class)
			land, tinted[i] = append(land, rings...), append(tinted[i], rings...)
		case scene.Lake:
			lakes = append(lakes, rings...)
		case scene.Sea:
			sea = append(sea, rings...)
		}
	}
	var b strings.Builder
	b.WriteString(`<svg class="m-land-svg" viewBox="0 0 ` + num(p.width*p.unit) + ` ` + num(p.height*p.unit) + `" aria-hidden="true" focusable="false">`)
	b.WriteString(g.fill(view.RoleSea, sea))
	for _, role := range [...]view.Role{view.RoleWaterLine3, view.RoleWaterLine2, view.RoleWaterLine} {
		b.WriteString(g.lines(role))
	}
	outline := g.polygons(union(land))
	if outline != "" {
		b.WriteString(`<g class="` + g.sheet.class(view.RoleLand, "fill:"+g.color(view.RoleLand)) + `">` + tag("path", ` id="m-land" vector-effect="non-scaling-stroke" d="`, outline, `"`) + `</g>`)
	}
	for i, role := range [...]view.Role{view.RoleTinted, view.RoleTinted2, view.RoleTinted3} {
		b.WriteString(g.fill(role, tinted[i]))
	}
	b.WriteString(g.lakes(lakes))
	b.WriteString(g.lines(view.RoleGraticule))
	b.WriteString(g.lines(view.RoleRiver))
	if op := g.op(view.RoleCoast); op != nil && outline != "" {
		b.WriteString(`<use href="#m-land" class="` + g.pen(op) + `"/>`)
	}
	for _, role := range [...]view.Role{view.RoleBorder, view.RoleDisputed, view.RoleLineOfControl} {
		b.WriteString(g.lines(role))
	}
	b.WriteString(g.story())
	b.WriteString("</svg>")
	return b.String()
}

// geometry writes the parts of the map that grow with it.
type geometry struct {
	*poster
	paper placing
	to    []orb.Bound
	level *scene.Level
	// nodes are where lines of the map end. Outlines and lines are
	// simplified from node to node, each stretch in the same way wherever
	// it is used, so that a tint ends where the border runs.
	nodes map[corner]bool
}

// op is the first operation of a role in the frame.
func (g *geometry) op(role view.Role) *view.Op {
	ops := g.frame().Ops
	for i := range ops {
		if ops[i].Role == role && ops[i].Key < 0 {
			return &ops[i]
		}
	}
	return nil
}

func (g *geometry) findNodes() {
	g.nodes = map[corner]bool{}
	for _, s := range stretches(g.level.Lines, g.paper, g.to...) {
		g.nodes[snap(s.points[0])] = true
		g.nodes[snap(s.points[len(s.points)-1])] = true
	}
}

// pen is the class for lines of an operation. Their width is that on the
// screen.
func (g *geometry) pen(op *view.Op) string {
	return g.sheet.class(op.Role, "fill:none;"+g.stroke(op))
}

func (g *geometry) stroke(op *view.Op) string {
	s := op.Width / g.frame().Scale
	style := "stroke:" + g.color(op.Role) + ";stroke-width:" + px(s)
	if dashed(op) {
		k := 1 / g.frame().Scale
		style += ";stroke-dasharray:" + pathdata.Number(float64(op.Dash[0]*k), 2) + " " + pathdata.Number(float64(op.Dash[1]*k), 2)
	}
	return style
}

// fill writes polygons as one path.
func (g *geometry) fill(role view.Role, rings []orb.Ring) string {
	data := g.polygons(union(rings))
	if data == "" {
		return ""
	}
	return tag("path", ` class="`+g.sheet.class(role, "fill:"+g.color(role))+`" d="`, data, `"`)
}

// lakes are filled and have their shore as the stroke of the same path.
func (g *geometry) lakes(rings []orb.Ring) string {
	data := g.polygons(union(rings))
	if data == "" {
		return ""
	}
	style := "fill:" + g.color(view.RoleLake)
	if op := g.op(view.RoleLakeShore); op != nil {
		style += ";" + g.stroke(op)
	}
	return tag("path", ` class="`+g.sheet.class(view.RoleLake, style)+`" d="`, data, `"`)
}

func (g *geometry) polygons(rings []orb.Ring) string {
	w := pathdata.New(0)
	for _, ring := range rings {
		if math.Abs(planar.Area(ring)) < posterArea {
			continue
		}
		points := g.thinRing(ring)
		if len(points) < 4 {
			continue
		}
		for i, q := range points[:len(points)-1] {
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

// lines writes the lines of a role, a path for each width.
func (g *geometry) lines(role view.Role) string {
	var b strings.Builder
	ops := g.frame().Ops
	for i := range ops {
		op := &ops[i]
		if op.Role != role || op.Kind != view.StrokeLine {
			continue
		}
		w := pathdata.New(0)
		for _, s := range stretches(g.level.Lines[op.From:op.To], g.paper, g.to...) {
			if b := s.points.Bound(); planar.Distance(b.Min, b.Max) < posterLength {
				continue
			}
			for k, q := range g.thinLine(s.points, lineTolerance(role)) {
				if k == 0 {
					w.Move(q[0], q[1])
				} else {
					w.Line(q[0], q[1])
				}
			}
		}
		if w.Len() > 0 {
			b.WriteString(tag("path", ` class="`+g.pen(op)+`" d="`, w.String(), `"`))
		}
	}
	return b.String()
}

// story writes what the story adds to the map and grows with it: areas,
// circles of uncertainty where some variant shows them, routes.
func (g *geometry) story() string {
	var b strings.Builder
	seen := map[view.Role]map[int32]*view.Op{}
	for i := len(g.Variants) - 1; i >= 0; i-- {
		ops := g.Variants[i].Frame.Ops
		for k := range ops {
			op := &ops[k]
			if seen[op.Role] == nil {
				seen[op.Role] = map[int32]*view.Op{}
			}
			if op.Key >= 0 && seen[op.Role][op.Key] == nil {
				seen[op.Role][op.Key] = op
			}
		}
	}
	for i := range g.Scene.Areas {
		if seen[view.RoleArea][int32(i)] != nil {
			style := "fill:" + g.color(view.RoleArea)
			if op := seen[view.RoleAreaEdge][int32(i)]; op != nil {
				style += ";" + g.stroke(op)
			}
			rings := union(ringsOf(&g.Scene.Areas[i].Mesh, g.paper, g.to...))
			b.WriteString(tag("path", ` class="`+g.sheet.class(view.RoleArea, style)+`" d="`, g.polygons(rings), `"`))
			if g.Scene.Areas[i].Uncertain {
				b.WriteString(g.hatching(int32(i)))
			}
		}
	}
	for i := range g.Scene.Places {
		if seen[view.RoleUncertain][int32(i)] != nil {
			style := "fill:" + g.color(view.RoleUncertain)
			if op := seen[view.RoleUncertainEdge][int32(i)]; op != nil {
				style += ";" + g.stroke(op)
			}
			b.WriteString(tag("path", ` class="`+g.sheet.class(view.RoleUncertain, style)+`" d="`, g.fine(g.Scene.Places[i].Uncertainty, true), `"`))
		}
	}
	for i := range g.Scene.Routes {
		route, trail := seen[view.RoleRoute][int32(i)], seen[view.RoleRouteCase][int32(i)]
		if route == nil {
			continue
		}
		data := ` d="` + g.fine(g.Scene.Routes[i].Points, false) + `"`
		if trail != nil {
			b.WriteString(tag("path", ` class="`+g.pen(trail)+`"`, data))
		}
		b.WriteString(tag("path", ` class="`+g.pen(route)+`"`, data))
	}
	return b.String()
}

// hatching writes the slanted lines over an area, as the frame has them that
// the geometry follows.
func (g *geometry) hatching(area int32) string {
	f := g.frame()
	w, pen := pathdata.New(1), ""
	for i := range f.Ops {
		op := &f.Ops[i]
		if op.Role != view.RoleHatch || op.Key != area {
			continue
		}
		pen = g.pen(op)
		for k, q := range f.Points[op.From:op.To] {
			m := &f.Camera
			at := g.paper.at(scene.Point{X: (q.X-m.OX)/m.K + m.CX, Y: (q.Y-m.OY)/m.K + m.CY})
			if k == 0 {
				w.Move(at[0], at[1])
			} else {
				w.Line(at[0], at[1])
			}
		}
	}
	if w.Len() == 0 {
		return ""
	}
	return tag("path", ` class="`+pen+`"`, ` d="`+w.String()+`"`)
}

// fine writes a line of the story, more exactly than those of the map.
func (g *geometry) fine(points []scene.Point, closed bool) string {
	line := make(orb.LineString, len(points))
	for i, q := range points {
		line[i] = g.paper.at(q)
	}
	w := pathdata.New(1)
	for i, q := range simplify.DouglasPeucker(0.3).LineString(line) {
		if i == 0 {
			w.Move(q[0], q[1])
		} else {
			w.Line(q[0], q[1])
		}
	}
	if closed && w.Len() > 0 {
		w.Close()
	}
	return w.String()
}
