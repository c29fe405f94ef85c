// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "resources.h"

#include <QtTest/QtTest>

namespace xieli::test {

/// What a Result holds, or the end of the test with the error's sentence.
template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(papers::Wording::load(QStringLiteral("en")).say(result.error())));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The key of the error with which something was refused; empty: it was done.
template <class T>
QString refusal(const Result<T> &result)
{
    return result ? QString() : result.error().key;
}

inline const QString passphrase = QStringLiteral("test-passphrase");

/// A new office file of the training county in `folder`.
inline casework::Office newOffice(const QString &folder, const QString &name, OfficeRole role, Day today = Day(2018, 6, 20),
                                  const QString &packs = QStringLiteral("gannan-2018,training-629901"))
{
    initXieliResources();
    return std::move(must(casework::createOffice({folder + u'/' + name + QStringLiteral(".xieli"), name, role, QStringLiteral("629901"),
                                                  packs, QStringLiteral("clerk"), passphrase, today}))
                         .office);
}

/// A household of `persons` adults of a class, as a roster has it; the head is its first member.
inline Dossier rosterHousehold(const QString &head, int persons, int grade, Money monthly)
{
    Dossier dossier;
    dossier.household.group = QStringLiteral("1组");
    dossier.household.claimedClass = grade;
    dossier.household.claimedPersons = persons;
    dossier.household.claimedMonthlyAmount = monthly;
    for (int i = 0; i < persons; ++i) {
        Member member;
        member.name = i == 0 ? head : head + QString::number(i);
        member.relation = i == 0 ? 2 : 20;
        member.typedBirthDate = Day(1970 + i, 3, 1);
        member.labourCapacity = LabourCapacity::Lost;
        dossier.members.push_back(member);
    }
    return dossier;
}

/// Adds a survey of 2017-06 … 2018-05, accepted on a day, with one item of the first member's income, a year; the survey before
/// it stays with what it says.
inline void addSurvey(Dossier &family, Day acceptedOn, const QString &kind, Money gross)
{
    Survey survey;
    survey.id = SurveyId::create();
    survey.from = Month(2017, 6);
    survey.to = Month(2018, 5);
    survey.acceptedOn = acceptedOn;
    survey.source = QStringLiteral("visit");
    IncomeItem item;
    item.id = IncomeItemId::create();
    item.household = family.household.id;
    item.survey = survey.id;
    item.earner = family.members.front().id;
    item.kind = kind;
    item.gross = gross;
    family.surveys.push_back(survey);
    family.income.push_back(item);
}

} // namespace xieli::test
