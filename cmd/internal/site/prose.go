package site

import (
	"html/template"
	"strings"

	"dateline/mapdata/prose"
)

// elements are the lists of HTML by the sort of their items.
var elements = map[prose.Sort]string{prose.Bullet: "ul", prose.Numbered: "ol"}

// narration writes a text of the storyteller as HTML: p, ul, ol, li, em,
// strong, br and links, and nothing that comes from the text itself but
// escaped letters.
func narration(src string) template.HTML {
	var b strings.Builder
	open := ""
	for _, block := range prose.Parse(src) {
		list := elements[block.Sort]
		if list != open {
			b.WriteString(closing(open))
			if open = list; list != "" {
				b.WriteString("<" + list + ">")
			}
		}
		tag := "p"
		if list != "" {
			tag = "li"
		}
		b.WriteString("<" + tag + ">" + spans(block.Spans, true) + "</" + tag + ">")
	}
	b.WriteString(closing(open))
	return template.HTML(b.String())
}

func closing(list string) string {
	if list == "" {
		return ""
	}
	return "</" + list + ">"
}

// phrase writes a text for the inside of a button: its blocks each on a
// line, and the words of links without their addresses.
func phrase(src string) template.HTML {
	var lines []string
	for _, block := range prose.Parse(src) {
		lines = append(lines, block.Sign()+spans(block.Spans, false))
	}
	return template.HTML(strings.Join(lines, "<br>"))
}

// spans writes letters with their marks. A link of several spans is one
// element.
func spans(all []prose.Span, linked bool) string {
	var b strings.Builder
	open := ""
	for _, s := range all {
		if linked && s.URL != open {
			if open != "" {
				b.WriteString("</a>")
			}
			if open = s.URL; open != "" {
				b.WriteString(`<a href="` + escape(open) + `" target="_blank" rel="noopener noreferrer">`)
			}
		}
		words := strings.ReplaceAll(escape(s.Text), "\n", "<br>")
		if s.Emphasis {
			words = "<em>" + words + "</em>"
		}
		if s.Strong {
			words = "<strong>" + words + "</strong>"
		}
		b.WriteString(words)
	}
	if open != "" {
		b.WriteString("</a>")
	}
	return b.String()
}
