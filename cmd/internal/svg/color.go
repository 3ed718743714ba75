package svg

import (
	"dateline/cmd/internal/svg/pathdata"
	"dateline/cmd/internal/view"
)

const hexDigits = "0123456789abcdef"

// hex is a colour as CSS writes it: #rgb, #rrggbb, or with the opacity as
// #rrggbbaa.
func hex(c view.Color) string {
	b := []byte{'#'}
	parts := []uint8{c.R, c.G, c.B}
	if c.A < 255 {
		parts = append(parts, c.A)
	}
	short := true
	for _, p := range parts {
		b = append(b, hexDigits[p>>4], hexDigits[p&15])
		short = short && p>>4 == p&15
	}
	if !short {
		return string(b)
	}
	out := []byte{'#'}
	for i := 1; i < len(b); i += 2 {
		out = append(out, b[i])
	}
	return string(out)
}

// paint is a CSS declaration of a colour with its opacity apart, as readers
// of SVG 1.1 understand it too; property is "fill" or "stroke".
func paint(property string, c view.Color) string {
	opaque := c
	opaque.A = 255
	s := property + ":" + hex(opaque)
	if c.A < 255 {
		s += ";" + property + "-opacity:" + pathdata.Number(float64(c.A)/255, 3)
	}
	return s
}

// px is a length with its unit.
func px(v float32) string { return pathdata.Number(float64(v), 2) + "px" }

// num is a number with at most one decimal.
func num(v float64) string { return pathdata.Number(v, 1) }
