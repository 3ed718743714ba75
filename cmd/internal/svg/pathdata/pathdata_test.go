package pathdata

import (
	"math"
	"testing"
)

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		v        float64
		decimals int
		want     string
	}{
		{0, 1, "0"}, {-0.04, 1, "0"}, {0.5, 1, ".5"}, {-0.5, 1, "-.5"}, {12, 2, "12"},
		{100, 0, "100"}, {-100, 1, "-100"}, {1e9, 1, "1000000000"}, {1.25, 3, "1.25"},
		{math.NaN(), 1, "0"}, {math.Inf(1), 1, "0"}, {10.04, 1, "10"},
	} {
		if got := Number(c.v, c.decimals); got != c.want {
			t.Errorf("Number(%v, %d) = %q, want %q", c.v, c.decimals, got, c.want)
		}
	}
}

func TestWriter(t *testing.T) {
	w := New(1)
	w.Move(10, 20)
	w.Line(20, 20)
	w.Line(20.04, 20.04) // not a step on the grid
	w.Line(20, 5)
	w.Line(20.5, 5.5)
	w.Line(21, 5)
	w.Close()
	w.Move(0, 0)
	w.Quad(1, 0, 1, 1)
	w.Quad(1, 2, 2, 2)
	w.Quad(5, 5, 6, 6)
	w.Cube(7, 7, 8, 7, 9, 6)
	const want = "m10 20h10v-15l.5.5.5-.5zm-10-20q1 0 1 1t1 1q3 3 4 4c1 1 2 1 3 0"
	if got := w.String(); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// Snapping must not add up: after many steps smaller than the grid the pen
// is still where the path is.
func TestNoDrift(t *testing.T) {
	w := New(1)
	w.Move(0, 0)
	for i := 1; i <= 1000; i++ {
		w.Line(float64(i)*0.03, float64(i)*0.07)
	}
	if w.x != 300 || w.y != 700 {
		t.Errorf("pen at %d, %d grid steps, want 300, 700", w.x, w.y)
	}
}
