// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/trailinside.h"

#include "casework/changedlaw.h"
#include "casework/changetables.h"
#include "casework/openschema.h"
#include "papers/format.h"
#include "store/tables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTold = 60;

/// Those whose words the program has anyway, for undo and the household's changes.
bool isTold(const QString &table)
{
    bool told = false;
    std::apply([&](const auto &...row) { ((told = told || table == QLatin1String(std::decay_t<decltype(row)>::table)), ...); }, ToldTables());
    return told;
}

/// The titles that the open data's schema gives to the columns of a table.
QMap<QString, QString> titlesOf(const QString &table)
{
    static QMap<QString, QMap<QString, QString>> known;
    auto found = known.find(table);
    if (found == known.end()) {
        QMap<QString, QString> titles;
        for (int form = 1; form <= openForm; ++form) // a later one may let a column out
            for (const QJsonValue field : QJsonDocument::fromJson(openSchema(table, form).bytes).object().value(u"fields"_s).toArray())
                titles.insert(field[u"name"_s].toString(), field[u"title"_s].toString());
        found = known.insert(table, titles);
    }
    return *found;
}

bool isQuiet(const QString &column) { return column.endsWith(u"_id"_s) || column.endsWith(u"digest"_s) || column == u"line_ids" || column == u"position"; }

/// What a row of a bulk table says of itself, in this order.
QStringList sayingColumns(const QString &table)
{
    static const QMap<QString, QStringList> columns{
        {u"assessment"_s, {u"month"_s, u"pack"_s, u"edition"_s}},
        {u"payment_line"_s, {u"for_month"_s, u"benefit"_s, u"kind"_s, u"amount_fen"_s, u"persons"_s, u"reason"_s}},
        {u"payment_order"_s, {u"payee"_s, u"account"_s, u"bank"_s, u"amount_fen"_s}},
        {u"payment_outcome"_s, {u"kind"_s, u"day"_s, u"reason"_s}},
        {u"bank_row"_s, {u"row_number"_s, u"amount_fen"_s, u"outcome"_s, u"result_text"_s, u"reason_text"_s}},
        {u"posting_entry"_s, {u"shown_as"_s, u"gap_reason"_s}},
        {u"paper"_s, {u"title"_s, u"issued_on"_s}},
        {u"list_match"_s, {u"outcome"_s, u"listed_name"_s}},
        {u"policy_edition"_s, {u"name"_s, u"edition"_s}},
        {u"law_edition"_s, {u"name"_s}}};
    return columns.value(table);
}

} // namespace

TrailTeller::TrailTeller(Reader &reader, const Telling &telling, const policy::Law *law)
    : m_reader(reader), m_wording(telling.wording), m_codes(telling.codes), m_law(law), m_words(reader, telling), m_teller(reader, telling)
{
}

QString TrailTeller::nounOf(const QString &table) const
{
    if (const QString own = u"trail.table_"_s + table; m_wording.knows(own))
        return m_wording.text(own);
    const QString noun = m_words.noun(table);
    return noun.isEmpty() ? table : noun;
}

QString TrailTeller::fieldOf(const QString &table, const QString &column) const
{
    if (const QString own = u"trail.column_"_s + table + u'.' + column; m_wording.knows(own))
        return m_wording.text(own);
    if (isTold(table))
        if (const QString said = m_words.field(table, column, {}); !said.contains(u'.'))
            return said;
    if (const QString own = u"trail.column_"_s + column; m_wording.knows(own))
        return m_wording.text(own);
    const QString title = m_wording.language() == u"zh_CN" ? titlesOf(table).value(column) : QString();
    return title.isEmpty() ? column : title;
}

QString TrailTeller::valueOf(const QString &table, const QString &column, const Value &value) const
{
    const QString text = shownValue(value);
    if (text.isEmpty())
        return m_wording.text(u"changes.none"_s);
    if (column.endsWith(u"_fen"_s) && value.index() == 1)
        return papers::amount(Money::fromFen(std::get<std::int64_t>(value)));
    if (column == u"account" || column == u"number" || column == u"id_number_text")
        return papers::maskedNumber(text);
    if (const QString said = m_codes ? m_codes(table, column, text) : QString(); !said.isEmpty())
        return said;
    if (const QString own = u"trail.code_"_s + column + u'.' + text; m_wording.knows(own))
        return m_wording.text(own);
    if (column == u"benefit" || (table == u"payment_batch" && column == u"title")) {
        const QString own = u"trail.code_benefit."_s + text;
        return m_wording.knows(own) ? m_wording.text(own) : m_law ? benefitName(text, *m_law) : text;
    }
    if (column == u"pack" || (table == u"policy_edition" && column == u"name"))
        return m_wording.packs(text);
    if (value.index() == 3 || text.size() > 400)
        return m_wording.text(u"trail.long_value"_s, {{u"bytes"_s, QString::number(text.size())}});
    const QString shown = papers::numbersMasked(text.simplified());
    return shown.size() > longestTold ? shown.left(longestTold - 1) + u'…' : shown;
}

