//go:build !js

package main

import (
	"math"

	"dateline/cmd/internal/panel"
	"dateline/cmd/internal/view"
)

// strokes are the drawings of panel.Icon that are nothing but lines, on a
// square of 20 by 20.
var strokes = map[string][][][2]float64{
	"in":     {{{10, 4}, {10, 16}}, {{4, 10}, {16, 10}}},
	"out":    {{{4, 10}, {16, 10}}},
	"home":   {{{3, 10}, {10, 3.5}, {17, 10}}, {{5, 9}, {5, 16.5}, {15, 16.5}, {15, 9}}},
	"full":   {{{3, 8}, {3, 3}, {8, 3}}, {{12, 3}, {17, 3}, {17, 8}}, {{17, 12}, {17, 17}, {12, 17}}, {{8, 17}, {3, 17}, {3, 12}}},
	"window": {{{8, 3}, {8, 8}, {3, 8}}, {{17, 8}, {12, 8}, {12, 3}}, {{12, 17}, {12, 12}, {17, 12}}, {{3, 12}, {8, 12}, {8, 17}}},
	"legend": {{{10, 4}, {18, 4}}, {{2.5, 10}, {6.5, 10}}, {{10, 10}, {18, 10}}, {{10, 16}, {18, 16}}, {{2.5, 18}, {4.5, 14.5}, {6.5, 18}, {2.5, 18}}},
	"keys": {
		{{1.5, 4.5}, {18.5, 4.5}, {18.5, 15.5}, {1.5, 15.5}, {1.5, 4.5}}, {{6.5, 12.5}, {13.5, 12.5}},
		{{5, 8}, {5.4, 8}}, {{8.2, 8}, {8.6, 8}}, {{11.4, 8}, {11.8, 8}}, {{14.6, 8}, {15, 8}},
	},
	"timeline":  {{{2, 15}, {18, 15}}, {{2.5, 6}, {8, 6}}, {{11, 10.5}, {14, 10.5}}, {{16.5, 6}, {17.5, 6}}},
	"table":     {{{2, 4}, {18, 4}, {18, 16}, {2, 16}, {2, 4}}, {{2, 8}, {18, 8}}, {{2, 12}, {18, 12}}, {{8, 4}, {8, 16}}},
	"claims":    {{{2.5, 4}, {17.5, 4}, {17.5, 13.5}, {9, 13.5}, {5, 17.5}, {5, 13.5}, {2.5, 13.5}, {2.5, 4}}, {{6, 7.4}, {14, 7.4}}, {{6, 10.2}, {11, 10.2}}},
	"pause":     {{{7, 4.5}, {7, 15.5}}, {{13, 4.5}, {13, 15.5}}},
	"claimed":   {{{10, 3}, {18, 17}, {2, 17}, {10, 3}}},
	"denied":    {{{4, 4}, {16, 16}}, {{16, 4}, {4, 16}}},
	"confirmed": {{{3, 10.5}, {8, 15.5}, {17, 5}}},
}

// icon draws a panel.Icon.
func (s *sheet) icon(name string, r panel.Rect, c view.Color) {
	k := r.W / 20
	at := func(p [2]float64) [2]float64 { return [2]float64{r.X + p[0]*k, r.Y + p[1]*k} }
	width := float32(1.8)
	switch name {
	case "claimed", "denied", "confirmed", "pause":
		width = 2.2
	}
	for _, line := range strokes[name] {
		var pts [][2]float64
		for _, p := range line {
			pts = append(pts, at(p))
		}
		s.op(view.Op{Kind: view.StrokePath, Color: c, Width: width}, pts...)
	}
	switch name {
	case "reported":
		s.op(view.Op{Kind: view.Ring, Color: c, Size: float32(r.W * 0.86), Width: 2}, at([2]float64{10, 10}))
	case "legend":
		s.op(view.Op{Kind: view.Disc, Color: c, Width: float32(4.4 * k)}, at([2]float64{4.5, 4}))
	case "play":
		s.op(view.Op{Kind: view.FillPath, Color: c}, at([2]float64{5.5, 3.5}), at([2]float64{16.5, 10}), at([2]float64{5.5, 16.5}))
	case "theme": // half dark
		s.op(view.Op{Kind: view.Ring, Color: c, Size: float32(16 * k), Width: 1.8}, at([2]float64{10, 10}))
		var half [][2]float64
		for i := range 13 {
			sin, cos := math.Sincos(math.Pi * float64(i) / 12)
			half = append(half, at([2]float64{10 + 7.4*sin, 10 - 7.4*cos}))
		}
		s.op(view.Op{Kind: view.FillPath, Color: c}, half...)
	}
}

