// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/household.h"

namespace xieli::intake {

/// What a heading promises of the text below it: a bare "2" is a kind under 残疾类别 and a grade under 残疾等级.
enum class DisabilityColumn { Both, Kind, Grade };

/// Kind and grade out of one text: "肢体二级", "视力残疾 2级", "多重(肢体、智力)二级", "智力Ⅱ级", "4-2". What cannot be read for certain
/// ("待评2级后", "12级", "1-2级", two kinds that nobody calls 多重) is not read at all.
struct DisabilityReading {
    std::optional<DisabilityKind> kind;
    std::optional<int> grade;
    QString problem;            ///< wording key of what could not be read; empty: everything was understood
    QString rest;               ///< words beside kind and grade that say something else
};
DisabilityReading readDisability(QStringView text, DisabilityColumn column = DisabilityColumn::Both);

/// 残疾证号 has twenty places: the identity number, the kind (1 视力 2 听力 3 言语 4 肢体 5 智力 6 精神 7 多重), the grade (1–4); a card
/// that was made anew bears B and a digit behind them.
struct CertificateReading {
    QString text;               ///< as typed, without blanks
    QString person;             ///< the identity number in it; empty where it has not twenty places
    std::optional<DisabilityKind> kind;
    std::optional<int> grade;
    bool rounded = false;       ///< the spreadsheet kept it as a number and lost its end
};
CertificateReading readCertificate(QStringView text, bool numberCell);

/// The identity number that a certificate's number of twenty places begins with; empty where it is none or not sound.
QString personOfCertificate(QStringView text);

} // namespace xieli::intake
