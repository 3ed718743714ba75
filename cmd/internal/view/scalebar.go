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
	barLift   = 7   // from the bar to the baseline of the text above it
	barCap    = 8.4 // height of the digits
)

// Kilometres to a mile and to a nautical mile, both by definition.
const (
	mile         = 1.609344
	nauticalMile = 1.852
)

// bar is the scale bar in its place: one line with kilometres above it and
// miles below.
type bar struct {
	side [2]barSide
	y    float64 // of the line, CSS pixels
	box  box
	sea  bool // the miles are nautical ones
}

// barSide is one side of the scale bar: its ends and what it says.
type barSide struct {
	value       float64 // in its unit
	length      float64 // CSS pixels; 0 for no such side
	x           float64 // left end of the line
	digits      [8]uint8
	n           int // digits
	textX       float64
	textY       float64 // baseline
	wordX       float64
	word        int // index into Digits.Words, -1 for none
	digitsWidth float64
	width       float64 // of the text
}

// measure finds the longest round lengths that fit, true to the scale in the
// middle of the free part, and puts the bar into the bottom corner at the
// side where reading starts. Unless afresh, a length that still fits and is
// no less than a third of the room stays, so that the bar does not change at
// every step.
func (v *View) measure(afresh bool) bar {
	w := &v.win
	room := math.Min(barMost, w.fw*0.4)
	perKm := v.cam.K * v.localScale(v.cam.X, v.cam.Y)
	b := bar{y: w.y + w.fh - barMargin, sea: v.bar.sea}
	if v.motion.way != flying { // on the way it would change its mind at every shore
		b.sea = v.atSea()
	}
	if !(room >= 24) || w.fh < 60 {
		return b
	}
	was := v.bar
	if afresh || was.sea != b.sea {
		was.side = [2]barSide{}
	}
	km := &b.side[0]
	if *km = v.barSide("km", &was.side[0], room, perKm); km.length == 0 {
		*km = v.barSide("m", &was.side[0], room, perKm/1000)
	}
	if km.length == 0 {
		return b // no word for metres: better no bar than a wrong one
	}
	if b.sea {
		b.side[1] = v.barSide("nm", &was.side[1], room, perKm*nauticalMile)
	} else {
		b.side[1] = v.barSide("mi", &was.side[1], room, perKm*mile)
	}
	if b.side[1].length > 0 {
		b.y -= barLift + barCap
	}
	left, right := math.Inf(1), math.Inf(-1)
	for i := range b.side {
		s := &b.side[i]
		if s.length == 0 {
			continue
		}
		space := 0.28 * barSize
		s.x = w.x + barMargin
		s.textX, s.wordX = s.x, s.x+s.digitsWidth+space
		if v.scene.RTL {
			end := w.x + w.fw - barMargin
			s.x, s.textX, s.wordX = end-s.length, end-s.digitsWidth, end-s.width
		}
		s.textY = b.y - barLift
		if i == 1 {
			s.textY = b.y + barLift + barCap
		}
		first := math.Min(s.textX, s.wordX)
		left = math.Min(left, math.Min(s.x, first))
		right = math.Max(right, math.Max(s.x+s.length, first+s.width))
	}
	bottom := b.y + 2
	if b.side[1].length > 0 {
		bottom = b.side[1].textY + 3
	}
	b.box = levelBox(left-2, b.side[0].textY-barSize, right+2, bottom)
	return b
}

// barSide is the longest round length in a unit that fits the room, at perUnit CSS
// pixels to the unit. Less than 1 of it is none, and so is a unit without a
// word, except for kilometres. was is what the side has shown before.
func (v *View) barSide(unit string, was *barSide, room, perUnit float64) barSide {
	d := &v.scene.Digits
	s := barSide{value: round125(room / perUnit), word: -1}
	for i := range d.Words {
		if d.Words[i].Name == unit {
			s.word = i
		}
	}
	if l := was.value * perUnit; was.word == s.word && l <= room && l >= room/3 {
		s.value = was.value
	}
	if !(s.value >= 1) || s.word < 0 && unit != "km" {
		return barSide{}
	}
	s.length = s.value * perUnit
	s.n = digitsOf(int(math.Round(s.value)), &s.digits)
	for _, n := range s.digits[:s.n] {
		s.digitsWidth += float64(d.Advance[n]) * barSize
	}
	s.width = s.digitsWidth
	if s.word >= 0 {
		s.width += 0.28*barSize + float64(d.Words[s.word].Width)*barSize
	}
	return s
}

