//go:build !js

package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"runtime/debug"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/assets"
	"dateline/cmd/internal/draw"
	"dateline/cmd/internal/panel"
	"dateline/cmd/internal/scene"
	"dateline/cmd/internal/view"
)

// wheelUnit: ebiten counts clicks of the wheel on the desktop.
const wheelUnit = notch

// builtIn is the story that the viewer shows without being told another.
const builtIn = "caspian"

// window is the Host on the desktop: the map, and beside it the reading
// panel.
type window struct {
	game *game
	path string // of the story's file; empty for the built-in story

	again  func()      // reads the same once more
	loads  chan loaded // results of reading, newest load only
	load   int         // number of the newest load
	now    loaded      // what is shown
	shown  bool        // whether now is a story or problems, rather than nothing yet
	words  panel.Words
	lang   string // BCP 47 tag of the language that the reader wants; empty for the story's own
	dark   bool
	step   int
	picked string
	tab    int // place that has the keyboard focus, counted from 1; 0 for none

	faces   *faces
	shapes  *draw.Painter // of the panel's marks and fields
	body    column        // the scrolling part of the panel, or the list of problems
	foot    panel.Layout
	hover   int // index of the target under the mouse: body's, then foot's from 1<<16; -1
	grip    grip
	stale   bool // the panel has to be laid out again
	changed bool // it has to be painted again
	over    bool // the mouse is over the panel

	pace ebiten.FPSModeType
	shot *shot
}

const usage = `usage: viewer [flags] [STORY.geojson]

Shows a story in a window; without a file, the built-in one. A story that is
dropped on the window opens.

  N, P                  next and previous step (also Page Down and Page Up, Space)
  Tab, Shift+Tab        through the places; Enter opens one, Escape closes it
  arrows, + and -, 0    move the map, zoom, show the whole
  Shift+Up, Shift+Down  scroll the text
  L, Shift+L            next and previous language of the story
  T, F11, R, Ctrl+Q     theme, full screen, read the file again, quit

`

func start() {
	flags := flag.NewFlagSet("viewer", flag.ExitOnError)
	flags.Usage = func() {
		fmt.Fprint(flags.Output(), usage)
		flags.PrintDefaults()
	}
	var s shot
	s.flags(flags)
	lang := flags.String("lang", "", "language of the story (BCP 47), if it is told in it")
	theme := flags.String("theme", "light", "colours: light or dark")
	flags.Parse(os.Args[1:])
	if flags.NArg() > 1 || (*theme != "light" && *theme != "dark") {
		flags.Usage()
		os.Exit(2)
	}

	w := &window{path: flags.Arg(0), lang: *lang, dark: *theme == "dark", loads: make(chan loaded, 8), hover: -1, stale: true}
	w.words = wordsOf("en")
	w.faces = newFaces()
	w.shapes = draw.NewPainter(&scene.Scene{})
	g := newGame(w)
	w.game = g
	if s.file != "" {
		if err := s.check(); err != nil {
			fmt.Fprintln(os.Stderr, "viewer:", err)
			os.Exit(2)
		}
		w.shot = &s
		g.w, g.h, g.scale, g.fixed = float64(s.width), float64(s.height), s.scale, true
	}
	w.read()

	ebiten.SetWindowTitle("Dateline")
	ebiten.SetWindowIcon(icons())
	ebiten.SetWindowSize(1280, 800)
	ebiten.SetWindowSizeLimits(360, 360, -1, -1)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	ebiten.SetScreenClearedEveryFrame(false)
	ebiten.SetTPS(ebiten.SyncWithFPS)
	if err := ebiten.RunGame(g); err != nil {
		fmt.Fprintln(os.Stderr, "viewer:", err)
		os.Exit(1)
	}
	if w.shot != nil && w.shot.err != nil {
		fmt.Fprintln(os.Stderr, "viewer:", w.shot.err)
		os.Exit(1)
	}
}

// read reads and compiles the story's file in the background.
func (w *window) read() {
	if w.path == "" {
		w.readFrom(builtIn+".geojson", func() ([]byte, error) { return assets.Story(builtIn), nil })
		return
	}
	path := w.path
	w.readFrom(path, func() ([]byte, error) { return os.ReadFile(path) })
}

func (w *window) readFrom(name string, source func() ([]byte, error)) {
	w.again = func() { w.readFrom(name, source) }
	w.load++
	n, lang := w.load, w.lang
	w.shown, w.stale, w.now = false, true, loaded{name: name}
	w.game.view = nil
	w.game.wake()
	go func() {
		l := load(name, lang, source)
		l.number = n
		debug.FreeOSMemory() // compiling leaves some hundred megabytes behind
		w.loads <- l
		ebiten.ScheduleFrame()
	}()
}

// take shows what has been read.
func (w *window) take(l loaded) {
	if l.number != w.load {
		return // another file has been asked for since
	}
	w.now, w.shown, w.stale = l, true, true
	w.step, w.picked, w.tab, w.body.scroll = 0, "", 0, 0
	title := l.name
	if l.scene != nil {
		w.words = wordsOf(l.story.Language)
		w.game.show(l.scene)
		w.game.view.SetTheme(w.theme())
		title = l.story.Title
	}
	ebiten.SetWindowTitle(title + " – Dateline")
	w.game.wake()
}

func (w *window) theme() view.Theme {
	if w.dark {
		return view.Dark()
	}
	return view.Light()
}

// Update takes the keys and the part of the pointer that are the window's.
func (w *window) Update(g *game, in *input) bool {
	select {
	case l := <-w.loads:
		w.receive(l)
	default:
	}
	if dropped := ebiten.DroppedFiles(); dropped != nil {
		w.drop(dropped)
	}
	w.layout()
	w.pointers(in)
	w.keys(in)
	w.layout()
	if w.shot != nil {
		w.shot.step(w)
	}
	changed := w.changed
	w.changed = false
	return changed
}

// drop opens a story that was dropped on the window.
func (w *window) drop(files fs.FS) {
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		return
	}
	for _, e := range entries {
		if !e.IsDir() {
			name := e.Name()
			w.readFrom(name, func() ([]byte, error) { return fs.ReadFile(files, name) })
			return
		}
	}
}

// Told hears a choice on the map.
func (w *window) Told(e view.Event) {
	if e.Kind == view.Selected {
		w.pick(e.ID)
	}
}

// pick opens the card of a feature, or closes it for an empty id.
func (w *window) pick(id string) {
	if id == w.picked {
		return
	}
	w.picked, w.body.scroll, w.stale = id, 0, true
}

// choose picks on behalf of the panel or the keyboard: the map follows.
func (w *window) choose(id string) {
	if w.game.view != nil && w.game.view.Select(id, w.game.now()) {
		w.pick(id)
	}
}

// goTo shows a step; 0 is the overview.
func (w *window) goTo(n int) {
	if w.game.view == nil || !w.game.view.Step(n, w.game.now()) {
		return
	}
	w.step, w.picked, w.body.scroll, w.stale = n, "", 0, true
}

// Drawn has nobody to tell.
func (w *window) Drawn() {}

// Still lets ebiten's loop wait for events when nothing has moved for a
// while, and run freely again when something does.
func (w *window) Still(frames int) {
	mode := ebiten.FPSModeVsyncOn
	if frames > 4*stillFrames {
		mode = ebiten.FPSModeVsyncOffMinimum
	}
	if mode != w.pace {
		w.pace = mode
		ebiten.SetFPSMode(mode)
	}
}
