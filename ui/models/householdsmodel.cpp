// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/householdsmodel.h"

#include "look.h"
#include "words.h"

#include <QCollator>

#include <numeric>

namespace xieli::ui {

using casework::HouseholdRow;

namespace {

std::vector<int> ranksOfNames(const std::vector<HouseholdRow> &households, const QLocale &locale)
{
    const QCollator collator(locale);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(households.size());
    for (const HouseholdRow &household : households)
        keys.push_back(collator.sortKey(household.headName));
    std::vector<std::size_t> order(households.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&keys](std::size_t a, std::size_t b) { return keys[a].compare(keys[b]) < 0; });
    std::vector<int> ranks(households.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        ranks[order[place]] = static_cast<int>(place);
    return ranks;
}

/// None is not worth a number; not counted yet is another thing than none.
QString findingsWords(const std::optional<int> &findings)
{
    return !findings ? QStringLiteral("…") : *findings ? QString::number(*findings) : QString();
}

/// "4组" before "12组": by the number in it, then by the text.
QVariant sortedGroup(const QString &group)
{
    QString digits;
    for (const QChar c : group)
        if (c.isDigit())
            digits += c;
    return digits.rightJustified(6, u'0') + group;
}

} // namespace

std::vector<RowColumn<ListedHousehold>> HouseholdsModel::columns()
{
    using Row = const ListedHousehold &;
    return {
        {tr("Head"), [](Row h) { return h.row.foundPerson.isEmpty() ? h.row.headName : tr("%1 (%2)", "head, member who was looked for").arg(h.row.headName, h.row.foundPerson); }, [](Row h) { return QVariant(h.nameRank); }},
        RowColumn<ListedHousehold>(tr("Identity number"), [](Row h) { return h.row.maskedId; }).withWhole([](Row h) { return h.row.idNumber; }),
        {tr("Village"), [](Row h) { return h.row.village; }},
        {tr("Group"), [](Row h) { return h.row.group; }, [](Row h) { return sortedGroup(h.row.group); }},
        {tr("Persons"), [](Row h) { return QString::number(h.row.persons); }, [](Row h) { return QVariant(h.row.persons); }, true},
        {tr("Decision in force"), [](Row h) { return h.row.category ? categoryWords(h.row.category, h.row.grade) : QStringLiteral("—"); },
                         [](Row h) { return QVariant(h.row.category ? static_cast<int>(*h.row.category) * 10 + h.row.grade.value_or(0) : 99); }},
        {tr("Yuan a month"), [](Row h) { return moneyWords(h.row.monthlyAmount); }, [](Row h) { return sortedMoney(h.row.monthlyAmount); }, true},
        {tr("Last visit"), [](Row h) { return h.row.lastVisit ? dayWords(h.row.lastVisit) : tr("never"); },
                          [](Row h) { return sortedDay(h.row.lastVisit); }},
        {tr("To check"), [](Row h) { return findingsWords(h.row.findings); },
                         [](Row h) { return QVariant(h.row.findings.value_or(-1)); }, true, tr("Open findings about the data of the household")},
    };
}

HouseholdsModel::HouseholdsModel(QObject *parent) : RowTable<ListedHousehold>(columns(), parent) {}

void HouseholdsModel::setHouseholds(const std::vector<HouseholdRow> &households, const QLocale &locale)
{
    const std::vector<int> ranks = ranksOfNames(households, locale);
    std::vector<ListedHousehold> listed;
    listed.reserve(households.size());
    for (std::size_t place = 0; place < households.size(); ++place)
        listed.push_back({households[place], ranks[place]});
    setRows(std::move(listed));
}

void HouseholdsModel::setFindings(const QHash<HouseholdId, int> &counts)
{
    for (ListedHousehold &household : m_rows)
        household.row.findings = counts.value(household.row.id);
    if (!m_rows.empty())
        emit dataChanged(index(0, Findings), index(rowCount() - 1, Findings));
}

QVariant HouseholdsModel::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && role == Qt::ForegroundRole) {
        const HouseholdRow &shown = row(index.row()).row;
        if (index.column() == Findings && shown.findings.value_or(0) > 0)
            return colours().warn;
        if (index.column() == LastVisit && !shown.lastVisit)
            return colours().faint;
        if (index.column() == Decision)
            return !shown.category || *shown.category == Category::None ? colours().faint : colours().good;
    }
    return RowTable<ListedHousehold>::data(index, role);
}

QString HouseholdsModel::code(const ListedHousehold &household) const
{
    return household.row.category ? toCode(*household.row.category) : QString();
}

} // namespace xieli::ui
