package view

// Paint is how a role looks. Lengths are CSS pixels.
type Paint struct {
	Color    Color
	Halo     Color // around text; A 0 for none
	Width    float32
	HaloSize float32
	Dash     [2]float32 // on and off; zero for solid
}

// Theme gives every role its paint.
type Theme struct{ Paint [NumRoles]Paint }

// ThemeNamed is the theme of a name: "light", "dark", "contrast" or "print";
// ok is false, and the theme the light one, for any other.
func ThemeNamed(name string) (t Theme, ok bool) {
	switch name {
	case "light":
		return Light(), true
	case "dark":
		return Dark(), true
	case "contrast":
		return HighContrast(), true
	case "print":
		return Print(), true
	}
	return Light(), false
}

// rgb is an opaque colour written as 0xRRGGBB.
func rgb(hex uint32) Color {
	return Color{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 255}
}

// rgba is a colour written as 0xRRGGBB with its opacity, 0 to 255.
func rgba(hex uint32, alpha uint8) Color {
	c := rgb(hex)
	c.A = alpha
	return c
}

// fade is c with its opacity multiplied by a, 0 to 1.
func (c Color) fade(a float32) Color {
	switch {
	case a >= 1:
		return c
	case !(a > 0):
		c.A = 0
	default:
		c.A = uint8(float32(c.A)*a + 0.5)
	}
	return c
}

// strokes are the widths, dashes and halo sizes that all themes share.
func strokes() (t Theme) {
	p := &t.Paint
	p[RoleCoast].Width = 0.9
	p[RoleBorder].Width = 1
	p[RoleDisputed].Width, p[RoleDisputed].Dash = 1.1, [2]float32{3, 3.5}
	p[RoleLineOfControl].Width, p[RoleLineOfControl].Dash = 1.4, [2]float32{6, 4}
	p[RoleRiver].Width = 0.9
	p[RoleLakeShore].Width = 0.7
	p[RoleWaterLine].Width, p[RoleWaterLine2].Width, p[RoleWaterLine3].Width = 0.8, 0.7, 0.6
	p[RoleGraticule].Width = 0.6
	p[RoleAreaEdge].Width = 1.2
	p[RoleHatch].Width = 1.1
	p[RoleGap].Width = 1.9
	p[RoleUncertainEdge].Width, p[RoleUncertainEdge].Dash = 1.3, [2]float32{4, 4}
	p[RoleRouteCase].Width = 7.5
	p[RoleRoute].Width, p[RoleRoute].Dash = 3.6, [2]float32{9, 8}
	p[RoleRouteTravelled].Width, p[RoleRouteTravelled].Dash = 4.4, [2]float32{9, 8}
	p[RoleToward].Width = 2.4
	p[RolePlaceCase].Width = 2
	p[RolePlaceRing].Width = 2.8
	p[RoleFocusRing].Width = 2.4
	p[RoleTownMark].Width = 1.1
	p[RoleScaleBar].Width = 1.4
	p[RoleLabelStory].HaloSize, p[RoleLabelStory].Width = 2, 1.3 // Width: leader lines
	for r := RoleLabelCountry; r <= RoleLabelGap; r++ {
		p[r].HaloSize = 1.6
	}
	p[RoleScaleText].HaloSize = 1.6
	return t
}
