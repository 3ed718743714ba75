package mapdata

import _ "embed"

// Schema is the JSON Schema (2020-12) of story files. It says of each
// member what Read says of it, as far as a schema can: not that ids are
// known, that rings close or that quotations are true.
//
//go:embed story.schema.json
var Schema []byte
