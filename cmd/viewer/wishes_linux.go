package main

import (
	"context"
	"os"
	"time"

	"github.com/godbus/dbus/v5"
)

// systemWishes asks the desktop, by the settings portal that all of them have
// (org.freedesktop.portal.Settings). Without a session bus nothing is known.
func systemWishes() wishes {
	if os.Getenv("DBUS_SESSION_BUS_ADDRESS") == "" {
		return wishes{} // dbus would start a bus of its own
	}
	ctx, cancel := context.WithTimeout(context.Background(), 500*time.Millisecond)
	defer cancel()
	bus, err := dbus.ConnectSessionBus(dbus.WithContext(ctx))
	if err != nil {
		return wishes{}
	}
	defer bus.Close()
	portal := bus.Object("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop")
	return wishesOf(func(namespace, key string) any {
		var v dbus.Variant
		if portal.CallWithContext(ctx, "org.freedesktop.portal.Settings.Read", 0, namespace, key).Store(&v) != nil {
			return nil
		}
		// Read wraps the value once more than it has to.
		for {
			inner, ok := v.Value().(dbus.Variant)
			if !ok {
				return v.Value()
			}
			v = inner
		}
	})
}

// wishesOf reads the settings: read gives the value of one, or nil.
func wishesOf(read func(namespace, key string) any) (s wishes) {
	const appearance = "org.freedesktop.appearance"
	s.dark = read(appearance, "color-scheme") == uint32(1)
	s.contrast = read(appearance, "contrast") == uint32(1)
	s.still = read(appearance, "reduced-motion") == uint32(1) ||
		read("org.gnome.desktop.interface", "enable-animations") == false
	return s
}
