// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/reporting.h"

#include "casework/changedlaw.h"
#include "casework/reportinside.h"
#include "casework/reportsources.h"
#include "papers/format.h"
#include "store/reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Who stands in which row at the end, one household after another.
class MembersPen {
public:
    void tell(const ReportMark &mark)
    {
        const bool isHousehold = mark.column == ReportColumn::Households;
        if (!isHousehold && mark.column != ReportColumn::Persons)
            return;
        if (m_household != mark.household)
            flush();
        m_household = mark.household;
        ProgrammeStanding &standing = m_standings[{mark.village, mark.programme}];
        standing.isHousehold = standing.isHousehold || isHousehold;
        if (!isHousehold)
            standing.persons.insert(mark.person);
    }
    QByteArray take()
    {
        flush();
        return QJsonDocument(m_list).toJson(QJsonDocument::Compact);
    }

private:
    void flush()
    {
        for (const auto &[row, standing] : m_standings) {
            QStringList persons(standing.persons.begin(), standing.persons.end());
            persons.sort();
            m_list.append(QJsonArray{m_household.text(), row.first, QString(toCode(row.second)), standing.isHousehold ? 1 : 0, QJsonArray::fromStringList(persons)});
        }
        m_standings.clear();
    }

    HouseholdId m_household;
    Standings m_standings;
    QJsonArray m_list;
};

/// The month's own money of each household and month, with for how many persons it was paid: what was paid to households that are not in 低保
/// or 特困 has none, and is no part of what each person got.
class PaidPersonsPen {
public:
    void tell(const ReportMark &mark)
    {
        if (mark.column != ReportColumn::Regular)
            return;
        Report::PaidPersons &own = m_paid[{{mark.village, mark.programme}, mark.household.text(), mark.month}];
        own.money += Money::fromFen(mark.value);
        own.personMonths += mark.paidFor;
    }
    std::map<ReportRowKey, Report::PaidPersons> take() const
    {
        std::map<ReportRowKey, Report::PaidPersons> rows;
        for (const auto &[key, own] : m_paid)
            if (own.personMonths > 0)
                for (const QString &village : {std::get<0>(key).village, QString()}) {
                    Report::PaidPersons &row = rows[{village, std::get<0>(key).programme}];
                    row.money += own.money;
                    row.personMonths += own.personMonths;
                }
        return rows;
    }

private:
    std::map<std::tuple<ReportRowKey, QString, Month>, Report::PaidPersons> m_paid;
};

Report computed(Reader &reader, const policy::Law &law, const ReportPeriod &period, const papers::Wording &wording)
{
    const ReportFacts facts = reportFacts(reader, period);
    CheckInput input;
    input.facts = &facts;
    input.before = issuedBefore(reader, period.first);
    const IssuedStandings issued = input.before ? standingsOf(*input.before) : IssuedStandings();
    Report report;
    report.period = period;
    report.begins = input.before ? input.before->period : QString();
    report.rows[{}] = {};
    MembersPen pen;
    PaidPersonsPen paid;
    countReport(facts, law, period, input.before ? &issued : nullptr, [&](const ReportMark &mark) {
        const auto column = std::size_t(mark.column);
        report.rows[{mark.village, mark.programme}][column] += mark.value;
        report.rows[{QString(), mark.programme}][column] += mark.value;
        pen.tell(mark);
        paid.tell(mark);
        if (mark.programme != Programme::Total)
            return;
        if (mark.column == ReportColumn::Households)
            input.standing[mark.household] += 0;
        if (mark.column != ReportColumn::Persons)
            return;
        ++input.standing[mark.household];
        const Member *member = mark.file ? mark.file->member(MemberId(mark.person)) : nullptr;
        if (member && member->idNumber())
            input.numbers[member->idNumberText.toUpper()].insert(mark.household);
    });
    report.paidPersons = paid.take();
    const auto splits = sourceSplits(facts, period);
    report.sources = sourcesOf(splits);
    report.villageSources = villageSourcesOf(splits);
    const auto name = [&](auto &rows) {
        for (auto &row : rows) {
            const QString own = u"casework.programme_"_s + row.benefit; // what the law's rows do not name
            row.title = wording.knows(own) ? wording.text(own) : benefitName(row.benefit, law);
        }
    };
    name(report.sources);
    name(report.villageSources);
    if (period.kind != ReportKind::Month)
        for (const Month month : period.months())
            if (auto issue = issuedFor(reader, month.toString()))
                input.months.push_back(std::move(*issue));
    report.checks = checksOf(report, input, wording);
    report.cells = cellsJson(report);
    report.members = pen.take();
    return report;
}

