// The viewer shows a compiled story. It is one program for the browser,
// where it fills the canvas of the explainer's page, and for the desktop,
// where it also draws the reading panel:
//
//	viewer [STORY.geojson]
package main

func main() { start() }
