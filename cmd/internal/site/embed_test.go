package site

import (
	"bytes"
	"testing"

	"github.com/andybalholm/brotli"
)

// embedLimit is what the script for the page outside may weigh in brotli.
const embedLimit = 3072

func TestEmbedScriptIsSmall(t *testing.T) {
	js, err := script("embed.js", nil)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotli.BestCompression)
	if _, err := w.Write(js); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	t.Logf("embed.js: %d bytes, %d in brotli", len(js), b.Len())
	if b.Len() > embedLimit {
		t.Errorf("embed.js has %d bytes in brotli, more than %d", b.Len(), embedLimit)
	}
}
