// Package assets holds what Dateline brings along: the built-in stories, the
// base map, the fonts, the words of the interface and the credits. The
// viewer on the web does without it: its scene has everything inside.
package assets

import "embed"

//go:embed basemap/world.bin basemap/far.bin basemap/borders.json fonts/*.ttf stories/*.geojson strings/*.json CREDITS.md
var files embed.FS

// World is the base map of the world at 1:10 million, for basemap.Decode.
func World() []byte { return must("basemap/world.bin") }

// Far is the base map at 1:110 million, for the world beyond a story.
func Far() []byte { return must("basemap/far.bin") }

// Borders are the views of disputed borders, for basemap.ParsePolicy.
func Borders() []byte { return must("basemap/borders.json") }

// Credits says where everything comes from, in Markdown.
func Credits() []byte { return must("CREDITS.md") }

// Font gives a TrueType font: "Inter-roman", "Inter-italic", "Vazirmatn"
// (these with a weight axis) or "NotoSansHebrew". It is nil for another name.
func Font(name string) []byte { return may("fonts/" + name + ".ttf") }

// Story gives a built-in story by its name without ".geojson", nil if there
// is none.
func Story(name string) []byte { return may("stories/" + name + ".geojson") }

// Strings gives the words of the interface in a language (BCP 47), nil if
// there are none.
func Strings(lang string) []byte { return may("strings/" + lang + ".json") }

func may(name string) []byte {
	data, err := files.ReadFile(name)
	if err != nil {
		return nil
	}
	return data
}

func must(name string) []byte {
	data, err := files.ReadFile(name)
	if err != nil {
		panic(err) // embedded: the build would have failed
	}
	return data
}
