package compile

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
)

// The name of a water stands along its own curve. A step that shows only a
// part of the water far from that curve has the name in that part, so that
// no large water goes without.

const (
	seaCells = 400  // along the longer side of the grid
	seaReach = 0.75 // how far from its curve a water reaches, lengths of it
	strait   = 3    // rank of waters that have no further parts
)

// seas tells which named water lies where, on a grid.
type seas struct {
	corner     orb.Point
	cell       float64
	cols, rows int
	of         []int16 // index of the water, -1 for land, dry or nameless
}

// newSeas spreads the names of waters from their curves over the water of an
// area, each until it meets another or is far from home.
func (l *letterer) newSeas(area orb.Bound, paths [][]orb.Point) *seas {
	s := &seas{corner: area.Min, cell: longSide(area) / seaCells}
	s.cols = int((area.Max[0]-area.Min[0])/s.cell) + 1
	s.rows = int((area.Max[1]-area.Min[1])/s.cell) + 1
	land := s.land(l.ground)
	s.of = make([]int16, len(land))
	for i := range s.of {
		s.of[i] = -1
	}
	steps := make([]int, len(paths)) // that a water may still go
	var front []int32
	for w, path := range paths {
		if len(path) < 2 {
			continue
		}
		steps[w] = int(seaReach * pathLength(path) / s.cell)
		for _, p := range partOf(path, 0, 1) {
			if i, ok := s.index(p); ok && !land[i] && s.of[i] < 0 {
				s.of[i] = int16(w)
				front = append(front, int32(i))
			}
		}
	}
	for n := 0; len(front) > 0; n++ {
		var next []int32
		for _, i := range front {
			w := s.of[i]
			if n >= steps[w] {
				continue
			}
			x, y := int(i)%s.cols, int(i)/s.cols
			for _, d := range [4][2]int{{1, 0}, {-1, 0}, {0, 1}, {0, -1}} {
				if nx, ny := x+d[0], y+d[1]; nx >= 0 && ny >= 0 && nx < s.cols && ny < s.rows {
					if k := ny*s.cols + nx; !land[k] && s.of[k] < 0 {
						s.of[k] = w
						next = append(next, int32(k))
					}
				}
			}
		}
		front = next
	}
	return s
}

// index is the cell of a point.
func (s *seas) index(p orb.Point) (i int, ok bool) {
	x, y := int(math.Floor((p[0]-s.corner[0])/s.cell)), int(math.Floor((p[1]-s.corner[1])/s.cell))
	return y*s.cols + x, x >= 0 && y >= 0 && x < s.cols && y < s.rows
}

// land tells the cells whose middle is on land, a country at a time by the
// even-odd rule.
func (s *seas) land(g *ground) []bool {
	land := make([]bool, s.cols*s.rows)
	hits := make([][]float64, s.rows)
	for _, c := range g.order {
		for i := range hits {
			hits[i] = hits[i][:0]
		}
		for _, r := range g.rings[c] {
			for i, a := range r {
				b := r[(i+len(r)-1)%len(r)]
				if a[1] > b[1] {
					a, b = b, a
				}
				first := max(0, int(math.Ceil((a[1]-s.corner[1])/s.cell-0.5)))
				for row := first; row < s.rows; row++ {
					y := s.corner[1] + (float64(row)+0.5)*s.cell
					if y >= b[1] {
						break
					}
					hits[row] = append(hits[row], (a[0]+(b[0]-a[0])*(y-a[1])/(b[1]-a[1])-s.corner[0])/s.cell-0.5)
				}
			}
		}
		for row, xs := range hits {
			slices.Sort(xs)
			for i := 0; i+1 < len(xs); i += 2 {
				for x := max(0, int(math.Ceil(xs[i]))); x < s.cols && float64(x) <= xs[i+1]; x++ {
					land[row*s.cols+x] = true
				}
			}
		}
	}
	return land
}

