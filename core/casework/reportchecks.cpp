// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/reportinside.h"

#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

using enum ReportColumn;
using Columns = std::vector<ReportColumn>;

std::int64_t sum(const ReportFigures &figures, const Columns &columns)
{
    std::int64_t total = 0;
    for (const ReportColumn column : columns)
        total += figures[std::size_t(column)];
    return total;
}

QString said(std::int64_t value, ReportColumn column)
{
    return infoOf(column).unit == ReportUnit::Fen ? papers::amount(Money::fromFen(value)) : QString::number(value);
}

class Checking {
public:
    Checking(const Report &report, const CheckInput &input, const papers::Wording &wording) : m_report(report), m_input(input), m_wording(wording) {}

    std::vector<ReportCheck> run()
    {
        balance();
        kinds();
        wholes();
        money();
        year();
        twice();
        months();
        paid();
        return std::move(m_checks);
    }

private:
    ReportCheck &add(const QString &code, ReportColumn column, bool holds, const QString &left, const QString &right)
    {
        m_checks.push_back({code, holds, left, right, {}, {}, {{}, Programme::Total, column}});
        return m_checks.back();
    }

    /// One column equals a sum of others in every row. Says the first row in which it does not, or the whole.
    void inEveryRow(const QString &code, ReportColumn column, const std::function<std::int64_t(const ReportFigures &)> &other)
    {
        const ReportFigures &all = m_report.rows.at({});
        for (const auto &[row, figures] : m_report.rows)
            if (const std::int64_t right = other(figures); figures[std::size_t(column)] != right) {
                ReportCheck &check = add(code, column, false, said(figures[std::size_t(column)], column), said(right, column));
                check.where = rowText(row, m_wording);
                check.cell = {row.village, row.programme, column};
                return;
            }
        add(code, column, true, said(all[std::size_t(column)], column), said(other(all), column));
    }

    // 上月末 + 更正 + 新增 − 退出 = 本月末
    void balance()
    {
        inEveryRow(u"K1h"_s, Households, [](const ReportFigures &f) { return sum(f, {HouseholdsBegin, HouseholdsFix, HouseholdsNew}) - sum(f, {HouseholdsExit}); });
        inEveryRow(u"K1p"_s, Persons, [](const ReportFigures &f) { return sum(f, {PersonsBegin, PersonsFix, PersonsNew}) - sum(f, {PersonsExit}); });
    }

    // member sum = kind sum
    void kinds()
    {
        inEveryRow(u"K2sex"_s, Persons, [](const ReportFigures &f) { return sum(f, {Male, Female, SexBlank}); });
        inEveryRow(u"K2age"_s, Persons, [](const ReportFigures &f) { return sum(f, {Old, Adult, Minor, AgeBlank}); });
        inEveryRow(u"K2labour"_s, Persons, [](const ReportFigures &f) { return sum(f, {LabourFull, LabourPartial, LabourLost, LabourNone, LabourBlank}); });
        inEveryRow(u"K3cause"_s, Households, [](const ReportFigures &f) { return sum(f, {CauseIllness, CauseDisability, CauseSchooling, CauseDisaster, CauseLabour, CauseOther, CauseBlank}); });
        inEveryRow(u"K3class"_s, Households, [](const ReportFigures &f) { return sum(f, {Class1, Class2, Class3, Class4, ClassNone}); });
    }

    // villages = all, programmes = total: a household or person in two of them shows here
    void wholes()
    {
        for (const ReportColumn column : {Households, Persons, Out}) {
            std::int64_t villages = 0;
            std::int64_t programmes = 0;
            for (const auto &[row, figures] : m_report.rows) {
                if (!row.village.isEmpty() && row.programme == Programme::Total)
                    villages += figures[std::size_t(column)];
                if (row.village.isEmpty() && row.programme != Programme::Total && row.programme != Programme::Single)
                    programmes += figures[std::size_t(column)];
            }
            const std::int64_t all = m_report.rows.at({})[std::size_t(column)];
            add(u"K4village_"_s + infoOf(column).code, column, villages == all, said(villages, column), said(all, column));
            add(u"K4programme_"_s + infoOf(column).code, column, programmes == all, said(programmes, column), said(all, column));
        }
    }

