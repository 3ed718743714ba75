//go:build !js && !linux && !darwin && !windows

package main

// systemWishes knows nothing of this system.
func systemWishes() wishes { return wishes{} }
