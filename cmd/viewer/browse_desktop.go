//go:build !js

package main

import (
	"os/exec"
	"runtime"
	"strings"
)

// browse opens an article in the reader's browser. Only web addresses: a
// story file must not be able to start anything else.
func browse(address string) {
	if !strings.HasPrefix(address, "https://") && !strings.HasPrefix(address, "http://") {
		return
	}
	name, args := "xdg-open", []string{address}
	switch runtime.GOOS {
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", address}
	case "darwin":
		name = "open"
	}
	cmd := exec.Command(name, args...)
	if cmd.Start() == nil {
		go cmd.Wait()
	}
}