    void money()
    {
        const std::int64_t out = m_report.rows.at({})[std::size_t(Out)];
        Money benefits;
        Money tooMuch;
        for (const MoneySourceRow &source : m_report.sources) {
            benefits += source.out;
            tooMuch += source.blank.isNegative() ? -source.blank : Money();
        }
        // what was cancelled later had its source: from which one it is back, nobody wrote down
        const bool isTooMuch = tooMuch.fen() > m_report.rows.at({})[std::size_t(Cancelled)];
        add(u"K5benefit"_s, Out, benefits.fen() == out, said(out, Out), said(benefits.fen(), Out));
        Money lines;
        Money orders;
        Money ordered;
        for (const ReportBatch &batch : m_input.facts->batches)
            if (m_report.period.first <= batch.month) {
                lines += batch.lines;
                orders += batch.hasOrders ? batch.orders : Money();
                ordered += batch.hasOrders ? batch.lines : Money();
            }
        add(u"K5batch"_s, Out, lines.fen() == out, said(out, Out), said(lines.fen(), Out));
        add(u"K5orders"_s, Out, orders == ordered, said(ordered.fen(), Out), said(orders.fen(), Out));
        Money parts;
        Money blank;
        for (const MoneySourceRow &source : m_report.sources) {
            blank += source.blank;
            for (const auto &[from, amount] : source.parts)
                parts += amount;
        }
        add(u"K5source"_s, Out, !isTooMuch && (parts + blank).fen() == out, said(parts.fen(), Out), said(blank.fen(), Out));
    }

    /// Money of months between the two that was cancelled after a report of it went out; on the very day of the report it may be before or after.
    struct CancelledSince {
        std::int64_t later = 0;
        std::int64_t sameDay = 0;
        bool explains(std::int64_t difference) const { return difference == later || difference == later + sameDay; }
    };
    CancelledSince cancelledSince(const ReportIssue &issue, Month first, Month last) const
    {
        CancelledSince since;
        for (const ReportMoney &money : m_input.facts->money)
            if (money.what == ReportMoney::What::Cancelled && first <= money.month && money.month <= last)
                if (money.cancelledOn >= issue.issuedOn)
                    (money.cancelledOn == issue.issuedOn ? since.sameDay : since.later) += money.amount.fen();
        return since;
    }

    /// One side was told before, and money cancelled since is not in the other.
    void compareTold(const QString &code, ReportColumn column, std::int64_t told, std::int64_t now, const CancelledSince &since)
    {
        const std::int64_t cancelled = since.explains(told - now) ? told - now : since.later;
        ReportCheck &check = add(code, column, told - cancelled == now, said(told - cancelled, column), said(now, column));
        if (cancelled != 0)
            check.where = m_wording.text(u"reports.cancelled_since"_s, {{u"sum"_s, said(cancelled, column)}});
    }

    // 累计 = 上期上报的累计 + 本期
    void year()
    {
        const Month before = m_report.period.first - 1;
        if (!m_input.before || before.year() != m_report.period.last.year())
            return;
        const ReportFigures &all = m_report.rows.at({});
        compareTold(u"K6"_s, YearOut, issuedTotal(*m_input.before, YearOut) + all[std::size_t(Out)], all[std::size_t(YearOut)], cancelledSince(*m_input.before, Month(before.year(), 1), before));
    }

    void twice()
    {
        ReportCheck check{u"K8"_s, true, {}, {}, {}, {}, {{}, Programme::Total, Persons}};
        int count = 0;
        for (auto number = m_input.numbers.cbegin(); number != m_input.numbers.cend(); ++number)
            if (number->size() > 1) {
                ++count;
                check.households.insert(check.households.end(), number->begin(), number->end());
            }
        std::sort(check.households.begin(), check.households.end());
        check.holds = count == 0;
        check.left = QString::number(count);
        check.right = u"0"_s;
        m_checks.push_back(std::move(check));
    }

    // a quarter is the sum of its months as they were issued
    void months()
    {
        if (m_input.months.size() != m_report.period.months().size() || m_input.months.empty())
            return;
        comings(HouseholdsNew, HouseholdsExit, HouseholdsFix);
        comings(PersonsNew, PersonsExit, PersonsFix);
        CancelledSince since;
        for (std::size_t at = 0; at < m_input.months.size(); ++at) {
            const Month month = m_report.period.first + int(at);
            const CancelledSince own = cancelledSince(m_input.months[at], month, month);
            since.later += own.later;
            since.sameDay += own.sameDay;
        }
        compareTold(u"K9"_s, Out, sumOfMonths(Out), m_report.rows.at({})[std::size_t(Out)], since);
        nameColumn(Out);
    }

