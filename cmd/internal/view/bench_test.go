package view

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// BenchmarkPlace500 places 500 candidates afresh in every frame of a pan and
// reports the 95th percentile beside the mean, and how many labels overlap
// in all of the frames that it looks at.
func BenchmarkPlace500(b *testing.B) {
	s := crowd(9, 504)
	for i := range s.Labels {
		s.Labels[i].MinK, s.Labels[i].MaxK = 0, 0 // all of them are candidates
	}
	v := New(s)
	v.Resize(1280, 720, 1, Insets{})
	r := rand.New(rand.NewPCG(1, 1))
	var took []time.Duration
	var f Frame
	overlaps := 0
	for b.Loop() {
		v.cam.X += r.Float64()*8 - 4
		v.cam.Y += r.Float64()*8 - 4
		v.now += tick
		v.changed()
		start := time.Now()
		v.relabel()
		took = append(took, time.Since(start))
		if len(took)%50 == 1 {
			b.StopTimer()
			v.Frame(&f)
			overlaps += countOverlaps(v, &f)
			b.StartTimer()
		}
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds()), "p95-µs")
	b.ReportMetric(float64(overlaps), "overlaps")
}

// BenchmarkPannedFrame is Advance and Frame of the small scene while it pans.
func BenchmarkPannedFrame(b *testing.B) { pan(b, newSmall(1280, 720, 1)) }

// BenchmarkPan500Places is the same with 500 numbered places in a heap.
func BenchmarkPan500Places(b *testing.B) {
	v := New(cluster(7, 500))
	v.Resize(1280, 720, 1, Insets{})
	pan(b, v)
}

func pan(b *testing.B, v *View) {
	var f Frame
	now := time.Duration(0)
	b.ReportAllocs()
	for b.Loop() {
		now += tick
		v.Pan(3, 1, now)
		if v.cam.X > 300 {
			v.Home(now)
		}
		v.Advance(now)
		v.Frame(&f)
	}
}

func BenchmarkPick(b *testing.B) {
	v := newSmall(1280, 720, 1)
	x := 0.0
	for b.Loop() {
		x += 7
		if x > 1280 {
			x = 0
		}
		v.pick(x, 300)
	}
}
