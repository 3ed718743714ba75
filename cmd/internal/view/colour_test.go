package view

import (
	"math"
	"testing"
)

// vec is a colour in linear light, red, green and blue from 0 to 1.
type vec [3]float64

// linear undoes the sRGB transfer (WCAG 2.2, relative luminance).
func linear(c Color) (v vec) {
	for i, b := range [3]uint8{c.R, c.G, c.B} {
		s := float64(b) / 255
		if s <= 0.04045 {
			v[i] = s / 12.92
		} else {
			v[i] = math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return v
}

// luminance is the relative luminance of WCAG 2.2.
func luminance(c Color) float64 {
	v := linear(c)
	return 0.2126*v[0] + 0.7152*v[1] + 0.0722*v[2]
}

// contrast is the contrast ratio of WCAG 2.2.
func contrast(a, b Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

// over is a over the opaque b, mixed as browsers mix.
func over(a, b Color) Color {
	mix := func(x, y uint8) uint8 {
		t := float64(a.A) / 255
		return uint8(math.Round(float64(x)*t + float64(y)*(1-t)))
	}
	return Color{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), 255}
}

var themes = []struct {
	name  string
	theme Theme
}{{"light", Light()}, {"dark", Dark()}, {"contrast", HighContrast()}, {"print", Print()}}

func TestContrast(t *testing.T) {
	grounds := []Role{RoleWater, RoleLand, RoleTinted, RoleLake}
	land := []Role{RoleLand, RoleTinted}
	water := []Role{RoleWater, RoleLake}
	for _, th := range themes {
		p := &th.theme.Paint
		if c := contrast(Color{0, 0, 0, 255}, Color{255, 255, 255, 255}); math.Abs(c-21) > 1e-9 {
			t.Fatalf("black on white is %v, not 21", c)
		}
		texts := map[Role][]Role{
			RoleLabelStory: grounds, RoleLabelTown: land, RoleLabelCountry: land, RoleLabelWater: water,
			RoleLabelRiver: land, RoleLabelArea: grounds, RoleLabelGap: grounds, RoleScaleText: grounds,
		}
		for role, on := range texts {
			for _, g := range on {
				ground := p[g].Color
				if c := contrast(p[role].Color, over(p[role].Halo, ground)); c < 4.5 {
					t.Errorf("%s: text %d on its halo on %d: %.2f", th.name, role, g, c)
				}
				if c := contrast(p[role].Color, ground); c < 4.5 {
					t.Errorf("%s: text %d on %d: %.2f", th.name, role, g, c)
				}
			}
		}
		for _, mark := range []Role{RolePlace, RolePlaceQuiet} {
			if c := contrast(p[RoleNumber].Color, p[mark].Color); c < 4.5 {
				t.Errorf("%s: number on mark %d: %.2f", th.name, mark, c)
			}
		}
		for _, mark := range []Role{
			RolePlace, RolePlaceQuiet, RolePlaceRing, RoleFocusRing, RoleRoute, RoleRouteTravelled, RoleToward,
			RoleShip, RoleTownMark, RoleScaleBar, RoleUncertainEdge, RoleAreaEdge, RoleHatch, RoleGap, RoleLineOfControl,
		} {
			for _, g := range grounds {
				if (mark == RoleLineOfControl || mark == RoleTownMark) && (g == RoleWater || g == RoleLake) {
					continue // only on land
				}
				if c := contrast(over(p[mark].Color, p[g].Color), p[g].Color); c < 3 {
					t.Errorf("%s: mark %d on %d: %.2f", th.name, mark, g, c)
				}
			}
		}
	}
}

// visions are the simulations of colour-vision deficiency by G. Machado,
// M. Oliveira and L. Fernandes, A physiologically-based model for simulation
// of color vision deficiency, IEEE TVCG 15(6), 2009, severity 1, on linear
// light.
var visions = []struct {
	name string
	m    [3]vec
}{
	{"full colour vision", [3]vec{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
	{"protanopia", [3]vec{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
	{"deuteranopia", [3]vec{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
	{"tritanopia", [3]vec{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}

// lab is CIE L*a*b* of linear sRGB under D65.
func lab(v vec) (out vec) {
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	x := f((0.4124564*v[0] + 0.3575761*v[1] + 0.1804375*v[2]) / 0.95047)
	y := f(0.2126729*v[0] + 0.7151522*v[1] + 0.0721750*v[2])
	z := f((0.0193339*v[0] + 0.1191920*v[1] + 0.9503041*v[2]) / 1.08883)
	return vec{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// seen is a colour as L*a*b* to an eye.
func seen(c Color, m [3]vec) vec {
	l := linear(c)
	var out vec
	for i := range out {
		out[i] = clamp(m[i][0]*l[0]+m[i][1]*l[1]+m[i][2]*l[2], 0, 1)
	}
	return lab(out)
}

// deltaE is the colour difference of CIE 1976; about 2.3 can just be seen.
func deltaE(a, b vec) float64 {
	return math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
}

func TestColoursStayApartForAllEyes(t *testing.T) {
	pairs := []struct {
		a, b  Role
		least float64
	}{
		{RoleRoute, RoleWater, 35}, {RoleRoute, RoleLand, 35}, {RoleRoute, RoleTinted, 30},
		{RolePlace, RoleRoute, 25}, {RolePlace, RolePlaceQuiet, 20},
		{RoleTinted, RoleLand, 9}, {RoleTinted, RoleWater, 12}, {RoleLand, RoleWater, 9},
		{RoleCoast, RoleWater, 20}, {RoleCoast, RoleLand, 20}, {RoleBorder, RoleLand, 18},
		{RoleRoute, RoleRiver, 30}, {RoleRoute, RoleBorder, 25}, {RolePlaceRing, RoleFocusRing, 25},
	}
	for _, th := range themes {
		p := &th.theme.Paint
		for _, eye := range visions {
			for _, pair := range pairs {
				d := deltaE(seen(p[pair.a].Color, eye.m), seen(p[pair.b].Color, eye.m))
				if d < pair.least {
					t.Errorf("%s, %s: %d and %d differ by %.1f, want %v", th.name, eye.name, pair.a, pair.b, d, pair.least)
				}
			}
		}
	}
}

// The theme of high contrast keeps the enhanced ratio of WCAG 2.2 (1.4.6) for
// letters, and half as much again as the plain one asks of marks.
func TestHighContrast(t *testing.T) {
	p := HighContrast().Paint
	for _, g := range []Role{RoleWater, RoleLand, RoleTinted, RoleLake} {
		for r := RoleLabelStory; r <= RoleLabelGap; r++ {
			if c := contrast(p[r].Color, p[g].Color); c < 7 {
				t.Errorf("text %d on %d: %.2f", r, g, c)
			}
		}
		for _, mark := range []Role{RolePlace, RolePlaceQuiet, RoleRoute, RoleRouteTravelled, RoleShip, RoleToward, RoleFocusRing, RoleScaleBar} {
			if c := contrast(p[mark].Color, p[g].Color); c < 4.5 {
				t.Errorf("mark %d on %d: %.2f", mark, g, c)
			}
		}
	}
	if c := contrast(p[RoleNumber].Color, p[RolePlaceQuiet].Color); c < 7 {
		t.Errorf("number on a quiet mark: %.2f", c)
	}
}

// On a printer without colour only lightness is left.
func TestPrintWithoutColour(t *testing.T) {
	p := Print().Paint
	lightness := func(r Role) float64 {
		v := luminance(p[r].Color)
		return lab(vec{v, v, v})[0]
	}
	for _, pair := range []struct {
		a, b  Role
		least float64
	}{
		{RoleLand, RoleWater, 9}, {RoleTinted, RoleLand, 20}, {RoleTinted, RoleWater, 11},
		{RoleRoute, RoleWater, 40}, {RoleRoute, RoleLand, 40}, {RoleRoute, RoleTinted, 40},
		{RoleRoute, RolePlace, 20}, {RolePlace, RolePlaceQuiet, 25}, {RoleRoute, RoleRiver, 30},
		{RoleRoute, RoleBorder, 25}, {RoleCoast, RoleWater, 25}, {RoleBorder, RoleTinted, 18},
		{RoleRouteTravelled, RoleRoute, 8},
	} {
		if d := math.Abs(lightness(pair.a) - lightness(pair.b)); d < pair.least {
			t.Errorf("%d and %d differ in lightness by %.1f, want %v", pair.a, pair.b, d, pair.least)
		}
	}
}

func TestThemeNamed(t *testing.T) {
	for _, th := range themes {
		if got, ok := ThemeNamed(th.name); !ok || got != th.theme {
			t.Errorf("%s is another theme", th.name)
		}
	}
	if got, ok := ThemeNamed("sepia"); ok || got != Light() {
		t.Error("an unknown theme is not the light one")
	}
	for i := range themes {
		for j := range i {
			if themes[i].theme == themes[j].theme {
				t.Errorf("%s and %s are the same", themes[i].name, themes[j].name)
			}
		}
	}
}

func TestThemesPaintEveryRole(t *testing.T) {
	for _, th := range themes {
		for r := range NumRoles {
			if th.theme.Paint[r].Color.A == 0 {
				t.Errorf("%s: role %d is invisible", th.name, r)
			}
		}
	}
}
