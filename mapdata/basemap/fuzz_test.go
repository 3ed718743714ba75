package basemap_test

import (
	"bytes"
	"testing"

	"dateline/assets"
	"dateline/mapdata/basemap"

	"github.com/paulmach/orb"
)

// small is a world of two countries with a shared border, small enough for
// the fuzzer to find its way in.
func small() *basemap.World {
	return &basemap.World{
		Arcs: []basemap.Arc{
			{Class: basemap.Border, Points: orb.LineString{{1, 0}, {1, 1}}},
			{Points: orb.LineString{{1, 1}, {0, 1}, {0, 0}, {1, 0}}},
			{Points: orb.LineString{{1, 0}, {2, 0}, {2, 1}, {1, 1}}, Rank: 1},
		},
		Countries: []basemap.Country{
			{A3: "AAA", A2: "AA", Name: "Left", Rings: [][][]basemap.Ref{{{0, 1}}}, Label: orb.Point{0.5, 0.5}, Area: 12364},
			{Name: "Right", Rings: [][][]basemap.Ref{{{2, ^0}}}, Label: orb.Point{1.5, 0.5}, Area: 12364},
		},
		Lakes:  []basemap.Lake{{Name: "Lake", Shape: orb.Polygon{{{0.2, 0.2}, {0.4, 0.2}, {0.4, 0.4}, {0.2, 0.2}}}}},
		Rivers: []basemap.River{{Name: "River", Rank: 3, Line: orb.LineString{{0.1, 0.1}, {0.9, 0.8}}}},
		Towns:  []basemap.Town{{Name: "Town", Names: map[string]string{"fa": "شهر"}, Country: "AA", Point: orb.Point{0.7, 0.7}, Capital: true}},
		Waters: []basemap.Water{{Names: map[string]string{"en": "Sea"}, Line: orb.LineString{{3, 0}, {4, 1}, {5, 1}}}},
	}
}

func TestSmallWorld(t *testing.T) {
	w := decode(t, basemap.Encode(small()))
	if got := a3At(w, orb.Point{0.5, 0.5}); got != "AAA" {
		t.Errorf("the left country is %q", got)
	}
	if i, ok := w.CountryAt(orb.Point{1.5, 0.5}); !ok || w.Countries[i].Name != "Right" {
		t.Errorf("the right country is %d, %t", i, ok)
	}
	if w.Towns[0].Names["fa"] != "شهر" || !w.Towns[0].Capital || w.Arcs[2].Rank != 1 {
		t.Errorf("got %+v", w.Towns[0])
	}
}

func TestDecodeRefusesDamage(t *testing.T) {
	for _, c := range []struct {
		name   string
		damage func(*basemap.World)
	}{
		{"open ring", func(w *basemap.World) { w.Countries[0].Rings[0][0] = []basemap.Ref{1} }},
		{"no such arc", func(w *basemap.World) { w.Countries[0].Rings[0][0][0] = 9 }},
		{"empty ring", func(w *basemap.World) { w.Countries[0].Rings[0][0] = nil }},
		{"part without rings", func(w *basemap.World) { w.Countries[0].Rings[0] = nil }},
		{"short ring", func(w *basemap.World) { w.Countries[0].Rings[0][0] = []basemap.Ref{0, ^0} }},
		{"off the globe", func(w *basemap.World) { w.Arcs[1].Points[1][1] = 91 }},
		{"open lake", func(w *basemap.World) { w.Lakes[0].Shape[0][0][0] = 0.1 }},
		{"line of one point", func(w *basemap.World) { w.Rivers[0].Line = w.Rivers[0].Line[:1] }},
		{"unknown class", func(w *basemap.World) { w.Arcs[0].Class = basemap.Seam + 1 }},
	} {
		w := small()
		c.damage(w)
		if _, err := basemap.Decode(basemap.Encode(w)); err == nil {
			t.Errorf("%s: no error", c.name)
		}
	}
	good := basemap.Encode(small())
	for n := range good {
		if _, err := basemap.Decode(good[:n]); err == nil {
			t.Errorf("no error when only %d bytes of %d are there", n, len(good))
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(basemap.Encode(small()))
	f.Add(basemap.Encode(&basemap.World{}))
	f.Fuzz(func(t *testing.T, data []byte) {
		w, err := basemap.Decode(data)
		if err != nil {
			return
		}
		// A world that decodes can be used and encodes to what decodes to it.
		w.CountryAt(orb.Point{0.5, 0.5})
		once := basemap.Encode(w)
		again, err := basemap.Decode(once)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(once, basemap.Encode(again)) {
			t.Error("encoding is not stable")
		}
	})
}

func FuzzParsePolicy(f *testing.F) {
	f.Add(assets.Borders())
	f.Add([]byte(`{"policies":{"x":{"note":"n","move":[{"from":"AAA","to":"Right","at":[0.5,0.5],"line":"none"}]}}}`))
	f.Add([]byte(`{"policies":{"x":{"note":"n","lines":[{"between":["AAA","Right"],"class":"disputed","within":[0,0,2,2]}]}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		all, err := basemap.ParsePolicy(data)
		if err != nil {
			return
		}
		for _, p := range all {
			w := small()
			if w.Apply(p) != nil {
				continue
			}
			if _, err := basemap.Decode(basemap.Encode(w)); err != nil {
				t.Error(err)
			}
		}
	})
}
