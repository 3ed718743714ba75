package mapdata

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"
)

// Severity says whether a problem keeps a story from being built.
type Severity uint8

// The severities of a problem. A story with an Error is not built; a
// Warning is a likely mistake.
const (
	Error Severity = iota
	Warning
)

// String gives "error" or "warning".
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// Problem is one fault of a story file, with its place in it.
type Problem struct {
	File         string
	Line, Column int // from 1; columns count characters, not bytes
	Severity     Severity
	Rule         string // a short fixed name of the kind of fault, as "ring-open"
	Text         string // what is wrong
	Hint         string // what to do about it, or empty
}

// String gives "file:line:column: error: text (rule)" and, where there is
// one, the hint on a second, indented line.
func (p Problem) String() string {
	s := fmt.Sprintf("%s:%d:%d: %s: %s (%s)", p.File, p.Line, p.Column, p.Severity, p.Text, p.Rule)
	if p.Hint != "" {
		s += "\n    " + p.Hint
	}
	return s
}

// HasErrors tells whether any of the problems is an Error.
func HasErrors(problems []Problem) bool {
	return slices.ContainsFunc(problems, func(p Problem) bool { return p.Severity == Error })
}

// What a broken file may cost: findings kept in memory, and problems shown.
const (
	maxFindings = 10000
	maxProblems = 1000
)

// report gathers findings by their byte offset; lines and columns are
// worked out once, at the end.
type report struct {
	name    string
	src     []byte
	found   []finding
	dropped int      // problems that are not shown
	worst   Severity // of those
}

type finding struct {
	at                 int
	severity           Severity
	rule, text, advice string
}

func (r *report) add(at int, s Severity, rule, advice, format string, args ...any) {
	if len(r.found) >= maxFindings {
		r.drop(s)
		return
	}
	r.found = append(r.found, finding{at, s, rule, fmt.Sprintf(format, args...), advice})
}

// drop counts a problem that is not shown.
func (r *report) drop(s Severity) {
	if r.dropped == 0 || s < r.worst {
		r.worst = s
	}
	r.dropped++
}

// errorf and warnf note a problem at byte offset at. The advice becomes
// the hint.
func (r *report) errorf(at int, rule, advice, format string, args ...any) {
	r.add(at, Error, rule, advice, format, args...)
}

func (r *report) warnf(at int, rule, advice, format string, args ...any) {
	r.add(at, Warning, rule, advice, format, args...)
}

// problems gives what was found in the order of the file, each once.
func (r *report) problems() []Problem {
	slices.SortStableFunc(r.found, func(a, b finding) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.severity, b.severity), cmp.Compare(a.rule, b.rule), cmp.Compare(a.text, b.text))
	})
	found := slices.Compact(r.found)
	if len(found) > maxProblems { // warnings are the first to go
		bySeverity := slices.Clone(found)
		slices.SortStableFunc(bySeverity, func(a, b finding) int { return cmp.Compare(a.severity, b.severity) })
		for _, f := range bySeverity[maxProblems:] {
			r.drop(f.severity)
		}
		found = bySeverity[:maxProblems]
		slices.SortStableFunc(found, func(a, b finding) int { return cmp.Compare(a.at, b.at) })
	}
	var out []Problem
	at := position{line: 1, column: 1}
	for _, f := range found {
		at.advance(r.src, f.at)
		out = append(out, Problem{r.name, at.line, at.column, f.severity, f.rule, f.text, f.advice})
	}
	if r.dropped > 0 {
		out = append(out, Problem{r.name, at.line, at.column, r.worst, "too-many", "", ""})
		out[len(out)-1].Text = fmt.Sprintf("%d more problems are not shown", r.dropped)
	}
	return out
}

// position walks forward through a source, counting lines and characters.
type position struct{ offset, line, column int }

func (p *position) advance(src []byte, to int) {
	to = min(to, len(src))
	for p.offset < to {
		_, n := utf8.DecodeRune(src[p.offset:])
		if src[p.offset] == '\n' {
			p.line, p.column = p.line+1, 1
		} else if p.offset > 0 || string(src[:n]) != byteOrderMark {
			p.column++
		}
		p.offset += n
	}
}
