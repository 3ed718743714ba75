//go:build !js

package main

import "testing"

func TestWishes(t *testing.T) {
	for _, c := range []struct {
		asked string
		calm  bool
		s     wishes
		want  string
		still bool
	}{
		{"system", false, wishes{}, "light", false},
		{"system", false, wishes{dark: true}, "dark", false},
		{"system", false, wishes{dark: true, contrast: true, still: true}, "contrast", true},
		{"print", true, wishes{dark: true}, "print", true},
	} {
		w := &window{colours: c.asked, calm: c.calm}
		if w.prefer(c.s); w.colours != c.want || w.calm != c.still {
			t.Errorf("%s with %+v: %s, still %v", c.asked, c.s, w.colours, w.calm)
		}
	}
}
