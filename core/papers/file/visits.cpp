// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/file/householdfile.h"

#include "papers/forms/formpen.h"

#include <algorithm>

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

class Visits {
public:
    Visits(const HouseholdFileInput &input, const Wording &wording) : m_pen(u"file_visits"_s, input.form, wording), m_dossier(*m_pen.input.dossier)
    {
        m_pen.paper.orientation = Orientation::Landscape;
    }

    Paper run()
    {
        visits();
        std::vector<const Survey *> surveys;
        for (const Survey &survey : m_dossier.surveys)
            if (survey.acceptedOn)
                surveys.push_back(&survey);
        std::stable_sort(surveys.begin(), surveys.end(), [](const Survey *a, const Survey *b) { return b->from < a->from; });
        for (const Survey *survey : surveys)
            income(*survey);
        result();
        property();
        expenses();
        aid();
        bills();
        return m_pen.finished();
    }

private:
    QString nameOf(const std::optional<MemberId> &id) const
    {
        for (const Member &member : m_dossier.members)
            if (id == member.id)
                return member.name;
        return m_pen.word(u"file_household"_s);
    }
    void put(Table table)
    {
        m_pen.paper.blocks.push_back(std::move(table));
    }

    void visits()
    {
        auto all = m_dossier.visits;
        std::stable_sort(all.begin(), all.end(), [](const Visit &a, const Visit &b) { return b.day < a.day; });
        m_pen.heading(u"file_visits_made"_s);
        if (all.empty())
            return m_pen.paragraph(m_pen.word(u"file_no_visit"_s), 0);
        Table table = m_pen.table({{"visit_day", 2}, {"visitors", 3}, {"file_visitors_signed", 2}, {"file_family_signed", 2}, {"seen", 8}}, {4});
        for (const Visit &visit : all) {
            QStringList visitors{visit.firstVisitor, visit.secondVisitor};
            visitors.removeAll(QString());
            table.rows.push_back({dayWords(visit.day), visitors.join(m_pen.word(u"separator"_s)), m_pen.word(visit.visitorsSigned ? u"yes"_s : u"no"_s),
                                  m_pen.word(visit.familySigned ? u"yes"_s : u"no"_s), visit.notes});
        }
        put(std::move(table));
    }

    void income(const Survey &survey)
    {
        Table table = m_pen.table({{"file_earner", 2}, {"item", 3}, {"details", 4}, {"file_quantity", 2}, {"file_price", 2}, {"file_gross", 3}, {"file_cost", 2}, {"file_source", 3}}, {2, 7});
        Money gross, cost;
        bool isByList = false;
        for (const IncomeItem &item : m_dossier.income) {
            if (item.survey != survey.id)
                continue;
            const QString line = incomeLineOf(item.kind);
            table.rows.push_back({nameOf(item.earner), m_pen.word(line.isEmpty() ? u"file_not_counted"_s : line), item.label,
                                  item.quantity ? item.quantity->toString() + item.unit : QString(), m_pen.moneyOf(item.unitPrice),
                                  item.isPricedByList() ? m_pen.word(u"file_by_list"_s) : amount(item.gross), item.cost.isZero() ? QString() : amount(item.cost), item.evidence});
            isByList = isByList || item.isPricedByList() || item.spreadMonths || line.isEmpty() || item.kind == u"T10"; // these do not stand in the sum as written
            gross = gross + item.gross;
            cost = cost + item.cost;
        }
        m_pen.paper.blocks.push_back(Paragraph{m_pen.word(u"file_survey"_s, {{u"from"_s, monthWords(survey.from)}, {u"to"_s, monthWords(survey.to)}, {u"day"_s, dayWords(*survey.acceptedOn)}}),
                                               Align::Left, true, 0, 0, true});
        if (table.rows.empty())
            return m_pen.paragraph(m_pen.word(u"file_no_income"_s), 0);
        if (!isByList)
            table.totals = {m_pen.word(u"file_total"_s), {}, {}, {}, {}, amount(gross), amount(cost), {}};
        for (const std::size_t column : {4U, 5U, 6U})
            table.columns[column].align = Align::Right;
        put(std::move(table));
    }

