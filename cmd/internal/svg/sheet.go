package svg

import (
	"strings"

	"dateline/cmd/internal/view"
)

// sheet is the style sheet of a picture: a class for each role, and one for
// each further way in which the role is painted.
type sheet struct {
	byStyle map[[2]string]string
	count   map[string]int
	rules   strings.Builder
	prefix  string // of all class names
}

func newSheet() *sheet {
	return &sheet{byStyle: map[[2]string]string{}, count: map[string]int{}}
}

// class is the class name for a role painted so.
func (s *sheet) class(role view.Role, style string) string { return s.named(names[role], style) }

// halo is the class name for the halo of a role.
func (s *sheet) halo(role view.Role, style string) string {
	return s.named(names[role]+"-halo", style)
}

func (s *sheet) named(name, style string) string {
	key := [2]string{name, style}
	if class, ok := s.byStyle[key]; ok {
		return class
	}
	s.count[name]++
	class := s.prefix + name
	if n := s.count[name]; n > 1 {
		class += "_" + itoa(n)
	}
	s.byStyle[key] = class
	s.rules.WriteString("." + class + "{" + style + "}")
	return class
}

func (s *sheet) css() string { return s.rules.String() }
