package lettering

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/cmd/internal/scene"
)

// Glyph ids, offsets and advances as HarfBuzz 6.0.0 gives them. Recorded
// in assets/fonts, for each line, with
//
//	hb-shape --no-clusters --no-glyph-names --variations=wght=WEIGHT --language=LANG FONT.ttf TEXT
func TestAsHarfBuzz(t *testing.T) {
	const (
		roman, italic, arabic, hebrew = "Inter-roman", "Inter-italic", "Vazirmatn", "NotoSansHebrew"
	)
	for _, c := range []struct {
		font   string
		weight float32
		lang   string
		text   string
		want   string
	}{
		{roman, 600, "en", "AVATAR", "[2+1804|453+1798|2+1790|409+1610|2+2038|382+1832]"},
		{roman, 600, "en", "To", "[409+1634|775+1712]"},
		{roman, 600, "ru", "Махачкала", "[298+2552|537+1618|949+1579|537+1618|1240+1648|1218+1603|537+1618|1223+1689|537+1618]"},
		{roman, 600, "uk", "Запоріжжя", "[1027+1835|537+1618|1233+1669|823+1712|832+1759|704+734|1213+2424|1213+2424|1254+1612]"},
		{roman, 600, "ru", "Ростов-на-Дону", "[1990+1790|823+1712|593+1600|1234+1485|823+1712|1208+1609|1362+1312|1228+1658|537+1618|1362+1312|1024+2185|823+1712|1228+1602|964+1622]"},
		{roman, 400, "tr", "Iğdır", "[197+744|654+1716|594+1748|680+668|837+1048]"},
		{italic, 400, "en", "Volga", "[453+1760|775+1680|723+668|650+1716|504+1588]"},
		{arabic, 600, "ckb", "کوردستان", "[719+1417|1173+557|1189+783|1218+1631|689+851|691+733|1280+922|1088+925]"},
		{arabic, 600, "ckb", "هەولێر", "[1213+807|879+813|1262+611|721+941|896+1083|1276+1439]"},
		{arabic, 600, "ckb", "ماخاچکاڵا", "[474+1201|1173+557|1089+1046|1078+1388|1173+557|1206+1388|1173+557|1266+1108]"},
		{arabic, 600, "ckb", "سلێمانی", "[1129+1345|1272+600|1173+557|1268+1174|878+743|1263+651|1218+1631]"},
		{arabic, 400, "fa", "دریای خزر", "[691+670|1215+791|1206+1372|592+550|868+1445|1173+536|1130+638|691+701|689+980]"},
		{arabic, 400, "fa", "تهران", "[719+1386|681+335|1213+791|1277+1020|1186+628]"},
		{arabic, 500, "ar", "اللاذقية", "[1183+1077|1290+743|1254+947|690+1002|1302+1245|1262+605|681+505]"},
		{arabic, 400, "ar", "مُحَمَّد", "[1209+1089|735@288,29+0|1268+1174|728@263,-60+0|1203+1396|730@314,64+0|1266+1092]"},
		{hebrew, 400, "he", "ירושלים", "[23+684|138@-30,0+265|55+522|96+730|124+301|86+523|138@-20,0+275]"},
	} {
		b := NewBook(fonts())
		runs, missing := b.runs([]rune(c.text), design{weight: c.weight, italic: c.font == italic}, c.lang)
		order(runs)
		var got []string
		for _, r := range runs {
			for i, g := range r.info {
				p, s := r.pos[i], fmt.Sprint(g.Glyph)
				if p.XOffset != 0 || p.YOffset != 0 {
					s += fmt.Sprintf("@%d,%d", p.XOffset, p.YOffset)
				}
				got = append(got, s+fmt.Sprintf("+%d", p.XAdvance))
			}
		}
		if joined := "[" + strings.Join(got, "|") + "]"; joined != c.want || missing != nil {
			t.Errorf("%s in %s, weight %v:\ngot  %s, missing %q\nwant %s", c.text, c.font, c.weight, joined, missing, c.want)
		}
	}
}

