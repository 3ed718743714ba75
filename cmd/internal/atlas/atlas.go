// Package atlas opens the base map and the fonts that come with the
// programs, in a stated view of disputed borders. It is the only way by which
// they reach a compilation, so that no program can forget the viewpoint.
package atlas

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"dateline/assets"
	"dateline/cmd/internal/compile"
	"dateline/cmd/internal/lettering"
	"dateline/mapdata"
	"dateline/mapdata/basemap"
)

// Atlas is the world in one view of its borders.
type Atlas struct {
	World, Far *basemap.World
	Policy     basemap.Policy
	Fonts      lettering.Fonts
}

// Open gives the atlas in the viewpoint of the given id. The error for an id
// that is unknown lists those that are there.
func Open(viewpoint string) (*Atlas, error) {
	policies, err := basemap.ParsePolicy(assets.Borders())
	if err != nil {
		return nil, err
	}
	policy, ok := policies[viewpoint]
	if !ok {
		return nil, fmt.Errorf("there is no viewpoint %q; there are: %s",
			viewpoint, strings.Join(slices.Sorted(maps.Keys(policies)), ", "))
	}
	a := &Atlas{Policy: policy, Fonts: lettering.Fonts{
		Roman: assets.Font("Inter-roman"), Italic: assets.Font("Inter-italic"),
		Arabic: assets.Font("Vazirmatn"), Hebrew: assets.Font("NotoSansHebrew"),
	}}
	if a.World, err = world(assets.World(), policy); err != nil {
		return nil, err
	}
	if a.Far, err = world(assets.Far(), policy); err != nil {
		return nil, err
	}
	return a, nil
}

func world(data []byte, p basemap.Policy) (*basemap.World, error) {
	w, err := basemap.Decode(data)
	if err != nil {
		return nil, err
	}
	return w, w.Apply(p)
}

// Compile compiles a story in its own viewpoint and returns the atlas that
// it was compiled with. A story that words no note on its borders gets that
// of its viewpoint.
func Compile(story *mapdata.Story) (*compile.Result, *Atlas, error) {
	r, a, err := Languages([]*mapdata.Story{story})
	if err != nil {
		return nil, nil, err
	}
	return r[0], a, nil
}

// Languages is Compile for a story in several languages: stories is the
// story as Story.In gives it, once for each of them.
func Languages(stories []*mapdata.Story) ([]*compile.Result, *Atlas, error) {
	a, err := Open(stories[0].Viewpoint.ID)
	if err != nil {
		return nil, nil, err
	}
	r, err := compile.Languages(stories, compile.Input{World: a.World, Far: a.Far, Fonts: a.Fonts})
	if err != nil {
		return nil, nil, err
	}
	for _, s := range stories {
		if s.Viewpoint.Note == "" {
			words, tag := a.Policy.Wording(s.Language)
			s.Viewpoint.Note = words.Note
			s.Borrow(words.Note, tag)
		}
	}
	return r, a, nil
}
