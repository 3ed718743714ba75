package main

import (
	"errors"
	"fmt"
)

type checkCmd struct {
	Stories []string `arg:"" name:"story" help:"Story files; - reads the standard input."`
	Quiet   bool     `short:"q" help:"Print problems only."`
}

// Run prints all problems of all files and fails if one is an error.
func (c *checkCmd) Run(o output) error {
	var failed error
	for _, name := range c.Stories {
		s, src, err := readStory(name, o.out)
		switch {
		case errors.Is(err, errStory):
			failed = err
		case err != nil:
			return err
		case !c.Quiet:
			fmt.Fprintf(o.out, "%s: fine: %s, %s, %s, %s, %s, %s\n", src.name,
				count(len(s.Places), "place"), count(len(s.Routes), "route"), count(len(s.Areas), "area"),
				count(len(s.Steps), "step"), count(len(s.Excerpts), "excerpt"), count(len(s.Languages()), "language"))
		}
	}
	return failed
}

func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
