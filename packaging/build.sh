#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Build dist/frame-builder/: the program as a folder that runs without Python, checked by its own self-test,
# and dist/frame-builder-VERSION-linux-MACHINE.tar.xz from it. It runs where the C library is at least as new
# as on the machine that builds. PyInstaller is a tool of the build: it is not in the lock files.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

python3 start.py setup
tools=build/tools
if [ ! -x "$tools/bin/pyinstaller" ]; then
  # an environment with nothing but what the program needs: PyInstaller would pack whatever else it found
  rm -rf "$tools"
  .venv/bin/python -m venv --without-pip "$tools"
  pip=(python3 -m pip --python "$tools/bin/python" install --quiet --disable-pip-version-check)
  "${pip[@]}" --require-hashes --only-binary=:all: -r requirements.lock
  "${pip[@]}" "pyinstaller>=6.16,<7"
fi
version="$("$tools/bin/python" -c 'import sys; sys.path.insert(0, "src"); import frame_builder; print(frame_builder.__version__)')"

"$tools/bin/python" -m PyInstaller --noconfirm --log-level WARN --workpath build/work --distpath dist packaging/frame-builder.spec
install -D -m 644 packaging/frame-builder.desktop dist/frame-builder/share/applications/frame-builder.desktop
install -D -m 644 packaging/frame-builder.metainfo.xml dist/frame-builder/share/metainfo/frame-builder.metainfo.xml
install -D -m 644 resources/icons/frame-builder.svg dist/frame-builder/share/icons/hicolor/scalable/apps/frame-builder.svg

# elsewhere, with nothing of this environment: what works here only by chance fails there
elsewhere="$(mktemp -d)"
trap 'rm -rf "$elsewhere"' EXIT
cp -a dist/frame-builder "$elsewhere/"
(cd / && env -i HOME="$elsewhere" LANG=C.UTF-8 PATH=/usr/bin:/bin QT_QPA_PLATFORM=offscreen \
  "$elsewhere/frame-builder/frame-builder" --selftest)

XZ_OPT=-T0 tar -C dist -cJf "dist/frame-builder-$version-linux-$(uname -m).tar.xz" frame-builder
du -sh dist/frame-builder dist/*.tar.xz
