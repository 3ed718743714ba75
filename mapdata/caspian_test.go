package mapdata

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"

	"dateline/mapdata/quote"
)

const (
	caspian     = "../assets/stories/caspian.geojson"
	caspianSums = "testdata/caspian.sums"
)

func readCaspian(t *testing.T) (*Story, []byte) {
	t.Helper()
	src, err := os.ReadFile(caspian)
	if err != nil {
		t.Fatal(err)
	}
	s, problems := Read(caspian, src)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return s, src
}

// articleFile gives the article of the built-in story, where there is one:
// the file that DATELINE_ARTICLE names, or ../shared/article.txt beside the
// checkout. The repository itself holds excerpts only.
func articleFile(t *testing.T) (name, article string) {
	t.Helper()
	name = os.Getenv("DATELINE_ARTICLE")
	if name == "" {
		name = "../../shared/article.txt"
		if _, err := os.Stat(name); err != nil {
			return "", ""
		}
	}
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return name, string(b)
}

// TestCaspianExcerpts holds the built-in story to its rules: at most twelve
// excerpts, of at most two sentences each, under 40 % of the article, all
// verbatim. Where the article is at hand, they are compared with it; where
// it is not, with what was recorded when they were.
func TestCaspianExcerpts(t *testing.T) {
	s, src := readCaspian(t)
	if n := len(s.Excerpts); n < 8 || n > 12 {
		t.Errorf("%d excerpts", n)
	}
	quoted := 0
	sums := ""
	for _, e := range s.Excerpts {
		if n := sentences(e.Exact); n > 2 {
			t.Errorf("%s: %d sentences", e.ID, n)
		}
		exact := quote.Normalize(e.Exact)
		quoted += utf8.RuneCountInString(exact)
		sum := sha256.Sum256([]byte(exact))
		sums += fmt.Sprintf("%s %s\n", hex.EncodeToString(sum[:]), e.ID)
	}
	name, article := articleFile(t)
	if name != "" {
		t.Logf("the excerpts are compared with the article, %s", name)
		_, problems := Check(caspian, src, article)
		for _, p := range problems {
			t.Error(p)
		}
		for _, e := range s.Excerpts {
			if !strings.Contains(article, e.Exact) {
				t.Errorf("%s: not letter by letter in the article", e.ID)
			}
		}
		sums = fmt.Sprintf("%d characters in the article\n", utf8.RuneCountInString(quote.Normalize(article))) + sums
		if *update {
			if err := os.WriteFile(caspianSums, []byte(sums), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	} else {
		t.Logf("the article is not at hand: the excerpts are compared with the sums in %s", caspianSums)
	}
	recorded, err := os.ReadFile(caspianSums)
	if err != nil {
		t.Fatal(err)
	}
	var length int
	if _, err := fmt.Sscanf(string(recorded), "%d", &length); err != nil || length < 1000 {
		t.Fatalf("%s: %d, %v", caspianSums, length, err)
	}
	if _, rest, _ := strings.Cut(string(recorded), "\n"); !strings.HasSuffix(sums, rest) || len(rest) == 0 {
		t.Errorf("%s has\n%sand the story\n%s", caspianSums, rest, sums)
	}
	share := float64(quoted) / float64(length)
	t.Logf("%d excerpts, %d of %d characters, %.1f %%", len(s.Excerpts), quoted, length, 100*share)
	if share >= 0.4 {
		t.Errorf("%.1f %% of the article is quoted", 100*share)
	}
}

func TestCaspianFeatures(t *testing.T) {
	s, _ := readCaspian(t)
	var ids []string
	for _, p := range s.Places {
		ids = append(ids, p.ID)
	}
	if want := []string{"amirabad", "makhachkala", "sescha", "primorsko-akhtarsk", "ukraine", "tehran", "washington", "erbil"}; !slices.Equal(ids, want) {
		t.Errorf("places %v, want %v", ids, want)
	}
	for _, p := range s.Places {
		names := strings.ToLower(p.Name)
		if p.ID == "ukraine" {
			names = "ukrain" // the article also says "Ukrainian"
		}
		spoken := slices.ContainsFunc(p.Excerpts, func(i int) bool {
			return strings.Contains(strings.ToLower(s.Excerpts[i].Exact), names)
		})
		if !spoken {
			t.Errorf("no excerpt of %s speaks of it", p.ID)
		}
		if base := p.Kind == "airbase"; base != (p.Toward == "ukraine") {
			t.Errorf("%s, %s, toward %q", p.ID, p.Kind, p.Toward)
		}
		if inside := s.Extent.Contains(p.Point); inside == (p.ID == "washington") {
			t.Errorf("%s: in the extent: %v", p.ID, inside)
		}
	}
	if want := []string{"IRN", "RUS", "UKR"}; !slices.Equal(s.Highlight, want) {
		t.Errorf("highlight %v", s.Highlight)
	}
	// The account goes on from Makhachkala to the airbases by no way that it
	// describes: the map names that gap, and no route bridges it.
	for _, p := range s.Places {
		if end := p.ID == "makhachkala"; end != (p.Gap != "") || end && !slices.Equal(p.GapTo, []string{"sescha", "primorsko-akhtarsk"}) {
			t.Errorf("%s has the gap %q to %v", p.ID, p.Gap, p.GapTo)
		}
	}
	if len(s.Routes) != 1 {
		t.Fatalf("%d routes", len(s.Routes))
	}
	r := s.Routes[0]
	if r.ID != "caspian-route" || !r.Schematic || r.From != "amirabad" || r.To != "makhachkala" || !strings.Contains(r.Note, "not a ship's track") {
		t.Errorf("%+v", r)
	}
	// 862 km on the sphere of 6371 km; orb/geo has the larger one of GPS.
	if km := geo.Length(r.Line) / orb.EarthRadius * 6371.0088; len(r.Line) != 12 || math.Abs(km-862) > 2 {
		t.Errorf("%d points, %.1f km", len(r.Line), km)
	}
}

func TestCaspianTelling(t *testing.T) {
	s, _ := readCaspian(t)
	if n := len(s.Steps); n < 6 || n > 9 {
		t.Errorf("%d steps", n)
	}
	told := map[int]bool{}
	shown := map[string]bool{}
	for _, step := range s.Steps {
		for _, i := range step.Excerpts {
			told[i] = true
		}
		for _, id := range step.Features {
			shown[id] = true
		}
	}
	for i, e := range s.Excerpts {
		if !told[i] {
			t.Errorf("no step tells %s", e.ID)
		}
		if e.ID == "tehran-answer" && (e.Answers != "use-in-ukraine" || e.Speaker != "Tehran") {
			t.Errorf("%+v", e)
		}
	}
	for _, p := range s.Places {
		if !shown[p.ID] {
			t.Errorf("no step shows %s", p.ID)
		}
	}
	var dates []string
	for _, e := range s.Events {
		dates = append(dates, e.Date.String())
		if len(e.Excerpts) == 0 || len(e.Features) == 0 {
			t.Errorf("%+v", e)
		}
	}
	if want := []string{"2018", "2021", "2022-02", "2022-08", "2022-09", "2023"}; !slices.Equal(dates, want) {
		t.Errorf("events of %v, want %v", dates, want)
	}
	if who := s.Speakers(); !slices.Equal(who, []string{"Rudaw", "Financial Times, citing official sources", "Tehran", "Antony Blinken, US Secretary of State", "White House"}) {
		t.Errorf("speakers %q", who)
	}
}
