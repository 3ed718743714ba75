package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify"

	"dateline/cmd/internal/site"
)

type serveCmd struct {
	Story  string `arg:"" optional:"" help:"A story file; without one, the story that comes with the program."`
	Host   string `default:"127.0.0.1" help:"The address to listen at."`
	Port   int    `default:"8080" help:"The port to listen at; 0 takes a free one."`
	Viewer string `placeholder:"FILE" help:"The viewer (viewer.wasm, with wasm_exec.js beside it)."`
}

// Run serves the built story until interrupted, and builds it again when its
// file changes.
func (c *serveCmd) Run(o output) error {
	// First the port: whoever finds it taken should not have waited.
	l, err := net.Listen("tcp", net.JoinHostPort(c.Host, fmt.Sprint(c.Port)))
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("port %d is in use by another program; choose one with --port (make run: PORT=), or 0 for any free one", c.Port)
	}
	if err != nil {
		return err
	}
	defer l.Close()

	in, err := prepare(c.Story, c.Viewer, o.err)
	if err != nil {
		return err
	}
	s := newServer(c.Story != "")
	if err := s.show(in); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if c.Story != "" {
		go func() {
			err := watch(ctx, c.Story, func() { s.again(c.Story, in.Viewer, o.err) })
			if err != nil {
				fmt.Fprintf(o.err, "dateline: changes of %s go unnoticed: %v\n", c.Story, err)
			}
		}()
	}

	fmt.Fprintf(o.out, "%s\nhttp://%s\n", in.Story.Title, l.Addr())
	web := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		s.close()
		ending, cancel := context.WithTimeout(context.Background(), 2*time.Second)
		defer cancel()
		_ = web.Shutdown(ending) // what is still open after that is cut
		web.Close()
	}()
	if err := web.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// again builds a changed story. One with problems leaves the last good one
// on show.
func (s *server) again(name string, viewer site.Program, w io.Writer) {
	story, src, err := readStory(name, w)
	if err == nil {
		editions, cerr := compileStory(languages(story), src.name, w)
		if err = cerr; err == nil {
			err = s.show(input(editions, src, viewer))
		}
	}
	switch {
	case errors.Is(err, errStory):
		fmt.Fprintln(w, "dateline: the page still shows the story as it was")
	case err != nil:
		fmt.Fprintf(w, "dateline: %v; the page still shows the story as it was\n", err)
	default:
		fmt.Fprintf(w, "%s built again\n", name)
	}
}

// watch calls changed after every change of a file, until ctx ends. Editors
// replace files rather than write them, so the folder is what is watched.
func watch(ctx context.Context, file string, changed func()) error {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	defer w.Close()
	file, err = filepath.Abs(file)
	if err != nil {
		return err
	}
	if err := w.Add(filepath.Dir(file)); err != nil {
		return err
	}
	const quiet = 200 * time.Millisecond // one save makes several events
	timer := time.NewTimer(time.Hour)
	timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case e, ok := <-w.Events:
			if !ok {
				return nil
			}
			if filepath.Clean(e.Name) == file && e.Op != fsnotify.Chmod {
				timer.Reset(quiet)
			}
		case err := <-w.Errors:
			return err
		case <-timer.C:
			changed()
		}
	}
}
