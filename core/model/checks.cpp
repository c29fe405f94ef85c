// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks.h"

#include "base/text.h"
#include "model/relation.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace xieli {

namespace {

constexpr int oldestAge = 120;

Finding warning(const QString &key, const QString &subject, const QString &field, Arguments arguments = {})
{
    return {FindingKind::Warning, key, std::move(arguments), subject, field};
}

QString called(const Member &member) { return member.name.isEmpty() ? u"?"_s : member.name; }

void checkIdentity(const Member &member, Day today, Findings &findings)
{
    const QString problem = identityProblem(member.idNumberText);
    if (!problem.isEmpty())
        findings.push_back(warning(u"model.identity_"_s + problem, member.id.text(), u"id_number_text"_s,
                                   {{u"name"_s, called(member)}}));
    const auto birth = member.birthDate();
    if (!birth)
        findings.push_back(warning(u"model.birth_unknown"_s, member.id.text(), u"birth_date"_s, {{u"name"_s, called(member)}}));
    else if (*birth > today || ageOn(*birth, today) > oldestAge)
        findings.push_back(warning(u"model.birth_impossible"_s, member.id.text(),
                                   problem.isEmpty() ? u"id_number_text"_s : u"birth_date"_s,
                                   {{u"name"_s, called(member)}, {u"day"_s, birth->toString(Qt::ISODate)}}));
}

void checkRelation(const Member &member, Findings &findings)
{
    if (member.relation == 0)
        findings.push_back(warning(u"model.relation_missing"_s, member.id.text(), u"relation"_s, {{u"name"_s, called(member)}}));
    const auto sex = member.sex();
    const auto implied = relationSex(member.relation);
    if (sex && implied && *sex != *implied)
        findings.push_back(warning(u"model.relation_sex"_s, member.id.text(), u"relation"_s,
                                   {{u"name"_s, called(member)}, {u"relation"_s, relationName(member.relation)}}));
}

void checkDisability(const Member &member, Findings &findings)
{
    const Arguments name{{u"name"_s, called(member)}};
    if (member.disabilityKind && !member.disabilityGrade)
        findings.push_back(warning(u"model.disability_grade_missing"_s, member.id.text(), u"disability_grade"_s, name));
    if (member.disabilityGrade && !member.disabilityKind)
        findings.push_back(warning(u"model.disability_kind_missing"_s, member.id.text(), u"disability_kind"_s, name));
    if (member.disabilityGrade && (*member.disabilityGrade < 1 || *member.disabilityGrade > 4))
        findings.push_back(warning(u"model.disability_grade_impossible"_s, member.id.text(), u"disability_grade"_s, name));
}

void checkProgrammeFacts(const Member &member, Day today, Findings &findings)
{
    const Arguments name{{u"name"_s, called(member)}};
    const auto birth = member.birthDate();
    const bool parentless = member.childStatus && *member.childStatus != ChildStatus::WithParents;
    if (parentless && birth && ageOn(*birth, today) >= ageOfMajority && !member.student)
        findings.push_back(warning(u"model.child_status_of_adult"_s, member.id.text(), u"child_status"_s, name));
    if (member.schoolStage && !member.student && member.workReason != WorkReason::InSchool)
        findings.push_back(warning(u"model.school_stage_without_school"_s, member.id.text(), u"school_stage"_s, name));
    if (member.residingSince && *member.residingSince > today)
        findings.push_back(warning(u"model.residing_in_future"_s, member.id.text(), u"residing_since"_s, name));
    if (member.permitSince && *member.permitSince > today)
        findings.push_back(warning(u"model.permit_in_future"_s, member.id.text(), u"permit_since"_s, name));
}

void checkMember(const Member &member, Day today, Findings &findings)
{
    if (cleaned(member.name).isEmpty())
        findings.push_back(warning(u"model.name_missing"_s, member.id.text(), u"name"_s));
    checkIdentity(member, today, findings);
    checkRelation(member, findings);
    checkDisability(member, findings);
    checkProgrammeFacts(member, today, findings);
    if (!member.labourCapacity)
        findings.push_back(warning(u"model.labour_missing"_s, member.id.text(), u"labour_capacity"_s, {{u"name"_s, called(member)}}));
    if (member.diedOn && *member.diedOn > today)
        findings.push_back(warning(u"model.death_in_future"_s, member.id.text(), u"died_on"_s, {{u"name"_s, called(member)}}));
}

void checkHead(const Dossier &dossier, Day today, Findings &findings)
{
    const QString household = dossier.household.id.text();
    const auto heads = std::count_if(dossier.members.begin(), dossier.members.end(), [](const Member &m) { return m.isHead(); });
    if (dossier.members.empty())
        findings.push_back(warning(u"model.no_members"_s, household, u"id"_s));
    else if (heads == 0)
        findings.push_back(warning(u"model.head_missing"_s, household, u"relation"_s));
    else if (heads > 1)
        findings.push_back(warning(u"model.heads_several"_s, household, u"relation"_s, {{u"count"_s, QString::number(heads)}}));
    const Member *head = dossier.head();
    const auto birth = head ? head->birthDate() : std::nullopt;
    if (birth && *birth <= today && ageOn(*birth, today) < ageOfMajority)
        findings.push_back(warning(u"model.head_minor"_s, head->id.text(), u"relation"_s,
                                   {{u"name"_s, called(*head)}, {u"age"_s, QString::number(ageOn(*birth, today))}}));
    if (head && head->diedOn)
        findings.push_back(warning(u"model.head_died"_s, head->id.text(), u"relation"_s, {{u"name"_s, called(*head)}}));
}

void checkObligors(const Dossier &dossier, Findings &findings)
{
    if (dossier.household.noObligors && !dossier.obligors.empty())
        findings.push_back(warning(u"model.obligors_contradict"_s, dossier.household.id.text(), u"no_obligors"_s, {{u"name"_s, dossier.obligors.front().name}}));
}

void checkTwice(const Dossier &dossier, Findings &findings)
{
    QHash<QString, QString> seen;
    for (const Member &member : dossier.members) {
        const QString number = withoutBlanks(member.idNumberText).toUpper();
        if (number.isEmpty() || member.leftOn) // who left and came back has a record of each time
            continue;
        if (seen.contains(number))
            findings.push_back(warning(u"model.identity_twice"_s, member.id.text(), u"id_number_text"_s,
                                       {{u"name"_s, called(member)}, {u"other"_s, seen.value(number)}}));
        else
            seen.insert(number, called(member));
    }
}

/// 代持卡: the card of somebody who is not of the household.
bool isProxyCard(const BankAccount &account, const Dossier &dossier)
{
    const QString holder = foldedName(account.holderName);
    return !holder.isEmpty() && std::none_of(dossier.members.begin(), dossier.members.end(),
                                             [&holder](const Member &member) { return foldedName(member.name) == holder; });
}

void checkAccount(const BankAccount &account, const Dossier &dossier, Day today, Findings &findings)
{
    const auto warn = [&](const QString &key, const QString &field, Arguments arguments = {}) {
        findings.push_back(warning(key, account.id.text(), field, std::move(arguments)));
    };
    if (account.number.isEmpty())
        warn(u"model.account_missing"_s, u"number"_s);
    else if (!cardNumberFits(account.number))
        warn(u"model.account_check"_s, u"number"_s);
    if (isProxyCard(account, dossier)) {
        const Arguments holder{{u"holder"_s, account.holderName}};
        if (account.holderRelation.isEmpty())
            warn(u"model.proxy_relation_missing"_s, u"holder_relation"_s, holder);
        if (account.proxyReason.isEmpty())
            warn(u"model.proxy_reason_missing"_s, u"proxy_reason"_s, holder);
    }
    const auto &until = account.validUntil;
    if (until && account.validFrom && *until < account.validFrom->addDays(-1)) // the day before: given up, it never began
        warn(u"model.account_days_reversed"_s, u"valid_until"_s, {{u"from"_s, account.validFrom->toString(Qt::ISODate)}, {u"until"_s, until->toString(Qt::ISODate)}});
    else if (until && *until < today && std::none_of(dossier.accounts.begin(), dossier.accounts.end(), [today](const BankAccount &other) { // one that replaced it
                 return (!other.validUntil || *other.validUntil >= today) && (!other.validFrom || *other.validFrom <= today);
             }))
        warn(u"model.account_expired"_s, u"valid_until"_s, {{u"until"_s, until->toString(Qt::ISODate)}});
    else if (account.validFrom && *account.validFrom > today)
        warn(u"model.account_not_yet"_s, u"valid_from"_s, {{u"from"_s, account.validFrom->toString(Qt::ISODate)}});
}

void checkMoney(const Dossier &dossier, Day today, Findings &findings)
{
    for (const BankAccount &account : dossier.accounts)
        checkAccount(account, dossier, today, findings);
    for (const IncomeItem &item : dossier.income) {
        if (item.gross.isNegative() || item.cost.isNegative())
            findings.push_back(warning(u"model.income_negative"_s, item.id.text(), u"gross_fen"_s, {{u"label"_s, item.label}}));
        else if (item.cost > item.gross)
            findings.push_back(warning(u"model.cost_above_income"_s, item.id.text(), u"cost_fen"_s, {{u"label"_s, item.label}}));
        if (item.quantity && item.unitPrice && item.quantity->times(*item.unitPrice) != item.gross)
            findings.push_back(warning(u"model.amount_differs"_s, item.id.text(), u"gross_fen"_s,
                                       {{u"label"_s, item.label}, {u"computed"_s, item.quantity->times(*item.unitPrice).toString()},
                                        {u"amount"_s, item.gross.toString()}}));
    }
}

void checkVisits(const Dossier &dossier, Day today, Findings &findings)
{
    for (const Visit &visit : dossier.visits) {
        const Arguments day{{u"day"_s, visit.day.toString(Qt::ISODate)}};
        const QString first = foldedName(visit.firstVisitor);
        const QString second = foldedName(visit.secondVisitor);
        if (first.isEmpty() || second.isEmpty() || first == second)
            findings.push_back(warning(u"model.visitors_two"_s, visit.id.text(), u"second_visitor"_s, day));
        if (!visit.visitorsSigned || !visit.familySigned)
            findings.push_back(warning(u"model.visit_unsigned"_s, visit.id.text(),
                                       visit.visitorsSigned ? u"family_signed"_s : u"visitors_signed"_s, day));
        if (visit.day > today)
            findings.push_back(warning(u"model.visit_in_future"_s, visit.id.text(), u"day"_s, day));
    }
}

} // namespace

