// Package compile makes a scene of a story: it projects, clips, simplifies
// and triangulates the base map around the story, draws the story's own
// features and shapes all names.
package compile

import (
	"errors"
	"math"

	"github.com/paulmach/orb"
	"golang.org/x/text/language"

	"dateline/cmd/internal/lettering"
	"dateline/cmd/internal/scene"
	"dateline/mapdata"
	"dateline/mapdata/basemap"
)

// Input is what a story is compiled with. World is the base map with the
// story's viewpoint applied; Far, the coarse world, is used where there is
// no World. Compile changes neither.
type Input struct {
	World, Far *basemap.World
	Fonts      lettering.Fonts
}

// Result is a compiled story.
type Result struct {
	Scene *scene.Scene
	// Outlines are the glyphs of the scene as paths.
	Outlines lettering.Outlines
	// Notes are sentences for the story's editor: what is unlikely on the
	// map but not forbidden.
	Notes []string
}

// Compile makes the scene of a story in the story's own language. The same
// input gives the same scene, byte for byte. An error says that the story's
// projection cannot be used.
func Compile(story *mapdata.Story, in Input) (*Result, error) {
	g, err := prepare(story, in)
	if err != nil {
		return nil, err
	}
	return g.letter(story, in.Fonts), nil
}

// Languages makes the scenes of a story in several languages, as Compile
// makes one: stories is the story as Story.In gives it, once for each of
// them. The base map is made once, and the scenes share it.
func Languages(stories []*mapdata.Story, in Input) ([]*Result, error) {
	g, err := prepare(stories[0], in)
	if err != nil {
		return nil, err
	}
	out := make([]*Result, len(stories))
	for i, s := range stories {
		out[i] = g.letter(s, in.Fonts)
	}
	return out, nil
}

// prepare makes what all languages of a story share.
func prepare(story *mapdata.Story, in Input) (*groundwork, error) {
	world := in.World
	if world == nil {
		world = in.Far
	}
	if world == nil {
		return nil, errors.New("compile: no base map")
	}
	f, err := frame(story)
	if err != nil {
		return nil, err
	}
	g := &groundwork{framed: f, world: world, tinted: tinted(story, world)}
	levels := base(world, f.domain, f.extent, plan(f.extent, f.focus), g.tinted, anchors(story, world))
	for _, l := range levels {
		g.levels = append(g.levels, l.scene())
	}
	g.coarse, g.ground = levels[min(1, len(levels)-1)], newGround(levels[len(levels)-1])
	return g, nil
}

// framed is a story's plane and how the world is laid out on it.
type framed struct {
	*domain
	extent
	focus []orb.Point
}

// frame chooses the projection of a story and the parts of its plane.
func frame(story *mapdata.Story) (*framed, error) {
	all := sites(story)
	closeBy := neighbours(all)
	degrees := story.Extent
	if degrees == (orb.Bound{}) {
		degrees = lonlatBound(closeBy)
	}
	p, err := newPlane(story.Projection, degrees, spread(all, degrees))
	if err != nil {
		return nil, err
	}
	e := lay(story, p, closeBy)
	if e.home.IsEmpty() || !(longSide(e.home) < 1e6) {
		return nil, errors.New("compile: the projection cannot show the story's extent")
	}
	d := newDomain(p, farthest(e.reach))
	e.reach = meet(e.reach, d.extent().Union(e.home))
	return &framed{d, e, focus(p, all)}, nil
}

// spread tells whether some site lies so far outside of an extent that only
// an azimuthal map can bring both together.
func spread(all []site, extent orb.Bound) bool {
	wide := extent.Pad(math.Max(30, (extent.Max[0]-extent.Min[0])/2))
	for _, s := range all {
		for _, at := range s.at {
			if !wide.Contains(at) && !wide.Contains(orb.Point{at[0] + 360, at[1]}) {
				return true
			}
		}
	}
	return false
}

func meet(a, b orb.Bound) orb.Bound {
	return orb.Bound{
		Min: orb.Point{math.Max(a.Min[0], b.Min[0]), math.Max(a.Min[1], b.Min[1])},
		Max: orb.Point{math.Min(a.Max[0], b.Max[0]), math.Min(a.Max[1], b.Max[1])},
	}
}

// farthest is the distance of a bound's farthest corner from the origin.
func farthest(b orb.Bound) float64 {
	return math.Hypot(math.Max(math.Abs(b.Min[0]), math.Abs(b.Max[0])), math.Max(math.Abs(b.Min[1]), math.Abs(b.Max[1])))
}

// groundwork is a story's map before anything is lettered.
type groundwork struct {
	*framed
	world  *basemap.World
	tinted map[int]scene.Class
	levels []scene.Level
	coarse *level // the one on which countries are named
	ground *ground
}

// letter makes the scene of a story on its groundwork.
func (g *groundwork) letter(story *mapdata.Story, fonts lettering.Fonts) *Result {
	d, e := g.domain, g.extent
	s := &scene.Scene{
		Title:    story.Title,
		Language: story.Language,
		Home:     rect(e.home),
		Reach:    rect(e.reach),
		Core:     rect(e.core),
		Levels:   g.levels,
		Scale:    d.samples(e.reach),
		Projection: scene.Projection{
			Kind: d.kind, Lon: d.center[0], Lat: d.center[1], Parallels: d.parallels,
		},
	}
	var shapes [][]ring
	s.Places = places(story, d.plane, e.far)
	s.Routes = routes(story, d.plane, g.ground)
	s.Areas, shapes = areas(story, d, e.reach)
	s.Steps = steps(story, e.steps)

	l := newLetterer(story, g.world, d, e, g.ground, fonts)
	for _, r := range s.Routes {
		if line := plainLine(r.Points); len(line) > 1 {
			l.routes = append(l.routes, line)
		}
	}
	l.storyNames(s.Places, shapes)
	l.gapNames(s.Places)
	l.countryNames(g.coarse, g.tinted)
	l.townNames(g.focus)
	l.waterNames()
	s.RTL = rightToLeft(l.tag)
	s.Digits = l.book.Digits(story.Language)
	s.Labels = l.labels
	r := &Result{Scene: s}
	s.Glyphs, s.Atlas, r.Outlines = l.book.Finish()
	r.Notes = l.notes(s.Routes)
	return r
}

func plainLine(points []scene.Point) orb.LineString {
	line := make(orb.LineString, len(points))
	for i, p := range points {
		line[i] = orb.Point{float64(p.X), float64(p.Y)}
	}
	return line
}

// rightToLeft tells whether a language is written from right to left.
func rightToLeft(tag language.Tag) bool {
	script, _ := tag.Script()
	switch script.String() {
	case "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm":
		return true
	}
	return false
}
