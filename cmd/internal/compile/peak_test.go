//go:build linux

package compile

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// reportPeak adds the most memory that this process has held, as the system
// counts it (VmHWM of proc(5), in kB).
func reportPeak(b *testing.B) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return
	}
	for line := range strings.Lines(string(status)) {
		if f := strings.Fields(line); len(f) > 1 && f[0] == "VmHWM:" {
			if kb, err := strconv.ParseFloat(f[1], 64); err == nil {
				b.ReportMetric(kb/1000, "peak-MB")
			}
		}
	}
}
