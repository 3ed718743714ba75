package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"dateline/cmd/internal/site"
	"dateline/mapdata"
	"dateline/mapdata/prose"
)

type buildCmd struct {
	Story  string `arg:"" help:"A story file."`
	Output string `short:"o" required:"" placeholder:"DIR" help:"The folder to write. It must be new, empty, or written by an earlier build."`
	Viewer string `placeholder:"FILE" help:"The viewer (viewer.wasm, with wasm_exec.js beside it)."`
	Base   string `placeholder:"URL" help:"Where the folder will stand, for social cards and the snippets."`
}

// Run writes the folder and prints what to paste into a page.
func (c *buildCmd) Run(o output) error {
	if c.Base != "" {
		if !prose.IsAddress(c.Base) || strings.ContainsAny(c.Base, "?#") {
			return misused{fmt.Errorf("--base is the absolute URL of the folder, as https://example.org/story/")}
		}
		c.Base = strings.TrimSuffix(c.Base, "/") + "/"
	}
	in, err := prepare(c.Story, c.Viewer, o.err)
	if err != nil {
		return err
	}
	in.Base = c.Base
	if err := site.Build(in, c.Output); err != nil {
		return err
	}
	element, frame := site.Snippets(in.Story.Title, c.Base)
	fmt.Fprintf(o.out, "wrote %s\n\nTo embed it, paste this:\n\n%s\n\nor, where scripts are not allowed, this:\n\n%s\n", c.Output, element, frame)
	return nil
}

// prepare reads and compiles a story and finds the viewer. Problems and
// notes go to w.
func prepare(name, viewer string, w io.Writer) (site.Input, error) {
	story, src, err := readStory(name, w)
	if err != nil {
		return site.Input{}, err
	}
	r, err := compileStory(story, src.name, w)
	if err != nil {
		return site.Input{}, err
	}
	program, err := site.FindProgram(viewer)
	if err != nil {
		return site.Input{}, err
	}
	return r.input(story, src, program), nil
}

// input is what the folder of a story is made of.
func (r *compiled) input(story *mapdata.Story, src source, viewer site.Program) site.Input {
	return site.Input{
		Story: story, Source: src.data, Scene: r.Scene, Outlines: r.Outlines, Borders: r.borders, Globe: &r.globe,
		Viewer: viewer, Cache: cacheDir(),
	}
}

// cacheDir is where compressed copies of large files are kept; empty where
// the system has no such place.
func cacheDir() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "dateline")
}
