// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codelists.h"

#include <QString>

#include <vector>

namespace xieli {

/// GB/T 4761 relation to the head of household: 2 head, 10 spouse, 20 son … 99; 0 unknown.
/// The code for a word of a list or form ("之子", "长子", "老伴", "妻", "孙子女", "本人"); 0 where it says nothing known.
/// "本人" is 2: on a household's list it means the head.
int relationCode(QStringView words);
/// The Chinese word of a code, "" for 0 and codes that the standard does not have.
QString relationName(int code);
/// Sex where the relation itself says it (子, 女, 儿媳 …); empty for spouse, head and others.
std::optional<Sex> relationSex(int code);

/// All codes with their words, ascending, for fields that offer a choice.
struct Relation {
    int code;
    QString name;
};
const std::vector<Relation> &relations();

} // namespace xieli
