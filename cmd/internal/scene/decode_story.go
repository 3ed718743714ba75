package scene

func (r *reader) story(s *Scene) {
	r.section = "places"
	if n := r.count(43); n > 0 {
		s.Places = make([]Place, n)
	}
	for i := range s.Places {
		r.place(&s.Places[i])
	}
	r.section = "routes"
	if n := r.count(8); n > 0 {
		s.Routes = make([]Route, n)
	}
	for i := range s.Routes {
		r.route(&s.Routes[i], len(s.Places))
	}
	r.section = "areas"
	if n := r.count(4); n > 0 {
		s.Areas = make([]Area, n)
	}
	for i := range s.Areas {
		a := &s.Areas[i]
		a.ID, a.Name, a.Kind = r.text(), r.text(), r.text()
		a.Uncertain = r.bool()
	}
	if len(s.Areas) > 0 {
		meshes, _ := (&unpacker{step: areaStep}).block(r, 0)
		if r.err == nil && len(meshes) != len(s.Areas) {
			r.fail("not a mesh for each area")
		}
		for i := range meshes[:min(len(meshes), len(s.Areas))] {
			s.Areas[i].Mesh = meshes[i]
		}
	}
	r.section = "steps"
	if n := r.count(20); n > 0 {
		s.Steps = make([]Step, n)
	}
	for i := range s.Steps {
		st := &s.Steps[i]
		st.Title = r.text()
		st.Places = r.indices(len(s.Places))
		st.Routes = r.indices(len(s.Routes))
		st.Areas = r.indices(len(s.Areas))
		st.View = r.rect()
	}
}

func (r *reader) place(p *Place) {
	p.ID, p.Name, p.Kind = r.text(), r.text(), r.text()
	p.Number = int(int32(r.int64()))
	p.At = r.point()
	p.Lon, p.Lat = r.double(), r.double()
	r.from(storyStep)
	p.Uncertainty = r.points()
	p.Precision = r.double()
	p.HasToward = r.bool()
	p.Toward = r.float()
	p.Far = r.bool()
	p.Label = int32(r.int64()) // checked by refer, once labels are known
}

func (r *reader) route(t *Route, places int) {
	t.ID, t.Name, t.Kind = r.text(), r.text(), r.text()
	t.Schematic = r.bool()
	r.from(storyStep)
	t.Points = r.points()
	t.Bounds = Bounds(t.Points)
	if len(t.Points) < 2 {
		r.fail("a route of fewer than two points")
	}
	if 4*len(t.Points) > r.left() {
		r.fail("the data end too early")
		return
	}
	t.Along = make([]float32, len(t.Points))
	for i := range t.Along {
		t.Along[i] = r.float()
		if i > 0 && t.Along[i] < t.Along[i-1] {
			r.fail("distances that run backwards")
		}
	}
	t.From, t.To = r.ref(places), r.ref(places)
	t.Label = int32(r.int64())
}

func (r *reader) lettering(s *Scene) {
	r.section = "glyphs"
	if n := r.count(6); n > 0 {
		s.Glyphs = make([]Glyph, n)
	}
	for i := range s.Glyphs {
		const top = 1 << 16
		s.Glyphs[i] = Glyph{uint16(r.below(top)), uint16(r.below(top)), uint16(r.below(top)), uint16(r.below(top)), r.em(), r.em()}
	}
	r.section = "labels"
	if n := r.count(32); n > 0 {
		s.Labels = make([]Label, n)
	}
	for i := range s.Labels {
		r.label(&s.Labels[i], s)
	}
	r.section = "digits"
	for i := range s.Digits.Glyph {
		s.Digits.Glyph[i] = uint16(r.below(max(1, len(s.Glyphs))))
		s.Digits.Advance[i] = r.em()
	}
	if n := r.count(3); n > 0 {
		s.Digits.Words = make([]Word, n)
	}
	for i := range s.Digits.Words {
		s.Digits.Words[i] = Word{r.text(), r.em(), r.runs(len(s.Glyphs))}
	}
	r.section = "atlas"
	a := &s.Atlas
	a.Em, a.Spread = r.float(), r.float()
	a.Width, a.Height = r.below(1<<14), r.below(1<<14)
	a.Pix = r.pix(a.Width, a.Height)
}

func (r *reader) label(l *Label, s *Scene) {
	l.Style = Style(r.byte())
	if l.Style >= NumStyles {
		r.fail("an unknown style")
		l.Style = 0
	}
	l.Priority = r.byte()
	l.MinK, l.MaxK = r.float(), r.float()
	l.At = r.point()
	l.Place = r.ref(len(s.Places))
	l.Radius = r.float()
	r.from(curveStep)
	l.Path = r.points()
	l.Runs = r.runs(len(s.Glyphs))
	l.Width, l.Ascent, l.Descent = r.em(), r.em(), r.em()
	l.RTL = r.bool()
	l.Text = r.text()
}

// refer checks what could not be checked when it was read: references to
// labels, and glyphs against the atlas.
func (r *reader) refer(s *Scene) {
	known := func(label int32) {
		if label < -1 || int(label) >= len(s.Labels) {
			r.fail("a name that is not there")
		}
	}
	for i := range s.Places {
		known(s.Places[i].Label)
	}
	for i := range s.Routes {
		known(s.Routes[i].Label)
	}
	if len(s.Glyphs) > 0 && (s.Atlas.Em <= 0 || s.Atlas.Spread <= 0) {
		r.fail("an atlas without a size")
	}
	for _, g := range s.Glyphs {
		if int(g.X)+int(g.W) > s.Atlas.Width || int(g.Y)+int(g.H) > s.Atlas.Height {
			r.fail("a glyph outside the atlas")
		}
	}
}
