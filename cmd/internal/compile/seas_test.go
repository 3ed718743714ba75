package compile

import (
	"testing"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
)

// What a step shows of a sea has the sea's name, though the sea's own curve
// lies elsewhere, and has it on water.
func TestSeasAreNamedInSteps(t *testing.T) {
	for _, c := range []struct {
		story, sea string
		step       int
	}{
		{"caspian", "Black Sea", 2},
		{"caspian", "Sea of Azov", 2},
		{"nile", "البحر الأبيض المتوسط", 5},
		{"endurance", "Scotia Sea", 1},
	} {
		s := stories(t)[c.story]
		r := result(t, c.story, s)
		view := r.Scene.Steps[c.step-1].View
		found := false
		for _, l := range r.Scene.Labels {
			if l.Style != scene.WaterName || l.Text != c.sea || len(l.Path) < 2 {
				continue
			}
			a, b := l.Path[0], l.Path[len(l.Path)-1]
			found = found || a.X >= view.Min.X && b.X <= view.Max.X && a.Y >= view.Min.Y && a.Y <= view.Max.Y
		}
		if !found {
			t.Errorf("%s, step %d: no name for %s", c.story, c.step, c.sea)
		}
	}
}

func TestSeasSpreadOverWaterOnly(t *testing.T) {
	// Two basins, with a wall of land between them from top to bottom.
	wall := ring{{400, -10}, {500, -10}, {500, 1010}, {400, 1010}}
	g := &ground{order: []int{0}, bounds: map[int]orb.Bound{0: bounds(wall)}, rings: map[int][]ring{0: {wall}}}
	l := &letterer{ground: g}
	area := orb.Bound{Max: orb.Point{1000, 1000}}
	s := l.newSeas(area, [][]orb.Point{{{50, 500}, {350, 500}}, nil, {{600, 100}, {700, 100}}})
	at := func(x, y float64) int16 {
		i, _ := s.index(orb.Point{x, y})
		return s.of[i]
	}
	for _, c := range []struct {
		x, y float64
		want int16
	}{{200, 500, 0}, {200, 600, 0}, {450, 500, -1}, {610, 130, 2}, {200, 990, -1}, {900, 500, -1}} {
		if got := at(c.x, c.y); got != c.want {
			t.Errorf("at %v, %v: water %d, want %d", c.x, c.y, got, c.want)
		}
	}
	line, ok := s.room(0, make([]bool, len(s.of)), area, 120, 40)
	if !ok || line[0][0] < 0 || line[1][0] > 400 || line[1][0]-line[0][0] < 120 {
		t.Errorf("a name of 120 km lies at %v", line)
	}
	if line, ok := s.room(0, make([]bool, len(s.of)), area, 500, 40); ok {
		t.Errorf("a name of 500 km fits 400 km of water: %v", line)
	}
}