func TestCapitals(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Kazakhstan", "KAZAKHSTAN"},
		{"tr", "Türkiye", "TÜRKİYE"},
		{"tr", "Irak ısı", "IRAK ISI"},
		{"az", "Azərbaycan i", "AZƏRBAYCAN İ"},
		{"de", "Weißrussland", "WEISSRUSSLAND"},
		{"uk", "Україна", "УКРАЇНА"},
		{"el", "Ελλάδα", "ΕΛΛΑΔΑ"},
		{"ka", "საქართველო", "საქართველო"},
		{"ckb", "ئێران", "ئێران"},
		{"not a tag", "Iran", "IRAN"},
	} {
		if got := capitals(c.text, c.lang); got != c.want {
			t.Errorf("%s: %q gives %q, want %q", c.lang, c.text, got, c.want)
		}
	}
}

func TestLetterSpacing(t *testing.T) {
	b := NewBook(fonts())
	for _, c := range []struct {
		lang, text, asTyped string
		gaps                float32
	}{
		{"en", "Iran", "IRAN", 3},
		{"uk", "Росія", "РОСІЯ", 4},
		{"ckb", "ئێران", "ئێران", 0},
		{"fa", "روسیه", "روسیه", 0},
	} {
		spaced := b.Shape(c.text, scene.Country, c.lang)
		plain := b.Shape(c.asTyped, scene.AreaName, c.lang) // the same weight
		want := plain.Width + c.gaps*designs[scene.Country].spacing
		if math.Abs(float64(spaced.Width-want)) > 1e-4 {
			t.Errorf("%s: width %.4f em, want %.4f", c.text, spaced.Width, want)
		}
		if len(spaced.Runs) != len(plain.Runs) {
			t.Errorf("%s: %d glyphs spaced, %d plain", c.text, len(spaced.Runs), len(plain.Runs))
		}
	}
}

// Each line, from left to right, with the digits and letters that stand
// for themselves.
func TestVisualOrder(t *testing.T) {
	b := NewBook(fonts())
	glyph := func(s string, style scene.Style, lang string) uint16 {
		return b.Shape(s, style, lang).Runs[0].Glyph
	}
	for _, c := range []struct {
		name, text, lang string
		rtl              bool
		want             []string // the glyphs from left to right; "." for any
	}{
		{"latin", "ab", "en", false, []string{"a", "b"}},
		{"a number in arabic", "د 12 د", "ar", true, []string{"د", "1", "2", "د"}},
		{"latin in arabic", "د ab د", "ar", true, []string{"د", "a", "b", "د"}},
		{"arabic and a number in latin", "a د 12 د b", "en", false, []string{"a", "د", "1", "2", "د", "b"}},
		{"arabic, a number, latin inside", "د 1 a", "ar", true, []string{"a", "1", "د"}},
		{"two arabic words in latin", "a د ر b", "en", false, []string{"a", "ر", "د", "b"}},
		{"no strong character", "12", "ckb", true, []string{"1", "2"}},
	} {
		s := b.Shape(c.text, scene.Town, c.lang)
		if s.RTL != c.rtl {
			t.Errorf("%s: RTL is %v", c.name, s.RTL)
		}
		var got, want []uint16
		for i, r := range s.Runs {
			got = append(got, r.Glyph)
			if i > 0 && r.X < s.Runs[i-1].X {
				t.Errorf("%s: glyph %d is left of the one before", c.name, i)
			}
		}
		for _, w := range c.want {
			want = append(want, glyph(w, scene.Town, c.lang))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: glyphs %v, want %v", c.name, got, want)
		}
	}
}

