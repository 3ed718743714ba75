//go:build !js

package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/hajimehoshi/ebiten/v2"

	"dateline/cmd/internal/atlas"
	"dateline/cmd/internal/globe"
	"dateline/cmd/internal/panel"
	"dateline/cmd/internal/tongue"
	"dateline/mapdata"
)

// told is a story in all its languages, and the one it is wanted in.
type told struct {
	whole *mapdata.Story
	lang  string // BCP 47 tag; empty for the story's own
}

// in compiles the story in a language. A story that is not told in it is
// shown in its own.
func (l *loaded) in(lang string) {
	l.lang = lang
	own := *l.whole // a compilation words its note on borders, in one language
	l.story = &own
	if s := l.whole.In(lang); s != nil && s != l.whole {
		l.story = s
	}
	r, a, err := atlas.Compile(l.story)
	if err != nil {
		l.failure = err.Error()
		return
	}
	l.scene = r.Scene
	l.globe.Globe = globe.New(a.Far, r.Scene)
}

// missing says that the story is not told in the language that was asked
// for; it is nil where it is.
func (l *loaded) missing() error {
	if l.lang == "" || l.whole == nil || l.whole.In(l.lang) != nil {
		return nil
	}
	return fmt.Errorf("%s is not told in %q; it has %s", l.name, l.lang, strings.Join(l.whole.Languages(), ", "))
}

// languages are those that the reader may choose from.
func (w *window) languages() []panel.Language {
	if w.now.whole == nil {
		return nil
	}
	var out []panel.Language
	for _, tag := range w.now.whole.Languages() {
		out = append(out, panel.Language{Tag: tag, Name: tongue.Name(tag)})
	}
	return out
}

// language is the tag of the one that is shown, or will be in a moment.
func (w *window) language() string {
	if w.now.whole == nil || w.now.whole.In(w.lang) == nil {
		return w.now.story.Language
	}
	return w.now.whole.In(w.lang).Language
}

// speak shows the story in another language. Until that is compiled, the
// window stays as it is.
func (w *window) speak(tag string) {
	if w.now.scene == nil || w.now.whole == nil || tag == w.language() {
		return
	}
	w.lang, w.stale = tag, true
	w.load++
	next := loaded{number: w.load, name: w.now.name, told: w.now.told, problems: w.now.problems, turned: true}
	go func() {
		next.in(tag)
		debug.FreeOSMemory()
		w.loads <- next
		ebiten.ScheduleFrame()
	}()
}

// nextLanguage goes through the story's languages.
func (w *window) nextLanguage(back bool) {
	if w.now.scene == nil || w.now.whole == nil {
		return
	}
	all := w.now.whole.Languages()
	step := 1
	if back {
		step = len(all) - 1
	}
	w.speak(all[(slices.Index(all, w.language())+step)%len(all)])
}

// receive shows what has been read. A story that only changes its language
// stays at its step, its page, its event, its card and its place on the map.
func (w *window) receive(l loaded) {
	step, page, event, picked, away, before := w.step, w.page, w.event, w.picked, w.away, w.game.view
	w.take(l)
	if l.number != w.load {
		return
	}
	if err := l.missing(); err != nil {
		if w.shot != nil {
			w.shot.err = err
		}
		fmt.Fprintln(os.Stderr, "viewer:", err)
	}
	if !l.turned || before == nil || w.game.view == nil {
		return
	}
	if step > 0 {
		w.goTo(step)
	}
	switch {
	case event > 0:
		w.dwell(event)
	case page != panel.Telling:
		w.show(page)
	}
	if picked != "" {
		w.choose(picked)
	}
	w.game.view.SetCamera(before.CameraState())
	w.away = away
}
