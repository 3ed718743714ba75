package compile

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
)

// Random points of a map that lie far from any coast and border, measured in
// the level's tolerance there, must be in the country that the base map has
// there, or in none.
func TestMapsAgreeWithTheBaseMap(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	w := world()
	check := func(name string, b *built) {
		r := rand.New(rand.NewPCG(1, 2))
		l := b.levels[len(b.levels)-1]
		compared, land := 0, 0
		for range 900 {
			xy := orb.Point{
				b.reach.Min[0] + r.Float64()*(b.reach.Max[0]-b.reach.Min[0]),
				b.reach.Min[1] + r.Float64()*(b.reach.Max[1]-b.reach.Min[1]),
			}
			ll, ok := b.inverse(xy)
			if !ok || !b.holds(ll) || b.onRim(xy) {
				continue
			}
			want := -1
			if c, ok := w.CountryAt(ll); ok {
				want = c
			}
			near := false
			g := 3 * l.grain(xy)
			for i := range 8 {
				sin, cos := math.Sincos(float64(i) * math.Pi / 4)
				q, ok := b.inverse(orb.Point{xy[0] + g*cos, xy[1] + g*sin})
				c, in := -1, false
				if ok {
					if c, in = w.CountryAt(q); !in {
						c = -1
					}
				}
				near = near || !ok || c != want
			}
			if near {
				continue
			}
			compared++
			in := l.at(xy)
			if want >= 0 {
				land++
			}
			// Thin islands and inlets between the eight points are rare.
			if want < 0 && len(in) != 0 || want >= 0 && (len(in) != 1 || in[0] != want) {
				t.Errorf("%s: %v is in %v, want %d", name, ll, in, want)
			}
		}
		t.Logf("%s: %d points compared, %d on land", name, compared, land)
		if compared < 150 {
			t.Errorf("%s: only %d points compared", name, compared)
		}
	}
	check("caspian", caspian(t))
	for _, c := range worlds {
		check(c.name, buildWorld(t, c))
	}
}

// On either side of a border there is exactly one country: no gap and no
// overlap between neighbours, at any level.
func TestNoGapsBetweenNeighbours(t *testing.T) {
	b := caspian(t)
	for i, l := range b.levels {
		asked, bad := 0, 0
		for _, line := range l.lines {
			if line.Class != scene.Border && line.Class != scene.Disputed {
				continue
			}
			for k := 1; k < len(line.Points); k++ {
				p, q := line.Points[k-1], line.Points[k]
				dx, dy := float64(q.X-p.X), float64(q.Y-p.Y)
				length := math.Hypot(dx, dy)
				mid := orb.Point{float64(p.X+q.X) / 2, float64(p.Y+q.Y) / 2}
				if length < 4 || !b.core.Contains(mid) {
					continue
				}
				// A fiftieth of the tolerance off the line, to both sides.
				off := l.tolerance / 50 / length
				for _, side := range []float64{-off, off} {
					asked++
					at := orb.Point{mid[0] - side*dy, mid[1] + side*dx}
					if n := len(l.at(at)); n != 1 {
						ll, _ := b.inverse(at)
						if _, land := world().CountryAt(ll); n == 0 && !land {
							continue // a border that runs along a shore
						}
						bad++
						if bad < 5 {
							t.Logf("level %d: %v is in %d countries", i, ll, n)
						}
					}
				}
			}
		}
		t.Logf("level %d: %d points beside borders", i, asked)
		if asked < 200 {
			t.Errorf("level %d: only %d points", i, asked)
		}
		if bad > 0 {
			t.Errorf("level %d: %d of %d points beside borders are in no country or in two", i, bad, asked)
		}
	}
}

func TestNoPointIsInTwoCountries(t *testing.T) {
	b := caspian(t)
	r := rand.New(rand.NewPCG(3, 4))
	for i, l := range b.levels {
		for range 4000 {
			p := orb.Point{
				b.core.Min[0] + r.Float64()*(b.core.Max[0]-b.core.Min[0]),
				b.core.Min[1] + r.Float64()*(b.core.Max[1]-b.core.Min[1]),
			}
			if in := l.at(p); len(in) > 1 {
				t.Errorf("level %d: %v is in %v", i, p, in)
			}
		}
	}
}

// The triangles of a mesh cover what its rings go around.
func TestTrianglesCoverRings(t *testing.T) {
	b := caspian(t)
	total := 0.0
	for i, l := range b.levels {
		for _, p := range l.pieces {
			want, got := 0.0, 0.0
			var rings []ring
			start := uint32(0)
			for _, end := range p.Rings {
				var r ring
				for _, q := range p.Points[start:end] {
					r = append(r, orb.Point{float64(q.X), float64(q.Y)})
				}
				rings = append(rings, r)
				start = end
			}
			for _, poly := range nest(rings) {
				want += math.Abs(signedArea(poly[0]))
				for _, hole := range poly[1:] {
					want -= math.Abs(signedArea(hole))
				}
			}
			for k := 0; k+2 < len(p.Triangles); k += 3 {
				var c [3]orb.Point
				for j := range c {
					q := p.Points[p.Triangles[k+j]]
					c[j] = orb.Point{float64(q.X), float64(q.Y)}
				}
				got += math.Abs(doubleArea(c[0], c[1], c[2])) / 2
			}
			if math.Abs(got-want) > 1e-5*want+1e-3 {
				t.Errorf("level %d, country %d, class %d: triangles %v, rings %v", i, p.country, p.Class, got, want)
			}
			total += got
		}
	}
	if total == 0 {
		t.Error("no meshes")
	}
}

// Lambert's azimuthal map keeps areas, so the finest level of a map of the
// world must have every large country's, but for what simplifying takes from
// one and gives to its neighbour, and all of them together.
func TestAreasOfCountries(t *testing.T) {
	c := worlds[3]
	b := buildWorld(t, c)
	l := b.levels[len(b.levels)-1]
	area := map[int]float64{}
	for i, rings := range l.countries {
		for _, poly := range nest(rings) {
			area[i] += math.Abs(signedArea(poly[0]))
			for _, hole := range poly[1:] {
				area[i] -= math.Abs(signedArea(hole))
			}
		}
	}
	compared, sum, wantSum := 0, 0.0, 0.0
	for i := range world().Countries {
		c := &world().Countries[i]
		v := b.vertex(c.Label)
		if c.Area < 60e3 || !v.ok || math.Hypot(v.xy[0], v.xy[1]) > 0.75*b.azimuthRadius(b.rho) {
			continue
		}
		// Countries cut by the edge of the map, or made of islands that are
		// left out, are smaller.
		if c.A3 == "IDN" || c.A3 == "CHL" || c.A3 == "USA" {
			continue
		}
		compared++
		sum, wantSum = sum+area[i], wantSum+c.Area
		if got := area[i]; math.Abs(got-c.Area) > 0.08*c.Area {
			t.Errorf("%s has %.0f km², want %.0f", c.Name, got, c.Area)
		}
	}
	t.Logf("%d countries with %.0f km², want %.0f", compared, sum, wantSum)
	if math.Abs(sum-wantSum) > 0.005*wantSum {
		t.Errorf("%d countries have %.0f km², want %.0f", compared, sum, wantSum)
	}
	if compared < 60 {
		t.Errorf("only %d countries compared", compared)
	}
}
