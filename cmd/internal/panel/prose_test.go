package panel

import "testing"

// narrations of both directions, with all that they may hold.
const (
	narration       = "Two ports, *one* sea.\nIt is **wide**:\n\n- Alpha, on [the southern shore](https://e.example/south)\n- Bravo, where the ships that left in the summer of that year came in again\n\nSo much [is known](https://e.example/)."
	narrationArabic = "ميناءان:\n\n1. [الفا](https://e.example/south)\n2. برافو"
)

func TestProse(t *testing.T) {
	for name, text := range map[string]string{"prose": narration, "prose-arabic": narrationArabic} {
		st := tale()
		st.Steps = st.Steps[:1]
		st.Steps[0].Text, st.Steps[0].Features, st.Steps[0].Excerpts = text, nil, nil
		lang := "en"
		if name == "prose-arabic" {
			lang = "ar"
		}
		golden(t, name, Lay(380, State{Story: st, Words: words(t, lang), Step: 1}, mono))
	}
}
