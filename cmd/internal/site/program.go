package site

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Program is the viewer for the browser: the wasm file and the script of the
// Go that built it.
type Program struct{ Wasm, Exec []byte }

// FindProgram gives the viewer: from the file named, with wasm_exec.js
// beside it; else from viewer.wasm and wasm_exec.js beside this executable;
// else built by the go tool, when the working directory is in this module.
func FindProgram(file string) (Program, error) {
	if file != "" {
		return readProgram(file)
	}
	if exe, err := os.Executable(); err == nil {
		if exe, err = filepath.EvalSymlinks(exe); err == nil {
			p, err := readProgram(filepath.Join(filepath.Dir(exe), "viewer.wasm"))
			if !errors.Is(err, os.ErrNotExist) {
				return p, err
			}
		}
	}
	if !inModule() {
		return Program{}, errors.New("no viewer.wasm: put it with wasm_exec.js beside this program, or name it with --viewer")
	}
	return buildProgram()
}

func readProgram(file string) (p Program, err error) {
	if p.Wasm, err = os.ReadFile(file); err != nil {
		return p, err
	}
	if !bytes.HasPrefix(p.Wasm, []byte("\x00asm")) {
		return p, fmt.Errorf("%s is not a WebAssembly file", file)
	}
	if p.Exec, err = os.ReadFile(filepath.Join(filepath.Dir(file), "wasm_exec.js")); err == nil {
		return p, nil
	}
	// Without the script beside it, only the installed Go can be meant.
	if p.Exec, err = goExec(); err != nil {
		return p, fmt.Errorf("no wasm_exec.js beside %s", file)
	}
	return p, nil
}

// goExec reads wasm_exec.js of the installed Go.
func goExec() ([]byte, error) {
	root, err := goTool("env", "GOROOT")
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(root, "lib", "wasm", "wasm_exec.js"))
}

// inModule tells whether the go tool runs here inside this module.
func inModule() bool {
	path, err := goTool("list", "-m")
	return err == nil && path == "dateline"
}

func buildProgram() (p Program, err error) {
	if p.Exec, err = goExec(); err != nil {
		return p, err
	}
	tmp, err := os.MkdirTemp("", "dateline-")
	if err != nil {
		return p, err
	}
	defer os.RemoveAll(tmp)
	out := filepath.Join(tmp, "viewer.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", out, "dateline/cmd/viewer")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOFLAGS=")
	if text, err := cmd.CombinedOutput(); err != nil {
		return p, fmt.Errorf("building the viewer: %w\n%s", err, text)
	}
	p.Wasm, err = os.ReadFile(out)
	return p, err
}

func goTool(args ...string) (string, error) {
	out, err := exec.Command("go", args...).Output()
	return strings.TrimSpace(string(out)), err
}
