package prose

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// written writes a text so that a test can be read: a line for each block,
// /emphasis/, *strong*, {words|address}.
func written(t Text) string {
	var b strings.Builder
	for _, block := range t {
		b.WriteString(block.Sign())
		for _, s := range block.Spans {
			words := strings.ReplaceAll(s.Text, "\n", "⏎")
			if s.Emphasis {
				words = "/" + words + "/"
			}
			if s.Strong {
				words = "*" + words + "*"
			}
			if s.URL != "" {
				words = "{" + words + "|" + s.URL + "}"
			}
			b.WriteString(words)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"nothing", "", ""},
		{"plain words", "One sentence. Another.", "One sentence. Another.\n"},
		{"a line break is a space", "one\ntwo", "one two\n"},
		{"two spaces ask for a line break", "one  \ntwo", "one⏎two\n"},
		{"a blank line parts paragraphs", "one\n\ntwo", "one\ntwo\n"},
		{"emphasis", "the *Caspian* and the _Volga_", "the /Caspian/ and the /Volga/\n"},
		{"strong", "**not** there", "*not* there\n"},
		{"both", "***so*** it is", "*/so/* it is\n"},
		{"stars that multiply", "2 * 3 * 4, 5*6", "2 * 3 * 4, 5*6\n"},
		{"names with underscores", "the file a_b_c", "the file a_b_c\n"},
		{"not closed", "**on and *on", "**on and *on\n"},
		{"escaped", `\*as it is\*`, "*as it is*\n"},
		{"entities are letters", "&lt;b&gt; &amp; &#x202e;", "&lt;b&gt; &amp; &#x202e;\n"},
		{"link", "see [the *port*](https://example.org/a?b=1&c=2), now", "see {the |https://example.org/a?b=1&c=2}{/port/|https://example.org/a?b=1&c=2}, now\n"},
		{"an address alone stays text", "https://example.org/a_b_c", "https://example.org/a_b_c\n"},
		{"link by script", "[here](javascript:alert(1))", "here\n"},
		{"link by script, hidden", "[here](<java\tscript:alert(1)>)", "here\n"},
		{"link to data", "[here](data:text/html,x)", "here\n"},
		{"link within", "[here](other.html)", "here\n"},
		{"link with a name in it", "[here](https://bank.example@evil.example/)", "here\n"},
		{"link without words", "[](https://example.org/)", "{https://example.org/|https://example.org/}\n"},
		{"link to a reference", "[here][1]\n\n[1]: https://example.org/", "[here][1]\n[1]: https://example.org/\n"},
		{"bullets", "Two ports:\n\n- one\n- *two*\n\nand on", "Two ports:\n• one\n• /two/\nand on\n"},
		{"numbers", "1. one\n2. two", "1. one\n2. two\n"},
		{"a year is no number of an item", "1986. It was cold.", "1986. It was cold.\n"},
		{"years", "1986. Cold.\n1991. Colder.", "1986. Cold.\n1991. Colder.\n"},
		{"an item of two paragraphs", "- one\n\n  more\n- two", "• one\nmore\n• two\n"},
		{"a list in a list", "- one\n  - two\n- three", "• one\n• two\n• three\n"},
		{"html", "a <b>bold</b> <!-- word --> <script>alert(1)</script>", "a <b>bold</b> <!-- word --> <script>alert(1)</script>\n"},
		{"html block", "<div onclick=x>\n*in*\n</div>", "<div onclick=x> /in/ </div>\n"},
		{"address in brackets", "<https://example.org/>", "<https://example.org/>\n"},
		{"picture", "![a map](https://example.org/x.png)", "a map\n"},
		{"heading, quotation, code", "# one\n\n> two\n\n`three`", "# one\n> two\n`three`\n"},
		{"rule", "one\n\n---\n\ntwo", "one\n---\ntwo\n"},
		{"no indented code", "    one *two*", "one /two/\n"},
		{"arabic", "عبر **بحر قزوين** اليوم", "عبر *بحر قزوين* اليوم\n"},
	} {
		if got := written(Parse(c.src)); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestCheck(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"*fine* [so](https://example.org/)\n\n- it\n- is", ""},
		{"see [here](javascript:alert(1))", "4 error link: the link leads to no http or https address"},
		{"a <b>c</b>", "2 warning html: HTML is not read; it is shown as it is written\n6 warning html: HTML is not read; it is shown as it is written"},
		{"a < b and c > d", ""},
		{"x ![y](https://e.org/z.png)", "2 warning markup: a picture is not shown, only its words"},
		{"see <https://example.org/>", "4 warning markup: an address in pointed brackets is no link here"},
		{"see [](https://example.org/)", "4 error link: the link has no words"},
		{`see [a](https://example.org/ "b")`, "4 warning markup: the title of a link is not shown"},
		{"- a\n  - b", "6 warning markup: a list inside a list is shown as one list"},
		{"## a\n\n> b\n\n```\nc\n```", "0 warning markup: a heading is shown as it is written\n6 warning markup: a quotation is shown as it is written\n" +
			"11 warning markup: code is shown as it is written\n17 warning markup: code is shown as it is written"},
	} {
		var lines []string
		for _, p := range Check(c.src) {
			grade := "warning"
			if p.Error {
				grade = "error"
			}
			lines = append(lines, fmt.Sprintf("%d %s %s: %s", p.At, grade, p.Rule, p.Text))
			if p.Hint == "" {
				t.Errorf("%q: no hint: %v", c.src, p)
			}
		}
		if got := strings.Join(lines, "\n"); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.src, got, c.want)
		}
	}
}

func TestPlain(t *testing.T) {
	if got, want := Plain("The **US**\npresses:\n\n- [Iran](https://example.org/)\n- others"), "The US presses: • Iran • others"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	links := Parse("[a *b* c](https://e.org/1) [d](https://e.org/1)[e](https://e.org/2)").Links()
	if got, want := fmt.Sprint(links), "[{a b c https://e.org/1} {d https://e.org/1} {e https://e.org/2}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// FuzzParse checks that a text comes out of anything, that its links may be
// followed, that no letter or digit is made up or comes twice, and that
// problems stand in the source.
func FuzzParse(f *testing.F) {
	for _, src := range []string{
		"*a* **b** [c](https://d.e/)", "- a\n- b\n\n1. c\n2. d", "<script>x</script><!--", "[a](javascript:b)", "![a](b)", "\\*\\<",
		"[[[[a](https://b.c/)](d)", "******a*", "\u202ea\u2066", "1986. a\n\n\tb", "a  \nb\\\nc", "<https://a.b/>",
	} {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src string) {
		text := Parse(src)
		letters := map[rune]int{}
		for _, r := range src {
			letters[r]++
		}
		for _, b := range text {
			if len(b.Spans) == 0 {
				t.Fatal("a block without letters")
			}
			for _, s := range b.Spans {
				if s.Text == "" || !utf8.ValidString(s.Text) {
					t.Fatalf("span %q", s.Text)
				}
				if s.URL != "" && !IsAddress(s.URL) {
					t.Fatalf("link to %q", s.URL)
				}
				if s.Text == s.URL {
					continue // a link without words shows its address
				}
				for _, r := range s.Text {
					letters[r]--
				}
			}
		}
		for r, n := range letters {
			if n < 0 && r != ' ' && r != '\n' && r != utf8.RuneError {
				t.Fatalf("%q comes out more often than it went in", r)
			}
		}
		for _, p := range Check(src) {
			if p.At < 0 || p.At > len(src) && utf8.ValidString(src) || p.Rule == "" || p.Text == "" {
				t.Fatalf("%+v", p)
			}
		}
	})
}
