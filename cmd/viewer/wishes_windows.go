package main

import (
	"unsafe"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// systemWishes reads the colours of apps from the registry and the rest from
// SystemParametersInfo.
func systemWishes() (s wishes) {
	const colours = `Software\Microsoft\Windows\CurrentVersion\Themes\Personalize`
	if k, err := registry.OpenKey(registry.CURRENT_USER, colours, registry.QUERY_VALUE); err == nil {
		light, _, err := k.GetIntegerValue("AppsUseLightTheme")
		s.dark = err == nil && light == 0
		k.Close()
	}
	info := windows.NewLazySystemDLL("user32.dll").NewProc("SystemParametersInfoW")
	const getClientAreaAnimation, getHighContrast, highContrastOn = 0x1042, 0x0042, 1
	animate := int32(1)
	if ok, _, _ := info.Call(getClientAreaAnimation, 0, uintptr(unsafe.Pointer(&animate)), 0); ok != 0 {
		s.still = animate == 0
	}
	var c struct {
		size, flags uint32
		scheme      *uint16
	}
	c.size = uint32(unsafe.Sizeof(c))
	if ok, _, _ := info.Call(getHighContrast, uintptr(c.size), uintptr(unsafe.Pointer(&c)), 0); ok != 0 {
		s.contrast = c.flags&highContrastOn != 0
	}
	return s
}
