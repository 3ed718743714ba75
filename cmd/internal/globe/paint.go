package globe

import (
	"image"
	"math"

	"github.com/paulmach/orb"

	"dateline/cmd/internal/raster"
	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
)

// Image is the globe as a picture of size by size pixels, clear around its
// disc.
func (g *Globe) Image(size int, theme view.Theme) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, size, size))
	half := float32(size) / 2
	g.paint(img, half, half, float32(size)/Size, theme)
	return img
}

// Paint paints the globe into a picture of a map of a size in CSS pixels,
// with scale pixels each, if the map has room for it.
func (g *Globe) Paint(dst *image.RGBA, width, height, scale float64, theme view.Theme) {
	at, ok := g.Box(width, height)
	if !ok {
		return
	}
	g.paint(dst, float32((at.X+at.W/2)*scale), float32((at.Y+at.H/2)*scale), float32(at.W*scale/Size), theme)
}

// paint paints the globe around a pixel position, unit pixels to a CSS pixel
// at Size: as a map of one level, of which only the land is a mesh.
func (g *Globe) paint(dst *image.RGBA, x, y, unit float32, theme view.Theme) {
	p := &picture{x: x, y: y, unit: unit, theme: &theme}
	p.mesh(g.Land)
	half := Size / 2 * unit
	f := &p.frame
	f.Scene = &scene.Scene{Levels: []scene.Level{{Meshes: []scene.Mesh{p.land}}}}
	f.Width, f.Height, f.Scale = dst.Rect.Dx(), dst.Rect.Dy(), 1
	f.Camera = view.Camera{K: radius * unit, OX: x, OY: y}
	f.Clip = [4]int{floor(x - half), floor(y - half), floor(x+half) + 1, floor(y+half) + 1}

	p.op(view.Op{Kind: view.Disc, Width: Size * unit}, view.RoleRouteCase, orb.Point{})
	p.op(view.Op{Kind: view.Disc, Width: 2 * radius * unit}, view.RoleWater, orb.Point{})
	for _, line := range g.Graticule {
		p.op(view.Op{Kind: view.StrokePath, Width: gridWidth * unit}, view.RoleGraticule, line...)
	}
	f.Ops = append(f.Ops, view.Op{Kind: view.FillMesh, To: 1, Role: view.RoleLand, Color: theme.Paint[view.RoleLand].Color})
	for _, ring := range g.Land {
		p.op(view.Op{Kind: view.StrokePath, Width: coastWidth * unit}, view.RoleCoast, ring...)
	}
	p.op(view.Op{Kind: view.Ring, Size: (2*radius + rimWidth) * unit, Width: rimWidth * unit}, view.RoleCoast, orb.Point{})
	if len(g.Home) > 0 {
		p.op(view.Op{Kind: view.FillPath}, view.RoleArea, g.Home...)
		p.op(view.Op{Kind: view.StrokePath, Width: homeWidth * unit}, view.RoleRoute, g.Home...)
	}
	for _, at := range g.Far {
		p.op(view.Op{Kind: view.Disc, Width: dotSize * unit}, view.RolePlace, at)
	}
	raster.Paint(dst, f)
}

// picture is a globe on its way to the painter of frames.
type picture struct {
	x, y, unit float32
	theme      *view.Theme
	frame      view.Frame
	land       scene.Mesh
}

func (p *picture) op(op view.Op, role view.Role, points ...orb.Point) {
	op.Role, op.Color = role, p.theme.Paint[role].Color
	op.From = int32(len(p.frame.Points))
	for _, q := range points {
		p.frame.Points = append(p.frame.Points, view.Point{X: p.x + radius*p.unit*float32(q[0]), Y: p.y + radius*p.unit*float32(q[1])})
	}
	op.To = int32(len(p.frame.Points))
	p.frame.Ops = append(p.frame.Ops, op)
}

// mesh takes the land as one polygon of many rings.
func (p *picture) mesh(rings []orb.Ring) {
	m := &p.land
	m.Bounds = scene.Rect{Min: scene.Point{X: -1, Y: -1}, Max: scene.Point{X: 1, Y: 1}}
	for _, ring := range rings {
		for _, q := range ring[:len(ring)-1] {
			m.Points = append(m.Points, scene.Point{X: float32(q[0]), Y: float32(q[1])})
		}
		m.Rings = append(m.Rings, uint32(len(m.Points)))
	}
}

func floor(v float32) int { return int(math.Floor(float64(v))) }
