package svg

import (
	"strings"
	"testing"

	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/scene/scenetest"
	"dateline/cmd/internal/view"
)

// A mark that stands beside its place does so in the poster too: its dot at
// the place, the mark and its number as far from it as in the frame.
func TestPosterMovesCrowdedMarks(t *testing.T) {
	s := scenetest.Small()
	s.Places[0].At, s.Places[1].At = scene.Point{X: -8}, scene.Point{X: 8}
	p := NewPoster(PosterInput{Scene: s, Outlines: boxes(s), Light: view.Light(), Dark: view.Dark()})
	of := func(id string) string {
		_, rest, _ := strings.Cut(p.HTML, `data-mark="`+id+`"`)
		mark, _, _ := strings.Cut(rest, "</a>")
		return mark
	}
	mark := of("alpha")
	if strings.Count(mark, `r="3"`) == 0 {
		t.Errorf("no dot in %s", mark)
	}
	if !strings.Contains(mark, `r="11"`) || !strings.Contains(mark, `transform="translate(`) {
		t.Errorf("the mark is not moved: %s", mark)
	}
	if mark := of("charlie"); mark == "" || strings.Contains(mark, `transform="translate(`) {
		t.Error("a mark with room is moved")
	}
}

// Where one map is so small that a mark stands beside its place and another
// is not, the number lies above the shapes of both.
func TestPosterNumbersLieAboveMarks(t *testing.T) {
	s := scenetest.Small()
	s.Places[0].At, s.Places[1].At = scene.Point{X: -8}, scene.Point{X: 12}
	p := NewPoster(PosterInput{
		Scene: s, Outlines: boxes(s), Light: view.Light(), Dark: view.Dark(),
		Variants: []Variant{{0, 0, still(s, 300, 300)}, {900, 0, still(s, 2400, 2400)}},
	})
	_, rest, _ := strings.Cut(p.HTML, `data-mark="alpha"`)
	mark, _, _ := strings.Cut(rest, "</a>")
	shape, number := strings.LastIndex(mark, "<circle"), strings.Index(mark, "m-number")
	if !strings.Contains(mark, `r="11" transform="translate(`) || !strings.Contains(mark, `r="11"/>`) {
		t.Errorf("the mark is not both moved and where it belongs: %s", mark)
	}
	if number < shape {
		t.Errorf("a shape hides the number: %s", mark)
	}
}
