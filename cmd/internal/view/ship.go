package view

import "math"

// Measures of the ship, CSS pixels: a hull seen from above.
const (
	shipLength = 24.0
	shipBeam   = 10.0
	shipHouse  = 4.6 // side of the deckhouse
)

// hull is the outline of the ship, parts of half its length ahead and of
// half its beam aside: a pointed bow, straight sides, a narrower stern.
var hull = [...][2]float64{
	{1, 0}, {0.72, 0.56}, {0.36, 0.96}, {0.1, 1}, {-0.7, 1}, {-1, 0.7},
	{-1, -0.7}, {-0.7, -1}, {0.1, -1}, {0.36, -0.96}, {0.72, -0.56},
}

// arrow is the outline of what moves along a route that is not at sea.
var arrow = [...][2]float64{{0.85, 0}, {-0.65, 1.6}, {-0.65, -1.6}}

// paintRoutes draws all cases first, so that routes that meet are one. A
// schematic route is dashed in every state; only a tracked one may be a
// solid line.
func (v *View) paintRoutes(f *Frame) {
	for pass := range 2 {
		for i := range v.scene.Routes {
			r := &v.scene.Routes[i]
			if len(r.Points) < 2 || !v.meetsWindow(r.Bounds) {
				continue
			}
			it := item{RouteKey, int32(i)}
			if it.i == v.voyage.route {
				v.paintTold(f, it, pass == 0)
				continue
			}
			op := v.routeOp(RoleRoute, it, pass == 0)
			if v.quiet(it) {
				op.Color = op.Color.fade(quietAlpha)
			}
			v.path(f, op, r.Points, false)
		}
	}
}

// routeOp is the stroke of a route, or of the case under it.
func (v *View) routeOp(role Role, it item, under bool) Op {
	if under {
		role = RoleRouteCase
	}
	op := v.opOf(StrokePath, role, RouteKey, it.i)
	if !v.scene.Routes[it.i].Schematic {
		op.Dash = [2]float32{}
	}
	if it == v.selected || it == v.hovered || it == v.focused {
		op.Width += 1.6 * v.win.scale32
	}
	return op
}

// paintTold draws the route that is told: what lies behind the ship, what
// lies before it, and what is not drawn yet. The dashes run through.
func (v *View) paintTold(f *Frame, it item, under bool) {
	y, r, lens := &v.voyage, &v.scene.Routes[it.i], v.lengths[it.i]
	end := cut{len(r.Points) - 2, 1}
	op := v.routeOp(RoleRoute, it, under)
	quiet := op
	quiet.Color = op.Color.fade(quietAlpha)
	switch {
	case !y.sails:
		to := cutAt(r.Along, y.drawn*float64(r.Along[len(r.Along)-1]))
		run := 0.0
		if y.drawn > 0 {
			run = v.part(f, op, r.Points, cut{}, to, 0)
		}
		if y.drawn < 1 {
			v.part(f, quiet, r.Points, to, end, run)
		}
	case y.on:
		at := cutAt(lens, v.shipAt())
		run := v.part(f, v.routeOp(RoleRouteTravelled, it, under), r.Points, cut{}, at, 0)
		op.Color = op.Color.fade(v.ahead())
		v.part(f, op, r.Points, at, end, run)
	default:
		v.part(f, v.routeOp(RoleRouteTravelled, it, under), r.Points, cut{}, end, 0)
	}
}

// paintShip draws the ship over the marks: its case, its hull, its
// deckhouse. Where the route is not at sea, an arrow takes its place.
func (v *View) paintShip(f *Frame) {
	y := &v.voyage
	if y.route < 0 || !y.sails {
		return
	}
	px, py, dx, dy := v.shipPose(v.shipAt())
	if !v.onScreen(px, py, shipLength) {
		return
	}
	fade := float32(1)
	if y.on {
		fade = float32(clamp((y.elapsed(v.now)-drawTime).Seconds()/0.2, 0, 1))
	}
	rim := float64(v.theme.Paint[RolePlaceCase].Width)
	outline := hull[:]
	ship := v.AtSea()
	if !ship {
		outline = arrow[:]
		rim *= 1.6 // its corners are sharp
	}
	op := v.opOf(FillPath, RolePlaceCase, RouteKey, y.route)
	op.Width, op.Color = 0, op.Color.fade(fade)
	v.hull(f, op, outline, px, py, dx, dy, shipLength/2+1.4*rim, shipBeam/2+rim)
	op = v.opOf(FillPath, RoleShip, RouteKey, y.route)
	op.Color = op.Color.fade(fade)
	v.hull(f, op, outline, px, py, dx, dy, shipLength/2, shipBeam/2)
	if !ship {
		return
	}
	house := v.opOf(Square, RolePlaceCase, RouteKey, y.route)
	house.Width, house.Color = 0, house.Color.fade(fade)
	house.Size, house.Angle = shipHouse*v.win.scale32, float32(math.Atan2(dx, -dy))
	house.From, house.To = int32(len(f.Points)), int32(len(f.Points))+1
	v.point(f, px-0.4*dx*shipLength/2, py-0.4*dy*shipLength/2)
	f.Ops = append(f.Ops, house)
}

// hull adds the outline of what goes along the unit vector (dx, dy) at (x, y).
func (v *View) hull(f *Frame, op Op, outline [][2]float64, x, y, dx, dy, half, beam float64) {
	op.From = int32(len(f.Points))
	for _, h := range outline {
		a, b := h[0]*half, h[1]*beam
		v.point(f, x+a*dx-b*dy, y+a*dy+b*dx)
	}
	op.To = int32(len(f.Points))
	f.Ops = append(f.Ops, op)
}
