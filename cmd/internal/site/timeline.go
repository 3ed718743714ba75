package site

import (
	"html/template"
	"strconv"
	"strings"

	eras "dateline/cmd/internal/timeline"
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

// timeline gives the dated events; nil where there are none.
func (w Words) timeline(s *mapdata.Story) *timeline {
	if len(s.Events) == 0 {
		return nil
	}
	line := eras.Of(s.Events)
	mirrored := rtl(s.Language)
	at := func(x float64) string {
		if mirrored {
			x = 1 - x
		}
		return percent(100 * x)
	}
	out := &timeline{Name: w["timeline"], None: w["timeline.none"]}
	for i, e := range s.Events {
		b := line.Bars[i]
		from := b.From
		if mirrored {
			from = b.To
		}
		ev := event{
			N: i + 1, ID: e.ID, When: w.date(e.Date), ISO: e.Date.String(), Text: phrase(e.Text), Leads: prose.Parse(e.Text).Links(),
			Features: strings.Join(e.Features, " "), Quotes: w.quotes(s, e.Excerpts),
			Bar: bar{at(from), percent(100 * (b.To - b.From))}, Y: laneTop + laneHeight*b.Lane,
		}
		if !e.End.IsZero() && e.End != e.Date {
			ev.When = w.Say("timeline.span", "from", ev.When, "to", w.date(e.End))
			ev.ISO = ""
		}
		for _, id := range e.Features {
			if name := s.NameOf(id); name != "" {
				ev.Links = append(ev.Links, link{id, name})
			}
		}
		out.Events = append(out.Events, ev)
	}
	for _, x := range line.Grid {
		out.Grid = append(out.Grid, at(x))
	}
	for _, t := range line.Ticks {
		out.Ticks = append(out.Ticks, tick{at(t.At), w.tick(t)})
	}
	return out
}

// tick writes a date at the axis.
func (w Words) tick(t eras.Tick) string {
	year := w.digits(strconv.Itoa(t.Date.Year))
	if t.Date.Month == 0 {
		return year
	}
	name := []rune(strings.Split(w["months"], "|")[t.Date.Month-1])
	if t.Short || len(name) > 9 {
		name = name[:min(3, len(name))]
	}
	if t.Year {
		return string(name) + " " + year
	}
	return string(name)
}

// The lanes of the band, CSS pixels.
const (
	laneTop    = 8
	laneHeight = 10
)

func percent(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) + "%" }
