package view

// HighContrast is the theme for weak eyes and bad screens: white land in
// plain blue water, black names, everything that matters at 7 to 1.
func HighContrast() Theme {
	const (
		water, land, tinted = 0xbcdcf4, 0xffffff, 0xffdf80
		black, white        = 0x000000, 0xffffff
		red, navy           = 0x9e0000, 0x00264d
	)
	t := strokes()
	p := &t.Paint
	p[RoleWater].Color = rgb(water)
	p[RoleSea].Color = rgb(water)
	p[RoleLand].Color = rgb(land)
	p[RoleTinted].Color = rgb(tinted)
	p[RoleTinted2].Color = rgb(0xf6cdf0)
	p[RoleTinted3].Color = rgb(0xbfe8b4)
	p[RoleLake].Color = rgb(water)
	p[RoleWaterLine].Color = rgb(0x8fbbdc)
	p[RoleWaterLine2].Color = rgb(0x9dc6e4)
	p[RoleWaterLine3].Color = rgb(0xabd0ec)
	p[RoleGraticule].Color = rgb(0x9fc4de)
	p[RoleRiver].Color = rgb(0x3d87bd)
	p[RoleLakeShore].Color = rgb(0x1d5c8c)
	p[RoleCoast].Color = rgb(0x124f7e)
	p[RoleBorder].Color = rgb(0x4d4d4d)
	p[RoleDisputed].Color = rgb(0x333333)
	p[RoleLineOfControl].Color = rgb(0x1a1a1a)
	p[RoleArea].Color = rgba(red, 56)
	p[RoleAreaEdge].Color = rgb(0x7a0000)
	p[RoleHatch].Color = rgb(0x7a0000)
	p[RoleUncertain].Color = rgba(black, 36)
	p[RoleUncertainEdge].Color = rgba(black, 220)
	p[RoleRouteCase].Color = rgb(white)
	p[RoleRoute].Color = rgb(red)
	p[RoleRouteTravelled].Color = rgb(0x5e0000)
	p[RoleToward].Color = rgb(red)
	p[RoleTownMark].Color = rgb(black)
	p[RoleTownMark].Halo = rgb(white)
	p[RolePlace].Color = rgb(black)
	p[RolePlaceCase].Color = rgb(white)
	p[RolePlaceQuiet].Color = rgb(0x474747)
	p[RolePlaceRing].Color = rgb(red)
	p[RoleFocusRing].Color = rgb(0x0033cc)
	p[RoleShip].Color = rgb(black)
	p[RoleLabelStory].Color, p[RoleLabelStory].Halo = rgb(black), rgb(white)
	p[RoleLabelCountry].Color, p[RoleLabelCountry].Halo = rgb(0x1f1f1f), rgba(white, 235)
	p[RoleLabelTown].Color, p[RoleLabelTown].Halo = rgb(black), rgba(white, 235)
	p[RoleLabelWater].Color, p[RoleLabelWater].Halo = rgb(navy), rgba(water, 235)
	p[RoleLabelRiver].Color, p[RoleLabelRiver].Halo = rgb(navy), rgba(white, 235)
	p[RoleLabelArea].Color, p[RoleLabelArea].Halo = rgb(0x5e0000), rgba(white, 235)
	p[RoleLabelGap].Color, p[RoleLabelGap].Halo = rgb(0x5e0000), rgba(white, 235)
	p[RoleGap].Color, p[RoleGap].Halo = rgb(red), rgba(white, 235)
	p[RoleNumber].Color = rgb(white)
	p[RoleScaleBar].Color = rgb(black)
	p[RoleScaleText].Color, p[RoleScaleText].Halo = rgb(black), rgba(white, 235)
	p[RoleCoast].Width, p[RoleBorder].Width = 1.3, 1.4
	p[RoleDisputed].Width, p[RoleLineOfControl].Width = 1.5, 1.9
	p[RoleRoute].Width, p[RoleRouteCase].Width, p[RoleRouteTravelled].Width = 4.2, 8.5, 5
	p[RoleScaleBar].Width = 1.8
	return t
}
