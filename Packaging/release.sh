#!/usr/bin/env bash
# Packaging/release.sh: the portable directory, its archive and the Debian package under dist/.
#
# The Swift runtime is linked in. The few libraries that a bare system lacks lie beside the program; the package names them as
# dependencies instead. The same sources give the same bytes: times are those of the last commit, owners are root.
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=${SCRATCH:-.build-release}
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
version=$(sed -n 's/.*static let version = "\(.*\)"/\1/p' Sources/OrientirCommands/Program.swift)
machine=$(uname -m)
debian=$(dpkg --print-architecture)
name=orientir-$version-linux-$machine
dist=dist
for tool in patchelf dpkg-deb strip; do
  command -v $tool >/dev/null || { echo "$tool is missing: apt-get install -y patchelf dpkg binutils" >&2; exit 69; }
done

echo "Building (release, static Swift runtime): several minutes the first time" >&2
swift build -c release --static-swift-stdlib --product orientir --scratch-path "$scratch" >&2
program=$(swift build -c release --static-swift-stdlib --product orientir --scratch-path "$scratch" --show-bin-path)/orientir

stage=$dist/$name
rm -rf "$dist"
mkdir -p "$stage/bin" "$stage/lib" "$stage/share/doc/orientir" "$stage/share/orientir"
cp "$program" "$stage/bin/orientir"
strip --strip-all "$stage/bin/orientir"
cp -R Questionnaires "$stage/share/orientir/"
mkdir -p "$stage/share/applications" "$stage/share/icons/hicolor/scalable/apps" "$stage/share/man/man1" \
  "$stage/share/bash-completion/completions" "$stage/share/zsh/site-functions" "$stage/share/fish/vendor_completions.d"
cp Packaging/orientir.desktop "$stage/share/applications/"
cp Packaging/orientir.svg "$stage/share/icons/hicolor/scalable/apps/"
cp LICENSE README.md "$stage/share/doc/orientir/"
cp -R Documentation "$stage/share/doc/orientir/"
orientir=$stage/bin/orientir
ORIENTIR_LANG=en "$program" --generate-completion-script bash >"$stage/share/bash-completion/completions/orientir"
ORIENTIR_LANG=en "$program" --generate-completion-script zsh >"$stage/share/zsh/site-functions/_orientir"
ORIENTIR_LANG=en "$program" --generate-completion-script fish >"$stage/share/fish/vendor_completions.d/orientir.fish"
Packaging/man.sh "$program" "$version" >"$stage/share/man/man1/orientir.1"
gzip -9n "$stage/share/man/man1/orientir.1"

# Debian's package of a file; a merged /usr knows some files by their old place only.
owner() {
  local real
  real=$(readlink -f "$1")
  { dpkg -S "$real" 2>/dev/null || dpkg -S "${real#/usr}" 2>/dev/null || true; } | head -n 1 | cut -d: -f1
}

# What the program needs beyond the C library and what every Debian has.
needed=$(ldd "$program" | awk '/=> \// {print $1, $3}')
packages=""
notice=$stage/share/doc/orientir/LIBRARIES
echo "Libraries of Debian $(cut -d. -f1 /etc/debian_version) carried along in lib/, each under its own licence:" >"$notice"
while read -r library path; do
  case $library in libc.so.* | libm.so.* | ld-linux* | libpthread.so.* | libdl.so.* | librt.so.*) continue ;; esac
  package=$(owner "$path")
  [ -n "$package" ] && packages="$packages $package"
  cp -L "$path" "$stage/lib/$library"
  echo "$library  from $package $(dpkg-query -W -f '${Version}' "$package" 2>/dev/null), licence: /usr/share/doc/$package/copyright" >>"$notice"
  mkdir -p "$stage/share/doc/orientir/licences"
  cp -L "/usr/share/doc/$package/copyright" "$stage/share/doc/orientir/licences/$package" 2>/dev/null || true
done <<<"$needed"
patchelf --force-rpath --set-rpath '$ORIGIN/../lib' "$orientir"
cp Packaging/start.sh "$stage/start.sh"
chmod 755 "$stage/start.sh" "$orientir"
find "$stage" -type d -exec chmod 755 {} + -o -type f ! -perm -u+x -exec chmod 644 {} +
find "$stage" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -C "$dist" -cf - "$name" | gzip -9n >"$dist/$name.tar.gz"

# The package: the same files under /usr, with the system's libraries instead of our copies.
package=$dist/package
mkdir -p "$package/DEBIAN" "$package/usr"
cp -a "$stage/bin" "$stage/share" "$package/usr/"
rm -rf "$package/usr/share/doc/orientir/licences" "$package/usr/share/doc/orientir/LIBRARIES"
mv "$package/usr/share/doc/orientir/LICENSE" "$package/usr/share/doc/orientir/copyright"
patchelf --remove-rpath "$package/usr/bin/orientir"
mkdir -p "$package/usr/share/zsh/vendor-completions"
mv "$package/usr/share/zsh/site-functions/_orientir" "$package/usr/share/zsh/vendor-completions/"
rmdir "$package/usr/share/zsh/site-functions"
depends=$(printf '%s\n' libc6 $packages | sort -u | paste -sd, | sed 's/,/, /g')
cat >"$package/DEBIAN/control" <<CONTROL
Package: orientir
Version: $version
Architecture: $debian
Maintainer: The Orientir team <orientir@example.org>
Installed-Size: $(du -ks "$package/usr" | cut -f1)
Depends: $depends
Recommends: ncurses-base
Suggests: bubblewrap, chromium, libreoffice-writer, pandoc
Section: education
Priority: optional
Description: questionnaires on choosing a profession, in a terminal
 Orientir holds questionnaires on interests, inclinations and readiness to choose a
 profession with school pupils in a terminal, scores them, keeps anonymised
 results and makes the cohort reports that a district's resource centre owes.
CONTROL
find "$package" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --build "$package" "$dist/orientir_${version}_$debian.deb" >/dev/null
rm -rf "$package"
(cd "$dist" && sha256sum ./*.tar.gz ./*.deb >SHA256SUMS)
du -sh "$stage" "$dist"/*.tar.gz "$dist"/*.deb | sed "s|$dist/||"
echo "Try it: Packaging/try.sh (as root; it makes a bare system under build/)"