    std::int64_t sumOfMonths(ReportColumn column) const
    {
        std::int64_t sum = 0;
        for (const ReportIssue &month : m_input.months)
            sum += issuedTotal(month, column);
        return sum;
    }

    void nameColumn(ReportColumn column)
    {
        ReportCheck &check = m_checks.back();
        check.where = check.where.isEmpty() ? columnText(column, m_wording) : columnText(column, m_wording) + u'，' + check.where;
    }

    /// Where somebody's death was heard of after the month's report went out, a later month corrects it: then it is the balance that is the same.
    void comings(ReportColumn begun, ReportColumn ended, ReportColumn corrected)
    {
        const ReportFigures &all = m_report.rows.at({});
        const auto at = [&all](ReportColumn column) { return all[std::size_t(column)]; };
        const std::int64_t fix = sumOfMonths(corrected);
        if (fix == 0 || (sumOfMonths(begun) == at(begun) && sumOfMonths(ended) == at(ended))) {
            for (const ReportColumn column : {begun, ended}) {
                compareTold(u"K9"_s, column, sumOfMonths(column), at(column), {});
                nameColumn(column);
            }
            return;
        }
        const std::int64_t told = sumOfMonths(begun) - sumOfMonths(ended) + fix;
        const std::int64_t now = at(begun) - at(ended) + at(corrected);
        add(u"K9"_s, begun, told == now, said(told, begun), said(now, begun)).where = m_wording.text(u"reports.balance_with_fix"_s,
            {{u"new"_s, columnText(begun, m_wording)}, {u"exit"_s, columnText(ended, m_wording)}, {u"fix"_s, columnText(corrected, m_wording)}});
    }

    // in receipt by the decisions = paid by the batch of the last month
    void paid()
    {
        QHash<HouseholdId, int> persons;
        const bool isApproved = std::any_of(m_input.facts->batches.begin(), m_input.facts->batches.end(), [&](const ReportBatch &batch) { return batch.month == m_report.period.last; });
        for (const ReportMoney &money : m_input.facts->money)
            if ((money.what == ReportMoney::What::Line || money.what == ReportMoney::What::Cancelled) && money.kind == PaymentKind::Regular && money.month == m_report.period.last
                && (money.benefit.startsWith(u"dibao") || money.benefit == u"tekun_basic"))
                persons[m_input.facts->households[std::size_t(money.household)].household.id] += money.persons;
        ReportCheck check{u"K10"_s, isApproved, {}, {}, {}, {}, {{}, Programme::Total, Persons}};
        if (!isApproved)
            check.where = m_wording.text(u"reports.not_approved"_s);
        for (auto each = m_input.standing.cbegin(); each != m_input.standing.cend(); ++each)
            if (isApproved && persons.value(each.key(), -1) != *each)
                check.households.push_back(each.key());
        for (auto each = persons.cbegin(); each != persons.cend(); ++each)
            if (!m_input.standing.contains(each.key()))
                check.households.push_back(each.key());
        std::sort(check.households.begin(), check.households.end());
        check.holds = check.holds && check.households.empty();
        int paidPersons = 0;
        for (const int each : persons)
            paidPersons += each;
        const auto both = [&](qsizetype households, std::int64_t people) {
            return m_wording.text(u"reports.households_persons"_s, {{u"households"_s, QString::number(households)}, {u"persons"_s, QString::number(people)}});
        };
        check.left = both(m_report.rows.at({})[std::size_t(Households)], m_report.rows.at({})[std::size_t(Persons)]);
        check.right = both(persons.size(), paidPersons);
        m_checks.push_back(std::move(check));
    }

    const Report &m_report;
    const CheckInput &m_input;
    const papers::Wording &m_wording;
    std::vector<ReportCheck> m_checks;
};

} // namespace

std::vector<ReportCheck> checksOf(const Report &report, const CheckInput &input, const papers::Wording &wording) { return Checking(report, input, wording).run(); }

} // namespace xieli::casework