QString identityProblem(QStringView typed)
{
    const QString text = withoutBlanks(typed).toUpper();
    if (text.isEmpty())
        return u"missing"_s;
    if (text.size() != 18)
        return u"length"_s;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (!(text[i] >= u'0' && text[i] <= u'9') && !(i == 17 && text[i] == u'X'))
            return u"characters"_s;
    if (!QDate::fromString(text.mid(6, 8), u"yyyyMMdd"_s).isValid())
        return u"date"_s;
    return IdNumber::parse(text) ? QString() : u"check"_s;
}

bool cardNumberFits(QStringView digits)
{
    if (digits.size() < 12 || digits.size() > 19)
        return false;
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const QChar c = digits[digits.size() - 1 - i];
        if (c < u'0' || c > u'9')
            return false;
        const int digit = c.unicode() - u'0';
        const int weighted = i % 2 == 0 ? digit : digit * 2;
        sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
}

Findings checkDossier(const Dossier &dossier, Day today)
{
    Findings findings;
    checkHead(dossier, today, findings);
    for (const Member &member : dossier.members)
        checkMember(member, today, findings);
    checkObligors(dossier, findings);
    checkTwice(dossier, findings);
    const auto &declared = dossier.household.claimedPersons;
    const auto present = std::count_if(dossier.members.begin(), dossier.members.end(),
                                       [](const Member &m) { return m.coLiving && !m.leftOn && !m.diedOn; });
    const auto gone = std::count_if(dossier.members.begin(), dossier.members.end(), [](const Member &m) { return m.leftOn || m.diedOn; });
    const auto came = std::count_if(dossier.members.begin(), dossier.members.end(), [](const Member &m) { return m.joinedOn && !m.leftOn && !m.diedOn; });
    const bool toldByEvents = declared && present - came <= *declared && *declared <= present + gone; // the roster counted them while they were there
    if (declared && *declared != present && !toldByEvents)
        findings.push_back(warning(u"model.persons_differ"_s, dossier.household.id.text(), u"claimed_persons"_s,
                                   {{u"declared"_s, QString::number(*declared)}, {u"counted"_s, QString::number(present)}}));
    checkMoney(dossier, today, findings);
    checkVisits(dossier, today, findings);
    return findings;
}

