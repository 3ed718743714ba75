package main

import "time"

// stats counts what the viewer does, for measurements from outside.
type stats struct {
	updates, draws int
	spent          time.Duration // in the present Update
	frames         [600]float32  // Go time of the last frames that were painted, milliseconds
}

// frame notes the Go time of a painted frame: its Update and its Draw.
func (s *stats) frame(d time.Duration) {
	s.frames[s.draws%len(s.frames)] = float32(d.Seconds() * 1000)
	s.draws++
}

// each calls f for the Go times that are known, oldest first.
func (s *stats) each(f func(ms float32)) {
	n := min(s.draws, len(s.frames))
	for i := s.draws - n; i < s.draws; i++ {
		f(s.frames[i%len(s.frames)])
	}
}
