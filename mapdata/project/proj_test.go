package project

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

	"dateline/mapdata/geodesy"
)

const points = 1500

// TestAgainstPROJ compares both directions with the proj program at random
// positions all over each projection's domain.
func TestAgainstPROJ(t *testing.T) {
	if _, err := exec.LookPath("proj"); err != nil {
		t.Skip("the proj program is absent; TestSnyder stands in for it")
	}
	type chosen struct {
		kind      string
		center    orb.Point
		parallels [2]float64
		proj      string
	}
	var cases []chosen
	for _, c := range []orb.Point{{0, 0}, {48, 42}, {-77.03637, 38.89511}, {179.5, -41}, {-120, 0}, {10, 89}, {0, 90}, {25, -90}, {-180, 12}} {
		at := fmt.Sprintf(" +lon_0=%v +lat_0=%v", c[0], c[1])
		cases = append(cases,
			chosen{"laea", c, [2]float64{}, "+proj=laea" + at},
			chosen{"orthographic", c, [2]float64{}, "+proj=ortho" + at})
		if math.Abs(c[1]) < 80 {
			// PROJ's origin is on the equator: its own value for the centre
			// is the shift.
			m := fmt.Sprintf("+proj=merc +lon_0=%v +lat_ts=%v", c[0], c[1])
			m += fmt.Sprintf(" +y_0=%.12f", -runPROJ(t, m, false, []orb.Point{c})[0][1])
			cases = append(cases, chosen{"mercator", c, [2]float64{}, m})
		}
	}
	for _, l := range []struct {
		center    orb.Point
		parallels [2]float64
	}{
		{orb.Point{48, 42}, [2]float64{37, 49}},
		{orb.Point{-96, 23}, [2]float64{33, 45}},
		{orb.Point{134, -25}, [2]float64{-18, -36}},
		{orb.Point{175, -41}, [2]float64{-41, -41}},
		{orb.Point{-60, 10}, [2]float64{-5, 30}},
		{orb.Point{100, 60}, [2]float64{52, 68}},
	} {
		cases = append(cases, chosen{"lcc", l.center, l.parallels, fmt.Sprintf(
			"+proj=lcc +lon_0=%v +lat_0=%v +lat_1=%v +lat_2=%v", l.center[0], l.center[1], l.parallels[0], l.parallels[1])})
	}

	rng := rand.New(rand.NewPCG(1395, 1987))
	for _, c := range cases {
		t.Run(c.proj, func(t *testing.T) {
			p, err := New(c.kind, c.center, c.parallels)
			if err != nil {
				t.Fatal(err)
			}
			var at, flat []orb.Point
			for len(at) < points {
				q := randomPoint(rng)
				if !sensible(c.kind, c.center, q) {
					continue
				}
				xy, ok := p.Forward(q)
				if !ok {
					t.Fatalf("no image of %v", q)
				}
				at, flat = append(at, q), append(flat, xy)
			}
			worst := 0.0
			for i, want := range runPROJ(t, c.proj, false, at) {
				d := math.Hypot(flat[i][0]-want[0], flat[i][1]-want[1])
				worst = max(worst, d)
				if !(d < 0.001) {
					t.Fatalf("forward of %v: %.6f, PROJ has %.6f, %g m apart", at[i], flat[i], want, d)
				}
			}
			worstBack := 0.0
			for i, want := range runPROJ(t, c.proj, true, flat) {
				got, ok := p.Inverse(flat[i])
				if !ok {
					t.Fatalf("no inverse of %v", flat[i])
				}
				d := geodesy.Distance(got, want)
				worstBack = max(worstBack, d)
				if !(d < 0.001) {
					t.Fatalf("inverse of %v: %.12f, PROJ has %.12f, %g m apart", flat[i], got, want, d)
				}
			}
			t.Logf("%d points, at most %.2g m apart forward, %.2g m inverse", len(at), worst, worstBack)
		})
	}
}

// sensible leaves out what PROJ itself cannot compute to a millimetre: the
// surroundings of a limb, of an antipode, and of infinity.
func sensible(kind string, center, q orb.Point) bool {
	d := geodesy.Distance(center, q) / Radius * degrees
	switch kind {
	case "laea":
		return d < 179
	case "orthographic":
		return d < 89.9
	}
	return math.Abs(q[1]) < 85
}

// randomPoint is uniform on the sphere.
func randomPoint(rng *rand.Rand) orb.Point {
	return orb.Point{rng.Float64()*360 - 180, math.Asin(2*rng.Float64()-1) * degrees}
}

func runPROJ(t *testing.T, args string, inverse bool, in []orb.Point) []orb.Point {
	t.Helper()
	cmd := exec.Command("proj", append(strings.Fields(args), fmt.Sprintf("+R=%v", Radius), "-f", "%.13f")...)
	if inverse {
		cmd.Args = append(cmd.Args, "-I")
	}
	var text bytes.Buffer
	for _, p := range in {
		fmt.Fprintf(&text, "%.17g %.17g\n", p[0], p[1])
	}
	cmd.Stdin = &text
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %v %s", cmd.Args, err, stderr.Bytes())
	}
	fields := strings.Fields(string(out))
	if len(fields) != 2*len(in) {
		t.Fatalf("%v: %d values for %d points", cmd.Args, len(fields), len(in))
	}
	result := make([]orb.Point, len(in))
	for i := range result {
		for k := range 2 {
			if result[i][k], err = strconv.ParseFloat(fields[2*i+k], 64); err != nil {
				t.Fatalf("%v: point %v: %v", cmd.Args, in[i], err)
			}
		}
	}
	return result
}
