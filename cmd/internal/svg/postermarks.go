package svg

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

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
	b.WriteString(p.barHTML())
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
	// A mark that only a later variant has must not hide the number on it.
	slices.SortStableFunc(e.children, func(a, b *element) int { return cmp.Compare(a.lettered(), b.lettered()) })
	for _, c := range e.children {
		p.write(b, c)
	}
	b.WriteString("</" + e.name + ">")
}

// lettered is 1 for a name or a number, which lie above shapes, and else 0.
func (e *element) lettered() int {
	if strings.HasPrefix(e.class, "m-name ") {
		return 1
	}
	return 0
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
					c.add(&place.children, c.moved(c.casedMark(op, &ops[i+1]), op, at))
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

// anchors are the positions of the places, CSS pixels of the frame: a crowded
// mark may stand beside its own. Out of sight a far place is its mark.
func (c *collector) anchors() map[int32][2]float64 {
	out := map[int32][2]float64{}
	for _, op := range c.frame.Ops {
		if op.KeyKind == view.PlaceKey && (op.Role == view.RolePlace || op.Role == view.RolePlaceQuiet) {
			place := &c.Scene.Places[op.Key]
			x, y := c.screen(float64(place.At.X), float64(place.At.Y))
			if op.Kind == view.Triangle {
				x, y = c.css(c.frame.Points[op.From].X), c.css(c.frame.Points[op.From].Y)
			}
			out[op.Key] = [2]float64{x, y}
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
