package view

import (
	"testing"

	"dateline/cmd/internal/scene/scenetest"
)

func TestLight(t *testing.T) {
	v := newSmall(1000, 700, 1)
	alpha, bravo := item{PlaceKey, scenetest.Alpha}, item{PlaceKey, scenetest.Bravo}
	id := v.id(bravo)
	v.Light(id, "nowhere")
	if !v.quiet(alpha) || v.quiet(bravo) {
		t.Error("the light is not on what was named")
	}
	v.Light("nowhere")
	if v.quiet(alpha) || v.quiet(bravo) {
		t.Error("an unknown id puts all out of the light")
	}
	v.Step(1, 0)
	before := [2]bool{v.quiet(alpha), v.quiet(bravo)}
	v.Light(id)
	v.Light()
	if after := [2]bool{v.quiet(alpha), v.quiet(bravo)}; after != before {
		t.Errorf("the light of the step is not back: %v, want %v", after, before)
	}
	v.Light(id)
	v.Step(0, 0)
	if v.quiet(alpha) {
		t.Error("a step does not end it")
	}
}
