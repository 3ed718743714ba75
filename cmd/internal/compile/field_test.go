package compile

import (
	"math"
	"testing"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
)

func TestContourOfAnIsland(t *testing.T) {
	f := newField(orb.Bound{Min: orb.Point{-20, -20}, Max: orb.Point{20, 20}}, 0.5)
	var coast ring
	var seeds []orb.Point
	for i := range 360 {
		sin, cos := math.Sincos(float64(i) * math.Pi / 180)
		coast = append(coast, orb.Point{5 * cos, 5 * sin})
		seeds = append(seeds, coast[i])
	}
	f.measure(seeds)
	f.land([]ring{coast})
	for _, away := range []float64{1, 3, 6} {
		lines := f.contour(float32(away))
		if len(lines) != 1 {
			t.Fatalf("%d lines at %v: %v and %v", len(lines), away, len(lines[0]), lines[1])
		}
		if l := lines[0]; l[0] != l[len(l)-1] {
			t.Error("the line does not close")
		}
		for _, p := range lines[0] {
			if r := math.Hypot(p[0], p[1]); math.Abs(r-5-away) > 0.1 {
				t.Errorf("a point at %v, want %v", r, 5+away)
			}
		}
	}
	// On the land there is none.
	if lines := f.contour(-1); len(lines) != 1 || math.Abs(math.Hypot(lines[0][0][0], lines[0][0][1])-4) > 0.1 {
		t.Error("distances on land are not negative")
	}
}

// Water lines stay on the water: no point of theirs is in a country.
func TestWaterLinesAreOnWater(t *testing.T) {
	b := caspian(t)
	for i, l := range b.levels {
		n, dry := 0, 0
		for _, line := range l.lines {
			if line.Class < scene.WaterLine || line.Class > scene.WaterLine3 {
				continue
			}
			for _, p := range line.Points {
				n++
				if len(l.at(orb.Point{float64(p.X), float64(p.Y)})) > 0 {
					dry++
				}
			}
		}
		t.Logf("level %d: %d points, %d dry", i, n, dry)
		if n == 0 || dry*200 > n {
			t.Errorf("level %d: %d of %d points of water lines are on land", i, dry, n)
		}
	}
}