bool isStopped(const Decision &ended, const Decision &ending)
{
    return ending.benefit == ended.benefit && ending.member == ended.member && ended.endMonth && ending.startMonth == *ended.endMonth + 1;
}

/// The words of the stop that ended it; a decision that only ran out has none.
QString whyDecided(const ReportMark &mark, const papers::Wording &wording)
{
    const auto said = [&wording](const QString &key, const QString &reason) {
        return reason.trimmed().isEmpty() ? wording.text(key) : wording.text(key + u"_because"_s, {{u"reason"_s, reason.trimmed()}});
    };
    for (const Decision &decision : mark.file->decisions) {
        if (decision.voidedOn || !decision.endMonth || *decision.endMonth + 1 != mark.month)
            continue;
        const auto &endings = mark.file->endings;
        const auto stop = std::find_if(endings.begin(), endings.end(), [&](const Decision &ending) { return isStopped(decision, ending); });
        return stop != endings.end() ? said(u"reports.why_stopped"_s, stop->reason) : wording.text(u"reports.why_ended"_s);
    }
    for (const Decision &decision : mark.file->decisions)
        if (decision.voidedOn && !decision.isSuperseded() && decision.startMonth <= mark.month)
            return said(u"reports.why_voided"_s, decision.voidReason);
    return {};
}

/// What is known of why somebody no longer stands there.
QString whyOf(const ReportMark &mark, const papers::Wording &wording)
{
    if (!mark.file)
        return wording.text(u"reports.why_gone"_s);
    const Member *member = mark.person.isEmpty() ? nullptr : mark.file->member(MemberId(mark.person));
    if (member && member->diedOn)
        return wording.text(u"reports.why_died"_s, {{u"person"_s, member->name}, {u"day"_s, papers::dayWords(*member->diedOn)}});
    if (member && member->leftOn)
        return wording.text(u"reports.why_left"_s, {{u"person"_s, member->name}, {u"day"_s, papers::dayWords(*member->leftOn)}});
    if (mark.file->household.closedOn)
        return wording.text(u"reports.why_closed"_s, {{u"day"_s, papers::dayWords(*mark.file->household.closedOn)}, {u"reason"_s, mark.file->household.closedReason}});
    return whyDecided(mark, wording);
}

bool needsWhy(ReportColumn column)
{
    return column == ReportColumn::HouseholdsExit || column == ReportColumn::PersonsExit || column == ReportColumn::HouseholdsFix || column == ReportColumn::PersonsFix;
}

class Opening {
public:
    Opening(const CellKey &key, const papers::Wording &wording) : m_key(key), m_wording(wording) {}

    void tell(const ReportMark &mark)
    {
        if (mark.programme != m_key.programme || mark.column != m_key.column || (!m_key.village.isEmpty() && mark.village != m_key.village))
            return;
        const auto place = m_places.constFind(mark.household);
        if (place == m_places.cend()) {
            m_places.insert(mark.household, m_rows.size());
            m_rows.push_back(beginning(mark));
            m_persons.emplace_back();
        }
        const std::size_t at = m_places.value(mark.household);
        BehindRow &row = m_rows[at];
        row.value += mark.value;
        if (!mark.person.isEmpty())
            addPerson(m_persons[at], mark);
        if (const QString why = needsWhy(m_key.column) ? whyOf(mark, m_wording) : QString(); !why.isEmpty() && !row.why.contains(why))
            row.why += row.why.isEmpty() ? why : u'；' + why;
    }
    std::vector<BehindRow> take()
    {
        for (std::size_t at = 0; at < m_rows.size(); ++at)
            for (const auto &[position, name] : m_persons[at])
                if (!m_rows[at].persons.contains(name))
                    m_rows[at].persons << name;
        return std::move(m_rows);
    }

private:
    static BehindRow beginning(const ReportMark &mark)
    {
        BehindRow row;
        row.household = mark.household;
        row.village = mark.village;
        if (mark.file) {
            row.group = mark.file->household.group;
            row.headName = mark.file->head() ? mark.file->head()->name : QString();
        }
        return row;
    }
    using Persons = std::set<std::pair<int, QString>>; ///< by their place in the household's list
    void addPerson(Persons &persons, const ReportMark &mark) const
    {
        const Member *member = mark.file ? mark.file->member(MemberId(mark.person)) : nullptr;
        if (member)
            persons.emplace(member->position, member->name);
        else
            persons.emplace(std::numeric_limits<int>::max(), m_wording.text(u"reports.unnamed"_s));
    }

