#!/usr/bin/env bash
# Makes the sample schools' files anew. Everything in them is simulated, from a fixed seed.
set -euo pipefail
cd "$(dirname "$0")/.."
orientir=${ORIENTIR:-.build/debug/orientir}
schools="Школа 1:Северный округ,Школа 2:Северный округ,Школа 3:Заречный район"
for q in work-interests objects-of-labour pedagogical-qualities choice-readiness; do
  "$orientir" simulate "$q" --seed 20261005 --schools "$schools" --grades 8-11 --classes 2,2,4,4 --class-size 25 \
    --enrolment Samples/enrolment.csv -o "Samples/$q.csv"
done
