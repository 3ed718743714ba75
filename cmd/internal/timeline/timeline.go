// Package timeline places the dated events of a story on their common axis.
// Positions are parts of the axis, 0 where it begins and 1 where it ends,
// in the direction of time.
package timeline

import (
	"time"

	"dateline/mapdata"
)

// Line is an axis with its events.
type Line struct {
	Bars  []Bar     // of the events, in their order
	Grid  []float64 // where all years or months begin
	Ticks []Tick    // the dates that are written at the axis
}

// Bar is an event: as long as what is known of its date, so that a year is a
// year long.
type Bar struct {
	From, To float64
	Lane     int // 0 to Lanes-1; bars that overlap lie in different ones
}

// Lanes is how many bars can lie above each other. Where all lanes are taken,
// bars overlap in the last one.
const Lanes = 3

// Tick is a date at the axis: the middle of its text.
type Tick struct {
	At    float64
	Date  mapdata.Date // a year or a month
	Year  bool         // a month is written with its year
	Short bool         // a month is written in three letters
}

// Of gives the axis of some events; of none, the zero Line.
func Of(events []mapdata.Event) Line {
	var out Line
	if len(events) == 0 {
		return out
	}
	var a axis
	for i, e := range events {
		from, to := span(e)
		if i == 0 || from < a.from {
			a.from = from
		}
		if i == 0 || to > a.to {
			a.to = to
		}
	}
	var lanes [Lanes]float64
	for _, e := range events {
		from, to := span(e)
		b := Bar{From: a.at(from), To: a.at(to)}
		b.Lane = put(&lanes, b)
		out.Bars = append(out.Bars, b)
	}
	if a.to-a.from < 2*365 {
		out.Ticks, out.Grid = a.months()
	} else {
		out.Ticks, out.Grid = a.years()
	}
	return out
}

// put gives the lane for a bar; ends is where each lane ends.
func put(ends *[Lanes]float64, b Bar) int {
	const gap = 0.01
	for i := range ends {
		if b.From >= ends[i] || i == Lanes-1 {
			ends[i] = b.To + gap
			return i
		}
	}
	return 0
}

// span is the time that an event may have taken, from the beginning of its
// first day to the end of its last one; days since 1970.
func span(e mapdata.Event) (from, to float64) {
	first, last := e.Date.Span()
	if !e.End.IsZero() {
		_, last = e.End.Span()
	}
	return day(first), day(last) + 1
}

// day counts days since 1970.
func day(d mapdata.Date) float64 {
	return float64(time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Unix()) / (24 * 60 * 60)
}
