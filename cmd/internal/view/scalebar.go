package view

import (
	"math"

	"dateline/cmd/internal/scene"
)

// Measures of the scale bar, CSS pixels.
const (
	barMargin = 16 // to the edges of the free part
	barMost   = 116
	barTick   = 5
	barLift   = 7 // from the bar to the baseline of its text
)

// bar is the scale bar in its place: its ends, CSS pixels, and what it says.
type bar struct {
	kilometres  float64
	length      float64 // CSS pixels; 0 for no bar
	x, y        float64 // left end of the line
	digits      [8]uint8
	n           int // digits
	textX       float64
	textY       float64
	wordX       float64
	word        int // index into Digits.Words, -1 for none
	digitsWidth float64
	box         box
}

// measure finds the longest round length that fits, true to the scale in the
// middle of the free part, and puts the bar into the bottom corner at the
// side where reading starts.
func (v *View) measure() bar {
	w := &v.win
	room := math.Min(barMost, w.fw*0.4)
	perKm := v.cam.K * v.localScale(v.cam.X, v.cam.Y)
	km := round125(room / perKm)
	if !(room >= 24) || w.fh < 60 || km < 0.001 {
		return bar{}
	}
	b := bar{kilometres: km, length: km * perKm, word: -1}
	unit := km
	name := "km"
	if km < 1 {
		unit, name = km*1000, "m"
	}
	d := &v.scene.Digits
	for i := range d.Words {
		if d.Words[i].Name == name {
			b.word = i
		}
	}
	if b.word < 0 && name == "m" {
		return bar{} // no word for metres: better no bar than a wrong one
	}
	b.n = digitsOf(int(math.Round(unit)), &b.digits)
	for _, n := range b.digits[:b.n] {
		b.digitsWidth += float64(d.Advance[n]) * barSize
	}
	width, space := b.digitsWidth, 0.28*barSize
	if b.word >= 0 {
		width += space + float64(d.Words[b.word].Width)*barSize
	}
	b.x, b.y = w.x+barMargin, w.y+w.fh-barMargin
	b.textX, b.textY = b.x, b.y-barLift
	b.wordX = b.textX + b.digitsWidth + space
	if v.scene.RTL {
		b.x = w.x + w.fw - barMargin - b.length
		b.wordX = w.x + w.fw - barMargin - width
		b.textX = w.x + w.fw - barMargin - b.digitsWidth
	}
	left := math.Min(b.x, math.Min(b.textX, b.wordX))
	right := math.Max(b.x+b.length, math.Max(b.textX+b.digitsWidth, left+width))
	b.box = levelBox(left-2, b.textY-barSize, right+2, b.y+2)
	return b
}

// localScale is how many world kilometres make a true kilometre at a world
// position: the samples around it, each with the weight of its nearness
// (Shepard 1968, power 4, so that the nearest ones count).
func (v *View) localScale(x, y float64) float64 {
	sum, weights := 0.0, 0.0
	for _, s := range v.scene.Scale {
		dx, dy := float64(s.At.X)-x, float64(s.At.Y)-y
		d := dx*dx + dy*dy
		if !(s.Scale > 0) {
			continue
		}
		if d < 1 {
			return float64(s.Scale)
		}
		weight := 1 / (d * d)
		sum += weight * float64(s.Scale)
		weights += weight
	}
	if weights == 0 {
		return 1
	}
	return sum / weights
}

// round125 is the largest of 1, 2 and 5 times a power of ten up to x.
func round125(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) {
		return 0
	}
	p := math.Pow(10, math.Floor(math.Log10(x)))
	switch {
	case x >= 5*p:
		return 5 * p
	case x >= 2*p:
		return 2 * p
	}
	return p
}

// digitsOf writes n in decimal digits and returns how many there are.
func digitsOf(n int, out *[8]uint8) (count int) {
	for p := n; ; p /= 10 {
		count++
		if p < 10 {
			break
		}
	}
	count = min(count, len(out))
	for i := count - 1; i >= 0; i-- {
		out[i] = uint8(n % 10)
		n /= 10
	}
	return count
}

// paintBar adds the scale bar.
func (v *View) paintBar(f *Frame) {
	b := &v.bar
	if b.length <= 0 {
		return
	}
	f.Bar = ScaleBar{Kilometres: b.kilometres, Pixels: float32(b.length * v.win.scale)}
	back := v.op(StrokePath, RoleScaleBar)
	back.Color = v.theme.Paint[RoleScaleText].Halo
	back.Width += 2 * v.theme.Paint[RoleScaleText].HaloSize * v.win.scale32
	v.barLine(f, back)
	v.barLine(f, v.op(StrokePath, RoleScaleBar))

	op := v.op(Text, RoleScaleText)
	op.From = int32(len(f.Glyphs))
	d := &v.scene.Digits
	x := b.textX
	for _, n := range b.digits[:b.n] {
		v.glyph(f, d.Glyph[n], x, b.textY, barSize)
		x += float64(d.Advance[n]) * barSize
	}
	if b.word >= 0 {
		v.runs(f, d.Words[b.word].Runs, b.wordX, b.textY, barSize)
	}
	op.To = int32(len(f.Glyphs))
	f.Ops = append(f.Ops, op)
}

func (v *View) barLine(f *Frame, op Op) {
	b := &v.bar
	op.From = int32(len(f.Points))
	v.point(f, b.x, b.y-barTick)
	v.point(f, b.x, b.y)
	v.point(f, b.x+b.length, b.y)
	v.point(f, b.x+b.length, b.y-barTick)
	op.To = int32(len(f.Points))
	f.Ops = append(f.Ops, op)
}

// glyph adds a level glyph whose origin is at (x, y) CSS pixels. What the
// atlas does not hold is left out.
func (v *View) glyph(f *Frame, g uint16, x, y, size float64) {
	if int(g) >= len(v.scene.Glyphs) {
		return
	}
	s := v.win.scale
	f.Glyphs = append(f.Glyphs, GlyphAt{
		Glyph: g, X: float32(x * s), Y: float32(y * s), Size: float32(size * s), Cos: 1,
	})
}

// runs adds a level text whose baseline starts at (x, y) CSS pixels.
func (v *View) runs(f *Frame, runs []scene.GlyphRun, x, y, size float64) {
	for _, r := range runs {
		v.glyph(f, r.Glyph, x+float64(r.X)*size, y+float64(r.Y)*size, size)
	}
}

// point adds a position in CSS pixels.
func (v *View) point(f *Frame, x, y float64) {
	s := v.win.scale
	f.Points = append(f.Points, Point{float32(x * s), float32(y * s)})
}
