package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"path"
	"strconv"
	"strings"
	"sync"

	"dateline/cmd/internal/site"
)

// server serves a built folder from memory, the way a good web server serves
// the folder itself: compressed copies, types, caching, policies.
type server struct {
	reloads bool // pages reload when the story changes

	mu      sync.RWMutex
	folder  site.Folder
	tags    map[string]string // ETags by file name
	changed chan struct{}     // closed and replaced when the folder changes
	closed  chan struct{}
}

func newServer(reloads bool) *server {
	return &server{reloads: reloads, changed: make(chan struct{}), closed: make(chan struct{})}
}

// show builds a story and serves it from now on.
func (s *server) show(in site.Input) error {
	in.Draft = true
	folder, err := site.Make(in)
	if err != nil {
		return err
	}
	if s.reloads {
		for name := range folder {
			if path.Ext(name) != ".html" {
				continue
			}
			folder[name] = bytes.Replace(folder[name], []byte("</body>"), []byte(`<script src=".reload.js"></script></body>`), 1)
			delete(folder, name+".br")
			delete(folder, name+".gz")
		}
		folder[".reload.js"] = []byte(reloadScript)
	}
	tags := map[string]string{}
	for name, data := range folder {
		sum := sha256.Sum256(data)
		tags[name] = `"` + hex.EncodeToString(sum[:12]) + `"`
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.folder, s.tags = folder, tags
	close(s.changed)
	s.changed = make(chan struct{})
	return nil
}

// reloadScript reloads the outermost page; the frames come with it.
const reloadScript = `if (parent === window) new EventSource(".reload").onmessage = () => location.reload();`

// close ends the answers that wait for a change.
func (s *server) close() { close(s.closed) }

var types = map[string]string{
	".html":    "text/html; charset=utf-8",
	".js":      "text/javascript; charset=utf-8",
	".json":    "application/json",
	".geojson": "application/geo+json",
	".svg":     "image/svg+xml",
	".png":     "image/png",
	".wasm":    "application/wasm",
	".bin":     "application/octet-stream",
}

// ServeHTTP answers for a file of the folder; / is the demo article.
func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" {
		name = "demo.html"
	}
	switch {
	case s.reloads && name == ".reload":
		s.wait(w, r)
		return
	case name == "favicon.ico":
		// The pages bring their icon; browsers ask for this one when a picture
		// or the data is opened by itself.
		w.WriteHeader(http.StatusNoContent)
		return
	}
	s.mu.RLock()
	page, ok := s.folder[name]
	encoding, data, tag := "", page, s.tags[name]
	for _, c := range [][2]string{{"br", ".br"}, {"gzip", ".gz"}} {
		packed, has := s.folder[name+c[1]]
		if has && accepts(r.Header.Get("Accept-Encoding"), c[0]) {
			encoding, data, tag = c[0], packed, s.tags[name+c[1]]
			break
		}
	}
	s.mu.RUnlock()

	h := w.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	// A sandboxed frame has no origin of its own; these files are public.
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	kind, known := types[path.Ext(name)]
	if !ok || !known {
		http.Error(w, "there is no such file", http.StatusNotFound)
		return
	}
	h.Set("Content-Type", kind)
	if policy := site.Policy(page); policy != "" && path.Ext(name) == ".html" {
		h.Set("Content-Security-Policy", policy)
	}
	if site.Hashed(name) {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	} else {
		h.Set("Cache-Control", "no-cache")
	}
	h.Set("Vary", "Accept-Encoding")
	h.Set("ETag", tag)
	if matches(r.Header.Get("If-None-Match"), tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	if encoding != "" {
		h.Set("Content-Encoding", encoding)
	}
	h.Set("Content-Length", strconv.Itoa(len(data)))
	if r.Method == http.MethodGet {
		_, _ = w.Write(data) // a reader who has left is no fault
	}
}

// wait answers once, when the story has changed (server-sent events).
func (s *server) wait(w http.ResponseWriter, r *http.Request) {
	s.mu.RLock()
	changed := s.changed
	s.mu.RUnlock()
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusOK)
	if f, ok := w.(http.Flusher); ok {
		f.Flush()
	}
	select {
	case <-changed:
		fmt.Fprint(w, "data: changed\n\n")
	case <-s.closed:
	case <-r.Context().Done():
	}
}

// accepts tells whether an Accept-Encoding header allows an encoding.
func accepts(header, encoding string) bool {
	for part := range strings.SplitSeq(header, ",") {
		name, parameters, _ := strings.Cut(strings.TrimSpace(part), ";")
		if !strings.EqualFold(strings.TrimSpace(name), encoding) {
			continue
		}
		q, found := strings.CutPrefix(strings.ReplaceAll(parameters, " ", ""), "q=")
		if !found {
			return true
		}
		weight, err := strconv.ParseFloat(q, 64)
		return err == nil && weight > 0
	}
	return false
}

// matches tells whether an If-None-Match header names a tag.
func matches(header, tag string) bool {
	for part := range strings.SplitSeq(header, ",") {
		part = strings.TrimPrefix(strings.TrimSpace(part), "W/")
		if part == tag || part == "*" {
			return true
		}
	}
	return false
}
