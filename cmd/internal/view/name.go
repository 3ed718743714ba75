package view

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"

	"dateline/cmd/internal/scene"
)

// fadeTime is how long a label takes to come or go.
const fadeTime = 150 * time.Millisecond

// name is a label of the scene with what of it changes.
type name struct {
	size           float64       // CSS pixels to the em
	x0, y0, x1, y1 float64       // ink from the left end of the baseline, CSS pixels
	gaps           float64       // between letters that may be spread, 0 for none
	path           []scene.Point // smoothed, left to right; nil for level text
	bounds         scene.Rect    // of path

	same    int32 // the first label with this name of a water or a country, -1 for others
	doubled bool  // of the first of the same name: one of them shows
	shown   bool  // it has a place in the present placement
	want    spot  // that place
	kept    bool  // it is the place of the placement before
	lost    spot  // the place that it had to leave, and when
	left    time.Duration

	drawn spot // where it is painted, with the opacity of its fade
	from  float32
	since time.Duration
	up    bool
}

// spot is where a name stands, relative to what it names, so that it stays
// there while the map moves. The zero spot is nowhere.
type spot struct {
	kind   spotKind
	leader bool
	dx, dy float64 // level: from the anchor to the left end of the baseline
	mid    float64 // curved: the part of the path at which its middle stands
	loose  uint8   // curved: how widely it is spaced, index into looseness; level: index into spreads
	off    uint8   // curved: how far beside its path, index into besides
}

type spotKind uint8

const (
	nowhere spotKind = iota
	level
	curved
)

// styledName is a name in its lettering.
type styledName struct {
	style scene.Style
	text  string
}

// newNames prepares the labels of a scene and the order in which they look
// for places: the story's own first, then by priority.
func newNames(s *scene.Scene) ([]name, []int32) {
	names := make([]name, len(s.Labels))
	order := make([]int32, len(s.Labels))
	firsts := map[styledName]int32{}
	for i := range names {
		order[i] = int32(i)
		l := &s.Labels[i]
		n := &names[i]
		n.same = -1
		if l.Style == scene.WaterName || l.Style == scene.Country {
			key := styledName{l.Style, l.Text}
			if _, known := firsts[key]; !known {
				firsts[key] = int32(i)
			}
			n.same = firsts[key]
		}
		n.size = float64(LetterSize(l.Style))
		n.x0, n.y0, n.x1, n.y1 = inkOf(s, l.Runs)
		n.x0, n.y0, n.x1, n.y1 = n.x0*n.size, n.y0*n.size, n.x1*n.size, n.y1*n.size
		if l.Style == scene.Country && !l.RTL && l.MinK > 0 {
			n.gaps = float64(len(l.Runs) - 1)
		}
		if l.Style == scene.GapName {
			n.makeRoomForGap(l.RTL)
		}
		if len(l.Path) > 1 {
			n.path = smooth(l.Path)
			n.bounds = boundsOf(n.path)
		}
	}
	order = slices.DeleteFunc(order, func(i int32) bool { return doubles(s, &s.Labels[i]) })
	slices.SortStableFunc(order, func(a, b int32) int {
		return cmp.Or(
			cmp.Compare(tier(&s.Labels[a]), tier(&s.Labels[b])),
			cmp.Compare(s.Labels[a].Priority, s.Labels[b].Priority))
	})
	return names, order
}

func boundsOf(ps []scene.Point) scene.Rect {
	r := scene.Rect{Min: ps[0], Max: ps[0]}
	for _, p := range ps[1:] {
		r.Min = scene.Point{X: min(r.Min.X, p.X), Y: min(r.Min.Y, p.Y)}
		r.Max = scene.Point{X: max(r.Max.X, p.X), Y: max(r.Max.Y, p.Y)}
	}
	return r
}

// doubles says whether a label names a country that is a place of the story
// and so has its name there already.
func doubles(s *scene.Scene, l *scene.Label) bool {
	if l.Style != scene.Country || l.Place >= 0 {
		return false
	}
	for i := range s.Places {
		if p := &s.Places[i]; p.Kind == "country" && p.Label >= 0 && strings.EqualFold(p.Name, l.Text) {
			return true
		}
	}
	return false
}

// tier is 0 for the names of the story's places, which win over all.
func tier(l *scene.Label) int {
	if l.Style == scene.Story || l.Place >= 0 && l.Style != scene.GapName {
		return 0
	}
	return 1
}

// inkOf is the rectangle around what the glyphs of a text leave on the
// paper, em from the left end of the baseline.
func inkOf(s *scene.Scene, runs []scene.GlyphRun) (x0, y0, x1, y1 float64) {
	x0, y0, x1, y1 = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, r := range runs {
		gx0, gy0, gx1, gy1, ok := glyphInk(s, r.Glyph)
		if !ok {
			continue
		}
		x, y := float64(r.X), float64(r.Y)
		x0, y0 = math.Min(x0, x+gx0), math.Min(y0, y+gy0)
		x1, y1 = math.Max(x1, x+gx1), math.Max(y1, y+gy1)
	}
	if x0 > x1 {
		return 0, 0, 0, 0
	}
	return x0, y0, x1, y1
}

// glyphInk is the rectangle around a glyph's outline, em from its origin: its
// rectangle in the atlas less the margin that the distance field needs.
func glyphInk(s *scene.Scene, glyph uint16) (x0, y0, x1, y1 float64, ok bool) {
	if int(glyph) >= len(s.Glyphs) || !(s.Atlas.Em > 0) {
		return 0, 0, 0, 0, false
	}
	g := &s.Glyphs[glyph]
	if g.W == 0 || g.H == 0 {
		return 0, 0, 0, 0, false
	}
	em := float64(s.Atlas.Em)
	margin := math.Min(float64(s.Atlas.Spread), float64(min(g.W, g.H))/2)
	x0, y0 = float64(g.Left)+margin/em, float64(g.Top)+margin/em
	return x0, y0, x0 + (float64(g.W)-2*margin)/em, y0 + (float64(g.H)-2*margin)/em, true
}

// opacity is how far a fade has come, 0 to 1.
func (n *name) opacity(now time.Duration) float32 {
	t := float32(now-n.since) / float32(fadeTime)
	if n.up {
		return min(1, n.from+t)
	}
	return max(0, n.from-t)
}

// turn lets a fade go up or down from where it is. Its first step shows at
// once: a label that has to go is never again as strong as one that stays.
func (n *name) turn(up bool, now time.Duration) {
	if n.up != up {
		n.from = n.opacity(now)
		n.since, n.up = now-fadeTime/12, up
	}
}

// fade brings the drawn labels nearer to the placed ones and says whether
// some are still on the way.
func (v *View) fade() (more bool) {
	for i := range v.names {
		n := &v.names[i]
		if n.drawn.kind == nowhere && !n.shown {
			continue
		}
		if v.snap || v.calm {
			n.drawn, n.from, n.since, n.up = spot{}, 0, v.now, n.shown
			if n.shown {
				n.drawn, n.from = n.want, 1
			}
			continue
		}
		if n.shown && n.kept && n.up {
			n.drawn = n.want // the same place, though a curve may have changed a little
		}
		stay := n.shown && n.drawn == n.want
		n.turn(stay, v.now)
		o := n.opacity(v.now)
		if !stay && o == 0 {
			n.drawn = spot{}
			if n.shown {
				n.drawn = n.want
				n.turn(true, v.now)
				more = true
			}
			continue
		}
		more = more || (stay && o < 1) || !stay
	}
	v.snap = false
	if more {
		v.stale = true
	}
	return more
}
