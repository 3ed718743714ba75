package timeline

import (
	"time"

	"dateline/mapdata"
)

// axis is a line of time, days since 1970.
type axis struct{ from, to float64 }

func (a axis) at(t float64) float64 { return (t - a.from) / (a.to - a.from) }

// mostTicks is how many dates stand beside each other in a narrow column.
const mostTicks = 7

// first is when the axis begins.
func (a axis) first() time.Time { return time.Unix(int64(a.from*24*60*60), 0).UTC() }

// years are round years.
func (a axis) years() (named []Tick, grid []float64) {
	years := (a.to - a.from) / 365.25
	step := 1
	for i := 0; years/float64(step) > mostTicks; i++ {
		step *= [3]int{2, 5, 2}[i%3]
		if i%3 == 1 {
			step /= 2 // 1, 2, 5, 10
		}
	}
	first := a.first().Year()
	for y := first - first%step; ; y += step {
		t := day(mapdata.Date{Year: max(y, 1), Month: 1, Day: 1})
		if t >= a.to {
			return named, grid
		}
		if t >= a.from {
			grid = append(grid, a.at(t))
			named = append(named, Tick{At: a.at(a.middle(t, y+step, step)), Date: mapdata.Date{Year: y}})
		}
	}
}

// middle is where the name of a year stands: under the middle of the year;
// or, where the grid skips years, at the year's beginning.
func (a axis) middle(from float64, next, step int) float64 {
	if step > 1 {
		return from
	}
	return (from + min(day(mapdata.Date{Year: next, Month: 1, Day: 1}), a.to)) / 2
}

// months are the months of an axis that is shorter than two years.
func (a axis) months() (named []Tick, grid []float64) {
	step := 1
	for (a.to-a.from)/30/float64(step) > mostTicks {
		step++
	}
	d := time.Date(a.first().Year(), a.first().Month(), 1, 0, 0, 0, 0, time.UTC)
	for i := 0; ; i++ {
		t, next := days(d), d.AddDate(0, 1, 0)
		if t >= a.to {
			return named, grid
		}
		if t >= a.from {
			grid = append(grid, a.at(t))
		}
		if i%step == 0 && t >= a.from-15 {
			named = append(named, Tick{
				At:    a.at((max(t, a.from) + min(days(next), a.to)) / 2),
				Date:  mapdata.Date{Year: d.Year(), Month: int(d.Month())},
				Year:  d.Month() == time.January || len(named) == 0,
				Short: step > 1,
			})
		}
		d = next
	}
}

func days(t time.Time) float64 { return float64(t.Unix()) / (24 * 60 * 60) }
