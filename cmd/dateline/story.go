package main

import (
	"fmt"
	"io"
	"os"

	"dateline/assets"
	"dateline/mapdata"
)

// builtIn is the story that comes with the program.
const builtIn = "caspian"

// source is a story file with its name for messages.
type source struct {
	name string
	data []byte
}

// readSource reads a story file; an empty name means the built-in story and
// "-" the standard input.
func readSource(name string) (source, error) {
	switch name {
	case "":
		return source{builtIn + ".geojson", assets.Story(builtIn)}, nil
	case "-":
		data, err := io.ReadAll(os.Stdin)
		return source{"stdin", data}, err
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return source{}, misused{err}
	}
	return source{name, data}, nil
}

// readStory reads a story and prints its problems to w; it fails with
// errStory if any of them is an error.
func readStory(name string, w io.Writer) (*mapdata.Story, source, error) {
	src, err := readSource(name)
	if err != nil {
		return nil, src, err
	}
	story, found := mapdata.Read(src.name, src.data)
	for _, p := range found {
		fmt.Fprintln(w, p)
	}
	if mapdata.HasErrors(found) {
		return nil, src, errStory
	}
	return story, src, nil
}
