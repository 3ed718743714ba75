package mapdata

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

func BenchmarkRead(b *testing.B) {
	src, err := os.ReadFile(caspian)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("story", func(b *testing.B) {
		b.SetBytes(int64(len(src)))
		b.ReportAllocs()
		for b.Loop() {
			if s, _ := Read("x", src); len(s.Places) != 8 {
				b.Fatal("no story")
			}
		}
	})
	// One route of 100,000 positions: what a recorded track brings.
	var line strings.Builder
	for i := range 100_000 {
		if i > 0 {
			line.WriteByte(',')
		}
		line.WriteString("[" + strconv.FormatFloat(float64(i%3600)/100, 'f', 6, 64) + "," + strconv.FormatFloat(float64(i%1700)/100, 'f', 6, 64) + "]")
	}
	long := []byte(strings.Replace(string(src), "[53.371, 36.8544]", line.String(), 1))
	b.Run("track", func(b *testing.B) {
		b.SetBytes(int64(len(long)))
		b.ReportAllocs()
		for b.Loop() {
			if s, _ := Read("x", long); len(s.Routes) != 1 || len(s.Routes[0].Line) != 100_011 {
				b.Fatal("no track")
			}
		}
	})
}
