package svg

import (
	"strings"
	"testing"

	"dateline/cmd/internal/scene/scenetest"
	"dateline/cmd/internal/view"
)

// Both sides of the scale bar are as long at the size for which a variant is
// set as in its frame, and grow with the map.
func TestBarHasTwoSides(t *testing.T) {
	s := scenetest.Small()
	p := &poster{PosterInput: PosterInput{Scene: s, Variants: Variants(s)}, sheet: newSheet(), used: map[string]view.Role{}}
	p.measure()
	for v := range p.Variants {
		f := p.Variants[v].Frame
		css := p.barCSS(v)
		if f.Bar.Kilometres <= 0 || f.Bar.Miles <= 0 {
			t.Fatalf("bar %v", f.Bar)
		}
		km := float64(f.Bar.Pixels / f.Camera.K)
		miles := float64(f.Bar.MilesPixels / f.Camera.K)
		for _, want := range []string{
			"width:calc(" + p.km(km) + "*min(", ".m-under{bottom:", "width:calc(" + p.km(miles) + "*min(",
		} {
			if !strings.Contains(css, want) {
				t.Errorf("variant %d: no %q in %s", v, want, css)
			}
		}
		_, above := barOps(f, 0)
		_, under := barOps(f, 1)
		if above == nil || under == nil || f.Points[above.From+1].Y != f.Points[under.From+1].Y {
			t.Errorf("variant %d: the sides do not share their line", v)
		}
	}
	shared := p.sharedBarCSS()
	for _, rule := range []string{".m-under::after{border-width:1.4px 1.4px 0}", "border-width:0 1.4px 1.4px}", ".m-rim::after{inset:-1.6px"} {
		if !strings.Contains(shared, rule) {
			t.Errorf("no %q in %s", rule, shared)
		}
	}
}

func TestBarWithoutALowerSide(t *testing.T) {
	s := scenetest.Small()
	s.Digits.Words = s.Digits.Words[:1] // km only
	p := &poster{PosterInput: PosterInput{Scene: s, Variants: Variants(s)}, sheet: newSheet(), used: map[string]view.Role{}}
	p.measure()
	if css := p.barCSS(0); !strings.Contains(css, ".m-bar{display:block") || !strings.Contains(css, ".m-under{display:none}") {
		t.Errorf("css %s", css)
	}
}
