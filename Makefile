# Orientir: `make demo` runs the main job on sample data, `make test` runs the tests. Both do all the set-up.

SHELL := /bin/bash
CONFIGURATION ?= debug
SWIFT_FLAGS := -c $(CONFIGURATION)
PACKAGES := libsqlite3-dev libncurses-dev libzip-dev

.PHONY: demo test bench bench-terminal release release-check build dependencies samples pages format lint clean-demo help

help:
	@echo "make demo    build, and run the main job on sample data under build/demo"
	@echo "make test    run the whole test suite"
	@echo "make bench   time scoring and statistics beside polars, numpy, DuckDB, pandas (and R psych where it is)"
	@echo "make bench-terminal  time what a pupil waits for: first screen, key to paint, forty sittings at once"
	@echo "make release  build the portable directory and the Debian package under dist/"
	@echo "make release-check  try both as an ordinary user on a bare system (needs root)"
	@echo "make build   build the program (.build/$(CONFIGURATION)/orientir)"
	@echo "make lint    check the sources' format"
	@echo "make pages   make the pages of Documentation/Questionnaires anew"
	@echo "make samples make the sample schools' files anew (simulated, fixed seed)"

demo: build
	@ORIENTIR=.build/$(CONFIGURATION)/orientir Samples/demo.sh

# The whole output goes to build/test.log; what failed is named once more at the end.
test: dependencies
	@mkdir -p build
	@set -o pipefail; swift test --disable-xctest 2>&1 | tee build/test.log || \
	  { echo; echo "What failed:"; grep -E '✘|error:' build/test.log | grep -v 'Suite ' | tail -n 60; exit 1; }

# Says what it installs; the sizes by SIZES="10000 100000".
bench: dependencies
	@Benchmarks/run.sh $(SIZES)

bench-terminal: release-build
	@python3 Benchmarks/terminal.py .build-release/release/orientir

release-build: dependencies
	@swift build -c release --static-swift-stdlib --product orientir --scratch-path .build-release

# Says what it installs.
release: dependencies
	@missing=""; for package in patchelf; do command -v $$package >/dev/null || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then echo "Installing$$missing"; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null; fi
	@Packaging/release.sh

release-check: release
	@Packaging/try.sh

build: dependencies
	swift build $(SWIFT_FLAGS) --product orientir

samples: build
	@ORIENTIR=.build/$(CONFIGURATION)/orientir Samples/make-samples.sh

pages: build
	@ORIENTIR=.build/$(CONFIGURATION)/orientir Samples/make-pages.sh

lint:
	swift format lint --strict --recursive Sources Tests Benchmarks/Sources Samples/Modules Package.swift

format:
	swift format --in-place --recursive Sources Tests Benchmarks/Sources Samples/Modules Package.swift

# Says what it does and does nothing where everything is there.
dependencies:
	@if ! command -v swift >/dev/null; then \
	  echo "Swift 6.3 is needed: see https://www.swift.org/install/linux/ (Debian 12), then run this again." >&2; exit 69; fi
	@missing=""; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then run=""; elif command -v sudo >/dev/null; then run=sudo; \
	  else echo "These packages are missing:$$missing. As root: apt-get install -y$$missing" >&2; exit 69; fi; \
	  echo "Installing$$missing"; \
	  $$run apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$run apt-get install -y -qq $$missing >/dev/null; \
	fi
