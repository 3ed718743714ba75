package site

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"sort"
	"strings"

	"github.com/andybalholm/brotli"
)

// Compression levels: the best that brotli has for what is built once, a
// quick one for drafts.
const (
	bestBrotli  = brotli.BestCompression
	draftBrotli = 4
	bigFile     = 256 << 10 // from this size on, copies are kept in the cache
)

// compress adds a .br and a .gz copy of every file that gets smaller by it.
// Carried copies, a last resort, are left as they are: they are packed inside.
func (in Input) compress(f Folder) error {
	var names []string
	for name := range f {
		carried := strings.HasSuffix(name, ".wasm"+carriedExt) || strings.HasSuffix(name, ".bin"+carriedExt)
		if path.Ext(name) != ".png" && !carried {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	for _, name := range names {
		data := f[name]
		for ext, pack := range map[string]func([]byte) ([]byte, error){".br": in.brotli, ".gz": in.gzip} {
			small, err := pack(data)
			if err != nil {
				return fmt.Errorf("%s%s: %w", name, ext, err)
			}
			if len(small) < len(data) {
				f[name+ext] = small
			}
		}
	}
	return nil
}

func (in Input) brotli(data []byte) ([]byte, error) {
	small := len(data) < bigFile
	if in.Draft && !small {
		if out, ok := in.cached(data, "br"); ok {
			return out, nil
		}
		return packBrotli(data, draftBrotli)
	}
	return in.keep(data, "br", func(data []byte) ([]byte, error) { return packBrotli(data, bestBrotli) })
}

func packBrotli(data []byte, level int) ([]byte, error) {
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: level, LGWin: 24})
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err := w.Close()
	return b.Bytes(), err
}

func (in Input) gzip(data []byte) ([]byte, error) {
	return in.keep(data, "gz", func(data []byte) ([]byte, error) {
		level := gzip.BestCompression
		if in.Draft {
			level = gzip.BestSpeed
		}
		var b bytes.Buffer
		w, err := gzip.NewWriterLevel(&b, level) // no name, no time: equal input, equal bytes
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(data); err != nil {
			return nil, err
		}
		err = w.Close()
		return b.Bytes(), err
	})
}

// keep packs data, or takes what an earlier build has packed. A cache that
// cannot be read or written is no fault of the build.
func (in Input) keep(data []byte, kind string, pack func([]byte) ([]byte, error)) ([]byte, error) {
	if len(data) < bigFile || (in.Draft && kind == "gz") {
		return pack(data)
	}
	if out, ok := in.cached(data, kind); ok {
		return out, nil
	}
	out, err := pack(data)
	if err == nil && in.Cache != "" && os.MkdirAll(in.Cache, 0o777) == nil {
		_ = writeFile(in.slot(data, kind), out)
	}
	return out, err
}

// cached gives a packed copy from the cache. Its first 32 bytes are the hash
// of the rest, so that a damaged one is never used.
func (in Input) cached(data []byte, kind string) ([]byte, bool) {
	if in.Cache == "" {
		return nil, false
	}
	out, err := os.ReadFile(in.slot(data, kind))
	if err != nil || len(out) < sha256.Size {
		return nil, false
	}
	sum := sha256.Sum256(out[sha256.Size:])
	return out[sha256.Size:], bytes.Equal(sum[:], out[:sha256.Size])
}

func (in Input) slot(data []byte, kind string) string {
	sum := sha256.Sum256(data)
	return filepath.Join(in.Cache, hex.EncodeToString(sum[:16])+"-11-24."+kind)
}

// writeFile puts a file with its hash in place at once, so that builds side
// by side never see half of one.
func writeFile(name string, data []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(name), ".packing-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	sum := sha256.Sum256(data)
	_, err = tmp.Write(append(sum[:], data...))
	if cerr := tmp.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return err
	}
	return os.Rename(tmp.Name(), name)
}
