package view

// Frame fills f with the picture of the present moment, in painting order.
// It reuses f's slices and allocates only until they have grown.
func (v *View) Frame(f *Frame) {
	w := &v.win
	f.Scene = v.scene
	f.Width, f.Height, f.Scale = w.devW, w.devH, w.scale32
	f.Clip = w.clip
	f.Background = v.theme.Paint[RoleWater].Color
	f.Camera = Camera{
		CX: float32(v.cam.X), CY: float32(v.cam.Y), K: float32(v.cam.K * w.scale),
		OX: float32(w.midX * w.scale), OY: float32(w.midY * w.scale),
	}
	f.Level = v.level
	f.Ops, f.Points, f.Glyphs = f.Ops[:0], f.Points[:0], f.Glyphs[:0]
	v.paintBase(f)
}

// op is an operation of the base map with the theme's paint for its role, in
// device pixels.
func (v *View) op(kind Kind, role Role) Op {
	p, s := &v.theme.Paint[role], v.win.scale32
	return Op{
		Kind: kind, Role: role, Color: p.Color, Halo: p.Halo,
		Width: p.Width * s, HaloSize: p.HaloSize * s,
		Dash: [2]float32{p.Dash[0] * s, p.Dash[1] * s}, Key: -1,
	}
}
