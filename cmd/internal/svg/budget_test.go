package svg

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"dateline/cmd/internal/atlas"
	"dateline/cmd/internal/view"
	"dateline/mapdata"
)

// The poster is most of what a reader waits for before the map is seen.
func TestPosterBudget(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a story")
	}
	const name = "../../../assets/stories/caspian.geojson"
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	s, problems := mapdata.Read(name, src)
	if s == nil {
		t.Fatal(problems)
	}
	r, _, err := atlas.Compile(s)
	if err != nil {
		t.Fatal(err)
	}
	p := NewPoster(PosterInput{Scene: r.Scene, Outlines: r.Outlines, Light: view.Light(), Dark: view.Dark()})
	wellFormed(t, "<div>"+p.HTML+"</div>")
	land, marks, _ := strings.Cut(p.HTML, "</svg>")
	all := packed(p.HTML + p.CSS)
	t.Logf("poster: %d bytes in brotli 11 (%d plain): geometry %d, names and marks %d, style %d; %d elements",
		all, len(p.HTML)+len(p.CSS), packed(land), packed(marks), packed(p.CSS), strings.Count(p.HTML, "<")-strings.Count(p.HTML, "</"))
	if all > 36_000 {
		t.Errorf("the poster takes %d bytes in brotli, want at most 36,000", all)
	}

	var doc strings.Builder
	if err := Write(&doc, still(r.Scene, 1280, 720), r.Outlines, Options{Title: s.Title, Language: s.Language}); err != nil {
		t.Fatal(err)
	}
	wellFormed(t, doc.String())
	t.Logf("poster.svg: %d bytes, %d in brotli 11", doc.Len(), packed(doc.String()))
}

func packed(s string) int {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotli.BestCompression)
	w.Write([]byte(s))
	w.Close()
	return b.Len()
}
