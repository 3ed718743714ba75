package view

// Print is the theme for paper, also without colour: what must be told apart
// differs in lightness, so that nothing is lost on a printer that knows
// black only. Little ink goes to what is only ground.
func Print() Theme {
	const (
		water, land, tinted = 0xdfe5e8, 0xffffff, 0xc8c4ba
		black, white        = 0x000000, 0xffffff
		red, grey           = 0x8f1a00, 0x2b2b2b
	)
	t := strokes()
	p := &t.Paint
	p[RoleWater].Color = rgb(water)
	p[RoleSea].Color = rgb(water)
	p[RoleLand].Color = rgb(land)
	p[RoleTinted].Color = rgb(tinted)
	p[RoleTinted2].Color = rgb(0xb4acbd)
	p[RoleTinted3].Color = rgb(0xa9b5a4)
	p[RoleLake].Color = rgb(water)
	p[RoleWaterLine].Color = rgb(0xbcc6cb)
	p[RoleWaterLine2].Color = rgb(0xc8d0d4)
	p[RoleWaterLine3].Color = rgb(0xd2d9dc)
	p[RoleGraticule].Color = rgb(0xcad1d5)
	p[RoleRiver].Color = rgb(0x9aa3a8)
	p[RoleLakeShore].Color = rgb(0x7a858b)
	p[RoleCoast].Color = rgb(0x6b767c)
	p[RoleBorder].Color = rgb(0x8a8a8a)
	p[RoleDisputed].Color = rgb(0x666666)
	p[RoleLineOfControl].Color = rgb(0x474747)
	p[RoleArea].Color = rgba(black, 40)
	p[RoleAreaEdge].Color = rgb(0x444444)
	p[RoleHatch].Color = rgb(0x444444)
	p[RoleUncertain].Color = rgba(black, 26)
	p[RoleUncertainEdge].Color = rgba(black, 190)
	p[RoleRouteCase].Color = rgb(white)
	p[RoleRoute].Color = rgb(red)
	p[RoleRouteTravelled].Color = rgb(0x5e1100)
	p[RoleToward].Color = rgb(red)
	p[RoleTownMark].Color = rgb(grey)
	p[RoleTownMark].Halo = rgb(white)
	p[RolePlace].Color = rgb(black)
	p[RolePlaceCase].Color = rgb(white)
	p[RolePlaceQuiet].Color = rgb(0x5c5c5c)
	p[RolePlaceRing].Color = rgb(red)
	p[RoleFocusRing].Color = rgb(0x0b47b0)
	p[RoleShip].Color = rgb(black)
	p[RoleLabelStory].Color, p[RoleLabelStory].Halo = rgb(black), rgb(white)
	p[RoleLabelCountry].Color, p[RoleLabelCountry].Halo = rgb(0x3a3a3a), rgba(white, 200)
	p[RoleLabelTown].Color, p[RoleLabelTown].Halo = rgb(0x262626), rgba(white, 220)
	p[RoleLabelWater].Color, p[RoleLabelWater].Halo = rgb(0x33454f), rgba(water, 210)
	p[RoleLabelRiver].Color, p[RoleLabelRiver].Halo = rgb(0x33454f), rgba(white, 210)
	p[RoleLabelArea].Color, p[RoleLabelArea].Halo = rgb(0x2b2b2b), rgba(white, 220)
	p[RoleLabelGap].Color, p[RoleLabelGap].Halo = rgb(0x2b2b2b), rgba(white, 235)
	p[RoleGap].Color, p[RoleGap].Halo = rgb(red), rgba(white, 235)
	p[RoleNumber].Color = rgb(white)
	p[RoleScaleBar].Color = rgb(black)
	p[RoleScaleText].Color, p[RoleScaleText].Halo = rgb(black), rgba(white, 220)
	return t
}
