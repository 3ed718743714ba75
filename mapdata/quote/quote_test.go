package quote

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFind(t *testing.T) {
	tests := []struct {
		name string
		text string
		s    Selector
		want string // the range found, as it stands in text
		err  error
	}{
		{"plain", "The ship left at noon.", Selector{Exact: "ship left"}, "ship left", nil},
		{"whole text", "noon", Selector{Exact: "noon"}, "noon", nil},
		{"curly in text", "He said: “They’re not yet home,” on Tuesday.", Selector{Exact: `"They're not yet home,"`}, "“They’re not yet home,”", nil},
		{"curly in selector", `He said: "They're not."`, Selector{Exact: "“They’re not.”"}, `"They're not."`, nil},
		{"German and French marks", "„Ja“, « oui »", Selector{Exact: `" oui "`}, "« oui »", nil},
		{"no-break space", "about 300\u00A0km\u202Fnorth", Selector{Exact: "300 km north"}, "300\u00A0km\u202Fnorth", nil},
		{"line break and indent", "one\r\n\t two", Selector{Exact: "one two"}, "one\r\n\t two", nil},
		{"soft hyphen in text", "the con\u00ADdem\u00ADna\u00ADtions came", Selector{Exact: "condemnations"}, "con\u00ADdem\u00ADna\u00ADtions", nil},
		{"soft hyphen at the edges stays out", "a \u00ADword\u00AD b", Selector{Exact: "word"}, "word", nil},
		{"soft hyphen in selector", "condemnations", Selector{Exact: "con\u00ADdemnations"}, "condemnations", nil},
		{"zero-width and direction marks", "\u200Fab\u200Bc\u200E", Selector{Exact: "abc"}, "ab\u200Bc", nil},
		{"decomposed text", "Cafe\u0301 au lait", Selector{Exact: "Café"}, "Cafe\u0301", nil},
		{"composed text", "Café au lait", Selector{Exact: "Cafe\u0301 au"}, "Café au", nil},
		{"soft hyphen before the accent", "Cafe\u00AD\u0301!", Selector{Exact: "Café"}, "Cafe\u00AD\u0301", nil},
		{"half a letter is no match", "Cafe\u0301", Selector{Exact: "Cafe"}, "", ErrNotFound},
		{"non-joiner is spelling", "می\u200Cخواهم", Selector{Exact: "میخواهم"}, "", ErrNotFound},
		{"Kurdish", "هەولێر، کوردستان", Selector{Exact: "کوردستان"}, "کوردستان", nil},
		{"trimmed", "a b c", Selector{Exact: "  b "}, "b", nil},
		{"case matters", "Tehran", Selector{Exact: "tehran"}, "", ErrNotFound},
		{"short and ambiguous", "Iran and Iran", Selector{Exact: "Iran"}, "", ErrAmbiguous},
		{"overlapping occurrences", "anana", Selector{Exact: "ana"}, "", ErrAmbiguous},
		{"overlap told apart by prefix", "anana", Selector{Exact: "ana", Prefix: "an"}, "ana", nil},
		{"prefix decides", "in Iran, from Iran", Selector{Exact: "Iran", Prefix: "from "}, "Iran", nil},
		{"suffix decides", "in Iran, from Iran.", Selector{Exact: "Iran", Suffix: ","}, "Iran", nil},
		{"space between prefix and exact may be missing", "in Iran, from Iran", Selector{Exact: "Iran", Prefix: "from"}, "Iran", nil},
		{"prefix in other marks", "he’s home, she’s home", Selector{Exact: "home", Prefix: "she's "}, "home", nil},
		{"wrong prefix", "in Iran", Selector{Exact: "Iran", Prefix: "from "}, "", ErrContext},
		{"wrong suffix", "in Iran", Selector{Exact: "Iran", Suffix: " is"}, "", ErrContext},
		{"still ambiguous", "from Iran, from Iran", Selector{Exact: "Iran", Prefix: "from "}, "", ErrAmbiguous},
		{"empty", "text", Selector{Exact: " \u00AD "}, "", ErrEmpty},
		{"empty text", "", Selector{Exact: "x"}, "", ErrNotFound},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			start, end, err := Find(tt.text, tt.s)
			if err != tt.err {
				t.Fatalf("error %v, want %v", err, tt.err)
			}
			if got := tt.text[start:end]; got != tt.want {
				t.Errorf("found %q, want %q", got, tt.want)
			}
		})
	}
	if !errors.Is(ErrContext, ErrNotFound) {
		t.Error("ErrContext is not an ErrNotFound")
	}
}

