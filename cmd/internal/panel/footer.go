package panel

// FooterHeight is the height of the bar under the scrolling part.
const FooterHeight = 69

// Footer lays out the bar that leads through the steps. A story without
// steps has none: its layout is empty and has no height.
func Footer(width float64, s State, measure Measure) Layout {
	total := len(s.Story.Steps)
	if total == 0 {
		return Layout{Width: width}
	}
	f := newFlow(width, rightToLeft(s.Words["language"]), measure)
	w := s.Words
	f.add(Item{Kind: Field, Rect: Rect{0, 0, width, 1}, Ink: InkRule})
	done := width * float64(s.Step) / float64(total)
	if done > 0 {
		x := 0.0
		if f.rtl {
			x = width - done
		}
		f.add(Item{Kind: Field, Rect: Rect{x, 0, done, 3}, Ink: InkAccent})
	}
	const top, height = 13, 44
	button := func(r Rect, label string, step int, strong bool, arrow Kind) {
		ink, field := InkText, InkField
		if strong {
			ink, field = InkOnAccent, InkAccent
		}
		f.add(Item{Kind: Field, Rect: r, Ink: field, Radius: 8})
		text := measure(label, Strong)
		const gap, head = 9, 9
		whole := text + gap + head
		x := r.X + (r.W-whole)/2
		tx, ax := x, x+text+gap
		if (arrow == Back) != f.rtl {
			tx, ax = x+head+gap, x
		}
		f.add(Item{Kind: Text, Rect: Rect{tx, r.Y + (height-21)/2, text, 21}, Ink: ink, Text: label, Font: Strong, RTL: f.rtl})
		if f.rtl {
			arrow = map[Kind]Kind{Ahead: Back, Back: Ahead}[arrow]
		}
		f.add(Item{Kind: arrow, Rect: Rect{ax, r.Y + height/2 - 5, head, 10}, Ink: ink})
		f.target(Target{Rect: r, Action: Step, N: step, Name: label})
	}
	if s.Step == 0 {
		button(Rect{f.x, top, f.w, height}, w.say("step.start"), 1, true, Ahead)
	} else {
		side := min(118, f.w*0.36)
		button(Rect{f.start(0, side), top, side, height}, w.say("step.previous"), s.Step-1, false, Back)
		f.add(Item{
			Kind: Text, Rect: Rect{f.x + side, top + (height-19)/2, f.w - 2*side, 19}, Ink: InkText, Font: Small, Centre: true, RTL: f.rtl,
			Text: w.say("step.count", "n", w.number(s.Step), "total", w.number(total)),
		})
		end := Rect{f.start(f.w-side, side), top, side, height}
		if s.Step < total {
			button(end, w.say("step.next"), s.Step+1, true, Ahead)
		} else {
			f.add(Item{Kind: Field, Rect: end, Ink: InkField, Radius: 8})
			lines := wrap(w.say("step.again"), Small, side-8, measure)
			y := top + (height-19*float64(len(lines)))/2
			for _, l := range lines {
				f.add(Item{Kind: Text, Rect: Rect{end.X + 4, y, side - 8, 19}, Ink: InkText, Text: l, Font: Small, Centre: true, RTL: f.rtl})
				y += 19
			}
			f.target(Target{Rect: end, Action: Step, N: 0, Name: w.say("step.again")})
		}
	}
	f.out.Height = FooterHeight
	return f.out
}
