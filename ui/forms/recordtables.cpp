// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/recordtables.h"

#include "papers/format.h"
#include "words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

struct Records {
    Q_DECLARE_TR_FUNCTIONS(Records)

public:
    static std::vector<RowColumn<Visit>> visits()
    {
        return {
            {tr("Day"), [](const Visit &v) { return dayWords(v.day); }},
            {tr("Visitors"), [](const Visit &v) { return v.secondVisitor.isEmpty() ? v.firstVisitor : v.firstVisitor + u", "_s + v.secondVisitor; }},
            {tr("Signed"), [](const Visit &v) {
                          return v.visitorsSigned && v.familySigned ? tr("all") : v.visitorsSigned ? tr("visitors") : v.familySigned ? tr("family") : tr("nobody");
                      }},
            {tr("Notes"), [](const Visit &v) { return QString(v.notes).replace(u'\n', u' '); }},
        };
    }
    static std::vector<RowColumn<Decision>> decisions()
    {
        return {
            {tr("From"), [](const Decision &d) { return d.startMonth.toString(); }},
            {tr("Until"), [](const Decision &d) { return !d.gives() ? QString() : d.endMonth ? d.endMonth->toString() : tr("open"); }},
            {tr("Decision"), [](const Decision &d) {
                          return d.action == u"stop" ? tr("Stopped") : d.action == u"refuse" ? tr("Refused") : categoryWords(d.category, d.grade);
                      }},
            {tr("Persons"), [](const Decision &d) { return d.gives() ? QString::number(d.persons) : QString(); }, {}, true},
            {tr("Yuan a month"), [](const Decision &d) { return moneyWords(d.monthlyAmount); }, {}, true},
            {tr("Decided"), [](const Decision &d) { return dayWords(d.decidedOn) + u' ' + d.decidedBy; }},
            {tr("Paper or reason"), [](const Decision &d) {
                          if (d.isSuperseded())
                              return tr("Replaced by another decision");
                          return d.voidedOn ? tr("Voided: %1").arg(d.voidReason) : (d.document == u"roster"_s ? tr("Roster") : d.document) + u' ' + d.reason;
                      }},
        };
    }
    static std::vector<RowColumn<CheckLine>> checks(const papers::Wording &wording)
    {
        const auto of = [](auto tell) { return [tell](const CheckLine &line) { return line.hit ? tell(*line.hit) : QString(); }; };
        return {
            {tr("As of"), [](const CheckLine &line) { return line.counts ? dayWords(line.report.asOf) : tr("%1 (older)").arg(dayWords(line.report.asOf)); }},
            {tr("Person"), of([](const casework::CheckRow &hit) { return hit.name; })},
            {tr("Kind"), of([&wording](const casework::CheckRow &hit) { return casework::checkKindText(hit.item.kind, wording); })},
            {tr("The county found"), [](const CheckLine &line) { return line.hit ? papers::numbersMasked(line.hit->item.words) : tr("nothing"); }},
            {tr("Amount"), of([](const casework::CheckRow &hit) { return moneyWords(hit.item.amount); }), {}, true},
            {tr("The record says"), of([&wording](const casework::CheckRow &hit) { return hit.item.ours.isEmpty() ? wording.text(u"checks.ours_nothing"_s) : hit.item.ours; })},
            {tr("Answer"), of([&wording](const casework::CheckRow &hit) { return wording.text(u"checks.answer_"_s + hit.item.answer) + u' ' + hit.item.reason; })},
        };
    }
    static QString kind(PaymentKind kind)
    {
        switch (kind) {
        case PaymentKind::Regular:
            return tr("Month's amount");
        case PaymentKind::BackPay:
            return tr("Back-pay");
        case PaymentKind::Opening:
            return tr("Confirmed from the roster");
        case PaymentKind::Receivable:
            return tr("Paid too much");
        case PaymentKind::Recovery:
            return tr("Recovered");
        }
        return {};
    }
    static std::vector<RowColumn<casework::HouseholdPayment>> payments()
    {
        using Payment = casework::HouseholdPayment;
        return {
            {tr("For month"), [](const Payment &p) { return p.line.forMonth.toString(); }},
            {tr("Kind"), [](const Payment &p) { return kind(p.line.kind); }},
            {tr("Yuan"), [](const Payment &p) { return moneyWords(p.line.amount); }, {}, true},
            {tr("Persons"), [](const Payment &p) { return QString::number(p.line.persons); }, {}, true},
            {tr("State"), [](const Payment &p) { return p.state == BatchState::Draft ? tr("draft") : tr("approved"); }},
            {tr("Computed"), [](const Payment &p) { return p.line.reason; }},
        };
    }
};

} // namespace

std::vector<CheckLine> checkLines(const std::vector<casework::CheckFile> &files)
{
    std::vector<CheckLine> lines;
    for (const casework::CheckFile &file : files) {
        if (file.hits.empty())
            lines.push_back({file.report, file.counts, {}});
        for (const casework::CheckRow &hit : file.hits)
            lines.push_back({file.report, file.counts, hit});
    }
    return lines;
}

RowTable<CheckLine> *checkTable(const papers::Wording &wording, QObject *parent) { return new RowTable<CheckLine>(Records::checks(wording), parent); }
RowTable<Visit> *visitTable(QObject *parent) { return new RowTable<Visit>(Records::visits(), parent); }
RowTable<Decision> *decisionTable(QObject *parent) { return new RowTable<Decision>(Records::decisions(), parent); }
RowTable<casework::HouseholdPayment> *paymentTable(QObject *parent) { return new RowTable<casework::HouseholdPayment>(Records::payments(), parent); }

} // namespace xieli::ui
