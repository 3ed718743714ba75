package scene

import "math"

// packer writes the meshes and lines of all levels, the finest first. What
// is alike goes together, since that deflates best: shapes has classes,
// counts and runs, low and high the lowest byte and the rest of the
// differences of points, gaps the points that are left out, tree two bits
// for each triangle.
//
// Hardly a point is told twice. Within a level, a run of points that
// occurred before, in either direction, is a reference; so an edge that two
// meshes and a line share costs once. Coarse levels mostly have points of
// the finer ones, fewer of them: such a run is a reference that leaves out
// points.
type packer struct {
	shapes, low, high, gaps, tree writer

	pool   []grid // points told by differences, of all levels so far
	inPool map[grid][]int32
	cursor int // where in pool the last reference ended

	shift     uint   // the level's grid, in powers of two of the finest
	finer     int    // length of pool at the level's start
	all       []grid // points of this level so far
	inAll     map[grid][]int32
	end       int // where in all the last reference ended
	triangles int

	plain  bool // without references
	doubts bool // whether a reader would not believe a level's size
}

// grid is a point in steps of the finest grid.
type grid struct{ x, y int64 }

func snap(p Point) grid {
	return grid{int64(math.Round(float64(p.X) / fineStep)), int64(math.Round(float64(p.Y) / fineStep))}
}

// fineStep is the finest grid, kilometres: some eight metres. Like all
// grids it is a power of two, so that float32 holds its multiples exactly.
const fineStep = 1.0 / 128

// gridShift gives a level's grid as a power of two of the finest: at most a
// twentieth of a CSS pixel at the largest scale that the level is meant for,
// and the finest for the last level, which has no largest scale.
func gridShift(maxK float32) uint {
	step, shift := 0.05/float64(maxK), uint(0)
	for shift < 12 && step >= fineStep*float64(int(2)<<shift) {
		shift++
	}
	return shift
}

// levels writes the levels from fine to coarse.
func (w *writer) levels(levels []Level) {
	w.uint(len(levels))
	for _, plain := range []bool{false, true} {
		start := len(w.b)
		p := &packer{inPool: map[grid][]int32{}, plain: plain}
		for i := len(levels) - 1; i >= 0; i-- {
			w.float(levels[i].MaxK)
			p.block(w, gridShift(levels[i].MaxK), levels[i].Meshes, levels[i].Lines)
		}
		if !p.doubts {
			return
		}
		// Written out, no level has more points than bytes.
		w.b = w.b[:start]
	}
}

// meshes writes meshes that belong to no level, on the finest grid.
func (w *writer) meshes(meshes []Mesh) {
	if len(meshes) == 0 {
		return
	}
	start := len(w.b)
	p := &packer{inPool: map[grid][]int32{}}
	if p.block(w, 0, meshes, nil); p.doubts {
		w.b = w.b[:start]
		(&packer{plain: true}).block(w, 0, meshes, nil)
	}
}

// block writes one level.
func (p *packer) block(w *writer, shift uint, meshes []Mesh, lines []Line) {
	p.shapes, p.low, p.high, p.gaps, p.tree = writer{}, writer{}, writer{}, writer{}, writer{}
	p.shift, p.finer, p.triangles = shift, len(p.pool), 0
	p.all, p.inAll, p.end, p.cursor = nil, map[grid][]int32{}, 0, 0
	for i := range meshes {
		m := &meshes[i]
		p.shapes.byte(byte(m.Class))
		p.shapes.uint(len(m.Rings))
		var end uint32
		for _, r := range m.Rings {
			p.shapes.uint(int(r - end))
			end = r
		}
		p.points(m.Points)
		p.mesh(m.Triangles)
	}
	for i := range lines {
		l := &lines[i]
		p.shapes.byte(byte(l.Class))
		p.shapes.byte(l.Rank)
		p.shapes.int(int(math.Round(float64(l.Start) / fineStep)))
		p.shapes.uint(len(l.Points))
		p.points(l.Points)
	}
	w.uint(len(meshes))
	w.uint(len(lines))
	w.uint(len(p.all))
	w.uint(p.triangles)
	size := 0
	for _, s := range []*writer{&p.shapes, &p.low, &p.high, &p.gaps, &p.tree} {
		size += len(s.b)
		w.uint(len(s.b))
	}
	for _, s := range []*writer{&p.shapes, &p.low, &p.high, &p.gaps, &p.tree} {
		w.b = append(w.b, s.b...)
	}
	if len(p.all) > mostPoints(size) {
		p.doubts = true
	}
}

// The kinds of runs. What a run starts with is its length times 8, plus 4 if
// it refers backward, plus the kind.
const (
	told     = iota // by differences
	again           // points of the same level, one after the other
	thinned         // points of the pool, some left out
	backward = 4
)

// shortest is the length from which a reference pays.
const shortest = 3

