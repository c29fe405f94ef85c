// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/casepapers.h"

#include "casework/aiding.h"
#include "casework/casesinside.h"
#include "casework/deciding.h"
#include "casework/headname.h"
#include "casework/issueinside.h"
#include "model/payment.h"
#include "papers/casepapers.h"

#include <QHash>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QStringList lines(const QString &text) { return text.split(u'\n', Qt::SkipEmptyParts); }

/// Whom a case is about, in words.
struct CaseWords {
    AssistanceCase matter;
    QString head;
    QString programme;
    std::vector<CasePaper> papers;
    QStringList missing() const
    {
        QStringList missing;
        for (const CasePaper &paper : papers)
            if (!paper.handedOn)
                missing << paper.what;
        return missing;
    }
};

Result<CaseWords> caseWords(Reader &reader, const Office &office, const QString &id)
{
    const auto matter = reader.find<AssistanceCase>(CaseId(id));
    if (!matter)
        return fail(u"cases.unknown"_s, {{u"id"_s, id}});
    return CaseWords{*matter, headNameOf(reader, matter->household), office.wording.text(u"cases.programme_"_s + matter->programme), reader.where<CasePaper>("case_id", matter->id)};
}

/// A village only draws up what an office gives out.
QString issuerOf(const Office &office) { return office.role == OfficeRole::Township ? office.name : QString(); }

/// What a case's decisions give; 特困 is granted in several parts.
std::vector<Decision> grantsOf(Reader &reader, const AssistanceCase &matter)
{
    std::vector<Decision> made;
    for (Decision &decision : reader.where<Decision>("household_id", matter.household))
        if (decision.ofCase == matter.id.text() && decision.gives() && !decision.voidedOn)
            made.push_back(std::move(decision));
    return made;
}

/// The paper by which it was decided; empty: for training.
QString numberOfGrant(const std::vector<Decision> &made)
{
    const QString document = made.back().document;
    return document == trainingDocument() ? QString() : document;
}

/// All parts together: what is paid a month, for how many, from when on.
papers::GrantInput grantedBy(Reader &reader, const Office &office, const std::vector<Decision> &made)
{
    papers::GrantInput input;
    QHash<QString, int> persons; // of the household, and of each person who has something of his own
    input.from = made.front().startMonth;
    for (const Decision &decision : made) {
        const QString whose = decision.member ? decision.member->text() : QString();
        persons[whose] = std::max(persons.value(whose), decision.persons);
        if (decision.monthlyAmount)
            input.monthly = input.monthly.value_or(Money()) + *decision.monthlyAmount;
        input.from = std::min(input.from, decision.startMonth);
        if (decision.grade)
            input.grade = gradeWords(decision.grade, decision.startMonth, office);
        for (const DecisionPerson &person : reader.where<DecisionPerson>("decision_id", decision.id.text()))
            if (const auto member = reader.find<Member>(person.member); member && !input.covered.contains(member->name))
                input.covered << member->name;
    }
    for (const int count : persons)
        input.persons += count;
    if (made.back().document == trainingDocument())
        input.note = office.wording.text(u"casepapers.practice"_s);
    input.issuer = office.name;
    input.decidedOn = made.back().decidedOn;
    return input;
}

CasePaperDrawn caseDrawn(papers::Paper paper, const CasePaperWish &wish, const CaseWords &words, const QString &number, Day day)
{
    const QString name = words.matter.applicant.isEmpty() ? words.head : words.matter.applicant;
    return {std::move(paper), {casePaperKind(wish.kind), words.matter.household, Month::of(words.matter.acceptedOn), number, name, day}};
}

Result<CasePaperDrawn> materialsDrawn(Reader &reader, const Office &office, const CasePaperWish &wish)
{
    const auto words = caseWords(reader, office, wish.id);
    if (!words)
        return tl::unexpected(words.error());
    const AssistanceCase &matter = words->matter;
    const QString number = wish.number.value_or(matter.number);
    const Day day = wish.day.isValid() ? wish.day : office.today;
    papers::MaterialsInput input{number, words->head, matter.applicant, words->programme, matter.acceptedOn, {}, words->missing(), office.user, issuerOf(office), day};
    for (const CasePaper &paper : words->papers)
        if (paper.handedOn)
            input.handed.emplace_back(paper.what, *paper.handedOn);
    if (words->papers.empty())
        return fail(u"casepapers.nothing_handed"_s);
    return caseDrawn(papers::materialsReceipt(input, office.wording), wish, *words, number, day);
}

Result<CasePaperDrawn> supplementDrawn(Reader &reader, const Office &office, const CasePaperWish &wish)
{
    const auto words = caseWords(reader, office, wish.id);
    if (!words)
        return tl::unexpected(words.error());
    QString reason;
    for (const CaseStep &step : stepsOf(reader, words->matter.id)) // the last time it was sent back
        if (!step.backTo.isEmpty())
            reason = office.wording.text(u"cases.back_"_s + step.backCode) + u'：' + step.backReason;
    if (words->missing().isEmpty() && reason.isEmpty())
        return fail(u"casepapers.nothing_missing"_s);
    const Day day = wish.day.isValid() ? wish.day : office.today;
    const QString number = wish.number.value_or(QString());
    const papers::SupplementInput input{number, words->head, words->matter.applicant, words->programme, words->matter.acceptedOn, reason, words->missing(), issuerOf(office), day};
    return caseDrawn(papers::supplementSlip(input, office.wording), wish, *words, number, day);
}

