# The only door to the project. A bare `make` lists the targets.
.DEFAULT_GOAL := help
SHELL := /bin/bash

PORT ?= 8080
STORY ?=

WASM_EXEC := $(shell go env GOROOT)/lib/wasm
# Packages that also run in the browser; they are tested again as wasm.
PURE := ./mapdata/project ./mapdata/geodesy ./mapdata/earcut ./mapdata/quote \
	./cmd/internal/scene ./cmd/internal/view
# Everything but the packages whose tests open a window.
WINDOW := dateline/cmd/internal/draw dateline/cmd/viewer

SHOTS := assets/screenshots

.PHONY: help run desktop test test-go test-window test-wasm test-browser bench data dist deps-browser screenshots clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

run: ## open the explainer in a demo article at http://127.0.0.1:8080 (PORT=, STORY=)
	@.ci/need go
	go run ./cmd/dateline serve --port $(PORT) $(STORY)

desktop: ## open the explainer in a window (STORY=FILE.geojson for your own)
	@.ci/need go desktop
	CGO_ENABLED=0 go run ./cmd/viewer $(STORY)

test: test-go test-window test-wasm test-browser ## run all tests

test-go: ## Go tests that need no display
	@.ci/need go proj
	test -z "$$(gofmt -l cmd mapdata web assets | tee /dev/stderr)"
	go vet ./...
	go test $$(go list ./... | grep -vxF $(addprefix -e ,$(WINDOW)))

test-window: ## Go tests that draw with ebiten, under a virtual display
	@.ci/need go desktop xvfb
	CGO_ENABLED=0 xvfb-run -a go test -p 1 $(WINDOW)

test-wasm: ## the packages of the browser side again, as wasm in Node
	@.ci/need go node
	PATH="$(WASM_EXEC):$$PATH" GOOS=js GOARCH=wasm go test $(PURE)

test-browser: deps-browser ## the built page in Chromium
	@.ci/need nginx pdf
	cd web && npm test --silent

deps-browser:
	@.ci/need go node browser
	@cd web && { [ -f node_modules/.package-lock.json ] && [ ! package-lock.json -nt node_modules/.package-lock.json ] || npm ci --no-audit --no-fund --silent; }

bench: deps-browser ## measure beside other libraries, and sizes, compile, labels and frames; prints the tables of the README
	@.ci/need brotli
	@cd web/bench && { [ -f node_modules/.package-lock.json ] && [ ! package-lock.json -nt node_modules/.package-lock.json ] || npm ci --no-audit --no-fund --silent --ignore-scripts; }
	web/bench/run

screenshots: deps-browser ## redraw the pictures of the README and the contact sheets (LANGS=all for all languages)
	@.ci/need go desktop xvfb
	mkdir -p $(SHOTS) .build
	CGO_ENABLED=0 go build -o .build/viewer ./cmd/viewer
	go build -o .build/dateline ./cmd/dateline
	rm -rf .build/sheets
	.build/dateline build $(or $(STORY),assets/stories/caspian.geojson) -o .build/sheets
	node web/bench/sheets.mjs .build/sheets $(SHOTS) $(STORY)
	xvfb-run -a .build/viewer -size 1280x800 -shot $(SHOTS)/caspian.png
	xvfb-run -a .build/viewer -size 1280x800 -step 4 -theme dark -shot $(SHOTS)/caspian-step-4-dark.png
	xvfb-run -a .build/viewer -size 1280x800 -shot $(SHOTS)/nile-arabic.png mapdata/testdata/stories/nile.geojson

data: ## rebuild assets/basemap and assets/fonts from pinned packages (needs apt and npm)
	@.ci/need go node
	go run ./cmd/basemap

dist: ## programs for Linux, Windows and macOS, and the built story, in dist/
	@.ci/need go
	go run ./cmd/dateline build assets/stories/caspian.geojson -o dist/caspian
	for t in linux/amd64 linux/arm64 windows/amd64 darwin/amd64 darwin/arm64; do \
	  for p in dateline viewer; do \
	    ext=; flags='-s -w'; \
	    if [ $${t%/*} = windows ]; then ext=.exe; [ $$p = viewer ] && flags='-s -w -H=windowsgui'; fi; \
	    GOOS=$${t%/*} GOARCH=$${t#*/} CGO_ENABLED=0 go build -trimpath -ldflags="$$flags" -o dist/$${t%/*}-$${t#*/}/$$p$$ext ./cmd/$$p || exit 1; \
	  done; \
	done

clean: ## remove what was built
	rm -rf .build dist
