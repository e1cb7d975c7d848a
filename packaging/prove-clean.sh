#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Prove on a bare Debian that a clone needs nothing but start.py: set up, test, start, each on a system
# that holds only Python and pip. Run as root on a Debian machine with debootstrap:
#
#   packaging/prove-clean.sh [FOLDER] [-- pytest arguments]
#
# FOLDER (default: a new one in the temporary folder) keeps the bare system between runs. The systems made
# here use this machine's own network settings. What each step must print or do is checked; the
# script ends at the first that does not hold.
set -euo pipefail

project="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
folder=""
if [ $# -gt 0 ] && [ "$1" != "--" ]; then folder="$1"; shift; fi
if [ "${1:-}" = "--" ]; then shift; fi
folder="${folder:-$(mktemp -d)}"
mkdir -p "$folder"
suite="${SUITE:-bookworm}"
clone=/home/someone/frame-builder
system=""

step() { printf '\n== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
leave() { if [ -n "$system" ]; then umount "$system/proc" "$system/dev/shm" 2>/dev/null || true; fi; }
trap leave EXIT

# inside ACCOUNT COMMAND...: run in the bare system, with a bare environment
inside() {
  local account="$1"; shift
  local settings=() name
  for name in http_proxy https_proxy no_proxy PIP_CERT SSL_CERT_FILE; do
    if [ -n "${!name:-}" ]; then settings+=("$name=${!name}"); fi
  done
  local who=(); if [ "$account" != root ]; then who=(--userspec=1000:1000); fi
  local home=/root; if [ "$account" != root ]; then home=/home/someone; fi
  chroot "${who[@]}" "$system" env -i HOME="$home" LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin CI=true \
    "${settings[@]}" sh -c "cd $clone && $*" </dev/null
}

# fresh NAME: a new copy of the bare system with a clone of the project in it
fresh() {
  leave
  system="$folder/$1"
  rm -rf --one-file-system "$system"
  cp -a "$folder/base" "$system"
  mount -t proc proc "$system/proc"
  mkdir -p "$system/dev/shm" && mount -t tmpfs tmpfs "$system/dev/shm"
  cp -L /etc/resolv.conf /etc/hosts "$system/etc/"
  if [ -f /etc/pip.conf ]; then cp -L /etc/pip.conf "$system/etc/"; fi
  mkdir -p "$system/etc/ssl/certs" && cp -L /etc/ssl/certs/ca-certificates.crt "$system/etc/ssl/certs/"
  git clone -q "$project" "$system$clone"
  chown -R 1000:1000 "$system/home/someone"
}

if [ ! -d "$folder/base" ]; then
  step "A bare Debian ($suite) with Python and pip"
  debootstrap --variant=minbase --include=python3,python3-pip,ca-certificates "$suite" "$folder/making" >"$folder/debootstrap.log"
  mv "$folder/making" "$folder/base"
fi
# idempotent: someone may have made the base by hand
chroot "$folder/base" sh -c 'id someone >/dev/null 2>&1 || useradd --uid 1000 --create-home someone'

step "Somebody without rights, no pip: one line to type"
fresh without-rights
chroot "$system" dpkg --purge python3-pip >/dev/null
said="$(inside someone python3 start.py setup || true)"; printf '%s\n' "$said"
grep -q 'sudo apt-get install --no-install-recommends python3-venv libgl1' <<<"$said" || fail "no line to type"

step "Somebody without rights, with pip: the line names Qt's libraries"
fresh without-rights
said="$(inside someone python3 start.py setup || true)"; printf '%s\n' "$said"
grep -q 'sudo apt-get install --no-install-recommends libgl1' <<<"$said" || fail "no line to type"

step "The line typed, and started again"
line="$(grep -o 'apt-get install .*' <<<"$said")"
chroot "$system" env DEBIAN_FRONTEND=noninteractive sh -c "apt-get -q update && $line -y" >"$folder/line.log" 2>&1
time inside someone python3 start.py setup

step "Without the network: one sentence"
fresh without-network
said="$(inside root unshare --net python3 start.py setup || true)"; printf '%s\n' "$said"
grep -q 'The network cannot be reached' <<<"$said" || fail "no plain sentence about the network"

step "As root: set up cold"
fresh with-rights
time inside root python3 start.py setup
step "Set up again (nothing to do)"
time inside root python3 start.py setup
step "Started where there is no screen: one sentence"
said="$(inside root python3 start.py || true)"; printf '%s\n' "$said"
grep -q 'no screen' <<<"$said" || fail "no plain sentence about the screen"
step "A half-made environment is mended"
rm -rf "$system$clone/.venv/lib/python3"*/site-packages/pydantic "$system$clone/.venv/frame-builder.json" "$system$clone/.venv/bin/python"
inside root python3 start.py setup

step "The app in a real window"
chroot "$system" env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends xvfb xauth x11-utils >"$folder/xvfb.log" 2>&1
cat >"$system/tmp/look.sh" <<'EOF'
python3 start.py & app=$!
for _ in $(seq 60); do
  sleep 1
  if xwininfo -root -tree | grep -i 'frame builder'; then found=yes; break; fi
  kill -0 $app || break
done
kill $app; wait $app 2>/dev/null
[ "${found:-no}" = yes ]
EOF
inside root "xvfb-run -a sh /tmp/look.sh" || fail "no window of Frame Builder"

step "Everything tested"
time inside root "python3 start.py test $*"

step "Proved"