// seaNames letters the waters once more in the steps that show them, but not
// enough of their curves. paths are those of l.world.Waters, nil for waters
// without a name on the map.
func (l *letterer) seaNames(paths [][]orb.Point) {
	area := l.extent.home
	for _, v := range l.extent.steps {
		area = area.Union(v)
	}
	s := l.newSeas(meet(seen(area), l.extent.reach), paths)
	taken := s.taken(l)
	seen := map[orb.Bound]bool{l.extent.home: true}
	for _, v := range l.extent.steps {
		if seen[v] {
			continue
		}
		seen[v] = true
		k := math.Min(laptop/(v.Max[0]-v.Min[0]), laptopHeight/(v.Max[1]-v.Min[1]))
		for w, path := range paths {
			if len(path) < 2 || l.world.Waters[w].Rank >= strait {
				continue
			}
			water := &l.world.Waters[w]
			name := inLanguage(water.Names, l.story.Language, water.Names["en"])
			width := l.width(name, scene.WaterName) / k
			if lengthIn(path, v) > width*1.2 {
				continue // the curve itself serves
			}
			line, ok := s.room(int16(w), taken, v, width*1.1, 2.2*float64(view.LetterSize(scene.WaterName))/k)
			if !ok {
				continue
			}
			l.add(name, scene.WaterName, scene.Label{
				Priority: prioritySmallSea + 1, At: point(orb.Point{(line[0][0] + line[1][0]) / 2, line[0][1]}), Place: -1,
				MinK: float32(math.Max(0.4*k, width*k/pathLength(line))), MaxK: float32(2 * k), Path: points(line),
			})
		}
	}
}

// lengthIn is the length of a line's longest part inside a bound.
func lengthIn(path []orb.Point, b orb.Bound) float64 {
	longest, run := 0.0, 0.0
	for i := 1; i < len(path); i++ {
		if run += distance(path[i-1], path[i]); !b.Contains(path[i-1]) || !b.Contains(path[i]) {
			run = 0
		}
		longest = math.Max(longest, run)
	}
	return longest
}

// taken are the cells on which routes run and places lie.
func (s *seas) taken(l *letterer) []bool {
	out := make([]bool, len(s.of))
	mark := func(p orb.Point) {
		if i, ok := s.index(p); ok {
			out[i] = true
		}
	}
	for _, r := range l.routes {
		for i := 1; i < len(r); i++ {
			n := int(distance(r[i-1], r[i])/s.cell*2) + 1
			for k := range n + 1 {
				mark(between(r[i-1], r[i], float64(k)/float64(n)))
			}
		}
	}
	for _, p := range l.story.Places {
		if xy, ok := l.domain.forward(p.Point); ok {
			mark(xy)
		}
	}
	return out
}

// room finds the level line for a name of the given size, kilometres, on a
// water inside a bound: where it has most water around it.
func (s *seas) room(water int16, taken []bool, in orb.Bound, width, height float64) (line []orb.Point, ok bool) {
	// sum[y][x] counts the cells of the water above and left of (x, y).
	sum := make([]int32, (s.cols+1)*(s.rows+1))
	at := func(x, y int) int32 {
		return sum[max(0, min(y, s.rows))*(s.cols+1)+max(0, min(x, s.cols))]
	}
	for y := range s.rows {
		for x := range s.cols {
			n := int32(0)
			if i := y*s.cols + x; s.of[i] == water && !taken[i] {
				n = 1
			}
			sum[(y+1)*(s.cols+1)+x+1] = n + at(x, y+1) + at(x+1, y) - at(x, y)
		}
	}
	count := func(x, y, w, h int) int32 { return at(x+w, y+h) - at(x, y+h) - at(x+w, y) + at(x, y) }
	w, h := int(math.Ceil(width/s.cell))+1, int(math.Ceil(height/s.cell))+1
	edge := 0.05 * (in.Max[1] - in.Min[1])
	x0, y0 := int((in.Min[0]+edge-s.corner[0])/s.cell), int((in.Min[1]+edge-s.corner[1])/s.cell)
	x1, y1 := int((in.Max[0]-edge-s.corner[0])/s.cell)-w, int((in.Max[1]-edge-s.corner[1])/s.cell)-h
	bestX, bestY, most := 0, 0, int32(-1)
	for y := max(0, y0); y <= y1; y++ {
		for x := max(0, x0); x <= x1; x++ {
			if count(x, y, w, h) < int32(w*h) {
				continue
			}
			if n := count(x-w/2, y-2*h, 2*w, 5*h); n > most {
				bestX, bestY, most = x, y, n
			}
		}
	}
	if most < 0 {
		return nil, false
	}
	// Longer on both sides, for letters that are spread.
	more := 0
	for more < w/2 && bestX-more-1 >= x0 && bestX+more+1 <= x1 && count(bestX-more-1, bestY, w+2*(more+1), h) == int32((w+2*(more+1))*h) {
		more++
	}
	y := s.corner[1] + (float64(bestY)+float64(h)/2)*s.cell
	left := s.corner[0] + float64(bestX-more)*s.cell
	return []orb.Point{{left, y}, {left + float64(w+2*more)*s.cell, y}}, true
}
