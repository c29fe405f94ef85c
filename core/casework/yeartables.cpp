// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lawlist.h"
#include "casework/registers.h"
#include "casework/reportcount.h"
#include "casework/yearly.h"
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

papers::CellOut numberCell(const QJsonValue &value)
{
    papers::CellOut cell;
    if (value.isDouble())
        cell.emplace<int>(value.toInt());
    return cell;
}

papers::CellOut numberCell(std::optional<int> value)
{
    papers::CellOut cell;
    if (value)
        cell.emplace<int>(*value);
    return cell;
}

class YearTelling {
public:
    YearTelling(Office &office, const policy::Law &law, const QString &code, Month month) : m_office(office), m_law(law), m_month(month), m_wording(office.wording)
    {
        m_told.code = code;
        m_told.table.title = word(u"title_"_s + code);
        m_told.table.subtitles << m_wording.text(u"yearly.subtitle"_s, {{u"month"_s, papers::monthWords(month)}});
        m_told.table.footers << word(u"note_"_s + code);
    }

    Result<YearTable> run()
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
        if (m_told.code == u"key_groups")
            if (const auto told = keyGroups(); !told)
                return tl::unexpected(told.error());
        return std::move(m_told);
    }

private:
    QString word(const QString &key) const { return m_wording.text(u"yearly."_s + key); }
    void text(const QString &key, int width = textWidth) { m_told.table.columns.push_back({word(u"column_"_s + key), {}, papers::CellKind::Text, width}); }
    void count(const QString &key) { m_told.table.columns.push_back({word(u"column_"_s + key), {}, papers::CellKind::Count, yearCountWidth}); }

    ReportFacts facts(Reader &reader) const { return reportFacts(reader, ReportPeriod::of(ReportKind::Month, m_month)); }
    policy::StopRules stopRules() const { return policy::stopRules(policy::Context(m_law, m_month, policy::Telling::Quietly)); }

    // 000-29, 000-11: each ratio rounded up by itself (readings §6)
    Result<void> staffing(Reader &reader)
    {
        text(u"what"_s, 30);
        count(u"counted"_s);
        count(u"asked"_s);
        count(u"there"_s);
        count(u"short"_s);
        const auto stop = stopRules();
        QSet<QString> villages;
        QSet<QString> persons;
        for (const ReportHousehold &household : facts(reader).households) {
            if (!household.household.closedOn && household.village != noVillage())
                villages.insert(household.village);
            for (const auto &[row, standing] : standingsIn(household, stop, m_month))
                if (row.second == Programme::Total)
                    for (const QString &person : standing.persons)
                        persons.insert(household.household.id.text() + person);
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
        staffRow(word(u"staff_workers"_s), int(persons.size()), asked[u"service_workers"], workers);
        staffRow(word(u"staff_assistants"_s), int(villages.size()), asked[u"village_assistants"], assistants);
        for (std::size_t at = 0; at < institutions.size(); ++at) {
            const InstitutionYear &place = institutions[at];
            const QJsonValue needs = asked[u"institutions"].toArray().at(qsizetype(at));
            staffRow(m_wording.text(u"yearly.staff_institution"_s, {{u"name"_s, place.name}}), place.residents, needs[u"staff"], place.staff);
            const QJsonValue partial = needs[u"carers_partial"];
            const QJsonValue lost = needs[u"carers_lost"];
            staffRow(m_wording.text(u"yearly.staff_carers"_s, {{u"name"_s, place.name}}), place.partial + place.lost,
                     partial.isDouble() && lost.isDouble() ? QJsonValue(partial.toInt() + lost.toInt()) : QJsonValue(), place.carers);
        }
        return {};
    }
    void staffRow(const QString &what, int counted, const QJsonValue &asked, std::optional<int> there)
    {
        const bool known = asked.isDouble() && there;
        m_told.table.rows.push_back({what, counted, numberCell(asked), numberCell(there), numberCell(known ? std::optional(std::max(0, asked.toInt() - *there)) : std::nullopt)});
        m_told.behind.emplace_back();
    }

    // 003-05, both ways
    void inclusion(Reader &reader)
    {
        text(u"village"_s);
        for (const QString &key : {u"poor"_s, u"both"_s})
            count(key);
        text(u"share_of_poor"_s, yearCountWidth);
        for (const QString &key : {u"standing"_s, u"only_standing"_s, u"only_poor"_s})
            count(key);
        text(u"share_of_standing"_s, yearCountWidth);
        struct Sums {
            int poor = 0, both = 0, standing = 0;
            std::vector<HouseholdId> missing;   // registered poor and not in receipt
        };
        std::map<QString, Sums> villages;
        const auto stop = stopRules();
        for (const ReportHousehold &household : facts(reader).households) {
            if (household.household.closedOn)
                continue;
            const bool stands = !standingsIn(household, stop, m_month).empty();
            const bool poor = household.household.registeredPoor;
            for (const QString &village : {QString(), household.village}) {
                Sums &sums = villages[village];
                sums.poor += poor;
                sums.standing += stands;
                sums.both += poor && stands;
                if (poor && !stands)
                    sums.missing.push_back(household.household.id);
            }
        }
        const auto share = [](int part, int whole) { return whole > 0 ? policy::percentText(part, whole, 1) + u'%' : QString(); };
        for (const auto &[village, sums] : villages) {
            m_told.table.rows.push_back({village.isEmpty() ? m_wording.text(u"reports.all_villages"_s) : village == noVillage() ? m_wording.text(u"reports.no_village"_s) : village, sums.poor,
                                         sums.both, share(sums.both, sums.poor), sums.standing, sums.standing - sums.both, sums.poor - sums.both, share(sums.both, sums.standing)});
            m_told.behind.push_back(sums.missing);
        }
    }

    // 001-02, 004-01: what the law says, year by year; consumption is the county's to fill in
    void lines()
    {
        text(u"line"_s, 24);
        text(u"from"_s, yearCountWidth);
        m_told.table.columns.push_back({word(u"column_amount"_s), {}, papers::CellKind::Money, 12});
        text(u"growth"_s, yearCountWidth);
        text(u"share"_s, yearCountWidth);
        using policy::Figure;
        for (const auto &[line, months, consumption] : {std::tuple(Figure::DibaoLineRuralYear, 1, Figure::ConsumptionRuralYear), {Figure::DibaoLineRuralMonth, 12, Figure::ConsumptionRuralYear},
                                                        {Figure::DibaoLineUrbanYear, 1, Figure::ConsumptionUrbanYear}, {Figure::DibaoLineUrbanMonth, 12, Figure::ConsumptionUrbanYear}}) {
            std::optional<std::int64_t> before;
            for (const policy::DatedValue &value : figureHistory(m_law, line)) {
                if (!value.isKnown() || (value.span.from && m_month < *value.span.from))
                    continue;
                const policy::DatedValue &spent = m_law.value(consumption, value.span.from.value_or(m_month));
                const bool spending = spent.isKnown() && spent.number > 0;
                m_told.table.rows.push_back({figureText(line, m_wording), value.span.from ? value.span.from->toString() : QString(), Money::fromFen(value.number),
                                             before && *before > 0 ? policy::percentText(value.number - *before, *before, 1) + u'%' : QString(),
                                             spending ? policy::percentText(value.number * months, spent.number, 1) + u'%' : word(u"not_stated"_s)});
                m_told.behind.emplace_back();
                before = value.number;
            }
        }
    }

    // 000-08: of each group how many, and how many some aid covers; from the told register, so that both say the same
    Result<void> keyGroups()
    {
        const auto told = registerTable(m_office, u"key_groups"_s, m_month, m_wording);
        if (!told)
            return tl::unexpected(told.error());
        text(u"key_group"_s);
        count(u"members"_s);
        count(u"covered"_s);
        count(u"uncovered"_s);
        text(u"share_covered"_s, yearCountWidth);
        const QString none = m_wording.text(u"registers.cover_none"_s);
        constexpr qsizetype groups = 4;
        constexpr qsizetype cover = 5;
        for (const QString &code : {u"old"_s, u"minor"_s, u"disabled"_s, u"ill"_s}) {
            const QString name = m_wording.text(u"registers.key_"_s + code);
            int all = 0;
            int covered = 0;
            std::vector<HouseholdId> uncovered;
            for (const RegisterLine &line : told->lines) {
                if (!line.cells.value(groups).split(u'、').contains(name))
                    continue;
                ++all;
                if (line.cells.value(cover) != none)
                    ++covered;
                else if (line.household)
                    uncovered.push_back(*line.household);
            }
            m_told.table.rows.push_back({name, all, covered, all - covered, all > 0 ? policy::percentText(covered, all, 1) + u'%' : QString()});
            m_told.behind.push_back(uncovered);
        }
        return {};
    }

    // 001-18: each of the four once a year; what was not looked at stands there too
    void inspections(Reader &reader)
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
                row({word(u"scope_"_s + code.text), papers::dayWords(each.day), each.village, each.inspectors, each.sample, each.found, mending});
            }
            if (!done)
                row({word(u"scope_"_s + code.text), word(u"not_inspected"_s), {}, {}, {}, {}, {}});
        }
    }

    // 004-13, 001-28
    void appraisal(Reader &reader)
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
                row({word(u"head_"_s + code.text), mark.village.isEmpty() ? m_office.name : mark.village, mark.mark, mark.veto, mark.note, mark.markedBy + u' ' + papers::dayWords(mark.markedOn)});
            }
            if (!done)
                row({word(u"head_"_s + code.text), {}, word(u"not_marked"_s), {}, {}, {}});
        }
    }
    void row(const QStringList &texts)
    {
        m_told.table.rows.emplace_back(texts.begin(), texts.end());
        m_told.behind.emplace_back();
    }

    Office &m_office;
    const policy::Law &m_law;
    const Month m_month;
    const papers::Wording &m_wording;
    YearTable m_told;
};

} // namespace

const QStringList &yearTables()
{
    static const QStringList codes{u"staffing"_s, u"inclusion"_s, u"lines"_s, u"key_groups"_s, u"inspections"_s, u"appraisal"_s};
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
