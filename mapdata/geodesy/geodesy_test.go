package geodesy

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/paulmach/orb"
)

var (
	amirabad    = orb.Point{53.371, 36.854}
	makhachkala = orb.Point{47.512, 42.995}
	sescha      = orb.Point{33.340, 53.715}
	primorsko   = orb.Point{38.240, 46.059}
	kyiv        = orb.Point{30.5238, 50.45466}
)

// Distances of the story's places, kilometres.
func TestDistanceOfPlaces(t *testing.T) {
	for _, c := range []struct {
		a, b orb.Point
		km   float64
		tol  float64
	}{
		{amirabad, makhachkala, 845.6, 0.05},
		{sescha, kyiv, 410, 0.5},
		{primorsko, kyiv, 751, 0.5},
		{makhachkala, primorsko, 809, 0.5},
		{makhachkala, sescha, 1581, 0.5},
	} {
		if km := Distance(c.a, c.b) / 1000; math.Abs(km-c.km) > c.tol {
			t.Errorf("%v to %v: %.3f km, want %v", c.a, c.b, km, c.km)
		}
	}
	if nm := Distance(amirabad, makhachkala) / 1852; math.Abs(nm-456.6) > 0.05 {
		t.Errorf("%.2f nautical miles, want 456.6", nm)
	}
}

// Values printed by the geod program of PROJ 9.1.1 with +R=6371008.8 -I:
// bearing forth, bearing back, metres.
var printed = []struct {
	a, b                orb.Point
	forth, back, metres float64
}{
	{orb.Point{53.371, 36.854}, orb.Point{47.512, 42.995}, -34.345115149, 141.887377146, 845620.997269},
	{orb.Point{33.34, 53.715}, orb.Point{30.5238, 50.45466}, -150.921931485, 26.855239711, 410359.558066},
	{orb.Point{-77.03637, 38.89511}, orb.Point{51.42151, 35.69439}, 39.508101248, -37.566065642, 10178101.838028},
	{orb.Point{170, -20}, orb.Point{-170, -5}, 55.034156062, -129.374692852, 2731800.694821},
	{orb.Point{0, 0}, orb.Point{179, 0.5}, 63.433203432, -63.437566893, 19890795.825325},
	{orb.Point{12.5, 89.9}, orb.Point{-100, 89.5}, -57.760953322, 9.739449799, 60728.002423},
	{orb.Point{-70, -55}, orb.Point{140, -65}, -165.543610096, 160.195312350, 6430089.167053},
	{orb.Point{10, 20}, orb.Point{10.0001, 20.0002}, 25.166280468, -154.833685330, 24.571398},
	{orb.Point{0, 0}, orb.Point{0, 90}, 0.000000000, -180.000000000, 10007557.221018},
	{orb.Point{25, 60}, orb.Point{25, -60}, 180.000000000, -0.000000000, 13343409.628024},
}

func TestAgainstPrintedValues(t *testing.T) {
	for _, c := range printed {
		check(t, c.a, c.b, c.forth, c.back, c.metres)
	}
}

// The same comparison at random positions, near and far, where geod is at
// hand.
func TestAgainstGeod(t *testing.T) {
	if _, err := exec.LookPath("geod"); err != nil {
		t.Skip("the geod program is absent; TestAgainstPrintedValues stands in for it")
	}
	rng := rand.New(rand.NewPCG(1, 2))
	var in bytes.Buffer
	var pairs [][2]orb.Point
	for i := range 1200 {
		a := orb.Point{rng.Float64()*360 - 180, math.Asin(2*rng.Float64()-1) * degrees}
		b := orb.Point{rng.Float64()*360 - 180, math.Asin(2*rng.Float64()-1) * degrees}
		if i%3 == 0 { // neighbours
			b = orb.Point{a[0] + rng.Float64()*0.02 - 0.01, max(-90, min(90, a[1]+rng.Float64()*0.02-0.01))}
		}
		pairs = append(pairs, [2]orb.Point{a, b})
		fmt.Fprintf(&in, "%.17g %.17g %.17g %.17g\n", a[1], a[0], b[1], b[0])
	}
	cmd := exec.Command("geod", "+R=6371008.8", "-I", "-f", "%.12f", "-F", "%.9f")
	cmd.Stdin = &in
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	f := strings.Fields(string(out))
	if len(f) != 3*len(pairs) {
		t.Fatalf("%d values for %d pairs", len(f), len(pairs))
	}
	for i, p := range pairs {
		var v [3]float64
		for k := range v {
			v[k], _ = strconv.ParseFloat(f[3*i+k], 64)
		}
		check(t, p[0], p[1], v[0], v[1], v[2])
	}
}

