#!/usr/bin/env bash
# Packaging/try.sh: the release as an ordinary user without root on a bare system, unpacked and installed. Needs root for chroot.
set -uo pipefail
cd "$(dirname "$0")/.."
[ "$(id -u)" = 0 ] || { echo "This makes a bare system in a folder and enters it (debootstrap, chroot): run it as root." >&2; exit 77; }
command -v debootstrap >/dev/null || { echo "Installing debootstrap" >&2; apt-get install -y -qq debootstrap >/dev/null; }
archive=$(ls dist/*.tar.gz) deb=$(ls dist/*.deb)
base=build/bare/base
failed=0
if [ ! -x "$base/bin/sh" ]; then
  echo "Making a bare system (debootstrap --variant=minbase)" >&2
  mkdir -p build/bare
  mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | grep -v '^ *#' | grep -oE 'https?://[^ ]+' | grep -v security | head -n 1)
  debootstrap --no-check-gpg --variant=minbase "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$base" ${mirror:+"$mirror"} >build/bare/log 2>&1 ||
    { tail -n 5 build/bare/log >&2; exit 74; }
fi

# says NAME EXPECTED COMMAND…: runs it as an ordinary user in the system at $system and looks for a word.
says() {
  local name=$1 expected=$2
  shift 2
  local out
  out=$(chroot --userspec=1234:1234 "$system" /usr/bin/env -i HOME=/home/pupil PATH=/usr/bin:/bin LANG=C.UTF-8 TERM=xterm ORIENTIR_LANG=ru sh -c "$*" 2>&1)
  if grep -qF -- "$expected" <<<"$out"; then
    echo "ok      $name"
  else
    echo "FAILED  $name"
    sed 's/^/        /' <<<"$out" | tail -n 6
    failed=1
  fi
}

try() {
  local orientir=$1
  says "version" "$(basename "$deb" | cut -d_ -f2)" "$orientir --version"
  says "questionnaires are found" "work-interests" "cd / && $orientir questionnaire list"
  says "programmes are found" "readiness-grade-11" "$orientir programme list"
  says "a workspace" "создана" "$orientir workspace init"
  says "a wave" "открыта" "$orientir wave open 'Октябрь'"
  says "a session" "Открыто занятие 1" "$orientir session open objects-of-labour-short --class 9А --count 12"
  says "a whole plain sitting" "ответы записаны" "code=\$($orientir code list --format json | grep -o '[A-Z2-9]\\{4\\}-[A-Z2-9]\\{4\\}-[A-Z2-9]\\{2\\}' | head -n 1)
    { echo; yes 1 | head -n 20; } | $orientir take --plain --code \$code >/dev/null
    printf '1\\nсдать\\n1\\n' | $orientir take --plain --code \$code | tail -n 3"
  says "the board" "закончили 1" "$orientir session board"
  says "the result" "objects" "$orientir result show \$($orientir code list --format json | grep -o '[A-Z2-9]\\{4\\}-[A-Z2-9]\\{4\\}-[A-Z2-9]\\{2\\}' | head -n 1) --format json"
  says "a full screen on a terminal" "1049h" "(sleep 3; printf '\\003') | timeout 30 script -qec '$orientir take objects-of-labour-short --trial' /dev/null"
}

fresh() {
  system=build/bare/$1
  rm -rf "$system"
  cp -a "$base" "$system"
  mkdir -p "$system/home/pupil" "$system/tmp"
  chown 1234:1234 "$system/home/pupil"
  chmod 1777 "$system/tmp"
  [ -e "$system/dev/null" ] || mknod -m 666 "$system/dev/null" c 1 3
  mkdir -p "$system/proc" "$system/dev/pts"
  mount -t proc proc "$system/proc" && mount --bind /dev/pts "$system/dev/pts"
  [ -e "$system/dev/ptmx" ] || mknod -m 666 "$system/dev/ptmx" c 5 2
}

leave() { umount "$system/dev/pts" "$system/proc" 2>/dev/null; }
trap leave EXIT

echo "Unpacked on a stick:"
fresh portable
mkdir -p "$system/media/stick"
tar -C "$system/media/stick" -xzf "$archive"
try "/media/stick/$(basename "$archive" .tar.gz)/bin/orientir"
leave

echo "Installed as a package:"
fresh package
cp "$deb" "$system/tmp/orientir.deb"
cp /etc/resolv.conf "$system/etc/" 2>/dev/null
for file in /etc/apt/sources.list /etc/apt/sources.list.d /etc/apt/apt.conf.d /etc/apt/apt.conf; do
  [ -e "$file" ] && cp -r "$file" "$system/etc/apt/"
done
chroot "$system" sh -c 'apt-get update -qq && apt-get install -y -qq /tmp/orientir.deb' >build/bare/install.log 2>&1 ||
  { echo "FAILED  apt-get install"; tail -n 5 build/bare/install.log; failed=1; }
try orientir
leave
if command -v desktop-file-validate >/dev/null; then
  desktop-file-validate Packaging/orientir.desktop && echo "ok      the desktop entry" || failed=1
fi
exit $failed
