package site

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
)

// manifestName is the file by which Write knows a folder of its own again.
const manifestName = "dateline.json"

// manifest lists the files of a built folder.
type manifest struct {
	Dateline int      `json:"dateline"`
	Files    []string `json:"files"`
}

// Write puts the folder at dir: into a new folder beside it first, then in
// its place by renaming, so that dir is never half written. What is at dir
// already is replaced only if it is empty or holds nothing but files of an
// earlier Write.
func (f Folder) Write(dir string) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	exists, err := replaceable(dir)
	if err != nil {
		return err
	}
	parent := filepath.Dir(dir)
	if err := os.MkdirAll(parent, 0o777); err != nil {
		return err
	}
	tmp, err := os.MkdirTemp(parent, "."+filepath.Base(dir)+".new-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp) // nothing left of it when all goes well
	if err := os.Chmod(tmp, 0o755); err != nil {
		return err
	}
	m := manifest{Dateline: 1}
	for name := range f {
		m.Files = append(m.Files, name)
	}
	sort.Strings(m.Files)
	list, err := json.MarshalIndent(m, "", "\t")
	if err != nil {
		return err
	}
	for _, name := range m.Files {
		if err := os.WriteFile(filepath.Join(tmp, name), f[name], 0o644); err != nil {
			return err
		}
	}
	if err := os.WriteFile(filepath.Join(tmp, manifestName), append(list, '\n'), 0o644); err != nil {
		return err
	}
	if !exists {
		return os.Rename(tmp, dir)
	}
	// A folder cannot be renamed over another: the old one steps aside, and
	// comes back if the new one cannot take its place.
	old := tmp + "-old"
	if err := os.Rename(dir, old); err != nil {
		return err
	}
	if err := os.Rename(tmp, dir); err != nil {
		return errors.Join(err, os.Rename(old, dir))
	}
	return os.RemoveAll(old)
}

// replaceable tells whether there is something at dir, and refuses what it
// must not replace.
func replaceable(dir string) (exists bool, err error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("%s is in the way: %w", dir, err)
	}
	if len(entries) == 0 {
		return true, nil
	}
	var m manifest
	data, err := os.ReadFile(filepath.Join(dir, manifestName))
	if err != nil || json.Unmarshal(data, &m) != nil || m.Dateline == 0 {
		return true, fmt.Errorf("%s is not empty and was not written by dateline build; nothing was changed there", dir)
	}
	ours := map[string]bool{manifestName: true}
	for _, name := range m.Files {
		ours[name] = true
	}
	for _, e := range entries {
		if !ours[e.Name()] {
			return true, fmt.Errorf("%s holds %s, which dateline build did not write; move it away first", dir, e.Name())
		}
	}
	return true, nil
}
