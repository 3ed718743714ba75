package basemap

import (
	"container/heap"
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// A cell is a square with the distance of its centre from the outline;
// reach is the most that any of its points can have.
type cell struct {
	at          orb.Point
	half        float64
	dist, reach float64
}

func newCell(p orb.Polygon, at orb.Point, half float64) cell {
	d := signedDistance(p, at)
	return cell{at, half, d, d + half*math.Sqrt2}
}

// polylabel finds the point farthest from the outline of a flat polygon.
func polylabel(p orb.Polygon) orb.Point {
	b := p.Bound()
	size := math.Min(b.Right()-b.Left(), b.Top()-b.Bottom())
	if size <= 0 {
		return b.Center()
	}
	precision := math.Max(b.Right()-b.Left(), b.Top()-b.Bottom()) / 100
	centre, _ := planar.CentroidArea(p)
	best := newCell(p, centre, 0)
	var open cells
	for x := b.Left(); x < b.Right(); x += size {
		for y := b.Bottom(); y < b.Top(); y += size {
			open = append(open, newCell(p, orb.Point{x + size/2, y + size/2}, size/2))
		}
	}
	heap.Init(&open)
	for open.Len() > 0 {
		c := heap.Pop(&open).(cell)
		if c.dist > best.dist {
			best = c
		}
		if c.reach-best.dist <= precision {
			break // the heap gives the most promising cell first
		}
		h := c.half / 2
		for _, d := range [4]orb.Point{{-h, -h}, {h, -h}, {-h, h}, {h, h}} {
			heap.Push(&open, newCell(p, orb.Point{c.at[0] + d[0], c.at[1] + d[1]}, h))
		}
	}
	return best.at
}

// cells is a heap, most promising first.
type cells []cell

func (c cells) Len() int           { return len(c) }
func (c cells) Less(i, j int) bool { return c[i].reach > c[j].reach }
func (c cells) Swap(i, j int)      { c[i], c[j] = c[j], c[i] }
func (c *cells) Push(x any)        { *c = append(*c, x.(cell)) }
func (c *cells) Pop() any {
	last := (*c)[len(*c)-1]
	*c = (*c)[:len(*c)-1]
	return last
}
