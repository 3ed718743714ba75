package site

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dateline/assets"
	"dateline/mapdata"
)

// Words are the interface's words in one language, by key.
type Words map[string]string

// wordsFor gives the words for a story's language, English where there are
// none.
func wordsFor(lang string) Words {
	tag, err := language.Parse(lang)
	if err != nil {
		tag = language.English
	}
	base, _ := tag.Base()
	w, ok := words(base.String())
	if !ok {
		w, _ = words("en")
	}
	return w
}

// words gives the words of a language, if we have them.
func words(base string) (w Words, ok bool) {
	data := assets.Strings(base)
	if data == nil {
		return nil, false
	}
	if err := json.Unmarshal(data, &w); err != nil {
		panic(err) // embedded, and tested
	}
	return w, true
}

// rtl tells whether a language is written from right to left.
func rtl(lang string) bool {
	tag, err := language.Parse(lang)
	if err != nil {
		return false
	}
	script, _ := tag.Script()
	switch script.String() {
	case "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm":
		return true
	}
	return false
}

func direction(lang string) string {
	if rtl(lang) {
		return "rtl"
	}
	return "ltr"
}

// Say gives the text of a key with its {names} filled in; values are pairs
// of name and text.
func (w Words) Say(key string, values ...string) string {
	for i, v := range values {
		if i%2 == 0 {
			values[i] = "{" + v + "}"
		}
	}
	return strings.NewReplacer(values...).Replace(w[key])
}

// kind gives the word for a kind of feature; kinds without one stand as the
// story has them.
func (w Words) kind(kind string) string {
	if word, ok := w["kind."+kind]; ok {
		return word
	}
	return kind
}

// number writes a number with at most the given decimals in the digits of
// the language.
func (w Words) number(x float64, decimals int) string {
	s := strconv.FormatFloat(x, 'f', decimals, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return w.digits(s)
}

func (w Words) digits(s string) string {
	digits := []rune(w["digits"])
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' && len(digits) == 10 {
			return digits[r-'0']
		}
		if r == '.' {
			return []rune(w["decimal"])[0]
		}
		return r
	}, s)
}

// date writes a date as exactly as it is known.
func (w Words) date(d mapdata.Date) string {
	if d.IsZero() {
		return ""
	}
	year := w.digits(strconv.Itoa(d.Year))
	if d.Month == 0 {
		return year
	}
	month := strings.Split(w["months"], "|")[d.Month-1]
	if d.Day == 0 {
		return w.Say("date.month", "month", month, "year", year)
	}
	return w.Say("date.day", "day", w.digits(strconv.Itoa(d.Day)), "month", month, "year", year)
}

// distance writes metres, rounded to about three figures.
func (w Words) distance(metres float64) string {
	if metres < 1000 {
		return w.Say("unit.m", "n", w.number(rounded(metres), 0))
	}
	km := rounded(metres / 1000)
	decimals := 0
	if km < 10 {
		decimals = 1
	}
	return w.Say("unit.km", "n", w.number(km, decimals))
}

// rounded keeps two figures and a half: 846 becomes 850.
func rounded(x float64) float64 {
	if x < 10 {
		return math.Round(x*10) / 10
	}
	step := 1.0
	for x/step >= 250 {
		step *= 10
	}
	return math.Round(x/step) * step
}

// coordinates writes a position no more exactly than it is known: precision
// is the radius in metres, 0 when not stated.
func (w Words) coordinates(lon, lat, precision float64) string {
	decimals := 2
	switch {
	case precision >= 8000:
		decimals = 1
	case precision > 0 && precision < 50:
		decimals = 4
	case precision > 0 && precision < 500:
		decimals = 3
	}
	fixed := func(x float64) string { return w.digits(strconv.FormatFloat(math.Abs(x), 'f', decimals, 64)) }
	ns, ew := "north", "east"
	if lat < 0 {
		ns = "south"
	}
	if lon < 0 {
		ew = "west"
	}
	return w.Say("coordinates", "latitude", w.Say(ns, "n", fixed(lat)), "longitude", w.Say(ew, "n", fixed(lon)))
}
