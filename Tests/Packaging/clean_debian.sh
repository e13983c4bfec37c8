#!/bin/bash
# Installs a package on a Debian 12 that has nothing else, runs the program there, and takes it away again.
#
# Usage: clean_debian.sh FILE.deb [FOLDER]
#
# Makes the Debian in FOLDER with debootstrap, or uses the one that is there; without FOLDER it is made anew
# and removed. Needs root and the network. Status 1 and a word when something is not as it should be.
set -euo pipefail

package=$(realpath "$1")
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
folder=${2:-$(mktemp -d)}
kept=${2:-}

leave() {
  for mount in dev/pts proc; do mountpoint -q "$folder/$mount" && umount "$folder/$mount"; done
  [ -n "$kept" ] || rm -rf --one-file-system "$folder"
}
trap leave EXIT

fail() { echo "clean_debian: $*" >&2; exit 1; }
inside() { chroot "$folder" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 "$@"; }
files() { (cd "$folder" && find usr etc -xdev \( -type f -o -type l \) | sort); }

[ -x "$folder/bin/sh" ] || debootstrap --variant=minbase bookworm "$folder" "$mirror" > "$folder.log" 2>&1 ||
  { tail -5 "$folder.log" >&2; fail "debootstrap"; }
rm -f "$folder.log"
for file in /etc/apt/sources.list /etc/apt/apt.conf.d; do
  [ -e "$file" ] && cp -r "$file" "$folder$(dirname "$file")/"
done
cp -L /etc/resolv.conf "$folder/etc/resolv.conf" 2>/dev/null || true
# A program finds its arguments and itself by /proc; the dashboard needs a terminal.
mountpoint -q "$folder/proc" || mount -t proc proc "$folder/proc"
mountpoint -q "$folder/dev/pts" || mount -t devpts devpts "$folder/dev/pts"
inside apt-get update -qq
# The libraries first, so that what the package itself brings can be seen.
depends=$(dpkg-deb --field "$package" Depends | sed 's/([^)]*)//g; s/,/ /g; s/|[^ ]* *[^ ]*//g')
inside env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $depends > /dev/null
files > "$folder/before"

cp "$package" "$folder/tmp/package.deb"
inside dpkg --install /tmp/package.deb > /dev/null || fail "does not install; a library is missing in Depends"
inside ldd /usr/bin/election-night | grep -q 'not found' && fail "a library is missing"
inside election-night --version | grep -q '^election-night ' || fail "does not run"
inside bash -c 'cd /tmp && election-night init night.db --scenario kz-2023 --recorded &&
  election-night reconstruct kz-2023 | election-night ingest night.db - --quiet' > /dev/null 2>&1 ||
  fail "does not keep a night"
inside election-night tally /tmp/night.db --format json | grep -q '"percent":"54.19"' || fail "counts wrong"
inside election-night screen /tmp/night.db --size 80x24 | grep -q RECONSTRUCTION || fail "draws nothing"
inside election-night replay /tmp/night.db --plain --from 23:20 --speed 3600 | grep -q 'the night is over' ||
  fail "tells nothing"
inside bash -c 'cd /tmp && TERM=xterm timeout 20 script -qec "election-night replay night.db --from 23:00" out \
  < <(sleep 3; printf q)' > /dev/null || fail "shows no dashboard"
grep -q RECONSTRUCTION "$folder/tmp/out" || fail "the dashboard is empty"
for file in man/man1/election-night.1.gz man/man5/election-night.5.gz bash-completion/completions/election-night \
  zsh/site-functions/_election-night fish/vendor_completions.d/election-night.fish; do
  [ -s "$folder/usr/share/$file" ] || fail "no $file"
done
inside dpkg --verify election-night | grep . && fail "files differ from their sums"
inside dpkg --purge election-night > /dev/null || fail "does not go away"
files > "$folder/after"
diff "$folder/before" "$folder/after" > /dev/null || { diff "$folder/before" "$folder/after" >&2; fail "left files"; }
echo "$(basename "$package") installs, runs and goes away on a clean Debian 12"