Findings checkAcross(const std::vector<const Dossier *> &dossiers)
{
    struct Place { QString household; QString head; QString record; };
    QHash<QString, std::vector<Place>> people;
    QHash<QString, std::vector<Place>> cards;
    for (const Dossier *dossier : dossiers) {
        const Member *head = dossier->head();
        const QString name = head ? called(*head) : u"?"_s;
        for (const Member &member : dossier->members)
            if (const QString number = withoutBlanks(member.idNumberText).toUpper(); !number.isEmpty() && !member.leftOn)
                people[number].push_back({dossier->household.id.text(), name, member.id.text()});
        for (const BankAccount &account : dossier->accounts)
            if (!account.number.isEmpty())
                cards[account.number].push_back({dossier->household.id.text(), name, account.id.text()});
    }
    Findings findings;
    const auto report = [&findings](const QHash<QString, std::vector<Place>> &all, const QString &key, const QString &field) {
        QStringList numbers = all.keys();
        numbers.sort();
        for (const QString &number : numbers)
            for (const Place &place : all[number])
                for (const Place &other : all[number])
                    if (place.household != other.household) {
                        findings.push_back(warning(key, place.record, field, {{u"name"_s, place.head}, {u"other"_s, other.head}}));
                        break;
                    }
    };
    report(people, u"model.identity_in_two_households"_s, u"id_number_text"_s);
    report(cards, u"model.account_in_two_households"_s, u"number"_s);
    return findings;
}

} // namespace xieli
