package mapdata

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

const (
	byteOrderMark = "\uFEFF"
	// maxDepth bounds nesting; a MultiPolygon in a FeatureCollection needs 8.
	maxDepth = 64
	// maxSource is what node can address.
	maxSource = 1<<32 - 1
)

// parser reads JSON (RFC 8259) and goes on after a fault wherever it can
// guess what was meant, so that one reading finds them all.
type parser struct {
	*report
	doc *document
	pos int
	// depth and objects say how many arrays and objects are open, and how
	// many of these are objects.
	depth, objects int
	commented      bool
}

// parse reads the source of r. The first node of the document is its root;
// there is always one.
func parse(r *report) *document {
	p := &parser{report: r, doc: &document{src: r.src}}
	p.doc.nodes = make([]node, 0, len(r.src)/16+1) // about what coordinates need
	if len(r.src) > maxSource {
		r.errorf(0, "encoding", "", "the file is larger than 4 GB")
		p.leaf(bad, 0)
		return p.doc
	}
	if bytes.HasPrefix(p.src, []byte("\xFE\xFF")) || bytes.HasPrefix(p.src, []byte("\xFF\xFE")) {
		r.errorf(0, "encoding", "save it as UTF-8", "the file is in UTF-16")
		p.leaf(bad, 0)
		return p.doc
	}
	if bytes.HasPrefix(p.src, []byte(byteOrderMark)) {
		r.warnf(0, "encoding", "save it as UTF-8 without a byte order mark; other GeoJSON programs stop at it", "the file begins with a byte order mark")
		p.pos = len(byteOrderMark)
	}
	p.space()
	if p.pos >= len(p.src) {
		r.errorf(p.pos, "syntax", "", "the file is empty")
		p.leaf(bad, p.pos)
		return p.doc
	}
	p.value()
	p.space()
	if p.pos < len(p.src) {
		advice := ""
		if p.src[p.pos] == '{' {
			advice = "a story is one FeatureCollection, not one feature on each line"
		}
		r.errorf(p.pos, "syntax", advice, "the file goes on after its end")
	}
	return p.doc
}

// leaf adds a node from byte at to where the parser stands.
func (p *parser) leaf(k kind, at int) {
	p.doc.nodes = append(p.doc.nodes, node{uint32(at), uint32(p.pos), uint32(len(p.doc.nodes) + 1), k})
}

// space skips white space, and comments with a complaint.
func (p *parser) space() {
	for p.pos < len(p.src) {
		c := p.src[p.pos]
		if c == ' ' || c == '\n' || c == '\r' || c == '\t' {
			p.pos++
			continue
		}
		if c != '/' && c != '#' {
			return
		}
		rest := p.src[p.pos:]
		switch {
		case bytes.HasPrefix(rest, []byte("//")) || rest[0] == '#':
			p.comment()
			p.skipTo("\n")
		case bytes.HasPrefix(rest, []byte("/*")):
			p.comment()
			p.pos += 2
			p.skipTo("*/")
		default:
			return
		}
	}
}

func (p *parser) comment() {
	if !p.commented {
		p.errorf(p.pos, "syntax", `take it out, or put it into a "note"`, "JSON has no comments")
	}
	p.commented = true
}

// skipTo moves behind the next mark, or to the end of the source.
func (p *parser) skipTo(mark string) {
	if i := bytes.Index(p.src[p.pos:], []byte(mark)); i >= 0 {
		p.pos += i + len(mark)
	} else {
		p.pos = len(p.src)
	}
}

// peek gives the next byte, 0 at the end.
func (p *parser) peek() byte {
	if p.pos < len(p.src) {
		return p.src[p.pos]
	}
	return 0
}

// value reads one value and adds its node. It takes nothing from the
// source where a value is missing.
func (p *parser) value() {
	p.space()
	switch c := p.peek(); {
	case c == '{' || c == '[':
		if p.depth >= maxDepth {
			p.tooDeep()
			return
		}
		p.depth++
		if c == '{' {
			p.object()
		} else {
			p.array()
		}
		p.depth--
	case c == '"' || c == '\'':
		p.quoted()
	case c == '-' || c == '+' || c == '.' || '0' <= c && c <= '9':
		p.number()
	case c == 0 && p.pos >= len(p.src), c == ',', c == '}', c == ']', c == ':':
		p.errorf(p.pos, "syntax", "", "a value is missing here")
		p.leaf(bad, p.pos)
	default:
		p.word()
	}
}

