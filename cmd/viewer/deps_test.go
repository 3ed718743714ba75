//go:build !js

package main

import (
	"bytes"
	"encoding/json"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What a package may not contain, itself or by what it imports. A pattern
// that ends in "/..." means a whole tree.
var (
	pure = []string{"github.com/hajimehoshi/ebiten/...", "syscall/js"}

	rules = []struct {
		packages []string
		js       bool // as built for the browser
		no       []string
	}{
		{
			packages: []string{
				"./mapdata", "./mapdata/project", "./mapdata/geodesy", "./mapdata/earcut", "./mapdata/quote", "./mapdata/basemap",
				"./cmd/internal/lettering", "./cmd/internal/compile", "./cmd/internal/scene", "./cmd/internal/view",
				"./cmd/internal/raster", "./cmd/internal/svg", "./cmd/internal/panel", "./cmd/internal/site", "./cmd/internal/globe",
				"./cmd/internal/timeline", "./cmd/internal/legend",
			},
			no: pure,
		},
		{packages: []string{"./cmd/dateline"}, no: pure[:1]},
		{
			packages: []string{"./cmd/viewer"}, js: true,
			no: []string{
				"github.com/paulmach/orb/...", "net/http/...", "crypto/...", "github.com/go-text/...",
				"golang.org/x/text/...", "golang.org/x/image/...", "go.mongodb.org/...",
				"github.com/hajimehoshi/ebiten/v2/text/...", "github.com/hajimehoshi/ebiten/v2/vector/...",
				"dateline/assets/...", "dateline/mapdata/...", "dateline/cmd/internal/compile/...",
				"dateline/cmd/internal/lettering/...", "dateline/cmd/internal/raster/...", "dateline/cmd/internal/panel/...", "dateline/cmd/internal/globe/...",
			},
		},
		{
			packages: []string{"./cmd/internal/scene", "./cmd/internal/view"},
			no:       []string{"encoding/json", "net/...", "crypto/...", "github.com/go-text/...", "dateline/mapdata/..."},
		},
	}
)

// TestDeps holds the rules of ARCHITECTURE.md about who may import what.
func TestDeps(t *testing.T) {
	root := moduleRoot(t)
	for _, r := range rules {
		for _, name := range r.packages {
			if _, err := os.Stat(filepath.Join(root, name)); err != nil {
				t.Errorf("%s: there is no such package", name)
				continue
			}
			for _, dep := range deps(t, root, name, r.js) {
				for _, no := range r.no {
					if matches(no, dep) {
						t.Errorf("%s contains %s", name, dep)
					}
				}
			}
		}
	}
}

func matches(pattern, dep string) bool {
	tree, whole := strings.CutSuffix(pattern, "/...")
	return dep == tree || whole && strings.HasPrefix(dep, tree+"/")
}

func deps(t *testing.T, root, name string, js bool) []string {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", name)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if js {
		cmd.Env = append(cmd.Env, "GOOS=js", "GOARCH=wasm")
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list -deps %s: %v\n%s", name, err, stderr.String())
	}
	return strings.Fields(string(out))
}

// Only files for the browser may talk to it.
func TestOnlyJSFilesImportJS(t *testing.T) {
	root := moduleRoot(t)
	for _, top := range []string{"cmd", "mapdata", "assets", "web"} {
		err := filepath.WalkDir(filepath.Join(root, top), func(file string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if d.IsDir() && d.Name() == "node_modules" {
				return filepath.SkipDir
			}
			if filepath.Ext(file) != ".go" || strings.HasSuffix(file, "_js.go") {
				return nil
			}
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
			if err != nil {
				return err
			}
			for _, i := range f.Imports {
				if i.Path.Value == `"syscall/js"` {
					t.Errorf("%s imports syscall/js", file)
				}
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
}

// The whole program has two interfaces; everything else is concrete.
func TestInterfaces(t *testing.T) {
	root := moduleRoot(t)
	cmd := exec.Command("grep", "-rnE", `^type [A-Za-z]+ interface|^\s+[A-Za-z]+ interface \{`, "--include=*.go", "--exclude=*_test.go", "--exclude-dir=node_modules", "cmd", "mapdata", "assets", "web")
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil && len(out) == 0 {
		t.Skipf("grep: %v", err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		if !strings.Contains(line, "type Host interface") && !strings.Contains(line, "type Projection interface") {
			t.Errorf("another interface: %s", line)
		}
	}
}

func moduleRoot(t *testing.T) string {
	t.Helper()
	cmd := exec.Command("go", "list", "-m", "-json")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var m struct{ Dir string }
	if err := json.NewDecoder(out).Decode(&m); err != nil && err != io.EOF {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	return m.Dir
}
