package main

import (
	"dateline/mapdata/basemap"

	"golang.org/x/text/language"
)

// identify sets the codes and the name of a country from its ISO 3166-1
// numeric code in world-atlas.
func identify(c *basemap.Country, numeric string) {
	switch c.Name {
	case "Kosovo":
		c.A2, c.A3 = "XK", "XKX" // user-assigned codes in wide use
	case "Ashmore and Cartier Is.": // carries Australia's code as well
	default:
		if region, err := language.ParseRegion(numeric); numeric != "" && err == nil {
			c.A2, c.A3 = region.String(), region.ISO3()
		}
	}
	if name, ok := names[c.Name]; ok {
		c.Name = name
	}
}

// names are the English names of countries that world-atlas abbreviates or
// that have changed since.
var names = map[string]string{
	"Antigua and Barb.":         "Antigua and Barbuda",
	"Ashmore and Cartier Is.":   "Ashmore and Cartier Islands",
	"Bosnia and Herz.":          "Bosnia and Herzegovina",
	"Br. Indian Ocean Ter.":     "British Indian Ocean Territory",
	"British Virgin Is.":        "British Virgin Islands",
	"Cabo Verde":                "Cape Verde",
	"Cayman Is.":                "Cayman Islands",
	"Central African Rep.":      "Central African Republic",
	"Clipperton I.":             "Clipperton Island",
	"Congo":                     "Republic of the Congo",
	"Cook Is.":                  "Cook Islands",
	"Coral Sea Is.":             "Coral Sea Islands",
	"Cyprus U.N. Buffer Zone":   "Cyprus UN Buffer Zone",
	"Côte d'Ivoire":             "Ivory Coast",
	"Dem. Rep. Congo":           "Democratic Republic of the Congo",
	"Dominican Rep.":            "Dominican Republic",
	"Eq. Guinea":                "Equatorial Guinea",
	"Faeroe Is.":                "Faroe Islands",
	"Falkland Is.":              "Falkland Islands",
	"Fr. Polynesia":             "French Polynesia",
	"Fr. S. Antarctic Lands":    "French Southern and Antarctic Lands",
	"Heard I. and McDonald Is.": "Heard Island and McDonald Islands",
	"Indian Ocean Ter.":         "Australian Indian Ocean Territories",
	"Macao":                     "Macau",
	"Macedonia":                 "North Macedonia",
	"Marshall Is.":              "Marshall Islands",
	"N. Cyprus":                 "Northern Cyprus",
	"N. Mariana Is.":            "Northern Mariana Islands",
	"Pitcairn Is.":              "Pitcairn Islands",
	"S. Geo. and the Is.":       "South Georgia and the South Sandwich Islands",
	"S. Sudan":                  "South Sudan",
	"Solomon Is.":               "Solomon Islands",
	"Spratly Is.":               "Spratly Islands",
	"St-Barthélemy":             "Saint Barthélemy",
	"St-Martin":                 "Saint Martin",
	"St. Kitts and Nevis":       "Saint Kitts and Nevis",
	"St. Pierre and Miquelon":   "Saint Pierre and Miquelon",
	"St. Vin. and Gren.":        "Saint Vincent and the Grenadines",
	"São Tomé and Principe":     "São Tomé and Príncipe",
	"Turks and Caicos Is.":      "Turks and Caicos Islands",
	"U.S. Minor Outlying Is.":   "US Minor Outlying Islands",
	"U.S. Virgin Is.":           "US Virgin Islands",
	"USNB Guantanamo Bay":       "Guantánamo Bay Naval Base",
	"United States of America":  "United States",
	"Vatican":                   "Vatican City",
	"W. Sahara":                 "Western Sahara",
	"Wallis and Futuna Is.":     "Wallis and Futuna",
	"eSwatini":                  "Eswatini",
}
