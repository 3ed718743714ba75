package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"

	"dateline/mapdata/basemap"

	"github.com/paulmach/orb"
)

// readWaters reads the names of the seas, which are made by hand.
func readWaters(path string) ([]basemap.Water, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var file struct {
		Note   string
		Waters []struct {
			Rank  uint8
			Line  orb.LineString
			Names map[string]string
		}
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&file); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var out []basemap.Water
	for i, w := range file.Waters {
		if w.Names["en"] == "" || len(w.Line) < 3 {
			return nil, fmt.Errorf("%s: water %d needs an English name and three points", path, i+1)
		}
		out = append(out, basemap.Water{Names: w.Names, Rank: w.Rank, Line: w.Line})
	}
	return out, nil
}
