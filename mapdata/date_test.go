package mapdata

import "testing"

func TestDates(t *testing.T) {
	for _, tt := range []struct{ s, first, last string }{
		{"2018", "2018-01-01", "2018-12-31"},
		{"2022-08", "2022-08-01", "2022-08-31"},
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"1900-02", "1900-02-01", "1900-02-28"},
		{"2022-12", "2022-12-01", "2022-12-31"},
		{"2023-08-16", "2023-08-16", "2023-08-16"},
		{"0001", "0001-01-01", "0001-12-31"},
	} {
		d, ok := ParseDate(tt.s)
		if !ok || d.String() != tt.s {
			t.Errorf("%s: %v, %v", tt.s, d, ok)
		}
		first, last := d.Span()
		if first.String() != tt.first || last.String() != tt.last {
			t.Errorf("%s: from %s to %s, want %s to %s", tt.s, first, last, tt.first, tt.last)
		}
	}
	for _, s := range []string{"", "18", "0000", "2022-00", "2022-13", "2022-8", "2022-08-32", "2023-02-29", "2022/08", "2022-08-", "+022", "２０２２", "2022-08-16T12:00"} {
		if d, ok := ParseDate(s); ok || !d.IsZero() {
			t.Errorf("%q: %v", s, d)
		}
	}
	if got := (Date{}).String(); got != "" {
		t.Errorf("no date is %q", got)
	}
	if first, last := (Date{}).Span(); !first.IsZero() || !last.IsZero() {
		t.Errorf("no date is from %v to %v", first, last)
	}
}

func TestDateBefore(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"2021", "2022", true},
		{"2022", "2022-08", false},
		{"2022-07", "2022-08-16", true},
		{"2022-08", "2022-08-16", false},
		{"2022-08-15", "2022-08-16", true},
		{"2022-08-16", "2022-08-16", false},
		{"2023", "2022", false},
	} {
		a, _ := ParseDate(tt.a)
		b, _ := ParseDate(tt.b)
		if a.Before(b) != tt.want {
			t.Errorf("%s before %s: %v", a, b, !tt.want)
		}
	}
}
