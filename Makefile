# election-night: run it, test it, measure it, install it.
#   make run      install what is missing, build, start the demo
#   make test     install what tests need, lint, run everything
#   make bench    the figures of the README, each beside its peer (BENCH_OPTIONS="--json FILE")
#   make bench-check     instructions of five paths; fails where one takes a tenth more than is kept (RECORD=1 keeps)
#   make nation N="10000 1000000"  made-up elections of any size: what they cost, and that their sums are right
#   make bench-terminal  what the dashboard costs a terminal, beside htop and btop
#   make soak     second readings of law and rules, floods, power cuts, 2,000 kills
#   make sabotage takes out one guard at a time and expects the tests to notice
#   make elections ELECTIONS=FOLDER   real elections held against their official results
#   make fuzz     a million inputs a reader under the address sanitizer (FUZZ_RUNS=N)
#   make pages    opens the exported pages in headless Chromium (PAGES=FOLDER keeps pictures of them)
#   make lint     format and imports
#   make standalone  the program as it is installed and measured, with the Swift libraries inside
#   make install  program, scenarios, manual pages and completions under PREFIX (/usr/local)
#   make deb      a Debian package; make deb-check installs it on a clean Debian 12 in a folder
#   make record   the screen of the README, from a recording of the program

SHELL := /bin/bash
.DELETE_ON_ERROR:
.PHONY: run build standalone test elections soak sabotage fuzz bench bench-check nation bench-terminal pages lint install deb deb-check record \
  build-deps test-deps bench-deps bench-peers pages-deps deb-deps

PREFIX ?= /usr/local
SCRATCH ?= .build
SWIFT ?= swift
# How long the last part of `make soak` goes on.
SOAK_SECONDS ?= 7200
# Where `make pages` leaves pages and pictures; nowhere when empty.
PAGES ?=
# One build for the program and its tests, with the toolchain's libraries where the toolchain has them. Colour is a
# word to the compiler: left to the terminal, what was built on one is built anew in a pipe. Nobody runs it in a
# debugger; what one would read takes a fifth of the time to write.
RELEASE := -c release --no-color-diagnostics -debug-info-format none --scratch-path $(SCRATCH)-release
PROGRAM := $(SCRATCH)-release/release/election-night
# What is installed and measured has them inside; the compiler makes all of it anew for that.
STANDALONE := -c release -debug-info-format none --static-swift-stdlib --scratch-path $(SCRATCH)-static -Xlinker -s
INSTALLED := $(SCRATCH)-static/release/election-night
BENCH := $(SCRATCH)-static/release/election-night-bench

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
	$(call apt_install,libncurses-dev libsqlite3-dev libsodium-dev nettle-dev libxml2-dev libzstd-dev)

test-deps: build-deps
	$(call apt_install,tmux sqlite3 python3 python3-pyte python3-jsonschema libxml2-utils gcc zstd groff-base mandoc \
	  zsh fish)

bench-deps: build-deps
	$(call apt_install,gcc g++ libsimdjson-dev sqlite3 htop btop less python3 python3-pyte python3-venv)

# Peers that Debian has not; their wheels hold all they need.
PEERS := $(SCRATCH)-peers
PEER_WHEELS := duckdb==2.0.0 polars==2.1.0

bench-peers: bench-deps
	@[ "$$(cat $(PEERS)/wheels 2>/dev/null)" = "$(PEER_WHEELS)" ] || { \
	  /usr/bin/python3 -m venv $(PEERS) && \
	  $(PEERS)/bin/pip install --quiet --disable-pip-version-check $(PEER_WHEELS) && \
	  echo "$(PEER_WHEELS)" > $(PEERS)/wheels; } || echo "bench: without DuckDB and polars, which could not be installed"

# Chromium is large; nothing but this needs it.
pages-deps: test-deps
	$(call apt_install,chromium fonts-dejavu-core)

build: build-deps
	$(SWIFT) build $(RELEASE) --product election-night

standalone: build-deps
	$(SWIFT) build $(STANDALONE) --product election-night

run: build
	@ELECTION_NIGHT_SCENARIOS="$(CURDIR)/Scenarios" $(PROGRAM)

# Tests are compiled many files at a time, and with that a setting of release builds says it has no effect.
lint: build-deps
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests
	@set -o pipefail; $(SWIFT) build $(RELEASE) --build-tests --explicit-target-dependency-import-check error \
	  | sed -u '/ignoring -num-threads argument/d'

