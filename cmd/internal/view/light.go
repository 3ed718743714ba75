package view

// Light is the theme for paper and bright rooms: warm grey land in pale blue
// water, the story in vermilion and ink.
func Light() Theme {
	const (
		water, land, tinted = 0xd3e1e8, 0xf0ece4, 0xe4d5b7
		ink, vermilion      = 0x1b2530, 0xcf3214
		white               = 0xffffff
		deep, earth         = 0x2a5873, 0x5a5346
	)
	t := strokes()
	p := &t.Paint
	p[RoleWater].Color = rgb(water)
	p[RoleSea].Color = rgb(water)
	p[RoleLand].Color = rgb(land)
	p[RoleTinted].Color = rgb(tinted)
	p[RoleTinted2].Color = rgb(0xd8cede)
	p[RoleTinted3].Color = rgb(0xc9d9c4)
	p[RoleLake].Color = rgb(water)
	p[RoleWaterLine].Color = rgb(0xaec6d3)
	p[RoleWaterLine2].Color = rgb(0xbbd0da)
	p[RoleWaterLine3].Color = rgb(0xc6d8e1)
	p[RoleGraticule].Color = rgb(0xc2d3dc)
	p[RoleRiver].Color = rgb(0xa9c3d1)
	p[RoleLakeShore].Color = rgb(0x93afbf)
	p[RoleCoast].Color = rgb(0x7f9cad)
	p[RoleBorder].Color = rgb(0x9a8e78)
	p[RoleDisputed].Color = rgb(0x857a66)
	p[RoleLineOfControl].Color = rgb(0x6b604d)
	p[RoleArea].Color = rgba(vermilion, 40)
	p[RoleAreaEdge].Color = rgba(0xb82a0f, 215)
	p[RoleHatch].Color = rgba(0xb82a0f, 190)
	p[RoleUncertain].Color = rgba(ink, 26)
	p[RoleUncertainEdge].Color = rgba(ink, 150)
	p[RoleRouteCase].Color = rgb(white)
	p[RoleRoute].Color = rgb(vermilion)
	p[RoleRouteTravelled].Color = rgb(0xa82408)
	p[RoleToward].Color = rgb(vermilion)
	p[RoleTownMark].Color = rgb(0x4b463c)
	p[RoleTownMark].Halo = rgb(white)
	p[RolePlace].Color = rgb(ink)
	p[RolePlaceCase].Color = rgb(white)
	p[RolePlaceQuiet].Color = rgb(0x626c76)
	p[RolePlaceRing].Color = rgb(vermilion)
	p[RoleFocusRing].Color = rgb(0x0b57d0)
	p[RoleShip].Color = rgb(ink)
	p[RoleLabelStory].Color, p[RoleLabelStory].Halo = rgb(ink), rgba(white, 235)
	p[RoleLabelCountry].Color, p[RoleLabelCountry].Halo = rgb(earth), rgba(land, 170)
	p[RoleLabelTown].Color, p[RoleLabelTown].Halo = rgb(0x403b32), rgba(land, 215)
	p[RoleLabelWater].Color, p[RoleLabelWater].Halo = rgb(deep), rgba(water, 190)
	p[RoleLabelRiver].Color, p[RoleLabelRiver].Halo = rgb(deep), rgba(land, 190)
	p[RoleLabelArea].Color, p[RoleLabelArea].Halo = rgb(0x8c1f0a), rgba(white, 215)
	p[RoleLabelGap].Color, p[RoleLabelGap].Halo = rgb(0x8c1f0a), rgba(white, 235)
	p[RoleGap].Color, p[RoleGap].Halo = rgb(vermilion), rgba(white, 235)
	p[RoleNumber].Color = rgb(white)
	p[RoleScaleBar].Color = rgb(0x3d4854)
	p[RoleScaleText].Color, p[RoleScaleText].Halo = rgb(0x3d4854), rgba(white, 170)
	return t
}
