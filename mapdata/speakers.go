package mapdata

import "slices"

// Speakers lists who speaks in the story's excerpts, each once, in the
// order of the file.
func (s *Story) Speakers() []string {
	var who []string
	for _, e := range s.Excerpts {
		if e.Speaker != "" && !slices.Contains(who, e.Speaker) {
			who = append(who, e.Speaker)
		}
	}
	return who
}
