package view

// Dark is the theme for dark rooms and screens: slate land in deep navy
// water, the story in bright vermilion and cream.
func Dark() Theme {
	const (
		water, land, tinted = 0x0e1b29, 0x29313a, 0x48413a
		cream, vermilion    = 0xf5efe3, 0xff6a45
		night               = 0x0a131d
		shallow, stone      = 0x8fb8d0, 0xb9b2a4
	)
	t := strokes()
	p := &t.Paint
	p[RoleWater].Color = rgb(water)
	p[RoleSea].Color = rgb(water)
	p[RoleLand].Color = rgb(land)
	p[RoleTinted].Color = rgb(tinted)
	p[RoleTinted2].Color = rgb(0x443c55)
	p[RoleTinted3].Color = rgb(0x364a3b)
	p[RoleLake].Color = rgb(water)
	p[RoleWaterLine].Color = rgb(0x213548)
	p[RoleWaterLine2].Color = rgb(0x1a2c3e)
	p[RoleWaterLine3].Color = rgb(0x142434)
	p[RoleGraticule].Color = rgb(0x1a2a3a)
	p[RoleRiver].Color = rgb(0x35506a)
	p[RoleLakeShore].Color = rgb(0x43607a)
	p[RoleCoast].Color = rgb(0x5a7690)
	p[RoleBorder].Color = rgb(0x7c8288)
	p[RoleDisputed].Color = rgb(0x8b8a82)
	p[RoleLineOfControl].Color = rgb(0xaaa697)
	p[RoleArea].Color = rgba(vermilion, 46)
	p[RoleAreaEdge].Color = rgba(0xff8a6a, 225)
	p[RoleHatch].Color = rgba(0xff8a6a, 200)
	p[RoleUncertain].Color = rgba(cream, 30)
	p[RoleUncertainEdge].Color = rgba(cream, 160)
	p[RoleRouteCase].Color = rgb(night)
	p[RoleRoute].Color = rgb(vermilion)
	p[RoleRouteTravelled].Color = rgb(0xffa287)
	p[RoleToward].Color = rgb(vermilion)
	p[RoleTownMark].Color = rgb(0xcfc8ba)
	p[RoleTownMark].Halo = rgb(night)
	p[RolePlace].Color = rgb(cream)
	p[RolePlaceCase].Color = rgb(night)
	p[RolePlaceQuiet].Color = rgb(0xa19d94)
	p[RolePlaceRing].Color = rgb(vermilion)
	p[RoleFocusRing].Color = rgb(0x8ab4f8)
	p[RoleShip].Color = rgb(cream)
	p[RoleLabelStory].Color, p[RoleLabelStory].Halo = rgb(cream), rgba(night, 235)
	p[RoleLabelCountry].Color, p[RoleLabelCountry].Halo = rgb(stone), rgba(night, 150)
	p[RoleLabelTown].Color, p[RoleLabelTown].Halo = rgb(0xd6cfc1), rgba(night, 200)
	p[RoleLabelWater].Color, p[RoleLabelWater].Halo = rgb(shallow), rgba(water, 190)
	p[RoleLabelRiver].Color, p[RoleLabelRiver].Halo = rgb(shallow), rgba(night, 190)
	p[RoleLabelArea].Color, p[RoleLabelArea].Halo = rgb(0xffb19c), rgba(night, 215)
	p[RoleLabelGap].Color, p[RoleLabelGap].Halo = rgb(0xffb19c), rgba(night, 235)
	p[RoleGap].Color, p[RoleGap].Halo = rgb(vermilion), rgba(night, 235)
	p[RoleNumber].Color = rgb(night)
	p[RoleScaleBar].Color = rgb(0xc4ccd4)
	p[RoleScaleText].Color, p[RoleScaleText].Halo = rgb(0xc4ccd4), rgba(night, 170)
	return t
}
