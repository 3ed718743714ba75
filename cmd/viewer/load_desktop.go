//go:build !js

package main

import (
	"encoding/json"
	"strings"
	"sync"

	"dateline/assets"
	"dateline/cmd/internal/compile"
	"dateline/cmd/internal/globe"
	"dateline/cmd/internal/lettering"
	"dateline/cmd/internal/panel"
	"dateline/cmd/internal/scene"
	"dateline/mapdata"
	"dateline/mapdata/basemap"
)

// loaded is what came of reading a story: a scene, or what is wrong.
type loaded struct {
	number   int
	name     string
	story    *mapdata.Story
	scene    *scene.Scene
	globe    locator
	problems []mapdata.Problem
	failure  string
}

// load reads and compiles a story.
func load(name string, source func() ([]byte, error)) loaded {
	l := loaded{name: name}
	src, err := source()
	if err != nil {
		l.failure = err.Error()
		return l
	}
	l.story, l.problems = mapdata.Read(name, src)
	if mapdata.HasErrors(l.problems) || l.story == nil {
		return l
	}
	in, err := inputs()
	if err != nil {
		l.failure = err.Error()
		return l
	}
	r, err := compile.Compile(l.story, in)
	if err != nil {
		l.failure = err.Error()
		return l
	}
	l.scene = r.Scene
	l.globe.Globe = globe.New(in.Far, r.Scene)
	return l
}

// inputs are what every compilation needs, read once.
var inputs = sync.OnceValues(func() (compile.Input, error) {
	world, err := basemap.Decode(assets.World())
	if err != nil {
		return compile.Input{}, err
	}
	far, err := basemap.Decode(assets.Far())
	if err != nil {
		return compile.Input{}, err
	}
	return compile.Input{World: world, Far: far, Fonts: lettering.Fonts{
		Roman: assets.Font("Inter-roman"), Italic: assets.Font("Inter-italic"),
		Arabic: assets.Font("Vazirmatn"), Hebrew: assets.Font("NotoSansHebrew"),
	}}, nil
})

// wordsOf gives the interface strings of a language, those of English where
// there are none.
func wordsOf(lang string) panel.Words {
	w := panel.Words{}
	_ = json.Unmarshal(assets.Strings("en"), &w)
	base, _, _ := strings.Cut(lang, "-")
	_ = json.Unmarshal(assets.Strings(base), &w)
	return w
}
