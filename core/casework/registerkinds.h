// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/registerentry.h"
#include "papers/wording.h"

#include <vector>

namespace xieli::casework {

/// The fields of a register's line, in the order of its form.
enum class RegisterField { Day, Household, Person, Name, Place, Source, What, Detail, Handler, Amount, DueOn, Answer, AnsweredOn };

struct RegisterFieldInfo {
    RegisterField field;
    bool required = false;
    QStringList choices = {};       ///< codes, whose words are "registers.choice_<code>"; empty: free words
    bool otherWords = false;        ///< words that are not of the list are taken too
};

/// What a register kept by hand asks for: the one table that form, list, paper and day's desk are made from.
struct RegisterKindInfo {
    RegisterKind kind = RegisterKind::Petition;
    std::vector<RegisterFieldInfo> fields = {};
    bool isAnswered = false;        ///< a line stays open until it is answered; else only its newest line of a household or name counts
    bool byWrittenDay = false;      ///< of a plan: without a day that a person wrote nothing is due; else what waits is due from the day it came
    bool answerCloses = true;       ///< what is answered is done; else a word back may come before the day on which it is done

    const RegisterFieldInfo *find(RegisterField field) const;
};

const RegisterKindInfo &kindInfo(RegisterKind kind);

/// "信访"
QString kindText(RegisterKind kind, const papers::Wording &wording);
/// The field's name in this register: "首问负责人".
QString fieldText(RegisterKind kind, RegisterField field, const papers::Wording &wording);
/// The words of a code of a list; other words are themselves.
QString choiceText(const QString &code, const papers::Wording &wording);

} // namespace xieli::casework

namespace xieli {

template <> struct Codes<casework::RegisterField> {
    static constexpr std::array<Code<casework::RegisterField>, 13> list{
        {{casework::RegisterField::Day, QLatin1String("day")}, {casework::RegisterField::Household, QLatin1String("household")},
         {casework::RegisterField::Person, QLatin1String("person")}, {casework::RegisterField::Name, QLatin1String("name")},
         {casework::RegisterField::Place, QLatin1String("place")}, {casework::RegisterField::Source, QLatin1String("source")},
         {casework::RegisterField::What, QLatin1String("what")}, {casework::RegisterField::Detail, QLatin1String("detail")},
         {casework::RegisterField::Handler, QLatin1String("handler")}, {casework::RegisterField::Amount, QLatin1String("amount")},
         {casework::RegisterField::DueOn, QLatin1String("due_on")}, {casework::RegisterField::Answer, QLatin1String("answer")},
         {casework::RegisterField::AnsweredOn, QLatin1String("answered_on")}}};
};

} // namespace xieli