Result<CasePaperDrawn> refusalOfAid(Reader &reader, const Office &office, const CasePaperWish &wish)
{
    const auto decision = reader.find<AidDecision>(AidDecisionId(wish.id));
    if (!decision || decision->action != u"refuse" || decision->voidedOn)
        return fail(u"casepapers.not_refused"_s);
    const auto request = decision->request ? reader.find<AidRequest>(*decision->request) : std::nullopt;
    const auto person = decision->transient ? reader.find<TransientPerson>(*decision->transient) : std::nullopt;
    papers::AidRefusalInput input;
    input.number = wish.number.value_or(decision->document);
    input.name = request ? headNameOf(reader, request->household) : person ? person->name : QString();
    input.kind = office.wording.text(u"casepapers.kind_"_s + decision->kind);
    if (request)
        input.askedOn = request->day;
    if (const auto minutes = decision->conference.isEmpty() ? std::nullopt : reader.find<CaseConference>(ConferenceId(decision->conference)); minutes && minutes->result == u"not_agreed")
        input.conferenceOn = minutes->day;
    input.reason = decision->reason;
    input.issuer = issuerOf(office);
    input.decidedOn = wish.day.isValid() ? wish.day : decision->decidedOn;
    const Issue issue{casePaperKind(wish.kind), request ? request->household : HouseholdId(), Month::of(decision->decidedOn), input.number, input.name, input.decidedOn};
    return CasePaperDrawn{papers::aidRefusal(input, office.wording), issue};
}

/// The drawn paper of before with what the register says of it.
Result<CasePaperDrawn> conferenceMinutes(Office &office, const CasePaperWish &wish)
{
    auto paper = minutesPaper(office, ConferenceId(wish.id));
    if (!paper)
        return tl::unexpected(paper.error());
    return office.file->read([&](Reader &reader) {
        const auto minutes = *reader.find<CaseConference>(ConferenceId(wish.id));
        const auto request = minutes.request.isEmpty() ? std::nullopt : reader.find<AidRequest>(minutes.request);
        const HouseholdId household = request ? request->household : minutes.household.value_or(HouseholdId());
        return CasePaperDrawn{std::move(*paper), {casePaperKind(wish.kind), household, Month::of(minutes.day), wish.number.value_or(QString()), minutes.chair, minutes.day}};
    });
}

Result<CasePaperDrawn> grantDrawn(Office &office, const CasePaperWish &wish)
{
    auto paper = grantNotice(office, CaseId(wish.id), wish.number);
    if (!paper)
        return tl::unexpected(paper.error());
    return office.file->read([&](Reader &reader) -> Result<CasePaperDrawn> {
        const auto words = caseWords(reader, office, wish.id);
        if (!words)
            return tl::unexpected(words.error());
        const std::vector<Decision> made = grantsOf(reader, words->matter);
        const QString number = wish.number.value_or(numberOfGrant(made));
        const Day day = made.back().decidedOn;
        return caseDrawn(std::move(*paper), wish, *words, number, day);
    });
}

} // namespace

QString casePaperKind(CasePaperKind kind)
{
    static const QMap<CasePaperKind, QString> kinds{{CasePaperKind::Materials, u"case_receipt"_s}, {CasePaperKind::Supplement, u"case_supplement"_s}, {CasePaperKind::Grant, u"case_grant"_s},
                                                    {CasePaperKind::Minutes, u"case_minutes"_s}, {CasePaperKind::AidRefusal, u"aid_refusal"_s}, {CasePaperKind::AidReceipts, u"aid_receipts"_s}};
    return kinds.value(kind);
}

Result<CasePaperDrawn> casePaper(Office &office, const CasePaperWish &wish)
{
    if (wish.kind == CasePaperKind::Minutes)
        return conferenceMinutes(office, wish);
    if (wish.kind == CasePaperKind::Grant)
        return grantDrawn(office, wish);
    if (wish.kind == CasePaperKind::AidReceipts) {
        auto paper = aidReceiptList(office, wish.month);
        return paper ? Result<CasePaperDrawn>({std::move(*paper), {casePaperKind(wish.kind), {}, wish.month, wish.number.value_or(QString()), office.name, office.today}}) : tl::unexpected(paper.error());
    }
    return office.file->read([&](Reader &reader) {
        return wish.kind == CasePaperKind::Materials ? materialsDrawn(reader, office, wish) : wish.kind == CasePaperKind::Supplement ? supplementDrawn(reader, office, wish) : refusalOfAid(reader, office, wish);
    });
}

Result<QString> newestConference(Office &office, const AidRow &row)
{
    return office.file->read([&](Reader &reader) {
        const auto held = row.request ? reader.where<CaseConference>("aid_request_id", row.request->id.text()) : row.transient ? reader.where<CaseConference>("transient_id", row.transient->id.text())
                                                                                                                              : std::vector<CaseConference>();
        const auto newest = std::max_element(held.begin(), held.end(), [](const CaseConference &one, const CaseConference &other) { return one.day < other.day; });
        return newest == held.end() ? QString() : newest->id.text();
    });
}

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

Result<papers::Paper> grantNotice(Office &office, const CaseId &id, const std::optional<QString> &number)
{
    return office.file->read([&](Reader &reader) -> Result<papers::Paper> {
        const auto matter = reader.find<AssistanceCase>(id);
        if (!matter)
            return fail(u"cases.unknown"_s, {{u"id"_s, id.text()}});
        const std::vector<Decision> made = grantsOf(reader, *matter);
        if (made.empty())
            return fail(u"casepapers.not_granted"_s);
        papers::GrantInput input = grantedBy(reader, office, made);
        input.number = number.value_or(numberOfGrant(made));
        input.head = headNameOf(reader, matter->household);
        input.programme = office.wording.text(u"cases.programme_"_s + matter->programme);
        return papers::grantNotice(input, office.wording);
    });
}

} // namespace xieli::casework