// points writes runs until all points are told.
func (p *packer) points(ps []Point) {
	list := make([]grid, len(ps))
	for i, q := range ps {
		list[i] = p.place(q)
	}
	first := 0 // of the points that wait to be told by differences
	for i := 0; i < len(list); {
		r := p.longest(list[i:])
		if len(r.at) < shortest && (p.shift == 0 || !p.isFiner(list[i])) {
			i++
			continue
		}
		p.tell(list[first:i])
		p.refer(r)
		p.keep(list[i : i+len(r.at)])
		i += len(r.at)
		first = i
	}
	p.tell(list[first:])
}

// place puts a point on the grid: on its own place in the finer levels if it
// is one of theirs, else on the grid of this level. Either way the same
// point always comes to the same place.
func (p *packer) place(q Point) grid {
	g := snap(q)
	if p.shift == 0 || p.isFiner(g) {
		return g
	}
	half := int64(1) << p.shift >> 1
	return grid{(g.x + half) >> p.shift << p.shift, (g.y + half) >> p.shift << p.shift}
}

// isFiner tells whether a point is one of the finer levels'.
func (p *packer) isFiner(g grid) bool {
	at := p.inPool[g]
	return len(at) > 0 && int(at[0]) < p.finer
}

// tell writes points by their differences, in steps of the level's grid.
func (p *packer) tell(list []grid) {
	if len(list) == 0 {
		return
	}
	p.shapes.uint(len(list)<<3 | told)
	for _, g := range list {
		var last grid
		if n := len(p.all); n > 0 {
			last = p.all[n-1]
		}
		p.difference(g.x>>p.shift - last.x>>p.shift)
		p.difference(g.y>>p.shift - last.y>>p.shift)
		if !p.plain {
			p.inPool[g] = append(p.inPool[g], int32(len(p.pool)))
		}
		p.pool = append(p.pool, g)
		p.keep([]grid{g})
	}
}

// difference writes a number with its sign in the lowest bit. Its lowest
// byte is mostly noise, the rest mostly zero, so they deflate better apart.
func (p *packer) difference(v int64) {
	u := uint64(v)<<1 ^ uint64(v>>63)
	p.low.byte(byte(u))
	p.high.uint(int(u >> 8))
}

// keep remembers points of this level.
func (p *packer) keep(list []grid) {
	for _, g := range list {
		if !p.plain {
			p.inAll[g] = append(p.inAll[g], int32(len(p.all)))
		}
		p.all = append(p.all, g)
	}
}

// run is a run of known points.
type run struct {
	kind int
	back bool
	at   []int32 // where they are
}

// refer writes a run of known points: where it starts, counted from the end
// of the reference before, and the gaps between its points if it has any.
func (p *packer) refer(r run) {
	head := len(r.at)<<3 | r.kind
	if r.back {
		head |= backward
	}
	p.shapes.uint(head)
	end := &p.end
	if r.kind == thinned {
		end = &p.cursor
		for i := 1; i < len(r.at); i++ {
			p.gaps.uint(int(abs(r.at[i]-r.at[i-1])) - 1)
		}
	}
	p.shapes.int(int(r.at[0]) - *end)
	*end = int(r.at[len(r.at)-1])
}

func abs(v int32) int32 { return max(v, -v) }

// longest finds the longest run of known points that a list begins with.
func (p *packer) longest(list []grid) run {
	best := run{}
	for _, start := range tail(p.inAll[list[0]]) {
		for _, dir := range [2]int32{1, -1} {
			n, at := 1, start+dir
			for n < len(list) && at >= 0 && int(at) < len(p.all) && p.all[at] == list[n] {
				n, at = n+1, at+dir
			}
			if n > len(best.at) {
				best = run{again, dir < 0, best.at[:0]}
				for i := range int32(n) {
					best.at = append(best.at, start+i*dir)
				}
			}
		}
	}
	// Gaps cost, so a thinned run must be the longer one by far.
	enough := 2 * len(best.at)
	for _, start := range tail(p.inPool[list[0]]) {
		for _, dir := range [2]int32{1, -1} {
			if at := p.follow(list, start, dir); len(at) > enough {
				best, enough = run{thinned, dir < 0, at}, len(at)
			}
		}
	}
	return best
}

// follow goes along the pool as far as the points of a list come in order
// with small gaps.
func (p *packer) follow(list []grid, start, dir int32) []int32 {
	const widest = 100
	at := []int32{start}
	for _, g := range list[1:] {
		last, next := at[len(at)-1], int32(0)
		for _, q := range p.inPool[g] {
			if d := (q - last) * dir; d > 0 && d <= widest && (next == 0 || d < next) {
				next = d
			}
		}
		if next == 0 {
			break
		}
		at = append(at, last+next*dir)
	}
	return at
}

// tail bounds the search where one point occurs very often.
func tail(at []int32) []int32 { return at[max(0, len(at)-8):] }
