#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Xieli founders
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the installer for this Debian: build/package/xieli_VERSION_ARCH.deb. It is signed after, by whoever keeps the release key:
#   xieli-cli sign-update build/package/xieli_….deb --key release.key --version VERSION --platform debian12-amd64 -o xieli-VERSION.xlu
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/dependencies.sh
xieli_packages+=(dpkg-dev)
install_dependencies
cmake -S . -B build/package -G Ninja -DCMAKE_BUILD_TYPE=Release -DXIELI_TESTS=OFF -DXIELI_ENCRYPTION="$XIELI_ENCRYPTION" -DCMAKE_INSTALL_PREFIX=/usr >/dev/null
cmake --build build/package
(cd build/package && cpack -G DEB)
