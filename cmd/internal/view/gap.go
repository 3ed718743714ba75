package view

import (
	"math"
	"slices"

	"dateline/cmd/internal/scene"
)

// Measures of the sign of a gap, CSS pixels: two slanted strokes, as a broken
// axis has them, where reading its words starts. It breaks off and leads
// nowhere, so that nobody takes it for a path.
const (
	gapHigh  = 10.0 // of a stroke
	gapSlant = 4.0  // from its foot to its head
	gapStep  = 4.2  // between the strokes
	gapRoom  = 4.0  // to the words
	gapWide  = gapSlant + gapStep
)

// makeRoomForGap adds the sign to the ink of the words of a gap.
func (n *name) makeRoomForGap(rtl bool) {
	if rtl {
		n.x1 += gapRoom + gapWide
	} else {
		n.x0 -= gapRoom + gapWide
	}
	middle := (n.y0 + n.y1) / 2
	n.y0, n.y1 = math.Min(n.y0, middle-gapHigh/2), math.Max(n.y1, middle+gapHigh/2)
}

// paintGap draws the sign before words whose anchor is at (ax, ay).
func (v *View) paintGap(f *Frame, k int32, ax, ay float64, opacity float32) {
	n, l := &v.names[k], &v.scene.Labels[k]
	left := ax + n.drawn.dx + n.x0
	if l.RTL {
		left = ax + n.drawn.dx + n.x1 - gapWide
	}
	foot := ay + n.drawn.dy + (n.y0+n.y1+gapHigh)/2
	line := v.opOf(StrokePath, RoleGap, LabelKey, k)
	line.Color = line.Color.fade(opacity)
	back := line
	back.Color, back.Width = line.Halo.fade(opacity), line.Width+2.6*v.win.scale32
	for _, op := range [2]Op{back, line} {
		for i := range 2 {
			x := left + gapStep*float64(i)
			op.From = int32(len(f.Points))
			v.point(f, x, foot)
			v.point(f, x+gapSlant, foot-gapHigh)
			op.To = int32(len(f.Points))
			f.Ops = append(f.Ops, op)
		}
	}
}

// sidesToward are the sides of a place for the words of its gap: first those
// that look to where the account goes on.
func (v *View) sidesToward(l *scene.Label) [len(sidesLTR)]side {
	out := sidesLTR
	if l.RTL {
		out = sidesRTL
	}
	from := v.scene.Places[l.Place].At
	dx, dy := float64(l.At.X-from.X), float64(l.At.Y-from.Y)
	along := func(s side) float64 {
		return (float64(s.h)*dx + float64(s.v)*dy) / math.Hypot(float64(s.h), float64(s.v))
	}
	slices.SortStableFunc(out[:], func(a, b side) int {
		switch d := along(a) - along(b); {
		case d > 0:
			return -1
		case d < 0:
			return 1
		}
		return 0
	})
	return out
}

// gapVisible says whether the words of some gap show.
func (v *View) gapVisible() bool {
	for i := range v.scene.Labels {
		if v.scene.Labels[i].Style == scene.GapName && v.names[i].shown {
			return true
		}
	}
	return false
}
