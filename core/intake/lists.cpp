// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/lists.h"

#include "base/text.h"
#include "intake/numbers.h"
#include "intake/rowkinds.h"
#include "intake/words.h"

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

bool isList(const Header &header)
{
    for (const Field field : {Field::Name, Field::HeadName, Field::IdNumber, Field::HeadId, Field::Account})
        if (header.has(field))
            return true;
    return false;
}

class ListSheet {
public:
    ListSheet(const Sheet &sheet, const Header &header, ListResult &result) : m_sheet(sheet), m_header(header), m_result(result) {}

    void take()
    {
        for (const Row &row : m_sheet.rows) {
            if (row.number <= m_header.lastRow || row.isBlank())
                continue;
            ++m_result.counts.rows;
            const RowKind kind = rowKindOf(m_sheet, m_header, row.number);
            if (kind != RowKind::Data)
                leave(row.number, skipReason(kind), Fate::Skipped);
            else
                takeRow(row.number);
        }
    }

private:
    const Cell &cell(int row, Field field) const
    {
        static const Cell nothing;
        const Column *column = m_header.column(field);
        return column ? m_sheet.shown(row, column->index) : nothing;
    }

    const Cell &either(int row, Field one, Field other) const
    {
        const Cell &first = cell(row, one);
        return first.isBlank() ? cell(row, other) : first;
    }

    void leave(int row, const QString &key, Fate fate)
    {
        ++(fate == Fate::Skipped ? m_result.counts.skipped : m_result.counts.refused);
        m_result.listed.push_back({m_sheet.name, row + 1, {}, key, {{u"text"_s, rowExcerpt(m_sheet, row)}}, fate});
    }

    void remark(int row, Field field, const QString &key)
    {
        const Column *column = m_header.column(field);
        m_result.listed.push_back({m_sheet.name, row + 1, column ? columnLetters(column->index) : QString(), key,
                                   {{u"text"_s, cleaned(cell(row, field).text)}}, Fate::Taken});
    }

    void takeRow(int row)
    {
        ListRow made;
        made.sheet = m_sheet.name;
        made.row = row + 1;
        made.name = withoutBlanks(either(row, Field::Name, Field::HeadName).text);
        const Cell &id = either(row, Field::IdNumber, Field::HeadId);
        made.idNumberText = readIdentity(id.text, id.isNumber()).text;
        made.account = readAccount(cell(row, Field::Account).text, cell(row, Field::Account).isNumber()).text;
        if (made.name.isEmpty() && made.idNumberText.isEmpty() && made.account.isEmpty()) {
            leave(row, u"intake.row_without_person"_s, Fate::Refused);
            return;
        }
        const QString amount = cell(row, Field::MonthlyAmount).text;
        const Column *money = m_header.column(Field::MonthlyAmount);
        if (const auto reading = readAmount(amount, money ? money->power : 0))
            made.amount = reading->money;
        else if (!meansNothing(amount))
            remark(row, Field::MonthlyAmount, u"intake.amount_unreadable"_s);
        made.persons = readCount(either(row, Field::Persons, Field::CoveredPersons).text);
        const QString day = cell(row, Field::Day).text;
        made.day = parseDay(cleaned(day).section(u' ', 0, 0));
        if (!made.day && !meansNothing(day))
            remark(row, Field::Day, u"intake.day_unreadable"_s);
        made.village = cleaned(cell(row, Field::Village).text);
        made.result = cleaned(either(row, Field::Result, Field::RegisteredPoor).text);
        made.reason = cleaned(either(row, Field::Reason, Field::Remark).text);
        m_result.rows.push_back(std::move(made));
        ++m_result.counts.taken;
    }

    const Sheet &m_sheet;
    const Header &m_header;
    ListResult &m_result;
};

} // namespace

Result<ListResult> takeList(const Workbook &workbook)
{
    ListResult result;
    bool read = false;
    for (const Sheet &sheet : workbook.sheets) {
        const auto header = sheet.hidden || sheet.rows.empty() ? std::nullopt : findHeader(sheet, TableKind::List);
        if (!header || !isList(*header)) {
            if (!sheet.rows.empty())
                result.listed.push_back({sheet.name, 0, {}, u"intake.sheet_not_list"_s, {{u"text"_s, sheet.name}}, Fate::Skipped});
            continue;
        }
        if (!read)
            for (int column = 0; column < sheet.width(header->lastRow); ++column)
                result.headings << cleaned(sheet.shown(header->lastRow, column).text);
        read = true;
        ListSheet(sheet, *header, result).take();
    }
    if (!read)
        return tl::unexpected(headerError(workbook, TableKind::List, u"姓名、身份证号码或账号"_s));
    return result;
}

} // namespace xieli::intake