// sign draws a sign of the map as the map has it, on a square of 28 by 28
// around its middle.
func (s *sheet) sign(shape string, r panel.Rect) {
	theme := s.w.theme().Paint
	paint := func(role view.Role) view.Color { return theme[role].Color }
	mid := [2]float64{r.X + r.W/2, r.Y + r.H/2}
	line := func(width float32, c view.Color, dash [2]float32, pts ...[2]float64) {
		for i := range pts {
			pts[i][0] += mid[0]
			pts[i][1] += mid[1]
		}
		k := float32(s.scale)
		s.op(view.Op{Kind: view.StrokePath, Color: c, Width: width, Dash: [2]float32{dash[0] * k, dash[1] * k}}, pts...)
	}
	base := func(role view.Role) {
		line(max(theme[role].Width, 1.6), paint(role), theme[role].Dash, [2]float64{-14, 0}, [2]float64{14, 0})
	}
	ink := paint(view.RolePlace)
	switch shape {
	case "disc":
		s.op(view.Op{Kind: view.Disc, Color: ink, Width: 20}, mid)
	case "diamond":
		s.op(view.Op{Kind: view.Square, Color: ink, Size: 17, Angle: math.Pi / 4}, mid)
	case "small":
		s.op(view.Op{Kind: view.Disc, Color: ink, Width: 14}, mid)
	case "ring":
		s.op(view.Op{Kind: view.Ring, Color: ink, Size: 20, Width: 5.4}, mid)
	case "far":
		s.op(view.Op{Kind: view.Triangle, Color: ink, Size: 19, Angle: math.Pi / 2}, mid)
	case "moved":
		line(1.3, ink, [2]float32{}, [2]float64{-11, 9}, [2]float64{2, -4})
		s.op(view.Op{Kind: view.Disc, Color: ink, Width: 4}, [2]float64{mid[0] - 11, mid[1] + 9})
		s.op(view.Op{Kind: view.Disc, Color: ink, Width: 16}, [2]float64{mid[0] + 4, mid[1] - 5})
	case "solid", "line":
		dash := [2]float32{}
		if shape == "line" {
			dash = [2]float32{6, 4}
		}
		line(3, paint(view.RoleRoute), dash, [2]float64{-13, 5}, [2]float64{-4, 3}, [2]float64{4, -3}, [2]float64{13, -5})
	case "ship":
		s.op(view.Op{Kind: view.FillPath, Color: paint(view.RoleShip)}, shifted(mid, [][2]float64{{-12, -5}, {5, -5}, {12, 0}, {5, 5}, {-12, 5}})...)
	case "toward":
		for _, x := range []float64{-9, -2, 5} {
			line(theme[view.RoleToward].Width, paint(view.RoleToward), [2]float32{}, [2]float64{x, -6}, [2]float64{x + 6, 0}, [2]float64{x, 6})
		}
	case "gap":
		for _, x := range []float64{-4, 3} {
			line(2, paint(view.RoleGap), [2]float32{}, [2]float64{x - 2, 7}, [2]float64{x + 3, -7})
		}
	case "within":
		s.op(view.Op{Kind: view.Disc, Color: paint(view.RoleUncertain), Width: 24}, mid)
		var round [][2]float64
		for i := range 33 {
			sin, cos := math.Sincos(2 * math.Pi * float64(i) / 32)
			round = append(round, [2]float64{12 * cos, 12 * sin})
		}
		line(1.4, paint(view.RoleUncertainEdge), [2]float32{4, 4}, round...)
	case "area", "hatched":
		outline := [][2]float64{{-11, -7}, {4, -11}, {11, 2}, {3, 10}, {-9, 8}}
		s.op(view.Op{Kind: view.FillPath, Color: paint(view.RoleArea)}, shifted(mid, outline)...)
		line(theme[view.RoleAreaEdge].Width, paint(view.RoleAreaEdge), [2]float32{}, append(outline, outline[0])...)
		if shape == "hatched" {
			for _, l := range [][2][2]float64{{{-9.5, 1}, {-2, -8}}, {{-6, 8}, {6, -7}}, {{2, 9}, {9, 0}}} {
				line(1.2, paint(view.RoleHatch), [2]float32{}, l[0], l[1])
			}
		}
	case "tinted":
		s.op(view.Op{Kind: view.FillPath, Color: paint(view.RoleTinted)}, shifted(mid, [][2]float64{{-13, -9}, {0, -9}, {0, 9}, {-13, 9}})...)
		s.op(view.Op{Kind: view.FillPath, Color: paint(view.RoleTinted2)}, shifted(mid, [][2]float64{{0, -9}, {13, -9}, {13, 9}, {0, 9}})...)
		line(1, paint(view.RoleBorder), [2]float32{}, [2]float64{-13, -9}, [2]float64{13, -9}, [2]float64{13, 9}, [2]float64{-13, 9}, [2]float64{-13, -9})
	case "border":
		base(view.RoleBorder)
	case "disputed":
		base(view.RoleDisputed)
	case "control":
		base(view.RoleLineOfControl)
	}
}

// shifted moves a shape.
func shifted(by [2]float64, shape [][2]float64) [][2]float64 {
	out := make([][2]float64, len(shape))
	for i, p := range shape {
		out[i] = [2]float64{p[0] + by[0], p[1] + by[1]}
	}
	return out
}