    /// What the law makes of it in the month at hand.
    void result()
    {
        const FormInput &input = m_pen.input;
        if (!input.surveyFrom || !input.annualIncome)
            return;
        m_pen.row({m_pen.label(u"income_total"_s, 5), m_pen.value(m_pen.moneyOf(input.annualIncome), 3), m_pen.label(input.yearly ? u"per_capita_year"_s : u"per_capita_month"_s, 4),
                   m_pen.value(m_pen.moneyOf(input.perCapita), 4), m_pen.label(input.yearly ? u"line_year"_s : u"line_month"_s, 5), m_pen.value(m_pen.moneyOf(input.line), 3)});
        m_pen.closeRows();
    }

    void property()
    {
        if (m_dossier.property.empty())
            return;
        m_pen.heading(u"section_property"_s);
        Table table = m_pen.table({{"owner", 2}, {"item", 3}, {"details", 6}, {"file_area", 2}, {"file_value", 3}, {"file_exempt", 4}}, {2, 5});
        for (const PropertyItem &item : m_dossier.property) {
            const QString line = propertyLineOf(item.kind);
            table.rows.push_back({nameOf(item.owner), line.isEmpty() ? QString() : m_pen.word(line), item.description,
                                  item.area ? m_pen.word(u"square_metres"_s, {{u"area"_s, item.area->toString()}}) : QString(), m_pen.moneyOf(item.value),
                                  item.exempt ? m_pen.word(u"yes"_s) + u' ' + item.exemptReason : QString()});
        }
        put(std::move(table));
    }

    void expenses()
    {
        if (m_dossier.expenses.empty())
            return;
        m_pen.heading(u"section_expenses"_s);
        Table table = m_pen.table({{"file_whose", 2}, {"details", 6}, {"expense_rigid", 2}, {"file_yearly", 3}, {"file_source", 4}}, {1, 4});
        for (const ExpenseItem &item : m_dossier.expenses)
            table.rows.push_back({nameOf(item.member), item.label, m_pen.word(item.rigid ? u"yes"_s : u"no"_s), amount(item.amount), item.evidence});
        put(std::move(table));
    }

    void aid()
    {
        if (m_dossier.aidRequests.empty())
            return;
        m_pen.heading(u"file_aid"_s);
        Table table = m_pen.table({{"file_asked", 2}, {"file_cause", 6}, {"file_persons_helped", 2}, {"file_months", 2}, {"file_proposed", 3}, {"file_note", 5}}, {1, 5});
        for (const AidRequest &request : m_dossier.aidRequests)
            table.rows.push_back({request.day ? dayWords(*request.day) : QString(), request.cause, m_pen.countOf(request.persons), m_pen.countOf(request.months),
                                  m_pen.moneyOf(request.proposed), request.note});
        put(std::move(table));
    }

    void bills()
    {
        if (m_dossier.medicalBills.empty())
            return;
        m_pen.heading(u"file_bills"_s);
        Table table = m_pen.table({{"name", 2}, {"day", 3}, {"file_disease", 4}, {"file_compliant", 3}, {"file_basic", 3}, {"file_major", 3}, {"file_again", 3}}, {2});
        for (const MedicalBill &bill : m_dossier.medicalBills)
            table.rows.push_back({nameOf(bill.member), bill.day ? dayWords(*bill.day) : m_pen.countOf(bill.year), bill.disease, amount(bill.compliant), amount(bill.basicPaid),
                                  amount(bill.majorPaid), amount(bill.reinsurancePaid)});
        put(std::move(table));
    }

    FormPen m_pen;
    const Dossier &m_dossier;
};

} // namespace

Paper fileVisits(const HouseholdFileInput &input, const Wording &wording) { return Visits(input, wording).run(); }

} // namespace xieli::papers
