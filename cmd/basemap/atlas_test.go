package main

import (
	"testing"

	"dateline/mapdata/basemap"

	"github.com/paulmach/orb"
)

func TestCutArc(t *testing.T) {
	for _, c := range []struct {
		name string
		line orb.LineString
		want []basemap.Arc
	}{
		{"nothing to cut", orb.LineString{{10, 1}, {20, 2}}, []basemap.Arc{
			{Points: orb.LineString{{10, 1}, {20, 2}}},
		}},
		{"over the antimeridian", orb.LineString{{170, 0}, {-170, 10}}, []basemap.Arc{
			{Points: orb.LineString{{170, 0}, {180, 5}}},
			{Points: orb.LineString{{-180, 5}, {-170, 10}}},
		}},
		{"begins on the other side", orb.LineString{{-180, 65}, {179, 64}, {178, 65}}, []basemap.Arc{
			{Points: orb.LineString{{180, 65}, {179, 64}, {178, 65}}},
		}},
		{"along it", orb.LineString{{-180, 65}, {-180, 68}, {-175, 66}, {-180, 65}}, []basemap.Arc{
			{Class: basemap.Seam, Points: orb.LineString{{-180, 65}, {-180, 68}}},
			{Points: orb.LineString{{-180, 68}, {-175, 66}, {-180, 65}}},
		}},
		{"once for each side", orb.LineString{{-180, -16}, {180, -16}, {179, -17}}, []basemap.Arc{
			{Points: orb.LineString{{180, -16}, {179, -17}}},
		}},
		{"one point", orb.LineString{{5, 5}, {5, 5}}, nil},
	} {
		got, err := cutArc(c.line)
		if err != nil || len(got) != len(c.want) {
			t.Errorf("%s: got %v, %v", c.name, got, err)
			continue
		}
		for i := range got {
			if got[i].Class != c.want[i].Class || !got[i].Points.Equal(c.want[i].Points) {
				t.Errorf("%s: piece %d is %v, want %v", c.name, i, got[i], c.want[i])
			}
		}
	}
	if _, err := cutArc(orb.LineString{{180, 1}, {180, 2}}); err == nil {
		t.Error("no error for a line that lies along the antimeridian")
	}
}

// flat makes the rings of one stored line.
func flat(t *testing.T, line orb.LineString) []orb.Ring {
	t.Helper()
	a := &atlas{}
	if err := a.takeArcs([]orb.LineString{line}); err != nil {
		t.Fatal(err)
	}
	parts, err := a.takePart([][]basemap.Ref{{0}})
	if err != nil {
		t.Fatal(err)
	}
	var rings []orb.Ring
	for _, p := range parts {
		rings = append(rings, a.shape(p[0]))
	}
	return rings
}

func TestFlattenIsland(t *testing.T) {
	rings := flat(t, orb.LineString{{175, 0}, {175, 10}, {-175, 10}, {-175, 0}, {175, 0}})
	if len(rings) != 2 {
		t.Fatalf("an island on the antimeridian has %d parts", len(rings))
	}
	for _, r := range rings {
		b := r.Bound()
		if !r.Closed() || b.Right()-b.Left() != 5 || b.Top()-b.Bottom() != 10 {
			t.Errorf("part %v", r)
		}
	}
}

func TestFlattenPole(t *testing.T) {
	rings := flat(t, orb.LineString{{-180, -80}, {-90, -70}, {0, -75}, {90, -70}, {-180, -80}})
	if len(rings) != 1 {
		t.Fatalf("the land round the pole has %d parts", len(rings))
	}
	b := rings[0].Bound()
	if b.Min != (orb.Point{-180, -90}) || b.Max != (orb.Point{180, -70}) {
		t.Errorf("its bound is %v", b)
	}
	for i := 1; i < len(rings[0]); i++ {
		if d := rings[0][i][0] - rings[0][i-1][0]; d > 180 || d < -180 {
			t.Errorf("an edge of %v degrees", d)
		}
	}
}

func TestTidy(t *testing.T) {
	a := &atlas{}
	for range 4 {
		a.add(basemap.Arc{Points: orb.LineString{{0, 0}, {1, 0}}})
	}
	spike := a.add(basemap.Arc{Points: orb.LineString{{0, 0}, {1, 0}, {0, 0}}})
	for _, c := range []struct{ in, want []basemap.Ref }{
		{[]basemap.Ref{0, 1, 2}, []basemap.Ref{0, 1, 2}},
		{[]basemap.Ref{0, 1, ^1, 2}, []basemap.Ref{0, 2}},
		{[]basemap.Ref{^3, 0, 1, 2, 3}, []basemap.Ref{0, 1, 2}},
		{[]basemap.Ref{0, 1, 2, ^2, ^1, 3}, []basemap.Ref{0, 3}},
		{[]basemap.Ref{0, spike, 1}, []basemap.Ref{0, 1}},
		{[]basemap.Ref{0, ^0}, nil},
	} {
		got := a.tidy(c.in)
		same := len(got) == len(c.want)
		for i := range got {
			same = same && got[i] == c.want[i]
		}
		if !same {
			t.Errorf("%v becomes %v, want %v", c.in, got, c.want)
		}
	}
}
