//go:build !js

package main

import (
	"os"
	"runtime"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
)

// loop runs the tests inside ebiten's own loop, where pixels can be read.
type loop struct {
	m    *testing.M
	code int
}

func (l *loop) Update() error {
	l.code = l.m.Run()
	return ebiten.Termination
}

func (*loop) Draw(*ebiten.Image)         {}
func (*loop) Layout(w, h int) (int, int) { return w, h }

func TestMain(m *testing.M) {
	if !display() {
		os.Exit(m.Run()) // those that draw fail and say why
	}
	l := &loop{m: m, code: 1}
	ebiten.SetWindowSize(64, 64)
	if err := ebiten.RunGame(l); err != nil {
		panic(err)
	}
	os.Exit(l.code)
}

func display() bool { return runtime.GOOS != "linux" || os.Getenv("DISPLAY") != "" }

func needDisplay(t *testing.T) {
	t.Helper()
	if !display() {
		t.Fatal("this test needs a display: xvfb-run -a go test ./cmd/viewer/")
	}
}
