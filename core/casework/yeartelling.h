// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/reportcount.h"
#include "casework/yearly.h"
#include "policy/figures.h"

#include <QJsonValue>

namespace xieli::casework {

// For the tables of a year alone.

papers::CellOut yearNumber(const QJsonValue &value);
papers::CellOut yearNumber(std::optional<int> value);
/// "33.3%"; empty where there is no whole.
QString shareText(std::int64_t part, std::int64_t whole);

/// Writes one table of a year, with what its figures open to and its charts.
class YearTelling {
public:
    YearTelling(Office &office, const policy::Law &law, const QString &code, Month month);
    Result<YearTable> run();

private:
    using Households = std::vector<HouseholdId>;

    QString word(const QString &key) const { return m_wording.text(QStringLiteral("yearly.") + key); }
    QString villageName(const QString &village) const;
    void text(const QString &key, int width);
    void text(const QString &key);
    void count(const QString &key);
    void share(const QString &key);
    void row(std::vector<papers::CellOut> cells, const QString &record = {});
    void rowOfTexts(const QStringList &texts, const QString &record = {}) { row(std::vector<papers::CellOut>(texts.begin(), texts.end()), record); }
    /// The households behind a cell of the last row.
    void open(std::size_t column, Households households) { m_told.behind.back().at(column) = std::move(households); }
    papers::Bars &chart(const QString &key, papers::BarsUnit unit);
    void shareBar(papers::Bars &chart, const QString &label, int part, int whole);

    ReportFacts facts(Reader &reader) const { return reportFacts(reader, ReportPeriod::of(ReportKind::Month, m_month)); }
    policy::StopRules stopRules() const;

    /// Who is assisted in a village; one without an open household is no village of ours.
    struct Assisted {
        Households households;      ///< each once for each of its persons
        int persons = 0;
        bool isThere = false;
    };
    std::map<QString, Assisted> assisted(Reader &reader) const;
    Result<void> staffing(Reader &reader);
    void institutionRows(const InstitutionYear &place, const QJsonValue &needs);
    void drawStaff(std::size_t last);
    void staffRow(const QString &what, int counted, const QJsonValue &asked, std::optional<int> there, const QString &record);
    void inclusion(Reader &reader);
    void lines();
    void lineOf(policy::Figure line, int months, std::optional<policy::Figure> consumption);
    Result<void> keyGroups();
    Result<void> lowIncome();
    void inspections(Reader &reader);
    void appraisal(Reader &reader);

    Office &m_office;
    const policy::Law &m_law;
    const Month m_month;
    const papers::Wording &m_wording;
    YearTable m_told;
};

} // namespace xieli::casework
