package view

import "time"

// Key is a key that the map understands.
type Key uint8

// The keys.
const (
	KeyLeft Key = iota + 1
	KeyRight
	KeyUp
	KeyDown
	KeyIn   // +
	KeyOut  // -
	KeyHome // 0 or Home
	KeyEscape
)

// What a press does: CSS pixels and a factor.
const (
	keyPan  = 90
	keyZoom = 1.6
)

// Key takes a key press in and says whether it meant something here.
func (v *View) Key(k Key, now time.Duration) bool {
	v.now = max(v.now, now)
	switch k {
	case KeyLeft:
		v.Pan(-keyPan, 0, now)
	case KeyRight:
		v.Pan(keyPan, 0, now)
	case KeyUp:
		v.Pan(0, -keyPan, now)
	case KeyDown:
		v.Pan(0, keyPan, now)
	case KeyIn:
		v.Zoom(keyZoom, now)
	case KeyOut:
		v.Zoom(1/keyZoom, now)
	case KeyHome:
		v.Home(now)
	case KeyEscape:
		if v.selected == none {
			return false
		}
		v.choose(none)
		v.tell(Selected, "")
	default:
		return false
	}
	return true
}
