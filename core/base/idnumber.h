// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"

#include <QString>

#include <optional>

namespace xieli {

/// A valid citizen identity number (GB 11643): 18 places, a real birth date, the ISO 7064 check character.
/// A number that fails is not an IdNumber: keep its text as typed beside an empty optional.
class IdNumber {
public:
    /// `text` must be clean already (base/text.h folds full width and blanks); a small x is taken as X.
    static std::optional<IdNumber> parse(QStringView text);
    /// The birth date of a text that parse() would take; else empty. Asked for with every age, so it makes no string.
    static std::optional<Day> birthDateOf(QStringView text);
    /// The check character for the first 17 digits.
    static QChar checkCharacter(QStringView firstSeventeen);

    Day birthDate() const;
    bool isFemale() const;
    QString areaCode() const { return m_text.left(6); }
    /// The whole number. Only for files, forms and matching; never for logs or postings.
    QString full() const { return m_text; }
    /// "629901********1234": what logs and screens show.
    QString masked() const;

    friend bool operator==(const IdNumber &, const IdNumber &) = default;
    friend auto operator<=>(const IdNumber &, const IdNumber &) = default;

private:
    explicit IdNumber(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace xieli
