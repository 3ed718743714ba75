package svg

import (
	"math"
	"net/url"
	"strings"

	"dateline/cmd/internal/lettering"
	"dateline/cmd/internal/svg/pathdata"
	"dateline/cmd/internal/view"
)

// element is something over the geometry that keeps its size: a name, a
// mark, a part of a mark. It is written once, however many variants show it.
type element struct {
	id       int
	name     string // of the element
	class    string
	body     string       // the rest of its start tag, and its content
	x, y     float64      // kilometres from the middle of Home
	placed   bool         // whether x and y count
	in       int          // bits of the variants that show it
	offset   [][2]float64 // CSS pixels, for each variant
	moves    bool         // whether the offset counts
	children []*element
}

// marks writes the names and marks of all variants.
func (p *poster) marks() string {
	places := make([]*element, len(p.Scene.Places))
	var dots, labels []*element
	curves := &curves{poster: p}
	for v := range p.Variants {
		c := &collector{poster: p, variant: v, frame: p.Variants[v].Frame, curves: curves, places: places, dots: &dots, labels: &labels}
		c.collect()
	}
	var b strings.Builder
	b.WriteString(`<svg class="m-marks-svg" focusable="false">`)
	if curves.defs.Len() > 0 {
		b.WriteString("<defs>" + curves.defs.String() + "</defs>")
	}
	for _, list := range [][]*element{dots, labels, places} {
		for _, e := range list {
			if e != nil {
				p.write(&b, e)
			}
		}
	}
	b.WriteString("</svg>")
	b.WriteString(`<div class="m-bar"></div>`)
	return b.String()
}

// write writes an element; it gets a number when it has a place of its own.
func (p *poster) write(b *strings.Builder, e *element) {
	class := e.class
	if e.placed || e.moves {
		p.elements = append(p.elements, e)
		e.id = len(p.elements)
		class += " i" + itoa(e.id)
	}
	if e.in != 1<<len(p.Variants)-1 {
		class += " o" + itoa(e.in)
	}
	b.WriteString("<" + e.name)
	if class = strings.TrimSpace(class); class != "" {
		b.WriteString(` class="` + class + `"`)
	}
	b.WriteString(e.body)
	if len(e.children) == 0 && !strings.HasSuffix(e.body, ">") {
		b.WriteString("/>")
		return
	}
	if !strings.HasSuffix(e.body, ">") {
		b.WriteString(">")
	}
	for _, c := range e.children {
		p.write(b, c)
	}
	b.WriteString("</" + e.name + ">")
}

// collector takes the names and marks out of one variant's frame.
type collector struct {
	*poster
	variant      int
	frame        *view.Frame
	curves       *curves
	places       []*element
	dots, labels *[]*element
}

func (c *collector) collect() {
	ops := c.frame.Ops
	c.scaleBar()
	anchors := c.anchors()
	for i := 0; i < len(ops); i++ {
		op := &ops[i]
		switch {
		case op.KeyKind == view.PlaceKey && op.Role != view.RoleUncertain && op.Role != view.RoleUncertainEdge:
			if at, ok := anchors[op.Key]; ok {
				place := c.place(op.Key)
				if i+1 < len(ops) && cased(op, &ops[i+1]) {
					c.add(&place.children, c.casedMark(op, &ops[i+1]))
					i++
				} else {
					c.add(&place.children, c.part(op, at))
				}
			}
		case op.KeyKind == view.LabelKey:
			l := &c.Scene.Labels[op.Key]
			if at, ok := anchors[l.Place]; ok && l.Place >= 0 {
				c.add(&c.place(l.Place).children, c.part(op, at))
				continue
			}
			x, y := c.screen(float64(l.At.X), float64(l.At.Y))
			var e *element
			list := c.labels
			if i+1 < len(ops) && cased(op, &ops[i+1]) {
				e = c.casedMark(op, &ops[i+1])
				list = c.dots
				i++
			} else {
				e = c.part(op, [2]float64{x, y})
			}
			if e != nil {
				e.placed = true
				e.x, e.y = float64(l.At.X)-c.centreX, float64(l.At.Y)-c.centreY
				c.add(list, e)
			}
		}
	}
}

