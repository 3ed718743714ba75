// Package tongue names languages for readers to choose from.
package tongue

import (
	"encoding/json"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"dateline/assets"
)

// Name is the name of a language in that language: as our own words for it
// have it, else as the Unicode CLDR has it, else its BCP 47 tag.
func Name(tag string) string {
	t, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	var words struct{ Language string }
	if json.Unmarshal(assets.Strings(tag), &words) == nil && words.Language != "" {
		return words.Language
	}
	if name := display.Self.Name(t); name != "" {
		return name
	}
	if name, ok := unlisted[tag]; ok {
		return name
	}
	return tag
}

// unlisted are languages that the CLDR names only under another tag.
var unlisted = map[string]string{"kmr": "Kurmancî"}
