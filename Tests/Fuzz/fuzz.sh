#!/usr/bin/env bash
# Builds the fuzz targets past SwiftPM, which has no such product, and runs each over its corpus.
#   FUZZ_RUNS   inputs a target (1000000)
#   FUZZ_BUILD  where to build and where a crashing input is kept (.build-fuzz)
# Ends with the status of the first target that finds a crash, a leak, a hang (5 s) or 1 GiB of memory.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${FUZZ_RUNS:-1000000}
build=${FUZZ_BUILD:-.build-fuzz}
mkdir -p "$build"

flags=(-O -g -swift-version 6 -package-name election-night -parse-as-library -I "$build"
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility -sanitize=fuzzer,address)

module() {
  find "$2" -name '*.swift' | sort | xargs swiftc "${flags[@]}" -wmo -module-name "$1" -emit-module \
    -emit-module-path "$build/$1.swiftmodule" -emit-object -o "$build/$1.o"
}

module ElectionModel Sources/ElectionModel
module ReportFormat Sources/ReportFormat
module TestSupport Tests/TestSupport
for target in ReportLine:report-line ReportRows:report-rows Scenario:scenario; do
  name=${target%%:*}
  corpus=${target##*:}
  swiftc "${flags[@]}" -wmo -module-name "${name}Fuzz" Tests/Fuzz/Law.swift "Tests/Fuzz/${name}Target.swift" \
    "$build"/{ElectionModel,ReportFormat,TestSupport}.o -o "$build/$name" 2> "$build/$corpus.log" ||
    { tail -40 "$build/$corpus.log"; exit 1; }
  found=$(mktemp -d)
  echo "fuzz: $corpus, $runs inputs"
  "$build/$name" -runs="$runs" -seed="${FUZZ_SEED:-1}" -max_len=4096 -timeout=5 -rss_limit_mb=1024 -print_final_stats=1 \
    -dict=Tests/Fuzz/words.dict -artifact_prefix="$build/$corpus-" "$found" "Tests/Fuzz/Corpus/$corpus" \
    > "$build/$corpus.log" 2>&1 || { tail -40 "$build/$corpus.log"; exit 1; }
  grep -E "^stat::(number_of_executed_units|average_exec_per_sec|peak_rss_mb)" "$build/$corpus.log"
  rm -r "$found"
done
