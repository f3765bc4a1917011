#!/usr/bin/env bash
# Benchmarks/run.sh [SIZE…]: ours and the peers over the same cohorts, one core each, in one run. Prints the table; keeps the lines in
# build/bench/results.jsonl. Peers go into a virtual environment under build/bench; R's psych is timed where R has it.
set -euo pipefail
cd "$(dirname "$0")/.."
sizes=${*:-10000 100000 1000000}
out=build/bench
mkdir -p "$out"
python=${PYTHON:-python3}
if [ ! -x "$out/venv/bin/python" ] || ! "$out/venv/bin/python" -c 'import numpy, scipy, pandas, polars, duckdb' 2>/dev/null; then
  echo "Installing the peers into $out/venv: numpy scipy pandas polars duckdb" >&2
  "$python" -m venv "$out/venv" 2>/dev/null || {
    echo "A Python with venv is needed: apt-get install -y python3-venv" >&2
    exit 69
  }
  "$out/venv/bin/pip" install --quiet numpy scipy pandas polars duckdb >&2
fi
command -v Rscript >/dev/null && Rscript -e 'quit(status = !requireNamespace("psych", quietly = TRUE))' 2>/dev/null && r=1 || {
  r=
  echo "R with psych is not there and is left out (apt-get install -y r-base-core r-cran-psych)" >&2
}
echo "Building the benchmarks (release)" >&2
swift build -c release --package-path Benchmarks --scratch-path .build-bench >"$out/build.log" 2>&1 || {
  tail -n 40 "$out/build.log" >&2
  exit 1
}
ours=.build-bench/release/orientir-bench
core=${CORE:-1}
pin="taskset -c $core"
results="$out/results.jsonl"
: >"$results"
for size in $sizes; do
  cohort="$out/cohort-$size.u8"
  "$ours" write "$size" "$cohort"
  echo "$size pupils: ours" >&2
  $pin "$ours" time "$size" >>"$results"
  for engine in polars numpy-tuned duckdb pandas numpy; do
    echo "$size pupils: $engine" >&2
    for task in a b c; do $pin "$out/venv/bin/python" Benchmarks/peers.py "$engine" "$task" "$cohort" >>"$results"; done
  done
  $pin "$out/venv/bin/python" Benchmarks/peers.py numpy-tuned d "$cohort" >>"$results"
  if [ "$size" -le 100000 ]; then $pin "$out/venv/bin/python" Benchmarks/peers.py numpy e "$cohort" >>"$results"; fi
  if [ -n "$r" ] && [ "$size" -le 100000 ]; then
    echo "$size pupils: R psych" >&2
    for task in c d; do $pin Rscript Benchmarks/psych.R "$task" "$cohort" >>"$results"; done
  fi
done
python3 Benchmarks/table.py "$results"