    const CellKey &m_key;
    const papers::Wording &m_wording;
    QHash<HouseholdId, std::size_t> m_places;
    std::vector<BehindRow> m_rows;
    std::vector<Persons> m_persons; ///< of each row
};

} // namespace

Result<void> villageKnown(const QString &village, const ReportFacts &facts, const IssuedStandings &issued, const papers::Wording &wording)
{
    std::set<QString> known;
    for (const ReportHousehold &household : facts.households)
        known.insert(household.village);
    for (const Standings &standings : issued)
        for (const auto &[row, standing] : standings)
            known.insert(row.first);
    if (village.isEmpty() || known.contains(village))
        return {};
    return tl::unexpected(cellUnknown(u"reports.cell_village"_s, village, QStringList(known.begin(), known.end()), wording));
}

Error cellUnknown(const QString &what, const QString &part, const QStringList &known, const papers::Wording &wording)
{
    return {u"reports.cell_unknown"_s, {{u"what"_s, wording.text(what)}, {u"part"_s, part}, {u"known"_s, known.join(u'、')}}};
}

std::int64_t Report::at(const CellKey &key) const
{
    const auto row = rows.find({key.village, key.programme});
    return row == rows.end() ? 0 : row->second[std::size_t(key.column)];
}

std::optional<Money> Report::perHead(const ReportRowKey &row) const
{
    const auto paid = paidPersons.find(row);
    if (paid == paidPersons.end() || paid->second.personMonths <= 0)
        return std::nullopt;
    const std::int64_t persons = paid->second.personMonths;
    return Money::fromFen((2 * paid->second.money.fen() + persons) / (2 * persons));
}

bool Report::hasFaults() const
{
    return std::any_of(checks.begin(), checks.end(), [](const ReportCheck &check) { return !check.holds; });
}

Result<Report> report(Office &office, const ReportPeriod &period)
{
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    return office.file->read([&](Reader &reader) { return computed(reader, **law, period, office.wording); });
}

Result<std::vector<BehindRow>> behind(Office &office, const ReportPeriod &period, const CellKey &key)
{
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    return office.file->read([&](Reader &reader) -> Result<std::vector<BehindRow>> {
        const ReportFacts facts = reportFacts(reader, period);
        const auto before = issuedBefore(reader, period.first);
        const IssuedStandings issued = before ? standingsOf(*before) : IssuedStandings();
        if (const auto known = villageKnown(key.village, facts, issued, office.wording); !known)
            return tl::unexpected(known.error());
        Opening opening(key, office.wording);
        countReport(facts, **law, period, before ? &issued : nullptr, [&](const ReportMark &mark) { opening.tell(mark); });
        return opening.take();
    });
}

QString rowText(const ReportRowKey &row, const papers::Wording &wording)
{
    const QString village = row.village.isEmpty() ? wording.text(u"reports.all_villages"_s) : row.village == noVillage() ? wording.text(u"reports.no_village"_s) : row.village;
    return village + u' ' + programmeText(row.programme, wording);
}

QString checkText(const ReportCheck &check, const papers::Wording &wording)
{
    const QString sentence = wording.text(u"reports.check_"_s + check.code, {{u"left"_s, check.left}, {u"right"_s, check.right}});
    return check.where.isEmpty() ? sentence : sentence + wording.text(u"reports.check_where"_s, {{u"where"_s, check.where}});
}

QByteArray cellsJson(const Report &report)
{
    QJsonArray rows;
    for (const auto &[key, figures] : report.rows) {
        QJsonObject row{{u"village"_s, key.village}, {u"programme"_s, QString(toCode(key.programme))}};
        for (const ReportColumnInfo &info : reportColumns())
            row.insert(info.code, qint64(figures[std::size_t(info.column)]));
        rows.append(row);
    }
    QJsonArray sources;
    for (const MoneySourceRow &source : report.sources) {
        QJsonObject row{{u"benefit"_s, source.benefit}, {u"out_fen"_s, qint64(source.out.fen())}, {u"blank_fen"_s, qint64(source.blank.fen())}};
        for (const auto &[from, amount] : source.parts)
            row.insert(from + u"_fen"_s, qint64(amount.fen()));
        sources.append(row);
    }
    return QJsonDocument(QJsonObject{{u"form"_s, 1}, {u"period"_s, report.period.code()}, {u"begins"_s, report.begins}, {u"rows"_s, rows}, {u"sources"_s, sources}}).toJson(QJsonDocument::Compact);
}

} // namespace xieli::casework
