#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Xieli founders
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds with warnings as errors, runs every test headless.
#   packaging/test.sh              the tests
#   packaging/test.sh --sanitize   the same under address and undefined-behaviour sanitizers
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/dependencies.sh
xieli_packages+=(postgresql python3) # a test starts its own server, others compute again in Python; without them those are skipped
preset=test
[ "${1:-}" = --sanitize ] && preset=sanitize
install_dependencies
configure_and_build "$preset"
export QT_QPA_PLATFORM=offscreen
# The files of the tests in memory where there is room: a third of their time went by in waiting for the disk.
if [ -d /dev/shm ] && [ "$(df --output=avail -k /dev/shm | tail -n 1)" -gt 3000000 ]; then
    TMPDIR=$(mktemp -d /dev/shm/xieli-test.XXXXXX)
    chmod 755 "$TMPDIR" # another user runs the server of the publishing test
    export TMPDIR
    trap 'rm -rf "$TMPDIR"' EXIT
fi
ctest --preset "$preset" --no-tests=error
