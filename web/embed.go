// Package web holds the page inside the frame, the script for the page
// outside it, and their styles. Package site makes a built folder of them.
package web

import "embed"

// Files are the templates (index.html, demo.html, parts.html), the style
// sheets, the ES modules under src and the types of embed.js.
//
//go:embed index.html demo.html parts.html *.css src/*.js dateline.d.ts
var Files embed.FS
