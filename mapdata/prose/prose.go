// Package prose reads narration: plain text with the small part of Markdown
// that is safe in any page. Paragraphs, lists, emphasis, strong words and
// links to http and https addresses; everything else, HTML above all, stands
// for itself.
//
// The rules are those of CommonMark 0.31, read by goldmark with nothing
// switched on but these; a parser of our own would have had to follow the
// same rules for where emphasis begins and ends.
package prose

import "strings"

// Text is a narration as plain values, in the order of reading.
type Text []Block

// Block is a paragraph or one item of a list. Neighbouring items of one sort
// make a list.
type Block struct {
	Sort  Sort
	N     int // of a Numbered item, from 1
	Spans []Span
}

// Sort says what a Block is.
type Sort uint8

// The sorts of blocks.
const (
	Paragraph Sort = iota
	Bullet         // an item of a list without an order
	Numbered       // an item of a list with one
)

// Span is a run of letters of one kind. A line break in Text is one that the
// writer asked for.
type Span struct {
	Text             string
	Emphasis, Strong bool
	URL              string // http or https, where the span is part of a link
}

// Link is where some words of a text lead.
type Link struct{ Text, URL string }

// Links lists the links of a text, each as often as it stands there.
func (t Text) Links() []Link {
	var out []Link
	for _, b := range t {
		for i, s := range b.Spans {
			switch {
			case s.URL == "":
			case i > 0 && b.Spans[i-1].URL == s.URL:
				out[len(out)-1].Text += s.Text
			default:
				out = append(out, Link{s.Text, s.URL})
			}
		}
	}
	return out
}

// String gives the text without its marks, a line for each block. The
// addresses of links are left out.
func (t Text) String() string {
	lines := make([]string, len(t))
	for i, b := range t {
		lines[i] = b.String()
	}
	return strings.Join(lines, "\n")
}

// String gives the words of a block, after the sign of its item.
func (b Block) String() string { return b.Sign() + b.letters() }

func (b Block) letters() string {
	var out strings.Builder
	for _, s := range b.Spans {
		out.WriteString(s.Text)
	}
	return out.String()
}

// Plain gives the words of a narration on one line, for titles, captions and
// all that is no page.
func Plain(src string) string {
	return strings.Join(strings.Fields(Parse(src).String()), " ")
}
