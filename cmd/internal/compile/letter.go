package compile

import (
	"math"

	"github.com/paulmach/orb"
	"golang.org/x/text/language"

	"dateline/cmd/internal/lettering"
	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
	"dateline/mapdata"
	"dateline/mapdata/basemap"
)

// letterer collects the labels of a scene.
type letterer struct {
	story  *mapdata.Story
	world  *basemap.World
	domain *domain
	extent extent
	ground *ground
	routes []orb.LineString // on the plane
	book   *lettering.Book
	tag    language.Tag
	labels []scene.Label
}

// Priorities of labels: 0 wins over all.
const (
	priorityStory     = 0
	priorityTinted    = 1
	priorityArea      = 1
	priorityWater     = 2
	priorityCapital   = 3
	priorityCountry   = 4
	priorityTown      = 5 // and its rank
	prioritySmallSea  = 5
	priorityRiverName = 14
)

// newLetterer prepares the names of a story, in the story's language.
func newLetterer(s *mapdata.Story, w *basemap.World, d *domain, e extent, g *ground, fonts lettering.Fonts) *letterer {
	tag, err := language.Parse(s.Language)
	if err != nil {
		tag = language.English
	}
	return &letterer{story: s, world: w, domain: d, extent: e, ground: g, book: lettering.NewBook(fonts), tag: tag}
}

// add shapes a name and gives the index of its label, -1 for no name.
func (l *letterer) add(text string, style scene.Style, lab scene.Label) int32 {
	s := l.book.Shape(text, style, l.story.Language)
	if text == "" || len(s.Runs) == 0 {
		return -1
	}
	lab.Style, lab.Text = style, text
	lab.Runs, lab.Width, lab.Ascent, lab.Descent, lab.RTL = s.Runs, s.Width, s.Ascent, s.Descent, s.RTL
	l.labels = append(l.labels, lab)
	return int32(len(l.labels) - 1)
}

// width is the width of a name in CSS pixels.
func (l *letterer) width(text string, style scene.Style) float64 {
	return float64(l.book.Shape(text, style, l.story.Language).Width) * float64(view.LetterSize(style))
}

// markRadius is the room, CSS pixels, that the mark of a place takes around
// its point; the view draws discs of 22 pixels in a white ring.
const markRadius = 13

// storyNames letters the story's own places and areas.
func (l *letterer) storyNames(places []scene.Place, shapes [][]ring) {
	for i := range places {
		places[i].Label = l.add(places[i].Name, scene.Story, scene.Label{
			Priority: priorityStory, At: places[i].At, Place: int32(i), Radius: markRadius,
		})
	}
	for i, a := range l.story.Areas {
		if len(shapes[i]) == 0 {
			continue
		}
		at, room := roomiest(shapes[i], l.width(a.Name, scene.AreaName)/float64(view.LetterSize(scene.AreaName)))
		l.add(a.Name, scene.AreaName, scene.Label{
			Priority: priorityArea, At: point(at), Place: -1,
			MinK: float32(l.width(a.Name, scene.AreaName) / (2 * room)),
		})
	}
}

// roomiest finds where in a group of rings a name of the given width, em,
// has most room, and the width of that room, kilometres: the widest box of
// the name's proportions that stands on a grid of points within.
func roomiest(rings []ring, em float64) (at orb.Point, room float64) {
	b := drawnBounds(rings)
	const n = 28
	at = b.Center()
	for j := range n {
		y := b.Min[1] + (b.Max[1]-b.Min[1])*(float64(j)+0.5)/n
		for i := range n {
			x := b.Min[0] + (b.Max[0]-b.Min[0])*(float64(i)+0.5)/n
			p := orb.Point{x, y}
			w := clear(rings, p)
			if w <= room {
				continue
			}
			// The letters' height takes room as well.
			h := w / em / 2
			w = math.Min(w, math.Min(clear(rings, orb.Point{x, y - h}), clear(rings, orb.Point{x, y + h})))
			if w > room {
				at, room = p, w
			}
		}
	}
	return at, room
}

// clear is the length of the longest level segment about a point that lies
// in a group of rings, 0 for a point outside.
func clear(rings []ring, p orb.Point) float64 {
	left, right := math.Inf(1), math.Inf(1)
	in := false
	for _, r := range rings {
		for i, a := range r {
			b := r[(i+len(r)-1)%len(r)]
			if (a[1] > p[1]) == (b[1] > p[1]) {
				continue
			}
			x := (b[0]-a[0])*(p[1]-a[1])/(b[1]-a[1]) + a[0]
			if x > p[0] {
				in = !in
				right = math.Min(right, x-p[0])
			} else {
				left = math.Min(left, p[0]-x)
			}
		}
	}
	if !in {
		return 0
	}
	return 2 * math.Min(left, right)
}
