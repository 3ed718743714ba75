//go:build !js

package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"runtime/debug"
	"slices"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/assets"
	"dateline/cmd/internal/draw"
	"dateline/cmd/internal/legend"
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

	again   func()      // reads the same once more
	loads   chan loaded // results of reading, newest load only
	load    int         // number of the newest load
	now     loaded      // what is shown
	shown   bool        // whether now is a story or problems, rather than nothing yet
	words   panel.Words
	lang    string // BCP 47 tag of the language that the reader wants; empty for the story's own
	colours string // name of the theme
	calm    bool   // reduced motion

	step    int
	page    panel.Page
	event   int // counted from 1; 0 for none
	picked  string
	away    bool          // the reader has looked around since the step was shown
	clock   time.Duration // of the present tick
	due     time.Duration // when the story that goes on by itself turns; 0 while it does not
	origin  string        // place from which the nearest one is looked for
	popup   popup
	explain []legend.Sign // of the legend that is open

	faces  *faces
	shapes *draw.Painter // of the panel's marks and fields
	body   column        // the scrolling part of the panel, or the list of problems
	foot   column        // the bar under it
	tools  column        // the buttons on the map
	back   column        // the way back to the story, on the map
	pop    column        // the legend or the list of keys, on the map
	hint   column        // name of a button on the map

	hover, focus spot
	opener       held // what had the focus when a card opened
	grip         grip
	whole        panel.Rect // the panel's part of the window
	stale        bool       // the panel has to be laid out again
	loose        bool       // what stands on the map has to be
	changed      bool       // the panel has to be painted again
	over         bool       // the mouse is over the panel

	pace ebiten.FPSModeType
	shot *shot
}

const usage = `usage: viewer [flags] [STORY.geojson]

Shows a story in a window; without a file, the built-in one. A story that is
dropped on the window opens. F1 lists the keys.

`

// themes are the names of the colours, in the order in which a key goes
// through them.
var themes = []string{"light", "dark", "contrast", "print"}

func newWindow() *window {
	w := &window{
		loads: make(chan loaded, 8), words: wordsOf("en"), colours: themes[0],
		faces: newFaces(), shapes: draw.NewPainter(&scene.Scene{}), stale: true, loose: true,
	}
	w.game = newGame(w)
	return w
}

func start() {
	flags := flag.NewFlagSet("viewer", flag.ExitOnError)
	flags.Usage = func() {
		fmt.Fprint(flags.Output(), usage)
		flags.PrintDefaults()
	}
	var s shot
	s.flags(flags)
	lang := flags.String("lang", "", "language of the story (BCP 47), if it is told in it")
	theme := flags.String("theme", "system", "colours: system, light, dark, contrast or print")
	calm := flags.Bool("still-camera", false, "cuts instead of flights (also where the system asks for less motion)")
	flags.Parse(os.Args[1:])
	if flags.NArg() > 1 || (*theme != "system" && !slices.Contains(themes, *theme)) {
		flags.Usage()
		os.Exit(2)
	}

	w := newWindow()
	w.path, w.lang, w.calm, w.colours = flags.Arg(0), *lang, *calm, *theme
	if s.file != "" {
		if err := s.check(); err != nil {
			fmt.Fprintln(os.Stderr, "viewer:", err)
			os.Exit(2)
		}
		w.shot = &s
		w.game.w, w.game.h, w.game.scale, w.game.fixed = float64(s.width), float64(s.height), s.scale, true
		w.prefer(wishes{}) // pictures do not depend on the machine
	} else {
		w.prefer(systemWishes())
	}
	w.read()

	ebiten.SetWindowTitle("Dateline")
	ebiten.SetWindowIcon(icons())
	ebiten.SetWindowSize(1280, 800)
	ebiten.SetWindowSizeLimits(360, 360, -1, -1)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	ebiten.SetScreenClearedEveryFrame(false)
	ebiten.SetTPS(ebiten.SyncWithFPS)
	if err := ebiten.RunGame(w.game); err != nil {
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
	w.shown, w.stale, w.loose, w.now = false, true, true, loaded{name: name}
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
	w.now, w.shown, w.stale, w.loose = l, true, true, true
	w.step, w.page, w.event, w.picked, w.away, w.due, w.body.scroll = 0, panel.Telling, 0, "", false, 0, 0
	w.popup, w.hover, w.focus, w.origin = nothing, spot{}, spot{}, ""
	title := l.name
	if l.scene != nil {
		w.words = wordsOf(l.story.Language)
		w.game.show(l.scene)
		w.game.view.SetTheme(w.theme())
		w.game.view.SetReducedMotion(w.calm)
		title = l.story.Title
	}
	ebiten.SetWindowTitle(title + " – Dateline")
	w.game.wake()
}

func (w *window) theme() view.Theme {
	t, _ := view.ThemeNamed(w.colours)
	return t
}

// paint changes the colours of everything.
func (w *window) paint(colours string) {
	w.colours = colours
	if w.game.view != nil {
		w.game.view.SetTheme(w.theme())
	}
	w.game.wake()
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
	w.clock = in.now
	if w.game.still == 1 {
		w.lookAround()
	}
	w.layout()
	w.pointers(in)
	w.keys(in)
	w.turn(in.now)
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

// Told hears what the reader has done on the map.
func (w *window) Told(e view.Event) {
	switch e.Kind {
	case view.Selected:
		w.pick(e.ID)
	case view.CameraSettled:
		w.wander()
	}
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
