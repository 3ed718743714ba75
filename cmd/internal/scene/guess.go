package scene

// guess foretells the points of a run, in steps of the level's grid.
type guess struct {
	ahead  bool
	n      int
	x, y   int64 // the point before
	dx, dy int64 // how it lay to the one before it
}

func (g *guess) next() (x, y int64) {
	if g.ahead && g.n >= 2 {
		return g.x + g.dx, g.y + g.dy
	}
	return g.x, g.y
}

func (g *guess) move(x, y int64) {
	g.dx, g.dy, g.x, g.y = x-g.x, y-g.y, x, y
	g.n++
}
