package globe

import (
	"github.com/paulmach/orb"

	"dateline/cmd/internal/scene"
	"dateline/mapdata/project"
)

// back leads from a scene's plane to the sphere.
type back struct {
	projection project.Projection // nil where the scene does not say
	middle     orb.Point          // degrees, of the projection
}

func newBack(p scene.Projection) back {
	b := back{middle: orb.Point{p.Lon, p.Lat}}
	if pr, err := project.New(p.Kind, b.middle, p.Parallels); err == nil {
		b.projection = pr
	}
	return b
}

// at is the position, degrees, of a world position in kilometres.
func (b back) at(x, y float64) (orb.Point, bool) {
	if b.projection == nil {
		return orb.Point{}, false
	}
	return b.projection.Inverse(orb.Point{x * 1000, -y * 1000})
}

// center is what lies in the middle of a rectangle, or of the projection
// where that is nowhere on Earth.
func (b back) center(r scene.Rect) orb.Point {
	x, y := middle(r)
	if p, ok := b.at(x, y); ok {
		return p
	}
	return b.middle
}

func middle(r scene.Rect) (x, y float64) {
	return (float64(r.Min.X) + float64(r.Max.X)) / 2, (float64(r.Min.Y) + float64(r.Max.Y)) / 2
}
