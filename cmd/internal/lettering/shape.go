package lettering

import (
	"slices"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/text/unicode/norm"

	"dateline/cmd/internal/scene"
)

// The least reach above and below the baseline, em: the height of Inter's
// capitals and the depth of its descenders. Names in capitals have no
// descenders.
const (
	minAscent  = 0.73
	minDescent = 0.20
)

// segmenter splits text into runs of one level, script and face.
type segmenter struct {
	paragraph bidi.Paragraph
	split     shaping.Segmenter
}

// run is a piece of text of one level, script and face, shaped.
type run struct {
	level  bidi.Level
	script language.Script
	face   *face
	info   []harfbuzz.GlyphInfo // visual order
	pos    []harfbuzz.GlyphPosition
}

// Shape shapes one line of text in a style. lang is the BCP 47 tag of the
// text; it steers capitals and the local forms of letters.
func (b *Book) Shape(text string, style scene.Style, lang string) Shaped {
	d := designs[style]
	// Composed letters find their own glyphs; a mark alone would have to be
	// placed by a font that may not know how.
	text = norm.NFC.String(text)
	if d.capitals {
		text = capitals(text, lang)
	}
	runes := []rune(text)
	var out Shaped
	if len(runes) == 0 {
		out.RTL = isRTL(lang)
		return out
	}
	runs, missing := b.runs(runes, d, lang)
	out.RTL = baseLevel(runes, lang) == 1
	out.Missing = missing
	order(runs)
	out.Ascent = minAscent
	if !d.capitals {
		out.Descent = minDescent
	}
	b.place(&out, runs, d)
	return out
}

// place walks the runs from left to right and sets their glyphs down.
func (b *Book) place(out *Shaped, runs []run, d design) {
	var pen float32
	for i, r := range runs {
		em := 1 / r.face.upem
		for j, g := range r.info {
			pos := r.pos[j]
			advance := float32(pos.XAdvance) * em
			last := i == len(runs)-1 && j == len(r.info)-1
			if !last && detached(r.script) && r.endsCluster(j) {
				advance += d.spacing
			}
			if index, ok := b.use(r.face, g.Glyph); ok {
				x, y := pen+float32(pos.XOffset)*em, -float32(pos.YOffset)*em
				out.Runs = append(out.Runs, scene.GlyphRun{Glyph: index, X: x, Y: y, Advance: advance})
				top, bottom := extent(b.glyphs[index].contours)
				out.Ascent = max(out.Ascent, -(y + float32(top)))
				out.Descent = max(out.Descent, y+float32(bottom))
			}
			pen += advance
		}
	}
	out.Width = pen
}

// endsCluster tells whether glyph i is the last of its cluster, the place
// for letter-spacing: marks stay with their letters.
func (r run) endsCluster(i int) bool {
	return i == len(r.info)-1 || r.info[i+1].Cluster != r.info[i].Cluster
}

// runs splits and shapes the text; the runs are in logical order.
func (b *Book) runs(text []rune, d design, lang string) (runs []run, missing []rune) {
	base := bidi.LeftToRight
	if isRTL(lang) {
		base = bidi.RightToLeft
	}
	// The segmenter reuses its paragraph, so the levels are copied first.
	levels := b.segments.paragraph.Segment(text, base)
	pieces := make([]bidi.Run, levels.NumRuns())
	for i := range pieces {
		pieces[i] = levels.Run(i)
	}
	faces := &fallback{book: b, design: d}
	features := features(d)
	for _, piece := range pieces {
		direction := di.DirectionLTR
		if piece.Level%2 == 1 {
			direction = di.DirectionRTL
		}
		inputs := b.segments.split.Split(shaping.Input{
			Text: text, RunStart: piece.Start, RunEnd: piece.End,
			Direction: direction, Language: language.NewLanguage(lang),
		}, faces)
		for _, in := range inputs {
			r := run{level: piece.Level, script: in.Script, face: b.face(in.Face.Font, d.weight)}
			b.buffer.Clear()
			b.buffer.AddRunes(text, in.RunStart, in.RunEnd-in.RunStart)
			b.buffer.Props = harfbuzz.SegmentProperties{Direction: direction.Harfbuzz(), Script: in.Script, Language: in.Language}
			if detached(in.Script) {
				b.buffer.Shape(r.face.shaping, features)
			} else {
				b.buffer.Shape(r.face.shaping, nil)
			}
			r.info, r.pos = slices.Clone(b.buffer.Info), slices.Clone(b.buffer.Pos)
			runs = append(runs, r)
		}
	}
	return runs, faces.missing
}

// features turns optional ligatures off where letters are spaced, as CSS
// does: one glyph for two letters could not be spaced inside.
func features(d design) []harfbuzz.Feature {
	if d.spacing == 0 {
		return nil
	}
	var out []harfbuzz.Feature
	for _, tag := range [...]string{"liga", "clig"} {
		out = append(out, harfbuzz.Feature{Tag: opentype.MustNewTag(tag), End: harfbuzz.FeatureGlobalEnd})
	}
	return out
}

// order brings runs from logical into visual order: rule L2 of the Unicode
// bidirectional algorithm (UAX #9), from the highest level to the lowest
// odd one. The glyphs inside a run are in visual order already.
func order(runs []run) {
	highest, lowest := bidi.Level(0), bidi.Level(127)
	for _, r := range runs {
		highest = max(highest, r.level)
		if r.level%2 == 1 {
			lowest = min(lowest, r.level)
		}
	}
	for level := highest; level >= lowest; level-- {
		for i := 0; i < len(runs); {
			j := i
			for j < len(runs) && runs[j].level >= level {
				j++
			}
			slices.Reverse(runs[i:j])
			i = max(j, i+1)
		}
	}
}
