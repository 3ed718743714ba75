package assets_test

import (
	"bytes"
	"testing"

	"dateline/assets"
)

func TestFonts(t *testing.T) {
	for _, name := range []string{"Inter-roman", "Inter-italic", "Vazirmatn", "NotoSansHebrew"} {
		if data := assets.Font(name); !bytes.HasPrefix(data, []byte{0, 1, 0, 0}) {
			t.Errorf("%s is no TrueType font: it has %d bytes", name, len(data))
		}
	}
	if assets.Font("Comic") != nil {
		t.Error("there is a font that nobody asked for")
	}
}

func TestTexts(t *testing.T) {
	for name, data := range map[string][]byte{
		"the built-in story": assets.Story("caspian"),
		"English words":      assets.Strings("en"),
		"the borders":        assets.Borders(),
	} {
		if !bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")) {
			t.Errorf("%s: no JSON object but %d bytes", name, len(data))
		}
	}
	if assets.Story("atlantis") != nil || assets.Strings("tlh") != nil {
		t.Error("something is there that should not be")
	}
	for _, source := range []string{"Natural Earth", "GeoNames", "Open Font License"} {
		if !bytes.Contains(assets.Credits(), []byte(source)) {
			t.Errorf("the credits do not name %s", source)
		}
	}
}
