#!/bin/sh
# Starts the home screen from the unpacked folder, in a terminal of its own where none is there.
here=$(cd "$(dirname "$0")" && pwd)
if [ -t 0 ] && [ -t 1 ]; then exec "$here/bin/orientir" "$@"; fi
for terminal in x-terminal-emulator gnome-terminal konsole xfce4-terminal mate-terminal xterm; do
  command -v "$terminal" >/dev/null 2>&1 || continue
  case $terminal in
    gnome-terminal) exec "$terminal" -- "$here/bin/orientir" "$@" ;;
    *) exec "$terminal" -e "$here/bin/orientir" "$@" ;;
  esac
done
echo "No terminal was found. Open one and type: $here/bin/orientir" >&2
exit 69
