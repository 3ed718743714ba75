package compile

import (
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// field is a grid of distances from the coast, kilometres: positive on
// water, negative on land, NaN where the map has no world.
type field struct {
	bound      orb.Bound
	step       float64 // kilometres
	cols, rows int
	value      []float32
}

func newField(b orb.Bound, step float64) *field {
	f := &field{bound: b, step: step,
		cols: int((b.Max[0]-b.Min[0])/step) + 2,
		rows: int((b.Max[1]-b.Min[1])/step) + 2}
	f.value = make([]float32, f.cols*f.rows)
	return f
}

func (f *field) x(i int) float64 { return f.bound.Min[0] + float64(i)*f.step }
func (f *field) y(j int) float64 { return f.bound.Min[1] + float64(j)*f.step }

// land makes the values inside a group of rings negative (even-odd, row by
// row).
func (f *field) land(rings []ring) {
	rows := make([][]float64, f.rows)
	for _, r := range rings {
		for i, a := range r {
			b := r[(i+len(r)-1)%len(r)]
			if a[1] > b[1] {
				a, b = b, a
			}
			first := max(0, int((a[1]-f.bound.Min[1])/f.step))
			for j := first; j < f.rows && f.y(j) < b[1]; j++ {
				if f.y(j) < a[1] {
					continue
				}
				x := a[0] + (f.y(j)-a[1])/(b[1]-a[1])*(b[0]-a[0])
				rows[j] = append(rows[j], x)
			}
		}
	}
	for j, xs := range rows {
		slices.Sort(xs)
		for k := 0; k+1 < len(xs); k += 2 {
			first := max(0, int(math.Ceil((xs[k]-f.bound.Min[0])/f.step)))
			for i := first; i < f.cols && f.x(i) < xs[k+1]; i++ {
				at := j*f.cols + i
				f.value[at] = -float32(math.Abs(float64(f.value[at])))
			}
		}
	}
}

// measure fills the grid with the distances to the nearest of the points,
// which should be closer together than the step. Each cell takes the nearest
// of its neighbours' nearest points, in two sweeps over the grid (Danielsson,
// "Euclidean distance mapping", Computer Graphics and Image Processing 14,
// 1980), so distances are those to true points and not to cells.
func (f *field) measure(coast []orb.Point) {
	nearest := make([]int32, len(f.value))
	for i := range nearest {
		nearest[i] = -1
		f.value[i] = math.MaxFloat32
	}
	offer := func(i, j int, point int32) {
		if point < 0 {
			return
		}
		p := coast[point]
		dx, dy := p[0]-f.x(i), p[1]-f.y(j)
		if at, d := j*f.cols+i, float32(dx*dx+dy*dy); d < f.value[at] {
			f.value[at], nearest[at] = d, point
		}
	}
	for k, p := range coast {
		i := int(math.Floor((p[0] - f.bound.Min[0]) / f.step))
		j := int(math.Floor((p[1] - f.bound.Min[1]) / f.step))
		for _, c := range [4][2]int{{i, j}, {i + 1, j}, {i, j + 1}, {i + 1, j + 1}} {
			if c[0] >= 0 && c[1] >= 0 && c[0] < f.cols && c[1] < f.rows {
				offer(c[0], c[1], int32(k))
			}
		}
	}
	from := func(i, j, di, dj int) {
		if i+di >= 0 && i+di < f.cols && j+dj >= 0 && j+dj < f.rows {
			offer(i, j, nearest[(j+dj)*f.cols+i+di])
		}
	}
	for j := range f.rows {
		for i := range f.cols {
			from(i, j, -1, 0)
			from(i, j, -1, -1)
			from(i, j, 0, -1)
			from(i, j, 1, -1)
		}
		for i := f.cols - 1; i >= 0; i-- {
			from(i, j, 1, 0)
		}
	}
	for j := f.rows - 1; j >= 0; j-- {
		for i := f.cols - 1; i >= 0; i-- {
			from(i, j, 1, 0)
			from(i, j, 1, 1)
			from(i, j, 0, 1)
			from(i, j, -1, 1)
		}
		for i := range f.cols {
			from(i, j, -1, 0)
		}
	}
	for i, d := range f.value {
		f.value[i] = float32(math.Sqrt(float64(d)))
	}
}

// contour traces the lines where the field has a value (marching squares,
// with the middle of a square deciding the ambiguous ones). A closed line
// repeats its first point.
func (f *field) contour(at float32) [][]orb.Point {
	// A crossing is named by the grid edge that it lies on: 2*cell for the
	// edge to the right of a cell's corner, 2*cell+1 for the one below it.
	next := map[int][]int{}
	link := func(a, b int) {
		next[a] = append(next[a], b)
		next[b] = append(next[b], a)
	}
	var order []int
	for j := 0; j+1 < f.rows; j++ {
		for i := 0; i+1 < f.cols; i++ {
			c := j*f.cols + i
			v := [4]float32{f.value[c], f.value[c+1], f.value[c+f.cols+1], f.value[c+f.cols]}
			top, right, bottom, left := 2*c, 2*(c+1)+1, 2*(c+f.cols), 2*c+1
			code := 0
			for k, x := range v {
				if x != x {
					code = -1
					break
				}
				if x >= at {
					code |= 1 << k
				}
			}
			switch code {
			case 1, 14:
				link(left, top)
			case 2, 13:
				link(top, right)
			case 4, 11:
				link(right, bottom)
			case 8, 7:
				link(bottom, left)
			case 3, 12:
				link(left, right)
			case 6, 9:
				link(top, bottom)
			case 5, 10:
				if ((v[0]+v[1]+v[2]+v[3])/4 >= at) == (code == 5) {
					link(left, bottom)
					link(top, right)
				} else {
					link(left, top)
					link(right, bottom)
				}
			default:
				continue
			}
			order = append(order, top, right, bottom, left)
		}
	}
	point := func(edge int) orb.Point {
		c := edge / 2
		i, j := c%f.cols, c/f.cols
		a := f.value[c]
		b, di, dj := f.value[min(len(f.value)-1, c+1)], 1.0, 0.0
		if edge%2 == 1 {
			b, di, dj = f.value[c+f.cols], 0, 1
		}
		t := float64((at - a) / (b - a))
		return orb.Point{f.x(i) + t*di*f.step, f.y(j) + t*dj*f.step}
	}
	used := map[int]bool{}
	walk := func(start int) []int {
		line := []int{start}
		used[start] = true
		for here := start; ; {
			forward := -1
			for _, n := range next[here] {
				if !used[n] {
					forward = n
					break
				}
			}
			if forward < 0 {
				return line
			}
			used[forward] = true
			line = append(line, forward)
			here = forward
		}
	}
	var out [][]orb.Point
	trace := func(ends int) {
		for _, e := range order {
			if used[e] || len(next[e]) != ends {
				continue
			}
			line := walk(e)
			pts := make([]orb.Point, len(line))
			for k, n := range line {
				pts[k] = point(n)
			}
			if ends == 2 {
				pts = append(pts, pts[0])
			}
			out = append(out, pts)
		}
	}
	trace(1) // open lines, from their ends
	trace(2) // then closed ones
	return out
}
