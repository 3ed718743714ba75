package mapdata

import "testing"

func TestNearest(t *testing.T) {
	known := []string{"name", "localName", "precision", "to", "excerpts", "source"}
	for _, tt := range []struct{ name, want string }{
		{"nmae", "name"},            // neighbours swapped
		{"Name", "name"},            // case
		{"local_name", "localName"}, // separators
		{"localname", "localName"},
		{"loclaNmae", "localName"}, // two slips in nine letters
		{"excerpt", "excerpts"},
		{"excrepsts", "excerpts"},
		{"prec", "precision"},
		{"sorce", "source"},
		{"name", ""}, // it is known
		{"To", "to"},
		{"on", ""}, // two letters allow no slip
		{"game", "name"},
		{"population", ""},
		{"", ""},
		{"имя", ""},
	} {
		if got := nearest(tt.name, known); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestEditDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"a", "", 1}, {"ab", "ba", 1}, {"abc", "ca", 3}, {"port", "prot", 1}, {"kitten", "sitting", 3}, {"a", "abcdef", 3},
	} {
		if got := editDistance(tt.a, tt.b); got != tt.want {
			t.Errorf("%q, %q: %d, want %d", tt.a, tt.b, got, tt.want)
		}
		if got := editDistance(tt.b, tt.a); got != tt.want {
			t.Errorf("%q, %q: %d, want %d", tt.b, tt.a, got, tt.want)
		}
	}
}
