package main

import (
	"os/exec"
	"strings"
)

// systemWishes reads what System Settings has written down.
func systemWishes() wishes {
	return wishes{
		dark:     setting("-g", "AppleInterfaceStyle") == "Dark",
		contrast: setting("com.apple.universalaccess", "increaseContrast") == "1",
		still:    setting("com.apple.universalaccess", "reduceMotion") == "1",
	}
}

func setting(domain, key string) string {
	out, err := exec.Command("/usr/bin/defaults", "read", domain, key).Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}
