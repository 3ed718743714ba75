package mapdata

import "strings"

// steps reads the texts of the steps; nil unless there is one for each.
func (l lack) steps(f fields) []StepText {
	own := l.story.Steps
	i, ok := f.find("steps")
	if !ok {
		if len(own) > 0 {
			l.missing(f.at, "steps")
		}
		return nil
	}
	items := l.list(f, "steps")
	if l.doc.kind(i) != array {
		return nil
	}
	if len(items) != len(own) {
		l.errorf(l.doc.at(i), "steps", "give one for each step of the story, in the same order; {} for one that is not translated", "the story has %d steps and the translation has %d", len(own), len(items))
		own = make([]Step, len(items))
	}
	out := make([]StepText, 0, len(items))
	for n, j := range items {
		g, ok := l.object(j, "the step of the translation")
		l.only(g, stepTextMembers)
		switch {
		case !ok:
			out = append(out, StepText{})
		case len(items) != len(l.story.Steps): // which is which, nobody knows
			out = append(out, StepText{l.reader.text(g, "title", oneLine, maxTitle), l.reader.text(g, "text", prose, maxText)})
		default:
			out = append(out, StepText{
				l.text(g, "title", own[n].Title, oneLine, maxTitle),
				l.text(g, "text", own[n].Text, prose, maxText),
			})
		}
	}
	if len(items) != len(l.story.Steps) {
		return nil
	}
	return out
}

// entries visits the members of an object whose names are ids, and gives
// where the object stands. Names that are not among known are reported.
func (l lack) entries(f fields, name, what string, has func(id string) bool, known []string, visit func(id string, g fields)) (at int) {
	all, ok := l.part(f, name)
	if !ok {
		return f.at
	}
	for _, m := range all.list {
		g, ok := l.object(m.value, "the translation of the "+what)
		if !has(m.name) {
			l.unknownAt(m.at, what, m.name, known)
		} else if ok {
			visit(m.name, g)
		}
	}
	return all.at
}

// events reads the texts of the events, by id.
func (l lack) events(f fields) map[string]string {
	out := map[string]string{}
	var known, lacking []string
	own := map[string]string{}
	for _, e := range l.story.Events {
		known = append(known, e.ID)
		own[e.ID] = e.Text
	}
	at := l.entries(f, "events", "event", func(id string) bool { return l.reader.events[id] }, known, func(id string, g fields) {
		l.only(g, eventTextMembers)
		out[id] = l.text(g, "text", own[id], prose, maxText)
	})
	for _, id := range known {
		if _, ok := out[id]; !ok && id != "" {
			lacking = append(lacking, id)
		}
	}
	l.missingOf(at, "events", "text", lacking)
	return out
}

// features reads the texts of places, routes and areas, by id. A source may
// stay as it is: most are names.
func (l lack) features(f fields) map[string]NameText {
	out := map[string]NameText{}
	var known, lacking []string
	own := map[string]NameText{}
	for _, p := range l.story.Places {
		own[p.ID] = NameText{p.Name, p.Gap, p.Note, p.Source}
	}
	for _, t := range l.story.Routes {
		own[t.ID] = NameText{Name: t.Name, Note: t.Note, Source: t.Source}
	}
	for _, a := range l.story.Areas {
		own[a.ID] = NameText{Name: a.Name, Note: a.Note, Source: a.Source}
	}
	known = sortedKeys(l.reader.features)
	at := l.entries(f, "features", "place, route or area", func(id string) bool { _, ok := l.reader.features[id]; return ok }, known, func(id string, g fields) {
		l.only(g, featureTextMembers)
		t := NameText{
			Name:   l.reader.text(g, "name", oneLine, maxName),
			Gap:    l.reader.text(g, "gap", oneLine, maxGap),
			Note:   l.reader.text(g, "note", prose, maxText),
			Source: l.reader.text(g, "source", oneLine, maxLine),
		}
		if was, ok := own[id]; ok {
			l.compare(g, "name", was.Name, t.Name)
			l.compare(g, "gap", was.Gap, t.Gap)
			l.compare(g, "note", was.Note, t.Note)
		}
		out[id] = t
	})
	for _, id := range known {
		if _, ok := out[id]; !ok && id != "" {
			lacking = append(lacking, id)
		}
	}
	l.missingOf(at, "places, routes and areas", "text", lacking)
	return out
}

// excerpts reads the translations of quotations. Into the language of the
// article there is nothing to translate but who speaks.
func (l lack) excerpts(f fields, by string) map[string]Spoken {
	out := map[string]Spoken{}
	var lacking []string
	quotedIn := l.story.Article.Language
	same := sameLanguage(quotedIn, l.to)
	at := l.entries(f, "excerpts", "excerpt", func(id string) bool { _, ok := l.reader.excerpts[id]; return ok }, l.excerptIDs, func(id string, g fields) {
		l.only(g, excerptTextMembers)
		t := Spoken{
			Text:    strings.TrimSpace(l.reader.text(g, "text", quotation, maxText)),
			Speaker: l.text(g, "speaker", l.story.Excerpts[l.reader.excerpts[id]].Speaker, oneLine, maxLine),
			By:      l.reader.text(g, "by", oneLine, maxLine),
		}
		if t.By == "" {
			t.By = by
		}
		if i, _ := g.find("text"); t.Text != "" && t.By == "" {
			l.errorf(l.doc.at(i), "no-translator", `add "by": who translated, here or to the whole translation`, "the excerpt %q is translated by nobody", id)
		}
		if i, _ := g.find("text"); t.Text != "" && same {
			l.warnf(l.doc.at(i), "idle", "take it out", "the excerpt is in %q already", quotedIn)
			t.Text = ""
		} else if t.Text == "" && !same {
			lacking = append(lacking, id)
		}
		out[id] = t
	})
	for _, id := range l.excerptIDs {
		if _, ok := out[id]; !ok && (!same || l.story.Excerpts[l.reader.excerpts[id]].Speaker != "") {
			lacking = append(lacking, id)
		}
	}
	if same {
		l.missingOf(at, "excerpts", "speaker", lacking)
	} else {
		l.missingOf(at, "excerpts", "text", lacking)
	}
	return out
}
