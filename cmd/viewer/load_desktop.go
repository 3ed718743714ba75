//go:build !js

package main

import (
	"encoding/json"
	"strings"

	"dateline/assets"
	"dateline/cmd/internal/panel"
	"dateline/cmd/internal/scene"
	"dateline/mapdata"
)

// loaded is what came of reading a story: a scene, or what is wrong.
type loaded struct {
	number int
	name   string
	told
	turned   bool           // to another language, from what is shown already
	story    *mapdata.Story // in the language that is shown
	scene    *scene.Scene
	globe    locator
	problems []mapdata.Problem
	failure  string
}

// load reads and compiles a story, in a language if it is told in it.
func load(name, lang string, source func() ([]byte, error)) loaded {
	l := loaded{name: name}
	src, err := source()
	if err != nil {
		l.failure = err.Error()
		return l
	}
	l.whole, l.problems = mapdata.Read(name, src)
	if mapdata.HasErrors(l.problems) || l.whole == nil {
		return l
	}
	l.in(lang)
	return l
}

// wordsOf gives the interface strings of a language, those of English where
// there are none.
func wordsOf(lang string) panel.Words {
	w := panel.Words{}
	_ = json.Unmarshal(assets.Strings("en"), &w)
	base, _, _ := strings.Cut(lang, "-")
	_ = json.Unmarshal(assets.Strings(base), &w)
	return w
}