// screen is a world position in CSS pixels of the variant's frame.
func (c *collector) screen(x, y float64) (float64, float64) {
	m, s := &c.frame.Camera, float64(c.frame.Scale)
	return ((x-float64(m.CX))*float64(m.K) + float64(m.OX)) / s, ((y-float64(m.CY))*float64(m.K) + float64(m.OY)) / s
}

// css is a length of the frame in CSS pixels.
func (c *collector) css(v float32) float64 { return float64(v) / float64(c.frame.Scale) }

// anchors are the positions of the places' marks, CSS pixels of the frame.
func (c *collector) anchors() map[int32][2]float64 {
	out := map[int32][2]float64{}
	for _, op := range c.frame.Ops {
		if op.KeyKind == view.PlaceKey && (op.Role == view.RolePlace || op.Role == view.RolePlaceQuiet) {
			at := c.frame.Points[op.From]
			out[op.Key] = [2]float64{c.css(at.X), c.css(at.Y)}
		}
	}
	return out
}

// place is the link for a place.
func (c *collector) place(i int32) *element {
	place := &c.Scene.Places[i]
	if c.places[i] == nil {
		call := place.Name
		if int(i) < len(c.Call) && c.Call[i] != "" {
			call = c.Call[i]
		}
		e := &element{
			name: "a", placed: true,
			x: float64(place.At.X) - c.centreX, y: float64(place.At.Y) - c.centreY,
			body: ` href="#place=` + strings.ReplaceAll(url.QueryEscape(place.ID), "+", "%20") +
				`" data-mark="` + escape(place.ID) + `" aria-label="` + escape(call) + `"`,
			children: []*element{{name: "circle", class: "m-hit", body: ` r="22"`, in: 1<<len(c.Variants) - 1}},
		}
		if place.Far {
			e.class = "m-far"
		}
		c.places[i] = e
	}
	c.places[i].in |= 1 << c.variant
	return c.places[i]
}

// add puts an element into a list, or notes that this variant shows one
// that is there already.
func (c *collector) add(list *[]*element, e *element) {
	if e == nil {
		return
	}
	for _, old := range *list {
		if old.name == e.name && old.class == e.class && old.body == e.body && old.x == e.x && old.y == e.y && old.moves == e.moves && old.in>>c.variant&1 == 0 {
			old.in |= 1 << c.variant
			if e.moves {
				old.offset[c.variant] = e.offset[c.variant]
			}
			return
		}
	}
	e.in |= 1 << c.variant
	*list = append(*list, e)
}

// cased tells whether two operations are a mark on its case.
func cased(back, op *view.Op) bool {
	return back.Kind == op.Kind && back.KeyKind == op.KeyKind && back.Key == op.Key && back.From == op.From && back.Angle == op.Angle &&
		(op.Kind == view.Disc && back.Width > op.Width || op.Kind == view.Square && back.Size > op.Size)
}

// casedMark is a mark with its case as a stroke under it.
func (c *collector) casedMark(back, op *view.Op) *element {
	rim := c.css(back.Width - op.Width)
	if op.Kind == view.Square {
		rim = c.css(back.Size - op.Size)
	}
	stroke := c.color(back.Role)
	if back.Role == op.Role {
		stroke = c.halo(back.Role)
	}
	class := c.sheet.class(op.Role, "fill:"+c.color(op.Role)+";stroke:"+stroke+";stroke-width:"+px(float32(rim))+";stroke-linejoin:miter;paint-order:stroke")
	return c.shape(op, class)
}