// tooDeep skips an array or object without looking into it.
func (p *parser) tooDeep() {
	at := p.pos
	p.errorf(at, "nesting", "", "lists and objects are nested more than %d deep", maxDepth)
	for open := 0; p.pos < len(p.src); {
		switch p.src[p.pos] {
		case '"':
			p.pos++
			for p.pos < len(p.src) && p.src[p.pos] != '"' && p.src[p.pos] != '\n' {
				if p.src[p.pos] == '\\' {
					p.pos++
				}
				p.pos++
			}
		case '{', '[':
			open++
		case '}', ']':
			open--
		}
		p.pos = min(p.pos+1, len(p.src))
		if open <= 0 {
			break
		}
	}
	p.leaf(bad, at)
}

func (p *parser) array() {
	i := len(p.doc.nodes)
	p.leaf(array, p.pos)
	p.pos++
	for !p.closed(i, ']') {
		if c := p.peek(); c == ',' || c == ':' {
			p.errorf(p.pos, "syntax", "take it out", "there is a %q too many", c)
			p.pos++
			continue
		}
		p.value()
		p.comma(']')
	}
	p.doc.nodes[i].end, p.doc.nodes[i].next = uint32(p.pos), uint32(len(p.doc.nodes))
}

func (p *parser) object() {
	i := len(p.doc.nodes)
	p.leaf(object, p.pos)
	p.pos++
	p.objects++
	for !p.closed(i, '}') {
		if c := p.peek(); c == ',' || c == ':' {
			p.errorf(p.pos, "syntax", "take it out", "there is a %q too many", c)
			p.pos++
			continue
		}
		p.member()
		p.comma('}')
	}
	p.objects--
	p.doc.nodes[i].end, p.doc.nodes[i].next = uint32(p.pos), uint32(len(p.doc.nodes))
}

// member reads a name and its value, always two nodes.
func (p *parser) member() {
	switch c := p.peek(); {
	case c == '"' || c == '\'':
		p.quoted()
	case c == '_' || c == '$' || c < utf8.RuneSelf && unicode.IsLetter(rune(c)):
		at := p.pos
		p.pos += len(p.bareWord())
		p.errorf(at, "syntax", `write it in quotation marks: "`+string(p.src[at:p.pos])+`"`, "a member's name stands without quotation marks")
		p.leaf(text, at)
	case p.curly():
	default:
		p.errorf(p.pos, "syntax", `members look like "name": value`, "a member's name is missing here")
		p.leaf(bad, p.pos)
		p.value()
		return
	}
	p.space()
	switch p.peek() {
	case ':':
		p.pos++
	case '=':
		p.errorf(p.pos, "syntax", `write ":"`, `there is a "=" between name and value`)
		p.pos++
	default:
		p.errorf(p.pos, "syntax", `members look like "name": value`, "a colon is missing after the member's name")
		if c := p.peek(); c == ',' || c == '}' || c == ']' || c == 0 {
			p.leaf(bad, p.pos)
			return
		}
	}
	p.value()
}

// closed tells whether the array or object of node i ends here, and steps
// over its closing bracket.
func (p *parser) closed(i int, bracket byte) bool {
	p.space()
	if p.pos >= len(p.src) {
		p.errorf(p.doc.at(i), "syntax", "", "this %q is never closed", p.src[p.doc.at(i)])
		return true
	}
	c := p.src[p.pos]
	if c == bracket {
		p.pos++
		return true
	}
	if c != ']' && c != '}' {
		return false
	}
	// The wrong bracket: either it belongs to something further out, and
	// ours is missing, or it is a slip for ours.
	p.errorf(p.pos, "syntax", "", "%q stands here, and %q is still open", c, p.src[p.doc.at(i)])
	outer := p.objects
	if c == ']' {
		outer = p.depth - p.objects
	}
	if outer == 0 {
		p.pos++
	}
	return true
}

// comma steps over the comma between two values.
func (p *parser) comma(bracket byte) {
	end := p.pos
	p.space()
	switch c := p.peek(); {
	case p.pos >= len(p.src) || c == '}' || c == ']':
	case c == ',':
		comma := p.pos
		p.pos++
		p.space()
		if p.peek() == bracket {
			p.errorf(comma, "syntax", "take it out", "there is a comma after the last one")
		}
	case c == ':': // the caller says so
	default:
		p.errorf(end, "syntax", "", "a comma is missing here")
	}
}
