// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/householdtest.h"

#include "policy/situation.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Birthday and sex stay, for they decide; who it is does not.
Dossier withoutNames(Dossier dossier)
{
    for (Member &member : dossier.members) {
        member.typedBirthDate = member.birthDate();
        member.typedSex = member.sex();
        member.name.clear();
        member.idNumberText.clear();
    }
    for (Obligor &obligor : dossier.obligors) {
        obligor.name.clear();
        obligor.idNumberText.clear();
    }
    dossier.household.phone.clear();
    return dossier;
}

QString fileNameOf(const QString &title)
{
    static const QRegularExpression notInNames(uR"([\s/\\:*?"<>|]+)"_s);
    return QString(title).replace(notInNames, u"-"_s).left(80) + u".json"_s;
}

} // namespace

Result<RuleTestFile> householdTest(Office &office, const HouseholdExpectation &expectation)
{
    const auto dossier = office.file->read([&](Reader &reader) { return reader.dossier(expectation.household); });
    if (!dossier)
        return tl::unexpected(dossier.error());
    if (!*dossier)
        return fail(u"casework.household_unknown"_s, {{u"id"_s, expectation.household.text()}});
    QJsonObject expect{{u"category"_s, expectation.category ? QJsonValue(toCode(*expectation.category)) : QJsonValue()}};
    if (expectation.monthlyAmount)
        expect.insert(u"monthly_amount_fen"_s, qint64(expectation.monthlyAmount->fen()));
    const QString title = expectation.title.simplified();
    const QJsonObject test{{u"title"_s, title}, {u"clause"_s, expectation.clause.simplified()}, {u"policy"_s, office.packs},
                           {u"dossier"_s, policy::toJson(policy::situationOf(withoutNames(**dossier), expectation.month))},
                           {u"expect"_s, expect}};
    return RuleTestFile{fileNameOf(title), QJsonDocument(test).toJson(QJsonDocument::Indented)};
}

} // namespace xieli::casework
