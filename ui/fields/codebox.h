// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "words.h"

#include <QComboBox>

namespace xieli::ui {

/// A choice of one code of a closed list, in words; the first entry is "not stated".
template <class Enum>
class CodeBox : public QComboBox {
public:
    /// `mayBeEmpty` false: the list has no "not stated" and begins at its first code.
    explicit CodeBox(QWidget *parent = nullptr, bool mayBeEmpty = true) : QComboBox(parent)
    {
        if (mayBeEmpty)
            addItem(QStringLiteral("—"), QVariant());
        for (const auto &code : Codes<Enum>::list)
            addItem(word(code.value), QString(code.text));
    }
    std::optional<Enum> value() const { return fromCode<Enum>(currentData().toString()); }
    void setValue(std::optional<Enum> wanted)
    {
        setCurrentIndex(wanted ? findData(toCode(*wanted)) : 0);
    }
};

/// Relation to the head by GB/T 4761. Typing its number chooses it.
class RelationBox : public QComboBox {
public:
    explicit RelationBox(QWidget *parent = nullptr) : QComboBox(parent)
    {
        setMaxVisibleItems(14);
        for (const auto &[code, words] : relations())
            addItem(QStringLiteral("%1 %2").arg(code, 2, 10, QLatin1Char('0')).arg(words), code);
    }
    int relation() const { return currentData().toInt(); }
    void setRelation(int code) { setCurrentIndex(std::max(0, findData(code))); }
};

} // namespace xieli::ui
