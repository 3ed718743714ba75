package main

import (
	"testing"

	"dateline/mapdata/basemap"

	"github.com/paulmach/orb"
)

func TestNames(t *testing.T) {
	for raw, want := range map[string]string{
		"Vnern":                           "Vänern",
		"Tengiz Kli":                      "Lake Tengiz",
		"Ozero Baunt":                     "Lake Baunt",
		"Lake  Ladoga":                    "Lake Ladoga",
		"Ust-Ilimskoye Vodokhranilishche": "Ust-Ilimsk Reservoir",
	} {
		if got := lakeName(raw); got != want {
			t.Errorf("lake %q is %q, want %q", raw, got, want)
		}
	}
	for raw, want := range map[string]string{
		"Donau (Danube)":   "Danube",
		"Dnipro (Dnieper)": "Dnipro",
		"S?o  Francisco":   "São Francisco",
		"Tao?er":           "", // damaged and not in the list
		"Ertix (Irtysh)":   "Irtysh",
		"Volga":            "Volga",
		"Xar  Moron":       "Xar Moron",
	} {
		if got := riverName(raw); got != want {
			t.Errorf("river %q is %q, want %q", raw, got, want)
		}
	}
}

func TestJoinRivers(t *testing.T) {
	joined := joinRivers([]basemap.River{
		{Name: "Don", Line: orb.LineString{{2, 0}, {3, 0}}},
		{Name: "Don", Line: orb.LineString{{2, 0}, {1, 0}, {0, 0}}}, // drawn upstream
		{Name: "Donets", Line: orb.LineString{{2, 1}, {2, 0}}},
		{Name: "Don", Line: orb.LineString{{3, 0}, {4, 0}}},
		{Name: "Don", Rank: 1, Line: orb.LineString{{4, 0}, {5, 0}}},
		{Name: "Fork", Line: orb.LineString{{8, 0}, {9, 0}}},
		{Name: "Fork", Line: orb.LineString{{9, 0}, {10, 1}}},
		{Name: "Fork", Line: orb.LineString{{9, 0}, {10, -1}}},
	})
	if len(joined) != 6 {
		t.Fatalf("%d rivers: %v", len(joined), joined)
	}
	if got, want := joined[0].Line, (orb.LineString{{0, 0}, {1, 0}, {2, 0}, {3, 0}, {4, 0}}); !got.Equal(want) {
		t.Errorf("the Don runs %v, want %v", got, want)
	}
}

func TestFold(t *testing.T) {
	for _, pair := range [][2]string{{"Elazığ", "Elazig"}, {"Nam Định", "Nam Dinh"}, {"Xi’an", "Xian"}, {"Ulan-Ude", "Ulan Ude"}, {"Łódź", "Lodz"}} {
		if fold(pair[0]) != fold(pair[1]) {
			t.Errorf("%q folds to %q, %q to %q", pair[0], fold(pair[0]), pair[1], fold(pair[1]))
		}
	}
	if plain("Morādābād") || !plain("Córdoba") {
		t.Error("plain takes a scholarly spelling for a plain one, or the reverse")
	}
}
