package main

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"dateline/cmd/internal/scene/scenetest"
	"dateline/cmd/internal/site"
	"dateline/mapdata"
)

func shown(t *testing.T, reloads bool) *server {
	t.Helper()
	small := scenetest.Small()
	s := newServer(reloads)
	err := s.show(site.Input{
		Story: &mapdata.Story{Title: "From Alpha to Bravo", Language: "en"}, Source: []byte(`{}`),
		Scene: small, Outlines: make([]string, len(small.Glyphs)),
		Viewer: site.Program{Wasm: []byte("\x00asm\x01\x00\x00\x00"), Exec: []byte("globalThis.Go=class{};")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func get(s *server, path string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

func TestServer(t *testing.T) {
	s := shown(t, false)
	page := get(s, "/index.html")
	if page.Code != 200 || page.Header().Get("Content-Type") != "text/html; charset=utf-8" || page.Header().Get("Content-Encoding") != "" {
		t.Fatalf("%d %v", page.Code, page.Header())
	}
	if p := page.Header().Get("Content-Security-Policy"); !strings.HasPrefix(p, "default-src 'none'") || strings.Contains(p, "&#") {
		t.Errorf("policy %q", p)
	}
	if get(s, "/").Body.String() != get(s, "/demo.html").Body.String() {
		t.Error("/ is not the demo article")
	}
	for header, want := range map[string]string{"gzip, deflate, br": "br", "gzip": "gzip", "br;q=0, gzip;q=0.5": "gzip", "brotli": "", "": ""} {
		w := get(s, "/index.html", "Accept-Encoding", header)
		if got := w.Header().Get("Content-Encoding"); got != want {
			t.Errorf("%q: encoding %q, want %q", header, got, want)
		}
		if w.Header().Get("Vary") != "Accept-Encoding" || w.Header().Get("Content-Length") != strconv.Itoa(w.Body.Len()) {
			t.Errorf("%q: %v", header, w.Header())
		}
		again := get(s, "/index.html", "Accept-Encoding", header, "If-None-Match", w.Header().Get("ETag"))
		if again.Code != http.StatusNotModified || again.Body.Len() != 0 {
			t.Errorf("%q again: %d", header, again.Code)
		}
	}
	for name := range s.folder {
		if path := "/" + name; strings.HasSuffix(name, ".wasm") {
			w := get(s, path)
			if w.Header().Get("Content-Type") != "application/wasm" || w.Header().Get("Cache-Control") != "public, max-age=31536000, immutable" {
				t.Errorf("%s: %v", name, w.Header())
			}
		}
	}
	if c := page.Header().Get("Cache-Control"); c != "no-cache" {
		t.Errorf("index.html: %s", c)
	}
	for _, path := range []string{"/nothing", "/../main.go", "/index.html.br", "/.reload", "/%00"} {
		if w := get(s, path); w.Code != 404 || w.Header().Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
	if w := get(s, "/favicon.ico"); w.Code != http.StatusNoContent {
		t.Errorf("an icon that nobody has: %d", w.Code)
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/index.html", nil))
	if w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST: %d", w.Code)
	}
}

func TestReload(t *testing.T) {
	s := shown(t, true)
	if !strings.Contains(get(s, "/").Body.String(), ".reload.js") || get(s, "/.reload.js").Code != 200 {
		t.Error("the page does not reload")
	}
	told := make(chan string)
	go func() { told <- get(s, "/.reload").Body.String() }()
	for deadline := time.After(5 * time.Second); ; {
		s.mu.Lock()
		close(s.changed)
		s.changed = make(chan struct{})
		s.mu.Unlock()
		select {
		case got := <-told:
			if got != "data: changed\n\n" {
				t.Errorf("told %q", got)
			}
			return
		case <-deadline:
			t.Fatal("nothing told")
		case <-time.After(20 * time.Millisecond):
		}
	}
}

func TestWatch(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "story.geojson")
	if err := os.WriteFile(file, []byte("one"), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	seen := make(chan bool, 8)
	ended := make(chan error)
	go func() { ended <- watch(ctx, file, func() { seen <- true }) }()
	for i := 0; ; i++ {
		// As editors do: a new file takes the place of the old one.
		tmp := filepath.Join(dir, "tmp")
		if err := os.WriteFile(tmp, []byte("two"), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(tmp, file); err != nil {
			t.Fatal(err)
		}
		select {
		case <-seen:
		case <-time.After(500 * time.Millisecond):
			if i < 10 {
				continue // the watcher was not ready yet
			}
			t.Fatal("the change was not seen")
		}
		break
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

func TestPortInUse(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Skip(err)
	}
	defer l.Close()
	port := strconv.Itoa(l.Addr().(*net.TCPAddr).Port)
	code, _, says := call("serve", "--port", port)
	if code != problems || !strings.Contains(says, "port "+port+" is in use") || !strings.Contains(says, "--port") {
		t.Errorf("exit %d: %s", code, says)
	}
}
