package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

type importCmd struct {
	File   string `arg:"" help:"A GeoJSON file; - reads the standard input."`
	Output string `short:"o" help:"The story file to write; it must not exist. Without it the story goes to the standard output."`
	Title  string `help:"The title of the story; by default made of the file's name."`
}

// Run makes a story file of a GeoJSON file: ids and names are filled in,
// geometries that a story has no use for are taken apart or left out.
func (c *importCmd) Run(o output) error {
	src, err := readSource(c.File)
	if err != nil {
		return err
	}
	title := c.Title
	if title == "" {
		title = readable(strings.TrimSuffix(filepath.Base(src.name), filepath.Ext(src.name)))
	}
	story, notes, err := importStory(src.data, title)
	if err != nil {
		return fmt.Errorf("%s: %w", src.name, err)
	}
	for _, n := range notes {
		fmt.Fprintf(o.err, "%s: %s\n", src.name, n)
	}
	if c.Output == "" || c.Output == "-" {
		_, err = o.out.Write(story)
		return err
	}
	if err := create(c.Output, story); err != nil {
		return err
	}
	fmt.Fprintf(o.err, "wrote %s; now add the article, sources and excerpts, and run: dateline check %s\n", c.Output, c.Output)
	return nil
}

// gathered are the features found so far.
type gathered struct {
	features []storyFeature
	ids      map[string]bool
	notes    []string
}

type storyFeature struct {
	Type       string          `json:"type"`
	ID         string          `json:"id"`
	Properties properties      `json:"properties"`
	Geometry   json.RawMessage `json:"geometry"`
}

type properties struct {
	Name   string `json:"name"`
	Kind   string `json:"kind,omitempty"`
	Source string `json:"source,omitempty"`
	Note   string `json:"note,omitempty"`
}

// importStory gives the text of a story file for a GeoJSON text.
func importStory(data []byte, title string) (story []byte, notes []string, err error) {
	g := gathered{ids: map[string]bool{}}
	if err := g.object(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))); err != nil {
		return nil, nil, err
	}
	if len(g.features) == 0 {
		return nil, nil, fmt.Errorf("there is nothing in it to put on a map")
	}
	type article struct {
		Title     string `json:"title"`
		Publisher string `json:"publisher"`
	}
	type dateline struct {
		Version  int     `json:"version"`
		Title    string  `json:"title"`
		Summary  string  `json:"summary"`
		Language string  `json:"language"`
		Article  article `json:"article"`
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err = e.Encode(struct {
		Type     string         `json:"type"`
		Dateline dateline       `json:"dateline"`
		Features []storyFeature `json:"features"`
	}{"FeatureCollection", dateline{1, title, "What the map shows, in two sentences.", "en", article{"Title of the article", "Name of the publisher"}}, g.features})
	return b.Bytes(), g.notes, err
}

// geo is any GeoJSON object.
type geo struct {
	Type        string            `json:"type"`
	ID          any               `json:"id"`
	Dateline    json.RawMessage   `json:"dateline"`
	Properties  map[string]any    `json:"properties"`
	Geometry    json.RawMessage   `json:"geometry"`
	Features    []json.RawMessage `json:"features"`
	Geometries  []json.RawMessage `json:"geometries"`
	Coordinates json.RawMessage   `json:"coordinates"`
}

