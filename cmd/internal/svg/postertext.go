package svg

import (
	"math"
	"strings"

	"dateline/cmd/internal/lettering"
	"dateline/cmd/internal/svg/pathdata"
	"dateline/cmd/internal/view"
)

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
