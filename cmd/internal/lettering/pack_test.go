package lettering

import (
	"bytes"
	"compress/flate"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/cmd/internal/scene"
)

// atlasOf letters what a map of the Caspian shows.
func atlasOf() ([]scene.Glyph, scene.Atlas, Outlines) {
	b := NewBook(fonts())
	for _, set := range []struct {
		style scene.Style
		names string
	}{
		{scene.Story, "Amirabad Makhachkala Sescha Primorsko-Akhtarsk Erbil Tehran Washington"},
		{scene.Country, "Iran Russia Ukraine Turkey Iraq Azerbaijan Armenia Georgia Kazakhstan Turkmenistan Uzbekistan Syria Belarus Poland Romania Moldova Bulgaria Kuwait Afghanistan"},
		{scene.Capital, "Moscow Kyiv Baku Tbilisi Yerevan Ashgabat Ankara Baghdad Minsk Bucharest Sofia"},
		{scene.Town, "Volgograd Astrakhan Odesa Kharkiv Donetsk Rostov Sevastopol Simferopol Grozny Tabriz Mosul Isfahan Krasnodar Voronezh Zaporizhzhia Trabzon Qom Derbent Bryansk Luhansk"},
		{scene.WaterName, "Caspian Black Sea Azov Persian Gulf Aral Volga Don Dnieper Urmia Kura"},
	} {
		for _, name := range strings.Fields(set.names) {
			b.Shape(name, set.style, "en")
		}
	}
	b.Digits("en")
	return b.Finish()
}

func TestAtlas(t *testing.T) {
	glyphs, atlas, outlines := atlasOf()
	if len(glyphs) != len(outlines) {
		t.Fatalf("%d glyphs, %d outlines", len(glyphs), len(outlines))
	}
	if len(atlas.Pix) != atlas.Width*atlas.Height {
		t.Fatalf("atlas of %d x %d has %d bytes", atlas.Width, atlas.Height, len(atlas.Pix))
	}
	if ratio := float64(atlas.Width) / float64(atlas.Height); ratio < 0.7 || ratio > 1.4 {
		t.Errorf("atlas of %d x %d is not squarish", atlas.Width, atlas.Height)
	}
	// No two glyphs touch, so that sampling at an edge stays with its own.
	for i, a := range glyphs {
		for _, b := range glyphs[i+1:] {
			if a.X < b.X+b.W+gutter && b.X < a.X+a.W+gutter && a.Y < b.Y+b.H+gutter && b.Y < a.Y+a.H+gutter {
				t.Fatalf("glyphs %v and %v are too near", a, b)
			}
		}
		if int(a.X+a.W) >= atlas.Width || int(a.Y+a.H) >= atlas.Height {
			t.Fatalf("glyph %v leaves the atlas", a)
		}
	}
	var packed bytes.Buffer
	w, _ := flate.NewWriter(&packed, flate.BestCompression)
	w.Write(atlas.Pix)
	w.Close()
	t.Logf("%d glyphs, %d x %d, %d bytes deflated; outlines %d bytes", len(glyphs), atlas.Width, atlas.Height, packed.Len(), len(strings.Join(outlines, "")))
	if packed.Len() > 60_000 {
		t.Errorf("atlas deflates to %d bytes, want at most 60,000", packed.Len())
	}
}

func TestDeterminism(t *testing.T) {
	glyphs, atlas, outlines := atlasOf()
	for range 2 {
		g, a, o := atlasOf()
		if !slices.Equal(g, glyphs) || !bytes.Equal(a.Pix, atlas.Pix) || cmp.Diff(o, outlines) != "" {
			t.Fatal("the same text gives another atlas")
		}
	}
}

func TestPackNothing(t *testing.T) {
	glyphs, atlas, outlines := NewBook(fonts()).Finish()
	if len(glyphs) != 0 || len(outlines) != 0 || len(atlas.Pix) != atlas.Width*atlas.Height {
		t.Errorf("an empty book gives %d glyphs, %d outlines and %d bytes for %d x %d",
			len(glyphs), len(outlines), len(atlas.Pix), atlas.Width, atlas.Height)
	}
}
