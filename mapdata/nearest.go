package mapdata

import "strings"

// nearest gives the word of known that name most probably means, or "".
// Words that differ in case and separators only always count, and so do the
// first four letters or more of a word; otherwise one slip of the hand in
// four letters is allowed, two from eight letters on.
func nearest(name string, known []string) string {
	plain := unseparated(name)
	best, least := "", 1+len(plain)
	for _, k := range known {
		if k == name {
			return ""
		}
		slips := 0
		key := unseparated(k)
		switch {
		case key == plain:
		case len(plain) >= 4 && strings.HasPrefix(key, plain):
			slips = 1
		default:
			slips = editDistance(plain, key)
			if slips > min(len(key)/4, 2) || len(plain) > 64 {
				continue
			}
		}
		if slips < least {
			best, least = k, slips
		}
	}
	return best
}

func unseparated(s string) string {
	return strings.ToLower(strings.NewReplacer("_", "", "-", "", " ", "").Replace(s))
}

// editDistance counts the letters to insert, delete, replace or swap with
// their neighbour to get from a to b (optimal string alignment).
func editDistance(a, b string) int {
	if d := len(a) - len(b); d > 2 || d < -2 {
		return 3 // more than anyone asks for
	}
	before := make([]int, len(b)+1)
	row := make([]int, len(b)+1)
	next := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}

// didYouMean turns the outcome of nearest into a hint.
func didYouMean(word string) string {
	if word == "" {
		return ""
	}
	return `did you mean "` + word + `"?`
}
