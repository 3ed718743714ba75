package site

import (
	"errors"
	"fmt"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"dateline/web"
)

// engines are the oldest browsers that the scripts are written for: the
// first with all of WebGL 2, size containers and :has().
var engines = []api.Engine{
	{Name: api.EngineChrome, Version: "105"},
	{Name: api.EngineFirefox, Version: "121"},
	{Name: api.EngineSafari, Version: "16"},
}

// script bundles an ES module of web/src into one small classic script. A
// module script would be fetched across origins inside a sandbox; a classic
// one is not. given are the texts of the imports that are not in web/src.
func script(entry string, given map[string]string) ([]byte, error) {
	files := api.Plugin{Name: "web", Setup: func(b api.PluginBuild) {
		b.OnResolve(api.OnResolveOptions{Filter: `.*`}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
			return api.OnResolveResult{Path: strings.TrimPrefix(a.Path, "./"), Namespace: "web"}, nil
		})
		b.OnLoad(api.OnLoadOptions{Filter: `.*`, Namespace: "web"}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
			text, ok := given[a.Path]
			if !ok {
				src, err := web.Files.ReadFile("src/" + a.Path)
				if err != nil {
					return api.OnLoadResult{}, err
				}
				text = string(src)
			}
			return api.OnLoadResult{Contents: &text, Loader: api.LoaderJS}, nil
		})
	}}
	r := api.Build(api.BuildOptions{
		EntryPoints: []string{entry},
		Bundle:      true,
		Format:      api.FormatIIFE,
		Engines:     engines,
		// Whole words for the two comments of esbuild would only cost bytes.
		LegalComments:     api.LegalCommentsNone,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		Charset:           api.CharsetUTF8,
		Plugins:           []api.Plugin{files},
	})
	if err := failure(entry, r.Errors); err != nil {
		return nil, err
	}
	return r.OutputFiles[0].Contents, nil
}

// style minifies a style sheet of web.
func style(name string) (string, error) {
	src, err := web.Files.ReadFile(name)
	if err != nil {
		return "", err
	}
	return minify(name, string(src), api.LoaderCSS)
}

func minify(name, src string, loader api.Loader) (string, error) {
	r := api.Transform(src, api.TransformOptions{
		Loader: loader, Engines: engines, Charset: api.CharsetUTF8,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true,
	})
	if err := failure(name, r.Errors); err != nil {
		return "", err
	}
	return strings.TrimSpace(string(r.Code)), nil
}

func failure(name string, messages []api.Message) error {
	var errs []error
	for _, m := range messages {
		if l := m.Location; l != nil {
			errs = append(errs, fmt.Errorf("%s:%d:%d: %s", l.File, l.Line, l.Column+1, m.Text))
		} else {
			errs = append(errs, fmt.Errorf("%s: %s", name, m.Text))
		}
	}
	return errors.Join(errs...)
}
