package view

// EventKind says what an Event tells.
type EventKind uint8

// The kinds of events.
const (
	// Selected: the reader has chosen something on the map, or, with an
	// empty ID, nothing. Select and Step do not cause it: their caller knows.
	Selected EventKind = iota
	// Hovered: the mouse has come to something or, with an empty ID, left it.
	Hovered
	// CameraSettled: the camera has come to rest after a reader's gesture.
	CameraSettled
	// VoyageMoved: the ship on the route ID has set off, come further, or
	// arrived; Voyage tells how far. At most four times a second, and once
	// more at the end.
	VoyageMoved
)

// Event is something that the host must know.
type Event struct {
	Kind EventKind
	ID   string // of a place, route or area
}

// Events gives what has happened since the last call, oldest first. The
// slice is used again by the next call.
func (v *View) Events() []Event {
	v.told, v.events = v.events, v.told[:0]
	return v.told
}

// tell queues an event; of several settlings or moves of the ship in a row
// the last is enough.
func (v *View) tell(kind EventKind, id string) {
	if n := len(v.events); n > 0 && v.events[n-1].Kind == kind && (kind == CameraSettled || kind == VoyageMoved) {
		v.events[n-1].ID = id
		return
	}
	// A host that never asks must not make the queue grow for ever.
	if len(v.events) >= 64 {
		v.events = append(v.events[:0], v.events[32:]...)
	}
	v.events = append(v.events, Event{kind, id})
}
