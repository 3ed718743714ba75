package site

import (
	"bytes"
	"image"
	"image/png"

	"dateline/cmd/internal/raster"
	"dateline/cmd/internal/svg"
	"dateline/cmd/internal/view"
	"dateline/mapdata/prose"
)

// The size of card.png, as social networks want it.
const cardWidth, cardHeight = 1200, 630

// The size of poster.svg, CSS pixels: about that of the map beside its panel.
const posterWidth, posterHeight = 1200, 800

// pictures adds the story's pictures.
func (in edition) pictures(f Folder) error {
	frame := in.still(cardWidth, cardHeight)
	img := image.NewRGBA(image.Rect(0, 0, cardWidth, cardHeight))
	raster.Paint(img, frame)
	in.Globe.Paint(img, cardWidth, cardHeight, 1, view.Light())
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, img); err != nil {
		return err
	}
	f[in.file(cardName)] = b.Bytes()

	b = bytes.Buffer{}
	about := svg.Options{Title: in.Story.Title, Description: prose.Plain(in.Story.Summary), Language: in.Story.Language}
	about.Over, about.Style = in.Globe.Over(posterWidth, posterHeight, view.Light())
	if err := svg.Write(&b, in.still(posterWidth, posterHeight), in.Outlines, about); err != nil {
		return err
	}
	f[in.file("poster.svg")] = b.Bytes()
	return nil
}