func (g *gathered) object(data []byte) error {
	var o geo
	if err := json.Unmarshal(data, &o); err != nil {
		return fmt.Errorf("not GeoJSON: %w", err)
	}
	if o.Dateline != nil {
		return fmt.Errorf("it is a story already")
	}
	switch o.Type {
	case "FeatureCollection":
		for i, f := range o.Features {
			if err := g.object(f); err != nil {
				return fmt.Errorf("feature %d: %w", i+1, err)
			}
		}
	case "Feature":
		p := properties{
			Name:   first(o.Properties, "name", "Name", "NAME", "title", "Title", "label", "Label", "name_en", "name:en", "NAME_EN", "shapeName", "ADMIN", "place"),
			Kind:   strings.ToLower(first(o.Properties, "kind", "type", "category", "class", "featurecla")),
			Source: first(o.Properties, "source", "Source", "attribution", "credit", "url", "website"),
			Note:   first(o.Properties, "note", "description", "Description", "desc", "comment"),
		}
		id := ""
		switch v := o.ID.(type) {
		case string:
			id = v
		case float64:
			id = "feature-" + strconv.FormatFloat(v, 'f', -1, 64)
		}
		return g.geometry(o.Geometry, id, p)
	case "":
		return fmt.Errorf("not GeoJSON: it has no type")
	default:
		return g.geometry(data, "", properties{})
	}
	return nil
}

// geometry adds a feature for a geometry, or several for one of many parts.
func (g *gathered) geometry(data json.RawMessage, id string, p properties) error {
	var o geo
	if len(data) == 0 || string(data) == "null" {
		g.note("a feature without a place on the map was left out", p.Name)
		return nil
	}
	if err := json.Unmarshal(data, &o); err != nil {
		return fmt.Errorf("not GeoJSON: %w", err)
	}
	switch o.Type {
	case "Point", "LineString", "Polygon", "MultiPolygon":
		g.add(o.Type, o.Coordinates, id, p)
	case "MultiPoint", "MultiLineString":
		var parts []json.RawMessage
		if err := json.Unmarshal(o.Coordinates, &parts); err != nil {
			return fmt.Errorf("not GeoJSON: %w", err)
		}
		for _, c := range parts {
			g.add(strings.TrimPrefix(o.Type, "Multi"), c, id, p)
		}
		g.note(fmt.Sprintf("a %s became %d features", o.Type, len(parts)), p.Name)
	case "GeometryCollection":
		for _, part := range o.Geometries {
			if err := g.geometry(part, id, p); err != nil {
				return err
			}
		}
	default:
		return fmt.Errorf("not GeoJSON: there is no geometry %q", o.Type)
	}
	return nil
}

func (g *gathered) add(kind string, coordinates json.RawMessage, id string, p properties) {
	if p.Name == "" {
		p.Name = fmt.Sprintf("%s %d", map[string]string{"Point": "Place", "LineString": "Route", "Polygon": "Area", "MultiPolygon": "Area"}[kind], len(g.features)+1)
	}
	if id = slug(id); id == "" {
		id = slug(p.Name)
	}
	if id == "" {
		id = fmt.Sprintf("feature-%d", len(g.features)+1)
	}
	unique := id
	for n := 2; g.ids[unique]; n++ {
		unique = fmt.Sprintf("%s-%d", id, n)
	}
	g.ids[unique] = true
	geometry, err := json.Marshal(struct {
		Type        string          `json:"type"`
		Coordinates json.RawMessage `json:"coordinates"`
	}{kind, coordinates})
	if err != nil {
		panic(err) // it was JSON before
	}
	g.features = append(g.features, storyFeature{"Feature", unique, p, geometry})
}

func (g *gathered) note(text, name string) {
	if name != "" {
		text += ": " + name
	}
	g.notes = append(g.notes, text)
}

// first gives the first of some properties that is a text.
func first(p map[string]any, names ...string) string {
	for _, n := range names {
		if s, ok := p[n].(string); ok && strings.TrimSpace(s) != "" {
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return ""
}

// slug makes an id of a name: small letters of the basic Latin alphabet,
// digits and hyphens.
func slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(strings.ToLower(s)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r): // an accent of the letter before
		default:
			gap = true
		}
	}
	id := b.String()
	if len(id) > 60 {
		id = strings.TrimRight(id[:60], "-")
	}
	return id
}

// readable makes a title of a file name.
func readable(name string) string {
	name = strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || unicode.IsSpace(r) }), " ")
	if name == "" {
		return "Title of the story"
	}
	r := []rune(name)
	r[0] = unicode.ToUpper(r[0])
	return string(r)
}
