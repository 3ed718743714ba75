package lettering

import (
	"golang.org/x/text/language"

	"dateline/cmd/internal/scene"
)

// units are the short words for kilometre, mile, nautical mile and metre, after
// the short unit patterns of the Unicode CLDR 48 where it has them in the
// language's own script; Sorani after common usage.
var units = map[string][4]string{
	"en":  {"km", "mi", "nmi", "m"},
	"ar":  {"كم", "ميل", "ميل بحري", "م"},
	"ckb": {"کم", "میل", "میلی دەریایی", "م"},
	"fa":  {"کیلومتر", "مایل", "مایل دریایی", "متر"},
	"tr":  {"km", "mil", "nmi", "m"},
	"ru":  {"км", "ми", "мор. ми", "м"},
	"uk":  {"км", "миль", "м. миль", "м"},
	"de":  {"km", "mi", "sm", "m"},
	"fr":  {"km", "mi", "nmi", "m"},
	"es":  {"km", "mi", "M", "m"},
}

// unitNames name the units in scene.Word.Name, whatever the language.
var unitNames = [4]string{"km", "mi", "nm", "m"}

// Digits shapes the signs for numbers that change while the map moves, in
// the digits that the language uses, semibold so that they hold inside a
// mark. An unknown language gets English words.
func (b *Book) Digits(lang string) scene.Digits {
	tag, err := language.Parse(lang)
	if err != nil {
		tag = language.English
	}
	base, _ := tag.Base()
	code := base.String()
	zero := '0'
	switch code {
	case "ar", "ckb":
		zero = '٠'
	case "fa":
		zero = '۰'
	}
	var out scene.Digits
	for i := range 10 {
		s := b.Shape(string(zero+rune(i)), scene.Story, lang)
		out.Glyph[i] = s.Runs[0].Glyph
		out.Advance[i] = s.Width
	}
	words, ok := units[code]
	if !ok {
		words = units["en"]
	}
	for i, text := range words {
		s := b.Shape(text, scene.Story, lang)
		out.Words = append(out.Words, scene.Word{Name: unitNames[i], Width: s.Width, Runs: s.Runs})
	}
	return out
}
