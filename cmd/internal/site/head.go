package site

import (
	"golang.org/x/text/language"

	"dateline/mapdata"
	"dateline/mapdata/prose"
)

// head is what a page tells other programs of itself.
type head struct {
	// URL, Card and OEmbed are absolute addresses; empty where it is not
	// known where the folder will stand.
	URL, Card, OEmbed string
	Locale            string // as Open Graph writes it, en_GB; empty without a region
	Linked            any    // JSON-LD
}

// head makes the head of the page with the given file name.
func (in edition) head(name string) head {
	h := head{Locale: locale(in.Story.Language)}
	if in.Base != "" {
		h.URL, h.Card, h.OEmbed = in.Base+name, in.Base+in.file(cardName), in.Base+in.file(oembedName)
	}
	h.Linked = linked(in.Story, h)
	return h
}

// locale writes a language with its region the way of Open Graph,
// https://ogp.me/. One without a region is not given one.
func locale(lang string) string {
	tag, err := language.Parse(lang)
	if err != nil {
		return ""
	}
	base, _ := tag.Base()
	region, sure := tag.Region()
	if sure != language.Exact {
		return ""
	}
	return base.String() + "_" + region.String()
}

// thing is an item of schema.org. Who speaks is a text: an article's
// speakers are people, offices and countries, and the story does not say
// which.
type thing struct {
	Context    string      `json:"@context,omitempty"`
	Type       string      `json:"@type"`
	ID         string      `json:"@id,omitempty"`
	Name       string      `json:"name,omitempty"`
	Alternate  string      `json:"alternateName,omitempty"`
	Headline   string      `json:"headline,omitempty"`
	About      []thing     `json:"about,omitempty"`
	Summary    string      `json:"description,omitempty"`
	URL        string      `json:"url,omitempty"`
	Image      string      `json:"image,omitempty"`
	Language   string      `json:"inLanguage,omitempty"`
	Credit     string      `json:"creditText,omitempty"`
	BasedOn    *thing      `json:"isBasedOn,omitempty"`
	Citation   *thing      `json:"citation,omitempty"`
	Author     string      `json:"author,omitempty"`
	Publisher  *thing      `json:"publisher,omitempty"`
	Published  string      `json:"datePublished,omitempty"`
	Geo        *coordinate `json:"geo,omitempty"`
	Text       string      `json:"text,omitempty"`
	Speaker    string      `json:"spokenByCharacter,omitempty"`
	Appearance *thing      `json:"appearance,omitempty"`
	PartOf     *thing      `json:"isPartOf,omitempty"`
	When       string      `json:"temporalCoverage,omitempty"`
	Parts      []thing     `json:"hasPart,omitempty"`
}

// coordinate is a position in degrees.
type coordinate struct {
	Type string  `json:"@type"`
	Lat  float64 `json:"latitude"`
	Lon  float64 `json:"longitude"`
}

// linked gives the story as schema.org has it: a Map about its places, based
// on the article, with the excerpts as Quotations and, where they are
// somebody's claims, as Claims.
func linked(s *mapdata.Story, h head) thing {
	a := s.Article
	article := thing{
		Type: "NewsArticle", ID: a.URL, Headline: a.Title, URL: a.URL, Language: a.Language,
		Author: a.Author, Publisher: &thing{Type: "Organization", Name: a.Publisher}, Published: a.Published.String(),
	}
	if article.ID == "" {
		article.ID = "#article"
	}
	same := &thing{Type: article.Type, ID: article.ID}
	out := thing{
		Context: "https://schema.org", Type: "Map", ID: h.URL, Name: s.Title, Summary: prose.Plain(s.Summary), URL: h.URL, Image: h.Card,
		Language: s.Language, Credit: s.Credit, Citation: &article, BasedOn: same,
	}
	for _, p := range s.Places {
		place := thing{
			Type: placeType(p.Kind), ID: "#place=" + p.ID, Name: p.Name,
			Geo: &coordinate{"GeoCoordinates", p.Point.Lat(), p.Point.Lon()},
		}
		if p.LocalName != p.Name {
			place.Alternate = p.LocalName
		}
		out.About = append(out.About, place)
	}
	for i, e := range s.Excerpts {
		part := thing{ID: "#says=" + excerptID(s, i), Text: e.Exact, Language: a.Language, When: e.Date.String()}
		switch e.Status {
		case mapdata.Claimed, mapdata.Denied:
			part.Type, part.Author, part.Appearance = "Claim", e.Speaker, same
		default:
			part.Type, part.Speaker, part.PartOf = "Quotation", e.Speaker, same
		}
		if j := answers(s, e); j >= 0 {
			part.About = []thing{{Type: "Claim", ID: "#says=" + excerptID(s, j)}}
		}
		out.Parts = append(out.Parts, part)
	}
	return out
}

// placeType is the most exact type of schema.org for a kind of place.
func placeType(kind string) string {
	switch kind {
	case "country":
		return "Country"
	case "city", "capital", "town", "village":
		return "City"
	case "airport":
		return "Airport"
	}
	return "Place"
}

// answers gives the excerpt that e answers, -1 where it answers none.
func answers(s *mapdata.Story, e mapdata.Excerpt) int {
	for i, o := range s.Excerpts {
		if e.Answers != "" && o.ID == e.Answers {
			return i
		}
	}
	return -1
}

const (
	cardName   = "card.png"
	oembedName = "oembed.json"
)
