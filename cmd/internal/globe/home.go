package globe

import (
	"math"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
)

// outline brings the edge of a rectangle onto the disc. What lies beyond the
// horizon comes to lie on the limb; what is nowhere on Earth is brought
// toward the middle until it is somewhere. A small outline grows until it
// can be seen.
func (h *hemisphere) outline(b back, r scene.Rect) orb.Ring {
	const pieces = 12 // of each side
	x0, y0, x1, y1 := float64(r.Min.X), float64(r.Min.Y), float64(r.Max.X), float64(r.Max.Y)
	corners := [5][2]float64{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}
	var ring orb.Ring
	for i, from := range corners[:4] {
		to := corners[i+1]
		for k := range pieces {
			t := float64(k) / pieces
			p, ok := b.toward(r, from[0]+(to[0]-from[0])*t, from[1]+(to[1]-from[1])*t)
			if !ok {
				return nil
			}
			v := h.turn(p)
			if v[2] < 0 {
				v = onLimb(v)
			}
			ring = append(ring, flat(v))
		}
	}
	return orb.Ring(thin(orb.LineString(grown(append(ring, ring[0])))))
}

// toward is the last position on Earth on the way from the middle of r to a
// world position.
func (b back) toward(r scene.Rect, x, y float64) (p orb.Point, ok bool) {
	if p, ok = b.at(x, y); ok {
		return p, true
	}
	cx, cy := middle(r)
	if p, ok = b.at(cx, cy); !ok {
		return p, false
	}
	near, off := 0.0, 1.0
	for range 30 {
		t := (near + off) / 2
		if q, ok := b.at(cx+(x-cx)*t, cy+(y-cy)*t); ok {
			near, p = t, q
		} else {
			off = t
		}
	}
	return p, true
}

// onLimb is the position on the limb that is nearest to a hidden one.
func onLimb(v vector) vector {
	if r := math.Hypot(v[0], v[1]); r > 0 {
		return vector{v[0] / r, v[1] / r, 0}
	}
	return vector{1, 0, 0}
}

// grown is a ring about its middle, no smaller than leastHome.
func grown(ring orb.Ring) orb.Ring {
	b := ring.Bound()
	size := max(b.Max[0]-b.Min[0], b.Max[1]-b.Min[1])
	if size >= leastHome {
		return ring
	}
	c, k := b.Center(), leastHome/size
	if size < 1e-9 { // a point has no outline: a square
		const half = leastHome / 2
		return orb.Bound{Min: orb.Point{c[0] - half, c[1] - half}, Max: orb.Point{c[0] + half, c[1] + half}}.ToRing()
	}
	for i, p := range ring {
		ring[i] = orb.Point{c[0] + (p[0]-c[0])*k, c[1] + (p[1]-c[1])*k}
	}
	return ring
}
