package globe

import (
	"strings"

	"dateline/cmd/internal/svg/pathdata"
	"dateline/cmd/internal/view"
)

// Style gives the rules for the parts. declare is a CSS declaration that
// gives a property, "fill" or "stroke", the colour of a role.
func Style(class string, declare func(property string, role view.Role) string) string {
	var b strings.Builder
	rule := func(part string, declarations ...string) {
		b.WriteString("." + class + part + "{" + strings.Join(declarations, ";") + "}")
	}
	fill := func(role view.Role) string { return declare("fill", role) }
	stroke := func(role view.Role, width float64) string {
		return declare("stroke", role) + ";stroke-width:" + pathdata.Number(width, 2) + "px"
	}
	rule("-case", fill(view.RoleRouteCase), "stroke:none")
	rule("-sea", fill(view.RoleWater), "stroke:none")
	rule("-grid", "fill:none", stroke(view.RoleGraticule, gridWidth))
	rule("-land", fill(view.RoleLand), stroke(view.RoleCoast, coastWidth), "stroke-linejoin:round")
	rule("-rim", "fill:none", stroke(view.RoleCoast, rimWidth))
	rule("-home", fill(view.RoleArea), stroke(view.RoleRoute, homeWidth), "stroke-linejoin:miter")
	rule("-far", "fill:none", stroke(view.RolePlace, dotSize), "stroke-linecap:round")
	return b.String()
}

// Roles are those whose colours the parts have.
func Roles() []view.Role {
	return []view.Role{
		view.RoleRouteCase, view.RoleWater, view.RoleGraticule, view.RoleLand,
		view.RoleCoast, view.RoleArea, view.RoleRoute, view.RolePlace,
	}
}

// Widths of lines, CSS pixels at Size.
const (
	gridWidth  = 0.6
	coastWidth = 0.5
	rimWidth   = 1
	homeWidth  = 1.8
	dotSize    = 4
)
