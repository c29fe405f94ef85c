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

std::map<QString, YearTelling::Assisted> YearTelling::assisted(Reader &reader) const
{
    const auto stop = stopRules();
    std::map<QString, Assisted> villages;
    for (const ReportHousehold &household : facts(reader).households) {
        Assisted &village = villages[household.village];
        village.isThere = village.isThere || (!household.household.closedOn && household.village != noVillage());
        QSet<QString> persons;
        for (const auto &[row, standing] : standingsIn(household, stop, m_month))
            if (row.second == Programme::Total)
                persons.unite(standing.persons);
        village.persons += int(persons.size());
        village.households.insert(village.households.end(), std::size_t(persons.size()), household.household.id);
    }
    return villages;
}

// 000-29, 000-11: each ratio rounded up by itself (readings §6)
Result<void> YearTelling::staffing(Reader &reader)
{
    text(u"what"_s, 30);
    count(u"counted"_s);
    count(u"asked"_s);
    count(u"there"_s);
    count(u"short"_s);
    chart(u"staffing"_s, papers::BarsUnit::Count);
    const std::map<QString, Assisted> villages = assisted(reader);
    int all = 0;
    int persons = 0;
    Households recipients;
    for (const auto &[name, village] : villages) {
        all += village.isThere;
        persons += village.persons;
        recipients.insert(recipients.end(), village.households.begin(), village.households.end());
    }
    const auto institutions = reader.where<InstitutionYear>("year", m_month.year());
    QJsonArray places;
    for (const InstitutionYear &place : institutions)
        places.append(QJsonObject{{u"id"_s, place.name}, {u"residents"_s, place.residents}, {u"partly_disabled"_s, place.partial}, {u"fully_disabled"_s, place.lost}});
    const auto figures = policy::townshipFigures({{u"recipients"_s, persons}, {u"villages"_s, all}, {u"institutions"_s, places}}, m_law, m_month);
    if (!figures)
        return tl::unexpected(figures.error());
    const QJsonObject asked = QJsonDocument::fromJson(*figures).object();
    std::optional<int> workers;
    std::optional<int> assistants;
    QHash<QString, int> there;
    for (const StaffYear &staff : reader.where<StaffYear>("year", m_month.year())) {
        if (staff.village.isEmpty()) {
            workers = staff.workers;
        } else if (staff.workers) {
            assistants = assistants.value_or(0) + *staff.workers;
            there.insert(staff.village, *staff.workers);
        }
    }
    staffRow(word(u"staff_workers"_s), persons, asked[u"service_workers"], workers, {});
    open(1, std::move(recipients));
    staffRow(word(u"staff_assistants"_s), all, asked[u"village_assistants"], assistants, {});
    drawStaff(2);
    const QJsonValue each = all > 0 && asked[u"village_assistants"].isDouble() ? QJsonValue(asked[u"village_assistants"].toInt() / all) : QJsonValue();
    for (const auto &[name, village] : villages) {
        if (!village.isThere)
            continue;
        const auto known = there.constFind(name);
        staffRow(m_wording.text(u"yearly.staff_assistants_of"_s, {{u"village"_s, name}}), village.persons, each, known == there.cend() ? std::nullopt : std::optional(*known), {});
        open(1, village.households);
    }
    for (std::size_t at = 0; at < institutions.size(); ++at)
        institutionRows(institutions[at], asked[u"institutions"].toArray().at(qsizetype(at)));
    return {};
}

void YearTelling::institutionRows(const InstitutionYear &place, const QJsonValue &needs)
{
    const QJsonValue partial = needs[u"carers_partial"];
    const QJsonValue lost = needs[u"carers_lost"];
    const bool isAsked = partial.isDouble() && lost.isDouble();
    staffRow(m_wording.text(u"yearly.staff_institution"_s, {{u"name"_s, place.name}}), place.residents, needs[u"staff"], place.staff, place.id);
    drawStaff(1);
    staffRow(m_wording.text(u"yearly.staff_carers"_s, {{u"name"_s, place.name}}), place.partial + place.lost, isAsked ? QJsonValue(partial.toInt() + lost.toInt()) : QJsonValue(), place.carers, place.id);
    drawStaff(1);
}

void YearTelling::staffRow(const QString &what, int counted, const QJsonValue &asked, std::optional<int> there, const QString &record)
{
    const bool known = asked.isDouble() && there;
    row({what, counted, yearNumber(asked), yearNumber(there), yearNumber(known ? std::optional(std::max(0, asked.toInt() - *there)) : std::nullopt)}, record);
}

/// The last rows, asked for and there; of single villages only the sum is drawn.
void YearTelling::drawStaff(std::size_t last)
{
    const auto &rows = m_told.table.rows;
    for (std::size_t at = rows.size() - std::min(last, rows.size()); at < rows.size(); ++at)
        for (const auto &[column, key] : {std::pair(std::size_t(2), u"asked"_s), {std::size_t(3), u"there"_s}})
            if (const auto *number = std::get_if<int>(&rows[at][column]))
                m_told.table.charts.front().bars.push_back({std::get<QString>(rows[at][0]) + u' ' + word(u"column_"_s + key), *number,
                                                            m_wording.text(u"yearly.people"_s, {{u"number"_s, QString::number(*number)}})});
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
