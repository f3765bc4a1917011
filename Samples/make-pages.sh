#!/usr/bin/env bash
# Writes the pages of Documentation/Questionnaires from the questionnaire files: <id>.md in Russian, <id>.en.md in English.
set -euo pipefail
cd "$(dirname "$0")/.."
program=${ORIENTIR:-.build/debug/orientir}
folder=${1:-Documentation/Questionnaires}
mkdir -p "$folder"
for file in Questionnaires/*.yaml Questionnaires/Known/*.yaml; do
  id=$(basename "$file" .yaml)
  "$program" questionnaire codebook "$file" --lang ru --format md --quiet -o "$folder/$id.md"
  "$program" questionnaire codebook "$file" --lang en --format md --quiet -o "$folder/$id.en.md"
done
