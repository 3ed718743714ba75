//go:build !js

package main

import (
	"image"

	"dateline/cmd/internal/raster"
	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
)

// icons are the window's icon at the sizes that systems ask for: two places
// and the dashed line between them.
func icons() []image.Image {
	var out []image.Image
	for _, n := range []int{16, 32, 48, 128} {
		out = append(out, icon(n))
	}
	return out
}

func icon(n int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, n, n))
	k := float32(n) / 32
	at := func(x, y float32) view.Point { return view.Point{X: x * k, Y: y * k} }
	f := &view.Frame{Scene: &scene.Scene{}, Width: n, Height: n, Scale: k, Clip: [4]int{0, 0, n, n}}
	white, red, ink := rgb(0xffffff), rgb(0xcf3214), rgb(0x1b2530)
	f.Points = []view.Point{
		at(5, 0), at(27, 0), at(32, 5), at(32, 27), at(27, 32), at(5, 32), at(0, 27), at(0, 5),
		at(23, 24), at(22, 19), at(18, 16), at(12, 14), at(9, 8),
	}
	f.Ops = []view.Op{
		{Kind: view.FillPath, From: 0, To: 8, Color: rgb(0xa9c6d5)},
		{Kind: view.StrokePath, From: 8, To: 13, Color: white, Width: 6 * k},
		{Kind: view.StrokePath, From: 8, To: 13, Color: red, Width: 3.4 * k, Dash: [2]float32{4.4 * k, 2.6 * k}},
		{Kind: view.Disc, From: 8, To: 9, Color: white, Width: 12 * k},
		{Kind: view.Disc, From: 8, To: 9, Color: ink, Width: 9 * k},
		{Kind: view.Disc, From: 12, To: 13, Color: white, Width: 12 * k},
		{Kind: view.Disc, From: 12, To: 13, Color: ink, Width: 9 * k},
	}
	raster.Paint(img, f)
	return img
}
