// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/file/householdfile.h"

#include "model/relation.h"
#include "papers/forms/formpen.h"

#include <QRegularExpression>

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

void writeHouseholdKept(FormPen &pen)
{
    const Household &household = pen.input.dossier->household;
    pen.row({pen.label(u"head"_s, 4), pen.value(pen.headName(), 8), pen.label(u"identity"_s, 4), pen.value(pen.headIdentity(), 8)});
    pen.row({pen.label(u"address"_s, 4), pen.value(pen.address(), 8), pen.label(u"phone"_s, 4), pen.value(pen.phone(), 8)});
    pen.row({pen.label(u"file_place"_s, 4), pen.value(household.village + household.group, 8), pen.label(u"residence"_s, 4),
             pen.value(pen.choice(u"residence"_s, std::optional(household.residence)), 8)});
    pen.row({pen.label(u"registered_poor"_s, 4), pen.value(pen.yesNo(household.registeredPoor), 8), pen.label(u"staff_relative"_s, 4),
             pen.value(pen.yesNo(household.staffRelative), 8)});
    pen.row({pen.label(u"cause"_s, 4), pen.value(pen.choice(u"cause"_s, household.povertyCause), 20)});
    pen.row({pen.label(u"receives"_s, 4), pen.value(pen.input.category + pen.input.grade, 8), pen.label(u"protected"_s, 4), pen.value(pen.countOf(pen.input.persons), 8)});
    if (household.closedOn)
        pen.row({pen.label(u"file_closed"_s, 4), pen.value(dayWords(*household.closedOn), 8), pen.label(u"file_reason"_s, 4), pen.value(household.closedReason, 8)});
    if (!household.note.isEmpty())
        pen.row({pen.label(u"file_note"_s, 4), pen.value(household.note, 20)});
}

void writeMembersKept(FormPen &pen)
{
    pen.section(u"section_members"_s);
    pen.headers({{"name", 3}, {"relation", 3}, {"sex", 2}, {"file_birth", 4}, {"identity", 6}, {"health", 3}, {"labour", 3}});
    pen.memberRows(pen.members(), 1, {3, 3, 2, 4, 6, 3, 3}, [&pen](const Member &member) {
        const QString disability = pen.disabilityOf(member);
        return QStringList{pen.nameOf(member), relationName(member.relation), pen.sexOf(member),
                           member.birthDate() ? member.birthDate()->toString(Qt::ISODate) : QString(), member.idNumberText,
                           QStringList{pen.name(u"health"_s, member.health), disability}.filter(QRegularExpression(u"."_s)).join(u'、'), pen.name(u"labour"_s, member.labourCapacity)};
    });
}

void writeGone(FormPen &pen)
{
    std::vector<Member> gone = pen.input.dossier->members;
    std::erase_if(gone, [](const Member &member) { return !member.diedOn && !member.leftOn; });
    if (gone.empty())
        return;
    pen.section(u"file_gone"_s);
    pen.headers({{"name", 4}, {"relation", 4}, {"file_gone_how", 4}, {"day", 5}, {"file_reason", 7}});
    pen.memberRows(gone, 1, {4, 4, 4, 5, 7}, [&pen](const Member &member) {
        return QStringList{member.name, relationName(member.relation), pen.word(member.diedOn ? u"file_died"_s : u"file_left"_s),
                           dayWords(member.diedOn ? *member.diedOn : *member.leftOn), member.leftReason};
    });
}

void writeAccounts(FormPen &pen)
{
    if (pen.input.dossier->accounts.empty())
        return;
    pen.section(u"file_accounts"_s);
    pen.headers({{"bank", 5}, {"account", 7}, {"holder", 3}, {"file_holder_relation", 4}, {"file_valid", 5}});
    for (const BankAccount &account : pen.input.dossier->accounts) {
        const QString from = account.validFrom ? account.validFrom->toString(Qt::ISODate) : QString();
        const QString until = account.validUntil ? account.validUntil->toString(Qt::ISODate) : QString();
        pen.row({pen.centred(account.bank, 5), pen.centred(account.number, 7), pen.centred(account.holderName, 3),
                 pen.centred(account.holderRelation, 4), pen.centred(from.isEmpty() && until.isEmpty() ? QString() : from + u'—' + until, 5)});
    }
}

void writeObligorsKept(FormPen &pen)
{
    if (pen.input.dossier->obligors.empty())
        return;
    pen.section(u"section_obligors"_s);
    pen.headers({{"name", 3}, {"relation", 3}, {"identity", 6}, {"obligor_able", 4}, {"file_agreed", 4}, {"file_given", 4}});
    for (const Obligor &obligor : pen.input.dossier->obligors)
        pen.row({pen.centred(obligor.name, 3), pen.centred(relationName(obligor.relation), 3), pen.centred(obligor.idNumberText, 6),
                 pen.centred(obligor.ability == Ability::Unknown ? QString() : pen.word(obligor.ability == Ability::Able ? u"able"_s : u"unable"_s), 4),
                 {pen.moneyOf(obligor.agreedYearly), 4, Align::Right}, {pen.moneyOf(obligor.paidYearly), 4, Align::Right}});
}

} // namespace

Paper fileRecord(const HouseholdFileInput &input, const Wording &wording)
{
    FormPen pen(u"file_record"_s, input.form, wording);
    writeHouseholdKept(pen);
    writeMembersKept(pen);
    writeGone(pen);
    writeAccounts(pen);
    writeObligorsKept(pen);
    return pen.finished();
}

} // namespace xieli::papers
