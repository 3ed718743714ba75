package scene

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
