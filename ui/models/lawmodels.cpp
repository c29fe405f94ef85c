// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lawmodels.h"

#include "base/pinyin.h"
#include "casework/keptjson.h"
#include "desk.h"
#include "look.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

QColor statusColour(policy::FigureStatus status)
{
    switch (status) {
    case policy::FigureStatus::Stated: return colours().good;
    case policy::FigureStatus::Assumed: return colours().warn;
    case policy::FigureStatus::Empty: return colours().bad;
    case policy::FigureStatus::Absent: return colours().faint;
    }
    Q_UNREACHABLE();
}

QString monthOr(const std::optional<Month> &month, const QString &otherwise) { return month ? month->toString() : otherwise; }

} // namespace

FiguresModel::FiguresModel(const Desk &desk, QObject *parent)
    : RowTable({{tr("Programme"), [](const casework::FigureRow &row) { return row.programme; }},
                {tr("Figure"), [](const casework::FigureRow &row) { return row.name; }},
                {tr("Value"), [&desk](const casework::FigureRow &row) { return row.value.isKnown() ? casework::valueText(row.figure, row.value, desk.wording()) : u"—"_s; },
                 nullptr, true},
                {tr("State"), [&desk](const casework::FigureRow &row) { return casework::statusText(row.value.status, desk.wording()); }}},
               parent)
{
}

QVariant FiguresModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::ForegroundRole && index.column() == 3)
        return statusColour(row(index.row()).value.status);
    return RowTable::data(index, role);
}

QString FiguresModel::code(const casework::FigureRow &row) const
{
    return row.value.isKnown() ? (row.value.status == policy::FigureStatus::Assumed ? u"assumed"_s : u"stated"_s) : u"empty"_s;
}

QString FiguresModel::sought(const casework::FigureRow &row) const
{
    QString &words = m_sought[row.key];
    if (words.isEmpty()) {
        const Spelling name = spelling(row.name);
        const Spelling programme = spelling(row.programme);
        words = QStringList{row.key, name.pinyin, name.initials, programme.pinyin, programme.initials}.join(u' ');
    }
    return words;
}

QString FiguresModel::tip(const casework::FigureRow &row, int) const { return row.name + u"\n"_s + row.key; }

LawValuesModel::LawValuesModel(const Desk &desk, QObject *parent)
    : RowTable({{tr("From"), [](const LawValueRow &row) { return monthOr(row.value.span.from, tr("earlier")); }},
                {tr("Until"), [](const LawValueRow &row) { return monthOr(row.value.span.to, tr("further notice")); }},
                {tr("Value"), [&desk](const LawValueRow &row) { return row.value.isKnown() ? casework::valueText(row.figure, row.value, desk.wording()) : u"—"_s; },
                 nullptr, true},
                {tr("State"), [&desk](const LawValueRow &row) { return casework::statusText(row.value.status, desk.wording()); }},
                {tr("Document and article"), [](const LawValueRow &row) { return row.cites.isEmpty() ? row.value.note : row.cites; }},
                {tr("Pack"), [&desk](const LawValueRow &row) { return desk.wording().packs(row.value.pack); }}},
               parent)
{
}

QVariant LawValuesModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::ForegroundRole && index.column() == 3)
        return statusColour(row(index.row()).value.status);
    if (role == Qt::ToolTipRole && index.column() == 4 && !row(index.row()).value.note.isEmpty())
        return QString(row(index.row()).cites + u'\n' + row(index.row()).value.note);
    return RowTable::data(index, role);
}

LawSourcesModel::LawSourcesModel(QObject *parent)
    : RowTable({{tr("Pack"), [](const LawSourceRow &row) { return row.pack; }},
                {tr("Document"), [](const LawSourceRow &row) { return row.title; }},
                {tr("Number"), [](const LawSourceRow &row) { return row.number; }},
                {tr("Date"), [](const LawSourceRow &row) { return row.date; }},
                {tr("State"), [](const LawSourceRow &row) {
                     return row.status == u"draft" ? tr("draft") : row.status == u"repealed" ? tr("repealed") : tr("in force");
                 }}},
               parent)
{
}

AmendmentsModel::AmendmentsModel(const Desk &desk, QObject *parent)
    : RowTable({{tr("State"), [&desk](const PolicyAmendment &row) { return desk.wording().text(u"casework.amendment_"_s + toCode(row.state)); }},
                {tr("Figure"), [&desk](const PolicyAmendment &row) { return casework::figureText(row.figure, desk.office(), desk.wording()); }},
                {tr("New value"), [&desk](const PolicyAmendment &row) { return casework::newValueText(row, desk.office(), desk.wording()); }, nullptr, true},
                {tr("From"), [](const PolicyAmendment &row) { return row.from.toString(); }},
                {tr("Until"), [](const PolicyAmendment &row) { return monthOr(row.to, tr("further notice")); }},
                {tr("Proposed by"), [](const PolicyAmendment &row) { return row.proposedBy; }},
                {tr("Settled by"), [](const PolicyAmendment &row) { return row.settledBy; }},
                {tr("Document and article"), [](const PolicyAmendment &row) { return casework::documentText(row); }}},
               parent)
{
}

AmendmentRowsModel::AmendmentRowsModel(const Desk &desk, QObject *parent)
    : RowTable({{tr("From"), [](const policy::AmendmentRow &row) { return row.from.toString(); }},
                {tr("Until"), [](const policy::AmendmentRow &row) { return monthOr(row.to, tr("further notice")); }},
                {tr("Old"), [&desk](const policy::AmendmentRow &row) { return casework::valueText(row.figure, row.before, desk.wording()); }, nullptr, true},
                {tr("New"), [&desk](const policy::AmendmentRow &row) { return casework::valueText(row.figure, row.after, desk.wording()); }, nullptr, true},
                {tr("Covers"), [&desk](const policy::AmendmentRow &row) { return desk.wording().packs(row.before.pack); }},
                {tr("Effect"), [](const policy::AmendmentRow &row) { return row.isChange ? tr("changes") : tr("no effect"); }}},
               parent)
{
}

RuleTestsModel::RuleTestsModel(const Desk &desk, QObject *parent)
    : RowTable({{tr("Result"), [](const RuleTestRow &row) { return row.result.passed() ? tr("✓ passed") : tr("✗ failed"); }},
                {tr("Kept by"), [](const RuleTestRow &row) { return row.isOwn ? tr("this office") : tr("program"); }},
                {tr("What holds"), [](const RuleTestRow &row) { return row.result.title; }},
                {tr("Clause"), [](const RuleTestRow &row) { return row.result.clause; }},
                {tr("Expected and got"), [&desk](const RuleTestRow &row) { return casework::troubles(row.result, desk.wording()).join(u"; "_s); }}},
               parent)
{
}

QVariant RuleTestsModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::ForegroundRole && index.column() == 0)
        return row(index.row()).result.passed() ? colours().good : colours().bad;
    return RowTable::data(index, role);
}

std::vector<LawSourceRow> lawSources(const policy::Law &law, const papers::Wording &wording)
{
    std::vector<LawSourceRow> rows;
    for (const policy::LawPack &pack : law.sources()) {
        rows.push_back({wording.packs(pack.name), pack.title, u"@"_s + pack.edition, {}, pack.status});
        const QString stem = pack.name + u'/';
        for (auto it = law.documents().cbegin(); it != law.documents().cend(); ++it)
            if (it.key().startsWith(stem))
                rows.push_back({wording.packs(pack.name), casework::titleText(it->title), it->number, it->date, it->status});
    }
    return rows;
}

} // namespace xieli::ui
