package earcut

import "math"

// orient tells on which side of the line from a to b the point c lies: 1 to
// the left, -1 to the right, 0 on the line. The sign is exact.
//
// The plain determinant decides when it is larger than its error can be; the
// bound is that of J. R. Shewchuk, Adaptive Precision Floating-Point
// Arithmetic and Fast Robust Geometric Predicates, Discrete & Computational
// Geometry 18 (1997), p. 326.
func orient(ax, ay, bx, by, cx, cy float64) int {
	left := (ax - cx) * (by - cy)
	right := (ay - cy) * (bx - cx)
	det := left - right
	const epsilon = 1.0 / (1 << 53)
	if bound := (3 + 16*epsilon) * epsilon * (math.Abs(left) + math.Abs(right)); math.Abs(det) > bound {
		if det > 0 {
			return 1
		}
		return -1
	}
	if left == 0 && right == 0 && noUnderflow(ax-cx, by-cy) && noUnderflow(ay-cy, bx-cx) {
		return 0
	}
	return exact(ax, ay, bx, by, cx, cy)
}

// noUnderflow tells whether a product of zero is a true one.
func noUnderflow(a, b float64) bool { return a == 0 || b == 0 }

// exact sums the six products of the determinant without rounding.
func exact(ax, ay, bx, by, cx, cy float64) int {
	var e expansion
	e.addProduct(ax, by)
	e.addProduct(-ax, cy)
	e.addProduct(-cx, by)
	e.addProduct(-ay, bx)
	e.addProduct(ay, cx)
	e.addProduct(cy, bx)
	return e.sign()
}

// expansion is a sum of doubles that do not overlap, the smallest first
// (Shewchuk 1997, section 2).
type expansion struct {
	part [12]float64
	n    int
}

// addProduct adds a*b, which is the sum of two doubles.
func (e *expansion) addProduct(a, b float64) {
	p := a * b
	e.add(math.FMA(a, b, -p))
	e.add(p)
}

func (e *expansion) add(q float64) {
	n := 0
	for _, p := range e.part[:e.n] {
		sum := q + p
		// What the addition rounded away, after Knuth.
		v := sum - q
		if rest := (q - (sum - v)) + (p - v); rest != 0 {
			e.part[n] = rest
			n++
		}
		q = sum
	}
	if q != 0 || n == 0 {
		e.part[n] = q
		n++
	}
	e.n = n
}

// sign is that of the largest part, which outweighs all the others.
func (e *expansion) sign() int {
	switch top := e.part[e.n-1]; {
	case top > 0:
		return 1
	case top < 0:
		return -1
	}
	return 0
}
