// Command dateline makes interactive explainer maps of news articles from
// GeoJSON files.
//
// It exits with 0 when done, 1 when the story has problems or the work
// failed, and 2 when it was called wrongly.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/alecthomas/kong"
)

// Exit codes.
const (
	done     = 0
	problems = 1
	misuse   = 2
)

type cli struct {
	New    newCmd    `cmd:"" help:"Write a small story file to start from."`
	Check  checkCmd  `cmd:"" help:"Report the problems of story files."`
	Build  buildCmd  `cmd:"" help:"Write the folder of a story, ready for any web server."`
	Serve  serveCmd  `cmd:"" help:"Show a story in a demo article on this computer."`
	Export exportCmd `cmd:"" help:"Write a picture of a story (SVG or PNG)."`
	Import importCmd `cmd:"" help:"Make a story file of any GeoJSON."`
}

// output is where a command writes.
type output struct {
	out, err io.Writer
}

func main() {
	os.Exit(run(os.Args[1:], output{os.Stdout, os.Stderr}))
}

// run does what the arguments say and gives the exit code.
func run(args []string, o output) int {
	if len(args) == 0 {
		args = []string{"--help"}
		defer fmt.Fprintln(o.err, "\ndateline: say what to do: new, check, build, serve, export or import")
		runKong(args, output{o.err, o.err})
		return misuse
	}
	return runKong(args, o)
}

func runKong(args []string, o output) int {
	var c cli
	left := -1 // what kong would have ended the process with, after help
	parser, err := kong.New(&c,
		kong.Name("dateline"),
		kong.Description("Dateline makes interactive explainer maps of news articles from GeoJSON files."),
		kong.Writers(o.out, o.err),
		kong.Exit(func(code int) { left = code }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
	)
	if err != nil {
		panic(err) // the declarations above are wrong
	}
	ctx, err := parser.Parse(args)
	switch {
	case left >= 0:
		return left
	case err != nil:
		fmt.Fprintf(o.err, "dateline: %v\nTry dateline --help.\n", err)
		return misuse
	}
	return exitCode(ctx.Run(o), o)
}

// errStory says that problems have been printed already.
var errStory = errors.New("the story has problems")

// misused is an error that comes from how the command was called.
type misused struct{ error }

func (m misused) Unwrap() error { return m.error }

func exitCode(err error, o output) int {
	if err == nil {
		return done
	}
	if !errors.Is(err, errStory) {
		fmt.Fprintf(o.err, "dateline: %v\n", err)
	}
	if errors.As(err, &misused{}) {
		return misuse
	}
	return problems
}
