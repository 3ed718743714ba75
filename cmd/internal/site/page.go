package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"
	"strconv"
	"strings"

	"dateline/mapdata"
	"dateline/mapdata/prose"
	"dateline/web"
)

// liveNames are the files that the page fetches when the map is wanted.
type liveNames struct {
	// Telling is what the page can do beyond reading; fetched right after
	// the first paint.
	Telling string `json:"telling"`
	Live    string `json:"live"`
	Viewer  string `json:"viewer"`
	Scene   string `json:"scene"`
	Worker  string `json:"worker,omitempty"`
	// Size is that of the files in bytes as they are when unpacked, so that
	// the page can tell how much of them has come.
	Size struct {
		Viewer int `json:"viewer"`
		Scene  int `json:"scene"`
	} `json:"size"`
}

// page is what the templates of web show.
type page struct {
	Words
	Lang, Dir      string
	Title, Summary string
	Lead           template.HTML // Summary with its marks
	Publisher      string
	Published      *dated
	Article        *fact
	Credit         string
	Steps          []step
	Lists          []list
	Timeline       *timeline
	Speakers       []speaker
	Table          *table
	Legend         []sign
	Sources        []fact
	Languages      []choice // of the folder; none where there is only one
	Borders        string   // the view of borders, in a few words
	Poster, Globe  template.HTML
	CSS, DemoCSS   template.CSS
	// Early marks the page as one with a script; Painted notes the first
	// paint; Script is the rest.
	Early, Painted, Script template.JS
	Config                 any
	Icon                   template.URL
	Head                   head
	Base                   string
	Policy                 string
	Snippets               []snippet
	elsewhere              map[string]string // texts in another language than the page's: their tags
}

type dated struct{ Text, ISO string }

type snippet struct{ Heading, Code string }

type step struct {
	N        int
	Count    string
	Title    string
	Text     template.HTML
	Features string // ids, separated by spaces
	Quotes   []quote
	Links    []feature
}

// pages writes index.html and, in the story's own language, demo.html.
func (in edition) pages(f Folder, names liveNames) error {
	p, err := in.page(names)
	if err != nil {
		return err
	}
	t, err := template.New("").Funcs(template.FuncMap{"in": p.in}).ParseFS(web.Files, "parts.html", "index.html", "demo.html")
	if err != nil {
		return err
	}
	files := map[string]string{"index.html": ""}
	if in.own {
		files["demo.html"] = "frame-src 'self'"
	}
	for name, extra := range files {
		var b bytes.Buffer
		p.Head = in.head(in.file(name))
		if err := t.ExecuteTemplate(&b, name, p); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		var more []string
		if extra != "" {
			more = []string{extra}
		}
		f[in.file(name)] = sealed(tidy(b.Bytes()), more...)
	}
	return nil
}

// in gives the attributes of an element that holds one of the story's texts
// in another language than the page's, as a text or as the HTML made of it.
func (p *page) in(text any) template.HTMLAttr {
	tag, ok := p.elsewhere[fmt.Sprint(text)]
	if !ok {
		return ""
	}
	attr := ` lang="` + escape(tag) + `"`
	if dir := direction(tag); dir != p.Dir {
		attr += ` dir="` + dir + `"`
	}
	return template.HTMLAttr(attr)
}

func (in edition) page(names liveNames) (*page, error) {
	s := in.Story
	w := wordsFor(s.Language)
	p := &page{
		Words: w, Lang: s.Language, Dir: direction(s.Language),
		Title: s.Title, Summary: prose.Plain(s.Summary), Lead: narration(s.Summary), Publisher: s.Article.Publisher, Credit: s.Credit,
		Lists: w.lists(s), Sources: w.sources(s),
		Timeline: w.timeline(s), Speakers: w.speakers(s), Table: w.table(s), Legend: w.legend(s, in.Scene),
		Icon: icon, Base: in.Base, Policy: policySlot,
		Languages: in.choices, elsewhere: elsewhere(s),
		Painted: `requestAnimationFrame(()=>setTimeout(()=>performance.mark("map:first-paint")))`,
	}
	if d := s.Article.Published; !d.IsZero() {
		p.Published = &dated{w.date(d), d.String()}
	}
	if s.Article.Title != "" {
		p.Article = &fact{Text: s.Article.Title, URL: s.Article.URL}
	}
	p.Steps = w.steps(s, p.Lists)
	p.Borders = in.Borders
	p.Config = struct {
		liveNames
		Words    Words     `json:"words"`
		Excerpts []passage `json:"excerpts"`
	}{names, w.spoken(), w.passages(s)}
	element, frame := Snippets(s.Title, in.Base)
	p.Snippets = []snippet{{w["demo.element"], element}, {w["demo.frame"], frame}}

	css, err := style("page.css")
	if err != nil {
		return nil, err
	}
	demo, err := style("demo.css")
	if err != nil {
		return nil, err
	}
	js, err := script("page.js", nil)
	if err != nil {
		return nil, err
	}
	early, err := script("early.js", nil)
	if err != nil {
		return nil, err
	}
	poster, globe, colours := in.poster(w)
	p.Poster, p.Globe = template.HTML(poster), template.HTML(globe)
	p.CSS, p.DemoCSS, p.Script = template.CSS(css+colours), template.CSS(demo), template.JS(strings.TrimSpace(string(js)))
	p.Early = template.JS(strings.TrimSpace(string(early)))
	return p, nil
}

