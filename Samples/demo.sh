#!/usr/bin/env bash
# The main job on sample data: workspace, import, one sitting, scores, reports. Called by `make demo`.
set -euo pipefail
cd "$(dirname "$0")/.."
orientir=${ORIENTIR:-.build/debug/orientir}
export ORIENTIR_LANG=${ORIENTIR_LANG:-en}
place=build/demo
workspace=$place/workspace
export ORIENTIR_WORKSPACE=$workspace

say() { printf '\n== %s\n' "$*"; }
questionnaires="work-interests objects-of-labour pedagogical-qualities choice-readiness"

if [ -e "$place" ]; then
  if [ ! -e "$place/made-by-demo" ]; then
    echo "$place is there, but this demo did not make it; move it away and run again." >&2
    exit 73
  fi
  found=$(find "$place" -type f | wc -l)
  echo "Found the last demo in $place ($found files); doing it again cleanly."
  rm -rf "$place"
fi
mkdir -p "$place"
touch "$place/made-by-demo"

say "The questionnaires, checked with their worked examples"
"$orientir" questionnaire check --strict

say "A workspace and a wave"
"$orientir" workspace init
"$orientir" wave open "Demo"

say "Answer files of three simulated schools"
for q in $questionnaires; do
  "$orientir" answers import "Samples/$q.csv" --questionnaire "$q"
done

say "One pupil answers: a scripted sitting through the pupil's own screens (plain form)"
code=$("$orientir" code issue --class 9А --school "Школа 1" --count 1 --quiet | head -n 1)
"$orientir" take work-interests --code "$code" --plain --lang ru <Samples/sitting.txt >"$place/sitting.log"
tail -n 4 "$place/sitting.log"
"$orientir" result show "$code" --for pupil --lang ru

say "The cohort reports"
"$orientir" wave close "Demo"
for q in $questionnaires; do
  mkdir -p "$place/reports/$q"
  "$orientir" report cohort --questionnaire "$q" --wave Demo --enrolment Samples/enrolment.csv \
    --lang ru --format html,md,csv -o "$place/reports/$q"
done
"$orientir" report cohort --questionnaire work-interests --wave Demo --enrolment Samples/enrolment.csv \
  --format text | sed -n '1,40p'

say "Done"
echo "The reports:     $place/reports/*/*.html (open one in a browser)"
echo "The workspace:   $workspace"
echo "Sit down at it:  $orientir take work-interests --trial"