// Brackets in a line from right to left are mirrored: the visual line
// begins with an opening one.
func TestMirroredBrackets(t *testing.T) {
	b := NewBook(fonts())
	s := b.Shape("(د)", scene.Town, "ar")
	ltr := b.Shape("(a)", scene.Town, "en")
	if len(s.Runs) != 3 || len(ltr.Runs) != 3 {
		t.Fatalf("%d and %d glyphs", len(s.Runs), len(ltr.Runs))
	}
	// The first glyph opens to the right in both lines: its ink lies in the
	// left half of its advance no more than a closing one's would.
	for _, line := range []Shaped{s, ltr} {
		if !opensRight(b.glyphs[line.Runs[0].Glyph]) || opensRight(b.glyphs[line.Runs[2].Glyph]) {
			t.Errorf("a bracket faces the wrong way")
		}
	}
}

// opensRight tells whether a bracket's leftmost point is at middle height.
func opensRight(g glyph) bool {
	top, bottom := extent(g.contours)
	left := point{math.Inf(1), 0}
	for _, e := range flatten(g.contours) {
		if e.a.x < left.x {
			left = e.a
		}
	}
	return math.Abs(left.y-(top+bottom)/2) < (bottom-top)/6
}

func TestGlyphsAreSharedByWeight(t *testing.T) {
	b := NewBook(fonts())
	town := b.Shape("aa", scene.Town, "en")
	again := b.Shape("a", scene.Town, "en")
	if town.Runs[0].Glyph != town.Runs[1].Glyph || town.Runs[0].Glyph != again.Runs[0].Glyph {
		t.Error("one letter in one weight takes several glyphs")
	}
	story := b.Shape("a", scene.Story, "en")
	water := b.Shape("a", scene.WaterName, "en")
	if story.Runs[0].Glyph == town.Runs[0].Glyph || water.Runs[0].Glyph == town.Runs[0].Glyph {
		t.Error("two weights share a glyph")
	}
}

func TestMissing(t *testing.T) {
	b := NewBook(fonts())
	s := b.Shape("Qom 中 قم ירושלים", scene.Town, "en")
	if diff := cmp.Diff([]rune("中"), s.Missing); diff != "" {
		t.Errorf("missing (-want +got):\n%s", diff)
	}
	if s := b.Shape("Qom قم ירושלים Київ Ağrı Łódź → “ ” ’ – — …", scene.WaterName, "en"); s.Missing != nil {
		t.Errorf("missing %q", s.Missing)
	}
}

func TestEmpty(t *testing.T) {
	b := NewBook(fonts())
	for _, text := range []string{"", " ", "\n", "\u200f"} {
		if s := b.Shape(text, scene.Story, "fa"); len(s.Runs) != 0 || !s.RTL {
			t.Errorf("%q gives %+v", text, s)
		}
	}
}

func TestDigits(t *testing.T) {
	b := NewBook(fonts())
	for _, c := range []struct{ lang, digits string }{
		{"en", "0123456789"}, {"uk", "0123456789"}, {"ar", "٠١٢٣٤٥٦٧٨٩"}, {"ckb", "٠١٢٣٤٥٦٧٨٩"},
		{"fa", "۰۱۲۳۴۵۶۷۸۹"}, {"fa-AF", "۰۱۲۳۴۵۶۷۸۹"}, {"pt", "0123456789"}, {"?", "0123456789"},
	} {
		d := b.Digits(c.lang)
		for i, r := range []rune(c.digits) {
			want := b.Shape(string(r), scene.Story, c.lang)
			if d.Glyph[i] != want.Runs[0].Glyph || d.Advance[i] != want.Width {
				t.Errorf("%s: digit %d is not %c", c.lang, i, r)
			}
		}
		names := []string{}
		for _, w := range d.Words {
			names = append(names, w.Name)
			if w.Width <= 0 || len(w.Runs) == 0 {
				t.Errorf("%s: no word for %s", c.lang, w.Name)
			}
		}
		if diff := cmp.Diff([]string{"km", "mi", "nm", "m"}, names); diff != "" {
			t.Errorf("%s: words (-want +got):\n%s", c.lang, diff)
		}
	}
	for lang, words := range units {
		for _, w := range words {
			if s := b.Shape(w, scene.Story, lang); s.Missing != nil {
				t.Errorf("%s: %q lacks %q", lang, w, s.Missing)
			}
		}
	}
}
