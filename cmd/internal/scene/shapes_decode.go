package scene

// unpacker reads what packer wrote.
type unpacker struct {
	shapes, low, high, gaps, tree reader

	step   float64 // the finest grid, kilometres
	pool   []Point
	cursor int

	shift  uint
	all    []Point // room for all points of the level
	n      int     // how many of them are there
	end    int
	x, y   int64    // the last point, in steps of the finest grid
	corner []uint32 // room for all triangles of the level
	m      int      // how many corners are there
	bit    int      // how many triangles' bits are used

	// Room that is used again and again.
	sizes, waiting []int32
	stack          []frame
	around         []uint32
}

// mostPoints is how many points a level of so many bytes may have. Real
// levels have about one for each byte; references could make it any number.
func mostPoints(size int) int { return 4*size + 64 }

func (r *reader) levels() []Level {
	n := r.count(10)
	if n == 0 {
		r.fail("there are no levels")
		return nil
	}
	levels := make([]Level, n)
	u := &unpacker{step: baseStep}
	for i := n - 1; i >= 0; i-- {
		l := &levels[i]
		l.MaxK = r.scale()
		if r.err != nil {
			return nil
		}
		l.Meshes, l.Lines = u.block(r, gridShift(l.MaxK))
	}
	return levels
}

// block reads one level.
func (u *unpacker) block(r *reader, shift uint) ([]Mesh, []Line) {
	at := r.at
	meshes, lines := r.int31(), r.int31()
	points, triangles := r.int31(), r.int31()
	var sizes [5]int
	size := 0
	for i := range sizes {
		sizes[i] = r.count(1)
		size += sizes[i]
	}
	switch {
	case r.err != nil:
		return nil, nil
	case size > r.left():
		r.fail("more data are declared than there are")
	case meshes > size/3 || lines > size/4 || points > mostPoints(size) || triangles > 4*sizes[4]:
		r.at = at
		r.fail("more items than bytes")
	}
	for i, s := range []*reader{&u.shapes, &u.low, &u.high, &u.gaps, &u.tree} {
		*s = reader{base: r.base + r.at, section: r.section, b: r.take(sizes[i])}
	}
	if r.err != nil {
		return nil, nil
	}
	u.shift, u.n, u.m, u.bit, u.x, u.y, u.end, u.cursor = shift, 0, 0, 0, 0, 0, 0, 0
	u.all, u.corner = make([]Point, points), make([]uint32, 3*triangles)

	var ms []Mesh
	var ls []Line
	if meshes > 0 {
		ms = make([]Mesh, meshes)
	}
	for i := range ms {
		u.mesh(&ms[i])
	}
	if lines > 0 {
		ls = make([]Line, lines)
	}
	for i := range ls {
		l := &ls[i]
		l.Class, l.Rank = u.shapes.class(), u.shapes.byte()
		l.Start = float32(float64(u.shapes.between(-1<<40, 1<<40)) * startStep)
		l.Points = u.points(u.shapes.below(points + 1))
		l.Bounds = Bounds(l.Points)
	}
	if u.n != points || u.m != 3*triangles {
		u.shapes.fail("fewer points or triangles than declared")
	}
	for _, s := range []*reader{&u.shapes, &u.low, &u.high, &u.gaps, &u.tree} {
		if s.err == nil && s.left() > 0 && s != &u.tree {
			s.fail("more data than the level needs")
		}
		if s.err != nil && r.err == nil {
			r.err, r.at = s.err, len(r.b)
		}
	}
	return ms, ls
}

func (u *unpacker) failed() bool {
	return u.shapes.err != nil || u.low.err != nil || u.high.err != nil || u.gaps.err != nil || u.tree.err != nil
}

func (u *unpacker) mesh(m *Mesh) {
	s := &u.shapes
	m.Class = s.class()
	if n := s.count(1); n > 0 {
		m.Rings = make([]uint32, n)
	}
	end := 0
	for i := range m.Rings {
		end += s.below(len(u.all) - u.n - end + 1)
		m.Rings[i] = uint32(end)
	}
	m.Points = u.points(end)
	m.Bounds = Bounds(m.Points)
	m.Triangles = u.triangles(len(m.Points))
}

// points reads runs until there are n points.
func (u *unpacker) points(n int) []Point {
	s := &u.shapes
	if n == 0 || u.failed() {
		return nil
	}
	if n > len(u.all)-u.n {
		s.fail("more points than declared")
		return nil
	}
	start := u.n
	for u.n < start+n && !u.failed() {
		head := s.below((start+n-u.n)<<3 + 8)
		length, step := head>>3, 1
		if head&backward != 0 {
			step = -1
		}
		if length == 0 {
			s.fail("an empty run")
			return nil
		}
		switch head & 3 {
		case told:
			u.tell(length, head&straight != 0)
		case again:
			u.end = u.copy(u.all[:u.n], u.end, length, step, false)
		case thinned:
			u.cursor = u.copy(u.pool, u.cursor, length, step, true)
		default:
			s.fail("an unknown kind of run")
		}
	}
	if u.failed() {
		return nil
	}
	return u.all[start:u.n:u.n]
}

// far bounds coordinates in steps of the finest grid, so that every position
// is finite and nothing overflows.
const far = span / areaStep

// tell reads points that have not been before.
func (u *unpacker) tell(n int, ahead bool) {
	at := guess{ahead: ahead, x: u.x >> u.shift, y: u.y >> u.shift}
	for range n {
		x, y := at.next()
		x, y = x+u.number(), y+u.number()
		at.move(x, y)
		x, y = x<<u.shift, y<<u.shift
		if x > far || x < -far || y > far || y < -far {
			u.high.fail("a position off the map")
			return
		}
		u.x, u.y = x, y
		p := Point{float32(float64(x) * u.step), float32(float64(y) * u.step)}
		u.pool = append(u.pool, p)
		u.all[u.n] = p
		u.n++
	}
}

// number reads what packer.difference wrote.
func (u *unpacker) number() int64 {
	v := int64(u.high.below(far/64))<<8 | int64(u.low.byte())
	return v>>1 ^ -(v & 1)
}

// copy repeats points that are known. It returns where it ended.
func (u *unpacker) copy(from []Point, end, length, step int, gaps bool) int {
	at := end + int(u.shapes.between(-1<<31, 1<<31))
	for i := range length {
		if i > 0 {
			at += step
			if gaps {
				at += step * u.gaps.below(len(from))
			}
		}
		if at < 0 || at >= len(from) {
			u.shapes.fail("a reference to a point that is not there")
			return 0
		}
		u.all[u.n] = from[at]
		u.n++
	}
	p := u.all[u.n-1]
	u.x, u.y = int64(float64(p.X)/u.step), int64(float64(p.Y)/u.step)
	return at
}
