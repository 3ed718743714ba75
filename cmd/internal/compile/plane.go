package compile

import (
	"fmt"
	"math"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
	"dateline/mapdata"
	"dateline/mapdata/project"
)

// radius is the sphere's radius, kilometres.
const radius = project.Radius / 1000

// plane is the story's projection in world coordinates: kilometres, y down.
type plane struct {
	kind      string
	center    orb.Point // degrees
	parallels [2]float64
	proj      project.Projection
}

// newPlane takes the story's choice of projection, and what it leaves open
// from a fit to the extent (degrees). When far places have to be on the same
// map (wide), a fitted projection is Lambert's azimuthal one: a conic or
// Mercator's would tear the way to them or blow it up.
func newPlane(choice mapdata.Projection, extent orb.Bound, wide bool) (*plane, error) {
	kind, center, parallels := project.Fit(extent)
	if wide && kind != "orthographic" {
		kind = "laea"
	}
	if choice.Kind != "" {
		kind = choice.Kind
	}
	if choice.HasCenter {
		center = choice.Center
	}
	if kind == "lcc" {
		parallels = choice.Parallels
		if parallels == [2]float64{} {
			parallels = project.Parallels(extent)
		}
	} else {
		parallels = [2]float64{}
	}
	proj, err := project.New(kind, center, parallels)
	if err != nil {
		return nil, fmt.Errorf("projection %q: %w", kind, err)
	}
	return &plane{kind, center, parallels, proj}, nil
}

// forward gives the world position of a longitude and latitude.
func (p *plane) forward(lonlat orb.Point) (orb.Point, bool) {
	xy, ok := p.proj.Forward(lonlat)
	return orb.Point{xy[0] / 1000, -xy[1] / 1000}, ok
}

// inverse gives the longitude and latitude of a world position.
func (p *plane) inverse(xy orb.Point) (orb.Point, bool) {
	return p.proj.Inverse(orb.Point{xy[0] * 1000, -xy[1] * 1000})
}

// azimuthal tells whether directions from the centre are true, so that the
// visible part of the sphere is a disc.
func (p *plane) azimuthal() bool { return p.kind == "laea" || p.kind == "orthographic" }

// azimuthRadius is the distance on the plane, kilometres, of the points at
// the angle c, radians, from the centre of an azimuthal projection.
func (p *plane) azimuthRadius(c float64) float64 {
	if p.kind == "orthographic" {
		return radius * math.Sin(c)
	}
	return 2 * radius * math.Sin(c/2)
}

// scale is the number of world kilometres for one true kilometre eastward.
func (p *plane) scale(at orb.Point) (float64, bool) {
	ll, ok := p.inverse(at)
	if !ok || math.Abs(ll[1]) > 89 {
		return 0, false
	}
	const step = 0.01 // degrees
	a, okA := p.forward(orb.Point{ll[0] - step, ll[1]})
	b, okB := p.forward(orb.Point{ll[0] + step, ll[1]})
	true_ := 2 * step * math.Pi / 180 * radius * math.Cos(ll[1]*math.Pi/180)
	s := math.Hypot(b[0]-a[0], b[1]-a[1]) / true_
	if !okA || !okB || !(s < 100) {
		return 0, false // beside the edge of the map
	}
	return s, true
}

// samples gives the true scale on a coarse grid over a rectangle.
func (p *plane) samples(reach orb.Bound) []scene.ScaleSample {
	const n = 12
	var out []scene.ScaleSample
	for j := range n + 1 {
		for i := range n + 1 {
			at := orb.Point{
				reach.Min[0] + (reach.Max[0]-reach.Min[0])*float64(i)/n,
				reach.Min[1] + (reach.Max[1]-reach.Min[1])*float64(j)/n,
			}
			if s, ok := p.scale(at); ok {
				out = append(out, scene.ScaleSample{At: point(at), Scale: float32(s)})
			}
		}
	}
	return out
}

func point(p orb.Point) scene.Point { return scene.Point{X: float32(p[0]), Y: float32(p[1])} }

func points(line []orb.Point) []scene.Point {
	out := make([]scene.Point, len(line))
	for i, p := range line {
		out[i] = point(p)
	}
	return out
}

func rect(b orb.Bound) scene.Rect { return scene.Rect{Min: point(b.Min), Max: point(b.Max)} }
