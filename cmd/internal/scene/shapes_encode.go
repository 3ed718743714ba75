package scene

import (
	"math"
	"math/bits"
)

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

	step   float64 // the finest grid, kilometres
	pool   []grid  // points told by differences, of all levels so far
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

func (p *packer) snap(q Point) grid {
	return grid{int64(math.Round(float64(q.X) / p.step)), int64(math.Round(float64(q.Y) / p.step))}
}

// The finest grids of the base map, 31 m, and of the story's own areas, 8 m,
// in kilometres. The base map's sources are rounded to 200 m and more. Like
// all grids these are powers of two, so that float32 holds their multiples
// exactly.
const (
	baseStep = 1.0 / 32
	areaStep = 1.0 / 128
)

// startStep is what Line.Start is rounded to, kilometres.
const startStep = 1.0 / 32

// gridShift gives a level's grid as a power of two of the finest: at most a
// tenth of a CSS pixel at the largest scale that the level is meant for, and
// the finest for the last level, which has no largest scale.
func gridShift(maxK float32) uint {
	step, shift := 0.1/float64(maxK), uint(0)
	for shift < 12 && step >= baseStep*float64(int(2)<<shift) {
		shift++
	}
	return shift
}

// levels writes the levels from fine to coarse.
func (w *writer) levels(levels []Level) {
	w.uint(len(levels))
	for _, plain := range []bool{false, true} {
		start := len(w.b)
		p := &packer{step: baseStep, inPool: map[grid][]int32{}, plain: plain}
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
	p := &packer{step: areaStep, inPool: map[grid][]int32{}}
	if p.block(w, 0, meshes, nil); p.doubts {
		w.b = w.b[:start]
		(&packer{step: areaStep, plain: true}).block(w, 0, meshes, nil)
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
		p.shapes.int(int(math.Round(float64(l.Start) / startStep)))
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

// The kinds of runs. What a run starts with is its length times 8, plus
// perhaps 4, plus the kind.
const (
	told     = iota // by differences
	again           // points of the same level, one after the other
	thinned         // points of the pool, some left out
	backward = 4    // with a reference: it runs backward
	straight = 4    // with told: each point is expected straight ahead
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
	g := p.snap(q)
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

// tell writes points by their differences, in steps of the level's grid, to
// the point before or to where the line would go straight on.
func (p *packer) tell(list []grid) {
	if len(list) == 0 {
		return
	}
	var last grid
	if n := len(p.all); n > 0 {
		last = p.all[n-1]
	}
	var ways [2][]grid // the differences, and what they cost
	var cost [2]int
	for way := range ways {
		at := guess{ahead: way == 1, x: last.x >> p.shift, y: last.y >> p.shift}
		for _, g := range list {
			x, y := at.next()
			d := grid{g.x>>p.shift - x, g.y>>p.shift - y}
			at.move(g.x>>p.shift, g.y>>p.shift)
			ways[way] = append(ways[way], d)
			cost[way] += length(d.x) + length(d.y)
		}
	}
	head, way := len(list)<<3|told, 0
	if cost[1] < cost[0] {
		head, way = head|straight, 1
	}
	p.shapes.uint(head)
	for i, g := range list {
		p.difference(ways[way][i].x)
		p.difference(ways[way][i].y)
		if !p.plain {
			p.inPool[g] = append(p.inPool[g], int32(len(p.pool)))
		}
		p.pool = append(p.pool, g)
	}
	p.keep(list)
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

func length(v int64) int { return bits.Len64(uint64(v)<<1 ^ uint64(v>>63)) }
