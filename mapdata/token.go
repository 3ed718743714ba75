package mapdata

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// number reads a number, also in forms that other languages know.
func (p *parser) number() {
	at := p.pos
	sign := p.src[at] == '-' || p.src[at] == '+'
	if sign && p.pos+1 < len(p.src) && unicode.IsLetter(rune(p.src[p.pos+1])) {
		p.pos++
		p.word()
		n := &p.doc.nodes[len(p.doc.nodes)-1]
		if n.kind != bad {
			p.errorf(at, "syntax", "take it out", "there is a sign before what is no number")
		}
		n.at, n.kind = uint32(at), bad
		return
	}
	for p.pos < len(p.src) && (p.src[p.pos]-'0' < 10 || strings.IndexByte("+-.abcdefxABCDEFX_", p.src[p.pos]) >= 0) {
		p.pos++
	}
	if isNumber(p.src[at:p.pos]) {
		p.leaf(number, at)
		return
	}
	literal := string(p.src[at:p.pos])
	lenient := strings.TrimSuffix(strings.TrimPrefix(literal, "+"), ".")
	if lenient != "" && strings.Trim(lenient, "-.0123456789") == "" && strings.Count(lenient, ".") <= 1 && strings.LastIndexByte(lenient, '-') <= 0 && strings.ContainsAny(lenient, "0123456789") {
		p.errorf(at, "syntax", "write a digit before and after the point, and no zeros or plus in front", "%s is not how JSON writes a number", literal)
		p.leaf(number, at)
		return
	}
	p.errorf(at, "syntax", "", "%.40q is not a number", literal)
	p.leaf(bad, at)
}

// isNumber tells whether s is a number by the grammar of RFC 8259.
func isNumber(s []byte) bool {
	i := 0
	digits := func() int {
		from := i
		for i < len(s) && '0' <= s[i] && s[i] <= '9' {
			i++
		}
		return i - from
	}
	if s[0] == '-' {
		i++
	}
	zero := i < len(s) && s[i] == '0'
	if n := digits(); n == 0 || zero && n > 1 {
		return false
	}
	if i < len(s) && s[i] == '.' {
		if i++; digits() == 0 {
			return false
		}
	}
	if i < len(s) && (s[i] == 'e' || s[i] == 'E') {
		i++
		if i < len(s) && (s[i] == '+' || s[i] == '-') {
			i++
		}
		if digits() == 0 {
			return false
		}
	}
	return i == len(s)
}

// bareWord gives the letters and digits from here on.
func (p *parser) bareWord() []byte {
	rest := p.src[p.pos:]
	n := bytes.IndexFunc(rest, func(r rune) bool {
		return r != '_' && r != '$' && r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	if n < 0 {
		return rest
	}
	return rest[:n]
}

// word reads true, false and null, and complains of every other.
func (p *parser) word() {
	at := p.pos
	word := string(p.bareWord())
	if word == "" && p.curly() {
		return
	}
	if word == "" { // some sign or byte: skip what belongs to no JSON
		n := bytes.IndexAny(p.src[at:], " \t\r\n,:[]{}\"")
		if n < 0 {
			n = len(p.src) - at
		}
		p.pos += max(n, 1)
		p.errorf(at, "syntax", "", "%.40q does not belong here", p.src[at:p.pos])
		p.leaf(bad, at)
		return
	}
	p.pos += len(word)
	switch word {
	case "true", "false":
		p.leaf(boolean, at)
		return
	case "null":
		p.leaf(null, at)
		return
	}
	advice := "texts stand in quotation marks"
	switch strings.ToLower(word) {
	case "nan", "inf", "infinity":
		p.errorf(at, "not-a-number", "JSON has finite numbers only; give the number or leave it out", "%s is not a value of JSON", word)
		p.leaf(bad, at)
		return
	case "true", "false", "null":
		advice = didYouMean(strings.ToLower(word))
	case "none", "nil", "undefined":
		advice = didYouMean("null")
	}
	p.errorf(at, "syntax", advice, "%.40q is not a value of JSON", word)
	p.leaf(bad, at)
}

// curly reads a text in typographic quotation marks, if that is what
// stands here; its value is lost.
func (p *parser) curly() bool {
	const marks = "“”„«»‘’"
	at := p.pos
	r, n := utf8.DecodeRune(p.src[at:])
	if !strings.ContainsRune(marks, r) {
		return false
	}
	line, _, _ := bytes.Cut(p.src[at+n:], []byte("\n"))
	p.pos = at + n
	if i := bytes.IndexAny(line, marks+`"`); i >= 0 {
		_, size := utf8.DecodeRune(line[i:])
		p.pos += i + size
	}
	p.errorf(at, "syntax", `write "`, "a text stands in typographic quotation marks")
	p.leaf(bad, at)
	return true
}

// quoted reads a text in quotation marks.
func (p *parser) quoted() {
	at, mark := p.pos, p.src[p.pos]
	if mark == '\'' {
		p.errorf(at, "syntax", `write "`, "a text stands in single quotation marks")
	}
	// Each fault of a text is reported once; the first one tells of the rest.
	var control, broken bool
	for p.pos++; p.pos < len(p.src); {
		c := p.src[p.pos]
		switch {
		case c == mark:
			p.pos++
			p.leaf(text, at)
			return
		case c == '\\':
			p.escaped()
		case c == '\n' && p.unfinished():
			p.errorf(at, "syntax", "", "this text is never closed")
			line := bytes.TrimRight(p.src[at:p.pos], " \t\r")
			p.pos = at + len(bytes.TrimSuffix(line, []byte(",")))
			p.pos = max(p.pos, at+1)
			p.leaf(text, at)
			return
		case c < 0x20:
			if !control {
				p.errorf(p.pos, "syntax", `write \n for a new line and \t for a tab`, "a line break, tab or other control character stands inside a text")
			}
			control = true
			p.pos++
		default:
			r, n := utf8.DecodeRune(p.src[p.pos:])
			if r == utf8.RuneError && n == 1 && !broken {
				p.errorf(p.pos, "encoding", "save it as UTF-8", "the file is not in UTF-8 here")
				broken = true
			}
			p.pos += n
		}
	}
	p.errorf(at, "syntax", "", "this text is never closed")
	p.leaf(text, at)
}

// unfinished tells whether a text that has come to the end of its line was
// to end there: whether the next line begins as JSON goes on after a text.
func (p *parser) unfinished() bool {
	const far = 1000 // enough for an indent, and it bounds the cost
	next := bytes.TrimLeft(p.src[p.pos:min(p.pos+far, len(p.src))], " \t\r\n")
	return len(next) == 0 || strings.IndexByte(`"}],`, next[0]) >= 0
}

// escaped steps over a backslash sequence inside a text.
func (p *parser) escaped() {
	r, n := escape(p.src[p.pos:])
	if n == 0 {
		shown := p.src[p.pos:min(p.pos+2, len(p.src))]
		p.errorf(p.pos, "syntax", `a backslash itself is written \\`, "%q is no escape sequence of JSON", shown)
		p.pos++
		if c := p.peek(); c != '\n' && c != 0 {
			p.pos++
		}
		return
	}
	if r == utf8.RuneError && n == 6 && !strings.EqualFold(string(p.src[p.pos+2:p.pos+6]), "fffd") {
		p.errorf(p.pos, "encoding", "write the character itself", "%s is half a character", p.src[p.pos:p.pos+6])
	}
	p.pos += n
}
