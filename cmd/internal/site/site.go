// Package site makes the static folder of a story: the page with its poster,
// the scripts, the wasm viewer, the scene, pictures, and compressed copies
// of everything. All links are relative and nothing is asked of any other
// host.
package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strconv"
	"strings"

	"dateline/cmd/internal/globe"
	"dateline/cmd/internal/scene"
	"dateline/mapdata"
	"dateline/web"
)

// Input is what a folder is made of.
type Input struct {
	Story  *mapdata.Story
	Source []byte // the story file itself, given away as story.geojson
	Scene  *scene.Scene
	// Outlines are the path data of Scene.Glyphs (lettering.Outlines).
	Outlines []string
	// Globe stands in a corner of the map; nil for none.
	Globe *globe.Globe
	// Borders names the view of disputed borders that the map draws, in a
	// few words.
	Borders string
	// Translations are the story in its further languages.
	Translations []Edition
	Viewer       Program
	// Base is the absolute URL at which the folder will stand, ending in a
	// slash; empty when not known. Social cards, oEmbed and the snippets in
	// demo.html need it.
	Base string
	// Draft asks for quick compression of what has not been compressed well
	// before.
	Draft bool
	// Cache is a folder for compressed copies of large files; empty for none.
	Cache string
}

// Edition is a story in one language, as the fields of Input of the same
// names.
type Edition struct {
	Story    *mapdata.Story
	Scene    *scene.Scene
	Outlines []string
	Globe    *globe.Globe
	Borders  string
}

// Folder is a built folder: file names and contents.
type Folder map[string][]byte

// Build makes the folder of a story and puts it at dir; see Folder.Write.
func Build(in Input, dir string) error {
	f, err := Make(in)
	if err != nil {
		return err
	}
	return f.Write(dir)
}

// Make makes the folder of a story in memory.
func Make(in Input) (Folder, error) {
	f := Folder{"story.geojson": in.Source}
	live, err := script("host.js", map[string]string{"wasm_exec": string(in.Viewer.Exec)})
	if err != nil {
		return nil, err
	}
	if err := f.embed(); err != nil {
		return nil, err
	}
	if f["dateline.d.ts"], err = web.Files.ReadFile("dateline.d.ts"); err != nil {
		return nil, err
	}
	telling, err := script("telling.js", nil)
	if err != nil {
		return nil, err
	}
	names := liveNames{
		Telling: f.hashed("telling.js", telling),
		Live:    f.hashed("live.js", live),
		Viewer:  f.hashed("viewer.wasm", in.Viewer.Wasm),
	}
	if err := in.carried(f, names.Viewer); err != nil {
		return nil, err
	}
	editions := in.editions()
	scenes := make([]string, len(editions))
	for i, e := range editions {
		scenes[i] = f.hashed("scene.bin", scene.Encode(e.Scene))
		if err := in.carried(f, scenes[i]); err != nil {
			return nil, err
		}
	}
	// A preview has no worker: it would stay in the browser of whoever writes
	// the story, for all that is served at that port later.
	if !in.Draft {
		names.Worker = workerName
		if f[workerName], err = worker(names, scenes); err != nil {
			return nil, err
		}
	}
	for i, e := range editions {
		names.Scene = scenes[i]
		names.Size.Viewer, names.Size.Scene = len(f[names.Viewer]), len(f[names.Scene])
		if err := e.pictures(f); err != nil {
			return nil, err
		}
		if err := e.pages(f, names); err != nil {
			return nil, err
		}
		if err := e.oembed(f); err != nil {
			return nil, err
		}
	}
	if err := in.compress(f); err != nil {
		return nil, err
	}
	return f, nil
}

// embed puts in the script for the page outside: what every page needs, and
// what it fetches only where the article's text is to be marked.
func (f Folder) embed() error {
	article, err := script("embedarticle.js", nil)
	if err != nil {
		return err
	}
	name := f.hashed("embed-article.js", article)
	f["embed.js"], err = script("embed.js", map[string]string{"parts": "export const article = " + strconv.Quote(name)})
	return err
}

// hashed puts a file into the folder under a name with its hash, so that it
// may be cached for ever, and gives that name.
func (f Folder) hashed(name string, data []byte) string {
	sum := sha256.Sum256(data)
	ext := path.Ext(name)
	name = strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:5]) + ext
	f[name] = data
	return name
}

// Hashed tells whether a file name carries the hash of its content.
func Hashed(name string) bool {
	parts := strings.Split(name, ".")
	if len(parts) < 3 || len(parts[1]) != 10 {
		return false
	}
	_, err := hex.DecodeString(parts[1])
	return err == nil
}

// Snippets are what an editor pastes into a page: the element and the plain
// frame. data-article names the element with the article's text.
func Snippets(title, base string) (element, frame string) {
	if base == "" {
		base = "https://example.org/story/"
	}
	at := escape(base)
	load := `<script src="` + at + `embed.js" async></script>` + "\n"
	element = load + `<dateline-map src="` + at + `" title="` + escape(title) + `" data-article="article"></dateline-map>`
	frame = load + `<iframe data-dateline data-article="article" src="` + at + `index.html" title="` + escape(title) + `"` + "\n" +
		`  width="100%" height="640" style="border:0" loading="lazy" allow="fullscreen"` + "\n" +
		`  sandbox="` + sandbox + `"></iframe>`
	return element, frame
}

// sandbox is what a frame may do: run its script, and open the article in a
// tab that is not in the sandbox itself. Not allow-same-origin.
const sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox"

var attributes = strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;", ">", "&gt;")

func escape(s string) string { return attributes.Replace(s) }

// section is the text between two marks, nil if they are not there.
func section(s []byte, from, to string) []byte {
	i := bytes.Index(s, []byte(from))
	if i < 0 {
		return nil
	}
	s = s[i+len(from):]
	if i = bytes.Index(s, []byte(to)); i < 0 {
		return nil
	}
	return s[:i]
}
