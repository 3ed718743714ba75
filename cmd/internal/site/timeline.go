package site

import (
	"html/template"
	"strconv"
	"strings"
	"time"

	"dateline/mapdata"
	"dateline/mapdata/prose"
)

// event is a dated event in the timeline.
type event struct {
	N        int
	ID       string
	When     string // as exactly as it is known
	ISO      string // empty for a span of dates
	Text     template.HTML
	Leads    []prose.Link // of Text, which stands in a button
	Features string       // ids, separated by spaces
	Quotes   []quote
	Links    []link
	Bar      bar
	Y        int // of the bar in the band, CSS pixels
}

// bar is a part of the time axis in percent of its length, from the side
// where the page's language begins.
type bar struct{ X, Width string }

// tick is a mark of the time axis.
type tick struct{ X, Text string }

// timeline is the story's events on their common axis.
type timeline struct {
	Name, None string // of the slider, and its text while no event is chosen
	Events     []event
	Ticks      []tick
	Grid       []string // where all years or months begin, percent
}

// timeline gives the dated events; nil where there are none. An event is
// drawn as long as what is known of its date: a year is a year long.
func (w Words) timeline(s *mapdata.Story) *timeline {
	if len(s.Events) == 0 {
		return nil
	}
	var from, to float64
	for i, e := range s.Events {
		a, b := span(e)
		if i == 0 || a < from {
			from = a
		}
		if i == 0 || b > to {
			to = b
		}
	}
	a := axis{from, to, rtl(s.Language)}
	out := &timeline{Name: w["timeline"], None: w["timeline.none"]}
	var lanes lanes
	for i, e := range s.Events {
		first, last := span(e)
		ev := event{
			N: i + 1, ID: e.ID, When: w.date(e.Date), ISO: e.Date.String(), Text: phrase(e.Text), Leads: prose.Parse(e.Text).Links(),
			Features: strings.Join(e.Features, " "), Quotes: w.quotes(s, e.Excerpts), Bar: a.bar(first, last),
			Y: laneTop + laneHeight*lanes.put(a.at(first), a.at(last)),
		}
		if !e.End.IsZero() && e.End != e.Date {
			ev.When = w.Say("timeline.span", "from", ev.When, "to", w.date(e.End))
			ev.ISO = ""
		}
		for _, id := range e.Features {
			if name := nameOf(s, id); name != "" {
				ev.Links = append(ev.Links, link{id, name})
			}
		}
		out.Events = append(out.Events, ev)
	}
	out.Ticks, out.Grid = w.ticks(a)
	return out
}

// The lanes of the band, CSS pixels.
const (
	laneTop    = 8
	laneHeight = 10
)

// lanes keep bars that overlap above each other: where each lane ends,
// percent.
type lanes [3]float64

// put gives the lane for a bar. Where all are taken, bars overlap in the
// last one.
func (l *lanes) put(from, to float64) int {
	const gap = 1
	for i := range l {
		if from >= l[i] || i == len(l)-1 {
			l[i] = to + gap
			return i
		}
	}
	return 0
}

func nameOf(s *mapdata.Story, id string) string {
	for _, p := range s.Places {
		if p.ID == id {
			return p.Name
		}
	}
	for _, r := range s.Routes {
		if r.ID == id {
			return r.Name
		}
	}
	for _, a := range s.Areas {
		if a.ID == id {
			return a.Name
		}
	}
	return ""
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

// axis is a line of time, days since 1970.
type axis struct {
	from, to float64
	mirrored bool // time runs from right to left
}

// bar places a span on the axis.
func (a axis) bar(from, to float64) bar {
	x, width := a.at(from), a.at(to)-a.at(from)
	if a.mirrored {
		x = 100 - x - width
	}
	return bar{percent(x), percent(width)}
}

func (a axis) at(t float64) float64 { return (t - a.from) / (a.to - a.from) * 100 }

// tick is a moment on the axis, percent from the left.
func (a axis) tick(t float64) string {
	x := a.at(t)
	if a.mirrored {
		x = 100 - x
	}
	return percent(x)
}

func percent(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) + "%" }

// mostTicks is how many dates stand beside each other in a narrow column.
const mostTicks = 7

// ticks are the dates written at the axis, and the lines of its grid: round
// years, or months where the axis is shorter than two years.
func (w Words) ticks(a axis) (named []tick, grid []string) {
	first := time.Unix(int64(a.from*24*60*60), 0).UTC()
	if a.to-a.from < 2*365 {
		return w.months(a, first)
	}
	years := (a.to - a.from) / 365.25
	step := 1
	for i := 0; years/float64(step) > mostTicks; i++ {
		step *= [3]int{2, 5, 2}[i%3]
		if i%3 == 1 {
			step /= 2 // 1, 2, 5, 10
		}
	}
	for y := first.Year() - first.Year()%step; ; y += step {
		t := day(mapdata.Date{Year: max(y, 1), Month: 1, Day: 1})
		if t >= a.to {
			return named, grid
		}
		if t >= a.from {
			grid = append(grid, a.tick(t))
			named = append(named, tick{a.middle(t, day(mapdata.Date{Year: y + step, Month: 1, Day: 1}), step), w.digits(strconv.Itoa(y))})
		}
	}
}

// middle is where the name of a year stands: under the middle of the year;
// or, where the grid skips years, at the year's beginning.
func (a axis) middle(from, to float64, step int) string {
	if step == 1 {
		return a.tick((from + min(to, a.to)) / 2)
	}
	return a.tick(from)
}

func (w Words) months(a axis, first time.Time) (named []tick, grid []string) {
	names := strings.Split(w["months"], "|")
	step := 1
	for (a.to-a.from)/30/float64(step) > mostTicks {
		step++
	}
	d := time.Date(first.Year(), first.Month(), 1, 0, 0, 0, 0, time.UTC)
	for i := 0; ; i++ {
		t := float64(d.Unix()) / (24 * 60 * 60)
		next := d.AddDate(0, 1, 0)
		if t >= a.to {
			return named, grid
		}
		if t >= a.from {
			grid = append(grid, a.tick(t))
		}
		if i%step == 0 && t >= a.from-15 {
			middle := (max(t, a.from) + min(float64(next.Unix())/(24*60*60), a.to)) / 2
			name := []rune(names[d.Month()-1])
			if step > 1 || len(name) > 9 {
				name = name[:min(3, len(name))]
			}
			if d.Month() == 1 || len(named) == 0 {
				name = append(name, []rune(" "+w.digits(strconv.Itoa(d.Year())))...)
			}
			named = append(named, tick{a.tick(middle), string(name)})
		}
		d = next
	}
}
