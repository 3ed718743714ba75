package view

import "dateline/cmd/internal/scene"

// LetterSize is the size of a style's letters: CSS pixels to the em.
func LetterSize(style scene.Style) float32 {
	switch style {
	case scene.Story:
		return 15
	case scene.Country:
		return 12.5
	case scene.Capital:
		return 13
	case scene.Town, scene.GapName:
		return 12
	case scene.WaterName:
		return 14.5
	case scene.RiverName:
		return 11
	default:
		return 12.5
	}
}

// Sizes of letters outside the labels, CSS pixels to the em.
const (
	numberSize = 12.5 // inside a place's mark
	barSize    = 11.5 // on the scale bar
)

// labelRole is the role in which a style is painted.
func labelRole(style scene.Style) Role {
	switch style {
	case scene.Story:
		return RoleLabelStory
	case scene.Country:
		return RoleLabelCountry
	case scene.WaterName:
		return RoleLabelWater
	case scene.RiverName:
		return RoleLabelRiver
	case scene.AreaName:
		return RoleLabelArea
	case scene.GapName:
		return RoleLabelGap
	default:
		return RoleLabelTown
	}
}
