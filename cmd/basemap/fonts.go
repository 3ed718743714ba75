package main

import (
	"os"
	"path/filepath"
)

// writeFonts copies the fonts, unchanged, with their licences.
func writeFonts(dir string, s store) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, f := range []struct {
		from     pkg
		path, to string
	}{
		{inter, "usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf", "Inter-roman.ttf"},
		{inter, "usr/share/fonts/truetype/inter-vf/Inter-italic.var.ttf", "Inter-italic.ttf"},
		{inter, "usr/share/doc/fonts-inter-variable/copyright", "Inter-LICENSE.txt"},
		{vazirmatn, "package/fonts/variable/Vazirmatn[wght].ttf", "Vazirmatn.ttf"},
		{vazirmatn, "package/OFL.txt", "Vazirmatn-LICENSE.txt"},
		{noto, "usr/share/fonts/truetype/noto/NotoSansHebrew-Regular.ttf", "NotoSansHebrew.ttf"},
		{noto, "usr/share/doc/fonts-noto-core/copyright", "NotoSansHebrew-LICENSE.txt"},
	} {
		files, err := s.read(f.from, f.path)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, f.to), files[f.path], 0o644); err != nil {
			return err
		}
	}
	return nil
}
