package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"dateline/cmd/internal/site"
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
	fmt.Fprintf(o.out, "wrote %s\n\nTo embed it, paste this:\n\n%s\n\nor a plain frame, which works without its first line too, at the height that it states:\n\n%s\n", c.Output, element, frame)
	if all := in.Story.Languages(); len(all) > 1 {
		fmt.Fprintf(o.out, "\nThe page is there in %s. It opens in %s; lang=%q in the element, or index.%[3]s.html in the frame, opens another.\n",
			strings.Join(all, ", "), all[0], all[1])
	}
	return nil
}

// prepare reads and compiles a story and finds the viewer. Problems and
// notes go to w.
func prepare(name, viewer string, w io.Writer) (site.Input, error) {
	story, src, err := readStory(name, w)
	if err != nil {
		return site.Input{}, err
	}
	editions, err := compileStory(languages(story), src.name, w)
	if err != nil {
		return site.Input{}, err
	}
	program, err := site.FindProgram(viewer)
	if err != nil {
		return site.Input{}, err
	}
	return input(editions, src, program), nil
}

// input is what the folder of a story is made of; editions are its languages,
// its own first.
func input(editions []compiled, src source, viewer site.Program) site.Input {
	own := &editions[0]
	in := site.Input{
		Story: own.story, Source: src.data, Scene: own.Scene, Outlines: own.Outlines, Borders: own.borders, Globe: &own.globe,
		Viewer: viewer, Cache: cacheDir(),
	}
	for i := range editions[1:] {
		e := &editions[1+i]
		in.Translations = append(in.Translations, site.Edition{
			Story: e.story, Scene: e.Scene, Outlines: e.Outlines, Borders: e.borders, Globe: &e.globe,
		})
	}
	return in
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
