package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"dateline/mapdata/basemap"

	"github.com/paulmach/orb"
)

// flatten makes a stored ring of pieces that lie on the flat degree plane.
// Where the ring goes over the antimeridian its chains are closed along it,
// and round the pole if it holds the pole.
func (a *atlas) flatten(stored []basemap.Ref) ([][]basemap.Ref, error) {
	chains := a.chains(stored)
	if len(chains) == 0 {
		return nil, nil
	}
	if len(chains) == 1 && a.end(chains[0]) == a.start(chains[0]) {
		return chains, nil
	}
	for _, side := range []float64{-180, 180} {
		next, err := a.close(chains, side)
		if err != nil {
			return nil, err
		}
		chains = next
	}
	return chains, nil
}

// chains are the runs of a ring between its jumps over the antimeridian.
func (a *atlas) chains(stored []basemap.Ref) (chains [][]basemap.Ref) {
	var chain []basemap.Ref
	for _, s := range stored {
		pieces := slices.Clone(a.pieces[s.Arc()])
		if s < 0 {
			slices.Reverse(pieces)
			for i := range pieces {
				pieces[i] = ^pieces[i]
			}
		}
		for _, p := range pieces {
			if len(chain) > 0 && a.end(chain) != a.start([]basemap.Ref{p}) {
				chains = append(chains, chain)
				chain = nil
			}
			chain = append(chain, p)
		}
	}
	if len(chain) == 0 {
		return chains
	}
	if len(chains) > 0 && a.end(chain) == a.start(chains[0]) {
		chains[0] = append(chain, chains[0]...)
		return chains
	}
	return append(chains, chain)
}

// close joins the open chains that end on one side of the antimeridian.
// Going along it, land lies between every other pair of ends; an odd one
// goes to the pole.
func (a *atlas) close(chains [][]basemap.Ref, side float64) ([][]basemap.Ref, error) {
	type end struct {
		lat   float64
		chain int
		begin bool
	}
	var ends []end
	for i, c := range chains {
		p, q := a.start(c), a.end(c)
		if p == q {
			continue
		}
		if p[0] == side {
			ends = append(ends, end{p[1], i, true})
		}
		if q[0] == side {
			ends = append(ends, end{q[1], i, false})
		}
	}
	if len(ends) == 0 {
		return chains, nil
	}
	if len(ends)%2 == 1 {
		if len(chains) != 1 {
			return nil, fmt.Errorf("a ring with %d parts goes round a pole", len(chains))
		}
		return [][]basemap.Ref{append(chains[0], a.roundPole(a.end(chains[0]), a.start(chains[0])))}, nil
	}
	slices.SortFunc(ends, func(x, y end) int { return cmp.Compare(x.lat, y.lat) })
	for i := 0; i < len(ends); i += 2 {
		tail, head := ends[i], ends[i+1]
		if tail.begin {
			tail, head = head, tail
		}
		if tail.begin || !head.begin {
			return nil, fmt.Errorf("chains at %v, %v do not fit", side, tail.lat)
		}
		seam := a.add(basemap.Arc{Class: basemap.Seam, Points: orb.LineString{{side, tail.lat}, {side, head.lat}}})
		joined := append(chains[tail.chain], seam)
		if tail.chain != head.chain {
			joined = append(joined, chains[head.chain]...)
			chains[head.chain] = nil
			for j := range ends {
				if ends[j].chain == head.chain {
					ends[j].chain = tail.chain
				}
			}
		}
		chains[tail.chain] = joined
	}
	return slices.DeleteFunc(chains, func(c []basemap.Ref) bool { return c == nil }), nil
}

// roundPole is the cut along the antimeridian to the pole and back on the
// other side. The edge along the pole has points in between, so that no
// edge is longer than half the globe.
func (a *atlas) roundPole(from, to orb.Point) basemap.Ref {
	pole := math.Copysign(90, from[1])
	line := orb.LineString{from, {from[0], pole}}
	for _, t := range []float64{0.5, 0, -0.5} {
		line = append(line, orb.Point{from[0] * t, pole})
	}
	line = append(line, orb.Point{to[0], pole}, to)
	return a.add(basemap.Arc{Class: basemap.Seam, Points: line})
}

func (a *atlas) start(chain []basemap.Ref) orb.Point {
	r := chain[0]
	line := a.arcs[r.Arc()].Points
	if r < 0 {
		return line[len(line)-1]
	}
	return line[0]
}

func (a *atlas) end(chain []basemap.Ref) orb.Point {
	return a.start([]basemap.Ref{^chain[len(chain)-1]})
}