QStringList TrailTeller::plainWords(const ProvenRow &row) const
{
    const QString noun = nounOf(row.table);
    QStringList parts;
    for (const ProvenCell &cell : row.cells) {
        if (cell.column.isEmpty() || isQuiet(cell.column))
            continue;
        const QString field = fieldOf(row.table, cell.column);
        if (cell.blanked)
            parts << m_wording.text(u"trail.blanked_field"_s, {{u"field"_s, field}});
        else if (row.op == RowOp::Update)
            parts << m_wording.text(u"changes.changed"_s, {{u"what"_s, noun + u' ' + field}, {u"before"_s, valueOf(row.table, cell.column, cell.before)},
                                                           {u"after"_s, valueOf(row.table, cell.column, cell.after)}});
        else
            parts << field + u' ' + valueOf(row.table, cell.column, row.op == RowOp::Insert ? cell.after : cell.before);
    }
    if (row.op == RowOp::Update)
        return parts;
    const QString what = parts.isEmpty() ? noun : m_wording.text(u"trail.record"_s, {{u"noun"_s, noun}, {u"parts"_s, parts.join(m_wording.text(u"changes.and"_s))}});
    return {m_wording.text(row.op == RowOp::Insert ? u"changes.added"_s : u"changes.removed"_s, {{u"what"_s, what}})};
}

QStringList TrailTeller::words(const ProvenChange &change, const QSet<RecordName> &records)
{
    QStringList words;
    Change told;
    for (const ProvenRow &row : change.rows) {
        if (!records.contains({row.table, row.key}))
            continue;
        const bool isBlanked = std::any_of(row.cells.begin(), row.cells.end(), [](const ProvenCell &cell) { return cell.blanked; });
        if (!isTold(row.table) || isBlanked) {
            words << plainWords(row);
            continue;
        }
        for (const ProvenCell &cell : row.cells)
            told.cells.push_back({row.table, row.key, row.op, cell.column, cell.before, cell.after});
        if (row.cells.empty())
            told.cells.push_back({row.table, row.key, row.op, {}, {}, {}});
    }
    return m_teller.tell(told).parts + words;
}

QString TrailTeller::headOf(const QString &household)
{
    auto known = m_heads.find(household);
    if (known == m_heads.end()) {
        Dossier people;
        people.members = m_reader.where<Member>("household_id", household);
        known = m_heads.insert(household, people.head() ? people.head()->name : QString());
    }
    return *known;
}

QString TrailTeller::bulkWords(const BulkTouch &touch)
{
    const QString noun = nounOf(touch.table);
    QStringList parts;
    if (m_namesFamilies && touch.op != RowOp::Delete && touch.table == u"payment_line")
        if (const auto row = m_reader.row(touch.table, touch.key, {u"household_id"_s}))
            if (const QString head = headOf(shownValue(row->value(u"household_id"_s))); !head.isEmpty())
                parts << head;
    if (touch.op != RowOp::Delete)
        if (const auto row = m_reader.row(touch.table, touch.key, sayingColumns(touch.table)))
            for (const QString &column : sayingColumns(touch.table))
                if (const Value value = row->value(column); !shownValue(value).isEmpty())
                    parts << fieldOf(touch.table, column) + u' ' + valueOf(touch.table, column, value);
    const QString what = parts.isEmpty() ? noun : m_wording.text(u"trail.record"_s, {{u"noun"_s, noun}, {u"parts"_s, parts.join(m_wording.text(u"changes.and"_s))}});
    const QString key = touch.op == RowOp::Insert ? u"changes.added"_s : touch.op == RowOp::Delete ? u"changes.removed"_s : u"trail.rewritten"_s;
    return m_wording.text(key, {{u"what"_s, what}});
}

} // namespace xieli::casework
