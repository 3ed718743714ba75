package mapdata

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// kind is the kind of a JSON value.
type kind uint8

const (
	bad kind = iota // something that could not be read; reported already
	null
	boolean
	number
	text
	array
	object
)

func (k kind) String() string {
	return [...]string{"something unreadable", "null", "true or false", "a number", "a text", "a list", "an object"}[k]
}

// node is a JSON value in its source. Nodes stand in the order of the file;
// what an array or object holds follows it, up to next. The members of an
// object are name, value, name, value.
type node struct {
	at, end uint32 // bytes of the source, quotation marks included
	next    uint32 // the node after this one and all that it holds
	kind    kind
}

// document is a parsed source. Texts and numbers are decoded when asked
// for, so that a file of many coordinates stays small in memory.
type document struct {
	src   []byte
	nodes []node
}

func (d *document) kind(i int) kind { return d.nodes[i].kind }

// at gives the byte offset of node i.
func (d *document) at(i int) int { return int(d.nodes[i].at) }

// items gives the nodes directly inside an array, or the names and values
// of an object in turn.
func (d *document) items(i int) []int {
	n := 0
	for j := i + 1; j < int(d.nodes[i].next); j = int(d.nodes[j].next) {
		n++
	}
	out := make([]int, 0, n)
	for j := i + 1; j < int(d.nodes[i].next); j = int(d.nodes[j].next) {
		out = append(out, j)
	}
	return out
}

// number gives the value of a number; ok is false where it is larger than
// any float64.
func (d *document) number(i int) (v float64, ok bool) {
	n := d.nodes[i]
	v, err := strconv.ParseFloat(string(d.src[n.at:n.end]), 64)
	return v, err == nil
}

// text gives the decoded text of a text node. What cannot be decoded
// becomes U+FFFD; the parser has reported it.
func (d *document) text(i int) string {
	n := d.nodes[i]
	raw := d.src[n.at:n.end]
	plain := true
	for _, c := range raw {
		if c == '\\' || c >= utf8.RuneSelf {
			plain = false
			break
		}
	}
	if plain && len(raw) >= 2 && raw[0] == '"' && raw[len(raw)-1] == '"' {
		return string(raw[1 : len(raw)-1])
	}
	var out []byte
	eachRune(raw, func(_ int, r rune) { out = utf8.AppendRune(out, r) })
	return string(out)
}

// replaced tells whether the text of node i has U+FFFD as it stands in the
// source, rather than for something that could not be decoded.
func (d *document) replaced(i int) bool {
	raw := string(d.src[d.nodes[i].at:d.nodes[i].end])
	return strings.Contains(raw, "\uFFFD") || strings.Contains(raw, `\ufffd`) || strings.Contains(raw, `\uFFFD`)
}

// runeAt gives the byte offset of the n-th character of the text of node i.
func (d *document) runeAt(i, n int) int {
	at := d.at(i)
	eachRune(d.src[d.nodes[i].at:d.nodes[i].end], func(offset int, _ rune) {
		if n == 0 {
			at = d.at(i) + offset
		}
		n--
	})
	return at
}

// eachRune decodes the characters of raw, a text with its quotation marks
// (or a bare word without), and gives each with its offset.
func eachRune(raw []byte, visit func(offset int, r rune)) {
	i, quote := 0, byte(0)
	if len(raw) > 0 && (raw[0] == '"' || raw[0] == '\'') {
		i, quote = 1, raw[0]
	}
	for i < len(raw) && (quote == 0 || raw[i] != quote) {
		if raw[i] == '\\' {
			r, n := escape(raw[i:])
			if n == 0 {
				r, n = utf8.RuneError, min(2, len(raw)-i)
			}
			visit(i, r)
			i += n
			continue
		}
		r, n := utf8.DecodeRune(raw[i:])
		visit(i, r)
		i += n
	}
}

// escape decodes the escape sequence at the start of raw and gives its
// length, 0 where it is none that JSON knows. Half a surrogate pair is
// U+FFFD of length 6.
func escape(raw []byte) (r rune, n int) {
	if len(raw) < 2 {
		return 0, 0
	}
	switch raw[1] {
	case '"', '\\', '/':
		return rune(raw[1]), 2
	case 'b':
		return '\b', 2
	case 'f':
		return '\f', 2
	case 'n':
		return '\n', 2
	case 'r':
		return '\r', 2
	case 't':
		return '\t', 2
	case 'u':
		r, ok := hex4(raw)
		if !ok {
			return 0, 0
		}
		if !utf16.IsSurrogate(r) {
			return r, 6
		}
		if low, ok := hex4(raw[6:]); ok {
			if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
				return pair, 12
			}
		}
		return utf8.RuneError, 6
	}
	return 0, 0
}

// hex4 reads \uXXXX at the start of raw.
func hex4(raw []byte) (rune, bool) {
	if len(raw) < 6 || raw[0] != '\\' || raw[1] != 'u' {
		return 0, false
	}
	v, err := strconv.ParseUint(string(raw[2:6]), 16, 16)
	return rune(v), err == nil
}