// atSea says whether distances here are those of ships: the route that the
// step lights or that is selected lies at sea, or the middle of the map is
// on no land.
func (v *View) atSea() bool {
	if i := v.voyage.route; i >= 0 {
		return v.scene.Routes[i].Kind == "sea"
	}
	land, _ := v.ground(v.cam.X, v.cam.Y)
	return !land
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

// paintBar adds the scale bar: the halos of both sides, then the lines, then
// the words, those of the kilometres first.
func (v *View) paintBar(f *Frame) {
	b := &v.bar
	km, other := &b.side[0], &b.side[1]
	if km.length <= 0 {
		return
	}
	f.Bar = ScaleBar{Pixels: float32(km.length * v.win.scale), Nautical: b.sea}
	f.Bar.Kilometres = km.value
	if v.barUnit(km) == "m" {
		f.Bar.Kilometres /= 1000
	}
	f.Bar.Miles, f.Bar.MilesPixels = other.value, float32(other.length*v.win.scale)
	back := v.op(StrokePath, RoleScaleBar)
	back.Color = v.theme.Paint[RoleScaleText].Halo
	back.Width += 2 * v.theme.Paint[RoleScaleText].HaloSize * v.win.scale32
	for _, op := range [2]Op{back, v.op(StrokePath, RoleScaleBar)} {
		v.barLine(f, op, km, -barTick)
		if other.length > 0 {
			v.barLine(f, op, other, barTick)
		}
	}
	for i := range b.side {
		if b.side[i].length > 0 {
			v.barText(f, &b.side[i])
		}
	}
}

// barUnit is the name of a side's unit.
func (v *View) barUnit(s *barSide) string {
	if s.word < 0 {
		return ""
	}
	return v.scene.Digits.Words[s.word].Name
}

// barLine draws the line of one side, with ticks at its ends.
func (v *View) barLine(f *Frame, op Op, s *barSide, tick float64) {
	y := v.bar.y
	op.From = int32(len(f.Points))
	v.point(f, s.x, y+tick)
	v.point(f, s.x, y)
	v.point(f, s.x+s.length, y)
	v.point(f, s.x+s.length, y+tick)
	op.To = int32(len(f.Points))
	f.Ops = append(f.Ops, op)
}

// barText writes what one side says.
func (v *View) barText(f *Frame, s *barSide) {
	op := v.op(Text, RoleScaleText)
	op.From = int32(len(f.Glyphs))
	d := &v.scene.Digits
	x := s.textX
	for _, n := range s.digits[:s.n] {
		v.glyph(f, d.Glyph[n], x, s.textY, barSize)
		x += float64(d.Advance[n]) * barSize
	}
	if s.word >= 0 {
		v.runs(f, d.Words[s.word].Runs, s.wordX, s.textY, barSize)
	}
	op.To = int32(len(f.Glyphs))
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
	v.spreadRuns(f, runs, x, y, size, 0)
}

// spreadRuns is runs with a length, CSS pixels, between the letters.
func (v *View) spreadRuns(f *Frame, runs []scene.GlyphRun, x, y, size, spread float64) {
	for i, r := range runs {
		v.glyph(f, r.Glyph, x+float64(r.X)*size+spread*float64(i), y+float64(r.Y)*size, size)
	}
}

// point adds a position in CSS pixels.
func (v *View) point(f *Frame, x, y float64) {
	s := v.win.scale
	f.Points = append(f.Points, Point{float32(x * s), float32(y * s)})
}
