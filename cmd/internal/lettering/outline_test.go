package lettering

import (
	"testing"

	"dateline/cmd/internal/scene"
)

func TestPathData(t *testing.T) {
	contours := []contour{square(0, -0.5, 0.25, true), disc(0.5, 0, 0.1)}
	const want = "m0-500h250v250h-250zm600 500c0 55-45 100-100 100-55 0-100-45-100-100 0-55 45-100 100-100 55 0 100 45 100 100z"
	if got := pathData(contours); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// A letter's outline stands on the baseline, a thousandth of an em per unit.
func TestOutlines(t *testing.T) {
	b := NewBook(fonts())
	b.Shape("l", scene.Town, "en")
	_, _, outlines := b.Finish()
	const want = "m161-727v727h-84v-727z" // Inter's l: a bar as high as a capital
	if outlines[0] != want {
		t.Errorf("got %s, want %s", outlines[0], want)
	}
}
