package main

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
)

var (
	//go:embed new.geojson
	newStory string
	//go:embed new.translation.json
	newTranslation string
)

type newCmd struct {
	File      string   `arg:"" help:"The file to write; it must not exist."`
	Title     string   `help:"The title of the story." default:"Title of the story"`
	Language  string   `help:"The language of the story (BCP 47)." default:"en"`
	Translate []string `help:"Further languages, with texts to translate (BCP 47)."`
}

// Run writes a story that builds as it is, with one of everything to change.
func (c *newCmd) Run(o output) error {
	var translations []string
	for _, tag := range c.Translate {
		translations = append(translations, strings.ReplaceAll(newTranslation, `"LANGUAGE"`, quoted(tag)))
	}
	text := strings.NewReplacer(`"TITLE"`, quoted(c.Title), `"LANGUAGE"`, quoted(c.Language),
		`"translations": []`, `"translations": [`+strings.Join(translations, ", ")+`]`).Replace(newStory)
	if err := create(c.File, []byte(text)); err != nil {
		return err
	}
	fmt.Fprintf(o.out, "wrote %s; see it with: dateline serve %s\n", c.File, c.File)
	return nil
}

func quoted(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err) // a string can always be written
	}
	return string(b)
}

// create writes a file that must not exist yet.
func create(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return misused{fmt.Errorf("%s exists already and was left as it is", name)}
	}
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		os.Remove(name) // half a file is of no use
	}
	return err
}
