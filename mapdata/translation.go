package mapdata

// Translation holds the texts of a story in a further language. A text that
// is empty, or for which there is no item, is not translated.
type Translation struct {
	Language  string // BCP 47 tag; no other Translation has it, nor the story
	By        string // who translated
	Title     string
	Summary   string
	Credit    string
	Viewpoint string              // the note of Story.Viewpoint
	Steps     []StepText          // one for each of Story.Steps, or none
	Events    map[string]string   // Event.Text by id
	Features  map[string]NameText // by the id of a place, route or area
	Excerpts  map[string]Spoken   // by the id of an excerpt
}

// StepText is a translation of a Step.
type StepText struct{ Title, Text string }

// NameText is a translation of what a Place, Route or Area says; Gap is a
// Place's.
type NameText struct{ Name, Gap, Note, Source string }

// Spoken is a translation of an Excerpt. Its text stands below the
// quotation, never in its place.
type Spoken struct {
	Text    string
	Speaker string
	By      string // who translated Text
}
