package main

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// languages are those of the labels: the base map has town names in them.
var languages = []string{"ar", "ckb", "de", "en", "es", "fa", "fr", "ru", "tr", "uk"}

// translations are GeoNames' names by language and by GeoNames id.
type translations map[string]map[string]string

func readTranslations(s store) (translations, error) {
	path := func(lang string) string { return "usr/share/locale/" + lang + "/LC_MESSAGES/geonames.mo" }
	var paths []string
	for _, lang := range languages {
		paths = append(paths, path(lang))
	}
	files, err := s.read(geonames, paths...)
	if err != nil {
		return nil, err
	}
	all := translations{}
	for _, lang := range languages {
		if all[lang], err = readCatalogue(files[path(lang)]); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func (t translations) names(id string) map[string]string {
	names := map[string]string{}
	for _, lang := range languages {
		if name := t[lang][id]; id != "" && name != "" {
			names[lang] = norm.NFC.String(name)
		}
	}
	return names
}

// plain tells whether a name is spelt with letters that newspapers print:
// GeoNames has scholarly transliterations (Morādābād, Ryazan’) beside them.
func plain(name string) bool {
	return !strings.ContainsAny(name, "āēīōūĀĪŌŪḨḩŢţŞḐḏŏŭŎŬ‘’ʼʻ`")
}

// fold makes spellings comparable: letters only, small, without marks.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if base, ok := undecomposed[r]; ok {
			return base
		}
		if !unicode.IsLetter(r) || unicode.Is(unicode.Lm, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(s))
}

// undecomposed are letters that Unicode does not take apart and that
// Natural Earth writes without their stroke or dot.
var undecomposed = map[rune]rune{'ı': 'i', 'đ': 'd', 'Đ': 'd', 'ł': 'l', 'Ł': 'l', 'ø': 'o', 'Ø': 'o'}
