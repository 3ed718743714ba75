package panel

import (
	"math"
	"strconv"
	"strings"

	"dateline/mapdata"
)

// Words are the interface strings of a language by their keys, as in
// assets/strings.
type Words map[string]string

// say gives a string with its blanks filled: pairs of names and values.
func (w Words) say(key string, pairs ...string) string {
	s, ok := w[key]
	if !ok {
		return key
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		s = strings.ReplaceAll(s, "{"+pairs[i]+"}", pairs[i+1])
	}
	return s
}

// kind names the kind of a feature; a kind without a word stands for itself.
func (w Words) kind(kind string) string {
	if s, ok := w["kind."+kind]; ok {
		return s
	}
	return kind
}

// number writes a number with the digits of the language.
func (w Words) number(n int) string { return w.digits(strconv.Itoa(n)) }

// decimal writes a number with up to two decimals.
func (w Words) decimal(x float64) string {
	s := strconv.FormatFloat(math.Round(x*100)/100, 'f', -1, 64)
	return w.digits(strings.Replace(s, ".", w["decimal"], 1))
}

func (w Words) digits(s string) string {
	own := []rune(w["digits"])
	if len(own) != 10 || own[0] == '0' {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return own[r-'0']
		}
		return r
	}, s)
}

// date writes a date as precisely as it is known, empty for none.
func (w Words) date(d mapdata.Date) string {
	if d.Year == 0 {
		return ""
	}
	year := w.number(d.Year)
	months := strings.Split(w["months"], "|")
	if d.Month < 1 || d.Month > len(months) {
		return year
	}
	if d.Day == 0 {
		return w.say("date.month", "month", months[d.Month-1], "year", year)
	}
	return w.say("date.day", "day", w.number(d.Day), "month", months[d.Month-1], "year", year)
}

// position writes degrees of latitude and longitude.
func (w Words) position(lon, lat float64) string {
	ns, ew := "north", "east"
	if lat < 0 {
		ns = "south"
	}
	if lon < 0 {
		ew = "west"
	}
	return w.say(ns, "n", w.decimal(math.Abs(lat))) + " · " + w.say(ew, "n", w.decimal(math.Abs(lon)))
}

// distance writes a length on the ground, metres.
func (w Words) distance(metres float64) string {
	if metres >= 1000 {
		return w.say("unit.km", "n", w.decimal(metres/1000))
	}
	return w.say("unit.m", "n", w.decimal(metres))
}

// quoted puts a passage between the quotation marks of its language.
func quoted(text, language string) string {
	base, _, _ := strings.Cut(language, "-")
	switch base {
	case "de", "cs", "bg":
		return "„" + text + "“"
	case "fr":
		return "«\u00a0" + text + "\u00a0»"
	case "ru", "uk", "es", "it", "ar", "fa", "ckb", "ku":
		return "«" + text + "»"
	}
	return "“" + text + "”"
}
