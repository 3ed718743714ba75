package panel

import (
	"math"
	"strconv"
	"strings"

	"dateline/cmd/internal/timeline"
	"dateline/mapdata"
	"dateline/mapdata/geodesy"
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

// length writes how long a route is; about, where it is drawn and not
// tracked.
func (w Words) length(r *mapdata.Route) string {
	metres := geodesy.Length(r.Line)
	if metres == 0 {
		return ""
	}
	out := w.away(metres)
	if r.Kind != "sea" {
		out = w.say("unit.km", "n", w.number(int(math.Round(metres/1000))))
	}
	if r.Schematic {
		out = "≈\u00a0" + out
	}
	return out
}

// away writes a distance between places, metres, in kilometres and nautical
// miles.
func (w Words) away(metres float64) string {
	return w.say("unit.km", "n", w.number(int(math.Round(metres/1000)))) + " (" +
		w.say("unit.nm", "n", w.number(int(math.Round(metres/1852)))) + ")"
}

// direction writes a bearing, degrees clockwise from north.
func (w Words) direction(bearing float64) string {
	names := strings.Split(w["compass"], "|")
	at := int(math.Round(bearing/45)) & 7
	if at >= len(names) {
		return ""
	}
	return w.say("table.degrees", "n", w.number(int(math.Round(bearing))%360), "direction", names[at])
}

// when writes when something was: a date or a span of dates.
func (w Words) when(e *mapdata.Event) string {
	if e.End.IsZero() || e.End == e.Date {
		return w.date(e.Date)
	}
	return w.say("timeline.span", "from", w.date(e.Date), "to", w.date(e.End))
}

// tick writes a date at the axis of the events.
func (w Words) tick(t timeline.Tick) string {
	year := w.number(t.Date.Year)
	months := strings.Split(w["months"], "|")
	if t.Date.Month < 1 || t.Date.Month > len(months) {
		return year
	}
	name := []rune(months[t.Date.Month-1])
	if t.Short || len(name) > 9 {
		name = name[:min(3, len(name))]
	}
	if t.Year {
		return string(name) + " " + year
	}
	return string(name)
}

// distance writes a length on the ground, metres.
func (w Words) distance(metres float64) string {
	if metres >= 1000 {
		return w.say("unit.km", "n", w.decimal(metres/1000))
	}
	return w.say("unit.m", "n", w.decimal(metres))
}
