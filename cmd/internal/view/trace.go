package view

import "time"

// trace remembers the last positions of a drag and tells its speed.
type trace struct {
	at   [8]time.Duration
	x, y [8]float64
	n    int // positions ever added
}

// Speeds count over the last recent; a finger that has rested for longer
// than pause has no speed.
const (
	recent = 90 * time.Millisecond
	pause  = 50 * time.Millisecond
)

func (t *trace) add(at time.Duration, x, y float64) {
	i := t.n % len(t.at)
	if t.n > 0 {
		if last := (t.n - 1) % len(t.at); t.at[last] == at {
			i = last // several events with one time: the last counts
			t.n--
		}
	}
	t.at[i], t.x[i], t.y[i] = at, x, y
	t.n++
}

// speed is CSS pixels a second at the time now.
func (t *trace) speed(now time.Duration) (vx, vy float64) {
	if t.n < 2 {
		return 0, 0
	}
	last := (t.n - 1) % len(t.at)
	if now-t.at[last] > pause {
		return 0, 0
	}
	first := last
	for k := 2; k <= min(t.n, len(t.at)); k++ {
		i := (t.n - k) % len(t.at)
		if t.at[last]-t.at[i] > recent {
			break
		}
		first = i
	}
	dt := (t.at[last] - t.at[first]).Seconds()
	if dt <= 0 {
		return 0, 0
	}
	return (t.x[last] - t.x[first]) / dt, (t.y[last] - t.y[first]) / dt
}
