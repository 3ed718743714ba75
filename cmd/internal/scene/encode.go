package scene

import (
	"bytes"
	"compress/flate"
	"math"
)

// Magic opens every scene.bin; the byte after it is the version.
const (
	Magic   = "DTLN"
	Version = 1
)

// Encode gives the binary form of a scene: magic, version, the length of the
// body and the body, deflated. Positions are rounded to a grid that is fine
// against a pixel (see gridStep); the same position gives the same grid
// point everywhere, so what met before rounding meets after it.
func Encode(s *Scene) []byte {
	w := &writer{}
	w.head(s)
	w.uint(len(s.Levels))
	for _, l := range s.Levels {
		w.level(l)
	}
	w.story(s)
	w.lettering(s)

	var out bytes.Buffer
	out.WriteString(Magic)
	out.WriteByte(Version)
	out.Write(appendUvarint(nil, uint64(len(w.b))))
	z, _ := flate.NewWriter(&out, flate.BestCompression) // errs for unknown levels only
	z.Write(w.b)
	z.Close()
	return out.Bytes()
}

// gridStep is the grid of a level's positions, kilometres: a twentieth of a
// CSS pixel at the largest scale that the level is meant for, and ten metres
// for the last level, which has no largest scale.
func gridStep(maxK float32) float64 {
	if k := float64(maxK); k > 0 && !math.IsInf(k, 0) {
		return max(0.05/k, storyStep)
	}
	return storyStep
}

// storyStep is the grid of the story's own lines, kilometres.
const storyStep = 0.01

// curveStep is the grid of the curves that names follow, kilometres.
const curveStep = 0.1

func (w *writer) head(s *Scene) {
	w.text(s.Title)
	w.text(s.Language)
	w.bool(s.RTL)
	w.rect(s.Home)
	w.rect(s.Reach)
	w.rect(s.Core)
	w.text(s.Projection.Kind)
	w.double(s.Projection.Lon)
	w.double(s.Projection.Lat)
	w.double(s.Projection.Parallels[0])
	w.double(s.Projection.Parallels[1])
	w.uint(len(s.Scale))
	for _, p := range s.Scale {
		w.point(p.At)
		w.float(p.Scale)
	}
}

func (w *writer) level(l Level) {
	w.float(l.MaxK)
	step := gridStep(l.MaxK)
	w.from(step)
	w.uint(len(l.Meshes))
	for _, m := range l.Meshes {
		w.mesh(m)
	}
	w.from(step)
	w.uint(len(l.Lines))
	for _, l := range l.Lines {
		w.byte(byte(l.Class))
		w.byte(l.Rank)
		w.float(l.Start)
		w.points(l.Points)
	}
}

// mesh writes rings as lengths and triangles as differences: an ear's
// corners lie close to each other and to those of the ear before it.
func (w *writer) mesh(m Mesh) {
	w.byte(byte(m.Class))
	w.points(m.Points)
	w.uint(len(m.Rings))
	var end uint32
	for _, r := range m.Rings {
		w.uint(int(r - end))
		end = r
	}
	w.uint(len(m.Triangles) / 3)
	var last uint32
	for i := 0; i+2 < len(m.Triangles); i += 3 {
		a, b, c := m.Triangles[i], m.Triangles[i+1], m.Triangles[i+2]
		w.int(int(a) - int(last))
		w.int(int(b) - int(a))
		w.int(int(c) - int(b))
		last = a
	}
}

func (w *writer) story(s *Scene) {
	w.uint(len(s.Places))
	for _, p := range s.Places {
		w.text(p.ID)
		w.text(p.Name)
		w.text(p.Kind)
		w.int(p.Number)
		w.point(p.At)
		w.double(p.Lon)
		w.double(p.Lat)
		w.from(storyStep)
		w.points(p.Uncertainty)
		w.double(p.Precision)
		w.bool(p.HasToward)
		w.float(p.Toward)
		w.bool(p.Far)
		w.int(int(p.Label))
	}
	w.uint(len(s.Routes))
	for _, r := range s.Routes {
		w.text(r.ID)
		w.text(r.Name)
		w.text(r.Kind)
		w.bool(r.Schematic)
		w.from(storyStep)
		w.points(r.Points)
		for _, a := range r.Along {
			w.float(a)
		}
		w.int(int(r.From))
		w.int(int(r.To))
		w.int(int(r.Label))
	}
	w.uint(len(s.Areas))
	for _, a := range s.Areas {
		w.text(a.ID)
		w.text(a.Name)
		w.text(a.Kind)
		w.from(storyStep)
		w.mesh(a.Mesh)
	}
	w.uint(len(s.Steps))
	for _, st := range s.Steps {
		w.text(st.Title)
		w.indices(st.Places)
		w.indices(st.Routes)
		w.indices(st.Areas)
		w.rect(st.View)
	}
}

func (w *writer) lettering(s *Scene) {
	w.uint(len(s.Glyphs))
	for _, g := range s.Glyphs {
		w.uint(int(g.X))
		w.uint(int(g.Y))
		w.uint(int(g.W))
		w.uint(int(g.H))
		w.float(g.Left)
		w.float(g.Top)
	}
	w.uint(len(s.Labels))
	for _, l := range s.Labels {
		w.byte(byte(l.Style))
		w.byte(l.Priority)
		w.float(l.MinK)
		w.float(l.MaxK)
		w.point(l.At)
		w.int(int(l.Place))
		w.float(l.Radius)
		w.from(curveStep)
		w.points(l.Path)
		w.runs(l.Runs)
		w.float(l.Width)
		w.float(l.Ascent)
		w.float(l.Descent)
		w.bool(l.RTL)
		w.text(l.Text)
	}
	for i := range s.Digits.Glyph {
		w.uint(int(s.Digits.Glyph[i]))
		w.float(s.Digits.Advance[i])
	}
	w.uint(len(s.Digits.Words))
	for _, d := range s.Digits.Words {
		w.text(d.Name)
		w.float(d.Width)
		w.runs(d.Runs)
	}
	w.float(s.Atlas.Em)
	w.float(s.Atlas.Spread)
	w.uint(s.Atlas.Width)
	w.uint(s.Atlas.Height)
	w.b = append(w.b, s.Atlas.Pix...)
}
