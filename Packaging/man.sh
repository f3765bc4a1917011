#!/usr/bin/env bash
# Packaging/man.sh PROGRAM VERSION: the manual page, from what the program says of itself.
set -euo pipefail
program=$1 version=$2
export ORIENTIR_LANG=en
date=$(date -u -d "@${SOURCE_DATE_EPOCH:-$(date +%s)}" +%Y-%m-%d)
echo ".TH ORIENTIR 1 $date \"orientir $version\" \"User Commands\""
echo ".SH NAME"
echo "orientir \\- questionnaires on choosing a profession, in a terminal"
echo ".SH SYNOPSIS"
echo ".B orientir"
echo "[\\fIcommand\\fR] [\\fIoptions\\fR]"
echo ".SH DESCRIPTION"
echo "Without a command, in a terminal, the home screen opens. Every command explains itself with \\fB\\-\\-help\\fR."
echo ".SH COMMANDS"
"$program" --help | awk '/^SUBCOMMANDS:/ {on = 1; next} /^$/ {on = 0}
  on && /^  [a-z]/ {name = $1; $1 = ""; sub(/^ +/, ""); printf ".TP\n.B %s\n%s\n", name, $0; next}
  on {sub(/^ +/, ""); print}' | sed 's/-/\\-/g'
echo ".SH ENVIRONMENT"
for variable in "ORIENTIR_WORKSPACE:the folder with the results (else ~/Orientir)" "ORIENTIR_QUESTIONNAIRES:folders with questionnaires, divided by colons" \
  "ORIENTIR_LANG:ru or en" "ORIENTIR_SEAT:what this seat is called on the board" "ORIENTIR_THEME:standard or contrast" \
  "ORIENTIR_SPACING:normal or large" "ORIENTIR_ASCII:set, keeps the signs of screens to ASCII" "NO_COLOR:set, turns colours off"; do
  printf '.TP\n.B %s\n%s\n' "${variable%%:*}" "${variable#*:}"
done
echo ".SH FILES"
echo ".I ~/Orientir"
echo "\\- the workspace, for its owner alone."