# What failed stands among thousands of lines, and is told once more at the end.
test: test-deps lint
	@set -o pipefail; SWIFT_BACKTRACE=enable=no ELECTION_NIGHT_PROGRAM="$(CURDIR)/$(PROGRAM)" \
	  stdbuf -oL $(SWIFT) test $(RELEASE) --skip-build 2>&1 | tee $(SCRATCH)-release/test.log || { \
	  echo "what failed (all of it: $(SCRATCH)-release/test.log):"; \
	  grep -A4 '✘.*recorded an issue' $(SCRATCH)-release/test.log | cut -c 1-240; exit 1; }

# Each election of the folder that has an expected.json, with its time and memory.
elections: test-deps build
	@[ -n "$(ELECTIONS)" ] || { echo 'make elections needs ELECTIONS=FOLDER'; exit 2; }
	PYTHONDONTWRITEBYTECODE=1 python3 Tests/Elections/run.py $(PROGRAM) "$(ELECTIONS)"

# A million random elections against a second reading of the law, 100,000 reports against one of the
# rules of reception, a thousand orders of a long history, in release; then the store: a thousand power
# cuts (250 a policy), each of the first 50 calls refused in every way, 10,000 flipped bits, 2,000 kills,
# every hostile text at every place; 10,000 sizes of the terminal; and a million bad lines before a night; then
# two hours of a night with faults mixed in.
soak: test-deps build
	folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && cd "$$folder" && RULE_LINES=100000 \
	  PYTHONDONTWRITEBYTECODE=1 ELECTION_NIGHT_PROGRAM="$(CURDIR)/$(PROGRAM)" \
	  /usr/bin/python3 "$(CURDIR)/Tests/EndToEndTests/Drivers/check.py" rules
	ELECTION_LAW_CASES=1000000 ELECTION_ORDERS=1000 SWIFT_BACKTRACE=enable=no \
	  $(SWIFT) test $(RELEASE) --filter 'ElectionLawTests|DecisionOrderTests'
	POWERCUT_POINTS=250 POWERCUT_STRIDE=1 POWERCUT_FLIPS=10000 KILL_ROUNDS=2000 EXPORT_KILLS=100 HOSTILE_STRIDE=1 \
	  SWIFT_BACKTRACE=enable=no \
	  ELECTION_NIGHT_PROGRAM="$(CURDIR)/$(PROGRAM)" $(SWIFT) test $(RELEASE) \
	  --filter 'PowerCutTests|nothing acknowledged is lost|an export is whole|hostile text'
	RESIZES=10000 SWIFT_BACKTRACE=enable=no ELECTION_NIGHT_PROGRAM="$(CURDIR)/$(PROGRAM)" \
	  $(SWIFT) test $(RELEASE) --filter 'a terminal that is slow'
	ELECTION_NIGHT_SCENARIOS="$(CURDIR)/Scenarios" \
	  python3 Tests/EndToEndTests/Drivers/quarantine_flood.py "$(CURDIR)/$(PROGRAM)"
	ELECTION_NIGHT_SCENARIOS="$(CURDIR)/Scenarios" Tests/Soak/soak.sh "$(CURDIR)/$(PROGRAM)" $(SOAK_SECONDS)

# Each guard taken out of a copy of the sources, and the tests named for it run there.
sabotage: test-deps
	python3 Tests/Sabotage/sabotage.py

# Readers of report lines, of CSV and of scenarios under made-up bytes; no crash, leak or hang.
fuzz: build-deps
	FUZZ_BUILD=$(SCRATCH)-fuzz Tests/Fuzz/fuzz.sh

# No console error, no request, figures equal to tally, contrast and room at three sizes, light and dark.
pages: pages-deps build
	folder="$(PAGES)"; [ -n "$$folder" ] || { folder=$$(mktemp -d); trap 'rm -rf "$$folder"' EXIT; }; \
	  /usr/bin/python3 Tests/Pages/pages.py "$(CURDIR)/$(PROGRAM)" "$$folder"

bench: bench-deps bench-peers standalone
	$(SWIFT) build $(STANDALONE) --product election-night-bench
	@ELECTION_NIGHT_PROGRAM="$(CURDIR)/$(INSTALLED)" ELECTION_NIGHT_SCENARIOS="$(CURDIR)/Scenarios" \
	  ELECTION_NIGHT_DRIVERS="$(CURDIR)/Tests/EndToEndTests/Drivers" \
	  ELECTION_NIGHT_PEERS="$(CURDIR)/$(PEERS)/bin/python" $(BENCH) $(BENCH_OPTIONS)

