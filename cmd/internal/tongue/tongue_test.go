package tongue

import "testing"

func TestName(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "English", "ar": "العربية", "ckb": "کوردیی ناوەندی", "en-GB": "British English", "it": "italiano",
		"kmr": "Kurmancî", "x-own": "x-own", "": "", "../en": "../en",
	} {
		if got := Name(tag); got != want {
			t.Errorf("%q: %q, want %q", tag, got, want)
		}
	}
}
