package panel

import (
	"math"
	"slices"
)

// Tools lays out the buttons on the map in some columns. few leaves out
// those for what wheel, pinch and keys do as well; full says whether the
// window fills the screen.
func Tools(columns int, few bool, w Words, full bool) Layout {
	type tool struct {
		action Action
		icon   string
		key    string
	}
	tools := []tool{
		{ZoomIn, "in", "map.zoom.in"}, {ZoomOut, "out", "map.zoom.out"}, {Whole, "home", "map.home"},
		{Legend, "legend", "legend"}, {Theme, "theme", "theme"}, {Keys, "keys", "keys"}, {Full, "full", "map.full"},
	}
	if few {
		tools = slices.DeleteFunc(tools, func(t tool) bool { return t.action == ZoomIn || t.action == ZoomOut || t.action == Theme })
	}
	if full {
		tools[len(tools)-1] = tool{Full, "window", "map.full.leave"}
	}
	rows := (len(tools) + columns - 1) / columns
	l := Layout{Width: float64(columns) * high, Height: float64(rows) * high}
	l.Items = append(l.Items,
		Item{Kind: Field, Rect: Rect{0, 0, l.Width, l.Height}, Ink: InkPaper, Radius: 6},
		Item{Kind: Edge, Rect: Rect{0.5, 0.5, l.Width - 1, l.Height - 1}, Ink: InkRule, Radius: 6})
	for i, t := range tools {
		r := Rect{float64(i/rows) * high, float64(i%rows) * high, high, high}
		if i%rows > 0 {
			l.Items = append(l.Items, Item{Kind: Field, Rect: Rect{r.X + 1, r.Y, high - 2, 1}, Ink: InkRule})
		}
		l.Items = append(l.Items, Item{Kind: Icon, Rect: Rect{r.X + 12, r.Y + 12, 20, 20}, Ink: InkText, Text: t.icon})
		l.Targets = append(l.Targets, Target{Rect: r, Action: t.action, Name: w.say(t.key)})
	}
	return l
}

// Hint lays out the name of a button, to stand beside it. It is at most
// width wide.
func Hint(name string, width float64, w Words, measure Measure) Layout {
	return label(name, Small, InkText, InkPaper, 6, width, w, measure)
}

// ReturnTo lays out the button that leads back to the present step.
func ReturnTo(s State, width float64, measure Measure) Layout {
	name := s.Words.say("step.return", "n", s.Words.number(s.Step))
	l := label(name, Strong, InkPaper, InkText, high/2, width, s.Words, measure)
	l.Targets = append(l.Targets, Target{Rect: Rect{0, 0, l.Width, l.Height}, Action: Return, Name: name})
	return l
}

// label is a line of text, or more where it is too long, on a field.
func label(text string, font Font, ink, field Ink, radius, width float64, w Words, measure Measure) Layout {
	_, line := font.Size()
	const pad = 16
	lines := balanced(text, font, width-2*pad, measure)
	wide := 0.0
	for _, t := range lines {
		wide = math.Max(wide, math.Ceil(measure(t, font))+1)
	}
	l := Layout{Width: wide + 2*pad, Height: math.Max(line*float64(len(lines))+12, 32)}
	if font == Strong {
		l.Height = math.Max(l.Height, high)
	}
	l.Items = append(l.Items,
		Item{Kind: Field, Rect: Rect{0, 0, l.Width, l.Height}, Ink: field, Radius: radius},
		Item{Kind: Edge, Rect: Rect{0.5, 0.5, l.Width - 1, l.Height - 1}, Ink: InkRule, Radius: radius})
	y := (l.Height - line*float64(len(lines))) / 2
	for _, t := range lines {
		l.Items = append(l.Items, Item{Kind: Text, Rect: Rect{pad, y, wide, line}, Ink: ink, Text: t, Font: font, Centre: true, RTL: rightToLeft(w["language"])})
		y += line
	}
	return l
}
