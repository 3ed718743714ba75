package compile

import (
	"math"

	"github.com/paulmach/orb"
)

// On a strip of longitudes a ring is unrolled, so that it never jumps from
// one edge of the map to the other, laid down once for each turn that can
// meet the strip, cut to it and only then projected.

// wraps tells whether a ring goes across the edge of the strip.
func (d *domain) wraps(r []vertex) bool {
	for i, v := range r {
		last := r[(i+len(r)-1)%len(r)]
		if math.Abs(d.relative(v.ll[0])-d.relative(last.ll[0])) > 180 {
			return true
		}
	}
	return false
}

// within draws a closed ring as the rings it leaves inside the strip.
func (d *domain) within(r []vertex) []ring {
	unrolled := make(ring, 0, len(r)+3)
	lon := d.relative(r[0].ll[0])
	mean := 0.0
	for i, v := range r {
		if i > 0 {
			lon += math.Remainder(v.ll[0]-r[i-1].ll[0], 360)
		}
		mean += v.ll[1] / float64(len(r))
		unrolled = append(unrolled, orb.Point{lon, v.ll[1]})
	}
	// A ring around a pole does not close: it runs on by a turn. It is laid
	// over three turns and closed beyond its pole.
	if turn := lon + math.Remainder(r[0].ll[0]-r[len(r)-1].ll[0], 360) - unrolled[0][0]; math.Abs(turn) > 180 {
		var long ring
		for k := -1.0; k <= 1; k++ {
			for _, p := range unrolled {
				long = append(long, orb.Point{p[0] + k*turn, p[1]})
			}
		}
		pole := math.Copysign(95, mean)
		long = append(long, orb.Point{long[len(long)-1][0], pole}, orb.Point{long[0][0], pole})
		return d.lay(long)
	}
	var out []ring
	b := bounds(unrolled)
	for k := -2.0; k <= 2; k++ {
		if b.Max[0]+360*k < d.strip.Min[0] || b.Min[0]+360*k > d.strip.Max[0] {
			continue
		}
		turned := make(ring, len(unrolled))
		for i, p := range unrolled {
			turned[i] = orb.Point{p[0] + 360*k, p[1]}
		}
		out = append(out, d.lay(turned)...)
	}
	return out
}

// lay cuts a ring of relative longitudes and latitudes to the strip and
// projects it. New edges, along the strip's, are divided so that they curve.
func (d *domain) lay(r ring) []ring {
	rings := clip([]ring{r}, d.strip)
	out := make([]ring, 0, len(rings))
	for _, r := range rings {
		var xy ring
		for i, p := range r {
			last := r[(i+len(r)-1)%len(r)]
			n := int(math.Ceil(math.Hypot(p[0]-last[0], p[1]-last[1]) / 2))
			for k := 1; k < n; k++ {
				t := float64(k) / float64(n)
				if q, ok := d.forward(orb.Point{d.center[0] + last[0] + t*(p[0]-last[0]), last[1] + t*(p[1]-last[1])}); ok {
					xy = append(xy, q)
				}
			}
			if q, ok := d.forward(orb.Point{d.center[0] + p[0], p[1]}); ok {
				xy = append(xy, q)
			}
		}
		if len(xy) > 2 {
			out = append(out, xy)
		}
	}
	return out
}
