package panel

import "dateline/mapdata/prose"

// prose adds a narration: its paragraphs and lists in plain letters, and
// under them where its links lead.
func (f *flow) prose(src string) {
	const gap, indent = 9, 26
	text := prose.Parse(src)
	for i, b := range text {
		if i > 0 && (b.Sort == prose.Paragraph || text[i-1].Sort == prose.Paragraph) {
			f.space(gap)
		}
		sign := b.Sign()
		if sign == "" {
			f.paragraph(b.String(), Body, InkText)
			continue
		}
		words := b.String()[len(sign):]
		rtl := rightToLeft(words)
		x, at := f.x+indent, f.x
		if rtl {
			x, at = f.x, f.x+f.w-indent
		}
		_, line := Body.Size()
		f.add(Item{Kind: Text, Rect: Rect{at, f.y, indent, line}, Ink: InkQuiet, Text: sign[:len(sign)-1], Font: Body, RTL: rtl, Right: rtl})
		f.y = f.textAt(words, Body, InkText, x, f.y, f.w-indent)
	}
	for _, l := range text.Links() {
		f.space(gap)
		top := f.y
		f.paragraph(l.Text+": "+l.URL, Small, InkAccent)
		f.target(Target{Rect: Rect{f.x - 10, top - 4, f.w + 20, f.y - top + 8}, Action: Open, ID: l.URL, Name: l.Text})
	}
}
