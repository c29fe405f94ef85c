// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/columns.h"
#include "intake/disabilitywords.h"
#include "intake/listed.h"

namespace xieli::intake {

/// The cells of one row that speak of a disability.
struct DisabilityCells {
    QString both;
    QString kind;
    QString grade;
    CertificateReading certificate;
};

/// What the cells say together. Where they contradict one another nothing is taken of what is in dispute; each doubt is a remark
/// without a place: {name, text}, and what else its sentence needs.
struct DisabilityFacts {
    std::optional<DisabilityKind> kind;
    std::optional<int> grade;
    bool numberDisputed = false; ///< the certificate's number is somebody else's, or says another kind or grade than the words
    QString words;               ///< as written, for people
    std::vector<Listed> doubts;
};
/// Whether the doubt is about the certificate's number, not about the words beside it.
bool isAboutNumber(const Listed &doubt);
DisabilityFacts settleDisability(const DisabilityCells &cells, const QString &name, const QString &idNumber);

/// "视力一级" out of columns that are a kind or a grade each, with a tick in them, or with the grade itself under its kind.
QString tickedWords(const Sheet &sheet, const Header &header, int row);

} // namespace xieli::intake
