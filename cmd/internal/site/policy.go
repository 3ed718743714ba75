package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"html"
	"regexp"
	"strings"
)

// inline finds what a policy must allow by its hash.
var inline = regexp.MustCompile(`(?s)<(script|style)>(.*?)</(?:script|style)>`)

const policySlot = "{policy}"

// sealed puts into a page the strictest content security policy under which
// it works: its own inline scripts and styles by hash, files of its own
// folder, nothing else. extra are further directives.
func sealed(page []byte, extra ...string) []byte {
	hashes := map[string][]string{"script": {"'self'"}}
	for _, m := range inline.FindAllSubmatch(page, -1) {
		sum := sha256.Sum256(m[2])
		kind := string(m[1])
		hashes[kind] = append(hashes[kind], "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
	}
	directives := append([]string{
		"default-src 'none'",
		"script-src " + strings.Join(hashes["script"], " ") + " 'wasm-unsafe-eval'",
		"style-src " + strings.Join(hashes["style"], " "),
		"img-src 'self' data:",
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
	}, extra...)
	return bytes.Replace(page, []byte(policySlot), []byte(strings.Join(directives, "; ")), 1)
}

// Policy gives the content security policy that a page of a built folder
// states, for servers that send it as a header too; empty if it has none.
func Policy(page []byte) string {
	return html.UnescapeString(string(section(page, `<meta http-equiv="Content-Security-Policy" content="`, `"`)))
}
