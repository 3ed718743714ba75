package main

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"

	"dateline/cmd/internal/raster"
	"dateline/cmd/internal/svg"
	"dateline/cmd/internal/view"
	"dateline/mapdata"
	"dateline/mapdata/prose"
)

type exportCmd struct {
	Story    string  `arg:"" optional:"" help:"A story file; without one, the story that comes with the program."`
	Output   string  `short:"o" required:"" placeholder:"FILE" help:"The picture to write; its ending says what it is: .svg or .png."`
	Width    int     `default:"1200" help:"Width in CSS pixels."`
	Height   int     `default:"800" help:"Height in CSS pixels."`
	Scale    float64 `default:"1" help:"Pixels of the picture to a CSS pixel (PNG)."`
	Theme    string  `default:"light" enum:"light,dark,contrast,print" help:"light, dark, contrast or print."`
	Step     int     `default:"0" help:"The step to show; 0 is the overview."`
	Language string  `placeholder:"TAG" help:"The language of the picture (BCP 47); the story's own without it."`
}

// Run writes a picture. An existing picture is replaced.
func (c *exportCmd) Run(o output) error {
	kind := strings.ToLower(filepath.Ext(c.Output))
	const most = 16384
	switch {
	case kind != ".svg" && kind != ".png":
		return misused{fmt.Errorf("%s: the picture must end in .svg or .png", c.Output)}
	case c.Width < 64 || c.Height < 64 || !(c.Scale > 0) || float64(max(c.Width, c.Height))*c.Scale > most:
		return misused{fmt.Errorf("a picture is at least 64 pixels wide and high, and at most %d", most)}
	}
	story, src, err := readStory(c.Story, o.err)
	if err != nil {
		return err
	}
	if c.Step < 0 || c.Step > len(story.Steps) {
		return misused{fmt.Errorf("%s has steps 1 to %d; 0 is the overview", src.name, len(story.Steps))}
	}
	if c.Language != "" {
		all := story.Languages()
		if story = story.In(c.Language); story == nil {
			return misused{fmt.Errorf("%s is not told in %q; it has %s", src.name, c.Language, strings.Join(all, ", "))}
		}
	}
	editions, err := compileStory([]*mapdata.Story{story}, src.name, o.err)
	if err != nil {
		return err
	}
	r := &editions[0]
	if kind == ".svg" {
		c.Scale = 1
	}
	v := view.New(r.Scene)
	width, height := float64(c.Width), float64(c.Height)
	v.Resize(width, height, c.Scale, view.Insets{})
	if box, ok := r.globe.Box(width, height); ok {
		v.Reserve(box)
	}
	v.SetReducedMotion(true)
	theme, _ := view.ThemeNamed(c.Theme)
	v.SetTheme(theme)
	v.Step(c.Step, 0)
	v.Advance(0)
	var f view.Frame
	v.Frame(&f)
	var b bytes.Buffer
	if kind == ".svg" {
		about := svg.Options{Title: story.Title, Description: prose.Plain(story.Summary), Language: story.Language}
		about.Over, about.Style = r.globe.Over(width, height, theme)
		err = svg.Write(&b, &f, r.Outlines, about)
	} else {
		img := image.NewRGBA(image.Rect(0, 0, f.Width, f.Height))
		raster.Paint(img, &f)
		r.globe.Paint(img, width, height, c.Scale, theme)
		err = png.Encode(&b, img)
	}
	if err != nil {
		return err
	}
	return replace(c.Output, b.Bytes())
}

// replace writes a file beside its place first, so that an old one is lost
// only when the new one is whole.
func replace(name string, data []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(name), ".dateline-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name()) // nothing left of it when all goes well
	_, err = tmp.Write(data)
	if cerr := tmp.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Chmod(tmp.Name(), 0o644)
	}
	if err != nil {
		return err
	}
	return os.Rename(tmp.Name(), name)
}
