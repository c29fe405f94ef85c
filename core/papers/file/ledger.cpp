// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/file/householdfile.h"

#include "papers/forms/formpen.h"

#include <algorithm>

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

QString monthsOf(const Decision &decision, const FormPen &pen)
{
    return monthWords(decision.startMonth) + u'—' + (decision.endMonth ? monthWords(*decision.endMonth) : pen.word(u"file_open"_s));
}

void writeDecisions(FormPen &pen, const QHash<QString, QString> &decided)
{
    auto decisions = pen.input.dossier->decisions;
    std::stable_sort(decisions.begin(), decisions.end(), [](const Decision &a, const Decision &b) { return a.startMonth < b.startMonth; });
    pen.heading(u"file_decisions"_s);
    if (decisions.empty())
        return pen.paragraph(pen.word(u"file_no_decision"_s), 0);
    Table table = pen.table({{"file_months_in_force", 4}, {"file_decision", 3}, {"file_persons_helped", 1}, {"file_monthly", 2}, {"file_decided", 4}, {"file_grounds", 4}}, {5});
    table.columns[3].align = Align::Right;
    for (const Decision &decision : decisions) {
        QStringList grounds{decision.document == u"roster" ? pen.word(u"file_roster"_s) : decision.document, decision.reason};
        if (decision.voidedOn)
            grounds << (decision.isSuperseded() ? pen.word(u"file_superseded"_s) : pen.word(u"file_voided"_s, {{u"reason"_s, decision.voidReason}}));
        grounds.removeAll(QString());
        grounds.removeDuplicates();
        QString what = decided.value(decision.id.text());
        if (decision.state == u"gradual_exit")
            what += pen.word(u"file_gradual_exit"_s);
        table.rows.push_back({monthsOf(decision, pen), what, QString::number(decision.persons), pen.moneyOf(decision.monthlyAmount),
                              dayWords(decision.decidedOn) + u' ' + decision.decidedBy, grounds.join(pen.word(u"separator"_s))});
    }
    pen.paper.blocks.push_back(std::move(table));
}

} // namespace

Paper filePayments(const HouseholdFileInput &input, const Wording &wording)
{
    FormPen pen(u"file_payments"_s, input.form, wording);
    writeDecisions(pen, input.decided);
    pen.heading(u"file_paid"_s);
    if (input.payments.empty()) {
        pen.paragraph(pen.word(u"file_no_payment"_s), 0);
        return pen.finished();
    }
    Table table = pen.table({{"file_month", 3}, {"file_what", 3}, {"file_benefit", 3}, {"file_persons_helped", 1}, {"file_yuan", 3}, {"file_state", 2}, {"file_computed", 5}}, {6});
    table.columns[4].align = Align::Right;
    Money sum;
    for (const FilePayment &payment : input.payments) {
        if (payment.isPaid)
            sum = sum + payment.amount;
        table.rows.push_back({monthWords(payment.month), payment.what, payment.benefit, QString::number(payment.persons), amount(payment.amount), payment.state, payment.reason});
    }
    table.totals = {pen.word(u"file_paid_total"_s), {}, {}, {}, amount(sum), {}, {}};
    pen.paper.blocks.push_back(std::move(table));
    return pen.finished();
}

Paper fileEvents(const HouseholdFileInput &input, const Wording &wording)
{
    FormPen pen(u"file_events"_s, input.form, wording);
    Table table = pen.table({{"day", 3}, {"file_happened", 2}, {"file_who", 3}, {"details", 5}, {"file_reason", 3}, {"file_proof", 3}}, {3, 4, 5});
    for (const FileMoment &moment : input.moments)
        table.rows.push_back({dayWords(moment.day), moment.what, moment.who, moment.details, moment.reason, moment.paper});
    pen.paper.blocks.push_back(std::move(table));
    return pen.finished();
}

Paper fileAssessments(const HouseholdFileInput &input, const Wording &wording)
{
    FormPen pen(u"file_assessments"_s, input.form, wording);
    Table table = pen.table({{"file_month", 3}, {"file_result", 3}, {"file_persons_helped", 1}, {"file_per_capita", 3}, {"file_line", 3}, {"file_monthly", 3}, {"file_packs", 5}}, {6});
    for (const std::size_t column : {3U, 4U, 5U})
        table.columns[column].align = Align::Right;
    for (const FileAssessment &assessed : input.assessments)
        table.rows.push_back({monthWords(assessed.month), assessed.result, QString::number(assessed.persons), pen.moneyOf(assessed.perCapita), pen.moneyOf(assessed.line),
                              pen.moneyOf(assessed.monthlyAmount), assessed.packs});
    pen.paper.blocks.push_back(std::move(table));
    pen.paragraph(pen.word(u"file_reasons_follow"_s), 0);
    return pen.finished();
}

} // namespace xieli::papers
