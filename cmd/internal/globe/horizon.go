package globe

import (
	"math"

	"github.com/paulmach/orb"
)

// vector is a position on the unit sphere.
type vector [3]float64

const radians = math.Pi / 180

// sphere is a position in degrees as a vector: to 0°E 0°N, to 90°E, to the
// north pole.
func sphere(p orb.Point) vector {
	sinL, cosL := math.Sincos(p[0] * radians)
	sinP, cosP := math.Sincos(p[1] * radians)
	return vector{cosP * cosL, cosP * sinL, sinP}
}

func dot(a, b vector) float64 { return a[0]*b[0] + a[1]*b[1] + a[2]*b[2] }

// hemisphere is the half of the sphere that faces an eye above its centre.
// Its vectors point to the right, up, and toward the eye.
type hemisphere struct{ right, up, eye vector }

func newHemisphere(center orb.Point) *hemisphere {
	sinL, cosL := math.Sincos(center[0] * radians)
	sinP, cosP := math.Sincos(center[1] * radians)
	return &hemisphere{
		right: vector{-sinL, cosL, 0},
		up:    vector{-sinP * cosL, -sinP * sinL, cosP},
		eye:   vector{cosP * cosL, cosP * sinL, sinP},
	}
}

// turn brings a position in degrees before the eye; what has a negative
// third coordinate is on the far side.
func (h *hemisphere) turn(p orb.Point) vector {
	v := sphere(p)
	return vector{dot(v, h.right), dot(v, h.up), dot(v, h.eye)}
}

// flat is the position of a vector on the disc, never beyond its limb.
func flat(v vector) orb.Point {
	r := max(1, math.Hypot(v[0], v[1]))
	return orb.Point{v[0] / r, -v[1] / r}
}

// limb is where the great circle between a seen and a hidden position
// crosses the horizon.
func limb(a, b vector) vector {
	x, y := a[0]*b[2]-b[0]*a[2], a[1]*b[2]-b[1]*a[2]
	if a[2] >= 0 {
		x, y = -x, -y
	}
	r := math.Hypot(x, y)
	if r == 0 {
		return vector{1, 0, 0} // a and b are the centre and its antipode
	}
	return vector{x / r, y / r, 0}
}

// seen gives the parts of a line on this side.
func (h *hemisphere) seen(line []vector) (parts []orb.LineString) {
	var part orb.LineString
	for i, v := range line {
		if i > 0 && (v[2] >= 0) != (line[i-1][2] >= 0) {
			part = append(part, flat(limb(line[i-1], v)))
		}
		if v[2] >= 0 {
			part = append(part, flat(v))
		} else if len(part) > 0 {
			parts, part = append(parts, part), nil
		}
	}
	if len(part) > 1 {
		parts = append(parts, part)
	}
	return parts
}
