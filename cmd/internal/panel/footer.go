package panel

// Footer lays out the bar that leads through the steps, and above it, where
// State.Band says that there is room, the band of the events. A story without
// steps has none: its layout is empty and has no height.
func Footer(width float64, s State, measure Measure) Layout {
	total := len(s.Story.Steps)
	if total == 0 {
		return Layout{Width: width}
	}
	f := newFlow(width, rightToLeft(s.Words["language"]), measure)
	f.y = 0
	f.add(Item{Kind: Field, Rect: Rect{0, 0, width, 1}, Ink: InkRule})
	if s.Band && len(s.Story.Events) > 0 {
		f.band(&s)
		f.add(Item{Kind: Field, Rect: Rect{0, f.y, width, 1}, Ink: InkRule})
	}
	if done := width * float64(s.Step) / float64(total); done > 0 {
		x := 0.0
		if f.rtl {
			x = width - done
		}
		f.add(Item{Kind: Field, Rect: Rect{x, f.y, done, 3}, Ink: InkAccent})
	}
	f.y += 13
	f.buttons(&s)
	f.out.Height = f.y + 12
	return f.out
}

// high is the height of buttons.
const high = 44

// buttons adds the buttons of the steps.
func (f *flow) buttons(s *State) {
	w, total := s.Words, len(s.Story.Steps)
	const gap = 8
	x := 0.0
	if s.Step > 0 {
		f.button(Rect{f.start(x, high), f.y, high, high}, "", w.say("step.previous"), Previous, Back)
		x += high + gap
	}
	icon, name := "play", w.say("auto.play")
	if s.Playing {
		icon, name = "pause", w.say("auto.pause")
	}
	play := Rect{f.start(x, high), f.y, high, high}
	f.add(Item{Kind: Field, Rect: play, Ink: InkField, Radius: 8})
	f.add(Item{Kind: Icon, Rect: Rect{play.X + 12, play.Y + 12, 20, 20}, Ink: InkText, Text: icon})
	f.target(Target{Rect: play, Action: Play, Name: name})
	x += high + gap
	if s.Step == 0 {
		f.button(Rect{f.start(x, f.w-x), f.y, f.w - x, high}, w.say("step.start"), w.say("step.start"), Next, Ahead)
		f.y += high
		return
	}
	side := min(118, f.w*0.36)
	f.add(Item{
		Kind: Text, Rect: Rect{f.start(x, f.w-x-side-gap), f.y + (high-19)/2, f.w - x - side - gap, 19}, Ink: InkText, Font: Small, Centre: true, RTL: f.rtl,
		Text: w.say("step.count", "n", w.number(s.Step), "total", w.number(total)),
	})
	end := Rect{f.start(f.w-side, side), f.y, side, high}
	if s.Step < total {
		f.button(end, w.say("step.next"), w.say("step.next"), Next, Ahead)
	} else {
		f.add(Item{Kind: Field, Rect: end, Ink: InkField, Radius: 8})
		lines := wrap(w.say("step.again"), Small, side-8, f.measure)
		y := f.y + (high-19*float64(len(lines)))/2
		for _, l := range lines {
			f.add(Item{Kind: Text, Rect: Rect{end.X + 4, y, side - 8, 19}, Ink: InkText, Text: l, Font: Small, Centre: true, RTL: f.rtl})
			y += 19
		}
		f.target(Target{Rect: end, Action: Again, Name: w.say("step.again")})
	}
	f.y += high
}

// button adds a button with an arrow; the one that leads on is strong.
func (f *flow) button(r Rect, label, name string, action Action, arrow Kind) {
	const gap, head = 9, 9
	ink, field := InkText, InkField
	if action == Next {
		ink, field = InkOnAccent, InkAccent
	}
	f.add(Item{Kind: Field, Rect: r, Ink: field, Radius: 8})
	ax := r.X + (r.W-head)/2
	if label != "" {
		text := f.measure(label, Strong)
		x := r.X + (r.W-text-gap-head)/2
		tx := x
		if ax = x + text + gap; f.rtl {
			tx, ax = x+head+gap, x
		}
		f.add(Item{Kind: Text, Rect: Rect{tx, r.Y + (high-21)/2, text, 21}, Ink: ink, Text: label, Font: Strong, RTL: f.rtl})
	}
	if f.rtl {
		arrow = map[Kind]Kind{Ahead: Back, Back: Ahead}[arrow]
	}
	f.add(Item{Kind: arrow, Rect: Rect{ax, r.Y + high/2 - 5, head, 10}, Ink: ink})
	f.target(Target{Rect: r, Action: action, Name: name})
}