// shape is a mark around its own middle.
func (c *collector) shape(op *view.Op, class string) *element {
	scaled := *op
	scaled.Width, scaled.Size = float32(c.css(op.Width)), float32(c.css(op.Size))
	text := shape(&scaled, 0, 0, "")
	name, body, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(text, "<"), "/>"), " ")
	return &element{name: name, class: class, body: " " + body, offset: make([][2]float64, len(c.Variants))}
}

// part is one operation relative to an anchor, CSS pixels of the frame.
func (c *collector) part(op *view.Op, at [2]float64) *element {
	switch op.Kind {
	case view.Disc, view.Square, view.Triangle:
		// A case may be set off from its mark.
		e := c.shape(op, c.sheet.class(op.Role, "fill:"+c.color(op.Role)))
		q := c.frame.Points[op.From]
		if dx, dy := c.css(q.X)-at[0], c.css(q.Y)-at[1]; math.Hypot(dx, dy) > 0.05 {
			e.body += ` transform="translate(` + num(dx) + ` ` + num(dy) + `)"`
		}
		return e
	case view.Ring:
		return c.shape(op, c.sheet.class(op.Role, "fill:none;stroke:"+c.color(op.Role)+";stroke-width:"+px(float32(c.css(op.Width)))))
	case view.StrokePath:
		w := pathdata.New(1)
		for i, q := range c.frame.Points[op.From:op.To] {
			if i == 0 {
				w.Move(c.css(q.X)-at[0], c.css(q.Y)-at[1])
			} else {
				w.Line(c.css(q.X)-at[0], c.css(q.Y)-at[1])
			}
		}
		return &element{name: "path", class: c.line(op), body: ` d="` + w.String() + `"`}
	case view.Text:
		return c.text(op, at)
	}
	return nil
}

// line is the class of a stroke. Leader lines and their cases are painted in
// the colours of letters and their halos.
func (c *collector) line(op *view.Op) string {
	color := c.color(op.Role)
	if op.KeyKind == view.LabelKey && op.Color == haloOf(c.frame, op) {
		color = c.halo(op.Role)
	}
	return c.sheet.class(op.Role, "fill:none;stroke:"+color+";stroke-width:"+px(float32(c.css(op.Width)))+";stroke-linecap:round")
}

// haloOf is the halo's colour of the label that an operation belongs to.
func haloOf(f *view.Frame, op *view.Op) view.Color {
	for i := range f.Ops {
		if o := &f.Ops[i]; o.Kind == view.Text && o.KeyKind == op.KeyKind && o.Key == op.Key {
			return o.Halo
		}
	}
	return view.Color{}
}

// text is a name. A level one is a single path of all its letters, so that
// its halo lies under all of them; one along a curve is a group.
func (c *collector) text(op *view.Op, at [2]float64) *element {
	glyphs := c.frame.Glyphs[op.From:op.To]
	if len(glyphs) == 0 {
		return nil
	}
	first := glyphs[0]
	size := c.css(first.Size)
	e := &element{moves: true, offset: make([][2]float64, len(c.Variants))}
	e.offset[c.variant] = [2]float64{c.css(first.X) - at[0], c.css(first.Y) - at[1]}
	scale := ";--s:" + pathdata.Number(size/lettering.UnitsPerEm, 5)
	halo := ""
	if op.Halo.A > 0 && op.HaloSize > 0 {
		halo = "stroke:" + c.halo(op.Role) + ";stroke-width:" + px(float32(2*c.css(op.HaloSize)*lettering.UnitsPerEm/size))
	}
	if level(glyphs) {
		style := "fill:" + c.color(op.Role) + scale
		if halo != "" {
			style += ";" + halo + ";paint-order:stroke"
		}
		e.name, e.class = "path", "m-name "+c.sheet.class(op.Role, style)
		e.body = ` d="` + c.join(glyphs) + `"`
		return e
	}
	id := c.curves.define(glyphs)
	e.name, e.class = "g", "m-name "+c.sheet.class(op.Role, "fill:"+c.color(op.Role)+scale)
	if halo != "" {
		e.body = `><use href="#` + id + `" class="` + c.sheet.halo(op.Role, halo) + `"/>`
	} else {
		e.body = ">"
	}
	e.body += `<use href="#` + id + `"/>`
	return e
}

