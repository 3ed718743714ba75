package site

import (
	"encoding/json"
	"fmt"
)

// The size of the frame that oembed.json offers, CSS pixels: what
// web/src/height.js gives a frame as wide as an article's column.
const frameWidth, frameHeight = 700, 760

// oembed is an answer of type rich, https://oembed.com/#section2.3.4.
type oembed struct {
	Version     string `json:"version"`
	Type        string `json:"type"`
	Title       string `json:"title"`
	Author      string `json:"author_name,omitempty"`
	HTML        string `json:"html"`
	Width       int    `json:"width"`
	Height      int    `json:"height"`
	Thumbnail   string `json:"thumbnail_url"`
	ThumbWidth  int    `json:"thumbnail_width"`
	ThumbHeight int    `json:"thumbnail_height"`
}

// oembed adds oembed.json, which the page names. It holds addresses, and
// so there is none where it is not known where the folder will stand.
func (in edition) oembed(f Folder) error {
	if in.Base == "" {
		return nil
	}
	data, err := json.MarshalIndent(oembed{
		Version: "1.0", Type: "rich", Title: in.Story.Title, Author: in.Story.Credit,
		HTML: fmt.Sprintf(`<iframe src="%s" title="%s" width="%d" height="%d" style="border:0;max-width:100%%" loading="lazy" allow="fullscreen" sandbox="%s"></iframe>`,
			escape(in.Base+in.file("index.html")), escape(in.Story.Title), frameWidth, frameHeight, sandbox),
		Width: frameWidth, Height: frameHeight,
		Thumbnail: in.Base + in.file(cardName), ThumbWidth: cardWidth, ThumbHeight: cardHeight,
	}, "", "\t")
	if err != nil {
		return err
	}
	f[in.file(oembedName)] = append(data, '\n')
	return nil
}
