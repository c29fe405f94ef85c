// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/yeartelling.h"
#include "papers/format.h"
#include "policy/context.h"
#include "policy/township.h"
#include "store/reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int textWidth = 16;
constexpr int yearCountWidth = 9;

} // namespace

papers::CellOut yearNumber(const QJsonValue &value) { return yearNumber(value.isDouble() ? std::optional(value.toInt()) : std::nullopt); }

papers::CellOut yearNumber(std::optional<int> value)
{
    papers::CellOut cell;
    if (value)
        cell.emplace<int>(*value);
    return cell;
}

QString shareText(std::int64_t part, std::int64_t whole) { return whole > 0 ? policy::percentText(part, whole, 1) + u'%' : QString(); }

YearTelling::YearTelling(Office &office, const policy::Law &law, const QString &code, Month month) : m_office(office), m_law(law), m_month(month), m_wording(office.wording)
{
    m_told.code = code;
    m_told.table.title = word(u"title_"_s + code);
    m_told.table.subtitles << m_wording.text(u"yearly.subtitle"_s, {{u"month"_s, papers::monthWords(month)}});
    m_told.table.footers << word(u"note_"_s + code);
}

Result<YearTable> YearTelling::run()
{
    const auto read = m_office.file->read([&](Reader &reader) -> Result<void> {
        if (m_told.code == u"staffing")
            return staffing(reader);
        if (m_told.code == u"inclusion")
            inclusion(reader);
        else if (m_told.code == u"inspections")
            inspections(reader);
        else if (m_told.code == u"appraisal")
            appraisal(reader);
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    if (m_told.code == u"lines")
        lines();
    const auto told = m_told.code == u"key_groups" ? keyGroups() : m_told.code == u"low_income" ? lowIncome() : Result<void>();
    if (!told)
        return tl::unexpected(told.error());
    std::erase_if(m_told.table.charts, [](const papers::Bars &each) { return each.bars.empty(); });
    return std::move(m_told);
}

QString YearTelling::villageName(const QString &village) const
{
    return village.isEmpty() ? m_wording.text(u"reports.all_villages"_s) : village == noVillage() ? m_wording.text(u"reports.no_village"_s) : village;
}

void YearTelling::text(const QString &key, int width) { m_told.table.columns.push_back({word(u"column_"_s + key), {}, papers::CellKind::Text, width}); }
void YearTelling::text(const QString &key) { text(key, textWidth); }
void YearTelling::share(const QString &key) { text(key, yearCountWidth); }
void YearTelling::count(const QString &key) { m_told.table.columns.push_back({word(u"column_"_s + key), {}, papers::CellKind::Count, yearCountWidth}); }

void YearTelling::row(std::vector<papers::CellOut> cells, const QString &record)
{
    m_told.behind.emplace_back(cells.size());
    m_told.table.rows.push_back(std::move(cells));
    m_told.records << record;
}

papers::Bars &YearTelling::chart(const QString &key, papers::BarsUnit unit)
{
    m_told.table.charts.push_back({word(u"chart_"_s + key), {}, unit});
    return m_told.table.charts.back();
}

void YearTelling::shareBar(papers::Bars &chart, const QString &label, int part, int whole)
{
    if (whole > 0) // of nobody there is no share
        chart.bars.push_back({label, (2000 * std::int64_t(part) + whole) / (2 * std::int64_t(whole)),
                              m_wording.text(u"yearly.share_of"_s, {{u"share"_s, shareText(part, whole)}, {u"part"_s, QString::number(part)}, {u"whole"_s, QString::number(whole)}})});
}

policy::StopRules YearTelling::stopRules() const { return policy::stopRules(policy::Context(m_law, m_month, policy::Telling::Quietly)); }

// 000-29, 000-11: each ratio rounded up by itself (readings §6)
Result<void> YearTelling::staffing(Reader &reader)
{
    text(u"what"_s, 30);
    count(u"counted"_s);
    count(u"asked"_s);
    count(u"there"_s);
    count(u"short"_s);
    chart(u"staffing"_s, papers::BarsUnit::Count);
    const auto stop = stopRules();
    QSet<QString> villages;
    QSet<QString> persons;
    Households recipients;
    for (const ReportHousehold &household : facts(reader).households) {
        if (!household.household.closedOn && household.village != noVillage())
            villages.insert(household.village);
        const qsizetype before = persons.size();
        for (const auto &[row, standing] : standingsIn(household, stop, m_month))
            if (row.second == Programme::Total)
                for (const QString &person : standing.persons)
                    persons.insert(household.household.id.text() + person);
        if (persons.size() > before)
            recipients.push_back(household.household.id);
    }
    std::vector<InstitutionYear> institutions = reader.where<InstitutionYear>("year", m_month.year());
    QJsonArray places;
    for (const InstitutionYear &place : institutions)
        places.append(QJsonObject{{u"id"_s, place.name}, {u"residents"_s, place.residents}, {u"partly_disabled"_s, place.partial}, {u"fully_disabled"_s, place.lost}});
    const auto figures = policy::townshipFigures({{u"recipients"_s, persons.size()}, {u"villages"_s, villages.size()}, {u"institutions"_s, places}}, m_law, m_month);
    if (!figures)
        return tl::unexpected(figures.error());
    const QJsonObject asked = QJsonDocument::fromJson(*figures).object();
    std::optional<int> workers;
    std::optional<int> assistants;
    for (const StaffYear &staff : reader.where<StaffYear>("year", m_month.year()))
        if (staff.village.isEmpty())
            workers = staff.workers;
        else
            assistants = assistants.value_or(0) + staff.workers.value_or(0);
    staffRow(word(u"staff_workers"_s), int(persons.size()), asked[u"service_workers"], workers, {});
    open(1, std::move(recipients));
    staffRow(word(u"staff_assistants"_s), int(villages.size()), asked[u"village_assistants"], assistants, {});
    for (std::size_t at = 0; at < institutions.size(); ++at) {
        const InstitutionYear &place = institutions[at];
        const QJsonValue needs = asked[u"institutions"].toArray().at(qsizetype(at));
        staffRow(m_wording.text(u"yearly.staff_institution"_s, {{u"name"_s, place.name}}), place.residents, needs[u"staff"], place.staff, place.id);
        const QJsonValue partial = needs[u"carers_partial"];
        const QJsonValue lost = needs[u"carers_lost"];
        staffRow(m_wording.text(u"yearly.staff_carers"_s, {{u"name"_s, place.name}}), place.partial + place.lost,
                 partial.isDouble() && lost.isDouble() ? QJsonValue(partial.toInt() + lost.toInt()) : QJsonValue(), place.carers, place.id);
    }
    return {};
}

void YearTelling::staffRow(const QString &what, int counted, const QJsonValue &asked, std::optional<int> there, const QString &record)
{
    const bool known = asked.isDouble() && there;
    row({what, counted, yearNumber(asked), yearNumber(there), yearNumber(known ? std::optional(std::max(0, asked.toInt() - *there)) : std::nullopt)}, record);
    papers::Bars &bars = m_told.table.charts.front();
    const auto bar = [&](const QString &key, int number) { bars.bars.push_back({what + u' ' + word(u"column_"_s + key), number, m_wording.text(u"yearly.people"_s, {{u"number"_s, QString::number(number)}})}); };
    if (asked.isDouble())
        bar(u"asked"_s, asked.toInt());
    if (there)
        bar(u"there"_s, *there);
}

// 001-18: each of the four once a year; what was not looked at stands there too
void YearTelling::inspections(Reader &reader)
{
    text(u"scope"_s, yearCountWidth);
    text(u"day"_s, 11);
    text(u"village"_s);
    text(u"inspectors"_s);
    text(u"sample"_s, 20);
    text(u"found"_s, 30);
    text(u"mending"_s, 30);
    const auto all = reader.all<Inspection>();
    for (const auto &code : Codes<InspectionScope>::list) {
        bool done = false;
        for (const Inspection &each : all) {
            if (each.scope != code.value || each.day.year() != m_month.year())
                continue;
            done = true;
            const QString mending = each.mendedOn ? papers::dayWords(*each.mendedOn) + u' ' + each.mended
                : each.found.isEmpty()            ? QString()
                                                  : m_wording.text(u"yearly.to_mend"_s, {{u"who"_s, each.handler}, {u"day"_s, each.dueOn ? papers::dayWords(*each.dueOn) : QString()}});
            rowOfTexts({word(u"scope_"_s + code.text), papers::dayWords(each.day), each.village, each.inspectors, each.sample, each.found, mending}, each.id.text());
        }
        if (!done)
            rowOfTexts({word(u"scope_"_s + code.text), word(u"not_inspected"_s), {}, {}, {}, {}, {}});
    }
}

// 004-13, 001-28
void YearTelling::appraisal(Reader &reader)
{
    text(u"head"_s);
    text(u"appraised"_s);
    text(u"mark"_s, 14);
    text(u"veto"_s, 20);
    text(u"note"_s, 30);
    text(u"marked"_s, 18);
    const auto all = reader.where<AppraisalMark>("year", m_month.year());
    for (const auto &code : Codes<AppraisalHead>::list) {
        bool done = false;
        for (const AppraisalMark &mark : all) {
            if (mark.head != code.value)
                continue;
            done = true;
            rowOfTexts({word(u"head_"_s + code.text), mark.village.isEmpty() ? m_office.name : mark.village, mark.mark, mark.veto, mark.note, mark.markedBy + u' ' + papers::dayWords(mark.markedOn)}, mark.id);
        }
        if (!done)
            rowOfTexts({word(u"head_"_s + code.text), {}, word(u"not_marked"_s), {}, {}, {}});
    }
}

const QStringList &yearTables()
{
    static const QStringList codes{u"staffing"_s, u"inclusion"_s, u"lines"_s, u"key_groups"_s, u"low_income"_s, u"inspections"_s, u"appraisal"_s};
    return codes;
}

Result<YearTable> yearTable(Office &office, const QString &code, Month month)
{
    if (!yearTables().contains(code))
        return fail(u"yearly.unknown"_s, {{u"code"_s, code}});
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    return YearTelling(office, **law, code, month).run();
}

} // namespace xieli::casework
