#!/usr/bin/env bash
# Fuzzes each target, or the named ones, for SECONDS: Tests/Scripts/Fuzz/run.sh SECONDS [TARGET...].
#
# Seeds are the shipped files and the committed corpus. FUZZ_JOBS targets run at once (default: one per core); FUZZ_LEVEL is the
# level of optimization (default: -O; -Onone is built in half the time and runs a fifth of the inputs). An input that
# breaks a promise is left in .build/fuzz/found and makes the exit status 1; copy it into Tests/Scripts/Fuzz/Corpus/TARGET,
# where `ASSAY_TOOLS=1 swift test` replays it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
seconds="${1:?usage: run.sh SECONDS [TARGET...]}"
shift
targets=("$@")
[ "${#targets[@]}" -gt 0 ] || targets=(yaml readers json csv markup zip xml)
work=.build/fuzz
mkdir -p "$work/found"

# In the order of their imports. The targets that embed files are not fuzzed and need not be built.
modules=(Text PlainYAML Interchange Markup Wording Assessment AssessmentFiles Exchange SheetImport FuzzTargets)

# Compiles each module once, with the fuzzer's coverage and address checks.
build() {
  local flags=(-swift-version 6 -parse-as-library "${FUZZ_LEVEL:--O}" -gline-tables-only -whole-module-optimization -package-name assay
    -sanitize=fuzzer,address -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
    -enable-upcoming-feature MemberImportVisibility -I "$work")
  local module objects=()
  for module in "${modules[@]}"; do
    local sources="Sources/$module"
    [ "$module" != FuzzTargets ] || sources=Tests/Scripts/Fuzz/Targets
    find "$sources" -name '*.swift' -print0 | sort -z | xargs -0 swiftc "${flags[@]}" -module-name "$module" \
      -emit-module -emit-module-path "$work/$module.swiftmodule" -emit-object -o "$work/$module.o"
    objects+=("$work/$module.o")
  done
  swiftc "${flags[@]}" -module-name Fuzz Tests/Scripts/Fuzz/Entry.swift "${objects[@]}" -o "$work/fuzz" \
    2>&1 | { grep -v 'Cannot export local symbol' || true; }
}

# Writes the first 1,500 bytes of every shipped file: longer seeds are mutated too seldom.
seed() {
  mkdir -p "$work/seeds/$1"
  local file
  for file in questionnaires/*.yaml questionnaires/frameworks/*.yaml reports/*/engagement.yaml reports/*/answers/*.yaml; do
    head -c 1500 "$file" > "$work/seeds/$1/$(printf '%s' "$file" | tr / -)"
  done
}

fuzz() {
  local name="$1"
  mkdir -p "$work/corpus/$name"
  seed "$name"
  SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 FUZZ_TARGET="$name" "$work/fuzz" -max_total_time="$seconds" \
    -max_len=4096 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$work/found/$name-" \
    "$work/corpus/$name" "Tests/Scripts/Fuzz/Corpus/$name" "$work/seeds/$name" > "$work/$name.log" 2>&1
}

build
export -f fuzz seed
export work seconds
status=0
printf '%s\0' "${targets[@]}" | xargs -0 -n 1 -P "${FUZZ_JOBS:-$(nproc)}" bash -c 'fuzz "$0"' || status=1
for name in "${targets[@]}"; do
  echo "$name: $(grep -E 'number_of_executed_units' "$work/$name.log" || grep -E 'ERROR|Fatal' "$work/$name.log" | head -n 2)," \
    "$(grep -oE 'cov: [0-9]+' "$work/$name.log" | tail -n 1)"
done
exit "$status"
