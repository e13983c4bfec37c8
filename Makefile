# election-night: run it, test it, measure it, install it.
#   make run      install what is missing, build, start the demo
#   make test     install what tests need, lint, run everything
#   make bench    the figures of the README, each beside its peer (BENCH_OPTIONS="--json FILE")
#   make soak     a million random elections, a thousand orders of one night, a million bad lines
#   make lint     format and imports
#   make install  program, scenarios and manual under PREFIX (/usr/local)

SHELL := /bin/bash
.DELETE_ON_ERROR:
.PHONY: run build test soak bench lint install build-deps test-deps bench-deps

PREFIX ?= /usr/local
SCRATCH ?= .build
SWIFT ?= swift
RELEASE := -c release --static-swift-stdlib --scratch-path $(SCRATCH)-release -Xlinker -s
PROGRAM := $(SCRATCH)-release/release/election-night
BENCH := $(SCRATCH)-release/release/election-night-bench

# Installs the Debian packages of $(1) that are not there; asks for nothing when all are.
define apt_install
@missing=""; for p in $(1); do dpkg -s $$p >/dev/null 2>&1 || missing="$$missing $$p"; done; \
if [ -n "$$missing" ]; then \
  if [ "$$(id -u)" = 0 ]; then root=""; else root="sudo"; fi; \
  echo "installing:$$missing"; \
  $$root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$root apt-get install -y -qq $$missing >/dev/null; \
fi
endef

build-deps:
	$(call apt_install,libncurses-dev libsqlite3-dev libsodium-dev)

test-deps: build-deps
	$(call apt_install,tmux sqlite3 python3 python3-pyte)

bench-deps: build-deps
	$(call apt_install,gcc sqlite3 htop python3)

build: build-deps
	$(SWIFT) build $(RELEASE) --product election-night

run: build
	@ELECTION_NIGHT_SCENARIOS="$(CURDIR)/Scenarios" $(PROGRAM)

lint: build-deps
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error --scratch-path $(SCRATCH)

test: test-deps build lint
	SWIFT_BACKTRACE=enable=no ELECTION_NIGHT_PROGRAM="$(CURDIR)/$(PROGRAM)" \
	  $(SWIFT) test --skip-build --scratch-path $(SCRATCH)

# A million random elections against a second reading of the law, a thousand orders of a long history,
# and a million bad lines before a night, in release.
soak: test-deps build
	ELECTION_LAW_CASES=1000000 ELECTION_ORDERS=1000 SWIFT_BACKTRACE=enable=no \
	  $(SWIFT) test -c release --scratch-path $(SCRATCH)-soak --filter 'ElectionLawTests|DecisionOrderTests'
	ELECTION_NIGHT_SCENARIOS="$(CURDIR)/Scenarios" \
	  python3 Tests/EndToEndTests/Drivers/quarantine_flood.py "$(CURDIR)/$(PROGRAM)"

bench: bench-deps build
	$(SWIFT) build $(RELEASE) --product election-night-bench
	@ELECTION_NIGHT_PROGRAM="$(CURDIR)/$(PROGRAM)" ELECTION_NIGHT_SCENARIOS="$(CURDIR)/Scenarios" \
	  ELECTION_NIGHT_DRIVERS="$(CURDIR)/Tests/EndToEndTests/Drivers" $(BENCH) $(BENCH_OPTIONS)

install: build
	install -D -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/election-night"
	mkdir -p "$(DESTDIR)$(PREFIX)/share/election-night/Scenarios"
	cp -r Scenarios/. "$(DESTDIR)$(PREFIX)/share/election-night/Scenarios/"
