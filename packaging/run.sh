#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Xieli founders
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and does the main job once on an invented training village.
#   packaging/run.sh [FOLDER]      FOLDER: where the training village is made (default: build/training)
#   packaging/run.sh --deps-only   stops after installing
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/dependencies.sh
install_dependencies
[ "${1:-}" = --deps-only ] && exit 0
folder=${1:-build/training}

echo "正在编译(第一次要几分钟)……"
log=$(mktemp)
if ! configure_and_build release >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    echo "编译没有成功,练习村没有建立。上面是最后的输出。" >&2
    exit 1
fi
rm -f "$log"

if [ -e "$folder" ]; then
    kept="$folder.$(date +%Y%m%d-%H%M%S)"
    mv "$folder" "$kept"
    echo "上一次的练习村没有动,已改名为 $kept"
fi
build/release/xieli-cli demo "$folder"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "正在打开窗口……"
    passphrase=$(grep -A3 '"village.xieli"' "$folder/demo.json" | sed -n 's/.*"passphrase": "\(.*\)".*/\1/p')
    exec build/release/xieli --passphrase-file <(printf '%s\n' "$passphrase") "$folder/village.xieli"
fi