func TestPrefixNamesTheRightOne(t *testing.T) {
	const text = "in Iran, from Iran."
	start, _, err := Find(text, Selector{Exact: "Iran", Prefix: "from"})
	if want := strings.LastIndex(text, "Iran"); err != nil || start != want {
		t.Errorf("start %d, %v; want %d", start, err, want)
	}
}

func TestMake(t *testing.T) {
	const text = "The drones went to Russia. The parts went to Russia too. The war went on."
	for _, tt := range []struct {
		passage        string
		skip           int // how many occurrences to pass over
		prefix, suffix string
	}{
		{"drones", 0, "", ""},
		{"went to Russia", 0, "drones ", ""},
		{"went to Russia", 1, "parts ", ""},
		{"The", 0, "", " drones"},
		{"The", 2, "too. ", ""},
	} {
		start := 0
		for range tt.skip + 1 {
			start += strings.Index(text[start:], tt.passage) + 1
		}
		start--
		s, err := Make(text, start, start+len(tt.passage))
		if err != nil {
			t.Fatalf("%q: %v", tt.passage, err)
		}
		if s.Prefix != tt.prefix || s.Suffix != tt.suffix {
			t.Errorf("%q #%d: prefix %q suffix %q, want %q %q", tt.passage, tt.skip, s.Prefix, s.Suffix, tt.prefix, tt.suffix)
		}
		if got, _, err := Find(text, s); err != nil || got != start {
			t.Errorf("%q #%d: found at %d, %v; want %d", tt.passage, tt.skip, got, err, start)
		}
	}
	if _, err := Make(text, 5, 5); err != ErrEmpty {
		t.Errorf("empty range: %v", err)
	}
	if _, err := Make(strings.Repeat("la ", 100), 150, 152); err != ErrAmbiguous {
		t.Errorf("hopeless range: %v", err)
	}
}

// FuzzFind checks that what is found reads as the selector says, and that
// a selector made for a range finds that range.
func FuzzFind(f *testing.F) {
	f.Add("He said: “no\u00AD, Cafe\u0301” twice", "no, Café", "said: ", " twice")
	f.Add("aaaa", "aa", "a", "")
	f.Add("\u1100\u1161\u11A8 \u0344", "각", "", "")
	f.Add("\xff a\u0301\u0301", "a", "\xff", "")
	f.Fuzz(func(t *testing.T, text, exact, prefix, suffix string) {
		start, end, err := Find(text, Selector{Exact: exact, Prefix: prefix, Suffix: suffix})
		if err == nil {
			if start >= end || end > len(text) {
				t.Fatalf("range %d:%d of %d", start, end, len(text))
			}
			if got, want := Normalize(text[start:end]), Normalize(exact); got != want {
				t.Fatalf("%q found for %q", got, want)
			}
		}
		if once := Normalize(text); utf8.ValidString(text) && Normalize(once) != once {
			t.Fatalf("Normalize(%q) is not stable", text)
		}
		if s, err := Make(text, len(prefix), len(prefix)+len(exact)); err == nil {
			if _, _, err := Find(text, s); err != nil {
				t.Fatalf("made %+v, then %v", s, err)
			}
		}
	})
}
