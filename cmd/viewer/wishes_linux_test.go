package main

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/godbus/dbus/v5"
)

// portal is a settings portal as desktops have it.
type portal map[string]any

func (p portal) Read(namespace, key string) (dbus.Variant, *dbus.Error) {
	v, ok := p[namespace+" "+key]
	if !ok {
		return dbus.Variant{}, dbus.NewError("org.freedesktop.portal.Error.NotFound", nil)
	}
	return dbus.MakeVariant(dbus.MakeVariant(v)), nil
}

// The system is asked over a real bus.
func TestSystemWishes(t *testing.T) {
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "")
	if s := systemWishes(); s != (wishes{}) {
		t.Errorf("without a bus the system wishes for %+v", s)
	}
	daemon, err := exec.LookPath("dbus-daemon")
	if err != nil {
		t.Skip("no dbus-daemon here")
	}
	cmd := exec.Command(daemon, "--session", "--nofork", "--print-address=1")
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { cmd.Process.Kill(); cmd.Wait() }()
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", strings.TrimSpace(line))
	if s := systemWishes(); s != (wishes{}) {
		t.Errorf("without a portal the system wishes for %+v", s)
	}
	bus, err := dbus.ConnectSessionBus()
	if err != nil {
		t.Fatal(err)
	}
	defer bus.Close()
	p := portal{"org.freedesktop.appearance color-scheme": uint32(1), "org.gnome.desktop.interface enable-animations": false}
	if err := bus.Export(p, "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings"); err != nil {
		t.Fatal(err)
	}
	if _, err := bus.RequestName("org.freedesktop.portal.Desktop", 0); err != nil {
		t.Fatal(err)
	}
	if s := systemWishes(); s != (wishes{dark: true, still: true}) {
		t.Errorf("the system wishes for %+v", s)
	}
}
