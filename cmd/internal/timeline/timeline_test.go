package timeline

import (
	"fmt"
	"strings"
	"testing"

	"dateline/mapdata"
)

func events(t *testing.T, dates string) (out []mapdata.Event) {
	t.Helper()
	for _, s := range strings.Fields(dates) {
		from, to, _ := strings.Cut(s, "/")
		var e mapdata.Event
		var ok bool
		if e.Date, ok = mapdata.ParseDate(from); !ok {
			t.Fatal(from)
		}
		if to != "" {
			if e.End, ok = mapdata.ParseDate(to); !ok {
				t.Fatal(to)
			}
		}
		out = append(out, e)
	}
	return out
}

func dump(l Line) string {
	var b strings.Builder
	for _, x := range l.Bars {
		fmt.Fprintf(&b, "%.3f-%.3f/%d ", x.From, x.To, x.Lane)
	}
	b.WriteString("|")
	for _, g := range l.Grid {
		fmt.Fprintf(&b, " %.3f", g)
	}
	b.WriteString(" |")
	for _, k := range l.Ticks {
		fmt.Fprintf(&b, " %s@%.3f", k.Date, k.At)
		if k.Year {
			b.WriteString("y")
		}
		if k.Short {
			b.WriteString("s")
		}
	}
	return b.String()
}

func TestLines(t *testing.T) {
	for _, c := range []struct{ dates, want string }{
		{"", "| |"},
		{"2023-08-16", "0.000-1.000/0 | | 2023-08@0.500y"},
		{"2021 2022-08 2022-07/2022-09 2023", "0.000-0.333/0 0.527-0.555/0 0.499-0.583/1 0.667-1.000/0 | 0.000 0.333 0.667 | 2021@0.167 2022@0.500 2023@0.833"},
		{"2022-12 2023-01-10 2023-02", "0.000-0.344/0 0.444-0.456/0 0.689-1.000/0 | 0.000 0.344 0.689 | 2022-12@0.172y 2023-01@0.517y 2023-02@0.844"},
		{"1950 2020", "0.000-0.014/0 0.986-1.000/0 | 0.141 0.423 0.704 0.986 | 1960@0.141 1980@0.423 2000@0.704 2020@0.986"},
	} {
		if got := dump(Of(events(t, c.dates))); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.dates, got, c.want)
		}
	}
}

// Bars that overlap lie in different lanes as long as there are lanes.
func TestLanes(t *testing.T) {
	l := Of(events(t, "2020/2023 2021 2021-05 2021-06 2022"))
	for i, a := range l.Bars {
		for j, b := range l.Bars[:i] {
			if a.Lane == b.Lane && a.Lane < Lanes-1 && a.From < b.To && b.From < a.To {
				t.Errorf("bars %d and %d overlap in lane %d", i, j, a.Lane)
			}
		}
	}
}
