package view

import (
	"cmp"
	"math"
	"slices"

	"dateline/cmd/internal/scene"
)

// Hatching of areas that nobody knows exactly.
const (
	hatchLeast  = 6.0 // CSS pixels between two lines; at most twice as much
	hatchedFill = 0.5 // of the opacity of other areas
)

// crossing is where a hatching line meets the edge of an area: the number of
// the line and the length along it.
type crossing struct {
	line int32
	at   float64
}

// hatch draws slanted lines over an area. They stand still on the ground,
// at a power of two of kilometres from each other, so that they do not
// swim while the map moves; inside is by the even-odd rule.
func (v *View) hatch(f *Frame, op Op, m *scene.Mesh) {
	step := math.Exp2(math.Ceil(math.Log2(hatchLeast / v.cam.K)))
	w := &v.win
	// The lines that the window can show.
	least, most := math.Inf(1), math.Inf(-1)
	for _, corner := range [4][2]float64{{0, 0}, {w.w, 0}, {0, w.h}, {w.w, w.h}} {
		x, y := v.cam.world(w, corner[0], corner[1])
		across := (x + y) * math.Sqrt2 / 2
		least, most = math.Min(least, across), math.Max(most, across)
	}
	c := v.combs[:0]
	start := uint32(0)
	for _, end := range m.Rings {
		ring := m.Points[start:end]
		start = end
		for i, p := range ring {
			q := ring[(i+1)%len(ring)]
			// Across is the distance over the lines, along that on them.
			across0, along0 := slanted(p)
			across1, along1 := slanted(q)
			if across0 > across1 {
				across0, along0, across1, along1 = across1, along1, across0, along0
			}
			for line := math.Ceil(math.Max(across0, least) / step); line*step < math.Min(across1, most); line++ {
				t := (line*step - across0) / (across1 - across0)
				c = append(c, crossing{int32(line), along0 + t*(along1-along0)})
			}
		}
	}
	slices.SortFunc(c, func(a, b crossing) int {
		return cmp.Or(cmp.Compare(a.line, b.line), cmp.Compare(a.at, b.at))
	})
	v.combs = c
	for i := 0; i+1 < len(c); i += 2 {
		ax, ay := v.cam.screen(w, upright(float64(c[i].line)*step, c[i].at))
		bx, by := v.cam.screen(w, upright(float64(c[i].line)*step, c[i+1].at))
		t0, t1, ok := clipSegment(ax, ay, bx, by, -hatchLeast, -hatchLeast, w.w+hatchLeast, w.h+hatchLeast)
		if !ok {
			continue
		}
		op.From = int32(len(f.Points))
		v.point(f, ax+(bx-ax)*t0, ay+(by-ay)*t0)
		v.point(f, ax+(bx-ax)*t1, ay+(by-ay)*t1)
		op.To = int32(len(f.Points))
		f.Ops = append(f.Ops, op)
	}
}

// slanted turns a position by an eighth of a circle, upright turns it back.
func slanted(p scene.Point) (across, along float64) {
	x, y := float64(p.X), float64(p.Y)
	return (x + y) * math.Sqrt2 / 2, (x - y) * math.Sqrt2 / 2
}

func upright(across, along float64) scene.Point {
	return scene.Point{X: float32((across + along) * math.Sqrt2 / 2), Y: float32((across - along) * math.Sqrt2 / 2)}
}
