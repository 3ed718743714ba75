package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
)

// workerName is the service worker of the folder. It may not be hashed: the
// browser looks for a new one at the same address.
const workerName = "sw.js"

// worker makes the service worker, by which the page opens without a line
// after one visit. Scenes are the hashed names of the scenes of all languages.
func worker(names liveNames, scenes []string) ([]byte, error) {
	js, err := script(workerName, nil)
	if err != nil {
		return nil, err
	}
	// Equal names are equal contents.
	sum := sha256.Sum256([]byte(names.Telling + names.Live + names.Viewer + strings.Join(scenes, "")))
	about, err := json.Marshal(struct {
		Files []string `json:"files"`
		Build string   `json:"build"`
	}{[]string{names.Telling, names.Live}, hex.EncodeToString(sum[:5])})
	if err != nil {
		return nil, err
	}
	return bytes.Join([][]byte{[]byte("self.dateline="), about, []byte(";"), js}, nil), nil
}
