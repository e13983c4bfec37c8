# election-night: run it, test it, measure it, install it.
#   make run      install what is missing, build, start the demo
#   make test     install what tests need, lint, run everything
#   make bench    the figures of the README, each beside its peer (BENCH_OPTIONS="--json FILE")
#   make soak     second readings of law and rules, floods, power cuts, 2,000 kills
#   make sabotage takes out one guard at a time and expects the tests to notice
#   make fuzz     a million inputs a reader under the address sanitizer (FUZZ_RUNS=N)
#   make lint     format and imports
#   make install  program, scenarios and manual under PREFIX (/usr/local)

SHELL := /bin/bash
.DELETE_ON_ERROR:
.PHONY: run build test soak sabotage fuzz bench lint install build-deps test-deps bench-deps

PREFIX ?= /usr/local
SCRATCH ?= .build
SWIFT ?= swift
# How long the last part of `make soak` goes on.
SOAK_SECONDS ?= 7200
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
	$(call apt_install,libncurses-dev libsqlite3-dev libsodium-dev libzstd-dev)

test-deps: build-deps
	$(call apt_install,tmux sqlite3 python3 python3-pyte gcc zstd)

bench-deps: build-deps
	$(call apt_install,gcc sqlite3 htop less python3 python3-pyte)

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

# A million random elections against a second reading of the law, 100,000 reports against one of the
# rules of reception, a thousand orders of a long history, in release; then the store: a thousand power
# cuts (250 a policy), each of the first 50 calls refused in every way, 10,000 flipped bits, 2,000 kills;
# and a million bad lines before a night; then two hours of a night with faults mixed in.
soak: test-deps build
	folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && cd "$$folder" && RULE_LINES=100000 \
	  PYTHONDONTWRITEBYTECODE=1 ELECTION_NIGHT_PROGRAM="$(CURDIR)/$(PROGRAM)" \
	  python3 "$(CURDIR)/Tests/EndToEndTests/Drivers/check.py" rules
	ELECTION_LAW_CASES=1000000 ELECTION_ORDERS=1000 SWIFT_BACKTRACE=enable=no \
	  $(SWIFT) test -c release --scratch-path $(SCRATCH)-soak --filter 'ElectionLawTests|DecisionOrderTests'
	POWERCUT_POINTS=250 POWERCUT_STRIDE=1 POWERCUT_FLIPS=10000 KILL_ROUNDS=2000 SWIFT_BACKTRACE=enable=no \
	  ELECTION_NIGHT_PROGRAM="$(CURDIR)/$(PROGRAM)" $(SWIFT) test --scratch-path $(SCRATCH) \
	  --filter 'PowerCutTests|nothing acknowledged is lost'
	ELECTION_NIGHT_SCENARIOS="$(CURDIR)/Scenarios" \
	  python3 Tests/EndToEndTests/Drivers/quarantine_flood.py "$(CURDIR)/$(PROGRAM)"
	ELECTION_NIGHT_SCENARIOS="$(CURDIR)/Scenarios" Tests/Soak/soak.sh "$(CURDIR)/$(PROGRAM)" $(SOAK_SECONDS)

# Each guard taken out of a copy of the sources, and the tests named for it run there.
sabotage: test-deps
	python3 Tests/Sabotage/sabotage.py

# Readers of report lines, of CSV and of scenarios under made-up bytes; no crash, leak or hang.
fuzz: build-deps
	FUZZ_BUILD=$(SCRATCH)-fuzz Tests/Fuzz/fuzz.sh

bench: bench-deps build
	$(SWIFT) build $(RELEASE) --product election-night-bench
	@ELECTION_NIGHT_PROGRAM="$(CURDIR)/$(PROGRAM)" ELECTION_NIGHT_SCENARIOS="$(CURDIR)/Scenarios" \
	  ELECTION_NIGHT_DRIVERS="$(CURDIR)/Tests/EndToEndTests/Drivers" $(BENCH) $(BENCH_OPTIONS)

install: build
	install -D -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/election-night"
	mkdir -p "$(DESTDIR)$(PREFIX)/share/election-night/Scenarios"
	cp -r Scenarios/. "$(DESTDIR)$(PREFIX)/share/election-night/Scenarios/"