func level(glyphs []view.GlyphAt) bool {
	for _, g := range glyphs {
		if g.Sin != 0 || g.Size != glyphs[0].Size {
			return false
		}
	}
	return true
}

// join is the outlines of level glyphs as one path, in their units, from the
// origin of the first.
func (c *collector) join(glyphs []view.GlyphAt) string {
	var b strings.Builder
	var penX, penY int
	k := lettering.UnitsPerEm / float64(glyphs[0].Size)
	for _, g := range glyphs {
		o := c.Outlines[g.Glyph]
		if o == "" {
			continue
		}
		x, y := int(math.Round(float64(g.X-glyphs[0].X)*k)), int(math.Round(float64(g.Y-glyphs[0].Y)*k))
		startX, startY, rest, endX, endY := contours(o)
		dx, dy := x+startX-penX, y+startY-penY
		b.WriteString("m" + itoa(dx))
		if dy >= 0 {
			b.WriteByte(' ')
		}
		b.WriteString(itoa(dy) + rest)
		penX, penY = x+endX, y+endY
	}
	return b.String()
}

// curves are names along curves: their glyphs are references, since each
// stands at another angle.
type curves struct {
	*poster
	defs    strings.Builder
	defined map[uint16]bool
	known   map[string]string
}

func (c *curves) define(glyphs []view.GlyphAt) (id string) {
	if c.defined == nil {
		c.defined, c.known = map[uint16]bool{}, map[string]string{}
	}
	var b strings.Builder
	first := glyphs[0]
	k := lettering.UnitsPerEm / float64(first.Size)
	for _, g := range glyphs {
		if !c.defined[g.Glyph] {
			c.defined[g.Glyph] = true
			c.defs.WriteString(`<path id="g` + itoa(int(g.Glyph)) + `" d="` + c.Outlines[g.Glyph] + `"/>`)
		}
		angle := math.Atan2(float64(g.Sin), float64(g.Cos)) * 180 / math.Pi
		b.WriteString(`<use href="#g` + itoa(int(g.Glyph)) + `" transform="translate(` + pathdata.Number(float64(g.X-first.X)*k, 0) + ` ` +
			pathdata.Number(float64(g.Y-first.Y)*k, 0) + `)rotate(` + num(angle) + `)"/>`)
	}
	if id, ok := c.known[b.String()]; ok {
		return id
	}
	id = "c" + itoa(len(c.known))
	c.known[b.String()] = id
	c.defs.WriteString(`<g id="` + id + `">` + b.String() + `</g>`)
	return id
}

// contours reads where the first contour of an outline starts, what follows,
// and where its last contour starts: there the pen is when it is closed.
func contours(o string) (startX, startY int, rest string, endX, endY int) {
	x, n := integer(o[1:])
	y, m := integer(o[1+n:])
	startX, startY, rest = x, y, o[1+n+m:]
	endX, endY = x, y
	for i := 0; i < len(rest); i++ {
		if rest[i] == 'm' {
			x, n := integer(rest[i+1:])
			y, _ := integer(rest[i+1+n:])
			endX, endY = endX+x, endY+y
		}
	}
	return startX, startY, rest, endX, endY
}

// integer reads a whole number and how many bytes it takes, space before it
// included.
func integer(s string) (v, n int) {
	for n < len(s) && s[n] == ' ' {
		n++
	}
	negative := n < len(s) && s[n] == '-'
	if negative {
		n++
	}
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		v = 10*v + int(s[n]-'0')
		n++
	}
	if negative {
		v = -v
	}
	return v, n
}
