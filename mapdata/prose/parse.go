package prose

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown knows what Text has values for, and beside it pictures and HTML,
// so that Check can tell of them.
var markdown = parser.NewParser(
	parser.WithBlockParsers(
		util.Prioritized(parser.NewListParser(), 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(paragraphs{parser.NewParagraphParser()}, 1000),
	),
	parser.WithInlineParsers(
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(parser.NewRawHTMLParser(), 400),
		util.Prioritized(parser.NewEmphasisParser(), 500),
	),
)

// paragraphs may begin far from the margin, where all of Markdown has code.
type paragraphs struct{ parser.BlockParser }

func (paragraphs) CanAcceptIndentedLine() bool { return true }

// Parse reads a narration. What cannot be shown is left as it is written.
func Parse(src string) Text {
	w := walk(src)
	return w.out
}

func walk(src string) *walker {
	// Nothing that goldmark gives refers to anything but these bytes.
	w := &walker{src: []byte(strings.ToValidUTF8(src, "\uFFFD"))}
	for n := markdown.Parse(text.NewReader(w.src)).FirstChild(); n != nil; n = n.NextSibling() {
		if list, ok := n.(*ast.List); ok {
			w.list(list)
		} else {
			w.paragraph(n, Block{})
		}
	}
	return w
}

// walker turns goldmark's tree into a Text and notes what is wrong.
type walker struct {
	src   []byte
	out   Text
	found []Problem
}

// list adds the items of a list.
func (w *walker) list(list *ast.List) {
	n := list.Start
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		like := Block{Sort: Bullet}
		switch {
		case list.IsOrdered() && list.Start > 1:
			// "1986. It was a cold year": a year, not an item.
			like = Block{Spans: []Span{{Text: w.marker(item) + " "}}}
		case list.IsOrdered():
			like = Block{Sort: Numbered, N: n - list.Start + 1}
		}
		n++
		for b := item.FirstChild(); b != nil; b = b.NextSibling() {
			if inner, ok := b.(*ast.List); ok {
				w.note(inner, "markup", "write one list", "a list inside a list is shown as one list")
				w.list(inner)
				continue
			}
			w.paragraph(b, like)
			like = Block{} // what follows in the item is a paragraph
		}
	}
}

// marker gives the number of an item as it is written.
func (w *walker) marker(item ast.Node) string {
	rest := w.src[max(item.Pos(), 0):]
	end := bytes.IndexAny(rest, ".)")
	return string(rest[:end+1])
}

// paragraph adds a block with the letters of n, unless there are none.
func (w *walker) paragraph(n ast.Node, b Block) {
	prefix := b.letters()
	w.spans(n, Span{}, &b)
	if b.letters() == prefix {
		return
	}
	for last := len(b.Spans) - 1; last >= 0; last-- {
		b.Spans[last].Text = strings.TrimRight(b.Spans[last].Text, " \n")
		if b.Spans[last].Text != "" {
			w.out = append(w.out, b)
			return
		}
		b.Spans = b.Spans[:last]
	}
}

// spans adds the letters under n to a block; like has the kind of those
// around it.
func (w *walker) spans(parent ast.Node, like Span, b *Block) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			b.add(like, string(util.UnescapePunctuations(n.Segment.Value(w.src))))
			if n.HardLineBreak() {
				b.add(like, "\n")
			} else if n.SoftLineBreak() {
				b.add(like, " ")
			}
		case *ast.Emphasis:
			inner := like
			if n.Level == 1 {
				inner.Emphasis = true
			} else {
				inner.Strong = true
			}
			w.spans(n, inner, b)
		case *ast.Link:
			w.link(n, like, b)
		case *ast.Image:
			w.note(n, "markup", "take it out", "a picture is not shown, only its words")
			w.spans(n, like, b)
		case *ast.AutoLink:
			w.note(n, "markup", "write [words](https://…)", "an address in pointed brackets is no link here")
			b.add(like, "<"+string(n.Label(w.src))+">")
		case *ast.RawHTML:
			w.note(n, "html", "write *emphasis*, **strong**, [words](https://…) and lists with - or 1.", "HTML is not read; it is shown as it is written")
			b.add(like, string(n.Segments.Value(w.src)))
		}
	}
}

// add lengthens the last span or begins another one.
func (b *Block) add(like Span, words string) {
	if words == "" {
		return
	}
	if last := len(b.Spans) - 1; last >= 0 {
		l := b.Spans[last]
		if l.Emphasis == like.Emphasis && l.Strong == like.Strong && l.URL == like.URL {
			b.Spans[last].Text += words
			return
		}
	}
	like.Text = words
	b.Spans = append(b.Spans, like)
}

// Sign gives what stands before an item of a list where there are no lists:
// a dot or its number, and a space.
func (b Block) Sign() string {
	switch b.Sort {
	case Bullet:
		return "• "
	case Numbered:
		return strconv.Itoa(b.N) + ". "
	}
	return ""
}
