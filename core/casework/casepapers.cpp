// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/casepapers.h"

#include "casework/aiding.h"
#include "casework/deciding.h"
#include "casework/headname.h"
#include "casework/issueinside.h"
#include "model/payment.h"
#include "papers/casepapers.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QStringList lines(const QString &text) { return text.split(u'\n', Qt::SkipEmptyParts); }

} // namespace

Result<papers::Paper> minutesPaper(Office &office, const ConferenceId &id)
{
    return office.file->read([&](Reader &reader) -> Result<papers::Paper> {
        const auto minutes = reader.find<CaseConference>(id);
        if (!minutes)
            return fail(u"casepapers.conference_unknown"_s);
        const auto request = minutes->request.isEmpty() ? std::nullopt : reader.find<AidRequest>(minutes->request);
        const auto person = minutes->transient.isEmpty() ? std::nullopt : reader.find<TransientPerson>(minutes->transient);
        const QString subject = request ? headNameOf(reader, request->household) : minutes->household ? headNameOf(reader, *minutes->household) : person ? person->name : QString();
        return papers::minutes({office.name, minutes->day, minutes->place, minutes->chair, subject, minutes->matter, minutes->discussion, lines(minutes->present), lines(minutes->recused),
                                minutes->votesFor, minutes->votesAgainst, minutes->abstained, minutes->result == u"agreed", minutes->amount, minutes->minutesBy},
                               office.wording);
    });
}

Result<papers::Paper> aidReceiptList(Office &office, Month month)
{
    const auto rows = aidRows(office);
    if (!rows)
        return tl::unexpected(rows.error());
    papers::AidReceiptInput input{office.name, month, {}, office.today};
    for (const AidRow &row : *rows)
        for (const AidStageRow &stage : row.stages)
            for (const AidPayment &payment : stage.payments)
                if (Month::of(payment.day) == month)
                    input.rows.push_back({payment.day, row.name, row.group, office.wording.text(u"casepapers.kind_"_s + row.decision->kind),
                                          office.wording.text(u"casepapers.way_"_s + payment.way), payment.amount, payment.goods, payment.receivedBy, payment.voidedOn.has_value()});
    if (input.rows.empty())
        return fail(u"casepapers.nothing_paid"_s, {{u"month"_s, month.toString()}});
    std::stable_sort(input.rows.begin(), input.rows.end(), [](const auto &a, const auto &b) { return a.day < b.day; });
    return papers::aidReceipts(input, office.wording);
}

Result<papers::Paper> grantNotice(Office &office, const CaseId &id)
{
    return office.file->read([&](Reader &reader) -> Result<papers::Paper> {
        const auto matter = reader.find<AssistanceCase>(id);
        if (!matter)
            return fail(u"cases.unknown"_s, {{u"id"_s, id.text()}});
        std::optional<Decision> made;
        for (const Decision &decision : reader.where<Decision>("household_id", matter->household))
            if (decision.ofCase == id.text() && decision.gives() && !decision.voidedOn)
                made = decision;
        if (!made)
            return fail(u"casepapers.not_granted"_s);
        QStringList covered;
        for (const DecisionPerson &person : reader.where<DecisionPerson>("decision_id", made->id.text()))
            if (const auto member = reader.find<Member>(person.member))
                covered << member->name;
        const bool isPractice = made->document == trainingDocument();
        papers::GrantInput input;
        input.number = isPractice ? QString() : made->document;
        input.head = headNameOf(reader, matter->household);
        input.programme = office.wording.text(u"cases.programme_"_s + matter->programme);
        input.grade = gradeWords(made->grade, made->startMonth, office);
        input.persons = made->persons;
        input.monthly = made->monthlyAmount;
        input.from = made->startMonth;
        input.covered = covered;
        input.note = isPractice ? office.wording.text(u"casepapers.practice"_s) : QString();
        input.issuer = office.name;
        input.decidedOn = made->decidedOn;
        return papers::grantNotice(input, office.wording);
    });
}

} // namespace xieli::casework
