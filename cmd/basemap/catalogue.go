package main

import (
	"encoding/binary"
	"errors"
)

// readCatalogue reads a GNU gettext message file (.mo; GNU gettext manual,
// "The Format of GNU MO Files"), little-endian: text by key.
func readCatalogue(b []byte) (map[string]string, error) {
	le := binary.LittleEndian
	if len(b) < 20 || le.Uint32(b) != 0x950412de {
		return nil, errors.New("not a message catalogue")
	}
	count, keys, texts := int(le.Uint32(b[8:])), int(le.Uint32(b[12:])), int(le.Uint32(b[16:]))
	at := func(table, i int) (string, bool) {
		if table+8*i+8 > len(b) {
			return "", false
		}
		size, from := int(le.Uint32(b[table+8*i:])), int(le.Uint32(b[table+8*i+4:]))
		if from+size > len(b) {
			return "", false
		}
		return string(b[from : from+size]), true
	}
	out := make(map[string]string, count)
	for i := range count {
		key, ok := at(keys, i)
		text, ok2 := at(texts, i)
		if !ok || !ok2 {
			return nil, errors.New("message catalogue is cut off")
		}
		out[key] = text
	}
	delete(out, "") // the catalogue's own header
	return out, nil
}