bench-check: bench-deps standalone
	$(call apt_install,valgrind)
	PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 Tests/Instructions/instructions.py "$(CURDIR)/$(INSTALLED)"

# Stations of each election; NATION=FOLDER keeps them.
N ?= 10000 100000 1000000
NATION ?=
nation: bench-deps standalone
	$(SWIFT) build $(STANDALONE) --product election-night-bench
	folder="$(NATION)"; [ -n "$$folder" ] || { folder=$$(mktemp -d); trap 'rm -rf "$$folder"' EXIT; }; \
	  PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 Tests/Nation/nation.py "$(CURDIR)/$(INSTALLED)" \
	    "$(CURDIR)/$(BENCH)" "$$folder" $(N)

bench-terminal: bench-deps standalone
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && export ELECTION_NIGHT_SCENARIOS="$(CURDIR)/Scenarios" && \
	  $(INSTALLED) init "$$folder/night.db" --scenario kz-2023 --recorded > /dev/null && \
	  $(INSTALLED) reconstruct kz-2023 | $(INSTALLED) ingest "$$folder/night.db" - --quiet > /dev/null && \
	  PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 Tests/EndToEndTests/Drivers/terminal_cost.py \
	    "$(CURDIR)/$(INSTALLED)" "$$folder/night.db"

# The picture in the README is the last screen of a recording that the program makes of itself.
record: test-deps build
	/usr/bin/python3 Tests/Recording/readme_screen.py $(PROGRAM) README.md

# What stands beside the program is made by it, from its own tables of commands, options and settings.
SHARE := $(DESTDIR)$(PREFIX)/share
install: standalone
	install -D -m 755 $(INSTALLED) "$(DESTDIR)$(PREFIX)/bin/election-night"
	mkdir -p "$(SHARE)/election-night/Scenarios"
	cp -r Scenarios/. "$(SHARE)/election-night/Scenarios/"
	set -e; $(foreach file,man1=man/man1/election-night.1 man5=man/man5/election-night.5 \
	  bash=bash-completion/completions/election-night zsh=zsh/site-functions/_election-night \
	  fish=fish/vendor_completions.d/election-night.fish,\
	  mkdir -p "$(SHARE)/$(dir $(lastword $(subst =, ,$(file))))"; \
	  $(INSTALLED) --generate $(firstword $(subst =, ,$(file))) > "$(SHARE)/$(lastword $(subst =, ,$(file)))"; )

# The package depends on the libraries that the program is linked with, as dpkg-shlibdeps finds them.
DEB := $(SCRATCH)-deb
ARCH = $(shell dpkg --print-architecture)
VERSION = $(shell $(INSTALLED) --version | cut -d' ' -f2)
deb-deps: build-deps
	$(call apt_install,dpkg-dev)

deb: deb-deps standalone
	rm -rf $(DEB) && mkdir -p $(DEB)/root/DEBIAN $(DEB)/debian
	$(MAKE) --no-print-directory -o standalone install DESTDIR="$(CURDIR)/$(DEB)/root" PREFIX=/usr
	gzip -9n $(DEB)/root/usr/share/man/man?/*
	printf 'Source: election-night\n\nPackage: election-night\nArchitecture: any\n' > $(DEB)/debian/control
	set -e; depends=$$(cd $(DEB) && dpkg-shlibdeps -O root/usr/bin/election-night); \
	  size=$$(du -sk --exclude=DEBIAN $(DEB)/root | cut -f1); \
	  printf '%s\n' 'Package: election-night' "Version: $(VERSION)" "Architecture: $(ARCH)" \
	    'Maintainer: election-night <election-night@localhost>' "Installed-Size: $$size" \
	    "Depends: $${depends#shlibs:Depends=}" 'Section: misc' 'Priority: optional' \
	    'Description: watch an election night in the terminal' \
	    ' Polling-station protocols come in, every figure is checked, kept and traced, and' \
	    ' turnout, shares, the threshold, seats and quotas are on screen as they change,' \
	    ' live or replayed.' > $(DEB)/root/DEBIAN/control
	cd $(DEB)/root && find usr -type f -print0 | sort -z | xargs -0 md5sum > DEBIAN/md5sums
	dpkg-deb --root-owner-group --build $(DEB)/root election-night_$(VERSION)_$(ARCH).deb

# Needs root, the network and half a gigabyte; takes some minutes.
deb-check: deb
	$(call apt_install,debootstrap)
	Tests/Packaging/clean_debian.sh election-night_$(VERSION)_$(ARCH).deb
