#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Xieli founders
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing to build, run and test Xieli on Debian 12 or newer. Sourced by run.sh and test.sh.
# Sets XIELI_ENCRYPTION to ON, or to OFF where SQLCipher cannot be had.

xieli_packages=(g++ cmake ninja-build pkg-config ccache mold qt6-base-dev qt6-base-dev-tools qt6-tools-dev
    qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n qt6-svg-dev qt6-charts-dev libqt6opengl6-dev
    libgl1-mesa-dev libsodium-dev libicu-dev libxlsxwriter-dev libzip-dev libzstd-dev liblz4-dev libexpected-dev
    libqrencode-dev libmimalloc-dev libpq-dev zbar-tools libbenchmark-dev sqlite3 sqlite3-tools zstd gnupg poppler-utils fonts-wqy-zenhei fonts-wqy-microhei fonts-noto-cjk xvfb xauth file)

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
        echo "缺少软件包,而这里既不是 root 也没有 sudo。请让管理员安装:${missing[*]}" >&2
        return 1
    fi
}

missing_packages() {
    missing=()
    local package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
}

# SQLCipher new enough for STRICT tables: its .pc file carries the version of the SQLite inside.
have_sqlcipher() { pkg-config --atleast-version=3.37 sqlcipher 2>/dev/null; }

# The backports entry is made from the machine's own sources: same address, other suite, no host named here.
backports_entry() {
    local source
    for source in /etc/apt/sources.list.d/*.sources; do
        [ -e "$source" ] || continue
        sed -e '/^#/d' "$source" | awk 'BEGIN { RS = ""; ORS = "\n\n" } /Suites:[^\n]*bookworm/ && !/-security/'
    done | sed -e 's/^Suites:.*/Suites: bookworm-backports/' > "$1.sources"
    [ -s "$1.sources" ] && return 0
    rm -f "$1.sources"
    sed -n -E 's/^(deb (\[[^]]*\] )?[^ ]+) bookworm main.*/\1 bookworm-backports main/p' \
        /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null | head -n 1 > "$1.list"
    [ -s "$1.list" ] || { rm -f "$1.list"; return 1; }
}

install_sqlcipher() {
    have_sqlcipher && return 0
    local candidate
    candidate=$(apt-cache policy libsqlcipher-dev | awk '/Candidate:/ { print $2 }')
    if [ -n "$candidate" ] && dpkg --compare-versions "$candidate" ge 4.5; then
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends libsqlcipher-dev
    else
        local entry
        entry=$(mktemp -d)/xieli-backports
        backports_entry "$entry" || return 1
        as_root cp "$entry".* /etc/apt/sources.list.d/ || return 1
        as_root apt-get update -qq || return 1
        as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y --no-install-recommends -t bookworm-backports libsqlcipher-dev
    fi
    have_sqlcipher
}

install_dependencies() {
    missing_packages "${xieli_packages[@]}"
    if [ ${#missing[@]} -gt 0 ]; then
        echo "正在安装 ${#missing[@]} 个软件包……"
        as_root apt-get update -qq || return 1
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" >/dev/null || return 1
    fi
    XIELI_ENCRYPTION=ON
    if ! install_sqlcipher >/dev/null 2>&1; then
        XIELI_ENCRYPTION=OFF
        missing_packages libsqlite3-dev
        [ ${#missing[@]} -eq 0 ] || as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y libsqlite3-dev >/dev/null || return 1
        echo "！！！ 注意:这台机器装不到 SQLCipher,办公文件将【不加密】。只可用来练习,不可存放真实人员资料。！！！" >&2
    fi
    export XIELI_ENCRYPTION
}

configure_and_build() { # preset
    cmake --preset "$1" -DXIELI_ENCRYPTION="$XIELI_ENCRYPTION" >/dev/null && cmake --build --preset "$1"
}
