package site

import (
	"encoding/base64"
	"strconv"
)

// carriedExt is what a carried copy has after the name of its file.
const carriedExt = ".js"

// carried adds a copy of a file in the form of a script, which runs where
// fetching is forbidden: in a sandboxed frame on a server that does not send
// Access-Control-Allow-Origin, and in a page opened from a disk. web/src/bytes.js
// reads it.
func (in Input) carried(f Folder, name string) error {
	packed, err := in.gzip(f[name])
	if err != nil {
		return err
	}
	f[name+carriedExt] = []byte("(self.datelineFiles??={})[" + strconv.Quote(name) + "]=" +
		strconv.Quote(base64.StdEncoding.EncodeToString(packed)) + "\n")
	return nil
}
