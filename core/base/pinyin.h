// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xieli {

/// A name in small Latin letters without tones, blanks or dots: "吕小明" → "lvxiaoming". Surnames are read as surnames
/// (曾 zeng, 单 shan, 朴 piao). ü is v.
QString pinyin(const QString &name);
/// The first letter of each syllable: "吕小明" → "lxm".
QString initials(const QString &name);
/// Both at once: the reading is what takes the time.
struct Spelling {
    QString pinyin;
    QString initials;
};
Spelling spelling(const QString &name);

/// pinyin(), with u where people type u for ü: "lu" for 吕. The same text where there is no ü.
QString pinyinWithU(const QString &pinyin);

} // namespace xieli
