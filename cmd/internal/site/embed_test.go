package site

import (
	"bytes"
	"testing"

	"github.com/andybalholm/brotli"
)

// embedLimit is what the script for the page outside may weigh in brotli;
// articleLimit is for the part of it that marks the article's text, which few
// pages fetch.
const (
	embedLimit   = 3072
	articleLimit = 3072
)

func TestEmbedScriptIsSmall(t *testing.T) {
	f := Folder{}
	if err := f.embed(); err != nil {
		t.Fatal(err)
	}
	if len(f) != 2 {
		t.Fatalf("%d files, want two", len(f))
	}
	for name, js := range f {
		limit := embedLimit
		if Hashed(name) {
			limit = articleLimit
			if !bytes.Contains(f["embed.js"], []byte(name)) {
				t.Errorf("embed.js does not name %s", name)
			}
		}
		var b bytes.Buffer
		w := brotli.NewWriterLevel(&b, brotli.BestCompression)
		if _, err := w.Write(js); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d bytes, %d in brotli", name, len(js), b.Len())
		if b.Len() > limit {
			t.Errorf("%s has %d bytes in brotli, more than %d", name, b.Len(), limit)
		}
	}
}
