package scene

import (
	"bytes"
	"compress/flate"
)

// Magic opens every scene.bin; the byte after it is the version.
const (
	Magic   = "DTLN"
	Version = 3
)

// Encode gives the binary form of a scene: magic, version, the length of the
// body and the body, deflated. Positions are rounded to a grid that is fine
// against a pixel (see gridShift); the same position gives the same grid
// point everywhere, so what met before rounding meets after it. Triangles
// may come back in another order.
func Encode(s *Scene) []byte {
	w := &writer{}
	w.head(s)
	w.levels(s.Levels)
	w.story(s)
	w.lettering(s)

	out := pack(w.b, flate.BestCompression)
	if len(w.b) > mostSwollen(len(out)) {
		// Reading would refuse a body that is so much larger than the file.
		// Without repeats deflate makes it an eighth at best.
		out = pack(w.b, flate.HuffmanOnly)
	}
	return out
}

// pack puts the header before a deflated body.
func pack(body []byte, level int) []byte {
	var out bytes.Buffer
	out.WriteString(Magic)
	out.WriteByte(Version)
	out.Write(appendUvarint(nil, uint64(len(body))))
	z, _ := flate.NewWriter(&out, level) // errs for unknown levels only
	z.Write(body)
	z.Close()
	return out.Bytes()
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
		w.bool(a.Uncertain)
	}
	areas := make([]Mesh, len(s.Areas))
	for i, a := range s.Areas {
		areas[i] = a.Mesh
	}
	w.meshes(areas)
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
		w.em(g.Left)
		w.em(g.Top)
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
		w.em(l.Width)
		w.em(l.Ascent)
		w.em(l.Descent)
		w.bool(l.RTL)
		w.text(l.Text)
	}
	for i := range s.Digits.Glyph {
		w.uint(int(s.Digits.Glyph[i]))
		w.em(s.Digits.Advance[i])
	}
	w.uint(len(s.Digits.Words))
	for _, d := range s.Digits.Words {
		w.text(d.Name)
		w.em(d.Width)
		w.runs(d.Runs)
	}
	w.float(s.Atlas.Em)
	w.float(s.Atlas.Spread)
	w.uint(s.Atlas.Width)
	w.uint(s.Atlas.Height)
	w.pix(s.Atlas.Pix, s.Atlas.Width)
}
