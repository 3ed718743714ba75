package prose

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// Problem is something in a narration that is not shown as it was meant.
type Problem struct {
	At    int  // byte offset in the source
	Error bool // a link that leads nowhere; else a warning
	// Rule is a short fixed name of the kind of fault: "link", "html" or
	// "markup".
	Rule, Text, Hint string
}

// Check gives the problems of a narration, at most one of each sort for each
// of its places, in the order of Parse.
func Check(src string) []Problem {
	w := walk(src)
	w.lines()
	return w.found
}

func (w *walker) note(n ast.Node, rule, hint, words string) {
	w.found = append(w.found, Problem{At: max(n.Pos(), 0), Rule: rule, Text: words, Hint: hint})
}

func (w *walker) fault(n ast.Node, words, hint string) {
	w.found = append(w.found, Problem{At: max(n.Pos(), 0), Error: true, Rule: "link", Text: words, Hint: hint})
}

// link adds the words of a link, and its address where that may be followed.
func (w *walker) link(n *ast.Link, like Span, b *Block) {
	to := string(util.UnescapePunctuations(n.Destination))
	if n.Title != nil {
		w.note(n, "markup", "take it out", "the title of a link is not shown")
	}
	if !IsAddress(to) {
		w.fault(n, "the link leads to no http or https address", "write the whole address, beginning with https://")
		w.spans(n, like, b)
		return
	}
	like.URL = to
	before := b.letters()
	w.spans(n, like, b)
	if strings.TrimSpace(b.letters()[len(before):]) == "" {
		w.fault(n, "the link has no words", "write [words](https://…)")
		b.add(like, to)
	}
}

// IsAddress tells whether s is a whole http or https address, without a
// user's name in it.
func IsAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.User == nil &&
		!strings.ContainsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) })
}

// unread finds lines that are more than text in the whole of Markdown.
var unread = regexp.MustCompile("(?m)^ {0,3}(#{1,6}[ \t]|>|```|~~~)")

// lines notes headings, quotations and code.
func (w *walker) lines() {
	for _, m := range unread.FindAllSubmatchIndex(w.src, -1) {
		what := "a heading is"
		switch w.src[m[2]] {
		case '>':
			what = "a quotation is"
		case '`', '~':
			what = "code is"
		}
		w.found = append(w.found, Problem{At: m[2], Rule: "markup", Hint: "write plain paragraphs", Text: what + " shown as it is written"})
	}
}
