package mapdata

import (
	"fmt"
	"strconv"
	"time"
)

// IsZero tells whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// String gives d in ISO 8601, as exactly as it is known: "2018", "2022-08"
// or "2023-08-16"; "" for no date.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Span gives the first and the last day that d may stand for: a year or a
// month is a span, a day is both. The zero Date has zero days.
func (d Date) Span() (first, last Date) {
	if d.IsZero() {
		return d, d
	}
	first, last = d, d
	if d.Month == 0 {
		first.Month, last.Month = 1, 12
	}
	if d.Day == 0 {
		first.Day = 1
		last.Day = daysIn(last.Year, last.Month)
	}
	return first, last
}

// Before tells whether all of d lies before the first day of e.
func (d Date) Before(e Date) bool {
	_, last := d.Span()
	first, _ := e.Span()
	return last.String() < first.String()
}

// ParseDate reads a date of the Gregorian calendar as Date.String writes
// it, in the years 1 to 9999.
func ParseDate(s string) (d Date, ok bool) {
	if len(s) != len("2006") && len(s) != len("2006-01") && len(s) != len("2006-01-02") {
		return Date{}, false
	}
	for i := range len(s) {
		if hyphen := i == 4 || i == 7; hyphen != (s[i] == '-') || !hyphen && (s[i] < '0' || s[i] > '9') {
			return Date{}, false
		}
	}
	d.Year, _ = strconv.Atoi(s[:4])
	if len(s) > 4 {
		d.Month, _ = strconv.Atoi(s[5:7])
	}
	if len(s) > 7 {
		d.Day, _ = strconv.Atoi(s[8:10])
	}
	ok = d.Year >= 1 &&
		(len(s) <= 4 || d.Month >= 1 && d.Month <= 12) &&
		(len(s) <= 7 || d.Day >= 1 && d.Day <= daysIn(d.Year, d.Month))
	if !ok {
		return Date{}, false
	}
	return d, true
}

// daysIn gives the length of a month.
func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
