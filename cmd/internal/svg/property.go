package svg

import "dateline/cmd/internal/view"

// Property is the name of the custom property that holds a role's colour in
// the style sheet of a poster that uses it.
func Property(role view.Role) string { return "--m-" + names[role] }

// Declare is a CSS declaration that gives a property, "fill" or "stroke", a
// colour. The opacity stands apart, as readers of SVG 1.1 understand it too.
func Declare(property string, c view.Color) string { return paint(property, c) }
