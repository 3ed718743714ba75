package site

import (
	"strings"
	"testing"
)

func TestNarration(t *testing.T) {
	for _, c := range []struct{ src, want, button string }{
		{"", "", ""},
		{"one\ntwo", "<p>one two</p>", "one two"},
		{"*a* **b** ***c***\n\nd  \ne", "<p><em>a</em> <strong>b</strong> <strong><em>c</em></strong></p><p>d<br>e</p>",
			"<em>a</em> <strong>b</strong> <strong><em>c</em></strong><br>d<br>e"},
		{"- a\n- b\n\n1. c\n\nd", "<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol><p>d</p>", "• a<br>• b<br>1. c<br>d"},
		{`see [the *list*](https://example.org/?a=1&b="2")`,
			`<p>see <a href="https://example.org/?a=1&amp;b=&quot;2&quot;" target="_blank" rel="noopener noreferrer">the <em>list</em></a></p>`,
			"see the <em>list</em>"},
		{`<img src=x onerror=alert(1)> & "x" [y](javascript:alert(1))`, "<p>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;x&quot; y</p>",
			"&lt;img src=x onerror=alert(1)&gt; &amp; &quot;x&quot; y"},
	} {
		if got := string(narration(c.src)); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.src, got, c.want)
		}
		if got := string(phrase(c.src)); got != c.button {
			t.Errorf("%q in a button:\n got %s\nwant %s", c.src, got, c.button)
		}
	}
}

// FuzzNarration checks that no text brings an element or attribute of its
// own into the page.
func FuzzNarration(f *testing.F) {
	for _, src := range []string{"*a*", "[a](https://b.c/\"><script>)", "<script>", "- <b>\n- </ul>", "[\"](https://b.c/'onclick=x)", "1. a\n- b"} {
		f.Add(src)
	}
	known := strings.NewReplacer("<p>", "", "</p>", "", "<ul>", "", "</ul>", "", "<ol>", "", "</ol>", "", "<li>", "", "</li>", "",
		"<em>", "", "</em>", "", "<strong>", "", "</strong>", "", "<br>", "", "</a>", "", `" target="_blank" rel="noopener noreferrer">`, "", `<a href="http`, "")
	f.Fuzz(func(t *testing.T, src string) {
		for _, html := range []string{string(narration(src)), string(phrase(src))} {
			if rest := known.Replace(html); strings.ContainsAny(rest, `<>"`) {
				t.Errorf("%q gives %s", src, html)
			}
			for _, tag := range []string{"p", "ul", "ol", "li", "em", "strong"} {
				if strings.Count(html, "<"+tag+">") != strings.Count(html, "</"+tag+">") {
					t.Errorf("%q: %s is not closed in %s", src, tag, html)
				}
			}
		}
	})
}