func check(t *testing.T, a, b orb.Point, forth, back, metres float64) {
	t.Helper()
	d := Distance(a, b)
	if math.Abs(d-metres) > 1e-3 {
		t.Errorf("%v to %v: %.6f m, want %.6f", a, b, d, metres)
	}
	if r := Distance(b, a); math.Abs(r-d) > 1e-6 {
		t.Errorf("%v to %v: %.6f m there, %.6f m back", a, b, d, r)
	}
	// What a wrong bearing does to the other end, metres.
	lever := Radius * math.Sin(d/Radius)
	for _, c := range []struct {
		name      string
		got, want float64
	}{{"forth", Bearing(a, b), forth}, {"back", Bearing(b, a), back}} {
		if c.got < 0 || c.got >= 360 {
			t.Errorf("%v to %v: bearing %v", a, b, c.got)
		}
		if off := math.Abs(math.Remainder(c.got-c.want, 360)) * radians * lever; off > 1e-3 {
			t.Errorf("%v to %v: bearing %s %.9f, want %.9f, %g m off", a, b, c.name, c.got, c.want, off)
		}
	}
	if q := Destination(a, Bearing(a, b), d); Distance(q, b) > 1e-3 {
		t.Errorf("%v to %v: going there ends at %v", a, b, q)
	}
}

func TestDistanceAtTheLimits(t *testing.T) {
	half := math.Pi * Radius
	for _, c := range []struct {
		a, b orb.Point
		want float64
	}{
		{orb.Point{10, 20}, orb.Point{10, 20}, 0},
		{orb.Point{10, 20}, orb.Point{370, 20}, 0},
		{orb.Point{180, 5}, orb.Point{-180, 5}, 0},
		{orb.Point{0, 90}, orb.Point{77, 90}, 0},
		{orb.Point{0, 90}, orb.Point{33, -90}, half},
		{orb.Point{10, 20}, orb.Point{-170, -20}, half},
		{orb.Point{179.5, 0}, orb.Point{-179.5, 0}, half / 180},
		{orb.Point{0, 0}, orb.Point{1e-9, 0}, half / 180 * 1e-9},
	} {
		if d := Distance(c.a, c.b); math.Abs(d-c.want) > 1e-6 && math.Abs(d/c.want-1) > 1e-9 {
			t.Errorf("%v to %v: %g m, want %g", c.a, c.b, d, c.want)
		}
	}
}

func TestLane(t *testing.T) {
	lane := orb.LineString{{53.371, 36.8544}, {53.383, 36.883}, {53.20, 37.25}, {52.55, 38.30}, {51.60, 39.60}, {51.10, 40.35},
		{50.55, 40.95}, {49.40, 41.85}, {48.40, 42.60}, {47.80, 42.97}, {47.53, 42.998}, {47.5117, 42.995}}
	km := Length(lane) / 1000
	if math.Abs(km-862) > 0.5 {
		t.Errorf("the lane is %.2f km, want 862", km)
	}
	along := Along(lane)
	if len(along) != len(lane) || along[0] != 0 || along[len(along)-1]/1000 != km {
		t.Errorf("along the lane: %v", along)
	}
	for i := 1; i < len(along); i++ {
		if along[i] <= along[i-1] {
			t.Errorf("along the lane: %v", along)
		}
	}
	if Length(nil) != 0 || len(Along(nil)) != 0 {
		t.Error("an empty line has a length")
	}
}

func BenchmarkDistance(b *testing.B) {
	for b.Loop() {
		Distance(amirabad, makhachkala)
	}
}
