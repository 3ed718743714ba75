package site

import (
	"slices"
	"strings"

	"dateline/mapdata"
)

// passage is an excerpt as the page around the frame must know it, to find
// it in the article and to name the button after it.
type passage struct {
	ID       string   `json:"id"`
	Exact    string   `json:"exact"`
	Prefix   string   `json:"prefix,omitempty"`
	Suffix   string   `json:"suffix,omitempty"`
	Features []string `json:"features"`       // ids of what quotes it, places first
	Step     int      `json:"step,omitempty"` // the first step that quotes it, from 1
	Label    string   `json:"label"`
}

// passages are the excerpts that lead somewhere on the map.
func (w Words) passages(s *mapdata.Story) []passage {
	out := []passage{}
	for i, e := range s.Excerpts {
		p := passage{ID: excerptID(s, i), Exact: e.Exact, Prefix: e.Prefix, Suffix: e.Suffix, Features: []string{}}
		name := ""
		note := func(id, called string, excerpts []int) {
			if !slices.Contains(excerpts, i) {
				return
			}
			if p.Features = append(p.Features, id); name == "" {
				name = called
			}
		}
		for _, f := range s.Places {
			note(f.ID, f.Name, f.Excerpts)
		}
		for _, f := range s.Routes {
			note(f.ID, f.Name, f.Excerpts)
		}
		for _, f := range s.Areas {
			note(f.ID, f.Name, f.Excerpts)
		}
		if j := slices.IndexFunc(s.Steps, func(st mapdata.Step) bool { return slices.Contains(st.Excerpts, i) }); j >= 0 {
			p.Step = j + 1
			if name == "" {
				name = s.Steps[j].Title
			}
		}
		if name == "" {
			continue
		}
		p.Label = w.Say("article.show", "name", name)
		out = append(out, p)
	}
	return out
}

const (
	// wholeText is the length in bytes up to which a link names a passage by
	// all its words; a longer one by its first and last words.
	wholeText = 300
	// endWords is how many of those.
	endWords = 6
	// fewWords is up to how many words a passage needs what stands around it.
	// Longer ones do without: headlines, bylines and advertisements come
	// between a passage and its prefix on the real page.
	fewWords = 6
)

// textLink gives the address of an excerpt's words in the article: a text
// fragment, https://wicg.github.io/scroll-to-text-fragment/. Without an
// address of the article it is empty.
func textLink(url string, e mapdata.Excerpt) string {
	words := strings.Fields(e.Exact)
	if !strings.HasPrefix(url, "http://") && !strings.HasPrefix(url, "https://") || len(words) == 0 {
		return url
	}
	var b strings.Builder
	b.WriteString(url)
	if !strings.Contains(url, "#") {
		b.WriteByte('#')
	}
	b.WriteString(":~:text=")
	few := len(words) <= fewWords
	if prefix := strings.Fields(e.Prefix); few && len(prefix) > 0 {
		b.WriteString(term(prefix[max(0, len(prefix)-endWords):]) + "-,")
	}
	if len(e.Exact) <= wholeText || len(words) <= 2*endWords {
		b.WriteString(term(words))
	} else {
		b.WriteString(term(words[:endWords]) + "," + term(words[len(words)-endWords:]))
	}
	if suffix := strings.Fields(e.Suffix); few && len(suffix) > 0 {
		b.WriteString(",-" + term(suffix[:min(len(suffix), endWords)]))
	}
	return b.String()
}

// term writes words as a term of a text directive, in which commas,
// ampersands and hyphens mean something.
func term(words []string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for _, c := range []byte(strings.Join(words, " ")) {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '.', c == '_', c == '~':
			b.WriteByte(c)
		default:
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}