// elsewhere are the texts of a story's page that are not in its language.
func elsewhere(s *mapdata.Story) map[string]string {
	out := map[string]string{}
	for text, tag := range s.Borrowed {
		out[text], out[string(narration(text))], out[string(phrase(text))] = tag, tag, tag
	}
	if a := s.Article; a.Language != "" && a.Language != s.Language {
		out[a.Title] = a.Language
	}
	return out
}

// spoken are the words that the page's script says.
func (w Words) spoken() Words {
	out := Words{}
	for _, key := range []string{
		"digits", "map.keys", "map.full", "map.full.leave", "map.hint.wheel", "map.hint.touch",
		"step.count", "step.start", "step.next", "step.again", "card.open", "card.closed",
		"unit.km", "compass", "speech.away", "speech.none", "speech.view", "speech.empty", "timeline.none",
		"auto.play", "auto.pause", "step.return", "article.find", "unit.nm", "voyage.done", "voyage.left",
	} {
		out[key] = w[key]
	}
	return out
}

func (w Words) steps(s *mapdata.Story, lists []list) []step {
	byID := map[string]feature{}
	for _, l := range lists {
		for _, f := range l.Items {
			byID[f.ID] = f
		}
	}
	total := strconv.Itoa(len(s.Steps))
	var out []step
	for i, st := range s.Steps {
		to := step{
			N: i + 1, Title: st.Title, Text: narration(st.Text), Features: strings.Join(st.Features, " "),
			Count:  w.Say("step.count", "n", w.digits(strconv.Itoa(i+1)), "total", w.digits(total)),
			Quotes: w.quotes(s, st.Excerpts),
		}
		for _, id := range st.Features {
			if f, ok := byID[id]; ok {
				to.Links = append(to.Links, f)
			}
		}
		out = append(out, to)
	}
	return out
}

// sources says where everything on the page comes from.
func (w Words) sources(s *mapdata.Story) []fact {
	a := s.Article
	var parts []string
	for _, more := range []string{a.Author, a.Publisher, w.date(a.Published)} {
		if more != "" {
			parts = append(parts, more)
		}
	}
	return w.facts(
		fact{Term: "source.article", Work: a.Title, Text: strings.Join(parts, " · "), URL: a.URL},
		fact{Term: "source.translation", Text: s.Translator},
		fact{Term: "source.borders", Text: s.Viewpoint.Note},
		fact{Term: "source.basemap", Text: "Natural Earth"},
		fact{Term: "source.map", Text: s.Credit})
}

// icon is a dateline with its place on it.
const icon template.URL = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M1 12C6 12 7 5 15 5' fill='none' stroke='%23cf3214' stroke-width='2' stroke-dasharray='3 2'/%3E%3Ccircle cx='4' cy='11' r='3' fill='%231b2530'/%3E%3C/svg%3E"

// tidy takes out the line breaks that only the templates need.
func tidy(page []byte) []byte {
	var b bytes.Buffer
	b.Grow(len(page))
	pre := false
	for line := range bytes.Lines(page) {
		pre = pre || bytes.Contains(line, []byte("<pre"))
		if !pre && len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		b.Write(line)
		pre = pre && !bytes.Contains(line, []byte("</pre>"))
	}
	return b.Bytes()
}

// MarshalJSON writes keys in order, so that equal stories make equal bytes.
func (w Words) MarshalJSON() ([]byte, error) { return json.Marshal(map[string]string(w)) }
